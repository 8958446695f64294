import pytest

from huddle_app.method.survey.choice_codes import are_codes


def test_what_programs_write_for_a_choice_are_codes():
    assert are_codes(["1", " 2.0", "A3", "AO04"])


@pytest.mark.parametrize("texts", [[], [""], ["1", "North"], ["123"]])
def test_nothing_and_words_are_none(texts: list[str]):
    assert not are_codes(texts)

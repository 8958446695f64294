"""What a log may keep of an error: kind and place, through all its causes, and nobody's words."""

import pytest

from huddle_app.method.whereabouts import whereabouts


def test_kinds_and_places_are_told_and_no_message():
    def read() -> None:
        int("4455123", 4)

    def look_up() -> None:
        try:
            read()
        except ValueError as error:
            raise KeyError("Marta wrote this") from error

    with pytest.raises(KeyError) as caught:
        look_up()
    kept = whereabouts(caught.value)
    for told in ("KeyError", "in look_up", "ValueError", "in read", "test_whereabouts.py"):
        assert told in kept
    assert "4455123" not in kept.replace('int("4455123", 4)', "")
    assert "Marta wrote" not in kept.replace('KeyError("Marta wrote this")', "")


def test_an_error_that_was_never_raised_has_a_kind_alone():
    assert whereabouts(ValueError("4455")).split() == ["ValueError"]

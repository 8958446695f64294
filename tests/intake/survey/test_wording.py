import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.intake.survey.wording import bare, shown, unnumbered, words


def test_words_without_accents_marks_and_punctuation():
    assert words("<b>L’équipe</b>&nbsp;est &quot;Très&quot; bien…") == (
        "lequipe",
        "est",
        "tres",
        "bien",
    )
    assert bare("E-Mail (1)") == "email1"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("3. We talk", "We talk"),
        ("Q12) We talk", "We talk"),
        ("b) We talk", "We talk"),
        ("1.2 – We talk", "We talk"),
        ("1.6 · We talk", "We talk"),
        ("Q6 We talk", "We talk"),
        ("Vraag 12 We talk", "We talk"),
        ("6 of us talk", "6 of us talk"),
        ("We talk", "We talk"),
        ("3", "3"),
        ("a short-term view", "a short-term view"),
    ],
)
def test_the_numbering_in_front(text, rest):
    assert unnumbered(text) == rest


def test_a_text_as_it_was_seen():
    assert shown("<p>two<br/>\nlines</p> &amp; more") == "two lines & more"


@given(st.text(max_size=200))
def test_any_text_has_words(text):
    assert all(word and word == word.strip() for word in words(text))

"""The forms people fill in, and what a field takes."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.errors import HuddleError
from huddle_app.method.forms import (
    Field,
    checked_text,
    parse_disconnect_form,
    parse_forum_form,
)
from huddle_app.paths import FORMS

FIELD = Field("Note", "A thought", 300)


def test_the_shipped_forms_take_300_characters():
    disconnect = tomllib.loads((FORMS / "disconnect.toml").read_text(encoding="utf-8"))
    forum = tomllib.loads((FORMS / "open_forum.toml").read_text(encoding="utf-8"))
    assert parse_disconnect_form(disconnect).text.longest == 300
    form = parse_forum_form(forum)
    assert form.text.longest == 300
    assert all((form.title, form.task, form.privacy, form.send, form.text.label, form.text.hint))


@given(st.text(max_size=320))
def test_what_is_taken_can_be_seen_and_fits(text: str):
    try:
        taken = checked_text(FIELD, text)
    except HuddleError:
        return
    assert 0 < len(taken) <= 300
    assert taken == checked_text(FIELD, taken)


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x07", "\u200b"])
def test_nothing_to_be_seen_is_nothing(text: str):
    with pytest.raises(HuddleError, match="nothing written"):
        checked_text(FIELD, text)


def test_too_long_says_by_how_much():
    with pytest.raises(HuddleError, match="301 characters long; 300"):
        checked_text(FIELD, "x" * 301)

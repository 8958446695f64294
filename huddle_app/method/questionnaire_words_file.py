"""The texts around the statements as they stand in a toolkit file, checked."""

import re
from string import Formatter

from huddle_app.method.listed import any_of
from huddle_app.method.questionnaire_words import FILLED_IN, FUNCTIONS, QuestionnaireWords
from huddle_app.method.questionnaire_words_phone import ON_PHONES
from huddle_app.method.toml_entries import Entry
from huddle_app.texts import _

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,12})*")
_PROMISED = "promise"
_NUMBERED = {**ON_PHONES, "part": ("n",)}
_MOST = {"low": 32, "high": 32, **dict.fromkeys(("title", *FUNCTIONS), 40), "slip": 80}
"""How long in letters a text may be that has one line, or a part of one, on paper."""


def read_words(entry: Entry) -> QuestionnaireWords:
    """The texts of an entry; HuddleError names the line of one that is unknown, empty or cannot be filled in."""
    entry.check_keys(tuple(FILLED_IN))
    return QuestionnaireWords({key: _checked(entry, key) for key in entry.values})


def _checked(entry: Entry, key: str) -> str:
    text = entry.text(key)
    named = _("“{key}” of {what}").format(key=key, what=entry.what)
    if len(text) > _MOST.get(key, len(text)):
        said = _("{named} is longer than {most} letters.")
        raise entry.wrong(said.format(named=named, most=_MOST[key]), key)
    if key == "language" and not _LANGUAGE.fullmatch(text):
        said = _("{named} must be the code of a language, such as “nl” or “pt-BR”.")
        raise entry.wrong(said.format(named=named), key)
    _check_places(entry, key, text, named)
    return text


def _check_places(entry: Entry, key: str, text: str, named: str) -> None:
    places = _places(entry, key, text, named)
    for place in places:
        if place not in FILLED_IN[key]:
            known = any_of([f"{{{name}}}" for name in FILLED_IN[key]])
            said = _("{named} has “{place}”, which cannot be filled in here; {known} can be.")
            if not known:
                said = _("{named} has “{place}”; nothing is filled in here.")
            raise entry.wrong(said.format(named=named, place=f"{{{place}}}", known=known), key)
    if key == _PROMISED and "n" not in places:
        said = _("{named} must say {n}: of fewer people than that nothing is shown.")
        raise entry.wrong(said.format(named=named, n="{n}"), key)
    for needed in _NUMBERED.get(key, ()):
        if needed not in places:
            said = _("{named} must say {place}: a number stands there.")
            raise entry.wrong(said.format(named=named, place=f"{{{needed}}}"), key)


def _places(entry: Entry, key: str, text: str, named: str) -> tuple[str, ...]:
    """What stands in braces in a text, as it was written."""
    try:
        parts = tuple(Formatter().parse(text))
    except ValueError as wrong:
        said = _(
            "{named} has a brace without the other; for one that is to be seen write it twice."
        )
        raise entry.wrong(said.format(named=named), key) from wrong
    return tuple(
        f"{name}{f'!{turned}' if turned else ''}{f':{how}' if how else ''}"
        for _before, name, how, turned in parts
        if name is not None
    )

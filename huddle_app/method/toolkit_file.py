"""The questionnaires as a file: checked line by line, and put into the moderator's own words."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from huddle_app.method.listed import any_of
from huddle_app.method.questionnaire_words import OUR_WORDS, QuestionnaireWords
from huddle_app.method.questionnaire_words_apart import check_apart
from huddle_app.method.questionnaire_words_file import read_words
from huddle_app.method.toml_entries import Entry, read_entry
from huddle_app.method.toolkit import (
    HIGHEST,
    LOWEST,
    Scale,
    Tool,
    Toolkit,
    limesurvey_code,
    parse_toolkit,
)
from huddle_app.method.toolkit_entries import scale_called, scale_entries, words_entry
from huddle_app.method.words import ANSWERING, Band
from huddle_app.texts import _, ngettext

_STEPS = 9
_MOST_TOOLS = 99
_FAVOURABLE, _CONTROL = "favourable", "control"
_WHOLE = ("words", "scale", "tool")
_KEY = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*")
_RATING_SCALE = ("min", "max", "low_below", "high_above")
_TOOL = ("number", "key", "title", "phase", "present_in_step", "asks", "direction", "scale")
_READINGS = tuple(band.value for band in Band)
_SCALE = ("key", "title", "answered_by", "stem", "statements", *_READINGS)


@dataclass(frozen=True)
class _Seen:
    """What must not come twice."""

    numbers: set[int]
    keys: set[str]
    codes: set[str]


def parse_toolkit_text(text: str, name: str) -> Toolkit:
    """The toolkit from its TOML text; HuddleError names the line at fault in the file `name`."""
    whole = read_entry(text, name)
    whole.check_keys(_WHOLE)
    _said_words(whole)
    _check_rating_scale(whole.entry("scale", _("the rating scale")))
    seen = _Seen(set(), set(), set())
    for tool in whole.entries("tool", _("tool {n}")):
        _check_tool(tool, seen)
    return parse_toolkit(whole.values)


def reworded(toolkit: Toolkit, text: str, name: str) -> Toolkit:
    """The toolkit in the words of an override or translation; what is not said there stays.

    Only words may differ: HuddleError names the line where a statement is missing or too many, a key
    is unknown, or a score would change.
    """
    whole = read_entry(text, name)
    whole.check_keys(_WHOLE)
    words = _said_words(whole, toolkit.words)
    if "scale" in whole:
        _check_same_rating_scale(whole.entry("scale", _("the rating scale")), toolkit)
    said: dict[int, Tool] = {}
    # Words around the statements alone are an override too; a text that says nothing is none.
    tools = "tool" in whole or not whole.values.get("words")
    for entry in whole.entries("tool", _("tool entry {n}")) if tools else ():
        entry.check_keys(_TOOL)
        tool = _meant(entry, toolkit)
        if tool.number in said:
            twice = _("tool {n} is there twice.")
            raise entry.wrong(twice.format(n=tool.number), _named_by(entry))
        said[tool.number] = _reworded_tool(entry.called(_("tool {n}").format(n=tool.number)), tool)
    return replace(
        toolkit,
        tools=tuple(said.get(tool.number, tool) for tool in toolkit.tools),
        words=words,
    )


def _said_words(whole: Entry, before: QuestionnaireWords = OUR_WORDS) -> QuestionnaireWords:
    """The words an entry says, and those said before that it leaves as they are."""
    if "words" not in whole:
        return before
    entry = words_entry(whole)
    words = QuestionnaireWords({**before.said, **read_words(entry).said})
    check_apart(entry, words)
    return words


# Checking a toolkit of one's own


def _check_rating_scale(scale: Entry) -> None:
    """The whole program asks, keeps and reads ratings from 1 to 7; the bands are between these."""
    scale.check_keys(_RATING_SCALE)
    for key, end in (("min", LOWEST), ("max", HIGHEST)):
        if scale.whole(key, LOWEST, HIGHEST) != end:
            text = _("“{key}” of {what} must be {end}.")
            raise scale.wrong(text.format(key=key, what=scale.what, end=end), key)
    low, high = scale.number("low_below"), scale.number("high_above")
    for key, limit in (("low_below", low), ("high_above", high)):
        if not LOWEST < limit < HIGHEST:
            text = _("“{key}” of {what} must lie between {lowest} and {highest}.")
            words = text.format(key=key, what=scale.what, lowest=LOWEST, highest=HIGHEST)
            raise scale.wrong(words, key)
    if low > high:
        text = _("the bands are out of order: low_below ≤ high_above is needed.")
        # Of the two the one on the other's side of the middle is at fault.
        raise scale.wrong(text, "low_below" if 2 * low > LOWEST + HIGHEST else "high_above")


def _check_tool(tool: Entry, seen: _Seen) -> None:
    number = tool.whole("number", 1, _MOST_TOOLS)
    tool = tool.called(_("tool {n}").format(n=number))
    if number in seen.numbers:
        raise tool.wrong(_("{what} is there twice.").format(what=tool.what), "number")
    seen.numbers.add(number)
    tool.check_keys(_TOOL)
    key = _checked_key(tool)
    for words in ("title", "phase", "asks"):
        tool.text(words)
    tool.whole("present_in_step", 1, _STEPS)
    _check_among(tool, "direction", (_FAVOURABLE, _CONTROL))
    for scale in scale_entries(tool):
        _check_scale(scale, key, seen)


def _check_scale(scale: Entry, tool_key: str, seen: _Seen) -> None:
    key = _checked_key(scale)
    if not f"{key}.".startswith(f"{tool_key}."):
        text = _("the key of {what} must begin with its tool’s, “{key}”.")
        raise scale.wrong(text.format(what=scale.what, key=tool_key), "key")
    scale = scale_called(scale, key, scale.text("title") if "title" in scale else "")
    if key in seen.keys or limesurvey_code(key) in seen.codes:
        text = _("{what} is there twice, or its key is too much like another’s.")
        raise scale.wrong(text.format(what=scale.what), "key")
    seen.keys.add(key)
    seen.codes.add(limesurvey_code(key))
    scale.check_keys(_SCALE)
    _check_functions(scale)
    scale.text("stem", may_be_empty=True)
    scale.texts("statements")
    for words in ("title", *_READINGS):
        scale.text(words)


def _checked_key(entry: Entry) -> str:
    key = entry.text("key")
    if not _KEY.fullmatch(key):
        text = _("the key of {what} may have small letters, digits, “-” and “.” only.")
        raise entry.wrong(text.format(what=entry.what), "key")
    return key


def _check_functions(scale: Entry) -> None:
    known = [function.value for function in ANSWERING]
    for n, name in enumerate(scale.texts("answered_by")):
        if name not in known:
            text = _("“{name}” is no function; {known} are.")
            raise scale.wrong(text.format(name=name, known=", ".join(known)), "answered_by", n)


def _check_among(entry: Entry, key: str, known: tuple[str, ...]) -> None:
    if entry.text(key) not in known:
        text = _("“{key}” of {what} must be {known}.")
        named = any_of([f"“{word}”" for word in known])
        raise entry.wrong(text.format(key=key, what=entry.what, known=named), key)


# Other words for the same


def _check_same_rating_scale(scale: Entry, toolkit: Toolkit) -> None:
    scale.check_keys(_RATING_SCALE)
    values = (LOWEST, HIGHEST, toolkit.low_below, toolkit.high_above)
    _check_same(scale, dict(zip(_RATING_SCALE, values, strict=True)))


def _check_same(entry: Entry, facts: Mapping[str, object]) -> None:
    """HuddleError where the entry says other than the facts: then scores would not be comparable."""
    for key, value in facts.items():
        # true is no 1
        if key in entry and (entry.values[key] != value or entry.values[key] is True):
            text = _("“{key}” of {what} cannot be changed, only words can; it is {value}.")
            shown = json.dumps(value, ensure_ascii=False)
            raise entry.wrong(text.format(key=key, what=entry.what, value=shown), key)


def _meant(entry: Entry, toolkit: Toolkit) -> Tool:
    """The tool an entry is about, by its number or its key."""
    if _named_by(entry) == "number":
        number = entry.whole("number", 1, _MOST_TOOLS)
        found = [tool for tool in toolkit.tools if tool.number == number]
        named = str(number)
    else:
        named = entry.text("key")
        found = [tool for tool in toolkit.tools if tool.key == named]
    if not found:
        text = _("there is no tool “{name}”.")
        raise entry.wrong(text.format(name=named), _named_by(entry))
    return found[0]


def _named_by(entry: Entry) -> str:
    return "number" if "number" in entry else "key"


def _reworded_tool(entry: Entry, tool: Tool) -> Tool:
    direction = _CONTROL if tool.positions else _FAVOURABLE
    _check_same(entry, {"key": tool.key, "present_in_step": tool.step, "direction": direction})
    scales = {scale.key: scale for scale in tool.scales}
    said: dict[str, Scale] = {}
    for each in scale_entries(entry) if "scale" in entry else ():
        key = each.text("key")
        if key not in scales:
            text = _("{what} has no scale “{key}”.")
            raise each.wrong(text.format(what=entry.what, key=key), "key")
        known = scale_called(each, key, scales[key].title)
        if key in said:
            raise known.wrong(_("{what} is there twice.").format(what=known.what), "key")
        said[key] = _reworded_scale(known, scales[key])
    title = entry.text("title") if "title" in entry else tool.title
    return replace(
        tool,
        title=title,
        own_title=tool.own_title or title != tool.title,
        phase=entry.text("phase") if "phase" in entry else tool.phase,
        asks=entry.text("asks") if "asks" in entry else tool.asks,
        scales=tuple(said.get(scale.key, scale) for scale in tool.scales),
    )


def _reworded_scale(entry: Entry, scale: Scale) -> Scale:
    entry.check_keys(_SCALE)
    _check_same(entry, {"answered_by": [function.value for function in scale.answered_by]})
    title = entry.text("title") if "title" in entry else scale.title
    return replace(
        scale,
        title=title,
        own_title=scale.own_title or title != scale.title,
        stem=entry.text("stem", may_be_empty=True) if "stem" in entry else scale.stem,
        statements=_reworded_statements(entry, scale),
        readings={
            band: entry.text(band.value) if band.value in entry else scale.readings[band]
            for band in Band
        },
    )


def _reworded_statements(entry: Entry, scale: Scale) -> tuple[str, ...]:
    if "statements" not in entry:
        return scale.statements
    statements = entry.texts("statements")
    if len(statements) != len(scale.statements):
        n, wanted = len(statements), len(scale.statements)
        text = ngettext(
            "{what} has {n} statement here; it needs {wanted}, in the same order.",
            "{what} has {n} statements here; it needs {wanted}, in the same order.",
            n,
        )
        raise entry.wrong(text.format(what=entry.what, n=n, wanted=wanted), "statements")
    return statements

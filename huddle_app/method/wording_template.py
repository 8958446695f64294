"""The file in which a moderator writes another wording: all the words there are, to be written over."""

import json
from collections.abc import Iterator
from textwrap import wrap

from huddle_app.method.questionnaire_words import QuestionnaireWords, ours
from huddle_app.method.questionnaire_words_phone import ON_PHONES
from huddle_app.method.toolkit import Scale, Toolkit
from huddle_app.method.words import Band
from huddle_app.texts import _

_WIDTH = 100


def wording_template(toolkit: Toolkit) -> str:
    """A TOML text with all the words of the toolkit, to be written over and loaded again."""
    return "\n".join(_template(toolkit)) + "\n"


def _template(toolkit: Toolkit) -> Iterator[str]:
    for said in _how_to():
        yield from _comment(said)
    yield ""
    yield from _words(toolkit.words)
    for tool in toolkit.tools:
        yield from ("", "[[tool]]", f"number = {tool.number}")
        yield from (f"title = {_quoted(tool.title)}", f"phase = {_quoted(tool.phase)}")
        yield f"asks = {_quoted(tool.asks)}"
        for scale in tool.scales:
            yield from _scale(scale)


def _how_to() -> tuple[str, ...]:
    return (
        _(
            "The words of the questionnaires. Write your own between the quotation marks: the wording of the"
            " book, or a translation. What you leave out stays as it is."
        ),
        _(
            "Keep every number and key, the number of statements and their order: so scores stay the same."
        ),
        _(
            "A statement goes on from its stem; where a stem is empty, a statement is a whole sentence."
        ),
        _("low, middle and high say what a low, middle or high score means."),
        _(
            "The first lines are what stands around the statements: on paper, in forms, on phones and in"
            " LimeSurvey. Take the # away to say one in your own words; what stands in { } is filled in."
        ),
    )


def _words(words: QuestionnaireWords) -> Iterator[str]:
    """A table with every text around the statements; those that are ours are left out of it by a “#”."""
    yield "[words]"
    texts = ours()
    yield from (_word(words, key, text) for key, text in texts.items() if key not in ON_PHONES)
    said = _("On phones alone; part, region and end are said there, too, where nothing else is:")
    yield from _comment(said)
    yield from (_word(words, key, texts[key]) for key in ON_PHONES)


def _word(words: QuestionnaireWords, key: str, ours: str) -> str:
    said = words.said.get(key)
    return f"{key} = {_quoted(said)}" if said else f"# {key} = {_quoted(ours)}"


def _scale(scale: Scale) -> Iterator[str]:
    who = _("answered by {functions}").format(
        functions=", ".join(function.value for function in scale.answered_by)
    )
    yield from ("", "  [[tool.scale]]", f"  key = {_quoted(scale.key)}  # {who}")
    yield from (f"  title = {_quoted(scale.title)}", f"  stem = {_quoted(scale.stem)}")
    yield "  statements = ["
    yield from (f"    {_quoted(statement)}," for statement in scale.statements)
    yield "  ]"
    yield from (f"  {band.value} = {_quoted(scale.readings[band])}" for band in Band)


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(text, _WIDTH)]


def _quoted(text: str) -> str:
    """The text as TOML writes it, which is JSON's way but for one character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

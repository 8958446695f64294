"""A wording in which answers would be counted the wrong way round, or not be known again, is not taken.

Whether words agree or disagree is judged as where answers are read in.
"""

from huddle_app.intake.survey.columns.opposites import opposed
from huddle_app.intake.survey.ratings.heading_ends import heading_ends
from huddle_app.intake.survey.ratings.labels import MIDDLE, end_rating
from huddle_app.intake.survey.ratings.scale_length import runs_other_way
from huddle_app.intake.survey.ratings.scales import read_answer
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.wording import bare, words
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.questionnaire_words_numbers import check_numbers
from huddle_app.method.toml_entries import Entry, read_entry
from huddle_app.method.toolkit import HIGHEST, LOWEST, Scale, Toolkit
from huddle_app.method.toolkit_entries import scale_called, scale_entries, words_entry
from huddle_app.method.words import ANSWERING
from huddle_app.texts import _

_WITHOUT = frozenset(("without", "zonder", "ohne", "sans", "sin"))
"""These deny in statements; of agreement they say that it is full: “ohne Vorbehalt”."""


def check_wording(text: str, name: str, made: Toolkit) -> None:
    """HuddleError names the line at fault of a text that was read, and `made` this toolkit."""
    whole = read_entry(text, name)
    if "words" in whole:
        entry = words_entry(whole)
        _check_ends(entry, made.words)
        check_numbers(entry)
        _check_instruction(entry, made.words)
    for tool in whole.entries("tool", "") if "tool" in whole else ():
        for entry in scale_entries(tool) if "scale" in tool else ():
            _check_statements(entry, made.scale(entry.text("key")))


def _check_ends(entry: Entry, said: QuestionnaireWords) -> None:
    low, high = said.ends()
    if _turned(low, high):
        text = _(
            "{what} has “{low}” for {lowest} and “{high}” for {highest}; “low” must say disagreement, and"
            " “high” agreement."
        )
        why = text.format(what=entry.what, low=low, high=high, lowest=LOWEST, highest=HIGHEST)
        raise entry.wrong(why, "low" if _degree(low) > MIDDLE else "high")
    for key, end in (("low", LOWEST), ("high", HIGHEST)):
        answer = read_answer(entry.text(key)) if key in entry else None
        if answer and answer.number not in (None, end):
            text = _("“{key}” of {what} has the number {number}, but it stands beside {end}.")
            why = text.format(key=key, what=entry.what, number=answer.number, end=end)
            raise entry.wrong(why, key)


def _turned(low: str, high: str) -> bool:
    """Whether the lowest rating would say agreement, or the highest disagreement."""
    degrees = _degree(low), _degree(high)
    if degrees == (MIDDLE, MIDDLE):
        return _denies(high) and not _denies(low)
    return degrees[0] > MIDDLE or degrees[1] < MIDDLE


def _degree(text: str) -> int:
    """The degree of agreement an end says, beside a number or alone; the middle where that is not known."""
    degree, answer = end_rating(text), read_answer(text)
    if degree is None and answer:
        degree = answer.label
    return MIDDLE if degree is None else degree


def _denies(text: str) -> bool:
    # Against no words at all, what denies something is all that can be opposed.
    return opposed([word for word in words(text) if word not in _WITHOUT], ())


def _check_instruction(entry: Entry, said: QuestionnaireWords) -> None:
    """The instruction may say the ends in words of its own."""
    key = "how_to_mark"
    text = said.how_to_mark(ANSWERING[0], LOWEST, HIGHEST) if key in entry else ""
    found = heading_ends([Heading(0, text, (), ())], ())
    if any(map(runs_other_way, found.values())):
        turned = _("“{key}” of {what} says that {lowest} is agreement; that is {highest}.")
        why = turned.format(key=key, what=entry.what, lowest=LOWEST, highest=HIGHEST)
        raise entry.wrong(why, key)


def _check_statements(entry: Entry, scale: Scale) -> None:
    """Each statement would be known again in a heading, behind its stem."""
    for n, statement in enumerate(entry.texts("statements") if "statements" in entry else ()):
        if not bare(f"{scale.stem} [{statement}]").endswith(bare(statement)):
            text = _(
                "{what}, “statements” {n}, has {letters} letters: too many for it to be known again as the"
                " heading of answers."
            )
            called = scale_called(entry, scale.key, scale.title)
            why = text.format(what=called.what, n=n + 1, letters=len(statement))
            raise entry.wrong(why, "statements", n)

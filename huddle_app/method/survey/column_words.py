"""The columns of a file in words: what each was taken for, and how sure that is."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from textwrap import shorten

from huddle_app.method.survey.reading import About, AnswerFile, ColumnUse, How
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function, function_name
from huddle_app.texts import _, ngettext

_BRIEF = 70
SURE, LIKELY = 0.9, 0.7
"""From so much confidence on a meaning needs no look, or hardly one."""


class Trust(StrEnum):
    """How far the reading of a column can be trusted."""

    SAID = "said"
    SURE = "sure"
    LIKELY = "likely"
    LOOK = "look"
    NOT_NEEDED = "not needed"
    LEFT_OUT = "left out"


def recognised(answers: AnswerFile) -> str:
    """“Google Forms · 62 answers · 71 of 80 columns recognised · 3 wait for your answer · 2 not needed”."""
    n = len(answers.lines)
    parts = [answers.source, ngettext("{n:,} answer", "{n:,} answers", n).format(n=n)]
    if answers.columns:
        known = sum(bool(use.meaning) for use in answers.columns)
        needless = sum(trust(use) is Trust.NOT_NEEDED for use in answers.columns)
        words = _("{known} of {n} columns recognised")
        parts.append(words.format(known=known, n=len(answers.columns) - needless))
        parts.append(_waiting(sum(use.waits for use in answers.columns)))
        parts.append(_("{n} not needed").format(n=needless) if needless else "")
    return " · ".join(filter(None, parts))


def _waiting(n: int) -> str:
    words = ngettext("{n:,} waits for your answer", "{n:,} wait for your answer", n)
    return words.format(n=n) if n else ""


def trust(use: ColumnUse) -> Trust:
    """How far the reading of this column can be trusted; a doubt always asks for a look."""
    if use.doubt:
        return Trust.LOOK
    if use.how is How.HAND:
        return Trust.SAID
    if not use.meaning:
        return Trust.NOT_NEEDED if use.how is How.NOT_NEEDED else Trust.LEFT_OUT
    if use.confidence >= SURE:
        return Trust.SURE
    return Trust.LIKELY if use.confidence >= LIKELY else Trust.LOOK


def trust_words(found: Trust) -> str:
    """The same as shown to people."""
    return {
        Trust.SAID: _("as you said"),
        Trust.SURE: _("sure"),
        Trust.LIKELY: _("likely"),
        Trust.LOOK: _("please look"),
        Trust.NOT_NEEDED: _("not needed"),
        Trust.LEFT_OUT: _("not recognised"),
    }[found]


def nearly() -> str:
    """What is asked of a column whose wording is nearly, but not quite, a statement's."""
    return _("Nearly our wording: is it the same statement?")


def say_words() -> str:
    """What is to be done about words of answers that are not known, or that stand for one degree."""
    return _("Say what they mean, or write the numbers 1 to 7 in their place in the file")


def needs_a_look(use: ColumnUse) -> bool:
    """Whether the moderator is asked to look at this column."""
    return trust(use) in {Trust.LOOK, Trust.LEFT_OUT}


def meaning_words(toolkit: Toolkit, meaning: str) -> str:
    """What a column is taken for: a statement, something about the person, or nothing."""
    if not meaning:
        return _("left out")
    if meaning in set(About):
        return about_words()[About(meaning)]
    return statement_names(toolkit)[meaning]


def statement_names(toolkit: Toolkit) -> Mapping[str, str]:
    """Each statement by its column, as people are told of it: its number and its words."""
    numbers = statement_numbers(toolkit)
    words = _("{number} · {statement}")
    return {
        column: words.format(number=numbers[column], statement=statement.rstrip("."))
        for scale in toolkit.scales()
        for column, statement in zip(scale.columns(), scale.statements, strict=True)
    }


def statement_numbers(toolkit: Toolkit) -> Mapping[str, str]:
    """Each statement's number on paper by its column; the column where sales and marketing leave it out.

    Sales and marketing count the statements that only one of them answers each from 1: these say whose
    they are, as “1.6 sales”.
    """
    unnumbered = {column: column for column in toolkit.columns}
    numbers = unnumbered | toolkit.numbers(Function.MARKETING) | toolkit.numbers(Function.SALES)
    often, words = Counter(numbers.values()), _("{number} {function}")
    whose = {
        column: scale.answered_by[0] for scale in toolkit.scales() for column in scale.columns()
    }
    return {
        column: number
        if often[number] == 1
        else words.format(number=number, function=function_name(whose[column]))
        for column, number in numbers.items()
    }


def statements_by_name(toolkit: Toolkit) -> Mapping[str, str]:
    """The statements' columns by their keys, and by their numbers: “5.3”."""
    by_number = {number: column for column, number in statement_numbers(toolkit).items()}
    return {**{column: column for column in toolkit.columns}, **by_number}


def scale_titles(toolkit: Toolkit) -> Mapping[str, str]:
    """Each scale by its key, as people are told of it: its tool's number and its title."""
    words = _("{number} {title}")
    return {
        scale.key: words.format(number=tool.number, title=scale.title)
        for tool in toolkit.tools
        for scale in tool.scales
    }


def brief(name: str) -> str:
    """A statement's name, cut where it is too long to stand in a sentence."""
    return shorten(name, _BRIEF, placeholder=" …")


def about_words() -> dict[About, str]:
    """What a column can say of the person who answers."""
    return {
        About.RESPONDENT: _("Who answers (a code)"),
        About.FUNCTION: _("Function"),
        About.LEVEL: _("Level"),
        About.REGION: _("Region"),
    }


def use_words(toolkit: Toolkit, use: ColumnUse) -> str:
    """What a column is taken for, whether it is read the other way round, and why it is left out."""
    said = meaning_words(toolkit, use.meaning)
    if use.turned:
        return _("the other way round: {meaning}").format(meaning=said)
    if use.doubt and not use.meaning:
        return _("{meaning}: {why}").format(meaning=said, why=use.doubt)
    return said

"""What an answer file brings of the tools a wave asks: those it brings besides, and what it lacks."""

from collections.abc import Collection, Iterator, Sequence

from huddle_app.method.listed import all_of
from huddle_app.method.survey.column_words import brief, statement_names
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.toolkit import NOT_ANSWERED, Tool, Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext

_MOST_NAMED = 3


def not_asked(answers: AnswerFile, toolkit: Toolkit, wave: Wave) -> Iterator[str]:
    """A sentence on tools that the file has and the wave does not ask."""
    there = _there(answers, toolkit)
    if needless := [t for t in _here(toolkit, there) if t.number not in wave.tools]:
        text = ngettext(
            "Tool {tools} is not asked in “{wave}”: its answers are kept and not shown.",
            "Tools {tools} are not asked in “{wave}”: their answers are kept and not shown.",
            len(needless),
        )
        yield text.format(tools=_numbers(needless), wave=wave.name)


def missing(
    answers: AnswerFile, toolkit: Toolkit, wave: Wave, known: Sequence[Respondent]
) -> Iterator[str]:
    """A sentence each on asked tools that the file lacks, and on asked statements.

    A tool is not lacking where the wave has answers to it already, or nobody of the file answers it.
    """
    there = _there(answers, toolkit)
    if not there:
        return
    here, asked = _here(toolkit, there), toolkit.only(wave.tools).tools
    who = {line.function for line in answers.lines if line.function}
    if lacking := [
        tool
        for tool in asked
        if tool not in here and _answered_by(tool, who) and not _known_of(tool, toolkit, known)
    ]:
        text = ngettext(
            "Asked in “{wave}” and not in this file: tool {tools}.",
            "Asked in “{wave}” and not in this file: tools {tools}.",
            len(lacking),
        )
        yield text.format(tools=_numbers(lacking), wave=wave.name)
    yield from _statements_missing(toolkit, there, asked)


def _there(answers: AnswerFile, toolkit: Toolkit) -> set[str]:
    """The statements that the file's columns bring."""
    return {use.meaning for use in answers.columns} & set(toolkit.columns)


def _here(toolkit: Toolkit, there: Collection[str]) -> list[Tool]:
    """The tools of which the file has something."""
    return [tool for tool in toolkit.tools if any(column in there for column in _columns(tool))]


def _columns(tool: Tool) -> tuple[str, ...]:
    return tuple(column for scale in tool.scales for column in scale.columns())


def _answered_by(tool: Tool, who: Collection[Function]) -> bool:
    return not who or any(scale.may_answer(function) for scale in tool.scales for function in who)


def _known_of(tool: Tool, toolkit: Toolkit, known: Sequence[Respondent]) -> bool:
    """Whether anybody has answered the tool; its statements stand side by side in what is written."""
    columns = _columns(tool)
    first = toolkit.places[columns[0]]
    last = first + len(columns)
    return any(person.ratings[first:last].strip(NOT_ANSWERED) for person in known)


def _numbers(tools: Sequence[Tool]) -> str:
    return all_of([str(tool.number) for tool in tools])


def _statements_missing(
    toolkit: Toolkit, there: Collection[str], asked: Sequence[Tool]
) -> Iterator[str]:
    """The statements that no column brings, of asked scales of which the file has something."""
    gone = [
        column
        for tool in asked
        for scale in tool.scales
        if any(column in there for column in scale.columns())
        for column in scale.columns()
        if column not in there
    ]
    if gone:
        names = statement_names(toolkit)
        more = len(gone) - _MOST_NAMED
        rest = [ngettext("{n} more", "{n} more", more).format(n=more)] if more > 0 else []
        first = [brief(names[column]) for column in gone[:_MOST_NAMED]]
        statements = "; ".join([*first, *rest])
        yield _("No column of this file is taken for {statements}").format(statements=statements)

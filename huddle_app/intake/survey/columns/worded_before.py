"""Headings in a wording that is another by now, known from a file laid out the same that was taken in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from huddle_app.intake.survey.columns.opposites import opposed
from huddle_app.intake.survey.columns.statements import Statements, by_wording, statements_of
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.wording import bare, unnumbered, words
from huddle_app.method.survey.reading import AnswerFile, ColumnUse, How
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import ngettext

_LEAST_SHARED = 3
"""Of two wordings that share one word in three, one may deny what the other says."""

Worded = Mapping[str, Sequence[str]]
"""The statements that a wording may stand for, by its letters and digits."""


def with_before(known: Statements, before: Worded, headings: Iterable[Heading]) -> Statements:
    """The statements with what they were called in an earlier file laid out the same.

    What a wording means by now goes before, and one that denies what its statement says by now is
    left out.
    """
    if not before:
        return known
    denied = {said for heading in headings for said in _denied(heading, known, before)}
    still = {
        said: tuple(column for column in columns if column in known.scale_of)
        for said, columns in before.items()
        if said not in denied
    }
    return replace(known, wordings={**still, **known.wordings})


def with_wordings(
    file: AnswerFile,
    headings: Sequence[Heading],
    now: Statements,
    known: Statements,
    toolkit: Toolkit,
) -> AnswerFile:
    """The file with what its headings are known by, to be remembered with its layout, and what is said of it.

    `now` are the statements as they are called by now, `known` with what they were called in the earlier
    file, and `toolkit` is in the wording that is always known.
    """
    return replace(
        file,
        mapping=replace(file.mapping, worded=_worded(headings, known, toolkit)),
        remarks=(*_said(headings, now, file.columns), *file.remarks),
    )


def _worded(headings: Iterable[Heading], known: Statements, shipped: Toolkit) -> Worded:
    """The moderator's own wordings in these headings."""
    always = statements_of(shipped).wordings
    own = {said: columns for said, columns in known.wordings.items() if said not in always}
    texts = [bare(text) for heading in headings for _question, text in heading.texts] if own else []
    return {said: columns for said, columns in own.items() if any(said in text for text in texts)}


def _said(headings: Sequence[Heading], now: Statements, uses: Iterable[ColumnUse]) -> Iterator[str]:
    """What is said of columns in no wording of `now`, which are read as in the earlier file."""
    n = sum(
        use.how is How.WORDING and use.asks and not by_wording(headings[use.place], now)
        for use in uses
    )
    if n:
        text = ngettext(
            "{n} column is headed by words of yours that are others by now: read as in the last file laid out"
            " like this",
            "{n} columns are headed by words of yours that are others by now: read as in the last file laid out"
            " like this",
            n,
        )
        yield text.format(n=n)


def _denied(heading: Heading, known: Statements, before: Worded) -> Iterator[str]:
    """The wordings of a heading that deny what their statements say by now."""
    for _question, text in heading.texts:
        for said in (bare(text), bare(unnumbered(text))):
            theirs = {*before.get(said, ())}
            if any(_opposed(text, ours) for ours in _statements(known, theirs)):
                yield said


def _statements(known: Statements, columns: set[str]) -> Iterator[str]:
    for scale in known.toolkit.scales() if columns else ():
        for column, statement in zip(scale.columns(), scale.statements, strict=True):
            if column in columns:
                yield statement


def _opposed(text: str, ours: str) -> bool:
    one, other = words(unnumbered(text)), words(ours)
    shared = len({*one} & {*other})
    return _LEAST_SHARED * shared >= max(len(one), len(other)) and opposed(one, other)

"""What is said of a reading as a whole, each in one sentence."""

from collections import Counter
from collections.abc import Sequence

from huddle_app.desk.shared.answers.first_question import first_question, rows_that_wait
from huddle_app.desk.shared.rows_place import ATTENTION
from huddle_app.intake.columns import column_letter
from huddle_app.method.imports import RowState
from huddle_app.method.listed import all_of
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import ColumnUse, DoubtOf
from huddle_app.method.survey.ways_round import Asked, still_open, turned
from huddle_app.method.toolkit import Toolkit
from huddle_app.texts import _, ngettext

_MOST_NAMED = 3


def effect(made: SurveyPreview, toolkit: Toolkit, *, asks_whose: bool) -> str:
    """What confirming would do to the wave, or what has to be said before."""
    if asks_whose:
        return _("Say first whose answers these are; then they can be taken in.")
    if made.answers.of_others:
        return _(
            "Nothing can be taken in before it is clear whose answers these are. Choose another function or"
            " another column that tells it; or, if it is as said, leave out the columns of the others."
        )
    if asked := first_question(made):
        return asked
    counts, waiting = Counter(row.state for row in made.rows), rows_that_wait(made)
    if not made.write and waiting:
        return " ".join([_("Nothing new so far."), *_waits(waiting)])
    if not made.write:
        return _nothing_new(counts)
    words = ngettext(
        "For the wave “{wave}”: the answers of {n:,} person.",
        "For the wave “{wave}”: the answers of {n:,} people.",
        len(made.write),
    )
    said = [words.format(wave=made.wave, n=len(made.write)), *_beside(counts, waiting)]
    said += [*_unsaid(made), *_nearly_ours(made)]
    said += [*still_open(toolkit, made.answers, Asked.BELOW), *turned(toolkit, made.answers)]
    return " ".join([*said, _("Nothing is written before you confirm.")])


def _unsaid(made: SurveyPreview) -> list[str]:
    """What is left out for words that nobody has said the meaning of, since much of the file may be."""
    waiting = (use for use in made.answers.columns if use.waits)
    left = sum(use.doubt_of is DoubtOf.WORDS for use in waiting)
    if not (left and made.answers.unknown_answers):
        return []
    words = ngettext(
        "{n:,} column is left out until its words are said.",
        "{n:,} columns are left out until their words are said.",
        left,
    )
    return [words.format(n=left)]


def _nearly_ours(made: SurveyPreview) -> list[str]:
    """What is taken for our statements and still asked about: the question may stand below the others."""
    doubted = [use for use in made.answers.columns if use.meaning and use.doubt]
    asked = sum(use.doubt_of is DoubtOf.MEANING for use in doubted)
    words = ngettext(
        "{n:,} column is worded nearly as ours: please look.",
        "{n:,} columns are worded nearly as ours: please look.",
        asked,
    )
    return [words.format(n=asked)] if asked else []


def beside_the_button(made: SurveyPreview, toolkit: Toolkit) -> str:
    """What is to be known before it is pressed: what is left out, and what is open; else empty."""
    if not can_confirm(made):
        return ""
    return " ".join([*_falls_out(made), *still_open(toolkit, made.answers, Asked.ABOVE)])


def _falls_out(made: SurveyPreview) -> list[str]:
    """What is said while some rows are taken in and others are left out."""
    left, waiting = sum(1 for row in made.rows if row.state is RowState.ERROR), rows_that_wait(made)
    if not left:
        return []
    why = ngettext(
        "{n:,} of {all:,} rows is left out: see under Rows why.",
        "{n:,} of {all:,} rows are left out: see under Rows why.",
        left,
    )
    until = ngettext(
        "{n:,} of {all:,} rows is left out until you say above which function it belongs to.",
        "{n:,} of {all:,} rows are left out until you say above which functions they belong to.",
        left,
    )
    said = (until if waiting == left else why).format(n=left, all=len(made.rows))
    some = ngettext(
        "{n:,} of them waits for your answer above.",
        "{n:,} of them wait for your answer above.",
        waiting,
    )
    return [said, some.format(n=waiting)] if 0 < waiting < left else [said]


def rows(made: SurveyPreview) -> str:
    """What leads to the rows, with how many of them need attention."""
    n = sum(1 for row in made.rows if row.state in ATTENTION)
    return _("Rows (⚠ {n:,})").format(n=n) if n and made.write else _("Rows")


def taken_in(made: SurveyPreview, toolkit: Toolkit, file: str) -> str:
    """What is told when the answers are in, with what was left open."""
    n = len(made.write)
    words = ngettext(
        "The answers of {n:,} person in “{file}” are in “{wave}” now.",
        "The answers of {n:,} people in “{file}” are in “{wave}” now.",
        n,
    )
    said = words.format(n=n, file=file, wave=made.wave)
    return " ".join([said, *still_open(toolkit, made.answers, Asked.NOWHERE)])


def unclear(written: str, n: int) -> str:
    """What is said of words that were to choose what a column is, and fit `n` answers, not one."""
    if not n:
        text = _("No line of the list fits “{written}”: the column stays as it was.")
        return text.format(written=written)
    text = _(
        "“{written}” fits {n} lines of the list: choose one. The column stays as it was till then."
    )
    return text.format(written=written, n=n)


def forgotten() -> str:
    """What is said before a file is left of which something has been said."""
    return _("What you have said of this file would be forgotten. Esc once more leaves it.")


def column_called(use: ColumnUse) -> str:
    """A column of the file by its letter and heading."""
    letter = column_letter(use.place)
    return _("{letter} · {heading}").format(letter=letter, heading=use.heading or _("no heading"))


def other_sheets(left: Sequence[str]) -> str:
    """What is said where a sheet is read and these are `left`; where none is, the others are in."""
    if not left:
        return _("What the other sheets hold is in already.")
    words = ngettext(
        "⚠ {sheets} holds answers, too. One sheet is taken in at a time; the other is offered next.",
        "⚠ {sheets} hold answers, too. One sheet is taken in at a time; the others are offered next.",
        len(left),
    )
    return words.format(sheets=_named(left))


def more_sheets(left: Sequence[str], file: str) -> str:
    """What is told when one sheet is in and these are `left`."""
    words = ngettext(
        "{sheets} in “{file}” holds answers, too.",
        "{sheets} in “{file}” hold answers, too.",
        len(left),
    )
    return words.format(sheets=_named(left), file=file)


def left_out(n: int) -> str:
    """What leads to the list of what is left out."""
    return _("Left out ({n:,})").format(n=n) if n else _("Left out")


def can_confirm(made: SurveyPreview) -> bool:
    """Whether there is something to take in, and it is not doubtful whose answers they are."""
    return bool(made.write) and not made.answers.of_others


def confirm(made: SurveyPreview, *, asks_whose: bool) -> str:
    """What the button says that takes in the answers."""
    n = len(made.write)
    if made.answers.of_others:
        return _("Take in answers")
    if not n:
        waits = asks_whose or first_question(made) or rows_that_wait(made)
        return _("Take in answers") if waits else _("Nothing to take in")
    return ngettext("Take in {n:,} answer", "Take in {n:,} answers", n).format(n=n)


def _named(sheets: Sequence[str]) -> str:
    return all_of([f"“{name}”" for name in sheets], _MOST_NAMED)


def _nothing_new(counts: Counter[RowState]) -> str:
    if n := counts[RowState.ERROR]:
        words = ngettext(
            "Nothing new: {n:,} row cannot be used, and all others are in already.",
            "Nothing new: {n:,} rows cannot be used, and all others are in already.",
            n,
        )
        every = ngettext(
            "The one row cannot be used; see under Rows why.",
            "None of the {n:,} rows can be used; see under Rows why.",
            n,
        )
        return (words if n < counts.total() else every).format(n=n)
    return _("Nothing new: all these answers are in already.")


def _beside(counts: Counter[RowState], waiting: int) -> list[str]:
    """What is to be said of rows that are not simply new, and of those `waiting` for their function."""
    refused = counts[RowState.ERROR] - waiting
    cannot = ngettext(
        "{n:,} row cannot be used and is left out.",
        "{n:,} rows cannot be used and are left out.",
        refused,
    )
    words = {
        RowState.UPDATED: ngettext(
            "{n:,} of them answered before.",
            "{n:,} of them answered before.",
            counts[RowState.UPDATED],
        ),
        RowState.WARNING: ngettext(
            "{n:,} of them asks for a look, under Rows.",
            "{n:,} of them ask for a look, under Rows.",
            counts[RowState.WARNING],
        ),
        RowState.UNCHANGED: ngettext(
            "{n:,} more is in already.", "{n:,} more are in already.", counts[RowState.UNCHANGED]
        ),
    }
    said = [text.format(n=counts[state]) for state, text in words.items() if counts[state]]
    return [*said, *_waits(waiting), *([cannot.format(n=refused)] if refused else [])]


def _waits(n: int) -> list[str]:
    """What the rows wait for of whose function nothing is said."""
    words = ngettext(
        "{n:,} row waits: say below which function it belongs to.",
        "{n:,} rows wait: say below which functions they belong to.",
        n,
    )
    return [words.format(n=n)] if n else []

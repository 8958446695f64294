"""What is said of a sheet while it is typed in."""

from huddle_app.desk.parts import PillRole
from huddle_app.desk.prepare.survey.collect.sheet import BLANK, Outcome, Sheet, Stage
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import function_name
from huddle_app.texts import _, ngettext


def time_words(sheet: Sheet) -> tuple[str, PillRole]:
    """At which time the sheet is gone through, and in which colour that is said."""
    return {
        Stage.FIRST: (_("As it stands on the paper"), PillRole.PLAIN),
        Stage.SECOND: (_("Once more, to check"), PillRole.GOOD),
        Stage.DIFFERENCES: (_("Where the two differ"), PillRole.LATE),
    }[sheet.stage]


def seen_words() -> str:
    """What is said while the findings of the wave can be seen."""
    return _(
        "The findings of this wave can be seen by now. Whoever looks at them before and after one more"
        " sheet can work out what it says: type in all you have before anybody looks again."
    )


def count_words(sheet: Sheet) -> str:
    """Which statement one stands on, and how many there are; behind the last, how many are typed."""
    if sheet.current is None:
        return _("{n} of {total} typed").format(n=sheet.typed, total=sheet.total)
    at = sheet.places.index(sheet.current) + 1
    return _("{n} of {total}").format(n=at, total=sheet.total)


def end_words(sheet: Sheet) -> str:
    """What comes behind the last statement."""
    if n := sheet.missing:
        words = ngettext(
            "That was the last statement. {n} above it is not typed yet: Enter goes there.",
            "That was the last statement. {n} above it are not typed yet: Enter goes to the first.",
            n,
        )
        return words.format(n=n)
    if sheet.stage is Stage.FIRST and sheet.twice:
        return _("That was the last statement. Enter goes on to the check.")
    return _("That was the last one. Enter goes on.")


def mark(digit: int) -> str:
    """A digit as it is said."""
    return _("blank") if digit == BLANK else str(digit)


def next_words(sheet: Sheet) -> str:
    """What finishing leads to, as a button says it."""
    if sheet.stage is Stage.FIRST and sheet.twice:
        return _("On to the check")
    return _("Compare the two") if sheet.stage is Stage.SECOND else _("Take this sheet in")


def passed_words(passed: int) -> str:
    """What going on to the next tool left out."""
    words = ngettext(
        "{n} statement is passed over and not typed. Shift+Tab goes back.",
        "{n} statements are passed over and not typed. Shift+Tab goes back.",
        passed,
    )
    return words.format(n=passed)


def typed_words(sheet: Sheet) -> str:
    """How much would be lost by leaving."""
    words = {
        Stage.FIRST: _("{n} of {total} statements typed"),
        Stage.SECOND: _("typed once, and {n} of {total} statements to check"),
        Stage.DIFFERENCES: _("typed twice, and {n} of {total} differences settled"),
    }[sheet.stage]
    return words.format(n=sheet.typed, total=sheet.total)


def taken_words(line: AnswerLine, answered: int) -> str:
    """What has been taken in, and how it is taken back."""
    about = (
        ", ".join(filter(None, (function_name(line.function), line.level, line.region)))
        if line.function
        else ""
    )
    words = ngettext(
        "Taken in: {about}, {n} answer. Ctrl+Z takes it back; or type the next sheet.",
        "Taken in: {about}, {n} answers. Ctrl+Z takes it back; or type the next sheet.",
        answered,
    )
    told = words.format(about=about, n=answered)
    kept = ", ".join(filter(None, (line.level, line.region)))
    stays = _("Still {kept}, as on the sheet before: F2 where the next one says otherwise.")
    return f"{told} {stays.format(kept=kept)}" if kept else told


def typed_before_words() -> str:
    """What is said of a sheet that answers as somebody who is in already; both are kept."""
    return _(
        "The same answers, or nearly the same, are in already. Was this sheet typed in before?"
        " Both are kept until you take one back."
    )


def taken_back_words() -> str:
    """What holds once the sheet that was taken in last has been undone."""
    return _("Taken back: that sheet is not in any more. Type it again, or the next one.")


def thrown_away_words(sheet: Sheet) -> str:
    """What has been thrown away."""
    return _("A questionnaire was thrown away: {typed}.").format(typed=typed_words(sheet))


def _missing(sheet: Sheet) -> str:
    n = sheet.missing
    if sheet.current is None:  # how many there are stands above, in large
        return ngettext(
            "Ctrl+Enter once more leaves it blank.", "Ctrl+Enter once more leaves them blank.", n
        )
    words = ngettext(
        "{n} statement is not typed. Enter goes there; Ctrl+Enter once more leaves it blank.",
        "{n} statements are not typed. Enter goes to the first; Ctrl+Enter once more leaves them blank.",
        n,
    )
    return words.format(n=n)


def said(outcome: Outcome, sheet: Sheet) -> str:
    """What became of the wish to finish."""
    n = sheet.missing
    differ = ngettext(
        "{n} statement differs. Look at the paper: ← what you typed first, → the second time, or the right digit.",
        "{n} statements differ. Look at the paper: ← what you typed first, → the second time, or the right digit.",
        sheet.total,
    )
    unsettled = ngettext(
        "{n} difference is not settled. Enter goes there.",
        "{n} differences are not settled. Enter goes to the first.",
        n,
    )
    return {
        Outcome.EMPTY: _(
            "Nothing is answered on this sheet, so there is nothing to take in. ↑ goes back to it."
        ),
        Outcome.MISSING: _missing(sheet),
        Outcome.CHECK: _(
            "Now the same sheet once more; what you typed first stays hidden meanwhile."
        ),
        Outcome.DIFFER: differ.format(n=sheet.total),
        Outcome.UNSETTLED: unsettled.format(n=n),
        Outcome.READY: "",
    }[outcome]

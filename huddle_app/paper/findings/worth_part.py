"""What is perhaps worth the room's time, tentatively, in the moderator's own sentences where there are some."""

from reportlab.platypus import Spacer

from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.reasons import Worth
from huddle_app.method.findings.worth import most_worth, why_no_more
from huddle_app.paper.data import ReportData
from huddle_app.paper.note_parts import subsection
from huddle_app.paper.parts import Story, bold, markup, para, safe, shares, table, toned
from huddle_app.paper.style import PALETTE, Type
from huddle_app.texts import _


def worth_part(data: ReportData, found: Findings, type_: Type, width: float) -> Story:
    """The findings most worth the room's time, the most first; nothing where none stands out."""
    ones = most_worth(found)
    if not ones:
        return []
    rows = [
        [
            markup(str(place), type_.theme),
            [markup(text, type_.cell) for text in _said(data, found, one)],
        ]
        for place, one in enumerate(ones, 1)
    ]
    about = _(
        "Picked from the numbers by a fixed rule: low scores, wide gaps, levels or answers that lie far"
        " apart; what may be chance says so. What is behind them only those who were asked can say."
    )
    title = _("Perhaps worth the room’s time")
    body = table(rows, shares(width, 5, 95), heads=0, split_rows=False)
    why = why_no_more(found, len(ones))
    no_more = [Spacer(0, 4), para(why, type_.small)] if why else []
    return subsection(title, [body, *no_more], type_, width, about)


def _said(data: ReportData, found: Findings, one: Worth) -> tuple[str, str]:
    tool = found.toolkit.tool_of(one.scale.key)
    why = _("Tool {n}. {why}").format(n=tool.number, why=one.why)
    may = _("A possible reading – {reading}").format(reading=one.reading)
    own = data.sentences.get(one.figure)
    # The moderator's own sentence says it in their words; what the numbers say stays.
    behind = f"{one.sentence} {why}" if own else why
    return bold(own or one.sentence), f"{safe(behind)} {toned(may, PALETTE.soft)}"

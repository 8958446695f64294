"""What the room voted on, with the hands that were counted."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from huddle_app.method.agenda import Agenda
from huddle_app.method.votes import Vote, VoteOption, outcome
from huddle_app.paper.data import ReportData
from huddle_app.paper.note_parts import BEGIN, subsection
from huddle_app.paper.parts import Story, bold, markup, para, safe, section, shares, table
from huddle_app.paper.style import Type
from huddle_app.texts import _


def votes_part(data: ReportData, type_: Type, width: float) -> Story:
    """Every vote that was counted, in the order they were opened; nothing where there is none."""
    story: Story = []
    for vote in data.counted_votes():
        about = _about(vote, data.agenda)
        story += subsection(vote.question, [_counts(vote, type_, width)], type_, width, about)
    return [*section(_("What the room voted on"), type_, room=BEGIN), *story] if story else []


def _about(vote: Vote, agenda: Agenda) -> str:
    """The step it was asked in, and what came out."""
    steps = [item.title for item in agenda.items() if item.key == vote.item_key]
    return " · ".join(filter(None, [*steps, _("show of hands"), outcome(vote)]))


def _counts(vote: Vote, type_: Type, width: float) -> Flowable:
    rows: list[Sequence[Flowable]] = [
        [para("", type_.head), para(_("Option"), type_.head), para(_("Hands"), type_.head)]
    ]
    leaders = vote.leaders()
    for letter, option in vote.lettered():
        set_ = bold if option in leaders else safe
        cells = (letter, option.text, _hands(option))
        rows.append([markup(set_(words), type_.cell) for words in cells])
    return table(rows, shares(width, 6, 80, 14))


def _hands(option: VoteOption) -> str:
    return "–" if option.hands is None else str(option.hands)

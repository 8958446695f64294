"""Who could be recognised: the promise, what is hidden for it and why, and what is only just enough."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import KeyButton, column, heading, holding, note, row, scrolling
from huddle_app.desk.parts.layouts import Thing
from huddle_app.desk.style import Size, Space
from huddle_app.method.findings.identifiable import Exposure, Recognisable, recognisable
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.words import capital, group_name
from huddle_app.method.listed import all_of
from huddle_app.screen import look
from huddle_app.texts import _

_WIDTH, _HEIGHT = 640, 560
"""Pixels before the moderator's text scale, of which it grows by half."""
_BY_NAME = {Exposure.TOO_FEW, Exposure.SHELTERS, Exposure.BEYOND, Exposure.AGAIN}
"""Where the heading says all there is to say but whose case it is."""
_ROUND_IT = 96
"""Pixels of the screen that stay free, so that the desk is seen behind."""


class RecognitionDialog(QDialog):
    """Tells the moderator, before anything is shown to the room, where people could be known."""

    def __init__(self, findings: Findings, parent: QWidget) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(_("Who could be recognised?"))
        self.cases = recognisable(findings)
        self.leave = KeyButton(_("Close"), "Esc", primary=True)
        self.leave.clicked.connect(self.accept)
        self.leave.setAutoDefault(False)
        listed = column(*_parts(findings, self.cases), None, space=Space.SMALL, margin=Space.SMALL)
        self.list = scrolling(holding(listed), _("Groups and why they are named"))
        self.setLayout(
            column(
                heading(self.windowTitle(), Size.TITLE),
                note(_promise().format(n=findings.threshold)),
                self.list,
                row(None, self.leave),
                margin=Space.WIDE,
                space=Space.MEDIUM,
            )
        )
        free = self.screen().availableSize()
        width, height = look.half_scaled(_WIDTH), look.half_scaled(_HEIGHT)
        self.resize(min(width, free.width() - _ROUND_IT), min(height, free.height() - _ROUND_IT))

    def said(self) -> str:
        """All that is said, a sentence a line."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))


def _parts(findings: Findings, cases: Sequence[Recognisable]) -> Iterator[Thing]:
    if not cases:
        yield note(_("Nobody: every group is large enough, and none answered all alike."))
    for why in Exposure:
        found = [case for case in cases if case.why is why]
        if found:
            yield heading(_title(why).format(n=findings.threshold), Size.BODY)
            yield from (note(_line(findings, case)) for case in found)
            yield Space.SMALL


def _line(findings: Findings, case: Recognisable) -> str:
    """The group alone where the heading says all there is to say, with its scales where not all."""
    if case.why not in _BY_NAME:
        return case.sentence
    name = capital(group_name(case.group))
    answered = [each for each in findings.scales.values() if case.group in each.cells]
    if len(case.scales) == len(answered):
        return name
    scales = all_of([scale.title for scale in case.scales])
    return _("{group} ({scales})").format(group=name, scales=scales)


def _title(why: Exposure) -> str:
    return {
        Exposure.TOO_FEW: _("Not shown, because fewer than {n} people answered"),
        Exposure.SHELTERS: _(
            "Not shown, because fewer than {n} people could be worked out from it"
        ),
        Exposure.BEYOND: _(
            "Not shown, because of so many groups only the larger ones are looked at"
        ),
        Exposure.AGAIN: _("Not shown beside an earlier wave with many of the same answers"),
        Exposure.JUST_ENOUGH: _("Shown, with only just enough people"),
        Exposure.ALIKE: _("Shown, though all answered alike"),
        Exposure.ONE_ANSWER: _("Shown, though all gave one answer to a statement"),
    }[why]


def _promise() -> str:
    return _(
        "The promise: nothing is shown of fewer than {n} people, on the desk, the projector, paper or "
        "in a file, nor anything it could be worked out from. What follows is for your eyes. Leave a "
        "figure out where you feel that somebody would be known."
    )

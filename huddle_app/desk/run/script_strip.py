"""The script strip: what the moderator says, does and brings in a phase, and what goes if late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from huddle_app.desk.parts import (
    Card,
    Elided,
    KeyButton,
    clear,
    column,
    heading,
    holding,
    row,
    soft,
    words,
)
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import AgendaItem, Phase
from huddle_app.method.script import Script
from huddle_app.screen import look
from huddle_app.services.library import Library
from huddle_app.texts import _

_WIDE = 720
"""From this width on (pixels at plain text size) all parts stand side by side; below it, two and two."""

_LINES = 6
"""How many lines high a row of parts grows before it scrolls, the headings being one."""


@dataclass(frozen=True)
class Part:
    """One column of the strip; `share` is the width it takes beside the others, of about sixteen."""

    title: str
    lines: Sequence[str]
    share: int


class ScriptStrip(QWidget):
    """Say · do · bring · if late, with the plan's own speaker, rooms, materials and notes.

    Ctrl+T folds it to one line with the first thing to say; `toggled` tells whether it is open.
    """

    toggled = Signal(bool)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._place: tuple[AgendaItem, Phase] | None = None
        self._line = Elided()
        # Soft text is small unless told so once it is soft.
        self._line.set_size(Size.BODY)
        self._fold = KeyButton(_("Fold script"), "Ctrl+T")
        self._fold.known_as = _("Fold or unfold the script")
        self._fold.setProperty("kind", "small")
        self._fold.keep_width(_("Fold script"), _("Open script"))
        self._fold.clicked.connect(self._turn)
        self._parts = _Parts()
        top = row(heading(_("Script"), Size.BODY), self._line, self._fold, space=Space.MEDIUM)
        top.setStretch(1, 1)
        inner = column(top, self._parts, space=0)
        inner.setContentsMargins(Space.MEDIUM, 1, 2, 1)
        self.setLayout(column(Card(inner, _("Script"))))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_open(self) -> bool:
        """Whether all of the script is shown, and not only its first line."""
        return not self._parts.isHidden()

    def set_open(self, opened: bool) -> None:
        """Open the strip, or fold it to one line."""
        if opened != self.is_open:
            self._turn()

    def show_phase(self, item: AgendaItem, phase: Phase) -> None:
        """Show the script of a phase, and what the plan says about it."""
        if (item, phase) != self._place:
            self._place = item, phase
            self._parts.show_parts(tuple(_parts(self._library.script(phase.key), item)))
            self._show_line()

    def _turn(self) -> None:
        opened = not self.is_open
        self._parts.setVisible(opened)
        self._fold.setText(_("Fold script") if opened else _("Open script"))
        self._show_line()
        self.toggled.emit(opened)

    def _show_line(self) -> None:
        if self._place:
            item, phase = self._place
            script = self._library.script(phase.key)
            first = script.say[0] if script else phase.task
            self._line.setText(_who_and_where(item, phase) if self.is_open else first)


class _Parts(QScrollArea):
    """Parts side by side, no higher than they need; long ones scroll."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Part, ...] = ()
        self._columns: list[QWidget] = []
        self._needed = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, Space.MEDIUM, Space.SMALL)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(holding(self._grid))

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """Show these instead."""
        clear(self._grid)
        self._shown = parts
        self._columns = [_as_column(part) for part in parts]
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the parts, up to a few lines."""
        return QSize(super().sizeHint().width(), min(self._needed, self._highest()))

    def minimumSizeHint(self) -> QSize:
        """It may be made narrower, not lower."""
        return QSize(0, self.sizeHint().height())

    def _arrange(self) -> None:
        across = len(self._shown) if self._is_wide() else 2
        for place, (part, widget) in enumerate(zip(self._shown, self._columns, strict=True)):
            down, along = divmod(place, across)
            self._grid.addWidget(widget, down, along, Qt.AlignmentFlag.AlignTop)
            widget.show()  # Qt would do so later, and a hidden one has no height
            if place < across:
                self._grid.setColumnStretch(place, part.share)
        for place in range(across, self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        self._fit()

    def _fit(self) -> None:
        # Room enough with the bar too, or the bar would come because it is there.
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self._needed = max(self._grid.totalHeightForWidth(width), 0)
        scrolls = self._needed > self._highest()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()

    def _is_wide(self) -> bool:
        return self.width() >= look.scaled(_WIDE)

    def _highest(self) -> int:
        rows = 1 if self._is_wide() else 2
        return rows * (_LINES * self.fontMetrics().lineSpacing() + Space.LARGE)


def _parts(script: Script | None, item: AgendaItem) -> Iterator[Part]:
    """The parts that have something to say."""
    yours = item.materials.splitlines()
    if script:
        yield Part(_("Say"), script.say, 5)
        yield Part(_("Do"), script.do, 5)
    if bring := (*(script.bring if script else ()), *yours):
        yield Part(_("Bring"), bring, 3)
    if script:
        yield Part(_("If late"), (script.skip or _("Leave nothing out here."),), 3)
    if item.notes:
        yield Part(_("Your notes"), item.notes.splitlines(), 4)
    elif not script:
        hint = _("What you write for this item under Prepare, Agenda, stands here.")
        yield Part(_("Your notes"), (hint,), 4)


def _as_column(part: Part) -> QWidget:
    lines = [words(text) for text in part.lines]
    for label in lines:
        label.setWordWrap(True)
    made = holding(column(soft(part.title), *lines, space=2))
    made.setAccessibleName(part.title)
    return made


def _who_and_where(item: AgendaItem, phase: Phase) -> str:
    """Who speaks and in which rooms, as far as the plan says so."""
    speaks = _("{who} speaks").format(who=phase.speaker) if phase.speaker else ""
    return " · ".join(text for text in (speaks, item.rooms) if text)

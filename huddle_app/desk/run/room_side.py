"""The right side: what the room sees, what it may see next, and the phones."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import (
    Elided,
    KeyButton,
    Pill,
    PillRole,
    column,
    heading,
    holding,
    line,
    row,
    scrolling,
)
from huddle_app.desk.run.page_button import PageButton
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.desk.run.room_scenes import RoomScenes, scene_words_now
from huddle_app.desk.run.room_screens import RoomScreens
from huddle_app.desk.run.waiting_scene import WaitingScene
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.projector.cue import Curtain, Shown
from huddle_app.projector.view import SceneView
from huddle_app.screen import look
from huddle_app.texts import _

WIDTH = 256
ROOMY = 800
"""Pixels of height from which the live picture has the whole width."""
RIM, BAR = 3, 10
ACROSS = 2


class RoomSide(QWidget):
    """Preview and live side by side; what concerns the room alone; all scenes; the phones."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context, self._stage = context, context.stage
        restyle(self, ground="rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._badge = Pill()
        self._is_open = context.projector_window.isVisible()
        self._make_buttons()
        self._make_pictures()
        self.screens = RoomScreens(context)
        self.screens.turned.connect(self._on_turned)
        self._scenes = RoomScenes(
            self._stage,
            context.services.survey.toolkit,
            lambda: tuple(made.key for made in context.services.teams.rounds()),
            context.services.showing.figures,
        )
        self._arrange(PhonesPanel(context))
        services = context.services
        self._waiting = WaitingScene(
            self._stage, context.messages, lambda cue: scene_words_now(cue, services)
        )
        self._stage.changed.connect(self.refresh)
        self._stage.offered.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the stage shows."""
        live = self._stage.live
        words, role = state_words(live, is_open=self._is_open)
        self._badge.show_state(words, role)
        restyle(self._live_frame, state="preview" if role is PillRole.PLAIN else role.value)
        self._freeze.setChecked(live.frozen)
        for curtain, button in self._curtains.items():
            button.setChecked(live.curtain is curtain)
        services = self._context.services
        scene = scene_words_now(live.cue, services)
        self._live_words.setText(_("Live: {scene}").format(scene=scene))
        scene = scene_words_now(self._stage.previewed.cue, services)
        waits = self._stage.waits is not None and self._stage.waits == self._stage.previewed.cue
        words = _("Waits: {scene}") if waits else _("Preview: {scene}")
        self._preview_words.setText(words.format(scene=scene))
        self._say_now(scene_words_now(self._stage.now, services))

    def bring_in_sight(self, phase_key: str) -> None:
        """Turn the list of scenes to what a phase shows, so that it can be looked at before its time."""
        self._scenes.bring_in_sight(self._stage.of_phase(phase_key))

    def _on_turned(self, is_open: bool) -> None:
        self._is_open = is_open
        self.refresh()

    def _say_now(self, scene: str) -> None:
        words = _("Back to now: {scene}").format(scene=scene)
        room = look.scaled(WIDTH) - BAR - 2 * Space.LARGE
        elided = self._now.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._now.setText(elided)
        self._now.setToolTip(_("Show to the room at once: {scene}").format(scene=scene))
        self._now.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the live picture the whole width where there is height for it."""
        super().resizeEvent(event)
        self._size_pictures(roomy=self.height() >= look.scaled(ROOMY))

    def _make_buttons(self) -> None:
        self._show = KeyButton(_("Show"), "Return", primary=True)
        self._show.also("Enter")
        self._show.setToolTip(_("Show the preview to the room"))
        self._show.clicked.connect(self._stage.show_preview)
        self._next = KeyButton(_("Next scene"), "N")
        self._next.setToolTip(_("Preview what comes next by the agenda"))
        self._show.known_as = _("Show the preview to the room")
        self._next.known_as = _("Preview the next scene")
        self._next.clicked.connect(self._stage.preview_next)
        self._now = KeyButton("")
        self._now.setProperty("kind", "small")
        self._now.setFont(look.font(Size.SMALL, 500))
        self._now.known_as = _("Show the scene of now to the room")
        self._now.clicked.connect(self._stage.back_to_now)
        self._freeze = _switch(_("Freeze"), "F")
        self._freeze.clicked.connect(lambda: self._stage.set_frozen(not self._stage.frozen))
        self._curtains = {
            Curtain.BLACK: _switch(_("Black"), "B"),
            Curtain.WHITE: _switch(_("White"), "W"),
            Curtain.BLANK: _switch(_("Blank"), "L"),
        }
        self._curtains[Curtain.BLACK].also(".")
        self._curtains[Curtain.WHITE].also(",")
        self._curtains[Curtain.BLANK].setToolTip(_("Only the title and the logo"))
        self._freeze.known_as = _("Freeze the room’s picture")
        self._curtains[Curtain.BLACK].known_as = _("Black for the room")
        self._curtains[Curtain.WHITE].known_as = _("White for the room")
        self._curtains[Curtain.BLANK].known_as = _("Blank: only title and logo for the room")
        for curtain, button in self._curtains.items():
            button.clicked.connect(lambda _on=False, c=curtain: self._stage.toggle(c))

    def _make_pictures(self) -> None:
        self._preview_view = self._view(lambda: self._stage.previewed)
        self._preview_view.setAccessibleName(_("Preview"))
        self._live_view = self._view(lambda: self._stage.live)
        self._preview_frame, self._live_frame = _frame(self._preview_view), _frame(self._live_view)
        restyle(self._preview_frame, state="preview")
        self._preview_words, self._live_words = Elided(), Elided()
        self._turn = PageButton(self._stage, self._live_view)

    def _view(self, shown: Callable[[], Shown]) -> SceneView:
        context = self._context
        return SceneView(
            context.services,
            context.bridge,
            context.stage,
            lambda: context.phones.address,
            shown=shown,
        )

    def _arrange(self, phones: PhonesPanel) -> None:
        top = row(heading(_("The room sees")), None, self._badge)
        preview = _captioned(self._preview_words, self._preview_frame)
        live = _captioned(self._live_words, self._live_frame)
        self._pictures = row(preview, live)
        self._pictures.setStretch(0, 1)
        self._pictures.setStretch(1, 1)
        show = row(self._show, self._next)
        show.setStretch(0, 1)
        show.setStretch(1, 1)
        layout = column(
            top,
            self._pictures,
            self._turn,
            show,
            self._switches(),
            self._now,
            self._scenes,
            self.screens,
        )
        layout.setStretchFactor(self._scenes, 1)
        layout.addWidget(line())
        # However much it would like to say, it has the width of the column.
        phones.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(phones)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        # Where text is large and the screen low, it scrolls rather than to lie one over another.
        self.setLayout(column(scrolling(holding(layout, "rail"), _("The room")), space=0))
        self.setFixedWidth(look.scaled(WIDTH) + 2 * Space.LARGE + BAR)
        self._size_pictures(roomy=False)

    def _switches(self) -> QLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.SMALL)
        for place, button in enumerate((self._freeze, *self._curtains.values())):
            grid.addWidget(button, place // ACROSS, place % ACROSS)
        return grid

    def _size_pictures(self, *, roomy: bool) -> None:
        """Side by side and small, or the live one below the preview over the whole width."""
        directions = QBoxLayout.Direction
        self._pictures.setDirection(directions.BottomToTop if roomy else directions.LeftToRight)
        wide = look.scaled(WIDTH) - BAR
        half = (wide - Space.SMALL) // 2
        _size(self._preview_view, half)
        _size(self._live_view, wide if roomy else half)


def state_words(live: Shown, *, is_open: bool) -> tuple[str, PillRole]:
    """What hangs before the room's picture, in words with a shape, and the role of the pill."""
    if live.curtain is Curtain.OPEN and not live.frozen:
        closed = _("projector closed"), PillRole.PLAIN
        return (_("● live"), PillRole.GOOD) if is_open else closed
    if live.curtain is Curtain.OPEN:
        return _("‖ frozen"), PillRole.LATE
    words, role = {
        Curtain.BLACK: (_("■ black"), PillRole.BAD),
        Curtain.WHITE: (_("□ white"), PillRole.BAD),
        Curtain.BLANK: (_("◇ blank"), PillRole.LATE),
    }[live.curtain]
    return (_("{state}, frozen").format(state=words) if live.frozen else words), role


def _switch(text: str, key: str) -> KeyButton:
    button = KeyButton(text, key)
    button.setProperty("kind", "small")
    button.setCheckable(True)
    return button


def _frame(view: SceneView) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "picture")
    frame.setLayout(column(view, margin=RIM))
    return frame


def _captioned(words: Elided, frame: QFrame) -> QVBoxLayout:
    # A long caption must not push the pictures about.
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made = column(words, space=Space.HAIR)
    made.addWidget(frame, alignment=Qt.AlignmentFlag.AlignLeft)
    return made


def _size(view: SceneView, width: int) -> None:
    inside = width - 2 * RIM
    view.setFixedSize(inside, view.heightForWidth(inside))

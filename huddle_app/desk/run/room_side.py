"""The right side: what the room sees, and what it may be shown."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import KeyButton, Pill, PillRole, column, heading, line, row, soft
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.agenda import SceneKey
from huddle_app.projector.view import SceneView
from huddle_app.screen import look
from huddle_app.texts import _

WIDTH, HEIGHT, ACROSS = 256, 144, 2
_OPENED_OR_CLOSED = (QEvent.Type.Show, QEvent.Type.Hide)


class RoomSide(QWidget):
    """A live picture, Freeze and Black, the scenes, and the phones."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._context = context
        self._stage = context.stage
        restyle(self, ground="rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._badge = Pill()
        self._freeze = KeyButton(_("Freeze"), "F")
        self._freeze.clicked.connect(lambda: self._stage.set_frozen(not self._stage.frozen))
        self._black = KeyButton(_("Black"), "B")
        self._black.also(".")
        self._black.clicked.connect(lambda: self._stage.set_black(not self._stage.black))
        self._projector = KeyButton(_("Open projector"), "F5")
        self._projector.clicked.connect(self.open_or_close_projector)
        self._scenes = {scene: _scene_button(words) for scene, words in scene_names().items()}
        for scene, button in self._scenes.items():
            button.clicked.connect(partial(self._stage.show, scene))
        top = row(heading(_("The room sees")), None, self._badge)
        switches = row(self._freeze, self._black)
        show = soft(_("Show"))
        layout = column(top, self._picture(), switches, self._projector, show, self._grid(), None)
        layout.addWidget(line())
        layout.addWidget(PhonesPanel(context))
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.setLayout(layout)
        self.setFixedWidth(WIDTH + 2 * Space.LARGE + 2)
        self._stage.changed.connect(self.refresh)
        context.projector_window.installEventFilter(self)
        self.show_projector(is_open=context.projector_window.isVisible())
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the room's window being opened or closed, by its own frame too."""
        if watched is self._context.projector_window and event.type() in _OPENED_OR_CLOSED:
            self.show_projector(is_open=event.type() is QEvent.Type.Show)
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show what the stage shows."""
        words, role = _badge_words(black=self._stage.black, frozen=self._stage.frozen)
        self._badge.show_state(words, role)
        restyle(self._frame, state=role.value)
        self._freeze.setText(_("Unfreeze") if self._stage.frozen else _("Freeze"))
        self._black.setText(_("Show again") if self._stage.black else _("Black"))
        for scene, button in self._scenes.items():
            button.setChecked(scene is self._stage.scene)

    def open_or_close_projector(self) -> None:
        """Open the room's window on the second screen, or close it."""
        window, settings = self._context.projector_window, self._context.settings
        if window.isVisible():
            window.hide()
        elif window.show_on_second_screen(self.screen(), settings.now.projector_screen):
            settings.change(projector_screen=window.screen_identity())
        else:
            self._context.messages.say(
                _("There is one screen only: the room’s picture has a window.")
            )

    def show_projector(self, *, is_open: bool) -> None:
        """Show whether the room's window is open."""
        self._projector.setText(_("Close projector") if is_open else _("Open projector"))

    def _picture(self) -> QFrame:
        context = self._context
        view = SceneView(
            stage=context.stage,
            services=context.services,
            bridge=context.bridge,
            address=lambda: context.phones.address,
        )
        view.setFixedSize(WIDTH - 6, HEIGHT - 4)
        self._frame = QFrame()
        self._frame.setProperty("kind", "picture")
        self._frame.setLayout(column(view, margin=3))
        return self._frame

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.SMALL)
        for place, button in enumerate(self._scenes.values()):
            grid.addWidget(button, place // ACROSS, place % ACROSS)
        return grid


def scene_names() -> dict[SceneKey, str]:
    """The scenes that can be shown at any time, in words; findings are shown from their own place."""
    return {
        SceneKey.WELCOME: _("Welcome"),
        SceneKey.WHERE: _("Where we are"),
        SceneKey.TIMER: _("Timer and task"),
        SceneKey.TEAMS: _("Teams"),
        SceneKey.WALL: _("Disconnect wall"),
        SceneKey.THEMES: _("Themes"),
        SceneKey.ACTIONS: _("Action board"),
    }


def _scene_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFont(look.font(Size.SMALL, 500))
    button.setProperty("kind", "small")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _badge_words(*, black: bool, frozen: bool) -> tuple[str, PillRole]:
    if black:
        return _("black"), PillRole.BAD
    return (_("frozen"), PillRole.LATE) if frozen else (_("live"), PillRole.GOOD)

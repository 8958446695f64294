"""What the room sees: which scene about what, black or frozen, and the page of a long one."""

from PySide6.QtCore import QObject, QTimer, Signal

from huddle_app.method.agenda import SceneKey
from huddle_app.method.clock import ClockState, Status
from huddle_app.method.events import ClockChanged, DisconnectsChanged
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services

PAGE_SECONDS = 12
LONG = frozenset({SceneKey.TEAMS, SceneKey.WALL, SceneKey.THEMES, SceneKey.ACTIONS})


class Stage(QObject):
    """Follows the agenda: each phase brings its scene, unless the moderator has frozen the picture."""

    changed = Signal()
    """Something the room sees is another now."""
    turned = Signal()
    """A long scene turned its page."""

    def __init__(self, services: Services, bridge: Bridge) -> None:
        super().__init__()
        self._services = services
        self._scene, self._subject = SceneKey.WELCOME, ""
        self._black = self._frozen = False
        self._page = 0
        self._pager = QTimer(self, interval=PAGE_SECONDS * 1000)
        self._pager.timeout.connect(self.turn)
        bridge.happened.connect(self._on_event)
        self._followed = ""
        self._follow(services.clock.state())

    @property
    def scene(self) -> SceneKey:
        """The scene shown."""
        return self._scene

    @property
    def subject(self) -> str:
        """What the scene is about: for a finding, the numbers of its tools with spaces between."""
        return self._subject

    @property
    def black(self) -> bool:
        """Whether the room sees nothing for the moment."""
        return self._black

    @property
    def frozen(self) -> bool:
        """Whether the picture stays as it is whatever happens."""
        return self._frozen

    @property
    def page(self) -> int:
        """How often the page was turned; a scene shows it modulo its pages."""
        return self._page

    def show(self, scene: SceneKey, subject: str = "") -> None:
        """Show a scene because the moderator says so: a frozen picture changes too, and stays frozen."""
        self._scene, self._subject = scene, subject
        self._first_page()
        self.changed.emit()

    def set_black(self, black: bool) -> None:
        """Darken the room's picture, or show it again."""
        self._black = black
        self._mind_pages()
        self.changed.emit()

    def set_frozen(self, frozen: bool) -> None:
        """Hold the picture, or catch up with the agenda."""
        self._frozen = frozen
        self._mind_pages()
        if not frozen:
            self._follow(self._services.clock.state())
        self.changed.emit()

    def turn(self) -> None:
        """Turn to the next page."""
        self._page += 1
        self.turned.emit()

    def renew(self) -> None:
        """Say that what scenes show is another for a reason no event tells, such as the address."""
        self.changed.emit()

    def _on_event(self, event: object) -> None:
        if self._frozen:
            return
        if isinstance(event, ClockChanged):
            self._follow(self._services.clock.state())
        elif isinstance(event, DisconnectsChanged) and self._scene is SceneKey.WALL:
            # The newest card is on the first page.
            self._first_page()

    def _follow(self, state: ClockState) -> None:
        here = state.phase.key if state.phase else state.status.value
        if here != self._followed:
            self._followed = here
            self.show(*self._due(state))

    def _due(self, state: ClockState) -> tuple[SceneKey, str]:
        """The scene that the agenda asks for, and what it is about."""
        if state.phase is None or state.item is None:
            ended = state.status is Status.FINISHED
            return (SceneKey.ACTIONS if ended else SceneKey.WELCOME), ""
        if state.phase.scene is not SceneKey.FINDING:
            return state.phase.scene, ""
        tools = self._services.survey.toolkit().shown_in(state.item.number or 0)
        return SceneKey.FINDING, str(tools[0].number) if tools else ""

    def _first_page(self) -> None:
        self._page = 0
        self._pager.stop()
        self._mind_pages()
        self.turned.emit()

    def _mind_pages(self) -> None:
        turning = self._scene in LONG and not self._black and not self._frozen
        if turning and not self._pager.isActive():
            self._pager.start()
        elif not turning:
            self._pager.stop()

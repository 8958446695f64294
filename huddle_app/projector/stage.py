"""What the room sees, and what it may see next: live and preview, freeze, and the curtain."""

from PySide6.QtCore import QObject, QTimer, Signal

from huddle_app.method.agenda import SceneKey
from huddle_app.method.clock import ClockState
from huddle_app.method.events import ClockChanged, DisconnectsChanged, PlanChanged
from huddle_app.projector.cue import Cue, Curtain, Programme, Shown, following
from huddle_app.projector.two_minutes_call import TwoMinutesCall
from huddle_app.screen.bridge import Bridge
from huddle_app.services.house import Services

PAGE_SECONDS, AWAY_SECONDS = 12, 8
LONG = frozenset(
    {
        SceneKey.TEAMS,
        SceneKey.IDEALS,
        SceneKey.SWOT,
        SceneKey.WALL,
        SceneKey.THEMES,
        SceneKey.VOTE,
        SceneKey.CHAIN,
        SceneKey.QUESTIONS,
        SceneKey.ACTIONS,
        SceneKey.TAKEAWAYS,
    }
)
"""Scenes that may have several pages."""


class Stage(QObject):
    """Follows the agenda: each phase brings its scene, unless the moderator has frozen the picture.

    Choosing a scene for the preview changes nothing for the room; freeze and curtain change nothing
    for the preview. What is shown while the picture is frozen waits until it goes on. `motion` lets
    pictures fade, `dark` makes all scenes light on dark or (False) dark on light (None: each as it is
    drawn best), `announces_two_minutes` says so before a phase ends.
    """

    changed = Signal()
    """Something the room sees is another now, or its freeze or curtain."""
    offered = Signal()
    """The preview is another now."""
    turned = Signal()
    """A long scene turned its page."""

    def __init__(self, services: Services, bridge: Bridge) -> None:
        super().__init__()
        self.motion = True
        self.dark: bool | None = None
        self._services = services
        self._live = self._preview = self._own = Cue(SceneKey.WELCOME)
        self._before: Cue | None = None
        self._waits: Cue | None = None
        self._place: int | None = None
        self._curtain, self._frozen, self._page = Curtain.OPEN, False, 0
        self._pager = QTimer(self, interval=PAGE_SECONDS * 1000)
        self._pager.timeout.connect(self.turn)
        self._away = QTimer(self, interval=AWAY_SECONDS * 1000, singleShot=True)
        self._away.timeout.connect(self._return)
        self._call = TwoMinutesCall(services.clock, self, self._announce)
        bridge.happened.connect(self._on_event)
        self._followed = self._offered_in = ""
        self._offers_anew = False
        self._follow()

    @property
    def live(self) -> Shown:
        """What the room sees."""
        return Shown(self._live, self._page, self._curtain, self._frozen)

    @property
    def previewed(self) -> Shown:
        """What the desk previews."""
        self._settle_offer()
        return Shown(self._preview)

    @property
    def now(self) -> Cue:
        """The scene of the phase that runs: of several the one shown last."""
        own = self._programme().own(self._services.clock.state())
        return self._own if self._own in own else own[0]

    def of_phase(self, phase_key: str) -> Cue:
        """The scene that a phase of the plan brings first; KeyError where there is none of this key."""
        programme = self._programme()
        return programme.first_of(programme.agenda.places[phase_key])

    @property
    def scene(self) -> SceneKey:
        """The scene that is live."""
        return self._live.scene

    @property
    def subject(self) -> str:
        """What the live scene is about."""
        return self._live.subject

    @property
    def curtain(self) -> Curtain:
        """What hangs before the room's picture."""
        return self._curtain

    @property
    def black(self) -> bool:
        """Whether the room sees black."""
        return self._curtain is Curtain.BLACK

    @property
    def frozen(self) -> bool:
        """Whether the picture stays as it is whatever happens."""
        return self._frozen

    @property
    def waits(self) -> Cue | None:
        """What was chosen for the room while its picture is frozen, and comes when that goes on."""
        return self._waits

    @property
    def announces_two_minutes(self) -> bool:
        """Whether “two minutes” comes by itself, for some seconds, before a phase ends."""
        return self._call.on

    @announces_two_minutes.setter
    def announces_two_minutes(self, on: bool) -> None:
        self._call.on = on
        self._call.look()

    def show(self, scene: SceneKey, subject: str = "") -> None:
        """Show a scene to the room at once; while its picture is frozen the scene waits in the preview."""
        cue = Cue(scene, subject)
        if self._frozen:
            self._waits = cue
            self.preview(scene, subject)
        else:
            self._go_live(cue)
            self._offer()
        self.changed.emit()

    def preview(self, scene: SceneKey, subject: str = "") -> None:
        """Choose what the desk previews."""
        self._preview, self._place, self._offers_anew = Cue(scene, subject), None, False
        self.offered.emit()

    def preview_next(self) -> None:
        """Preview what comes by the agenda after the preview, however far; after an own choice the offer."""
        self._settle_offer()
        if self._place is None:
            self._offer()
        else:
            order = self._programme().order(self._services.clock.state())
            self._take(order, following(order, self._place))
            self.offered.emit()

    def show_preview(self) -> None:
        """Show the preview to the room; what the phase has next is previewed then, or the way back to it."""
        self._settle_offer()
        self.show(self._preview.scene, self._preview.subject)

    def back_to_now(self) -> None:
        """Show the scene of the phase that runs to the room, whatever it sees."""
        self.show(self.now.scene, self.now.subject)

    def toggle(self, curtain: Curtain) -> None:
        """Draw a curtain before the room's picture, or open it when it is this one."""
        self._curtain = Curtain.OPEN if self._curtain is curtain else curtain
        self._mind_pages()
        self.changed.emit()

    def set_frozen(self, frozen: bool) -> None:
        """Hold the room's picture, or go on with what waits, else with the agenda: held “two minutes” go."""
        held, self._frozen = self._frozen, frozen
        self._mind_pages()
        if frozen:
            self._away.stop()
        else:
            if held:
                self._return()
            self._follow()
            self._bring_what_waits()
        self.changed.emit()

    def _bring_what_waits(self) -> None:
        waits, self._waits = self._waits, None
        if waits:
            self.show(waits.scene, waits.subject)

    def turn(self) -> None:
        """Turn to the next page."""
        self._page += 1
        self.turned.emit()

    def renew(self) -> None:
        """Say that what scenes show is another for a reason no event tells, such as the address."""
        self.changed.emit()

    def _on_event(self, event: object) -> None:
        if isinstance(event, ClockChanged | PlanChanged):
            self._call.look()
            if not self._frozen:
                self._follow()
            self._mind_the_offer(new_plan=isinstance(event, PlanChanged))
        elif isinstance(event, DisconnectsChanged) and self._moves_on_the_wall():
            # The newest card is on the first page.
            self._first_page()

    def _moves_on_the_wall(self) -> bool:
        return self._live.scene is SceneKey.WALL and not self._frozen

    def _follow(self) -> None:
        state = self._services.clock.state()
        if _here(state) != self._followed:
            self._followed = _here(state)
            due = self._programme().due(state)
            self.show(due.scene, due.subject)

    def _mind_the_offer(self, *, new_plan: bool) -> None:
        """Offer anew in another phase, or where the plan behind the offer is another."""
        moved = _here(self._services.clock.state()) != self._offered_in
        if moved:
            self._forget_what_waits()
        if moved or (new_plan and self._place is not None):
            self._offer()

    def _forget_what_waits(self) -> None:
        """It was chosen for a phase that is over: the one that runs has its own scene."""
        if self._waits:
            self._waits = None
            self.changed.emit()

    def _go_live(self, cue: Cue) -> None:
        """Two minutes are announced for a moment only; then comes back what was there."""
        self._away.stop()
        back = self._before or self._live
        self._before = back if cue.scene is SceneKey.TWO_MINUTES else None
        if self._before and not self._frozen:
            self._away.start()
        self._live = cue
        if cue in self._programme().own(self._services.clock.state()):
            self._own = cue
        self._first_page()

    def _return(self) -> None:
        if self._before and not self._frozen:
            self._go_live(self._before)
            self.changed.emit()

    def _announce(self) -> None:
        if not self._frozen and self._curtain is Curtain.OPEN:
            self._go_live(Cue(SceneKey.TWO_MINUTES))
            self.changed.emit()

    def _offer(self) -> None:
        """Preview what the phase has next, or the next phase once; after anything else the way back."""
        # Found when somebody looks: the desk opens without the questionnaires it may need.
        self._offers_anew = True
        self._offered_in = _here(self._services.clock.state())
        self.offered.emit()

    def _settle_offer(self) -> None:
        if not self._offers_anew:
            return
        self._offers_anew = False
        programme, state = self._programme(), self._services.clock.state()
        place = programme.offer(state, self._before or self._live, self.now)
        self._take(programme.order(state), place)

    def _take(self, order: tuple[Cue, ...], place: int | None) -> None:
        if place is not None:
            self._preview, self._place = order[place], place

    def _programme(self) -> Programme:
        return Programme(self._services.clock.agenda(), self._figures_of)

    def _figures_of(self, step: int) -> list[str]:
        return [str(slide.figure) for slide in self._services.showing.slides(step)]

    def _first_page(self) -> None:
        self._page = 0
        self._pager.stop()
        self._mind_pages()
        self.turned.emit()

    def _mind_pages(self) -> None:
        open_ = self._curtain is Curtain.OPEN and not self._frozen
        turning = open_ and self._live.scene in LONG
        if turning and not self._pager.isActive():
            self._pager.start()
        elif not turning:
            self._pager.stop()


def _here(state: ClockState) -> str:
    """Where the workshop stands: its phase, else why in none."""
    return state.phase.key if state.phase else state.status.value

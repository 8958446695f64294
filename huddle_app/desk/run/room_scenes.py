"""The list of all scenes: choosing one previews it, a double click shows it to the room, as Enter does."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from huddle_app.desk.style import Size
from huddle_app.method.agenda import SceneKey
from huddle_app.method.findings.figure_names import figure_title
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import MIXED, SEPARATE, RoundKey
from huddle_app.projector.cue import ABOUT_A_PHASE, Cue
from huddle_app.projector.scene import phase_shown
from huddle_app.projector.stage import Stage
from huddle_app.projector.which_teams import WhichTeams
from huddle_app.screen import look
from huddle_app.services.house import Services
from huddle_app.texts import _

ROW = 26
ROWS_AT_LEAST = 4
_CUE = Qt.ItemDataRole.UserRole
BOTH = (SEPARATE, MIXED)


class RoomScenes(QListWidget):
    """All scenes in groups; the previewed one is chosen, the live one has a dot.

    `rounds` gives the rounds whose teams can be shown, both of the Huddle's own unless told; `figures`
    those that the steps show, beside the averages of every tool.
    """

    def __init__(
        self,
        stage: Stage,
        toolkit: Callable[[], Toolkit],
        rounds: Callable[[], tuple[RoundKey, ...]] = lambda: BOTH,
        figures: Callable[[], tuple[FigureKey, ...]] = tuple,
    ) -> None:
        super().__init__()
        self._stage, self._toolkit, self._rounds = stage, toolkit, rounds
        self._figures = figures
        self._filled_with: tuple[tuple[RoundKey, ...], tuple[FigureKey, ...]] | None = None
        self._lines: dict[Cue, QListWidgetItem] = {}
        self._told: tuple[Cue | None, Cue | None] = (None, None)
        self.setProperty("kind", "scenes")
        self.setAccessibleName(_("Scenes: choosing one previews it, Enter shows it to the room"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(look.font(Size.SMALL))
        self.setMinimumHeight(ROWS_AT_LEAST * look.scaled(ROW))
        self.currentItemChanged.connect(self._preview)
        self.itemClicked.connect(self._preview)
        # Not itemActivated: on some desktops a single click would be enough for the room to see it.
        self.itemDoubleClicked.connect(self._show)
        stage.changed.connect(self.refresh)
        stage.offered.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is previewed and what is live, and the rounds there are."""
        if self._filled_with != (offered := (self._rounds(), self._figures())):
            self._filled_with = offered
            with QSignalBlocker(self):
                self._fill(*offered)
        live, previewed = self._stage.live.cue, self._stage.previewed.cue
        for cue, line in self._lines.items():
            words = scene_words(cue, self._toolkit())
            line.setText(f"● {words}" if cue == self._listed(live) else words)
        self._choose(live, previewed)

    def bring_in_sight(self, cue: Cue) -> None:
        """Turn to a scene and those below it; none is chosen by that, so Enter shows what it showed before."""
        if line := self._lines.get(self._listed(cue)):
            self.scrollToItem(line, QListWidget.ScrollHint.PositionAtTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Offer the rounds that were drawn meanwhile."""
        self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the previewed scene in sight."""
        super().resizeEvent(event)
        self.scrollToItem(self.currentItem())

    def sizeHint(self) -> QSize:
        """A few lines; it takes what height is left."""
        return QSize(0, self.minimumHeight())

    def _fill(self, rounds: tuple[RoundKey, ...], figures: tuple[FigureKey, ...]) -> None:
        self.clear()
        self._lines.clear()
        for group, cues in groups(self._toolkit(), rounds, figures).items():
            heading = self._line(group)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(look.font(Size.SMALL, 600))
            for cue in cues:
                self._lines[cue] = self._line(scene_words(cue, self._toolkit()))
                self._lines[cue].setData(_CUE, cue)

    def _choose(self, live: Cue, previewed: Cue) -> None:
        """Choose the previewed line; the keyboard stays on one shown from here, to go on from there."""
        line = self._lines.get(self._listed(previewed))
        before, self._told = self._told, (live, previewed)
        just_shown = live != before[0] or previewed == before[1]
        here = self.currentRow()
        stands_on_live = self.hasFocus() and here == self._row_of(live)
        with QSignalBlocker(self):
            # The line below is where the keyboard would go on anyway.
            if line and stands_on_live and just_shown and self.row(line) != here + 1:
                line.setSelected(True)
            else:
                self.setCurrentRow(self._row_of(previewed))

    def _row_of(self, cue: Cue) -> int:
        """The row of a scene, -1 where it is not listed."""
        line = self._lines.get(self._listed(cue))
        return self.row(line) if line else -1

    def _listed(self, cue: Cue) -> Cue:
        """The cue as it stands in the list: not for one phase, or for a round that is not there."""
        return cue if cue in self._lines else Cue(cue.scene)

    def _line(self, words: str) -> QListWidgetItem:
        line = QListWidgetItem(words, self)
        line.setSizeHint(QSize(0, look.scaled(ROW)))
        return line

    def _preview(self, line: QListWidgetItem | None) -> None:
        cue = line.data(_CUE) if line else None
        # The line of a scene ahead of its time is chosen already: a click on it means now's.
        if isinstance(cue, Cue) and cue != self._stage.previewed.cue:
            self._stage.preview(cue.scene, cue.subject)

    def _show(self, line: QListWidgetItem) -> None:
        cue = line.data(_CUE)
        if isinstance(cue, Cue):
            self._stage.show(cue.scene, cue.subject)


def groups(
    toolkit: Toolkit,
    rounds: tuple[RoundKey, ...] = BOTH,
    figures: tuple[FigureKey, ...] = (),
) -> Mapping[str, tuple[Cue, ...]]:
    """Every scene under the words of its group; the averages of each tool, and what else the steps show."""
    means = [str(tool.number) for tool in toolkit.tools]
    others = [str(figure) for figure in figures if str(figure) not in means]
    findings = tuple(Cue(SceneKey.FINDING, figure) for figure in (*means, *others))
    return {
        _("Orientation"): _cues(
            SceneKey.WELCOME,
            SceneKey.RULES,
            SceneKey.WHERE,
            SceneKey.TIMER,
            SceneKey.BREAK,
            SceneKey.TWO_MINUTES,
        ),
        _("Who sits where"): tuple(
            Cue(SceneKey.TEAMS, str(WhichTeams(key, by_team)))
            for key in (None, *rounds)
            for by_team in (False, True)
        ),
        _("Talk"): _cues(SceneKey.IDEALS, SceneKey.SWOT, SceneKey.QUESTIONS, SceneKey.CHAIN),
        _("Findings"): findings,
        _("Results"): _cues(
            SceneKey.WALL,
            SceneKey.THEMES,
            SceneKey.VOTE,
            SceneKey.ACTIONS,
            SceneKey.TAKEAWAYS,
        ),
    }


def scene_words(cue: Cue, toolkit: Toolkit) -> str:
    """A scene in words."""
    if cue.scene is SceneKey.FINDING:
        key = FigureKey.read(cue.subject) if cue.subject else None
        return figure_title(key, toolkit) if key else _("Finding")
    if cue.scene is SceneKey.TEAMS:
        return _teams_words(WhichTeams.read(cue.subject))
    return _scene_names()[cue.scene]


def scene_words_now(cue: Cue, services: Services) -> str:
    """A scene in words, with the phase or break it shows: “Timer · Teams talk”."""
    clock = services.clock
    item, phase = phase_shown(clock.agenda(), clock.state(), cue.subject)
    words = scene_words(cue, services.survey.toolkit())
    if cue.scene not in ABOUT_A_PHASE or item is None or phase is None:
        return words
    if cue.scene is SceneKey.TIMER:
        return _("Timer · {phase}").format(phase=phase.title)
    return words if item.title == words else f"{words} · {item.title}"


def _teams_words(which: WhichTeams) -> str:
    words = which.key.title() if which.key else _scene_names()[SceneKey.TEAMS]
    return _("{teams} · by team").format(teams=words) if which.by_team else words


def _cues(*scenes: SceneKey) -> tuple[Cue, ...]:
    return tuple(map(Cue, scenes))


def _scene_names() -> dict[SceneKey, str]:
    return {
        SceneKey.WELCOME: _("Welcome"),
        SceneKey.RULES: _("The two rules"),
        SceneKey.WHERE: _("Where we are"),
        SceneKey.TIMER: _("Timer and task"),
        SceneKey.TWO_MINUTES: _("Two minutes left"),
        SceneKey.BREAK: _("Break"),
        SceneKey.TEAMS: _("Teams"),
        SceneKey.IDEALS: _("The two ideals"),
        SceneKey.SWOT: _("SWOT"),
        SceneKey.WALL: _("Disconnect wall"),
        SceneKey.THEMES: _("Themes"),
        SceneKey.VOTE: _("Vote"),
        SceneKey.CHAIN: _("How it hangs together"),
        SceneKey.QUESTIONS: _("Questions"),
        SceneKey.ACTIONS: _("Action board"),
        SceneKey.TAKEAWAYS: _("Take-aways"),
    }

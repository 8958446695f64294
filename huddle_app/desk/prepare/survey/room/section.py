"""For the room: which findings may be worth its time, and what Steps 4, 5 and 6 show."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, clear, column, heading, holding, note, row, scrolling
from huddle_app.desk.prepare.survey.room.steps_panel import StepsPanel
from huddle_app.desk.prepare.survey.room.worth_card import WorthCard
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space, restyle
from huddle_app.method.events import SlidesChanged, SurveyChanged
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.reasons import Worth
from huddle_app.method.findings.worth import most_worth, why_no_more
from huddle_app.screen.tasks import Job
from huddle_app.texts import _

_SHARES = (5, 6)
"""How the proposals and the steps share the width."""
Reading = tuple[Findings | None, tuple[Worth, ...], Findings | None]
"""What the wave says, what of it may be worth the room's time, and what the Huddle's own wave says."""


class RoomSection(DeskPage):
    """On the left a tentative reading of the answers, on the right what the steps will show."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged, SlidesChanged)
        self._wave = ""
        self._turn = 0
        self._proposed: tuple[Worth, ...] | None = None
        self._about = note(_rule())
        self._elsewhere = note("")
        restyle(self._elsewhere, tone="amber")
        self._cards = column(space=Space.MEDIUM)
        self.steps = StepsPanel(context)
        self._nothing = EmptyPlace("")
        self._body = QStackedWidget()
        self._body.addWidget(self._nothing)
        self._body.addWidget(self._halves())
        self.setLayout(column(self._body))

    def show_wave(self, name: str) -> None:
        """Show what this wave gives the room to talk about; the room sees the Huddle's own wave."""
        self._wave = name
        self.refresh()

    def refresh(self) -> None:
        """Read the answers anew; what was proposed stays until that is done."""
        self._turn += 1
        turn, survey, name = self._turn, self._context.services.survey, self._wave
        if not any(wave.name == name for wave in survey.waves()):
            self._take(turn, (None, (), None))
            return
        self._context.tasks.run(
            _reading(lambda: survey.findings(name), survey.findings),
            lambda read: self._take(turn, read),
            self._context.messages.tell,
        )

    def _halves(self) -> QWidget:
        left = column(
            heading(_("Perhaps worth the room’s time")),
            self._about,
            self._elsewhere,
            self._cards,
            space=Space.MEDIUM,
        )
        halves = row(
            scrolling(holding(left), _("Findings to choose from")), self.steps, space=Space.LARGE
        )
        for half, share in enumerate(_SHARES):
            halves.setStretch(half, share)
        return holding(halves)

    def _take(self, turn: int, read: Reading) -> None:
        if turn != self._turn:  # a later change has overtaken this one
            return
        findings, proposed, of_room = read
        if findings is None:
            self._nothing.say(self._why_none())
            self._body.setCurrentIndex(0)
            self._proposed = None
            return
        self._body.setCurrentIndex(1)
        self._elsewhere.setText("" if self._is_own() else self._other_words())
        self._elsewhere.setVisible(bool(self._elsewhere.text()))
        self.steps.setVisible(of_room is not None)
        if of_room:
            self.steps.show_findings(of_room)
        if proposed != self._proposed:
            self._show(findings, proposed)
        for card in self.cards():
            card.refresh(findings)
            card.offer_to_room(offered=self._is_own())

    def _show(self, findings: Findings, proposed: tuple[Worth, ...]) -> None:
        self._proposed = proposed
        clear(self._cards)
        for number, one in enumerate(proposed, 1):
            card = WorthCard(self._context, findings, one, number)
            card.shown.connect(self.steps.show_figure)
            self._cards.addWidget(card)
        self._about.setVisible(bool(proposed))
        if why := why_no_more(findings, len(proposed)):
            self._cards.addWidget(note(why))
        self._cards.addStretch(1)

    def cards(self) -> list[WorthCard]:
        """The findings proposed, in their order."""
        items = (self._cards.itemAt(n) for n in range(self._cards.count()))
        widgets = (item.widget() for item in items if item)
        return [widget for widget in widgets if isinstance(widget, WorthCard)]

    def _is_own(self) -> bool:
        """Whether the wave is the Huddle's own, which the room sees."""
        return self._wave == self._context.services.survey.own_wave()

    def _other_words(self) -> str:
        words = _(
            "The steps show the Huddle’s own wave, “{own}”. What is read from “{wave}” is for you; the"
            " room sees it in figures of before and after."
        )
        return words.format(own=self._context.services.survey.own_wave(), wave=self._wave)

    def _why_none(self) -> str:
        waves = self._context.services.survey.waves()
        if any(wave.collecting for wave in waves if wave.name == self._wave):
            return _("The answers are still coming in. Close the wave under Collect to read them.")
        return _("Here you choose what the room will see, once somebody has answered.")


def _rule() -> str:
    return _(
        "At most five findings to begin with, read by a plain rule: low scores, wide gaps, levels or"
        " camps that differ; what may be chance comes last. They are guesses to talk about. You know the"
        " company: choose, word and order what the room sees."
    )


def _reading(
    find: Callable[[], Findings | None], find_own: Callable[[], Findings | None]
) -> Callable[[Job], Reading]:
    """The work in the background, which brings along what draws the figures too."""

    def work(_job: Job) -> Reading:
        from huddle_app.figures import catalogue, fonts

        del catalogue
        fonts.register()
        findings = find()
        return findings, most_worth(findings) if findings else (), find_own()

    return work

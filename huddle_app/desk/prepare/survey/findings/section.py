"""What a wave says: scales by group on the left, the one looked at on the right, and how safe it is to show."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace, KeyButton, column, holding, note, row, soft
from huddle_app.desk.parts.flow_row import FlowRow
from huddle_app.desk.prepare.survey.closing import ask_to_close
from huddle_app.desk.prepare.survey.findings.compare_row import CompareRow
from huddle_app.desk.prepare.survey.findings.finding_detail import FindingDetail
from huddle_app.desk.prepare.survey.findings.findings_table import FindingsTable
from huddle_app.desk.prepare.survey.findings.function_counts import show_counts
from huddle_app.desk.prepare.survey.findings.place import FindingsPlace
from huddle_app.desk.prepare.survey.findings.raw_answers import RawAnswers
from huddle_app.desk.prepare.survey.findings.recognition_dialog import RecognitionDialog
from huddle_app.desk.shared.breakdown import EVERYBODY, By, asked_group, compared_groups
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.shared.finding_lines import FindingLine, hidden_note
from huddle_app.desk.shared.levels_dialog import open_levels
from huddle_app.desk.shared.table_with_look import TableWithLook
from huddle_app.desk.style import Size, Space
from huddle_app.method.events import SlidesChanged, SurveyChanged
from huddle_app.method.findings.model import Findings, Group
from huddle_app.method.findings.slides import FigureKey
from huddle_app.method.words import Function
from huddle_app.screen.tasks import Job
from huddle_app.texts import _, ngettext


class FindingsSection(DeskPage):
    """The findings of one wave, worked out in the background when they are not there yet.

    `collect_wanted` when, of a wave without answers, one goes to where people are asked.
    """

    collect_wanted = Signal()

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, SurveyChanged, SlidesChanged)
        self._wave = ""
        self._turn = 0
        self._awaited: FindingsPlace | None = None
        self.findings: Findings | None = None
        self.recognition: RecognitionDialog | None = None
        self.raw_answers: RawAnswers | None = None
        self.compare = CompareRow()
        self.compare.changed.connect(self._show_groups)
        self._compared: tuple[tuple[Group, ...], By] = ((), By.FUNCTION)
        self.table = FindingsTable(*self._compared)
        self.detail = FindingDetail(self._own_sentence)
        self._counts = row()
        self._of_all = soft(_("in all:"), Size.BODY)
        self._note = note("")
        self.close_wave = KeyButton(_("Close for phones"), primary=True)
        self.close_wave.clicked.connect(self._close_wave)
        self.to_collect = KeyButton(_("Go to Collect"))
        self.to_collect.clicked.connect(self.collect_wanted)
        self._empty = EmptyPlace("", self.to_collect)
        self._collecting = EmptyPlace(_still_collecting(), self.close_wave)
        self._working = EmptyPlace(_("Working it out …"))
        self._failed = EmptyPlace(_("What the answers say could not be worked out."))
        self._shown = self._arranged()
        self._body = QStackedWidget()
        places = (self._empty, self._collecting, self._working, self._failed, self._shown)
        for place in places:
            self._body.addWidget(place)
        self.setLayout(column(self._body))

    def show_wave(self, name: str) -> None:
        """Show what this wave says."""
        if name != self._wave:
            self._wave, self.findings = name, None
        self.refresh()

    def refresh(self) -> None:
        """Show what the wave says now; what was shown of it stays until that is worked out."""
        self._turn += 1
        survey, turn, name = self._context.services.survey, self._turn, self._wave
        wave = next((each for each in survey.waves() if each.name == name), None)
        self._empty.say(_nothing_yet(len(survey.planned(name).tools)))
        if wave is None or wave.collecting:
            self.findings = None
            self._show_place(self._collecting if wave else self._empty)
            return
        if self.findings is None:
            self._show_place(self._working)
        self._context.tasks.run(
            _finding(lambda: survey.findings(name)),
            lambda found: self._take(turn, found),
            lambda error: self._fail(turn, error),
        )

    def seen(self) -> QWidget | None:
        """What is shown now: the findings, or what stands in their place."""
        return self._body.currentWidget()

    def place(self) -> FindingsPlace | None:
        """Where one stands, for `stand` in the same section built anew; None before anything is shown."""
        if self.findings is None:
            return self._awaited
        return FindingsPlace(
            by=self.compare.by,
            among=self.compare.among,
            line=self.table.currentIndex().row(),
            kind=self.detail.kinds.held().kind,
            explained=self.detail.explain.isChecked(),
            depth=self.detail.how_deep(self._shown),
        )

    def stand(self, place: FindingsPlace | None) -> None:
        """Stand again where one stood, as soon as what the wave says has been worked out."""
        self._awaited = place
        if self.findings:
            self._stand_again()

    def _arranged(self) -> TableWithLook:
        who = KeyButton(_("Who could be recognised?"))
        who.clicked.connect(self.open_recognition)
        save = KeyButton(_("Save raw answers…"))
        save.clicked.connect(self.open_raw_answers)
        # In large text on a small screen the counts go on in a second line.
        head = FlowRow(Space.LARGE)
        head.addWidget(self.compare)
        counts = holding(row(self._of_all, self._counts))
        counts.setMinimumHeight(self.compare.sizeHint().height())
        head.addWidget(counts)
        self.levels = KeyButton(_("Order of levels…"))
        self.levels.clicked.connect(self.open_levels)
        foot = row(self._note, self.levels, who, save)
        foot.setStretch(0, 1)
        return TableWithLook(self.table, self.detail, head, foot)

    def open_levels(self) -> None:
        """Open the order in which levels stand everywhere."""
        open_levels(self._context.services.levels, self)

    def open_recognition(self) -> None:
        """Open who could be recognised."""
        if self.findings:
            self.recognition = RecognitionDialog(self.findings, self)
            self.recognition.open()

    def open_raw_answers(self) -> None:
        """Open the warning before raw answers are saved."""
        self.raw_answers = RawAnswers(self._context, self._wave, self)
        self.raw_answers.open()

    def _take(self, turn: int, found: Findings | None) -> None:
        # A wave chosen later, or a later change, has overtaken this one.
        if turn != self._turn:
            return
        self.findings = found
        if found is None:
            self._show_place(self._empty)
            return
        self._show_place(self._shown)
        show_counts(self._counts, found.respondents, found.threshold)
        self.compare.offer(found)
        self._show_groups()
        self._stand_again()

    def _stand_again(self) -> None:
        place, self._awaited = self._awaited, None
        if place is None:
            return
        if place.by in self.compare.kinds_offered():
            self.compare.choose(place.by, place.among)
        self.table.selectRow(min(place.line, self.table.rows_shown() - 1))
        self.detail.stand(place.kind, explained=place.explained)
        # What is wider or higher now is laid out before one can go that far down.
        QTimer.singleShot(0, self, partial(self._go_down, place.depth))

    def _go_down(self, depth: float) -> None:
        self._shown.show_anew()
        self.detail.go_to(self._shown, depth)

    def _show_place(self, place: QWidget) -> None:
        """Show this; the keyboard that was in what it replaces goes on in it."""
        before, at = self._body.currentWidget(), self.focusWidget()
        self._body.setCurrentWidget(place)
        if not (before and at) or before is place:
            return
        if at is before or before.isAncestorOf(at):
            (self.table if place is self._shown else place).setFocus()

    def _fail(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self.findings = None
            self._show_place(self._failed)
            self._context.messages.tell(error)

    def _show_groups(self) -> None:
        if self.findings is None:
            return
        by = self.compare.by
        groups = compared_groups(self.findings, by, self.compare.among)
        self._note.setText(_footnote(self.findings, by, groups))
        looked_at = self.table.currentIndex().row()
        # The same groups keep their table, and with it the keyboard.
        if (groups, by) != self._compared:
            self._compared = groups, by
            self._exchange_table(FindingsTable(groups, by))
            self.detail.compare(groups, by)
        self.levels.setVisible(by is By.LEVEL)
        self._of_all.setVisible(by is not By.FUNCTION or self.compare.among != EVERYBODY)
        self.table.show_findings(self.findings, looked_at)
        self._shown.show_anew()

    def _exchange_table(self, fresh: FindingsTable) -> None:
        fresh.picked.connect(self._show_line)
        self._shown.exchange(fresh)
        self.table = fresh

    def _show_line(self, line: FindingLine) -> None:
        if self.findings:
            self.detail.show_line(self.findings, line)

    def _own_sentence(self, key: FigureKey) -> str:
        """The moderator's own headline of a figure, which is about the Huddle's own wave alone."""
        services = self._context.services
        return services.showing.sentence(key) if self._wave == services.survey.own_wave() else ""

    def _close_wave(self) -> None:
        ask_to_close(self._context, self._wave)


def _finding(find: Callable[[], Findings | None]) -> Callable[[Job], Findings | None]:
    """The work in the background, which brings along what draws the figures too."""

    def work(_job: Job) -> Findings | None:
        from huddle_app.figures import catalogue, fonts

        del catalogue
        fonts.register()
        return find()

    return work


def _footnote(findings: Findings, by: By, groups: Sequence[Group]) -> str:
    gap = {
        By.FUNCTION: _("Gap: sales minus marketing."),
        By.LEVEL: _("Gap: between the levels that lie furthest apart."),
        By.REGION: _("Gap: between the regions that lie furthest apart."),
    }[by]
    shown = _("Groups of fewer than {n} people are never shown.").format(n=findings.threshold)
    words = hidden_note(findings, groups) or shown
    # Whether none or a few of them have answered is nobody's business: those invited count.
    leaders = findings.respondents.get(Function.LEADERSHIP, findings.threshold)
    silent = _("Leadership: not shown, for privacy.") if leaders < findings.threshold else ""
    nobody = _("“–”: nobody has answered.") if _says_nobody(findings, groups) else ""
    return " ".join(filter(None, [gap, silent, nobody, words]))


def _says_nobody(findings: Findings, groups: Sequence[Group]) -> bool:
    """Whether the table says of some group but leadership, which need not answer, that nobody has."""
    return any(
        asked_group(group, finding) not in finding.cells
        for finding in findings.scales.values()
        for group in groups
        if group.function is not Function.LEADERSHIP
        and (group.function is None or finding.scale.may_answer(group.function))
    )


def _nothing_yet(tools: int) -> str:
    words = ngettext(
        "Here will be what sales and marketing say of each other, in the one tool of this wave. "
        "Nobody has answered in it yet: take answers in, or ask people under Collect.",
        "Here will be what sales and marketing say of each other, in the {n} tools of this wave. "
        "Nobody has answered in it yet: take answers in, or ask people under Collect.",
        tools,
    )
    return words.format(n=tools)


def _still_collecting() -> str:
    return _(
        "The answers are still coming in, and nobody looks at them yet: who saw the findings before "
        "and after one more answer could tell what it said. Close the wave for phones when enough "
        "have answered, and what they say stands here at once; nobody answers by phone after that."
    )

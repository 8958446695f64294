"""A file of answers before anything of it is written: how it was understood, to be corrected and confirmed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import KeyButton, column, heading, holding, note, row, scrolling
from huddle_app.desk.parts.cells_table import ROW_HEIGHT
from huddle_app.desk.parts.layouts import Box
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.desk.shared.answers import corrections, sentences
from huddle_app.desk.shared.answers.anew_card import AnewCard
from huddle_app.desk.shared.answers.answer_words_card import AnswerWordsCard
from huddle_app.desk.shared.answers.columns_place import ColumnsPlace
from huddle_app.desk.shared.answers.doubt_card import DoubtCard
from huddle_app.desk.shared.answers.function_words_card import FunctionWordsCard
from huddle_app.desk.shared.answers.near_card import NearCard
from huddle_app.desk.shared.answers.notes import Notes
from huddle_app.desk.shared.answers.parts_row import PartsRow
from huddle_app.desk.shared.answers.questions import Questions
from huddle_app.desk.shared.answers.rejected_place import RejectedPlace
from huddle_app.desk.shared.answers.sheet_card import SheetCard
from huddle_app.desk.shared.answers.source import Source
from huddle_app.desk.shared.answers.whole_in_view import WholeInView
from huddle_app.desk.shared.answers.whose_card import WhoseCard
from huddle_app.desk.shared.rows_place import RowsPlace
from huddle_app.desk.style import Size, Space, restyle
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.column_words import recognised
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import About, ColumnMapping, ColumnUse
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.screen import look
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

_WIDTH, _HEIGHT = 1120, 760
"""Pixels before the moderator's text scale."""
_BAR = Space.MEDIUM
"""Pixels kept for the bar of what scrolls."""
_FRAME = 40
"""Pixels that the window's own frame may take of the screen."""
_LEAST_ROWS = 4
"""Rows seen of a table, however little room there is."""
_PART_OF_NOTES = 3
"""What part of the height notes may take."""
COLUMNS, ROWS, LEFT_OUT = "columns", "rows", "left out"


class AnswersPreview(QDialog):
    """Shows one reading of a file; `corrected` asks for another one, accepting it confirms."""

    corrected = Signal(object, str)
    """What is said of the columns, None as long as nothing is, and the sheet it is said of."""
    list_wanted = Signal(object)
    """The path at which the list of what is left out is to be saved."""

    def __init__(
        self,
        source: Source,
        made: SurveyPreview,
        toolkit: Toolkit,
        settings: SettingsFile,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(source.path.name)
        # The screen the desk stands on: a window that was never shown stands on none.
        self.resize(_roomy(parent.screen().availableSize()))
        self.made = made
        self._mapping = made.answers.mapping
        self._toolkit = toolkit
        self._source, self._settings = source, settings
        self._said: dict[str, ColumnMapping] = {}
        self.summary = _summary()
        self.effect, self.notes = note(""), Notes()
        # So that what is below does not jump when a sentence more goes on in a second line.
        self.effect.setMinimumHeight(2 * self.effect.fontMetrics().lineSpacing())
        self.effect.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sheet = SheetCard()
        self.whose, self.doubt = WhoseCard(), DoubtCard()
        self.function_words, self.answer_words = FunctionWordsCard(), AnswerWordsCard()
        self.near, self.anew = NearCard(toolkit), AnewCard()
        self.questions = Questions(
            # What words mean comes first: only then is it known what else is to be asked, and that
            # stands below, so that what one works at stays where it is.
            self.whose,
            self.function_words,
            self.answer_words,
            self.near,
            self.doubt,
            self.anew,
        )
        self.columns, self.rows = ColumnsPlace(toolkit), RowsPlace()
        self.left_out = RejectedPlace()
        self.parts = PartsRow((COLUMNS, ROWS, LEFT_OUT), _("What is looked at"))
        self._beside_parts, self._body = QStackedWidget(), QStackedWidget()
        self._places = {COLUMNS: self.columns, ROWS: self.rows, LEFT_OUT: self.left_out}
        self.setLayout(self._arranged())
        self._wire()
        self.show_preview(made)
        self.go(COLUMNS if made.answers.columns else ROWS)
        table = (self.columns if made.answers.columns else self.rows).table
        # From the summary Tab leads to the first question; Enter pressed once too often answers none.
        (self.summary if self.questions.asks() else table).setFocus()

    def show_preview(self, made: SurveyPreview) -> None:
        """Show another reading of the same file."""
        self.made, answers = made, made.answers
        self._mapping = self._said[answers.sheet] = answers.mapping
        self.summary.setText(recognised(answers))
        self.sheet.show_answers(answers, self._source.left(answers))
        self.whose.show_columns(answers.columns, answers.mapping, answers.last_function)
        self.doubt.show_columns(answers.columns, answers.mapping)
        self.effect.setText(sentences.effect(made, asks_whose=self.whose.asks()))
        self.function_words.show_answers(answers)
        self.answer_words.show_answers(answers)
        self.near.show_columns(answers.columns)
        self.anew.show_preview(made)
        self.questions.tab_in_order()
        self.notes.show_notes(answers.remarks)
        functions = {line.function for line in answers.lines if line.function}
        self.columns.show_columns(answers.columns, functions)
        waiting = {line.number: line.waits for line in answers.lines if line.waits}
        self.rows.show_rows(made.rows, waiting=waiting)
        self.left_out.show_rejected(answers.rejected)
        self.parts.say(
            {
                COLUMNS: _("Columns"),
                ROWS: sentences.rows(made),
                LEFT_OUT: sentences.left_out(len(answers.rejected)),
            }
        )
        self.confirm.setText(sentences.confirm(made, asks_whose=self.whose.asks()))
        self.confirm.setEnabled(bool(made.write))
        # Cards have other buttons for another reading: none is pressed by Enter from elsewhere.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._say(sentences.falls_out(made), tone="amber")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the notes a third of the height at most."""
        super().resizeEvent(event)
        self.notes.grow_to(self.height() // _PART_OF_NOTES)

    def go(self, part: str) -> None:
        """Show the columns, the rows, or what is left out."""
        self.parts.choose(part)
        self._body.setCurrentWidget(self._places[part])
        self._beside_parts.setCurrentIndex(self._body.currentIndex())

    def say_reading(self) -> None:
        """Say that the file is being read again; what is shown is of the reading before."""
        self.confirm.setEnabled(False)
        self._say(_("Reading again …"), busy=True)

    def show_progress(self, part: int, whole: int) -> None:
        """Show how far that reading is."""
        self._bar.setRange(0, whole)
        self._bar.setValue(part)

    def say_trouble(self, error: HuddleError) -> None:
        """Say why it could not be read so; the reading before holds."""
        self.show_preview(self.made)
        self._say(str(error), tone="red")

    def said(self) -> str:
        """What the foot says of the last thing done."""
        return self._status.text()

    def say_saving(self) -> None:
        """Say that the list of what is left out is being saved."""
        self.left_out.save.setEnabled(False)
        self._say(_("Saving the list …"), busy=True)

    def end_saving(self, words: str, tone: str = "soft") -> None:
        """Say what became of the list."""
        self.left_out.save.setEnabled(True)
        self._say(words, tone=tone)

    def _ask_where_to_save(self) -> None:
        # A click leaves the keyboard where it was: back from the dialog it is to be here.
        self.left_out.save.setFocus()
        title, offered = _("Save the list"), _("left out.csv")
        if path := wanted_place(self, title, offered, "CSV", self._settings):
            self.list_wanted.emit(path)

    def _arranged(self) -> QVBoxLayout:
        for place in self._places.values():
            place.table.setMinimumHeight(look.scaled(ROW_HEIGHT) * (_LEAST_ROWS + 1))
            self._body.addWidget(place)
        for beside in (self.columns.filter, self.rows.filter, self.left_out.save):
            self._beside_parts.addWidget(holding(row(None, beside)))
        made = column(
            _beside_the_bar(column(self.summary, self.effect)),
            self._make_page(),
            _beside_the_bar(self._foot()),
        )
        made.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE - _BAR, Space.LARGE)
        made.setStretch(1, 1)
        return made

    def _make_page(self) -> QScrollArea:
        """What is asked and what was read, scrolled as one where it has not all room at once."""
        inner = column(
            self.sheet,
            self.notes,
            self.questions,
            row(self.parts, None, self._beside_parts),
            self._body,
        )
        inner.setStretchFactor(self._body, 1)
        called = _("What is asked of the file, and how it was read")
        self.page = scrolling(holding(_beside_the_bar(inner)), called)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.page.verticalScrollBar().rangeChanged.connect(self._stay_in_view)
        for place in self._places.values():
            WholeInView(self.page, place.table)
        return self.page

    def _stay_in_view(self) -> None:
        # When all has its place: another reading may have more notes, and other questions.
        QTimer.singleShot(0, self, self._show_worked_at)

    def _show_worked_at(self) -> None:
        """Keep in sight what the keyboard is in."""
        inner, at = self.page.widget(), self.focusWidget()
        if inner and at and inner.isAncestorOf(at):
            self.page.ensureWidgetVisible(at)

    def _foot(self) -> QHBoxLayout:
        self._status = note("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(_("Progress"))
        self.cancel = KeyButton(_("Cancel"), "Esc")
        self.confirm = KeyButton("", "Ctrl+Return", primary=True)
        made = row(self._status, self._bar, self.cancel, self.confirm, space=Space.MEDIUM)
        made.setStretch(0, 1)
        return made

    def _wire(self) -> None:
        self.parts.chosen.connect(self.go)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.accept)
        self.left_out.saving.connect(self._ask_where_to_save)
        self.sheet.chosen.connect(self._read_sheet)
        self.whose.said.connect(self._say_whose)
        self.whose.told_by.connect(self._take_for_function)
        self.function_words.said.connect(self._say_meaning)
        self.doubt.settled.connect(self._turn)
        self.answer_words.said.connect(self._say_rating)
        self.near.matched.connect(self._match)
        self.anew.said.connect(self._say_anew)
        self.columns.taken_for.connect(self._take_for)
        self.columns.turned.connect(self._turn_one)

    def _take_for_function(self, place: int) -> None:
        self._take_for(place, About.FUNCTION)

    def _take_for(self, place: int, meaning: str) -> None:
        self._correct(corrections.taken_for(self._mapping, place, meaning))

    def _turn_one(self, place: int, turn: bool) -> None:
        self._turn(frozenset({place}), turn)

    def _turn(self, places: frozenset[int], turn: bool) -> None:
        self._correct(corrections.turned(self._mapping, places, turn=turn))

    def _match(self, columns: Sequence[ColumnUse], same: bool) -> None:
        self._correct(corrections.matched(self._mapping, columns, same=same))

    def _say_whose(self, function: Function | None, level: str, region: str) -> None:
        self._correct(corrections.all_of(self._mapping, function, level, region))

    def _say_meaning(self, word: str, function: Function | None) -> None:
        self._correct(corrections.means(self._mapping, word, function))

    def _say_rating(self, word: str, rating: int | None) -> None:
        self._correct(corrections.rated(self._mapping, word, rating))

    def _say_anew(self, same: bool) -> None:
        self._correct(corrections.anew(self._mapping, same=same))

    def _correct(self, mapping: ColumnMapping) -> None:
        # The next correction goes on from this one, even before the file is read again.
        sheet = self.made.answers.sheet
        self._mapping = self._said[sheet] = mapping
        self.corrected.emit(mapping, sheet)

    def _read_sheet(self, name: str) -> None:
        self.corrected.emit(self._said.get(name), name)

    def _say(self, words: str, *, busy: bool = False, tone: str = "soft") -> None:
        self._status.setText(words)
        restyle(self._status, tone=tone)
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)


def _summary() -> QLabel:
    """The heading, at which the keyboard may begin."""
    made = heading("", Size.TITLE)
    made.setWordWrap(True)
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made


def _beside_the_bar(layout: Box) -> Box:
    """The layout with room at its right for the bar of what scrolls, so that all ends in one line."""
    layout.setContentsMargins(0, 0, _BAR, 0)
    return layout


def _roomy(screen: QSize) -> QSize:
    """The size it opens with: larger with larger text, but within the screen."""
    wanted = QSize(look.half_scaled(_WIDTH), look.half_scaled(_HEIGHT))
    return wanted.boundedTo(screen - QSize(_FRAME, _FRAME))

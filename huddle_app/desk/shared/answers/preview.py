"""A file of answers before anything of it is written: how it was understood, to be corrected and confirmed."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from huddle_app.desk.bare_keys import EnterPresses
from huddle_app.desk.parts import column, heading, holding, scrolling
from huddle_app.desk.parts.layouts import Box
from huddle_app.desk.parts.saving import wanted_place
from huddle_app.desk.shared.answers import sentences
from huddle_app.desk.shared.answers.correcting import Correcting
from huddle_app.desk.shared.answers.effect_label import EffectLabel
from huddle_app.desk.shared.answers.file_questions import FileQuestions
from huddle_app.desk.shared.answers.notes import Notes
from huddle_app.desk.shared.answers.preview_foot import PreviewFoot
from huddle_app.desk.shared.answers.reading_parts import COLUMNS, ROWS, ReadingParts
from huddle_app.desk.shared.answers.sheet_card import SheetCard
from huddle_app.desk.shared.answers.source import Source
from huddle_app.desk.shared.answers.whole_in_view import WholeInView
from huddle_app.desk.style import Size, Space
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.column_words import recognised
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.toolkit import Toolkit
from huddle_app.screen import look
from huddle_app.settings import SettingsFile
from huddle_app.texts import _

_WIDTH, _HEIGHT = 1120, 760
"""Pixels before the moderator's text scale."""
_BAR = Space.MEDIUM
"""Pixels kept for the bar of what scrolls."""
_FRAME = 40
"""Pixels that the window's own frame may take of the screen."""
_PART_OF_NOTES = 3
"""What part of the height notes may take."""


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
        self._source, self._settings, self._toolkit = source, settings, toolkit
        self.summary, self.effect = _summary(), EffectLabel()
        self.sheet, self.notes = SheetCard(), Notes()
        self.questions, self.parts = FileQuestions(toolkit), ReadingParts(toolkit)
        self.page, self.foot = self._make_page(), PreviewFoot()
        self.setLayout(self._arranged())
        self._correcting = Correcting(
            self.questions, self.parts.columns, self.sheet, made.answers, self
        )
        self._wire()
        self.show_preview(made)
        self.parts.go(COLUMNS if made.answers.columns else ROWS)
        # From the summary Tab leads to the first question; Enter pressed once too often answers none.
        (self.summary if self.questions.asks() else self.parts.table()).setFocus()

    def show_preview(self, made: SurveyPreview) -> None:
        """Show another reading of the same file."""
        self.made, answers = made, made.answers
        self._correcting.go_on_from(answers)
        self.summary.setText(recognised(answers))
        self.sheet.show_answers(answers, self._source.left(answers))
        self.questions.show_preview(made)
        asks_whose = self.questions.whose.asks()
        self.effect.setText(sentences.effect(made, self._toolkit, asks_whose=asks_whose))
        self.notes.show_notes(answers.remarks)
        self.parts.show_preview(made)
        confirm = sentences.confirm(made, asks_whose=asks_whose)
        self.foot.show_confirm(confirm, can=sentences.can_confirm(made))
        # Cards have other buttons for another reading: none is pressed by Enter from elsewhere.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._say_standing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the notes a third of the height at most."""
        super().resizeEvent(event)
        self.notes.grow_to(self.height() // _PART_OF_NOTES)

    def say_reading(self) -> None:
        """Say that the file is being read again; what is shown is of the reading before."""
        self.foot.confirm.setEnabled(False)
        self.foot.say(_("Reading again …"), busy=True)

    def show_progress(self, part: int, whole: int) -> None:
        """Show how far that reading is."""
        self.foot.show_progress(part, whole)

    def say_trouble(self, error: HuddleError) -> None:
        """Say why it could not be read so; the reading before holds."""
        self.show_preview(self.made)
        self.foot.say(str(error), tone="red")

    def say_saving(self) -> None:
        """Say that the list of what is left out is being saved."""
        self.parts.left_out.save.setEnabled(False)
        self.foot.say(_("Saving the list …"), busy=True)

    def end_saving(self, words: str, tone: str = "soft") -> None:
        """Say what became of the list."""
        self.parts.left_out.save.setEnabled(True)
        self.foot.say(words, tone=tone)

    def _ask_where_to_save(self) -> None:
        # A click leaves the keyboard where it was: back from the dialog it is to be here.
        self.parts.left_out.save.setFocus()
        title, offered = _("Save the list"), _("left out.csv")
        if path := wanted_place(self, title, offered, "CSV", self._settings):
            self.list_wanted.emit(path)

    def _arranged(self) -> QVBoxLayout:
        made = column(
            _beside_the_bar(column(self.summary, self.effect)),
            self.page,
            _beside_the_bar(column(self.foot)),
        )
        made.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE - _BAR, Space.LARGE)
        made.setStretch(1, 1)
        return made

    def _make_page(self) -> QScrollArea:
        """What is asked and what was read, scrolled as one where it has not all room at once."""
        inner = column(self.sheet, self.notes, self.questions, self.parts)
        inner.setStretchFactor(self.parts, 1)
        called = _("What is asked of the file, and how it was read")
        page = scrolling(holding(_beside_the_bar(inner)), called)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        page.verticalScrollBar().rangeChanged.connect(self._stay_in_view)
        for table in self.parts.tables():
            WholeInView(page, table)
        return page

    def _wire(self) -> None:
        self._correcting.corrected.connect(self.corrected)
        self.foot.cancel.clicked.connect(self._leave)
        self.foot.confirm.clicked.connect(self._confirm)
        self.parts.columns.unclear.connect(self._say_unclear)
        self.parts.left_out.saving.connect(self._ask_where_to_save)

    def _say_standing(self) -> None:
        """Say at the foot what is to be known before the answers are taken in."""
        self.foot.say(sentences.beside_the_button(self.made, self._toolkit), tone="amber")

    def _say_unclear(self, words: str) -> None:
        if words:
            self.foot.say(words, tone="amber")
        elif not self.foot.is_busy():
            self._say_standing()

    def _confirm(self) -> None:
        """Take the answers in; what is half chosen comes first, and is seen before."""
        if self.parts.columns.settled():
            self.accept()

    def _leave(self) -> None:
        """Leave the file; where something has been said of it, ask first, once.

        Who closes the window by its frame is not asked, nor is the system when it ends the program.
        """
        asked = sentences.forgotten()
        if self._correcting.some and self.foot.said() != asked:
            self.foot.say(asked, tone="amber")
        else:
            self.reject()

    def _stay_in_view(self) -> None:
        # When all has its place: another reading may have more notes, and other questions.
        QTimer.singleShot(0, self, self._show_worked_at)

    def _show_worked_at(self) -> None:
        """Keep in sight what the keyboard is in."""
        inner, at = self.page.widget(), self.focusWidget()
        if inner and at and inner.isAncestorOf(at):
            self.page.ensureWidgetVisible(at)


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

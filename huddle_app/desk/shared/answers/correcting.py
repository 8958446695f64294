"""What the moderator says of a file's columns: each correction goes on from the one before."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from huddle_app.desk.shared.answers import corrections
from huddle_app.desk.shared.answers.columns_place import ColumnsPlace
from huddle_app.desk.shared.answers.file_questions import FileQuestions
from huddle_app.desk.shared.answers.sheet_card import SheetCard
from huddle_app.method.survey.reading import About, AnswerFile, ColumnMapping, ColumnUse
from huddle_app.method.words import Function


class Correcting(QObject):
    """Listens to the questions, the columns and the sheets; `corrected` asks for another reading.

    What was said of a sheet holds when one comes back to it.
    """

    corrected = Signal(object, str)
    """What is said of the columns, None as long as nothing is, and the sheet it is said of."""

    def __init__(
        self,
        questions: FileQuestions,
        columns: ColumnsPlace,
        sheet: SheetCard,
        answers: AnswerFile,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._said: dict[str, ColumnMapping] = {}
        self.some = False
        """Whether anything has been said yet."""
        self.go_on_from(answers)
        questions.whose.said.connect(self._say_whose)
        questions.whose.told_by.connect(self._take_for_function)
        questions.function_words.said.connect(self._say_meaning)
        questions.doubt.settled.connect(self._turn)
        questions.settled.taken_back.connect(self._unsay)
        questions.answer_words.said.connect(self._say_rating)
        questions.near.matched.connect(self._match)
        questions.anew.said.connect(self._say_anew)
        columns.taken_for.connect(self._take_for)
        columns.turned.connect(self._turn_one)
        sheet.chosen.connect(self._read_sheet)

    def go_on_from(self, answers: AnswerFile) -> None:
        """The next correction is one of this reading."""
        self._sheet = answers.sheet
        self._mapping = self._said[answers.sheet] = answers.mapping

    def _take_for_function(self, place: int) -> None:
        self._take_for(place, About.FUNCTION)

    def _take_for(self, place: int, meaning: str) -> None:
        self._correct(corrections.taken_for(self._mapping, place, meaning))

    def _turn_one(self, place: int, turn: bool) -> None:
        self._turn(frozenset({place}), turn)

    def _turn(self, places: frozenset[int], turn: bool) -> None:
        self._correct(corrections.turned(self._mapping, places, turn=turn))

    def _unsay(self, places: frozenset[int]) -> None:
        self._correct(corrections.unsaid(self._mapping, places))

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
        self._mapping = self._said[self._sheet] = mapping
        self.some = True
        self.corrected.emit(mapping, self._sheet)

    def _read_sheet(self, name: str) -> None:
        self.corrected.emit(self._said.get(name), name)

"""Words of answers that only the moderator knows: each with what it means."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.answers.answer_words_card import AnswerWordsCard
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from tests.desk.settling import settle
from tests.desk.shared.answers.conftest import Export, Read

LABELS = ("Never", "Disagree", "Rarely so", "Neutral", "Often so", "Agree", "Strongly agree")
MEANT = {"Never": 1, "Rarely so": 3, "Often so": 5}


def file(answers: dict[str, int] | None = None, **unknown: int) -> AnswerFile:
    mapping = ColumnMapping(answers=answers or {})
    return AnswerFile((), unknown_answers=unknown, mapping=mapping)


@pytest.fixture
def card(qtbot: QtBot) -> AnswerWordsCard:
    made = AnswerWordsCard()
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(card: AnswerWordsCard, word: str) -> list[str]:
    buttons = card.words[word].findChildren(QPushButton)
    return [each.text() for each in buttons if each.isChecked()]


def worded(person: int, place: int) -> str:
    return LABELS[(person + place) % 7]


def say(preview: AnswersPreview, word: str, rating: int) -> None:
    preview.questions.answer_words.words[word].meaning.press(rating)


def test_each_word_has_its_cells_and_what_is_said_of_it(card: AnswerWordsCard):
    card.show_answers(file({"mouais": 0}, bof=3, mouais=1))
    assert [card.words[word].asked() for word in ("bof", "mouais")] == [
        "“bof” (3 cells in the file)",
        "“mouais” (1 cell in the file)",
    ]
    assert chosen(card, "bof") == ["not said"]
    assert chosen(card, "mouais") == ["no answer"]
    card.show_answers(file())
    assert not card.isVisible()


def test_a_figure_answers_and_the_keyboard_stays_where_it_is(qtbot: QtBot, card: AnswerWordsCard):
    card.show_answers(file(bof=3, mouais=1))
    first = card.words["bof"].findChildren(QPushButton)[0]
    first.setFocus()
    with qtbot.waitSignal(card.said) as said:
        qtbot.keyClick(first, Qt.Key.Key_5)
    assert said.args == ["bof", 5]
    assert chosen(card, "bof") == ["5"]
    with qtbot.assertNotEmitted(card.said):
        qtbot.keyClick(first, Qt.Key.Key_8)
    line = card.words["bof"]
    card.show_answers(file({"bof": 5}, mouais=4, bof=3))
    assert card.words["bof"] is line


def test_what_is_said_is_read_and_remembered_for_the_layout(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext
):
    preview = read(export(answer=worded))
    assert list(preview.questions.answer_words.words) == list(preview.made.answers.unknown_answers)
    assert set(preview.questions.answer_words.words) == set(MEANT)
    assert not preview.questions.doubt.isVisible(), "the card asks, nobody else tells"
    for word, rating in MEANT.items():
        say(preview, word, rating)
    qtbot.waitUntil(preview.foot.confirm.isEnabled)
    assert preview.made.answers.mapping.answers == MEANT
    ratings = {rating for line in preview.made.answers.lines for rating in line.ratings}
    assert {*"1234567"} <= ratings
    preview.foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    assert chosen(read(export(answer=worded)).questions.answer_words, "Never") == ["1"]


def test_what_is_asked_after_the_last_word_comes_below_it(qtbot: QtBot, read: Read, export: Export):
    path = export(answer=worded)
    text = path.read_text(encoding="utf-8").replace("what they promised", "what they have promised")
    path.write_text(text, encoding="utf-8")
    preview = read(path)
    assert not preview.questions.near.isVisible(), "what is left out is not asked about"
    for word, rating in MEANT.items():
        say(preview, word, rating)
    qtbot.waitUntil(preview.questions.near.isVisible)
    settle(preview)
    worked_at = preview.questions.answer_words.words["Often so"]
    seen = preview.page.viewport()
    assert 0 <= worked_at.mapTo(seen, QPoint()).y() <= seen.height() - worked_at.height()
    below = preview.questions.near.mapTo(preview, QPoint()).y()
    assert below > worked_at.mapTo(preview, QPoint()).y()


def test_a_file_whose_words_are_known_asks_nothing(read: Read, export: Export):
    assert not read(export()).questions.answer_words.isVisible()


def test_what_is_left_out_for_words_unsaid_stands_at_the_top(read: Read, export: Export):
    preview = read(export(answer=lambda person, at: worded(person, at) if at else 1 + person % 7))
    assert "6 columns are left out until their words are said." in preview.effect.text()


def test_enter_presses_the_button_that_the_keyboard_stands_on(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(answer=worded))
    preview.activateWindow()
    preview.foot.cancel.setFocus()
    qtbot.waitUntil(preview.foot.cancel.hasFocus)
    with qtbot.waitSignal(preview.rejected):
        qtbot.keyClick(preview.foot.cancel, Qt.Key.Key_Return)

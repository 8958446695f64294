"""Collect: who has answered in numbers, and the ways in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.collect.responses import over_words, sign_words
from huddle_app.desk.prepare.survey.collect.section import CollectSection
from huddle_app.desk.style import Space, palette_worn
from huddle_app.method.survey.overview import OverviewLine, Responses
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.settling import settle

WAVE = "Before the Huddle"
BEFORE = RESOURCES / "sample" / "answers-before.csv"


def lines(section: CollectSection) -> dict[str, list[str]]:
    """Who stands in each line of the table, with the numbers beside."""
    model = section.responses.model()
    rows = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    return {row[0].strip(): row[1:] for row in rows}


def test_who_was_asked_comes_from_the_people_list(section: CollectSection):
    assert lines(section)["● sales"] == ["60", "0", "0", "0", "0\u00a0%"]


def test_functions_that_are_counted_together_stand_in_one_line(section: CollectSection):
    both = (Function.MARKETING, Function.LEADERSHIP)
    section.responses.show_lines([OverviewLine(both, (), Responses(13, 26, 13))])
    assert lines(section) == {
        "◆ marketing and ▲ leadership together": ["13", "26", "13", "13", "more than were asked"]
    }
    told = over_words([OverviewLine(both, (), Responses(13, 26, 13))])
    assert "from marketing and leadership than people" in told


def test_large_numbers_are_parted_by_thousands(section: CollectSection):
    line = OverviewLine((Function.SALES,), (), Responses(60, 100_060, 100_000))
    section.responses.show_lines([line])
    assert lines(section) == {"● sales": ["60", "100,060", "100,000", "60", "more than were asked"]}


def test_how_many_of_too_few_have_answered_is_not_told(section: CollectSection):
    line = OverviewLine((Function.MARKETING,), (), Responses(3, None, None))
    section.responses.show_lines([line])
    assert lines(section) == {"◆ marketing": ["3", "too few", "too few", "too few", ""]}


def test_what_too_few_means_stands_below_the_table(section: CollectSection):
    assert "too few" in lines(section)["▲ leadership"]
    assert section.signs.isVisible()
    assert section.signs.text().startswith("“Too few”: of fewer than 5 people")


def test_back_from_a_dialog_the_keyboard_is_at_what_was_clicked(
    qtbot: QtBot, section: CollectSection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 0)
    for button in (section.asked, section.mail.make):
        section.ways.ensureWidgetVisible(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert section.window().focusWidget() is button
    assert section.asked_form
    section.asked_form.reject()


def test_signs_are_explained_only_where_they_stand():
    def said(numbers: Responses) -> str:
        return sign_words([OverviewLine((Function.SALES,), (), numbers)], 5)

    assert said(Responses(60, 0, 0)) == ""
    assert said(Responses(None, 7, 7)).startswith("“–”: nobody said how many were asked.")
    assert "“–”" not in said(Responses(3, None, None))


def test_a_bar_ends_where_its_column_ends(section: CollectSection):
    section.resize(1400, 900)
    section.responses.show_lines([OverviewLine((Function.SALES,), (), Responses(60, 60, 60))])
    settle(section)
    table = section.responses
    cell = table.visualRect(table.model().index(0, 5))
    seen = table.viewport().grab().toImage()
    accent = palette_worn().accent
    drawn = [
        x
        for x in range(cell.left(), cell.right())
        if seen.pixelColor(x, cell.center().y()).name() == accent.lower()
    ]
    assert cell.right() - 2 * Space.LARGE < drawn[-1] < cell.right()


def test_what_came_in_is_counted_by_function_and_level(
    qtbot: QtBot, section: CollectSection, peopled: Services
):
    peopled.survey.confirm(peopled.survey.preview(BEFORE, WAVE))
    qtbot.waitUntil(lambda: lines(section)["● sales"][1] != "0")
    asked, came_in, complete, part, _share = lines(section)["● sales"]
    assert int(came_in) == int(complete) + int(part)
    assert int(came_in) <= int(asked)
    assert "Rep" in lines(section)


def test_another_wave_has_its_own_numbers(section: CollectSection, peopled: Services):
    peopled.survey.confirm(peopled.survey.preview(BEFORE, WAVE))
    section.show_wave("Nine months later")
    assert lines(section)["● sales"][1] == "0"
    section.show_wave(WAVE)
    assert lines(section)["● sales"][1] != "0"


def test_more_answers_than_people_asked_is_said_in_words(
    qtbot: QtBot, section: CollectSection, surveyed: Services
):
    surveyed.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 40})
    qtbot.waitUntil(lambda: lines(section)["● sales"][0] == "40")
    assert "More answers are in from sales than people were asked" in section.over.text()
    assert section.over.isVisible()
    surveyed.collecting.set_invited(WAVE, {})
    qtbot.waitUntil(lambda: not section.over.isVisible())


def test_how_many_were_asked_can_be_typed_over(
    qtbot: QtBot, section: CollectSection, peopled: Services
):
    assert section.again.isHidden()
    section.asked.click()
    form = section.asked_form
    assert form
    row = next(
        row for row in range(form.lines.rowCount()) if form.lines.index(row, 1).data() == "Rep"
    )
    form.lines.setData(form.lines.index(row, 2), 50)
    form.function.setCurrentIndex(form.function.findData(Function.MARKETING))
    qtbot.keyClicks(form.level, "Trainee")
    form.add.click()
    new = form.lines.rowCount() - 1
    form.lines.setData(form.lines.index(new, 2), 7)
    form.save.click()
    counts = peopled.collecting.invited(WAVE)
    assert counts[Function.SALES, "Rep"] == 50
    assert counts[Function.MARKETING, "Trainee"] == 7
    qtbot.waitUntil(lambda: lines(section)["● sales"][0] == "65")
    assert section.again.isVisible()
    section.again.click()
    qtbot.waitUntil(lambda: lines(section)["● sales"][0] == "60")
    assert section.again.isHidden()


def test_a_number_typed_by_key_counts_when_saved_at_once(
    qtbot: QtBot, section: CollectSection, peopled: Services
):
    section.asked.click()
    form = section.asked_form
    assert form
    with qtbot.waitExposed(form):
        form.show()
    qtbot.keyClick(form.table, Qt.Key.Key_F2)
    editor = form.table.focusWidget()
    assert editor
    qtbot.keyClicks(editor, "12")
    form.save.click()
    assert 12 in peopled.collecting.invited(WAVE).values()


@pytest.mark.parametrize("onwards", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_numbers_are_typed_one_below_the_other(
    qtbot: QtBot, section: CollectSection, onwards: Qt.Key
):
    section.asked.click()
    form = section.asked_form
    assert form
    with qtbot.waitExposed(form):
        form.show()
    typed = ["38", "17", "5"]
    qtbot.keyClick(form.table, Qt.Key.Key_F2)
    for number in typed:
        editor = form.table.focusWidget()
        assert editor
        qtbot.keyClicks(editor, number)
        qtbot.keyClick(editor, onwards)
    assert [str(form.lines.index(row, 2).data()) for row in range(3)] == typed


def test_past_the_last_number_the_keyboard_goes_on_to_the_form(
    qtbot: QtBot, section: CollectSection
):
    section.asked.click()
    form = section.asked_form
    assert form
    with qtbot.waitExposed(form):
        form.show()
    form.table.setCurrentIndex(form.lines.index(form.lines.rowCount() - 1, 2))
    qtbot.keyClick(form.table, Qt.Key.Key_F2)
    editor = form.table.focusWidget()
    assert editor
    qtbot.keyClicks(editor, "9")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.waitUntil(form.table.hasFocus)
    qtbot.keyClick(form.table, Qt.Key.Key_Tab)
    assert form.function.hasFocus()


def test_leaving_the_form_changes_nothing(section: CollectSection, peopled: Services):
    before = dict(peopled.collecting.invited(WAVE))
    section.asked.click()
    assert section.asked_form
    section.asked_form.lines.setData(section.asked_form.lines.index(0, 2), 99)
    section.asked_form.reject()
    assert peopled.collecting.invited(WAVE) == before


def test_without_people_it_says_what_will_be_here(qtbot: QtBot, context: DeskContext):
    section = built(CollectSection, context)
    qtbot.addWidget(section)
    section.show()
    assert not section.responses.isVisible()


def test_typing_in_tells_that_it_wants_the_room(qtbot: QtBot, section: CollectSection):
    told: list[bool] = []
    section.typing.connect(told.append)
    section.paper.type_in.click()
    assert section.entry
    assert section.entry.isVisible()
    section.entry.head.back.click()
    assert told == [True, False]


def test_exports_are_taken_in_elsewhere(qtbot: QtBot, section: CollectSection):
    with qtbot.waitSignal(section.answers_wanted):
        section.tool.answers.click()


def test_own_wording_holds_until_it_is_taken_back(
    section: CollectSection,
    peopled: Services,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
):
    file = tmp_path / "ours.toml"
    file.write_text('[[tool]]\nnumber = 5\ntitle = "Vertrauen"\n', encoding="utf-8")
    choose(monkeypatch, file)
    section.wording.load.click()
    qtbot.waitUntil(lambda: "ours.toml" in section.wording.state.text())
    assert "Vertrauen" in [tool.title for tool in peopled.survey.toolkit().tools]
    section.wording.clear.click()
    qtbot.waitUntil(lambda: "ours.toml" not in section.wording.state.text())
    assert not section.wording.clear.isVisible()


def test_own_wording_that_papers_cannot_print_is_told(
    section: CollectSection, peopled: Services, tmp_path: Path, qtbot: QtBot
):
    """Inter has Latin, Greek and Cyrillic letters: no Hebrew, and no faces."""
    file = tmp_path / "ours.toml"
    for text in ("אמון", "We trust them 😀"):
        file.write_text(f'[[tool]]\nnumber = 5\ntitle = "{text}"\n', encoding="utf-8")
        peopled.survey.wording.load(file)
        qtbot.waitUntil(lambda text=text: f"such as in “{text}”" in section.wording.state.text())
    file.write_text('[[tool]]\nnumber = 5\ntitle = "Доверие"\n', encoding="utf-8")
    peopled.survey.wording.load(file)
    qtbot.waitUntil(lambda: section.wording.state.text() == "Now in the words of “ours.toml”.")


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Answer the dialogs that ask for a place with these, one after the other."""
    left = list(paths)
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(left.pop(0))])


def test_who_was_asked_stands_by_level_as_on_the_ladder(section: CollectSection, peopled: Services):
    peopled.levels.put_in_order(["Rep", "Manager", "Director"])
    section.change_asked()
    assert section.asked_form
    lines = section.asked_form.lines
    levels = [lines.index(row, 1).data() for row in range(lines.rowCount())]
    assert levels == ["Rep", "Manager", "Director", "Rep", "Manager", "Director"]
    section.asked_form.reject()


@pytest.mark.parametrize(("height", "beside"), [(2000, 0), (400, Space.MEDIUM)])
def test_the_cards_end_at_the_edge_or_beside_the_bar(
    section: CollectSection, height: int, beside: int
):
    section.resize(1400, height)
    settle(section)
    assert section.ways.verticalScrollBar().isVisible() is bool(beside)
    answered = section.responses.parentWidget()
    assert answered
    right = answered.mapTo(section.ways.viewport(), answered.rect().topRight()).x()
    assert section.ways.viewport().rect().right() - right == beside


def test_the_button_used_stays_in_view_when_a_message_shortens_the_page(
    qtbot: QtBot, section: CollectSection
):
    bar = section.ways.verticalScrollBar()
    bar.setValue(bar.maximum())
    button = section.wording.load

    def foot() -> int:
        return button.mapTo(section.ways.viewport(), QPoint(0, button.height())).y()

    assert 0 < foot() <= section.ways.viewport().height()
    button.pressed.emit()
    section.resize(section.width(), section.height() - 60)
    qtbot.waitUntil(lambda: foot() <= section.ways.viewport().height())


def test_what_was_scrolled_away_from_is_not_shown_again(qtbot: QtBot, section: CollectSection):
    section.wording.load.pressed.emit()
    section.ways.verticalScrollBar().setValue(0)
    section.resize(section.width(), section.height() - 60)
    settle(section)
    assert section.ways.verticalScrollBar().value() == 0

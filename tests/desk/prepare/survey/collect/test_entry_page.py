"""Questionnaires typed in from paper with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QProgressBar
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.survey.collect.entry_page import EntryPage
from huddle_app.desk.prepare.survey.collect.section import CollectSection
from huddle_app.desk.prepare.survey.collect.sheet import Stage
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.desk.settling import settle

WAVE = "Before the Huddle"
Key = Qt.Key


def press(qtbot: QtBot, entry: EntryPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(entry.panel, key)


def type_all(qtbot: QtBot, entry: EntryPage, digits: str = "4") -> None:
    """Type these digits and then the last of them to the end of the sheet; painted at the end only."""
    qtbot.keyClicks(entry.panel, digits)
    entry.window().setUpdatesEnabled(False)
    while entry.sheet.current is not None:
        qtbot.keyClicks(entry.panel, digits[-1])
    entry.window().setUpdatesEnabled(True)


def field(entry: EntryPage, name: str) -> QComboBox:
    return next(
        field for field in entry.about.findChildren(QComboBox) if field.accessibleName() == name
    )


def choose(entry: EntryPage, function: Function) -> None:
    box = field(entry, "Function")
    box.setCurrentIndex(box.findData(function))
    box.activated.emit(box.currentIndex())


def taken_in(context: DeskContext) -> list[tuple[Function, str, str, str]]:
    people = context.services.survey.respondents(WAVE)
    return [(p.function, p.level, p.region, p.ratings) for p in people]


def test_a_sheet_typed_the_same_twice_is_taken_in(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    field(entry, "Level").setCurrentText("  Rep ")
    field(entry, "Region").setCurrentText("North")
    columns = [question.column for question in entry.sheet.questions]
    type_all(qtbot, entry, "1204")
    press(qtbot, entry, Key.Key_Return)
    assert taken_in(context) == []
    assert entry.sheet.stage is Stage.SECOND
    type_all(qtbot, entry, "1204")
    press(qtbot, entry, Key.Key_Return)
    [(function, level, region, ratings)] = taken_in(context)
    assert (function, level, region) == (Function.SALES, "Rep", "North")
    toolkit = context.services.survey.toolkit()
    given = toolkit.ratings(ratings)
    assert [given.get(column, 0) for column in columns[:5]] == [1, 2, 0, 4, 4]
    assert len(given) == len(columns) - 1
    # The next sheet may follow, of the same person's kind.
    assert (entry.sheet.stage, entry.sheet.begun) == (Stage.FIRST, False)
    assert (entry.about.level, entry.about.region) == ("Rep", "North")


def test_without_the_check_once_is_enough(qtbot: QtBot, entry: EntryPage, context: DeskContext):
    entry.about.twice.setChecked(False)
    type_all(qtbot, entry)
    entry.next.click()
    assert len(taken_in(context)) == 1


def test_differences_are_settled_with_a_key_each(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    columns = [question.column for question in entry.sheet.questions]
    type_all(qtbot, entry, "1114")
    entry.next.click()
    type_all(qtbot, entry, "2224")
    entry.next.click()
    assert entry.sheet.places == (0, 1, 2)
    assert "3 statements differ" in entry.panel.hint.text()
    assert (entry.panel.first.text(), entry.panel.second.text()) == (
        "1 the first time",
        "2 the second time",
    )
    press(qtbot, entry, Key.Key_Left, Key.Key_Right, Key.Key_7)
    press(qtbot, entry, Key.Key_Enter)
    [(_function, _level, _region, ratings)] = taken_in(context)
    given = context.services.survey.toolkit().ratings(ratings)
    assert [given[column] for column in columns[:4]] == [1, 2, 7, 4]


def test_a_sheet_that_seems_typed_before_is_kept_and_said(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    entry.about.twice.setChecked(False)
    for digits in ("172635417", "263541726", "172635417"):
        assert "Was this sheet typed in before?" not in entry.panel.hint.text()
        type_all(qtbot, entry, digits)
        entry.next.click()
    assert "Was this sheet typed in before?" in entry.panel.hint.text()
    assert "Ctrl+Z takes it back" in entry.panel.hint.text()
    people = context.services.survey.respondents(WAVE)
    assert len({person.code for person in people}) == len(people) == 3, "nobody is written over"


def test_undo_takes_the_last_sheet_back(qtbot: QtBot, entry: EntryPage, context: DeskContext):
    entry.about.twice.setChecked(False)
    for _sheet in range(2):
        type_all(qtbot, entry)
        entry.next.click()
    assert len(taken_in(context)) == 2
    assert context.services.deeds.undo() == "Questionnaire typed in"
    assert len(taken_in(context)) == 1


def test_within_a_sheet_undo_means_the_last_digit(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    entry.about.twice.setChecked(False)
    type_all(qtbot, entry)
    entry.next.click()
    qtbot.keyClicks(entry.panel, "12")
    qtbot.keyClick(entry.panel, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (entry.sheet.typed, entry.sheet.current) == (1, 1)
    assert len(taken_in(context)) == 1


def test_keys_move_through_the_sheet(qtbot: QtBot, entry: EntryPage):
    ways = {
        (Key.Key_Space,): 1,
        (Key.Key_3, Key.Key_3, Key.Key_Backspace): 1,
        (Key.Key_Down, Key.Key_Right, Key.Key_Up): 1,
        (Key.Key_3, Key.Key_Left): 0,
        (Key.Key_Tab,): 14,
        (Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab): 14,
        (Key.Key_PageDown, Key.Key_PageUp): 0,
    }
    for keys, stands in ways.items():
        entry.list.wanted.emit(0)
        press(qtbot, entry, *keys)
        assert entry.sheet.current == stands, keys


def test_other_keys_do_nothing_but_say_what_counts(qtbot: QtBot, entry: EntryPage):
    for key in (Key.Key_9, Key.Key_8, Key.Key_X, Key.Key_Z, Key.Key_Return):
        entry.list.wanted.emit(0)
        press(qtbot, entry, Key.Key_5)
        press(qtbot, entry, key)
        assert (entry.sheet.current, entry.sheet.typed) == (1, 1), key
        assert "1 to 7" in entry.panel.hint.text()


def test_a_shift_alone_says_nothing(qtbot: QtBot, entry: EntryPage):
    before = entry.panel.hint.text()
    press(qtbot, entry, Key.Key_Shift)
    assert entry.panel.hint.text() == before


def test_a_half_typed_sheet_is_finished_only_when_asked_twice(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    entry.about.twice.setChecked(False)
    qtbot.keyClicks(entry.panel, "123")
    entry.next.click()
    assert f"{entry.sheet.missing} statements are not typed" in entry.panel.hint.text()
    assert taken_in(context) == []
    entry.next.click()
    assert len(taken_in(context)) == 1


def test_behind_the_last_statement_what_is_left_is_said_once(qtbot: QtBot, entry: EntryPage):
    for _tool in range(8):
        press(qtbot, entry, Key.Key_Tab)
    assert entry.sheet.current is None
    entry.next.click()
    assert entry.panel.hint.text() == "Ctrl+Enter once more leaves them blank."


def test_an_empty_sheet_is_not_taken_in(entry: EntryPage, context: DeskContext):
    entry.next.click()
    entry.next.click()
    assert "nothing to take in" in entry.panel.hint.text()
    assert taken_in(context) == []


def test_a_sheet_settled_to_nothing_goes_on_with_its_differences(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    type_all(qtbot, entry, "4")
    press(qtbot, entry, Key.Key_Return)
    type_all(qtbot, entry, "0")
    press(qtbot, entry, Key.Key_Return)
    type_all(qtbot, entry, "0")
    press(qtbot, entry, Key.Key_Return)
    assert "Nothing is answered" in entry.panel.hint.text()
    assert "↑ goes back" in entry.panel.hint.text()
    press(qtbot, entry, Key.Key_Up, Key.Key_5)
    qtbot.keyClick(entry.panel, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, entry, Key.Key_Left, Key.Key_Return)
    [(_function, _level, _region, ratings)] = taken_in(context)
    assert list(context.services.survey.toolkit().ratings(ratings).values()) == [4]


def test_a_sheet_that_could_not_be_taken_in_can_be_changed(
    qtbot: QtBot, entry: EntryPage, context: DeskContext, monkeypatch: pytest.MonkeyPatch
):
    entry.about.twice.setChecked(False)
    type_all(qtbot, entry, "4")
    with monkeypatch.context() as fails:
        fails.setattr(context.services.collecting, "enter", _no_room)
        with qtbot.captureExceptions() as raised:
            press(qtbot, entry, Key.Key_Return)
    assert isinstance(raised[0][1], HuddleError)
    qtbot.keyClick(entry.panel, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, entry, Key.Key_7, Key.Key_Return)
    [(_function, _level, _region, ratings)] = taken_in(context)
    assert list(context.services.survey.toolkit().ratings(ratings).values())[-1] == 7


def _no_room(_wave: str, _line: AnswerLine) -> None:
    raise HuddleError


def test_another_function_has_other_statements_unless_a_sheet_is_begun(
    qtbot: QtBot, entry: EntryPage
):
    sales = entry.sheet.total
    choose(entry, Function.LEADERSHIP)
    assert entry.sheet.total < sales
    entry.panel.setFocus()
    press(qtbot, entry, Key.Key_5)
    assert not field(entry, "Function").isEnabled()


def test_a_digit_on_the_scale_and_a_line_of_the_list_take_a_click(qtbot: QtBot, entry: EntryPage):
    entry.list.wanted.emit(6)
    assert entry.sheet.current == 6
    entry.panel.scale.pressed.emit(7)
    assert entry.sheet.digit(6) == 7


def test_the_keys_of_the_list_lead_to_a_statement(qtbot: QtBot, entry: EntryPage):
    press(qtbot, entry, Key.Key_Down)
    qtbot.keyClick(entry.list, Key.Key_Down)
    assert entry.sheet.current == 2


def test_a_click_on_a_title_leaves_the_mark_where_one_is(qtbot: QtBot, entry: EntryPage):
    entry.list.wanted.emit(6)
    title = entry.list.model().index(0, 0)
    entry.list.scrollTo(title)
    where = entry.list.visualRect(title).center()
    qtbot.mouseClick(entry.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    [marked] = entry.list.selectionModel().selectedRows()
    assert (entry.sheet.current, marked.row()) == (6, 7)


def test_the_list_shows_what_is_typed(qtbot: QtBot, entry: EntryPage):
    qtbot.keyClicks(entry.panel, "50")
    model = entry.list.model()
    lines = [model.index(row, 2).data() for row in range(4)]
    assert lines[1:] == ["5", "–", ""]
    assert model.index(0, 0).data() == entry.sheet.questions[0].title


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_a_digit_is_taken_before_anything_is_painted(qtbot: QtBot, entry: EntryPage):
    [bar] = entry.panel.findChildren(QProgressBar)
    settle(entry)
    paintings = Paintings(bar)
    press(qtbot, entry, Key.Key_5, Key.Key_6)
    assert (bar.value(), paintings.count) == (2, 0)
    settle(entry)
    assert paintings.count > 0


def test_leaving_a_begun_sheet_asks(qtbot: QtBot, entry: EntryPage, section: CollectSection):
    press(qtbot, entry, Key.Key_5)
    entry.head.back.click()
    assert entry.isVisible()
    assert "1 of" in entry.panel.hint.text()
    assert entry.head.away.isVisible()
    # The wave's name keeps its room beside the question.
    assert entry.head.whose.isHidden()
    # Going on typing is an answer too.
    press(qtbot, entry, Key.Key_5)
    assert not entry.head.away.isVisible()
    assert entry.head.whose.isVisible()
    entry.head.back.click()
    entry.head.away.click()
    assert not entry.isVisible()
    assert not entry.sheet.begun
    assert section.mail.isVisible()


def test_leaving_with_nothing_typed_asks_nothing(entry: EntryPage, section: CollectSection):
    entry.head.back.click()
    assert not entry.isVisible()
    assert section.mail.isVisible()


def test_a_begun_sheet_waits_while_another_page_is_shown(
    qtbot: QtBot, entry: EntryPage, section: CollectSection
):
    qtbot.keyClicks(entry.panel, "12")
    with qtbot.captureExceptions() as raised:
        section.hide()
    [(kind, error, _trace)] = raised
    assert kind is HuddleError
    assert "2 of" in str(error)
    section.show()
    assert entry.isVisible()
    assert entry.sheet.typed == 2


def test_a_begun_sheet_stays_in_its_wave(
    qtbot: QtBot, entry: EntryPage, section: CollectSection, peopled: Services
):
    entry.about.twice.setChecked(False)
    qtbot.keyClicks(entry.panel, "1")
    section.show_wave("Nine months later")
    type_all(qtbot, entry)
    entry.next.click()
    assert len(peopled.survey.respondents(WAVE)) == 1
    type_all(qtbot, entry)
    entry.next.click()
    assert len(peopled.survey.respondents("Nine months later")) == 1


def test_only_the_tools_of_the_wave_are_typed(qtbot: QtBot, entry: EntryPage, peopled: Services):
    peopled.survey.begin(WAVE, tools=(2, 3))
    qtbot.waitUntil(lambda: {q.tool for q in entry.sheet.questions} == {2, 3})


def test_enter_in_any_field_begins_the_typing(qtbot: QtBot, entry: EntryPage):
    with qtbot.waitExposed(entry.window()):
        entry.window().show()
    entry.window().activateWindow()
    for name in ("Function", "Level", "Region"):
        box = field(entry, name)
        begins = box.lineEdit() or box
        begins.setFocus()
        with qtbot.waitSignal(entry.about.done):
            qtbot.keyClick(begins, Key.Key_Return)
        qtbot.waitUntil(entry.panel.hasFocus)
    assert "No level is chosen" in entry.panel.hint.text()


def test_the_levels_of_the_people_are_offered(entry: EntryPage):
    level = field(entry, "Level")
    assert "Director" in [level.itemText(n) for n in range(level.count())]


def test_tab_leads_from_the_region_over_the_box_beside_it_to_the_sheet(
    qtbot: QtBot, entry: EntryPage
):
    with qtbot.waitExposed(entry.window()):
        entry.window().show()
    entry.window().activateWindow()
    region = field(entry, "Region")
    region.setFocus()
    qtbot.waitUntil(region.hasFocus)
    qtbot.keyClick(region, Key.Key_Tab)
    assert entry.about.twice.hasFocus()
    qtbot.keyClick(entry.about.twice, Key.Key_Tab)
    assert entry.panel.hasFocus()


def test_what_the_next_tool_passes_over_is_said(qtbot: QtBot, entry: EntryPage):
    qtbot.keyClicks(entry.panel, "12")
    press(qtbot, entry, Key.Key_Tab)
    assert "12 statements are passed over" in entry.panel.hint.text()
    press(qtbot, entry, Key.Key_Backtab)
    type_all(qtbot, entry)
    entry.list.wanted.emit(5)
    press(qtbot, entry, Key.Key_Tab)
    assert entry.panel.hint.text() == ""


def test_enter_goes_to_the_first_statement_that_was_left_out(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    entry.about.twice.setChecked(False)
    qtbot.keyClicks(entry.panel, "4")
    press(qtbot, entry, Key.Key_Down)
    type_all(qtbot, entry)
    press(qtbot, entry, Key.Key_Return)
    assert entry.sheet.current == 1
    assert taken_in(context) == []
    qtbot.keyClicks(entry.panel, "4")
    press(qtbot, entry, Key.Key_Return)
    assert len(taken_in(context)) == 1


def test_a_sheet_taken_back_is_not_said_to_be_in(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    entry.about.twice.setChecked(False)
    type_all(qtbot, entry)
    entry.next.click()
    assert "Taken in" in entry.panel.hint.text()
    context.services.deeds.undo()
    qtbot.waitUntil(lambda: "not in any more" in entry.panel.hint.text())


def test_a_sheet_thrown_away_can_be_brought_back(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    level = field(entry, "Level")
    level.setCurrentText("Rep")
    qtbot.keyClicks(entry.panel, "123")
    entry.throw_away()
    # What stays for the next sheet is marked as it is after one that was taken in.
    assert level.accessibleDescription() == "as on the sheet before"
    level.setCurrentText("Manager")
    [thrown] = said
    assert "3 of" in thrown.text
    assert thrown.action
    thrown.action()
    assert entry.isVisible()
    assert (entry.sheet.typed, entry.about.level) == (3, "Rep")


def test_what_goes_on_stays_in_sight_where_the_rest_scrolls(
    section: CollectSection, entry: EntryPage
):
    section.resize(988, 420)
    settle(section)
    assert entry.panel.mapTo(entry, entry.panel.rect().bottomLeft()).y() > entry.height()
    assert entry.next.mapTo(entry, entry.next.rect().bottomLeft()).y() <= entry.height()


def test_no_statement_of_the_list_is_cut_off(entry: EntryPage):
    model, paper = entry.list.model(), entry.list.fontMetrics()
    for width in (900, 1100):
        entry.resize(width, 600)
        for row in range(model.rowCount()):
            words = model.index(row, 1).data()
            if model.index(row, 0).data() == words:  # a heading
                continue
            lines = paper.horizontalAdvance(words) / entry.list.columnWidth(1)
            assert entry.list.rowHeight(row) > lines * paper.lineSpacing(), words


def test_a_title_is_one_line_high_whatever_stood_there_before(
    entry: EntryPage, context: DeskContext
):
    context.services.survey.begin(WAVE, (2, 7))
    entry.show_wave(WAVE)
    entry.refresh()
    model = entry.list.model()
    titles = [n for n in range(model.rowCount()) if entry.list.columnSpan(n, 0) > 1]
    assert len(titles) > 1
    assert {entry.list.rowHeight(n) for n in titles} == {
        entry.list.verticalHeader().minimumSectionSize()
    }


def test_a_digit_counts_for_the_sheet_wherever_no_text_is_typed(qtbot: QtBot, entry: EntryPage):
    for typed, widget in enumerate(
        (entry.about.twice, field(entry, "Function"), entry.list, entry.head.whose), 1
    ):
        qtbot.keyClick(widget, Key.Key_5)
        assert entry.sheet.typed == typed
    qtbot.keyClick(entry.about.twice, Key.Key_9)
    assert entry.sheet.typed == 4
    assert "1 to 7" in entry.panel.hint.text()


def test_what_stays_from_the_sheet_before_is_marked_until_the_first_digit(
    qtbot: QtBot, entry: EntryPage
):
    entry.about.twice.setChecked(False)
    level, region = field(entry, "Level"), field(entry, "Region")
    level.setCurrentText("Rep")
    region.setCurrentText("North")
    type_all(qtbot, entry)
    entry.next.click()
    assert "Still Rep, North, as on the sheet before" in entry.panel.hint.text()
    assert {level.accessibleDescription(), region.accessibleDescription()} == {
        "as on the sheet before"
    }
    region.setCurrentText("South")
    assert (level.accessibleDescription(), region.accessibleDescription()) == (
        "as on the sheet before",
        "",
    )
    press(qtbot, entry, Key.Key_4)
    assert level.accessibleDescription() == ""


def test_a_sheet_taken_in_is_not_said_to_be_taken_back_when_another_wave_is_shown(
    qtbot: QtBot, entry: EntryPage, section: CollectSection, context: DeskContext
):
    entry.about.twice.setChecked(False)
    type_all(qtbot, entry)
    entry.next.click()
    section.show_wave("Nine months later")
    entry.refresh()
    assert "Taken back" not in entry.panel.hint.text()
    assert len(taken_in(context)) == 1


def test_a_sheet_thrown_away_is_offered_until_the_one_begun_meanwhile_is_done(
    qtbot: QtBot, entry: EntryPage, section: CollectSection, context: DeskContext
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    entry.about.twice.setChecked(False)
    field(entry, "Level").setCurrentText("Rep")
    qtbot.keyClicks(entry.panel, "123")
    entry.throw_away()
    section.type_in()
    field(entry, "Level").setCurrentText("Manager")
    type_all(qtbot, entry)
    [thrown] = said
    assert thrown.action
    with pytest.raises(HuddleError, match="finish that one first"):
        thrown.action()
    [_thrown, again] = said
    # As a question it stays beside the refusal, and when the other one is taken in.
    assert again.asks
    assert "3 of" in again.text
    entry.next.click()
    assert len(taken_in(context)) == 1
    assert again.action
    again.action()
    assert (entry.sheet.typed, entry.about.level) == (3, "Rep")


def test_the_ends_are_called_as_in_the_wording(
    qtbot: QtBot, entry: EntryPage, peopled: Services, tmp_path: Path
):
    wording = tmp_path / "nl.toml"
    wording.write_text('[words]\nlow = "helemaal oneens"\n', encoding="utf-8")
    peopled.survey.wording.load(wording)
    wanted = ("helemaal oneens", "completely agree")
    qtbot.waitUntil(lambda: entry.panel.scale.ends == wanted)


def test_beside_findings_that_can_be_seen_it_says_what_one_more_sheet_gives_away(
    entry: EntryPage, surveyed: Services
):
    entry.refresh()
    assert surveyed.survey.respondents(WAVE)
    assert entry.seen.isVisible()
    entry.show_wave("Nine months later")
    assert entry.seen.isHidden()
    surveyed.collecting.open(WAVE)
    entry.show_wave(WAVE)
    assert entry.seen.isHidden()


def test_sheets_too_few_to_be_seen_need_no_such_words(
    qtbot: QtBot, entry: EntryPage, context: DeskContext
):
    type_all(qtbot, entry)
    press(qtbot, entry, Key.Key_Return)
    type_all(qtbot, entry)
    press(qtbot, entry, Key.Key_Return)
    assert len(taken_in(context)) == 1
    entry.refresh()
    assert entry.seen.isHidden()

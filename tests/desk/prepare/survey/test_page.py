"""Survey: one wave at a time, from the ways to begin to what came of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.survey.page import Part, SurveyPage
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.conftest import SAMPLE

BEFORE = RESOURCES / "sample" / "answers-before.csv"


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> SurveyPage:
    made = built(SurveyPage, context)
    qtbot.addWidget(made)
    made.show()
    return made


def read(qtbot: QtBot, page: SurveyPage, path: Path = BEFORE) -> AnswersPreview:
    page.imports.begin(path)
    qtbot.waitUntil(lambda: page.imports.preview is not None)
    assert page.imports.preview
    return page.imports.preview


def waves(context: DeskContext) -> list[str]:
    return [wave.name for wave in context.services.survey.waves()]


def test_before_any_answer_the_findings_are_the_ways_to_begin(page: SurveyPage):
    assert page.begin_place.isVisible()
    page.begin_place.ask.click()
    assert not page.begin_place.isVisible()
    page.go(Part.FINDINGS)
    assert page.begin_place.isVisible()


def test_the_sample_is_a_wave_of_its_own_and_one_undo_takes_it_out(
    qtbot: QtBot, page: SurveyPage, context: DeskContext
):
    page.begin_place.sample.click()
    qtbot.waitUntil(lambda: page.imports.preview is not None)
    assert page.imports.preview
    page.imports.preview.foot.confirm.click()
    qtbot.waitUntil(lambda: page.wave_name() == "Sample")
    assert not page.begin_place.isVisible()
    context.services.deeds.undo()
    qtbot.waitUntil(page.begin_place.isVisible)
    assert waves(context) == []


def test_answers_go_into_the_wave_that_is_shown(
    qtbot: QtBot, page: SurveyPage, context: DeskContext, surveyed: Services
):
    context.services.survey.begin("Autumn")
    page.refresh()
    page.choose_wave("Autumn")
    read(qtbot, page, SAMPLE / "answers-nine-months-later.csv").foot.confirm.click()
    qtbot.waitUntil(lambda: bool(surveyed.survey.respondents("Autumn")))
    assert page.wave_name() == "Autumn"


def test_the_wave_is_the_one_shown_when_the_file_was_chosen(
    qtbot: QtBot, page: SurveyPage, context: DeskContext, monkeypatch: pytest.MonkeyPatch
):
    for name in ("Autumn", "Spring"):
        context.services.survey.begin(name)
    page.refresh()
    page.choose_wave("Autumn")
    run = context.tasks.run
    monkeypatch.setattr(
        context.tasks, "run", lambda *args: (page.choose_wave("Spring"), run(*args))[1]
    )
    assert read(qtbot, page).made.wave == "Autumn"


def test_what_was_taken_in_is_told_and_can_be_undone(
    qtbot: QtBot, page: SurveyPage, context: DeskContext
):
    told: list[Message] = []
    context.messages.said.connect(told.append)
    read(qtbot, page).foot.confirm.click()
    qtbot.waitUntil(lambda: bool(told))
    assert "73 people" in told[0].text
    assert waves(context)
    assert told[0].action
    told[0].action()
    assert waves(context) == []


def test_the_same_file_again_brings_nothing_new(qtbot: QtBot, page: SurveyPage, surveyed: Services):
    preview = read(qtbot, page)
    assert "Nothing new" in preview.effect.text()
    assert not preview.foot.confirm.isEnabled()


def test_a_new_wave_keeps_what_was_said_of_it(page: SurveyPage, context: DeskContext):
    page.new.click()
    settings = page.settings
    assert settings
    settings.name.setText("Autumn")
    settings.tools[8].click()
    settings.smallest.setValue(7)
    assert "fewer than 7 people" in settings.promise.text()
    settings.keep.click()
    [wave] = context.services.survey.waves()
    assert (wave.name, wave.tools, wave.threshold) == ("Autumn", (1, 2, 3, 4, 5, 6, 7), 7)
    assert page.wave_name() == "Autumn"


def test_the_keyboard_is_back_on_the_button_after_the_settings(
    page: SurveyPage, surveyed: Services
):
    page.refresh()
    page.activateWindow()
    for button in (page.change, page.new):
        page.wave.setFocus()
        button.click()
        assert page.settings
        page.settings.reject()
        assert page.focusWidget() is button


@pytest.mark.parametrize("name", ["", "before the huddle"])
def test_a_wave_needs_a_name_of_its_own(
    page: SurveyPage, context: DeskContext, surveyed: Services, name: str
):
    page.new.click()
    settings = page.settings
    assert settings
    settings.name.setText(name)
    settings.keep.click()
    assert settings.isVisible()
    assert settings.trouble.isVisible()
    assert len(waves(context)) == 1


def test_the_smallest_group_is_never_below_three(page: SurveyPage):
    page.new.click()
    assert page.settings
    page.settings.smallest.setValue(1)
    assert page.settings.smallest.value() == 3


def test_the_promise_to_those_who_answered_is_kept(page: SurveyPage, surveyed: Services):
    page.refresh()
    page.change.click()
    settings = page.settings
    assert settings
    settings.smallest.setValue(4)
    settings.keep.click()
    assert "promised" in settings.trouble.text()
    settings.smallest.setValue(8)
    settings.tools[1].click()
    settings.keep.click()
    [wave] = surveyed.survey.waves()
    assert (wave.threshold, wave.tools) == (8, (2, 3, 4, 5, 6, 7, 8))


def test_answers_are_counted_by_function_and_level(
    qtbot: QtBot, page: SurveyPage, peopled: Services
):
    from huddle_app.desk.prepare.survey.answers import AnswersSection

    peopled.survey.confirm(peopled.survey.preview(SAMPLE / "answers-before.csv"))
    page.refresh()
    page.go(Part.ANSWERS)
    [section] = page.findChildren(AnswersSection)
    model = section.table.model()
    lines = [
        [model.index(row, place).data() for place in range(3)] for row in range(model.rowCount())
    ]
    assert ["● sales", "all", "60"] in lines
    assert ["", "Director", "5"] in lines
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: not section.table.isVisible())


def test_typing_in_takes_the_room_of_the_head(page: SurveyPage):
    from huddle_app.desk.prepare.survey.collect.section import CollectSection

    page.go(Part.COLLECT)
    [section] = page.findChildren(CollectSection)
    section.type_in()
    assert not page.wave.isVisible()
    assert section.entry
    section.entry.left.emit()
    assert page.wave.isVisible()


def test_a_part_is_shown_by_its_segment(page: SurveyPage, surveyed: Services):
    page.refresh()
    segments = {button.text(): button for button in page.parts.findChildren(QPushButton)}
    segments["Answers"].click()
    assert segments["Answers"].isChecked()
    assert not segments["Findings"].isChecked()


def test_a_file_that_is_no_list_is_refused_in_a_sentence(
    qtbot: QtBot, page: SurveyPage, written: Callable[..., Path]
):
    page.imports.begin(written("notes.csv", "a,b", "x,y"))
    qtbot.waitUntil(lambda: "notes.csv" in page.work.words() and "Reading" not in page.work.words())
    assert page.imports.preview is None


def test_a_page_built_anew_stands_where_the_one_before_stood(
    qtbot: QtBot, page: SurveyPage, context: DeskContext
):
    context.services.survey.begin("Autumn")
    context.services.survey.begin("Spring")
    page.refresh()
    page.choose_wave("Spring")
    page.go(Part.COLLECT)
    anew = built(SurveyPage, context)
    qtbot.addWidget(anew)
    anew.stand(page.place())
    assert anew.place()[:2] == (Part.COLLECT, "Spring")


def held(page: SurveyPage) -> set[str]:
    buttons = page.findChildren(QPushButton)
    return {button.text() for button in buttons if button.isChecked()} - {"Collect", "Answers"}


def press(page: SurveyPage, words: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.text() == words).click()


def test_what_was_chosen_in_the_parts_is_chosen_in_a_page_built_anew(
    qtbot: QtBot, surveyed: Services, page: SurveyPage, context: DeskContext
):
    page.go(Part.FINDINGS)
    qtbot.waitUntil(lambda: "Functions" in held(page))
    press(page, "Regions")
    page.go(Part.ROOM)
    press(page, "Step 5")
    assert {"Regions", "Step 5", "For the room"} <= held(page)
    anew = built(SurveyPage, context)
    qtbot.addWidget(anew)
    anew.stand(page.place())
    assert {"Step 5", "For the room"} <= held(anew)
    anew.go(Part.FINDINGS)
    anew.go(Part.ROOM)
    qtbot.waitUntil(lambda: held(anew) == held(page))
    assert anew.place() == page.place()


def test_the_keyboard_goes_from_the_part_that_is_left_to_the_choice_of_parts(
    qtbot: QtBot, page: SurveyPage
):
    page.activateWindow()
    page.begin_place.sample.setFocus()
    qtbot.waitUntil(page.begin_place.sample.hasFocus)
    page.go(Part.COLLECT)
    held = page.focusWidget()
    assert isinstance(held, QPushButton)
    assert held.text() == "Collect"

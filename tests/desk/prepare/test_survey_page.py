"""Survey: answers into a wave, and findings that give nobody away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Pill
from huddle_app.desk.parts.cells_model import GROUND
from huddle_app.desk.prepare.survey_page import SurveyPage
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services

BEFORE = RESOURCES / "sample" / "answers-before.csv"


def shown(qtbot: QtBot, context: DeskContext) -> SurveyPage:
    page = SurveyPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def rows(page: SurveyPage) -> dict[str, list[tuple[str, str]]]:
    """Each line's title with what its cells say and the ground they stand on."""
    model = page.table.model()
    cells = [
        [model.index(r, c) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]
    return {
        line[0].data().strip(): [(cell.data(), cell.data(GROUND)) for cell in line[1:]]
        for line in cells
    }


def test_answers_go_into_the_wave_that_is_named(qtbot: QtBot, context: DeskContext):
    page = shown(qtbot, context)
    page.imports.wave.setEditText("Autumn")
    page.imports.importing.begin(BEFORE)
    qtbot.waitUntil(lambda: page.imports.importing.preview is not None)
    assert context.services.survey.waves() == ()
    assert page.imports.importing.preview
    page.imports.importing.preview.confirm.click()
    qtbot.waitUntil(lambda: page.wave.currentText() == "Autumn")
    assert [wave.name for wave in context.services.survey.waves()] == ["Autumn"]


def test_the_wave_is_the_one_named_when_the_import_began(
    qtbot: QtBot, context: DeskContext, monkeypatch: pytest.MonkeyPatch
):
    page = shown(qtbot, context)
    page.imports.wave.setEditText("Autumn")
    begin = context.tasks.run
    monkeypatch.setattr(
        context.tasks,
        "run",
        lambda *args: (page.imports.wave.setEditText("Spring"), begin(*args))[1],
    )
    page.imports.importing.begin(BEFORE)
    qtbot.waitUntil(lambda: page.imports.importing.preview is not None)
    assert page.imports.importing.preview
    page.imports.importing.preview.confirm.click()
    qtbot.waitUntil(lambda: len(context.services.survey.waves()) == 1)
    assert [wave.name for wave in context.services.survey.waves()] == ["Autumn"]


def test_positions_have_no_good_or_bad_colour(
    qtbot: QtBot, context: DeskContext, surveyed: Services
):
    page = shown(qtbot, context)
    tools = {tool.number: tool for tool in surveyed.survey.toolkit().tools}
    found = rows(page)
    positions = [found[scale.title] for scale in tools[1].scales]
    assert not any(ground for line in positions for _text, ground in line)
    judged = [found[scale.title] for scale in tools[7].scales]
    assert all(line[0][1] and line[1][1] for line in judged)


def test_too_few_and_nobody_read_differently(
    qtbot: QtBot, context: DeskContext, written: Callable[..., Path]
):
    survey = context.services.survey
    columns = survey.toolkit().scale("trust").columns()
    people = [",".join([f"R{n}", "sales", *["4"] * len(columns)]) for n in range(4)]
    header = ",".join(["respondent", "function", *columns])
    survey.confirm(survey.preview(written("few.csv", header, *people)))
    page = shown(qtbot, context)
    [trust] = [line for title, line in rows(page).items() if "Trust" in title]
    assert [text for text, _ground in trust[:2]] == ["too few", "–"]
    pills = {pill.text() for pill in page.findChildren(Pill)}
    assert pills == {"● fewer than 5 sales"}


def test_the_line_chosen_is_shown_by_level_with_its_headline(
    qtbot: QtBot, context: DeskContext, surveyed: Services
):
    page = shown(qtbot, context)
    first = page.detail.headline()
    page.table.selectRow(page.table.model().rowCount() - 1)
    assert page.detail.headline() != first
    levels = page.detail.levels.model()
    assert [levels.index(n, 0).data() for n in range(levels.rowCount())] == [
        "Director",
        "Manager",
        "Rep",
    ]


def test_every_word_of_the_table_is_seen_where_there_is_room(
    qtbot: QtBot, context: DeskContext, surveyed: Services
):
    page = shown(qtbot, context)
    page.resize(1054, 700)
    page.show()
    table = page.table
    qtbot.waitUntil(lambda: table.columnWidth(0) >= table.sizeHintForColumn(0))
    assert table.horizontalScrollBar().maximum() == 0

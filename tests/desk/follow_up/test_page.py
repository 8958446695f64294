"""Follow up: the dates ahead, the board, and two waves side by side."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.follow_up.comparison_lines import (
    ComparisonLine,
    Waves,
    change_headline,
    comparison_lines,
    hidden_note,
    mix_lines,
)
from huddle_app.desk.follow_up.comparison_page import ComparisonPage
from huddle_app.desk.follow_up.page import FollowUpPage
from huddle_app.desk.style import palette_worn
from huddle_app.method.findings.change import compare
from huddle_app.method.findings.model import Group, Hidden
from huddle_app.method.words import SIDES, Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.services.survey import Survey
from tests.desk.building import built
from tests.desk.settling import settle

LATER = RESOURCES / "sample" / "answers-nine-months-later.csv"


def both_waves(survey: Survey, later: Path = LATER) -> Waves:
    survey.confirm(survey.preview(later, "Later"))
    before, after = survey.findings(), survey.findings("Later")
    assert before
    assert after
    return Waves(before, after, compare(before, after))


@pytest.fixture
def page(qtbot: QtBot, context: DeskContext) -> Iterator[ComparisonPage]:
    made = built(ComparisonPage, context)
    qtbot.addWidget(made)
    made.resize(1054, 700)
    made.show()
    yield made
    context.tasks.close()


def line_of(waves: Waves, key: str) -> ComparisonLine:
    return next(line for line in comparison_lines(waves) if line.scale and line.scale.key == key)


def look_at(page: ComparisonPage, title: str) -> None:
    model = page.table.model()
    titles = [model.index(row, 0).data().strip() for row in range(model.rowCount())]
    page.table.selectRow(titles.index(title))


def colour_of(sign: QLabel) -> QColor:
    """The colour in the middle of a sign."""
    image = sign.pixmap().toImage()
    return QColor(image.pixelColor(image.width() // 2, image.height() // 2))


def seen(page: ComparisonPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_dates_count_from_the_last_day(qtbot: QtBot, context: DeskContext):
    page = built(FollowUpPage, context)
    qtbot.addWidget(page)
    page.show()
    assert "3 January 2027" in {label.text() for label in page.findChildren(QLabel)}


def test_a_later_wave_comes_in_and_stands_beside_the_first(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    assert page.imports.wave.currentText() == "Nine months later"
    page.imports.importing.begin(LATER)
    qtbot.waitUntil(lambda: page.imports.importing.preview is not None)
    assert page.imports.importing.preview
    page.imports.importing.preview.foot.confirm.click()
    qtbot.waitUntil(lambda: page.later.currentText() == "Nine months later")
    qtbot.waitUntil(lambda: page.waves is not None)
    assert page.table.rows_shown() > len(surveyed.survey.toolkit().tools)


def test_a_wave_to_come_is_offered_below_those_there_are(surveyed: Services, page: ComparisonPage):
    offered = page.imports.wave
    first = offered.itemText(0)
    assert [offered.itemText(at) for at in range(offered.count())] == [first, "Nine months later"]
    surveyed.survey.begin("Nine months later")
    page.refresh()
    assert offered.currentText() == "Nine months later", "late answers go where the others are"
    assert offered.itemText(offered.count() - 1) == "A year and a half later"


def test_the_newest_wave_that_has_answers_is_shown_first(
    qtbot: QtBot, surveyed: Services, context: DeskContext
):
    surveyed.survey.begin("Planned")
    surveyed.survey.confirm(surveyed.survey.preview(LATER, "After"))
    surveyed.survey.begin("Next year")
    page = built(ComparisonPage, context)
    qtbot.addWidget(page)
    page.show()
    assert page.later.currentText() == "After"
    page.later.setCurrentText("Planned")
    surveyed.survey.rename("Next year", "In a year")
    qtbot.waitUntil(lambda: page.later.findText("In a year") > 0)
    assert page.later.currentText() == "Planned", "what was chosen stays"
    context.tasks.close()


def test_a_wave_that_got_its_first_answers_is_shown(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    surveyed.survey.begin("Nine months later")
    qtbot.waitUntil(lambda: page.later.currentText() == "Nine months later")
    surveyed.survey.confirm(surveyed.survey.preview(LATER, "After"))
    qtbot.waitUntil(lambda: page.later.currentText() == "After")


def test_the_change_is_after_minus_before_worked_out_before_rounding(surveyed: Services):
    waves = both_waves(surveyed.survey)
    off = 0
    for key, changes in waves.comparison.changes.items():
        for side in line_of(waves, key).sides:
            if change := changes.get(Group(side.function)):
                old, new = map(float, side.means.split(" → "))
                told = float(side.change.replace("−", "-"))
                assert abs(told - change.difference.gap) <= 0.05 + 1e-9
                off += abs(told - (new - old)) > 0.05
    assert off, "somewhere the means as shown lie further apart, or less"
    assert line_of(waves, "strategy-making.developing").sides[0].sure


def test_the_headline_counts_what_the_table_tells_as_half_a_point(surveyed: Services):
    waves = both_waves(surveyed.survey)
    key = "trust"
    changes = {
        group: replace(change, difference=replace(change.difference, gap=gap))
        for (group, change), gap in zip(
            ((Group(side), waves.comparison.changes[key][Group(side)]) for side in SIDES),
            (0.46, -0.44),
            strict=True,
        )
    }
    alone = replace(waves, comparison=replace(waves.comparison, changes={key: changes}))
    assert [side.change for side in line_of(alone, key).sides] == ["+0.5", "−0.4"]
    assert change_headline(alone) == "Of 2 scores, 1 rose and 0 fell by half a point or more."


def test_where_one_wave_is_hidden_no_change_is_shown(surveyed: Services, tmp_path: Path):
    lines = LATER.read_text(encoding="utf-8").splitlines()
    marketers = [line for line in lines[1:] if ",marketing," in line]
    few = tmp_path / "few.csv"
    few.write_text("\n".join([lines[0], *marketers[:4]]) + "\n", encoding="utf-8")
    waves = both_waves(surveyed.survey, few)
    compared = [
        side
        for line in comparison_lines(waves)
        for side in line.sides
        if side.function is Function.MARKETING
    ]
    assert {side.change for side in compared} == {""}
    assert any(side.means.endswith("→ not shown") for side in compared)
    assert "Nothing can be compared" in change_headline(waves)


def test_not_shown_is_explained_where_a_scale_that_is_compared_says_so(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    waves = both_waves(surveyed.survey)
    qtbot.waitUntil(lambda: page.waves is not None)
    assert hidden_note(waves) == ""
    assert not any("“Not shown”" in said for said in seen(page))
    trust = waves.after.scales["trust"]
    cells = {**trust.cells, Group(Function.SALES): Hidden(shelters=True)}
    after = replace(
        waves.after, scales={**waves.after.scales, "trust": replace(trust, cells=cells)}
    )
    hidden = Waves(waves.before, after, compare(waves.before, after))
    assert line_of(hidden, "trust").sides[0].means.endswith("not shown")
    page._take(page._turn, hidden)
    assert any(said.startswith("“Not shown”: fewer than 5 people") for said in seen(page))


def test_who_answered_stands_by_function_and_level(surveyed: Services):
    waves = both_waves(surveyed.survey)
    scale = waves.toolkit.scale("strategy-making.developing")
    lines = mix_lines(waves, scale)
    assert lines[0] == ("sales", "60", "60")
    assert ("    Rep", "45  (75\u00a0%)", "45  (75\u00a0%)") in lines
    names = [name for name, *_numbers in lines]
    assert names.index("marketing") > names.index("    Rep")


def test_a_tool_that_is_left_out_later_is_named_and_not_compared(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    both_waves(surveyed.survey)
    surveyed.survey.set_tools("Later", (1, 2, 3, 4, 5, 6, 7))
    qtbot.waitUntil(lambda: "Strategy buy-in" in page.remarks())
    assert page.waves
    titles = {line.tool.number for line in comparison_lines(page.waves)}
    assert titles == {1, 2, 3, 4, 5, 6, 7}


def test_what_changed_is_told_with_how_sure_it_is(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    both_waves(surveyed.survey)
    qtbot.waitUntil(lambda: page.waves is not None)
    look_at(page, "Developing strategy")
    assert "95\u00a0% sure between" in page.detail.sentences()
    assert "60 people before and 60 after" in page.detail.sentences()
    settle(page)
    labels = [label for label in page.detail.findChildren(QLabel) if label.isVisible()]
    signs = [label for label in labels if not label.pixmap().isNull()]
    assert [colour_of(sign) for sign in signs] == [
        QColor(palette_worn().function(function)) for function in SIDES
    ]
    assert page.detail.figure.accessibleDescription()
    assert page.detail.mix.rows_shown() > 2


def test_while_a_wave_collects_nothing_is_compared(
    qtbot: QtBot, surveyed: Services, page: ComparisonPage
):
    both_waves(surveyed.survey)
    qtbot.waitUntil(lambda: page.waves is not None)
    surveyed.collecting.open("Later")
    qtbot.waitUntil(lambda: page.waves is None)
    place = page.place()
    assert place
    assert "still collecting" in place.accessibleName()


def test_before_and_after_opens_larger(qtbot: QtBot, surveyed: Services, page: ComparisonPage):
    both_waves(surveyed.survey)
    qtbot.waitUntil(lambda: page.waves is not None)
    look_at(page, "Developing strategy")
    page.detail.larger.click()
    dialog = page.detail.dialog
    assert dialog
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.figure.headline == page.detail.figure.headline
    dialog.leave.click()
    assert not dialog.isVisible()

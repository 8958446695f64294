"""Follow up: the dates ahead, the board, and two waves side by side."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.follow_up.comparison_lines import change_headline, comparison_lines
from huddle_app.desk.follow_up.comparison_page import ComparisonPage
from huddle_app.desk.follow_up.page import FollowUpPage
from huddle_app.desk.shared.finding_lines import shown_difference
from huddle_app.method.findings.model import Findings
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from huddle_app.services.survey import Survey

LATER = RESOURCES / "sample" / "answers-nine-months-later.csv"


def both_waves(survey: Survey, later: Path = LATER) -> tuple[Findings, Findings]:
    survey.confirm(survey.preview(later, "Later"))
    before, after = survey.findings(), survey.findings("Later")
    assert before
    assert after
    return before, after


def test_the_dates_count_from_the_last_day(qtbot: QtBot, context: DeskContext):
    page = FollowUpPage(context)
    qtbot.addWidget(page)
    page.show()
    assert "3 January 2027" in {label.text() for label in page.findChildren(QLabel)}


def test_a_later_wave_comes_in_and_stands_beside_the_first(
    qtbot: QtBot, context: DeskContext, surveyed: Services
):
    page = ComparisonPage(context)
    qtbot.addWidget(page)
    page.show()
    assert page.imports.wave.currentText() == "Nine months later"
    page.imports.importing.begin(LATER)
    qtbot.waitUntil(lambda: page.imports.importing.preview is not None)
    assert page.imports.importing.preview
    page.imports.importing.preview.confirm.click()
    qtbot.waitUntil(lambda: page.later.currentText() == "Nine months later")
    assert page.table.rows_shown() > len(surveyed.survey.toolkit().tools)


def test_the_change_is_after_minus_before(surveyed: Services):
    before, after = both_waves(surveyed.survey)
    [trust] = [
        line for line in comparison_lines(before, after) if line.scale and line.scale.key == "trust"
    ]
    old, new = (each.scales["trust"].score(Function.SALES) for each in (before, after))
    assert old
    assert new
    change = float(trust.functions[0].change.replace("−", "-"))
    assert change == round(round(new.mean, 1) - round(old.mean, 1), 1)


def test_numbers_on_the_screen_subtract(surveyed: Services):
    toolkit = surveyed.survey.toolkit()
    assert shown_difference(toolkit, 2.56, 2.74) == "−0.1"
    assert shown_difference(toolkit, 2.6, 2.6) == "0.0"
    assert shown_difference(toolkit, 5.14, 2.26) == "+2.8"


def test_where_one_wave_is_hidden_no_change_is_shown(surveyed: Services, tmp_path: Path):
    lines = LATER.read_text(encoding="utf-8").splitlines()
    marketers = [line for line in lines[1:] if ",marketing," in line]
    few = tmp_path / "few.csv"
    few.write_text("\n".join([lines[0], *marketers[:4]]) + "\n", encoding="utf-8")
    before, after = both_waves(surveyed.survey, few)
    compared = [
        each
        for line in comparison_lines(before, after)
        for each in line.functions
        if each.function is Function.MARKETING
    ]
    assert {each.change for each in compared} == {""}
    assert "too few" in {each.after.text for each in compared}
    assert "Nothing can be compared" in change_headline(before, after)

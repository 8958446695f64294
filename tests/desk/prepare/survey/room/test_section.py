"""For the room: proposals that can be shown, and steps that show what the moderator chose."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import EmptyPlace
from huddle_app.desk.prepare.survey.room.section import RoomSection
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.screen import look
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.conftest import SAMPLE

WAVE = "Before the Huddle"
Written = Callable[..., Path]


@pytest.fixture
def section(surveyed: Services, context: DeskContext, qtbot: QtBot) -> RoomSection:
    made = built(RoomSection, context)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show_wave(surveyed.survey.own_wave())
    made.show()
    qtbot.waitUntil(lambda: bool(made.cards()), timeout=20_000)
    return made


def titles(section: RoomSection) -> list[str]:
    figures = section.steps.figures
    return [figures.item(n).text().split("   ")[1] for n in range(figures.count())]


def test_five_findings_are_proposed_each_about_another_scale(section: RoomSection):
    proposed = [card.worth for card in section.cards()]
    assert len({one.scale.key for one in proposed}) == len(proposed) == 5
    assert all(one.sentence and one.why and one.reading for one in proposed)


def test_a_proposal_is_shown_and_taken_out_again(
    section: RoomSection, services: Services, qtbot: QtBot
):
    showing = services.showing
    card = next(
        card
        for card in section.cards()
        if card.worth.figure not in {slide.figure for slide in showing.slides(card._tool.step)}
    )
    step, before = card._tool.step, len(showing.slides(card._tool.step))
    QTest.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert showing.slides(step)[-1].figure == card.worth.figure
    assert (section.steps._step, section.steps.chosen()) == (step, card.worth.figure)
    qtbot.waitUntil(lambda: "Take out" in card.show_button.text())
    QTest.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert len(showing.slides(step)) == before


def test_the_own_sentence_is_written_when_the_line_is_left(
    section: RoomSection, services: Services, qtbot: QtBot
):
    card = section.cards()[0]
    card.sentence.setFocus()
    QTest.keyClicks(card.sentence, "We wait for each other")
    QTest.keyClick(card.sentence, Qt.Key.Key_Return)
    assert services.showing.sentence(card.worth.figure) == "We wait for each other"
    services.deeds.undo()
    qtbot.waitUntil(lambda: section.cards()[0].sentence.text() == "")


def test_a_long_own_sentence_is_seen_whole(section: RoomSection):
    field = section.cards()[0].sentence
    short = field.height()
    QTest.keyClicks(field, "We wait for each other, and nobody says so aloud. " * 4)
    lines = round(field.document().size().height())
    assert lines > 2
    assert field.height() >= short + (lines - 1) * field.fontMetrics().lineSpacing()
    assert len(field.text()) <= 200
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_the_questions_stand_below_the_lens_in_large_text(section: RoomSection):
    card = section.cards()[0]
    before = look.text_scale()
    look.set_text_scale(150)
    try:
        lines = card._asked(())
    finally:
        look.set_text_scale(before)
    assert lines.itemAtPosition(1, 0) is not None


def _lows(n: int, columns: int) -> list[int]:
    return [1 + (n + place) % 3 for place in range(columns)]


@pytest.fixture
def of_tool_7(services: Services, written: Written) -> Services:
    """A wave of tool 7 alone, whose three sections are all rated low, by all but one of each function."""
    survey = services.survey
    columns = survey.toolkit().only([7]).columns
    people = [
        ",".join([f"{side}{n}", side, *[str(low if n else 7) for low in _lows(n, len(columns))]])
        for side in ("sales", "marketing")
        for n in range(8)
    ]
    header = ",".join(["respondent", "function", *columns])
    survey.begin(WAVE, [7])
    survey.confirm(survey.preview(written("seven.csv", header, *people), WAVE))
    return services


def test_each_finding_of_a_tool_has_a_sentence_and_a_place_in_the_steps_of_its_own(
    of_tool_7: Services, context: DeskContext, qtbot: QtBot
):
    showing = of_tool_7.showing
    of_the_tool = "Said before sections had figures of their own"
    showing.set_sentence(FigureKey(FigureKind.MEANS, "7"), of_the_tool)
    section = built(RoomSection, context)
    qtbot.addWidget(section)
    section.show_wave(WAVE)
    section.show()
    qtbot.waitUntil(lambda: len(section.cards()) >= 3, timeout=20_000)
    first, second, third, *_more = section.cards()
    showing.set_sentence(first.worth.figure, "Strategy is our sorest point")
    showing.add(6, first.worth.figure)
    qtbot.waitUntil(lambda: first.sentence.text() != "" and "Take out" in first.show_button.text())
    assert (second.sentence.text(), third.sentence.text()) == ("", "")
    assert all("Show in Step" in card.show_button.text() for card in (second, third))
    assert all(of_the_tool in card.of_tool.text() for card in (first, second, third))
    assert showing.slides(6)[0].sentence == of_the_tool


LATER = "Nine months later"


@pytest.fixture
def later(surveyed: Services) -> Services:
    """A second wave has been answered."""
    surveyed.survey.confirm(
        surveyed.survey.preview(SAMPLE / "answers-nine-months-later.csv", LATER)
    )
    return surveyed


def test_a_later_wave_is_read_but_the_steps_show_what_the_room_sees(
    later: Services, section: RoomSection, qtbot: QtBot
):
    section.steps.show_step(4)
    qtbot.waitUntil(lambda: "4.7 against 3.3" in section.steps.says.text())
    assert not said_of_waves(section)
    section.show_wave(LATER)
    qtbot.waitUntil(lambda: "Huddle’s own wave" in said_of_waves(section))
    assert "4.7 against 3.3" in section.steps.says.text()
    assert section.cards()
    for card in section.cards():
        assert card.show_button.isHidden()
        assert card.sentence.isHidden()
    section.show_wave(WAVE)
    qtbot.waitUntil(lambda: any(card.show_button.isVisible() for card in section.cards()))
    assert not said_of_waves(section)


def said_of_waves(section: RoomSection) -> str:
    shown = (label for label in section.findChildren(QLabel) if label.isVisible())
    return next((label.text() for label in shown if "own wave" in label.text()), "")


def test_figures_of_a_step_are_ordered_by_keys(
    section: RoomSection, services: Services, qtbot: QtBot
):
    steps = section.steps
    steps.show_step(4)
    first = titles(section)[0]
    steps.figures.setCurrentRow(0)
    QTest.mouseClick(steps.down, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(section)[1] == first)
    assert steps.figures.currentRow() == 1
    QTest.mouseClick(steps.ours, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(section)[0] == first)


def test_a_figure_is_added_and_looked_at(section: RoomSection, services: Services, qtbot: QtBot):
    steps = section.steps
    steps.show_step(6)
    wanted = FigureKey(FigureKind.HEAT)
    steps.choice.setCurrentIndex(0)
    assert steps.choice.key() == wanted
    QTest.mouseClick(steps.add, Qt.MouseButton.LeftButton)
    assert services.showing.slides(6)[-1].figure == wanted
    qtbot.waitUntil(lambda: steps.figures.count() == 3)
    assert steps.chosen() == wanted
    assert steps.says.text()
    services.showing.set_sentence(wanted, "We see it alike")
    qtbot.waitUntil(lambda: "✎" in steps.figures.item(2).text())
    assert "We see it alike" in steps.figures.item(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_last_figure_of_a_step_stays(section: RoomSection, services: Services, qtbot: QtBot):
    steps = section.steps
    steps.show_step(6)
    QTest.mouseClick(steps.out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: steps.figures.count() == 1)
    assert not steps.out.isEnabled()


def test_each_proposal_has_its_figure_the_first_one_unfolded(section: RoomSection, qtbot: QtBot):
    first, second, *_others = section.cards()
    assert first.figure.isVisible()
    assert first.figure.headline
    assert not second.figure.isVisible()
    QTest.mouseClick(second.figure_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(second.figure.isVisible)
    assert second.figure.headline
    QTest.mouseClick(second.figure_button, Qt.MouseButton.LeftButton)
    assert not second.figure.isVisible()


def test_the_buttons_of_the_figures_tell_each_other_apart(section: RoomSection):
    first, second, *_others = section.cards()
    names = [card.figure_button.accessibleName() for card in section.cards()]
    assert len(set(names)) == len(names) == 5
    assert names == [card.figure_button.known_as for card in section.cards()]
    assert first.figure_button.known_as.startswith("Hide the figure: 1")
    assert second.figure_button.known_as.startswith("Show the figure: 2")


def test_where_nothing_may_be_shown_nothing_is_said_of_scores(
    services: Services, context: DeskContext, qtbot: QtBot, written: Written
):
    survey = services.survey
    columns = survey.toolkit().scale("trust").columns()
    people = [",".join([f"R{n}", "sales", *["4"] * len(columns)]) for n in range(3)]
    header = ",".join(["respondent", "function", *columns])
    survey.confirm(survey.preview(written("few.csv", header, *people)))
    made = built(RoomSection, context)
    qtbot.addWidget(made)
    made.show()
    made.show_wave(survey.own_wave())

    def told() -> str:
        return " ".join(each.text() for each in made.findChildren(QLabel) if each.isVisible())

    qtbot.waitUntil(lambda: "Too few of sales and marketing have answered to be shown" in told())
    assert "No score stands out" not in told()
    assert "findings to begin with" not in told()


def test_without_answers_it_says_what_will_be_here(context: DeskContext, qtbot: QtBot):
    made = built(RoomSection, context)
    qtbot.addWidget(made)
    made.show_wave(WAVE)
    assert made.findChildren(EmptyPlace)[0].accessibleName()
    assert made.cards() == []

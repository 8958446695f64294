"""Findings: what they say, how sure it is, and whom it would give away."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.parts import Pill
from huddle_app.desk.parts.cells_model import GROUND
from huddle_app.desk.prepare.survey.findings.links_table import strength_words
from huddle_app.desk.prepare.survey.findings.section import FindingsSection
from huddle_app.desk.shared.breakdown import By
from huddle_app.desk.shared.finding_figure import LARGEST, FigureStrip
from huddle_app.desk.shared.levels_dialog import LevelsDialog
from huddle_app.desk.style import Space
from huddle_app.method.errors import HuddleError
from huddle_app.method.findings.model import Group
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.conftest import SAMPLE
from tests.desk.settling import settle

Written = Callable[..., Path]


@pytest.fixture
def section(qtbot: QtBot, context: DeskContext) -> Iterator[FindingsSection]:
    made = built(FindingsSection, context)
    qtbot.addWidget(made)
    made.resize(1054, 620)
    made.show()
    yield made
    context.tasks.close()


@pytest.fixture
def shown(qtbot: QtBot, surveyed: Services, section: FindingsSection) -> FindingsSection:
    """The section shows the sample's answers."""
    section.show_wave(surveyed.survey.own_wave())
    qtbot.waitUntil(lambda: section.findings is not None)
    return section


def rows(section: FindingsSection) -> dict[str, list[tuple[str, str]]]:
    """Each line's title with what its cells say and the ground they stand on."""
    model = section.table.model()
    cells = [
        [model.index(r, c) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]
    return {
        line[0].data().strip(): [(cell.data(), cell.data(GROUND)) for cell in line[1:]]
        for line in cells
    }


def look_at(section: FindingsSection, title: str) -> None:
    section.table.selectRow(list(rows(section)).index(title))


def words(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [model.index(r, c).data() or "" for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]


def seen(section: FindingsSection) -> str:
    place = section.seen()
    return place.accessibleName() if place else ""


def test_before_anybody_has_answered_it_says_what_will_be_here(section: FindingsSection):
    section.show_wave("Before the Huddle")
    assert "Nobody has answered" in seen(section)
    assert "in the 8 tools" in seen(section)


def test_a_wave_without_answers_says_how_many_tools_it_has_and_leads_to_collect(
    qtbot: QtBot, section: FindingsSection, services: Services
):
    services.survey.begin("Spring", (2, 3, 7, 8))
    section.show_wave("Spring")
    qtbot.waitUntil(lambda: "in the 4 tools" in seen(section))
    with qtbot.waitSignal(section.collect_wanted):
        section.to_collect.click()


def test_while_a_wave_collects_nothing_is_shown_until_it_is_closed(
    qtbot: QtBot, shown: FindingsSection, surveyed: Services, context: DeskContext
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    wave = surveyed.survey.own_wave()
    surveyed.collecting.open(wave)
    qtbot.waitUntil(lambda: "still coming in" in seen(shown))
    assert shown.findings is None
    shown.close_wave.setFocus()
    shown.close_wave.click()
    [question] = said
    assert question.asks
    assert surveyed.survey.wave(wave).collecting
    assert question.action
    question.action()
    qtbot.waitUntil(lambda: shown.findings is not None)
    assert shown.table.isVisible()
    assert shown.focusWidget() is shown.table, "where the keyboard was is no more"


def test_what_cannot_be_worked_out_says_so(
    qtbot: QtBot,
    section: FindingsSection,
    surveyed: Services,
    context: DeskContext,
    monkeypatch: pytest.MonkeyPatch,
):
    said: list[Message] = []
    context.messages.said.connect(said.append)

    def refuse(_wave: str) -> None:
        raise HuddleError("The file is gone.")

    monkeypatch.setattr(surveyed.survey, "findings", refuse)
    section.show_wave(surveyed.survey.own_wave())
    qtbot.waitUntil(lambda: "could not be worked out" in seen(section))
    assert [message.text for message in said] == ["The file is gone."]


def test_a_change_of_the_answers_is_shown_by_itself(
    qtbot: QtBot, shown: FindingsSection, surveyed: Services
):
    table = shown.table
    surveyed.survey.set_threshold(surveyed.survey.own_wave(), 12)
    qtbot.waitUntil(lambda: shown.findings is not None and shown.findings.threshold == 12)
    assert shown.table is table  # so the keyboard stays in it
    [communication] = [line for title, line in rows(shown).items() if "Communication" in title]
    assert communication[1][0] == "not shown"


def test_positions_have_no_good_or_bad_colour(shown: FindingsSection):
    assert shown.findings
    tools = {tool.number: tool for tool in shown.findings.toolkit.tools}
    found = rows(shown)
    positions = [found[scale.title] for scale in tools[1].scales]
    assert not any(ground for line in positions for _text, ground in line)
    judged = [found[scale.title] for scale in tools[7].scales]
    assert all(line[0][1] and line[1][1] for line in judged)


def test_what_is_not_shown_for_the_sake_of_a_smaller_group_is_explained(
    qtbot: QtBot, section: FindingsSection, services: Services, written: Written
):
    survey = services.survey
    columns = survey.toolkit().scale("trust").columns()
    regions = [*["North"] * 6, *["South"] * 6, "", ""]
    people = [
        ",".join([f"R{n}", "sales", region, *["4"] * len(columns)])
        for n, region in enumerate(regions)
    ]
    header = ",".join(["respondent", "function", "region", *columns])
    survey.confirm(survey.preview(written("regions.csv", header, *people)))
    section.show_wave(survey.own_wave())
    qtbot.waitUntil(lambda: section.findings is not None)
    section.compare.choose(By.REGION, Group(Function.SALES))
    [trust] = [line for title, line in rows(section).items() if "Trust" in title]
    assert [text for text, _ground in trust[:3]] == ["4.0 middle · n 6", "not shown", "not shown"]
    told = {label.text() for label in section.findChildren(QLabel) if label.isVisible()}
    assert any("“Not shown”: fewer than 5 people" in each for each in told)
    assert any("A few people gave no region" in each for each in told)


def test_the_foot_does_not_tell_whether_anybody_of_a_small_leadership_answered(
    qtbot: QtBot, section: FindingsSection, services: Services, written: Written
):
    people = [["Name", "Function", "Level"], ["Ada", "leadership", "Head"]]
    people += [[f"Person {n}", "sales", "Rep"] for n in range(6)]
    services.people.confirm(services.people.preview(written("people.csv", *map(",".join, people))))
    columns = services.survey.toolkit().scale("trust").columns()
    header = ",".join(["respondent", "function", "level", *columns])
    sales = [",".join([f"R{n}", "sales", "Rep", *["4"] * len(columns)]) for n in range(6)]
    leader = ",".join(["L1", "leadership", "Head", *["5"] * len(columns)])

    def foot(wave: str, *rows: str) -> str:
        survey = services.survey
        survey.confirm(survey.preview(written(f"{wave}.csv", header, *rows), wave))
        section.show_wave(wave)
        qtbot.waitUntil(lambda: section.findings is not None and section.findings.wave == wave)
        notes = [label.text() for label in section.findChildren(QLabel)]
        [told] = [text for text in notes if text.startswith("Gap:")]
        return told

    without = foot("without", *sales)
    assert "Leadership: not shown, for privacy." in without
    sales = [row.replace(",4", ",3") for row in sales]
    assert foot("with", *sales, leader) == without


def test_the_numbers_of_all_levels_are_seen_in_a_narrow_closer_look(
    qtbot: QtBot, shown: FindingsSection
):
    look_at(shown, "Developing strategy")
    shown.compare.choose(By.LEVEL)
    numbers = shown.detail.numbers
    heads = ["Director", "Manager", "Rep"]
    qtbot.waitUntil(lambda: [line[0] for line in words(numbers) if not line[1]] == heads)
    assert numbers.horizontalHeader().length() <= numbers.viewport().width()
    assert len([line[1] for line in words(numbers) if line[0] == "People"]) == len(heads)
    shown.resize(2200, 900)
    qtbot.waitUntil(lambda: words(numbers)[0][0] == "Mean")
    assert all(words(numbers)[0][1:4])


@pytest.mark.parametrize("by", list(By))
def test_all_numbers_of_the_statements_are_seen_beside_them(shown: FindingsSection, by: By):
    look_at(shown, "6  Credibility")
    shown.compare.choose(by)
    settle(shown)
    table = shown.detail.statements
    widths = [table.columnWidth(column) for column in range(4)]
    assert sum(widths) <= table.viewport().width()
    assert all(widths)
    assert widths[0] > max(widths[1:])


@pytest.mark.parametrize(("width", "wider"), [(1054, 1070), (2200, 2230)])
def test_another_width_keeps_what_is_chosen_among_the_numbers(
    qtbot: QtBot, shown: FindingsSection, width: int, wider: int
):
    shown.resize(width, 900)
    look_at(shown, "Developing strategy")
    shown.compare.choose(By.LEVEL)
    settle(shown)
    numbers = shown.detail.numbers
    below, before = words(numbers)[0][0] != "Mean", numbers.viewport().width()
    assert below is (width < 2000)
    numbers.selectRow(2)
    for other in (wider, width):
        shown.resize(other, 900)
        settle(shown)
        assert (numbers.viewport().width() == before) is (other == width)
        assert [index.row() for index in numbers.selectionModel().selectedRows()] == [2]


def test_a_figure_too_wide_scrolls_by_a_bar_above_it(qtbot: QtBot, shown: FindingsSection):
    shown.compare.choose(By.LEVEL)
    shown.detail.kinds.choose(FigureKind.HEAT)
    strip = shown.detail.findChildren(FigureStrip)[0]
    qtbot.waitUntil(lambda: strip.sideways.isVisible() and strip.sideways.maximum() > 0)
    assert strip.sideways.geometry().bottom() < strip.viewport().geometry().top()
    strip.sideways.setValue(strip.sideways.maximum())
    right = shown.detail.figure.mapTo(strip.viewport(), shown.detail.figure.rect().topRight())
    assert right.x() < strip.viewport().width()
    shown.detail.kinds.choose(FigureKind.MEANS)
    qtbot.waitUntil(lambda: not strip.sideways.isVisible())


def test_not_shown_and_nobody_read_differently(
    qtbot: QtBot, section: FindingsSection, services: Services, written: Written
):
    survey = services.survey
    columns = survey.toolkit().scale("trust").columns()
    people = [",".join([f"R{n}", "sales", *["4"] * len(columns)]) for n in range(4)]
    header = ",".join(["respondent", "function", *columns])
    survey.confirm(survey.preview(written("few.csv", header, *people)))
    section.show_wave(survey.own_wave())
    qtbot.waitUntil(lambda: section.findings is not None)
    [trust] = [line for title, line in rows(section).items() if "Trust" in title]
    assert [text for text, _ground in trust[:2]] == ["not shown", "–"]
    told = {label.text() for label in section.findChildren(QLabel) if label.isVisible()}
    assert any("“–”: nobody has answered." in each for each in told)
    pills = {pill.text() for pill in section.findChildren(Pill)}
    assert pills == {"● fewer than 5 sales"}


def test_what_nobody_has_answered_is_explained_only_where_it_stands(shown: FindingsSection):
    told = {label.text() for label in shown.findChildren(QLabel) if label.isVisible()}
    assert any("Gap: sales minus marketing." in each for each in told)
    assert not any("“–”" in each for each in told)


def test_levels_can_be_compared_also_within_a_function(shown: FindingsSection):
    shown.compare.choose(By.LEVEL)
    header = shown.table.model()
    titles = [header.headerData(n, Qt.Orientation.Horizontal) for n in range(header.columnCount())]
    assert titles == ["Scale", "Director", "Manager", "Rep", "▲ leadership", "Gap"]
    assert shown.table.isColumnHidden(4)  # three leaders are too few
    shown.compare.choose(By.LEVEL, Group(Function.SALES))
    line = [text for text, _ground in rows(shown)["Developing strategy"]]
    assert [text.partition("n ")[2] for text in line[:3]] == ["5", "10", "45"]
    assert len(words(shown.detail.numbers)[0]) == 1 + 3


def test_levels_and_regions_are_compared_together(shown: FindingsSection):
    shown.compare.choose(By.REGION, Group(level="Rep"))
    line = [text for text, _ground in rows(shown)["Developing strategy"]]
    assert len(line) == 5 + 1  # five regions and how far they lie apart
    assert "not shown" in line


def test_the_line_looked_at_stays_when_others_are_compared(shown: FindingsSection):
    look_at(shown, "Developing strategy")
    row = shown.table.currentIndex().row()
    shown.compare.choose(By.REGION)
    assert shown.table.currentIndex().row() == row


def test_the_closer_look_says_the_finding_first_with_its_numbers_below(shown: FindingsSection):
    look_at(shown, "Developing strategy")
    assert "developing strategy" in shown.detail.headline()
    numbers = {line[0]: line[1:] for line in words(shown.detail.numbers)}
    assert numbers["People"][:2] == ["60", "10"]
    assert numbers["Mean"][0].endswith("low")
    assert {"95\u00a0% sure between", "Spread", "Hangs together"} <= set(numbers)
    gaps = [abs(float(line[3].replace("−", "-"))) for line in words(shown.detail.statements)]
    assert gaps == sorted(gaps, reverse=True)
    assert len(gaps) > 2


def test_a_kind_of_figure_stays_from_scale_to_scale(shown: FindingsSection):
    look_at(shown, "Developing strategy")
    shown.detail.kinds.choose(FigureKind.LEVELS)
    headline = shown.detail.headline()
    look_at(shown, "Communicating strategy")
    assert shown.detail.kinds.held() == FigureKey(
        FigureKind.LEVELS, "strategy-making.communicating"
    )
    assert shown.detail.headline() != headline


def test_every_figure_offered_can_be_drawn_and_tells_its_numbers(shown: FindingsSection):
    for title in ("How salespeople see themselves", "Developing strategy", "8  Strategy buy-in"):
        look_at(shown, title)
        for key in shown.detail.kinds.offered():
            shown.detail.kinds.choose(key.kind)
            assert shown.detail.headline(), key
            assert shown.detail.figure.accessibleDescription(), key
    kinds = {key.kind for key in shown.detail.kinds.offered()}
    assert FigureKind.CHANGE not in kinds  # Follow up compares two waves
    assert {FigureKind.HEAT, FigureKind.LINKS} <= kinds


def test_links_stand_in_numbers_too_the_strongest_first(shown: FindingsSection):
    assert not shown.detail.links.isVisible()
    shown.detail.kinds.choose(FigureKind.LINKS)
    assert shown.detail.links.isVisible()
    lines = words(shown.detail.links)
    assert shown.findings
    assert len(lines) == len(shown.findings.links)
    rhos = [abs(float(line[1].split()[0].replace("−", "-"))) for line in lines]
    assert rhos == sorted(rhos, reverse=True)
    shown.detail.kinds.choose(FigureKind.SPREAD)
    assert not shown.detail.links.isVisible()


@pytest.mark.parametrize(
    ("rho", "said"),
    [(0.09, "hardly"), (-0.1, "weakly"), (0.3, "somewhat"), (-0.5, "strongly")],
)
def test_correlations_are_said_in_words(rho: float, said: str):
    assert strength_words(rho) == said


def test_tab_tells_the_numbers_of_a_figure(qtbot: QtBot, shown: FindingsSection):
    look_at(shown, "Developing strategy")
    figure = shown.detail.figure
    shown.activateWindow()
    figure.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(figure.hasFocus)
    first = figure.told()
    QTest.keyClick(figure, Qt.Key.Key_Tab)
    assert first
    assert figure.told() not in {"", first}


def test_the_moderators_own_sentence_is_the_headline(
    qtbot: QtBot, shown: FindingsSection, surveyed: Services
):
    look_at(shown, "Developing strategy")
    held = shown.detail.kinds.held()
    surveyed.showing.set_sentence(held, "We plan past each other.")
    qtbot.waitUntil(lambda: shown.detail.headline() == "We plan past each other.")


def test_words_are_explained_when_asked(shown: FindingsSection):
    assert not shown.detail.meanings.isVisible()
    shown.detail.explain.click()
    assert shown.detail.meanings.isVisible()
    assert "standard deviation" in shown.detail.meanings.text()


def test_who_could_be_recognised_is_told_with_the_promise(shown: FindingsSection):
    shown.open_recognition()
    dialog = shown.recognition
    assert dialog
    said = dialog.said()
    assert "fewer than 5 people" in said
    lines = said.splitlines()
    hidden = lines.index("Not shown, because fewer than 5 people answered")
    assert lines[hidden + 1] == "Leadership"
    assert "Nothing is shown" not in said  # the heading says it once
    assert {case.group for case in dialog.cases} >= {Group(Function.LEADERSHIP)}
    dialog.leave.click()
    assert not dialog.isVisible()


def test_every_word_of_the_table_is_seen_where_there_is_room(qtbot: QtBot, shown: FindingsSection):
    qtbot.waitUntil(lambda: shown.table.horizontalScrollBar().maximum() == 0)
    assert shown.table.columnWidth(0) >= shown.table.sizeHintForColumn(0)


@pytest.mark.parametrize("by", [By.LEVEL, By.REGION])
def test_the_last_column_is_seen_whatever_is_compared(qtbot: QtBot, shown: FindingsSection, by: By):
    shown.compare.choose(by)
    table, last = shown.table, shown.table.model().columnCount() - 1
    qtbot.waitUntil(
        lambda: (
            table.columnViewportPosition(last) + table.columnWidth(last) <= table.viewport().width()
        )
    )


def test_without_room_for_both_the_closer_look_stands_below_the_whole_table(
    qtbot: QtBot, shown: FindingsSection
):
    look_at(shown, "Developing strategy")
    beside = shown.detail.mapTo(shown, shown.detail.rect().topLeft())
    assert beside.x() > shown.table.width()
    shown.resize(700, 620)
    qtbot.waitUntil(lambda: shown.detail.mapTo(shown, shown.detail.rect().topLeft()).x() < 100)
    qtbot.waitUntil(lambda: shown.table.verticalScrollBar().maximum() == 0)
    assert shown.table.height() >= shown.table.verticalHeader().length()
    assert shown.detail.figure.width() > 600
    qtbot.waitUntil(lambda: shown.table.width() > 600)
    shown._shown.down.click()
    assert 0 <= shown.detail.mapTo(shown, shown.detail.rect().topLeft()).y() < 300
    shown.detail.up.click()
    assert shown.compare.mapTo(shown, shown.compare.rect().topLeft()).y() >= 0
    assert shown.table.hasFocus()
    shown._shown.down.click()
    shown.resize(1054, 400)
    qtbot.waitUntil(lambda: shown.table.height() < 400)
    assert not shown._shown.down.isVisible()
    assert not shown.detail.up.isVisible()
    assert shown.detail.headline()


def test_the_line_the_keys_go_to_is_in_sight_also_in_the_whole_table(
    qtbot: QtBot, shown: FindingsSection
):
    shown.resize(700, 300)
    qtbot.waitUntil(lambda: shown.table.height() > 400)
    shown.table.selectRow(shown.table.model().rowCount() - 1)
    place = shown.table.visualRect(shown.table.currentIndex()).center()
    seen_at = shown.table.viewport().mapTo(shown, place).y()
    assert 0 < seen_at < 300


def test_the_kinds_stand_still_whatever_the_headline_is(shown: FindingsSection):
    look_at(shown, "Developing strategy")
    kinds = shown.detail.kinds
    places: set[int] = set()
    for kind in (FigureKind.MEANS, FigureKind.STATEMENTS, FigureKind.LINKS):
        kinds.choose(kind)
        places.add(kinds.mapTo(shown.detail, kinds.rect().topLeft()).y())
    assert len(places) == 1


def test_any_figure_opens_larger_and_escape_closes_it(qtbot: QtBot, shown: FindingsSection):
    look_at(shown, "Developing strategy")
    for kind in (FigureKind.HEAT, FigureKind.LINKS):
        shown.detail.kinds.choose(kind)
        shown.detail.larger.click()
        dialog = shown.detail.dialog
        assert dialog
        qtbot.waitUntil(dialog.isVisible)
        assert dialog.figure.headline == shown.detail.headline()
        assert dialog.figure.width() > shown.detail.figure.width()
        under = dialog.height() - dialog.figure.mapTo(dialog, dialog.figure.rect().bottomLeft()).y()
        assert under <= Space.WIDE + 1, "it fills the window"
        sentence = next(each for each in dialog.findChildren(QLabel) if each.wordWrap())
        assert sentence.text() == dialog.figure.headline
        assert sentence.fontInfo().pixelSize() > LARGEST, "the sentence is the largest"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_it_is_said_that_figures_are_of_everybody_where_others_are_compared(
    shown: FindingsSection,
):
    def told() -> set[str]:
        return {label.text() for label in shown.findChildren(QLabel) if label.isVisible()}

    words = {
        "The figure is of everybody, by function; the numbers below are of those compared.",
        "in all:",
    }
    assert not words & told()
    shown.compare.choose(By.LEVEL)
    assert words <= told()
    shown.compare.choose(By.FUNCTION, Group(level="Rep"))
    assert words <= told()
    shown.compare.choose(By.FUNCTION)
    assert not words & told()


def test_an_own_sentence_stands_over_the_figure_of_the_huddles_own_wave_alone(
    qtbot: QtBot, shown: FindingsSection, surveyed: Services
):
    look_at(shown, "3  Communication")
    surveyed.showing.set_sentence(FigureKey(FigureKind.MEANS, "3"), "We wait for each other")
    qtbot.waitUntil(lambda: shown.detail.headline() == "We wait for each other")
    later = SAMPLE / "answers-nine-months-later.csv"
    surveyed.survey.confirm(surveyed.survey.preview(later, "Nine months later"))
    shown.show_wave("Nine months later")
    qtbot.waitUntil(lambda: shown.findings is not None)
    look_at(shown, "3  Communication")
    assert "We wait" not in shown.detail.headline()


def test_the_numbers_stand_close_beside_their_measures(qtbot: QtBot, shown: FindingsSection):
    shown.resize(1800, 900)
    look_at(shown, "4  Supportiveness")
    table = shown.detail.numbers
    qtbot.waitUntil(lambda: table.width() > 900)
    assert table.columnWidth(0) < table.columnWidth(1)
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_statements_that_one_function_answers_are_not_said_to_be_in_the_order_of_gaps(
    shown: FindingsSection,
):
    def told() -> list[str]:
        labels = (label.text() for label in shown.findChildren(QLabel) if label.isVisible())
        return [text for text in labels if text.startswith("Its statements")]

    look_at(shown, "4  Supportiveness")
    assert told() == ["Its statements, the widest gap first"]
    look_at(shown, "8  Strategy buy-in")
    assert told() == ["Its statements"]


def test_the_order_of_levels_is_changed_where_levels_are_compared(
    qtbot: QtBot, shown: FindingsSection, surveyed: Services
):
    assert shown.levels.isHidden()
    shown.compare.choose(By.LEVEL, Group())
    shown.compare.changed.emit()
    assert shown.levels.isVisible()
    assert headings(shown) == ["Director", "Manager", "Rep"]
    shown.levels.click()
    dialog = next(one for one in shown.findChildren(LevelsDialog) if one.isVisible())
    dialog.steps.shift(1)
    dialog.save()
    qtbot.waitUntil(lambda: headings(shown) == ["Manager", "Director", "Rep"])
    assert surveyed.levels.ladder() == ("Manager", "Director", "Rep")


def headings(section: FindingsSection) -> list[str]:
    """The levels at the head of the table."""
    model = section.table.model()
    across = Qt.Orientation.Horizontal
    said = [model.headerData(column, across) for column in range(model.columnCount())]
    return [words for words in said if words in {"Rep", "Manager", "Director"}]

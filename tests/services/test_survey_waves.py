"""Waves: their tools, the promise people answered under, wording, and imports that are cancelled."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnMapping
from huddle_app.method.words import Function
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services
from tests.workshops import Workshops

BEFORE = RESOURCES / "sample" / "answers-before.csv"


class Stopped(Exception):  # noqa: N818 - as the window's own
    """Cancel was pressed."""


@pytest.fixture
def services(workshops: Workshops, tmp_path: Path) -> Iterator[Services]:
    made = workshops.new(tmp_path / "room.huddle", "T", "C")
    yield Services(made, Events(), lambda: datetime(2026, 12, 1, tzinfo=UTC))
    made.close()


def take_in(services: Services, wave: str | None = None) -> None:
    services.survey.confirm(services.survey.preview(BEFORE, wave))


def test_a_wave_begins_before_anybody_answers(services: Services) -> None:
    wave = services.survey.begin(" Spring ", tools=(4, 5), threshold=7)
    assert (wave.name, wave.tools, wave.threshold) == ("Spring", (4, 5), 7)
    assert services.survey.waves() == (wave,)
    assert services.survey.findings() is None


@pytest.mark.parametrize("name", ["", "  "])
def test_a_wave_has_a_name(services: Services, name: str) -> None:
    with pytest.raises(HuddleError, match="name"):
        services.survey.begin(name)
    assert services.survey.waves() == ()


def test_two_waves_do_not_differ_in_letters_alone(services: Services) -> None:
    services.survey.begin("Before")
    with pytest.raises(HuddleError, match="this name already: “Before”"):
        services.survey.begin("before")
    assert [wave.name for wave in services.survey.waves()] == ["Before"]


def test_a_wave_is_planned_whatever_blanks_stand_around_its_name(services: Services) -> None:
    begun = services.survey.begin("Spring", threshold=7)
    assert services.survey.planned(" Spring ") == begun
    assert services.survey.planned(" Autumn ").name == "Autumn"


def test_no_wave_shows_fewer_than_three_people(services: Services) -> None:
    with pytest.raises(HuddleError, match="fewer than 3"):
        services.survey.begin("Spring", threshold=2)


@pytest.mark.parametrize("tools", [(), (99,)])
def test_a_wave_asks_something(services: Services, tools: tuple[int, ...]) -> None:
    with pytest.raises(HuddleError, match="at least one tool"):
        services.survey.begin("Spring", tools=tools)


def test_the_promise_can_be_raised_and_not_lowered_once_somebody_answered(
    services: Services,
) -> None:
    survey = services.survey
    survey.begin("Spring")
    survey.set_threshold("Spring", 5)
    take_in(services, "Spring")
    survey.set_threshold("Spring", 6)
    with pytest.raises(HuddleError, match="promised"):
        survey.set_threshold("Spring", 4)
    assert survey.wave("Spring").threshold == 6
    findings = survey.findings("Spring")
    assert findings
    assert findings.threshold == 6


def test_only_the_tools_of_the_wave_are_shown(services: Services) -> None:
    take_in(services)
    own = services.survey.own_wave()
    services.survey.set_tools(own, (4, 8))
    findings = services.survey.findings()
    assert findings
    assert [tool.number for tool in findings.toolkit.tools] == [4, 8]
    assert set(findings.scales) == {"supportiveness", "buy-in"}


def test_cancelling_leaves_nothing_behind(services: Services) -> None:
    preview = services.survey.preview(BEFORE)

    def cancel(done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        services.survey.confirm(preview, cancel)
    assert services.survey.waves() == ()
    assert services.deeds.undo_name() is None


def test_an_import_is_one_step_of_undo(services: Services) -> None:
    take_in(services)
    assert services.deeds.undo_name() == "Survey answers taken in"
    services.deeds.undo()
    assert services.survey.waves() == ()
    services.deeds.redo()
    assert len(services.survey.respondents(services.survey.own_wave())) == 73


def test_few_new_people_beside_findings_that_were_seen_are_pointed_out(services: Services) -> None:
    ratings = "4" * len(services.survey.toolkit().columns)
    people = [AnswerLine(n, f"p{n}", Function.SALES, "Rep", "", ratings) for n in range(7)]
    first = services.survey.previewed(AnswerFile(tuple(people[:5])))
    assert not [remark for remark in first.remarks if "Only" in remark]
    services.survey.confirm(first)
    second = services.survey.previewed(AnswerFile(tuple(people)))
    assert second.remarks[0].startswith("Only 2 new answers are from sales.")


def test_what_was_said_of_a_layout_is_remembered_until_it_is_laid_aside(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["respondent", *[f"trust.{n}" for n in range(1, 8)]])
        out.writerows([f"R{n}", *[n % 7 + 1] * 7] for n in range(6))
    survey = services.survey
    said = ColumnMapping(function=Function.SALES, level="Rep")
    survey.confirm(survey.preview(path, mapping=said))
    again = survey.preview(path).answers
    assert again.mapping == ColumnMapping(level="Rep"), (
        "whose answers they are is asked for each file"
    )
    assert again.last_function is Function.SALES
    survey.confirm(survey.preview(path, mapping=ColumnMapping()))
    again = survey.preview(path).answers
    assert (again.mapping, again.last_function) == (ColumnMapping(), None)


def test_a_layout_that_was_taken_in_is_known_when_the_wording_is_another(
    services: Services, tmp_path: Path
) -> None:
    survey, path, wording = services.survey, tmp_path / "answers.csv", tmp_path / "own.toml"
    own = '[[tool]]\nnumber = 5\n[[tool.scale]]\nkey = "trust"\nstatements = {statements}\n'
    statements = [
        f"{word} is how we work" for word in ("Ash", "Elm", "Fir", "Bay", "Fig", "Box", "Yew")
    ]
    others = [
        f"Nobody calls from {word}"
        for word in ("Rome", "Oslo", "Bern", "Riga", "Ypres", "Bath", "Kyiv")
    ]

    def people(n: int) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["respondent", "function", *statements])
            out.writerows([f"R{n}", "sales", *[n % 7 + 1] * 7] for n in range(n))

    people(10)
    wording.write_text(own.format(statements=statements), encoding="utf-8")
    survey.wording.load(wording)
    survey.confirm(survey.preview(path))
    wording.write_text(own.format(statements=others), encoding="utf-8")
    survey.wording.load(wording)
    people(20)
    later = survey.preview(path)
    assert len(later.write) == 10
    assert any(remark.startswith("7 columns are headed by words") for remark in later.remarks)
    services.deeds.undo()
    services.deeds.undo()
    survey.wording.load(wording)
    assert survey.preview(path).write == (), "what is taken back is not remembered"


def test_questions_are_asked_in_the_moderators_own_words_and_scores_stay(
    services: Services, tmp_path: Path
) -> None:
    take_in(services)
    before = services.survey.findings()
    wording = tmp_path / "book.toml"
    wording.write_text(
        '[[tool]]\nnumber = 5\ntitle = "Trust, as the book says"\n', encoding="utf-8"
    )
    services.survey.wording.load(wording)
    after = services.survey.findings()
    assert before
    assert after
    assert after.toolkit.tool_of("trust").title == "Trust, as the book says"
    assert after.scales["trust"].cells == before.scales["trust"].cells
    assert services.survey.wording.source() == "book.toml"
    services.survey.wording.clear()
    assert services.survey.toolkit() == services.survey.wording.shipped()


def test_a_wording_at_fault_changes_nothing_and_names_its_line(
    services: Services, tmp_path: Path
) -> None:
    wording = tmp_path / "book.toml"
    wording.write_text("[[tool]]\nnumber = 5\ntitel = 'Trust'\n", encoding="utf-8")
    with pytest.raises(HuddleError, match="line 3"):
        services.survey.wording.load(wording)
    assert services.survey.wording.source() == ""


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 1_000_001])
def test_what_is_no_wording_is_refused(services: Services, tmp_path: Path, content: bytes) -> None:
    wording = tmp_path / "book.toml"
    wording.write_bytes(content)
    with pytest.raises(HuddleError, match=r"book\.toml"):
        services.survey.wording.load(wording)


def test_a_missing_wording_is_said(services: Services, tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match=r"none\.toml"):
        services.survey.wording.load(tmp_path / "none.toml")

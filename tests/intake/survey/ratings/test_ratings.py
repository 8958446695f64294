"""The columns of a file as ratings: what is read, what is refused, what is asked."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.ratings.scales import Answer, read_answer
from huddle_app.method.progress import Report, unreported
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]
SCALES = {"trust": 7, "connection": 10, "communication": 10, "supportiveness": 8}
COLUMNS = [f"{scale}.{n}" for scale, of in SCALES.items() for n in range(1, of + 1)]
EVERYWHERE = frozenset(range(2, 2 + len(COLUMNS)))


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def cells(
        rows: Sequence[Sequence[object]],
        mapping: ColumnMapping | None = None,
        report: Report = unreported,
    ) -> AnswerFile:
        lines = [["respondent", "function", *COLUMNS]]
        lines += [[f"R{n}", "sales", *map(str, row)] for n, row in enumerate(rows)]
        path = tmp_path / "answers.csv"
        path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
        return read_answers(path, toolkit, mapping, report)

    return cells


def room(people: int = 40, highest: int = 7, spread: float = 1.0) -> list[list[int]]:
    """What people of different moods say."""
    draw = Random(11)
    moods = [draw.uniform(2, highest - 1.5) for _person in range(people)]
    return [
        [min(highest, max(1, round(draw.gauss(mood, spread)))) for _column in COLUMNS]
        for mood in moods
    ]


def statements(file: AnswerFile) -> list[str]:
    return [use.meaning for use in file.columns if "." in use.meaning]


def given(file: AnswerFile, toolkit: Toolkit) -> list[list[int]]:
    ratings = [toolkit.ratings(line.ratings) for line in file.lines]
    return [[each.get(column, 0) for column in COLUMNS] for each in ratings]


def test_a_scale_whose_middle_has_only_a_dash_is_read(read, toolkit):
    rows = room()
    said = {1: "1 - strongly disagree", 7: "7 - strongly agree"}
    file = read([[said.get(n, f"{n} -") for n in row] for row in rows])
    assert given(file, toolkit) == rows
    assert file.rejected == ()
    assert "4 - → 4" in file.columns[2].read_as


@pytest.mark.parametrize("code", [99, 88, 9, -9])
def test_a_code_for_no_answer_is_a_blank_said_once_and_listed_cell_by_cell(read, toolkit, code):
    rows = room()
    draw = Random(4)
    coded = [[code if draw.random() < 0.1 else n for n in row] for row in rows]
    file = read(coded)
    assert given(file, toolkit) == [[0 if n == code else n for n in row] for row in coded]
    n = sum(any(row[at] == code for row in coded) for at in range(len(COLUMNS)))
    assert f"{code} is read as no answer in {n} columns" in file.remarks
    assert {entry.reason for entry in file.rejected} == {f"{code} is read as no answer"}
    cells = [(cell.row, cell.column, cell.value) for e in file.rejected for cell in e.each()]
    assert cells == [
        (at, column, str(code))
        for place, column in enumerate(COLUMNS)
        for at, row in enumerate(coded, 2)
        if row[place] == code
    ]


WORDS = (
    "Très en désaccord",
    "En désaccord",
    "Bof",
    "Neutre",
    "Mouais",
    "En accord",
    "Très en accord",
)


def test_what_words_mean_can_be_said(read, toolkit):
    rows = room()
    said = [[WORDS[n - 1] for n in row] for row in rows]
    asked = read(said)
    assert statements(asked) == []
    assert {
        "Not known as answers: “" in use.doubt and "“Mouais”" in use.doubt
        for use in asked.columns[2:]
    } == {True}
    meant = ColumnMapping(answers={"bof": 3, "mouais": 5})
    file = read(said, meant)
    assert given(file, toolkit) == rows
    assert file.rejected == ()
    assert "Mouais → 5" in file.columns[2].read_as


@pytest.mark.parametrize("rating", [0, 3])
def test_which_words_are_to_be_said_is_told_before_and_after(read, rating):
    rows = [["Bof" if n == 2 else n for n in row] for row in room()]
    n = sum(row.count("Bof") for row in rows)
    assert read(rows).unknown_answers == {"Bof": n}
    assert read(rows, ColumnMapping(answers={"bof": rating})).unknown_answers == {"bof": n}
    assert read(room()).unknown_answers == {}


def test_unknown_words_cannot_be_set_aside(read):
    rows = [["Bof" if n == 2 else n for n in row] for row in room()]
    file = read(rows, ColumnMapping(settled=EVERYWHERE))
    assert statements(file) == []
    assert {use.final for use in file.columns[2:]} == {True}


def test_a_few_stray_words_are_told_and_left_out(read):
    rows = [list[object](row) for row in room()]
    rows[0][0] = rows[1][1] = "bof"
    file = read(rows)
    assert statements(file) == COLUMNS
    assert file.unknown_answers == {"bof": 2}
    assert not any("bof" in remark for remark in file.remarks), "asked once, where it is answered"


def test_a_guess_of_the_length_can_be_set_aside(read):
    refused = read(room(highest=10, spread=1.8)).columns[2:]
    assert {(bool(use.doubt), use.final) for use in refused} == {(True, False)}


def test_no_opinion_in_the_middle_of_seven_is_said(read, toolkit):
    rows = room()
    words = (*WORDS[:2], "Plutôt pas d’accord", "Sans avis", "Plutôt d’accord", *WORDS[5:])
    file = read([[words[n - 1] for n in row] for row in rows])
    assert given(file, toolkit) == rows
    assert "“Sans avis” stands in the middle of seven and is read as 4" in file.remarks


def test_where_eight_may_be_an_answer_the_moderator_says_so(read, toolkit):
    rows = room()
    draw = Random(4)
    coded = [[8 if draw.random() < 0.1 else n for n in row] for row in rows]
    asked = read(coded)
    assert statements(asked) == []
    [doubt] = {use.doubt for use in asked.columns if use.doubt}
    assert "unless 8 is no answer" in doubt
    file = read(coded, ColumnMapping(settled=EVERYWHERE))
    assert given(file, toolkit) == [[0 if n == 8 else n for n in row] for row in coded]
    assert {entry.reason for entry in file.rejected} == {"8 is read as no answer"}


def test_a_file_on_a_longer_scale_is_refused_as_one_and_can_be_taken_all_the_same(read):
    rows = room(highest=10, spread=1.8)
    file = read(rows)
    assert statements(file) == []
    said = "These answers were given on a scale of 10 points, not from 1 to 7."
    assert {use.doubt for use in file.columns if use.doubt} == {said}
    assert not any(said in remark for remark in file.remarks), "said once"
    assert len(file.rejected) == len(COLUMNS)
    assert statements(read(rows, ColumnMapping(settled=EVERYWHERE))) == COLUMNS


def test_what_words_say_of_the_scale_cannot_be_set_aside(read):
    said = {1: "1 - strongly disagree", 5: "5 - strongly agree"}
    rows = [[said.get(n, n) for n in row] for row in room(highest=5)]
    assert statements(read(rows, ColumnMapping(settled=EVERYWHERE))) == []


def test_a_number_at_odds_with_its_words_is_left_out_and_listed(read):
    def ends(rating: int) -> str:
        words = {1: "1 - strongly disagree", 7: "7 - strongly agree"}
        return words.get(rating, str(rating))

    rows = [[ends(rating) for rating in row] for row in room()]
    rows[3][2] = "5 - strongly agree"
    file = read(rows)
    assert len(statements(file)) == len(COLUMNS)
    assert [(r.row, r.column, r.value) for r in file.rejected] == [
        (5, COLUMNS[2], "5 - strongly agree")
    ]
    assert "the words beside it another" in file.rejected[0].reason


def test_one_scale_that_nobody_goes_to_the_end_of_waits_until_it_is_settled(read):
    rows = room(people=80)
    for at, row in enumerate(rows):
        row[:7] = [1 + (at * 3 + column) % 5 for column in range(7)]
    file = read(rows)
    assert {use.place for use in file.columns if use.waits} == {*range(2, 9)}
    assert not any(use.final for use in file.columns)
    settled = read(rows, ColumnMapping(settled=frozenset(range(2, 9))))
    assert len(statements(settled)) == len(COLUMNS)
    assert all(line.ratings for line in settled.lines)


def test_free_text_is_refused_without_looking_at_each_cell(read, monkeypatch):
    looked_at: list[str] = []

    def counting(text: str) -> Answer | None:
        looked_at.append(text)
        return read_answer(text)

    monkeypatch.setattr("huddle_app.intake.survey.ratings.scales.read_answer", counting)
    rows = [[f"{n % 7 + 1} - as I said in {n}"] + [4] * (len(COLUMNS) - 1) for n in range(400)]
    file = read(rows)
    assert file.columns[2].doubt == "These are no answers from 1 to 7."
    assert set(looked_at) == {"4"}


def test_progress_is_told_while_the_cells_are_looked_at(read):
    told: list[int] = []
    read(room(), report=lambda done, _total: told.append(done))
    assert told == sorted(told)
    assert len(told) > 2 * len(COLUMNS)


def turned(rows: list[list[int]], *names: str) -> list[list[int]]:
    places = {COLUMNS.index(name) for name in names}
    return [[8 - n if at in places else n for at, n in enumerate(row)] for row in rows]


def doubts(file: AnswerFile) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for use in file.columns:
        if use.doubt:
            found.setdefault(use.doubt, set()).add(use.meaning)
    return found


def test_a_statement_that_runs_against_its_scale_is_asked_about(read):
    rows = turned(room(), "trust.2")
    assert doubts(read(rows)) == {
        "Its answers run against the others of its scale. Was it asked in reverse?": {"trust.2"}
    }
    place = COLUMNS.index("trust.2") + 2
    assert doubts(read(rows, ColumnMapping(turned=frozenset({place})))) == {}
    assert doubts(read(rows, ColumnMapping(settled=frozenset({place})))) == {}


def test_of_two_camps_each_is_asked_about(read):
    these = {f"connection.{n}" for n in range(1, 5)}
    others = {f"connection.{n}" for n in range(5, 11)}
    said = "“2 Strength of connection” falls into two camps that run against each other."
    assert doubts(read(turned(room(), *these))) == {
        f"{said} Was this one asked in reverse?": these,
        f"{said} Or was it this one?": others,
    }


def test_a_whole_scale_that_runs_against_the_others_is_asked_about(read):
    whole = {f"trust.{n}" for n in range(1, 8)}
    [(question, columns)] = doubts(read(turned(room(), *whole))).items()
    assert columns == whole
    assert "runs as a whole against the other scales" in question

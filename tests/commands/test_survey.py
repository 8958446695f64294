"""`huddle survey`: how a file is understood is printed, and can be said where it is not seen."""

import csv
import signal
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from huddle_app.__main__ import main
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function
from huddle_app.paths import FORMS
from huddle_app.services import survey as service
from huddle_app.services.survey import Survey
from huddle_app.store.database import Database

HEADINGS = ("Code", "Q one", "Q two", "trust.3")


@pytest.fixture
def answers(tmp_path: Path) -> str:
    path = tmp_path / "answers.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([HEADINGS, *([f"r{n}", "4", "5", "3"] for n in range(8))])
    return str(path)


def test_the_columns_can_be_said_in_a_file(
    file: str, answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(
        'function = "sales"\n[columns]\nA = "respondent"\n"Q one" = "trust.1"\nC = "trust.2"\n',
        encoding="utf-8",
    )
    assert main(["survey", file, answers, "--mapping", str(mapping)]) == 0
    said = capsys.readouterr().out
    assert "4 of 4 columns recognised" in said
    assert "8 new" in said
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    said = capsys.readouterr().out
    assert "8 unchanged" in said, "and is remembered for the same layout"
    assert "Nothing new" in said


def test_unknown_columns_with_unknown_words_can_be_said_in_a_file(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    answers, mapping = tmp_path / "answers.csv", tmp_path / "mapping.toml"
    rows = [f"r{n},Crew,{'abcdefg'[n % 7]}" for n in range(8)]
    answers.write_text("\n".join(["Id,Dept,V1", *rows]), encoding="utf-8")
    mapping.write_text(
        '[columns]\nId = "respondent"\nDept = "function"\nV1 = "trust.1"\n[functions]\nCrew = "sales"\n'
        "[answers]\n" + "".join(f"{word} = {n}\n" for n, word in enumerate("abcdefg", 1)),
        encoding="utf-8",
    )
    assert main(["survey", file, str(answers)]) == 1
    assert "has no column for a statement" in capsys.readouterr().err
    assert main(["survey", file, str(answers), "--mapping", str(mapping)]) == 0
    said = capsys.readouterr().out
    assert "3 of 3 columns recognised" in said
    assert "8 new" in said


def test_whose_answers_a_file_holds_is_asked_for_each(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    assert main(["survey", file, answers]) == 1
    said = capsys.readouterr().err
    assert "say with --function" in said
    assert "The last file laid out like this held the answers of sales." in said


def test_what_was_turned_before_is_told(
    file: str, answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('function = "sales"\nreversed = ["trust.3"]\n', encoding="utf-8")
    assert main(["survey", file, answers, "--mapping", str(mapping)]) == 0
    assert "as you said of a file" not in capsys.readouterr().out
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    said = capsys.readouterr().out
    assert "1 column is turned, as you said of a file laid out like this: “trust.3”" in said
    assert "8 unchanged" in said


def test_a_column_of_functions_counts_and_words_unknown_there_are_told(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    answers = tmp_path / "answers.csv"
    answers.write_text("Code,Function,trust.1\nR1,1,4\nR2,2,5\n", encoding="utf-8")
    assert main(["survey", file, str(answers), "--function", "sales", "--dry-run"]) == 1
    said = capsys.readouterr().out
    assert "A column says the function and counts" in said
    assert "Not known as functions: “1” (1), “2” (1)." in said
    assert 'such as "1" = "sales"' in said


def test_words_unknown_as_answers_are_told_once(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    with Path(answers).open("a", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([[f"s{n}", "4", "5", 1 + n % 7] for n in range(40)])
        csv.writer(out).writerow(["r9", "4", "5", "bof"])
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    said = capsys.readouterr().out
    assert "Not known as answers and left out: “bof” (1). Say under [answers] in a file" in said
    assert 'such as "bof" = 4' in said
    assert said.count("“bof” (1)") == 1


def test_a_mapping_that_names_no_column_is_refused_with_its_line(
    file: str, answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('[columns]\n"Q nine" = "trust.1"\n', encoding="utf-8")
    assert main(["survey", file, answers, "--mapping", str(mapping)]) == 1
    assert "line 2" in capsys.readouterr().err


def test_the_function_can_be_said_for_all(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers, "--function", "marketing"]) == 0
    assert "8 new" in capsys.readouterr().out


def test_whose_answers_they_are_must_be_said(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers]) == 1
    assert "--function" in capsys.readouterr().err


def test_a_dry_run_shows_every_column_and_writes_nothing(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers, "--function", "sales", "--dry-run"]) == 0
    said = capsys.readouterr().out
    for letter, heading in zip("ABCD", HEADINGS, strict=True):
        assert f"column {letter}: {heading}: " in said
    assert main(["findings", file]) == 1


def test_rows_left_out_for_what_is_said_of_the_file_name_no_column(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    answers = tmp_path / "answers.csv"
    answers.write_text("Code,buy-in.1\nR1,4\nR2,5\n", encoding="utf-8")
    arguments = ["survey", file, str(answers), "--function", "marketing", "--dry-run"]
    assert main(arguments) == 1
    said = capsys.readouterr().out
    assert "2 things were left out.\n" in said
    assert "\nrow 2: the questionnaires of this file are not for marketing; whole row" in said


def test_the_sheet_of_a_workbook_can_be_said(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    answers = tmp_path / "answers.xlsx"
    with Workbook(answers) as workbook:
        for name, people in (("Sales", 4), ("Marketing", 3)):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, HEADINGS)
            for n in range(people):
                sheet.write_row(n + 1, 0, [f"{name}{n}", 4, 5, 3])
    said = ["survey", file, str(answers), "--function"]
    assert main([*said, "sales"]) == 0
    told = capsys.readouterr().out
    assert (
        "Only sheet “Sales” is read. “Marketing” holds answers, too: take it in as well with --sheet.\n"
        in told
    )
    assert "4 new" in told
    assert main([*said, "marketing", "--sheet", "Marketing"]) == 0
    assert "3 new" in capsys.readouterr().out
    assert main([*said, "marketing", "--sheet", "Finance"]) == 1
    assert "Known: “Sales” and “Marketing”" in capsys.readouterr().err


def test_nothing_is_called_left_out_before_the_function_is_said(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers, "--dry-run"]) == 1
    said = capsys.readouterr()
    assert "--function" in said.err
    assert "left out." not in said.out


def test_what_is_left_out_is_counted_listed_and_saved(
    file: str, answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    with Path(answers).open("a", encoding="utf-8", newline="") as out:
        csv.writer(out).writerow(["r9", "4", "5", "nine"])
    rejected = tmp_path / "out.csv"
    arguments = ["survey", file, answers, "--function", "sales", "--rejected", str(rejected)]
    assert main([*arguments, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "4 things were left out.\n" in said
    assert (
        "Q one, 9 cells: whole column left out: its heading is no statement that is known" in said
    )
    assert "row 10, trust.3: “nine”" in said
    assert "row 10: no usable answers; whole row left out" in said
    with rejected.open(encoding="utf-8-sig", newline="") as written:
        lines = [line[:3] for line in csv.reader(written)][1:]
    assert [line[:2] for line in lines[:2]] == [["2", "Q one"], ["3", "Q one"]]
    assert lines[-2:] == [["10", "trust.3", "nine"], ["10", "", ""]]


def stopped(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Runs a command that Ctrl+C stops; gives what it printed before."""
    capsys.readouterr()
    assert main(arguments) == 130
    said = capsys.readouterr()
    assert said.err == "Stopped. Nothing was changed.\n"
    return said.out


def is_empty(file: str) -> bool:
    return main(["findings", file]) == 1


def test_stopped_while_reading(
    file: str,
    answers: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    def interrupted(*_arguments: Any, **_named: Any) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Survey, "preview", interrupted)
    assert stopped(capsys, "survey", file, answers, "--function", "sales") == ""
    assert is_empty(file)


def test_stopped_while_taking_in_no_result_is_printed(
    file: str,
    answers: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    before = signal.getsignal(signal.SIGINT)
    write = service.write_respondents

    def interrupted(*arguments: Any) -> None:
        signal.raise_signal(signal.SIGINT)
        write(*arguments)

    monkeypatch.setattr(service, "write_respondents", interrupted)
    said = stopped(capsys, "survey", file, answers, "--function", "sales")
    assert "new" not in said
    assert is_empty(file)
    assert signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_too_late_to_stop_anything_is_passed_over(
    file: str,
    answers: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    write = service.write_respondents

    def interrupted(*arguments: Any) -> None:
        write(*arguments)
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(service, "write_respondents", interrupted)
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    said = capsys.readouterr()
    assert "8 new" in said.out
    assert "Stopped" not in said.err
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    assert "8 unchanged" in capsys.readouterr().out


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_the_list_of_what_is_left_out_takes_no_other_files_place(
    file: str, answers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
):
    mapping = tmp_path / "mapping.toml"
    mapping.write_text("function = 'sales'\n", encoding="utf-8")
    other = tmp_path / "other.csv"
    assert main(["new", str(other), "--start", "2026-12-03T09:00"]) == 0
    kept = {path: path.read_bytes() for path in map(Path, (file, other, answers, mapping))}
    said = ["survey", file, answers, "--mapping", str(mapping), *options]
    for place in kept:
        assert main([*said, "--rejected", str(place)]) == 1
        assert place.name in capsys.readouterr().err
    assert {path: path.read_bytes() for path in kept} == kept
    assert is_empty(file)


def test_ctrl_c_while_the_file_is_closed_is_passed_over(
    file: str,
    answers: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    before = signal.getsignal(signal.SIGINT)
    close = Database.close

    def interrupted(database: Database) -> None:
        signal.raise_signal(signal.SIGINT)
        close(database)

    monkeypatch.setattr(Database, "close", interrupted)
    assert main(["survey", file, answers, "--function", "sales"]) == 0
    assert capsys.readouterr().err == ""
    assert signal.getsignal(signal.SIGINT) is before


@pytest.fixture
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


def rated(path: Path, columns: Sequence[str], *rows: str) -> str:
    """A file of one rating throughout for each person."""
    lines = [",".join(columns), *(",".join([rating] * len(columns)) for rating in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_rows_that_wait_for_an_answer_say_so_and_how_to_give_it(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], toolkit: Toolkit
):
    five = rated(tmp_path / "five.csv", toolkit.scale("trust").columns(), *"12345" * 8)
    assert main(["survey", file, five, "--function", "sales"]) == 1
    out, wrong = capsys.readouterr()
    assert "row 2: –: left out: waits for your answer to what is asked above" in out
    assert "can be used before what is asked above is answered" in wrong
    said = out.partition("say it in a file for --mapping: ")[2].partition("\n")[0]
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(f'function = "sales"\n{said}\n', encoding="utf-8")
    assert main(["survey", file, five, "--mapping", str(mapping)]) == 0
    assert "left out" not in capsys.readouterr().out


@pytest.mark.parametrize("key", ["reversed", "settled"])
def test_a_scale_that_may_be_turned_is_answered_in_a_file_too(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], toolkit: Toolkit, key: str
):
    words = ("1 - strongly agree", "2 - agree", "4", "5", "7 - strongly disagree")
    turned = rated(tmp_path / "turned.csv", toolkit.scale("trust").columns(), *words * 4)
    assert main(["survey", file, turned, "--function", "sales"]) == 1
    out = capsys.readouterr().out
    said = f"{key} = {out.partition(f'{key} = ')[2].partition(']')[0]}]"
    mapping = tmp_path / "mapping.toml"
    mapping.write_text(f'function = "sales"\n{said}\n', encoding="utf-8")
    assert main(["survey", file, turned, "--mapping", str(mapping)]) == 0
    assert "Wave:" in capsys.readouterr().out


@pytest.mark.parametrize("more", [["--dry-run"], []])
def test_a_scale_of_which_it_is_open_which_way_round_it_runs_is_not_taken_in_without_a_word(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], toolkit: Toolkit, more: list[str]
):
    others = [c for key in ("connection", "credibility") for c in toolkit.scale(key).columns()]
    trust, answers = toolkit.scale("trust").columns(), tmp_path / "answers.csv"
    rows = [[str(1 + n % 7)] * len(others) + [str(7 - n % 7)] * len(trust) for n in range(30)]
    lines = [["code", *others, *trust], *([f"r{n}", *row] for n, row in enumerate(rows))]
    answers.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    assert main(["survey", file, str(answers), "--function", "sales", *more]) == 0
    said = capsys.readouterr().out.splitlines()
    left = "Left open: which way round “5 Trust and openness” runs. It is taken in as it stands."
    assert said[-2] == left
    mapping = tmp_path / "mapping.toml"
    how = next(line for line in said if "reversed = " in line)
    answer = f"{how.partition('settled = ')[2].partition(']')[0]}]"
    mapping.write_text(f'function = "sales"\nsettled = {answer}\n', encoding="utf-8")
    assert main(["survey", file, str(answers), "--mapping", str(mapping), *more]) == 0
    assert "Left open" not in capsys.readouterr().out


def test_a_file_that_seems_of_others_is_not_written_before_it_is_said_whose_it_is(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], toolkit: Toolkit
):
    own = next(s for s in toolkit.scales() if s.answered_by == (Function.SALES,))
    both = toolkit.scale("trust").columns()
    sales = rated(tmp_path / "sales.csv", [*both, *own.columns()], *"1234567")
    assert main(["survey", file, sales, "--function", "leadership", "--dry-run"]) == 0
    assert "Whose answers are they?" in capsys.readouterr().out
    assert main(["survey", file, sales, "--function", "leadership"]) == 1
    assert "clear whose answers these are" in capsys.readouterr().err
    mapping = tmp_path / "mapping.toml"
    columns = "".join(f'"{column}" = ""\n' for column in own.columns())
    mapping.write_text(f'function = "leadership"\n[columns]\n{columns}', encoding="utf-8")
    assert main(["survey", file, sales, "--mapping", str(mapping)]) == 0
    assert "7 new" in capsys.readouterr().out, "none was in before"


def test_the_columns_that_hold_what_makes_one_doubt_the_scale_are_named(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    ratings = ("3,6,6", "6,0,6", "2,5,0", "3,5,6", "5,3,3", "5,2,2", "2,4,2", "6,5,0")
    rows = [f"r{n},sales,{row}" for n, row in enumerate(ratings)]
    answers = tmp_path / "answers.csv"
    answers.write_text(
        "\n".join(["code,function,trust.1,trust.2,trust.3", *rows]), encoding="utf-8"
    )
    main(["survey", file, str(answers), "--dry-run"])
    out = capsys.readouterr().out
    assert "counted from 0" in out
    assert "Numbers outside 1 to 7 stand only in D “trust.2” and E “trust.3”." in out


def test_of_several_files_it_is_said_how_to_go_on(
    file: str, answers: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["survey", file, answers, answers, "--function", "sales"]) == 2
    assert "one file at a time, please" in capsys.readouterr().err


def test_who_has_somebody_elses_code_is_in_the_list_of_what_is_left_out(
    file: str, tmp_path: Path, toolkit: Toolkit
):
    columns = toolkit.scale("connection").columns()
    answers, rejected = tmp_path / "answers.csv", tmp_path / "rejected.csv"
    rows = [[f"P{n}", "sales", *(str((n * at) % 7 + 1) for at in range(10))] for n in range(1, 9)]

    def take_in(*more: str) -> int:
        lines = [["code", "function", *columns[:10]], *rows]
        answers.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
        return main(["survey", file, str(answers), "--rejected", str(rejected), *more])

    assert take_in() == 0
    rows[2][2:] = [str(int(rating) % 7 + 1) for rating in rows[2][2:]]
    assert take_in("--dry-run") == 0
    with rejected.open(encoding="utf-8-sig", newline="") as saved:
        [_head, left_out] = csv.reader(saved)
    assert left_out[:3] == ["4", "code", "P3"]
    assert "somebody else has this code" in left_out[3]
    assert "whole row left out" in left_out[3]

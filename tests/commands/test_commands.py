"""The commands: what they print, and with which status they end."""

import csv
import json
from pathlib import Path

import pypdfium2
import pytest

from huddle_app.__main__ import main
from huddle_app.paths import RESOURCES, user_data
from huddle_app.store import files
from tests.commands.conftest import New

SAMPLE = RESOURCES / "sample"


@pytest.fixture
def file(new: New, tmp_path: Path) -> str:
    return new(tmp_path / "a.huddle", "--company", "Acme", "--start", "2026-12-03T09:00")


@pytest.fixture
def sample(new: New, tmp_path: Path) -> str:
    return new(tmp_path / "sample.huddle", "--sample")


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def refusal(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Runs a command that must fail; gives its one sentence."""
    capsys.readouterr()
    assert main(argv) == 1
    [line] = capsys.readouterr().err.strip().splitlines()
    return line


@pytest.mark.parametrize(
    "argv",
    [
        ["teams"],
        ["teams", "a.huddle", "sideways"],
        ["new"],
        ["phones", "a.huddle", "--port", "x"],
        ["new", "a.huddle", "--start", "tomorrow"],
        ["rehearse", "--people", "1:2", "--out", "x"],
        ["rehearse"],
    ],
)
def test_wrong_usage_ends_with_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert "usage:" in capsys.readouterr().err


def test_help_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert "rehearse" in printed(capsys)


@pytest.mark.parametrize("command", ["check", "findings", "teams"])
def test_a_file_that_is_no_workshop_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    path = tmp_path / "x.huddle"
    path.write_text("hello")
    more = ["mixed"] if command == "teams" else []
    assert "is not a Huddle workshop" in refusal(capsys, command, str(path), *more)


def test_new_does_not_overwrite(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "exists already" in refusal(capsys, "new", file)


def test_people_dry_run_writes_nothing(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    roster = str(SAMPLE / "roster.csv")
    assert main(["people", file, roster, "--dry-run"]) == 0
    assert main(["people", file, roster]) == 0
    assert printed(capsys).count("73 new") == 2
    assert main(["people", file, roster]) == 0
    assert "73 unchanged" in printed(capsys)


def test_rows_at_fault_are_named_and_the_rest_taken(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster = tmp_path / "r.csv"
    roster.write_text("Function,Name\nsales,Ann\npirate,Bob\nmarketing,\n", encoding="utf-8")
    assert main(["people", file, str(roster)]) == 0
    out = printed(capsys)
    assert "row 3" in out
    assert "row 4" in out
    assert "1 new, 2 left out" in out


def test_a_roster_with_no_usable_row_ends_with_1(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster = tmp_path / "r.csv"
    roster.write_text("Name,Function\nAnn,pirate\n", encoding="utf-8")
    assert "No row" in refusal(capsys, "people", file, str(roster))


def test_teams_json_is_the_same_for_the_same_seed(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys)
    runs: list[str] = []
    for _ in range(2):
        assert main(["teams", sample, "separate", "--seed", "4", "--json"]) == 0
        runs.append(printed(capsys))
    assert runs[0] == runs[1]
    data = json.loads(runs[0])
    assert data["round"] == "separate"
    assert data["seed"] == 4
    assert sum(len(team["members"]) for team in data["teams"]) == 70
    assert all(len({m["function"] for m in team["members"]}) == 1 for team in data["teams"])
    assert set(data["teams"][0]["members"][0]) == {"name", "function", "level"}
    assert any("marketing" in notice for notice in data["notices"])


def test_findings_json_shows_figures_and_hides_small_groups(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys)
    assert main(["findings", sample, "--json"]) == 0
    data = json.loads(printed(capsys))
    assert data["wave"] == "Before the Huddle"
    assert data["threshold"] == 5
    few = {"hidden": "not shown"}
    assert data["respondents"] == {"sales": 60, "marketing": 10, "leadership": few}
    developing = data["scales"]["strategy-making.developing"]
    assert developing["sales"]["n"] == 60
    assert developing["sales"]["band"] == "low"
    assert developing["leadership"] == {"hidden": "not shown"}
    gap = developing["sales"]["mean"] - developing["marketing"]["mean"]
    assert developing["gap"] == pytest.approx(gap, abs=0.011)
    assert set(developing["by_level"]["sales"]) == {"Rep", "Manager", "Director"}


def test_findings_of_no_or_another_wave(
    file: str, sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no survey answers" in refusal(capsys, "findings", file)
    assert "no survey wave “X”" in refusal(capsys, "findings", sample, "--wave", "X")
    assert main(["findings", sample, "--wave", "Nine months later"]) == 0


def test_survey_names_rows_and_columns_at_fault(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "a.csv"
    rows = [
        [
            "respondent",
            "function",
            "level",
            "region",
            "trust.1",
            "worldview.marketing.self.1",
            "hm",
        ],
        ["r1", "sales", "Rep", "North", "9", "", ""],
        ["r2", "sales", "Rep", "North", "4", "5", ""],
        ["r2", "sales", "Rep", "North", "4", "", ""],
        ["r3", "marketing", "Rep", "", "7", "2", ""],
    ]
    with answers.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    assert main(["survey", file, str(answers), "--wave", "W"]) == 0
    out_text = printed(capsys)
    assert "hm" in out_text
    for number in (2, 3, 4):
        assert f"row {number}" in out_text
    assert "row 5" not in out_text


def test_report_plan_export_and_check(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command, name in (("report", "r.pdf"), ("plan", "p.pdf"), ("export", "e.json")):
        assert main([command, sample, str(tmp_path / name)]) == 0
        assert (tmp_path / name).stat().st_size > 1000
    assert main(["check", sample]) == 0
    assert "is sound" in printed(capsys)
    assert ".json or .xlsx" in refusal(capsys, "export", sample, str(tmp_path / "e.doc"))
    nowhere = str(tmp_path / "nowhere" / "r.pdf")
    assert "could not be written" in refusal(capsys, "report", sample, nowhere)


def test_the_papers_of_a_round(
    sample: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    phones = ["--phones", "http://192.168.4.20:8080"]
    for command, more in (("sheets", phones), ("cards", phones), ("seats", ["--round", "mixed"])):
        out = tmp_path / f"{command}.pdf"
        assert main([command, sample, str(out), *more]) == 0
        assert out.stat().st_size > 1000
    with pypdfium2.PdfDocument(tmp_path / "sheets.pdf") as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "192.168.4.20:8080" in text
    assert "Separate teams" in text, "the round people sit in before the workshop starts"
    again = [sample, str(tmp_path / "s.pdf"), "--round", "mixed 2"]
    assert "not drawn yet" in refusal(capsys, "sheets", *again)


def test_the_export_holds_no_single_answers_and_no_observations(
    sample: str, tmp_path: Path
) -> None:
    out = tmp_path / "e.json"
    assert main(["export", sample, str(out)]) == 0
    data = json.loads(out.read_text(encoding="utf-8"))
    assert set(data) == {
        "workshop", "people", "agenda", "rounds", "findings", "notes",
        "disconnects", "themes", "actions", "follow_ups",
        "votes", "later_findings", "change",
    }  # fmt: skip
    for part in ("findings", "later_findings", "change"):
        assert data[part]
        assert "R-" not in json.dumps(data[part])


@pytest.mark.parametrize(
    "argv",
    [
        ["teams", "a.huddle", "mixed", "--seed", "99999999999999999999"],
        ["teams", "a.huddle", "mixed", "--seed", "-1"],
        ["new", "a.huddle", "--start", "2026-12-03"],
        ["new", "a.huddle", "--start", "9999-12-31T09:00"],
        ["new", "a.huddle", "--title", "\udcff"],
        ["sheets", "a.huddle", "s.pdf", "--phones", "192.168.4.20"],
        ["cards", "a.huddle", "c.pdf", "--phones", "http://192.168.4.20:80808"],
        ["seats", "a.huddle", "c.pdf", "--round", "sideways"],
        ["rehearse", "--people", "0:0:3", "--out", "x"],
        ["rehearse", "--speed", "0", "--out", "x"],
        ["rehearse", "--speed", "nan", "--out", "x"],
    ],
)
def test_impossible_values_are_wrong_usage(
    argv: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(argv) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_print_never_takes_the_place_of_the_workshop(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(sample).read_bytes()
    assert "should end in .pdf" in refusal(capsys, "report", sample, sample)
    assert "should end in .pdf" in refusal(capsys, "plan", sample, sample)
    assert Path(sample).read_bytes()[:16] == before[:16]
    assert main(["check", sample]) == 0


def test_a_file_another_huddle_has_open_is_only_looked_at(
    sample: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other = files.open_file(Path(sample))
    other.keep_others_out()
    roster = str(SAMPLE / "roster.csv")
    assert "open in another Huddle" in refusal(capsys, "people", sample, roster)
    assert main(["findings", sample]) == 0
    other.close()
    assert main(["people", sample, roster]) == 0


def test_a_dry_run_shows_a_state_for_every_row(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys)
    assert main(["people", file, str(SAMPLE / "roster.csv"), "--dry-run"]) == 0
    assert printed(capsys).count(": new") == 73


def test_an_error_of_our_own_is_one_sentence_with_its_details_in_the_log(
    file: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    secret = "what somebody answered"

    def fail(_path: Path) -> None:
        raise RuntimeError(secret)

    capsys.readouterr()
    monkeypatch.setattr(files, "open_beside", fail)
    assert main(["check", file]) == 70
    log = user_data() / "huddle.log"
    [line] = capsys.readouterr().err.strip().splitlines()
    assert line == f"Something went wrong in Huddle itself. The details are in “{log}”."
    kept = log.read_text(encoding="utf-8")
    assert "RuntimeError" in kept
    assert "in fail" in kept
    assert secret not in kept

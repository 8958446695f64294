"""`huddle findings`: the same findings in words and as data."""

import csv
import json
import shutil
from pathlib import Path
from random import Random

import pytest

from huddle_app.__main__ import main
from huddle_app.commands.opened import opened
from huddle_app.method.findings.slides import FigureKey
from tests.commands.conftest import New

COLUMNS = [f"trust.{n}" for n in range(1, 8)]


@pytest.fixture
def file(new: New, originals: Path, tmp_path: Path) -> str:
    """Forty people: sales rates trust low, marketing high; of leadership there are three."""
    original, filled = originals / "forty people", answers(tmp_path / "answers.csv")
    if not original.exists():
        draft = original.with_suffix(".huddle")
        assert main(["survey", new(draft), str(filled)]) == 0
        draft.rename(original)
    return str(shutil.copyfile(original, tmp_path / "a.huddle"))


def answers(path: Path) -> Path:
    """A file of forty people's answers."""
    dice = Random(3)
    sizes = {"sales": (25, 2), "marketing": (12, 6), "leadership": (3, 4)}
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["respondent", "function", *COLUMNS])
        for function, (size, middle) in sizes.items():
            for n in range(size):
                ratings = [middle + dice.choice((-1, 0, 0, 1)) for _ in COLUMNS]
                rows.writerow([f"{function}{n}", function, *ratings])
    return path


def said(file: str, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert main(["findings", file, *more]) == 0
    return capsys.readouterr().out


def test_scores_come_with_how_sure_they_are(file: str, capsys: pytest.CaptureFixture[str]):
    text = said(file, capsys)
    [sales] = [line for line in text.splitlines() if line.startswith("  sales: ")]
    assert "(low), 25 answers; 95 % sure between " in sales
    assert "; statements hang together: " in sales
    assert "  leadership: not shown, for privacy" in text
    assert "  Sales minus marketing: −" in text
    assert ", size: large (" in text


def test_what_may_be_worth_the_rooms_time_is_said_with_why(
    file: str, capsys: pytest.CaptureFixture[str]
):
    worth = json.loads(said(file, capsys, "--json"))["worth"]
    assert set(worth[0]) == {"sentence", "why", "may_be_chance", "figure", "scale"}
    assert worth[0]["scale"] == "trust"
    text = said(file, capsys)
    for place, one in enumerate(worth, 1):
        assert f"  {place}. {one['sentence']}\n     {one['why']}\n" in text
    assert len(worth) < 5
    assert "nothing else is low, split or half a point apart" in text


def test_where_nothing_may_be_shown_no_score_is_said_to_stand_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path, answers = str(tmp_path / "few.huddle"), tmp_path / "few.csv"
    ratings = ",".join(["4"] * len(COLUMNS))
    lines = [f"respondent,function,{','.join(COLUMNS)}", *(f"R{n},sales,{ratings}" for n in "123")]
    answers.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["new", path]) == 0
    assert main(["survey", path, str(answers)]) == 0
    assert "Too few of sales and marketing have answered to be shown: it takes at least 5" in said(
        path, capsys
    )


def test_the_moderators_own_sentence_is_printed(file: str, capsys: pytest.CaptureFixture[str]):
    figure = json.loads(said(file, capsys, "--json"))["worth"][0]["figure"]
    with opened(Path(file)) as services:
        services.showing.set_sentence(FigureKey.read(figure), "Sales waits to be asked.")
    assert "  1. Sales waits to be asked.\n" in said(file, capsys)


def test_an_own_sentence_is_of_the_huddles_own_wave_alone(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    later = tmp_path / "later.csv"
    lines = (tmp_path / "answers.csv").read_text(encoding="utf-8").splitlines()
    later.write_text("\n".join([lines[0], *(f"x{line[:-1]}3" for line in lines[1:])]) + "\n")
    assert main(["survey", file, str(later), "--wave", "After"]) == 0
    one = json.loads(said(file, capsys, "--json", "--wave", "After"))["worth"][0]
    with opened(Path(file)) as services:
        services.showing.set_sentence(FigureKey.read(one["figure"]), "Mine, of before.")
    assert "Mine, of before." in said(file, capsys)
    assert json.loads(said(file, capsys, "--json", "--wave", "After"))["worth"][0] == one


def test_a_wave_that_phones_are_answering_is_not_looked_at(
    file: str, capsys: pytest.CaptureFixture[str]
):
    with opened(Path(file)) as services:
        services.collecting.open("Before the Huddle")
    assert main(["findings", file]) == 1
    assert "Phones are still answering." in capsys.readouterr().err

"""A group of fewer than five people shows nowhere, and cannot be computed from what does show."""

import csv
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from huddle_app.__main__ import main
from huddle_app.method.events import Events
from huddle_app.method.notes import PRIVATE, NoteKind
from huddle_app.method.workshop import WiFi
from huddle_app.services.house import Services
from huddle_app.store import files

# 14 sales people: ten reps, four managers. Marketing: six, and three leaders. The managers' and the
# leaders' answers are the only ones with these means.
GROUPS = (
    ("sales", "Rep", 10, 2),
    ("sales", "Manager", 4, 7),
    ("marketing", "Rep", 6, 5),
    ("leadership", "Director", 3, 6),
)
STATEMENTS = [f"trust.{n}" for n in range(1, 8)]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test has the workshop made; it is copied from then on."""
    return tmp_path_factory.mktemp("original") / "a.huddle"


@pytest.fixture
def file(original: Path, tmp_path: Path) -> str:
    if not original.exists():
        make(original, tmp_path / "answers.csv")
    return str(shutil.copyfile(original, tmp_path / "a.huddle"))


def make(path: Path, answers: Path) -> None:
    """Make a workshop with the answers of the groups, by way of a file."""
    with answers.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["respondent", "function", "level", "region", *STATEMENTS])
        for function, level, size, rating in GROUPS:
            for n in range(size):
                code = f"{function[0]}{level[0]}{n}"
                rows.writerow([code, function, level, "", *[rating] * len(STATEMENTS)])
    assert main(["new", str(path)]) == 0
    assert main(["survey", str(path), str(answers)]) == 0


def findings(file: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["findings", file, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["scales"]["trust"]


def test_small_groups_are_hidden_and_so_is_what_would_give_them_away(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    trust = findings(file, capsys)
    assert trust["leadership"] == {"hidden": "not shown"}
    assert trust["sales"]["n"] == 14
    # With the ten reps shown, the four managers would follow from the total.
    assert trust["by_level"]["sales"] == {
        "Rep": {"hidden": "not shown"},
        "Manager": {"hidden": "not shown"},
    }
    assert trust["by_level"]["marketing"]["Rep"]["mean"] == 5


def test_they_are_in_no_spreadsheet_and_no_print(file: str, tmp_path: Path) -> None:
    book, report = tmp_path / "out.xlsx", tmp_path / "out.pdf"
    assert main(["export", file, str(book)]) == 0
    assert main(["report", file, str(report)]) == 0
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("Findings").to_python()
    trust = [row for row in rows if row[0] == "trust"]
    shown = {(row[1], row[2]): row[4] for row in trust if isinstance(row[4], float)}
    assert set(shown) == {
        ("sales", "all levels"),
        ("marketing", "all levels"),
        ("marketing", "Rep"),
    }
    document = pypdfium2.PdfDocument(report)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "not shown" in text
    for hidden in ("7.0", "6.0", "2.0"):
        assert hidden not in text


def test_what_is_the_moderators_alone_leaves_the_file_on_no_way(file: str, tmp_path: Path) -> None:
    _written_down(Path(file))
    found = "".join(_taken_out(Path(file), tmp_path))
    for kind in NoteKind:
        for part in ("text", "answer", "who"):
            words = f"{kind.value}{part}"
            assert words not in found or kind not in PRIVATE, words
        assert f"{kind.value}text" in found or kind in PRIVATE
    assert "Scribbled" not in found, "the moderator's notes on the plan"


def test_the_wifi_s_password_is_in_no_print_and_no_export(file: str, tmp_path: Path) -> None:
    database = files.open_file(Path(file))
    services = Services(database, Events(), lambda: datetime(2026, 12, 3, 8, 0, tzinfo=UTC))
    services.about.set_wifi(WiFi("Guest", "sunny-day"))
    database.close()
    assert "sunny-day" not in "".join(_taken_out(Path(file), tmp_path))


def _written_down(file: Path) -> None:
    """A note of every kind, and one of the moderator's own on each item of the plan."""
    database = files.open_file(file)
    services = Services(database, Events(), lambda: datetime(2026, 12, 3, 8, 0, tzinfo=UTC))
    for kind in NoteKind:
        words = kind.value
        services.notes.add(kind, f"{words}text", answer=f"{words}answer", who=f"{words}who")
    agenda = services.clock.agenda()
    days = tuple(
        replace(day, items=tuple(replace(item, notes="Scribbled") for item in day.items))
        for day in agenda.days
    )
    services.plan.change("Notes", replace(agenda, days=days))
    database.close()


def _taken_out(file: Path, folder: Path) -> list[str]:
    """The words of everything that can be made of a workshop file, without spaces."""
    database = files.open_file(file)
    documents = Services(
        database, Events(), lambda: datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
    ).documents
    texts = [repr(documents.data())]
    for write in (documents.write_report, documents.write_plan, documents.write_agenda):
        write(folder / "out.pdf")
        texts.append(_words_of(folder / "out.pdf"))
    for name in ("out.json", "out.xlsx"):
        documents.write_handover(folder / name)
    database.close()
    texts.append((folder / "out.json").read_text("utf-8"))
    book = CalamineWorkbook.from_path(folder / "out.xlsx")
    texts += [repr(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    return texts


def _words_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from huddle_app.intake.tables import Table, read_table
from tests.intake.refused import refusal

ANN = Table(("Name", "Function"), ((2, ("Ann", "sales")),))
TEXT = "Name,Function\nAnn,sales\n"


@pytest.fixture
def packed(tmp_path: Path):
    """Writes a packed file with these files in it."""

    def write(**files: str | bytes) -> Path:
        path = tmp_path / "answers.csv.zip"
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return path

    return write


def test_the_one_list_in_a_packed_file_is_read(packed):
    assert read_table(packed(**{"answers.csv": TEXT})) == ANN
    others = {"read me.pdf": "", "__MACOSX/._answers.csv": "x", "deep/": "", ".hidden.csv": ""}
    assert read_table(packed(**others, **{"deep/Answers.CSV": TEXT})) == ANN


def test_several_lists_are_named(packed):
    said = refusal(packed(**{"a.csv": TEXT, "b/c.xlsx": ""}))
    assert "“a.csv” and “c.xlsx”" in said


def test_no_list_in_it(packed):
    assert "no CSV" in refusal(packed(**{"form.pdf": ""}))


def test_a_packed_file_that_holds_nothing_but_a_name(packed):
    assert "is empty" in refusal(packed(**{"answers.csv": "\n"}))


def test_a_small_file_with_an_endless_list(packed):
    assert "larger than 50 MB" in refusal(packed(**{"a.csv": b"0" * 50_000_001}))


def test_a_damaged_one(packed):
    path = packed(**{"a.csv": TEXT * 100})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "cannot be unpacked" in refusal(path)
    path.write_bytes(whole[:45] + b"\xff" * 10 + whole[55:])
    assert "cannot be unpacked" in refusal(path)

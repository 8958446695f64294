"""Ten thousand damaged exports: each is read or refused in a sentence, never anything else.

Most are tables still, and a thousand of those go on into a workshop: what their preview promised is all
there then, or nothing is changed. One that hangs ends the run (`faulthandler_timeout`).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.columns import near
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow
from tests.intake.exports.damage import Export, Table, damaged, retyped, table_of
from tests.intake.exports.files import csv_file
from tests.intake.exports.people import people
from tests.intake.exports.samples import SAMPLES
from tests.workshops import Workshops

PARTS, RETYPED, DAMAGED, TAKEN_IN = 10, 510, 490, 100
"""So many parts, and of each the tables, the files damaged byte by byte, and the tables taken in."""
GENUINE = Path(__file__).parent / "exports" / "limesurvey"
CODE = 1
"""Where a row of answers has its code; its wave stands before."""
OURS = "In daily work we agree with our counterparts more than we disagree. "


@pytest.fixture(scope="module")
def small(toolkit) -> Toolkit:
    return toolkit.only({5, 8})


@pytest.fixture(scope="module")
def originals(small) -> list[Export]:
    """The samples of every program, and what LimeSurvey itself handed out."""
    who = people(small, 6)
    made = [sample(small, who)[:2] for sample in SAMPLES.values()]
    genuine = [path for path in sorted(GENUINE.iterdir()) if "-" in path.name]
    return [*made, *((path.suffix, path.read_bytes()) for path in genuine)]


@pytest.fixture(scope="module")
def tables(originals) -> list[Table]:
    return [table_of(original) for original in originals]


@contextmanager
def written(folder: Path, ending: str, data: bytes) -> Iterator[Path]:
    """A file for as long as it is read: to write over it would wait for the disc each time."""
    path = folder / f"answers{ending}"
    path.write_bytes(data)
    yield path
    path.unlink()


def read(path: Path, toolkit: Toolkit) -> None:
    """A file is read, or refused in a sentence that names it."""
    try:
        check(read_answers(path, toolkit), toolkit)
    except HuddleError as refused:
        check_words(refused, path)


def check(file: AnswerFile, toolkit: Toolkit) -> None:
    for line in file.lines:
        assert line.problem or len(line.ratings) == len(toolkit.columns)
        assert set(line.ratings) <= set("01234567")
        assert not line.problem or len(line.problem) < 400
    assert all(len(cell.value) <= 40 for cell in file.rejected)


def check_words(refused: HuddleError, path: Path) -> None:
    said = str(refused)
    assert said.endswith((".", "?"))
    assert path.name in said
    assert len(said) < 400


Rows = dict[str, list[tuple[object, ...]]]


class Room:
    """A workshop file into which damaged files are taken; `written` counts those that brought something."""

    def __init__(self, path: Path, workshops: Workshops) -> None:
        self._path = path
        self._database = workshops.new(path)
        self._services = Services(self._database, Events(), SteadyNow())
        self._there = self.rows()
        self.written = 0

    def close(self) -> None:
        self._database.close()

    def take_in(self, file: Path) -> None:
        """All of what the preview promised is there and can be undone, or nothing is changed."""
        before = self._there
        try:
            preview = self._services.survey.preview(file)
            check(preview.answers, self._services.survey.toolkit())
            self._services.survey.confirm(preview)
        except HuddleError:
            assert self.rows() == before
            return
        self._there = self.rows()
        self.check(preview, before)
        if not preview.write:
            return
        self.written += 1
        # One in twenty stays, so that others meet its people.
        if self.written % 20:
            self._services.deeds.undo()
            self._there = self.rows()
            assert self._there == before

    def check(self, preview: SurveyPreview, before: Rows) -> None:
        after = self._there
        assert answers(after) == {**answers(before), **promised(preview)}
        assert len(after["respondent"]) == len(answers(after))
        assert len(after["wave"]) == bool(answers(after))
        kept = before.keys() - {"respondent", "wave", "columnmapping"}
        assert {name: after[name] for name in kept} == {name: before[name] for name in kept}

    def rows(self) -> Rows:
        """Every row of the file, as another program finds it."""
        with closing(sqlite3.connect(self._path)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {
                name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
                for (name,) in names.fetchall()
            }


def answers(rows: Rows) -> dict[str, tuple[object, ...]]:
    """The answers by code, without their row's and their wave's own ids."""
    return {str(row[CODE]).casefold(): row[CODE:] for row in rows["respondent"]}


def promised(preview: SurveyPreview) -> dict[str, tuple[object, ...]]:
    return {
        person.code.casefold(): (person.code, str(person.function), *person[2:])
        for person in preview.write
    }


@pytest.fixture
def room(tmp_path: Path, workshops: Workshops) -> Iterator[Room]:
    made = Room(tmp_path / "room.huddle", workshops)
    yield made
    made.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_retyped_tables_are_taken_in_as_promised_or_not_at_all(tmp_path, small, tables, part, room):
    draw = Random(part)
    for _n in range(RETYPED):
        with written(tmp_path, *retyped(draw, tables)) as path:
            if room.written < TAKEN_IN:
                room.take_in(path)
            else:
                read(path, small)
    assert room.written == TAKEN_IN


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_files_are_read_or_refused(tmp_path, small, originals, part, capfd):
    draw = Random(part)
    for _n in range(DAMAGED):
        with written(tmp_path, *damaged(draw, originals)) as path:
            read(path, small)
    capfd.readouterr()  # the reader of workbooks writes of its own bugs


def test_no_damaged_file_is_one_of_the_originals(originals, tables):
    draw, seen = Random(0), {data for _ending, data in originals}
    assert all(damaged(draw, originals)[1] not in seen for _n in range(500))
    assert all(table_of(retyped(draw, tables)) not in tables for _n in range(300))


def test_a_table_brings_what_its_export_does(tmp_path, small, originals, tables):
    """Else the tables would be no exports, and all of them refused."""
    for original, table in zip(originals, tables, strict=True):
        told: list[list[str]] = []
        for ending, data in (original, (".csv", csv_file(table))):
            path = tmp_path / f"answers{ending}"
            path.write_bytes(data)
            told.append([line.ratings for line in read_answers(path, small).lines])
        assert told[0] == told[1]
        assert any(map(any, told[0]))


@pytest.mark.parametrize(
    "heading", ["[a]" * 300, "[" * 900, "<a " * 400, ". a" * 300, "a " * 500, OURS * 60]
)
def test_endless_headings_are_compared_with_nothing(tmp_path, small, heading, monkeypatch):
    """A pattern that tried every way through them would not end, and comparing each letter hardly."""
    compared: list[object] = []
    monkeypatch.setattr(near, "SequenceMatcher", lambda *texts, **_how: compared.append(texts))
    path = tmp_path / "answers.csv"
    columns = [f"{heading}{n}" for n in range(200)]
    path.write_text(f"respondent,trust.1,{','.join(columns)}\nR1,4{',5' * 200}\n")
    read(path, small)
    assert compared == []

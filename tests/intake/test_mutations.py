"""Ten thousand damaged exports: each is read or refused in a sentence, never anything else.

One in a hundred goes on into a workshop: what its preview promised is all there then, or nothing is changed.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey import near
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Events
from huddle_app.method.survey.preview import SurveyPreview
from huddle_app.method.survey.reading import AnswerFile
from huddle_app.method.toolkit import Toolkit
from huddle_app.services.house import Services
from huddle_app.services.steady_now import SteadyNow
from tests.intake.exports.people import people
from tests.intake.exports.samples import SAMPLES
from tests.workshops import Workshops

PARTS, EACH, TAKEN_IN = 10, 1_000, 100
CODE = 1
"""Where a row of answers has its code; its wave stands before."""
OURS = "In daily work we agree with our counterparts more than we disagree. "
_MARKS = [
    b",",
    b";",
    b"\t",
    b"|",
    b":",
    b'"',
    b"\n",
    b"\r\n",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[",
    b"{",
]
_CELLS = [
    b"",
    b"7",
    b"0",
    b"99999999999",
    b"-1",
    b"A1",
    b"1e308",
    b"=1+1",
    b"\xe9",
    b"x" * 300,
    b"\xe2\x80",
]


@pytest.fixture(scope="module")
def small(toolkit) -> Toolkit:
    return toolkit.only({5, 8})


@pytest.fixture(scope="module")
def originals(small) -> list[tuple[str, bytes]]:
    who = people(small, 4)
    return [sample(small, who)[:2] for sample in SAMPLES.values()]


def flipped(draw: Random, data: bytes) -> bytes:
    damaged = bytearray(data)
    for _flip in range(draw.choice([1, 2, 8, 40])):
        damaged[draw.randrange(len(damaged))] = draw.randrange(256)
    return bytes(damaged)


def swapped(draw: Random, data: bytes) -> bytes:
    """Two pieces of a text change places: cells, or half cells."""
    pieces = data.split(draw.choice([b",", b";", b"\t", b"\n"]))
    a, b = draw.randrange(len(pieces)), draw.randrange(len(pieces))
    pieces[a], pieces[b] = pieces[b], pieces[a]
    return b",".join(pieces) if draw.random() < 0.3 else b"\n".join(pieces)


def cut(draw: Random, data: bytes) -> bytes:
    start = draw.randrange(len(data))
    stop = draw.randrange(start, len(data) + 1)
    return data[start:stop] if draw.random() < 0.3 else data[:start] + data[stop:]


def put_in(draw: Random, data: bytes) -> bytes:
    for _time in range(draw.choice([1, 3, 12])):
        at = draw.randrange(len(data) + 1)
        data = data[:at] + draw.choice(_MARKS + _CELLS) + data[at:]
    return data


def other_marks(draw: Random, data: bytes) -> bytes:
    return data.replace(draw.choice(_MARKS), draw.choice(_MARKS))


def recoded(draw: Random, data: bytes) -> bytes:
    """A part in another encoding than the rest."""
    at = draw.randrange(len(data) + 1)
    text = data[at:].decode("latin-1")
    return data[:at] + text.encode(draw.choice(["utf-8", "utf-16", "utf-16-le", "utf-16-be"]))


def repeated(draw: Random, data: bytes) -> bytes:
    at = draw.randrange(len(data))
    return data[:at] + data[at : at + draw.randrange(1, 200)] * draw.randrange(2, 30) + data[at:]


def inside(draw: Random, data: bytes) -> bytes:
    """A part of a workbook damaged, and packed again as if it were whole."""
    if not data.startswith(b"PK"):
        return flipped(draw, data)
    packed = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(packed, "w") as new:
        chosen = draw.choice([name for name in old.namelist() if "sheet" in name or "cont" in name])
        for name in old.namelist():
            part = old.read(name)
            if name == chosen:
                part = draw.choice([flipped, cut, put_in, other_marks, repeated])(draw, part)
            new.writestr(name, part)
    return packed.getvalue()


MUTATIONS = [flipped, swapped, cut, put_in, other_marks, recoded, repeated]


def damaged(draw: Random, originals: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    ending, data = draw.choice(originals)
    if data.startswith(b"PK") and draw.random() < 0.6:
        return ending, inside(draw, data)
    for _time in range(draw.choice([1, 1, 2, 4])):
        data = draw.choice(MUTATIONS)(draw, data) if data else data
    # Now and then a file goes by another name than its own.
    return (
        draw.choice([".csv", ".xlsx", ".xls", ".ods"]) if draw.random() < 0.05 else ending
    ), data


def check(path: Path, toolkit: Toolkit) -> None:
    try:
        file = read_answers(path, toolkit)
    except HuddleError as refused:
        said = str(refused)
        assert said.endswith((".", "?"))
        assert path.name in said
        assert len(said) < 400
        return
    assert isinstance(file, AnswerFile)
    for line in file.lines:
        assert line.problem or len(line.ratings) == len(toolkit.columns)
        assert set(line.ratings) <= set("01234567")
        assert not line.problem or len(line.problem) < 400
    assert all(len(cell.value) <= 40 for cell in file.rejected)


Tables = dict[str, list[tuple[object, ...]]]


class Room:
    """A workshop file into which damaged files are taken."""

    def __init__(self, path: Path, workshops: Workshops) -> None:
        self._path = path
        self._database = workshops.new(path)
        self._services = Services(self._database, Events(), SteadyNow())

    def close(self) -> None:
        self._database.close()

    def take_in(self, file: Path, *, stays: bool) -> None:
        """All of what the preview promised is there and can be undone, or nothing is changed."""
        before = self.tables()
        try:
            preview = self._services.survey.preview(file)
            self._services.survey.confirm(preview)
        except HuddleError:
            assert self.tables() == before
            return
        after = self.tables()
        assert answers(after) == {**answers(before), **promised(preview)}
        assert len(after["respondent"]) == len(answers(after))
        assert len(after["wave"]) == (1 if answers(after) else 0)
        kept = before.keys() - {"respondent", "wave"}
        assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
        if preview.write and not stays:
            self._services.deeds.undo()
            assert self.tables() == before

    def tables(self) -> Tables:
        """Every row of the file, as another program finds it."""
        with closing(sqlite3.connect(self._path)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {
                name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
                for (name,) in names.fetchall()
            }


def answers(tables: Tables) -> dict[str, tuple[object, ...]]:
    """The answers by code, without their row's and their wave's own ids."""
    return {str(row[CODE]).casefold(): row[CODE:] for row in tables["respondent"]}


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
def test_damaged_files_are_read_or_refused(tmp_path, small, originals, part, room, capfd):
    draw = Random(part)
    for n in range(EACH):
        ending, data = damaged(draw, originals)
        path = tmp_path / f"answers{ending}"
        path.write_bytes(data)
        check(path, small)
        if n % TAKEN_IN == part:
            room.take_in(path, stays=n // TAKEN_IN % 2 == 0)
    capfd.readouterr()  # the reader of workbooks writes of its own bugs


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
    check(path, small)
    assert compared == []

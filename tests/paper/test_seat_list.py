"""Find your table: the list for the door."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Team
from huddle_app.method.words import Function
from huddle_app.paper.round_data import RoundData
from huddle_app.paper.seat_list import seat_lines, write_seat_list

ReadPdf = Callable[[Path], list[str]]
LETTER, A4 = (612.0, 792.0), (595.276, 841.89)


def seated(mixed: RoundData, names: list[str], room: str = "Skagerak") -> RoundData:
    """A round with these people, eight at a table."""
    people = [Participant(UUID(int=n), name, Function.SALES) for n, name in enumerate(names)]
    teams = tuple(
        Team(UUID(int=1000 + n), str(n // 8 + 1), tuple(people[n : n + 8]), room)
        for n in range(0, len(people), 8)
    )
    return replace(mixed, round=replace(mixed.round, teams=teams))


def test_everybody_is_found_under_their_name(mixed: RoundData) -> None:
    lines = seat_lines(seated(mixed, ["Zoë", "álvaro", "Bea", "Alva"]).round)
    assert [line.name for line in lines] == ["Alva", "álvaro", "Bea", "Zoë"]
    assert {(line.table, line.room) for line in lines} == {("1", "Skagerak")}


@pytest.mark.parametrize("page", [LETTER, A4], ids=["letter", "a4"])
def test_73_people_are_on_two_pages_with_table_and_room(
    mixed: RoundData, tmp_path: Path, read_pdf: ReadPdf, page: tuple[float, float]
) -> None:
    names = [f"Marguerite Lindqvist {n:02}" for n in range(73)]
    write_seat_list(seated(mixed, names), tmp_path / "list.pdf", page=page)
    pages = read_pdf(tmp_path / "list.pdf")
    assert len(pages) == 2
    assert all("Findyourtable" in text for text in pages)
    text = "".join(pages)
    found = [f"MargueriteLindqvist{n:02}Skagerak{n // 8 + 1}" in text for n in range(73)]
    assert all(found)


def test_it_is_set_in_large_type(mixed: RoundData, tmp_path: Path) -> None:
    write_seat_list(mixed, tmp_path / "list.pdf")
    with pypdfium2.PdfDocument(tmp_path / "list.pdf") as document:
        [page] = document
        read = page.get_textpage()
        text = read.get_text_range()
        place = text.index("Ana Novák")
        low, high = read.get_charbox(place, loose=True)[1::2]
    assert high - low > 14, "points, from the foot of a p to the top of an h"


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 200), st.sampled_from(["", "Hall", "Wilhelmina Conference Hall, 3rd floor"]))
def test_nobody_falls_off_the_page(mixed: RoundData, tmp_path: Path, count: int, room: str) -> None:
    names = [f"{'Maximiliane ' * (n % 5)}Nr {n:03}." for n in range(count)]
    write_seat_list(seated(mixed, names, room), tmp_path / "list.pdf")
    with pypdfium2.PdfDocument(tmp_path / "list.pdf") as document:
        assert len(document) == -(-count // 44)
        boxes = [thing.get_bounds() for page in document for thing in page.get_objects()]
        text = "".join("".join(p.get_textpage().get_text_bounded().split()) for p in document)
    assert all(
        left > 0 and low > 0 and right < A4[0] and high < A4[1] for left, low, right, high in boxes
    )
    assert all(f"Nr{n:03}." in text for n in range(count) if n % 5 < 4)

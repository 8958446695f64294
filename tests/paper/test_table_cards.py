"""Table cards: the number, readable from both sides of the tent."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.paper.round_data import RoundData
from huddle_app.paper.table_cards import write_table_cards

LETTER, A4 = (612.0, 792.0), (595.276, 841.89)
FROM_TEN_METRES = 50 / 25.4 * 72
"""Points: a two-hundredth of the distance."""


class Word(NamedTuple):
    """A word on a page: where it lies, and whether it is upright."""

    text: str
    bottom: float
    height: float
    upright: bool


def words_on(page: pypdfium2.PdfPage) -> list[Word]:
    read = page.get_textpage()
    found: list[Word] = []
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = thing.get_bounds()
        text = read.get_text_bounded(left - 1, bottom - 1, right + 1, top + 1).strip()
        found.append(Word(text, bottom, top - bottom, thing.get_matrix().d > 0))
    return found


@pytest.mark.parametrize("page", [LETTER, A4], ids=["letter", "a4"])
@pytest.mark.parametrize("name", ["4", "12"])
def test_the_number_stands_on_both_sides_and_is_seen_from_ten_metres(
    mixed: RoundData, tmp_path: Path, page: tuple[float, float], name: str
) -> None:
    one = replace(mixed.round.teams[3], name=name)
    data = replace(mixed, round=replace(mixed.round, teams=(one,)))
    write_table_cards(data, tmp_path / "cards.pdf", page=page)
    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as document:
        [sheet] = document
        assert [round(side) for side in sheet.get_size()] == [round(side) for side in page]
        numbers = [word for word in words_on(sheet) if word.height > FROM_TEN_METRES]
        text = "".join(sheet.get_textpage().get_text_bounded().split())
    lower, upper = sorted(numbers, key=lambda word: word.bottom)
    assert lower.upright
    assert not upper.upright
    assert lower.bottom + lower.height < page[1] / 2 < upper.bottom
    assert text.count(f"Jointable{name}") == text.count("192.168.4.20:8080") == 2
    assert "Table·Kattegat" in text


def test_a_named_table_shows_its_whole_name_twice(mixed: RoundData, tmp_path: Path) -> None:
    name = "The Northern Lights of Customer Success"
    one = replace(mixed.round.teams[3], name=name, room="")
    data = replace(mixed, round=replace(mixed.round, teams=(one,)), addresses={})
    write_table_cards(data, tmp_path / "cards.pdf")
    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as document:
        text = "".join(document[0].get_textpage().get_text_bounded().split())
    assert text.count("".join(name.split())) == 2
    assert "Join" not in text
    assert "Table" not in text


def test_a_card_for_each_table_the_same_every_time(mixed: RoundData, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write_table_cards(mixed, tmp_path / "a.pdf", lambda done, total: steps.append((done, total)))
    write_table_cards(mixed, tmp_path / "b.pdf")
    assert steps == [(n, 5) for n in range(6)]
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert b"/Type1" not in (tmp_path / "a.pdf").read_bytes()


def test_only_a_pdf_is_written(mixed: RoundData, tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match=r"should end in \.pdf"):
        write_table_cards(mixed, tmp_path / "room.huddle")
    assert list(tmp_path.iterdir()) == []

"""Columns of text keep their words over page ends."""

from collections.abc import Iterable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from huddle_app.paper.columns import Column, Columns
from huddle_app.paper.style import typeset

WIDTH, PAGE = 400.0, 300.0
counts = st.lists(st.lists(st.integers(1, 400), max_size=12), min_size=1, max_size=3)


def columns(words: list[list[int]]) -> Columns:
    style = typeset().cell
    return Columns(
        Column(
            Paragraph("head", style),
            [
                Paragraph(" ".join(f"w{c}.{p}.{n}" for n in range(count)), style)
                for p, count in enumerate(body)
            ],
        )
        for c, body in enumerate(words)
    )


def pages(made: Columns, first: float) -> list[Columns]:
    """What stands on each page when `first` points are left on the first one."""
    found: list[Columns] = []
    rest, room = made, first
    while rest.wrap(WIDTH, room)[1] > room:
        halves = rest.split(WIDTH, room)
        assert halves or room == first, "on a page of its own something always fits"
        if halves:
            here, rest = (half for half in halves if isinstance(half, Columns))
            found.append(here)
        room = PAGE
    return [*found, rest]


def words_of(flowables: Iterable[Any]) -> list[str]:
    """The words of paragraphs in one style, which after a split are only in their lines."""
    found: list[str] = []
    for paragraph in flowables:
        paragraph.wrap(WIDTH, PAGE)
        found += [word for _extra, words in paragraph.blPara.lines for word in words]
    return found


@settings(max_examples=60)
@given(counts, st.floats(10, PAGE))
def test_every_word_stands_once_in_its_column_and_in_order(
    words: list[list[int]], first: float
) -> None:
    made = pages(columns(words), first)
    for c, body in enumerate(words):
        placed = [f for page in made for f in page.columns[c].body]
        wanted = [f"w{c}.{p}.{n}" for p, count in enumerate(body) for n in range(count)]
        assert words_of(placed) == wanted


def test_no_page_is_taller_than_its_room() -> None:
    made = pages(columns([[300, 20, 20, 350], [5]]), 90)
    assert len(made) > 2
    assert all(page.wrap(WIDTH, PAGE)[1] <= PAGE for page in made[1:])

"""The agenda for the room."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest

from huddle_app.method.agenda import Agenda, AgendaItem, ItemKind, Phase
from huddle_app.paper.agenda import weekday_name, write_agenda
from huddle_app.paper.data import ReportData

ReadPdf = Callable[[Path], list[str]]


def squeezed(text: str) -> str:
    return "".join(text.split())


def edited(agenda: Agenda) -> Agenda:
    """The plan with lunch locked, an own item before it, rooms and speakers."""
    first, second = agenda.days
    items = {item.key: item for item in first.items}
    why, *rest = items["kick-off"].phases
    items["kick-off"] = replace(
        items["kick-off"], rooms="Hall A", phases=(replace(why, speaker="Ana Novák, CEO"), *rest)
    )
    items["lunch"] = replace(items["lunch"], starts_at=time(13, 0))
    own = AgendaItem("own", "A walk by the lake", ItemKind.OWN, (Phase("own.a", "Walk", 1200),))
    ordered = [*list(items.values())[:5], own, *list(items.values())[5:]]
    return replace(agenda, days=(replace(first, items=tuple(ordered)), second))


def test_the_edited_plan_is_printed_a_page_a_day(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_agenda(replace(data, agenda=edited(data.agenda)), tmp_path / "agenda.pdf")
    first, second = read_pdf(tmp_path / "agenda.pdf")
    for words in (
        "Thursday, 3 December 2026",
        "09:00 – 09:30 Kick-off",
        "12:30 – 12:50 A walk by the lake",
        "13:00 – 14:30 Lunch",
        "from 16:00 Informal evening",
    ):
        assert squeezed(words) in first
    assert squeezed("Ana Novák, CEO") in first
    assert squeezed("Hall A") in first
    assert squeezed("14:00 End of the day") in second
    assert "min" not in first.replace("Improving", "")


def test_columns_nobody_filled_are_left_out(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_agenda(data, tmp_path / "agenda.pdf")
    assert not any("Whospeaks" in p or "Room" in p for p in read_pdf(tmp_path / "agenda.pdf"))


def test_the_moderators_own_words_stay_out(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    days = tuple(
        replace(d, items=tuple(replace(i, notes="mumble", materials="mumble") for i in d.items))
        for d in data.agenda.days
    )
    write_agenda(replace(data, agenda=replace(data.agenda, days=days)), tmp_path / "agenda.pdf")
    assert "mumble" not in "".join(read_pdf(tmp_path / "agenda.pdf"))


@pytest.mark.parametrize("page", [(612, 792), (595.276, 841.89)], ids=["letter", "a4"])
def test_a_full_day_keeps_to_its_page(
    data: ReportData, tmp_path: Path, page: tuple[float, float]
) -> None:
    day = data.agenda.days[0]
    more = [
        AgendaItem(f"own-{n}", f"Own item {n}", ItemKind.OWN, (Phase(f"own-{n}.a", "It", 300),))
        for n in range(8)
    ]
    full = replace(data.agenda, days=(replace(day, items=(*day.items, *more)),))
    write_agenda(replace(data, agenda=full), tmp_path / "agenda.pdf", page)
    with pypdfium2.PdfDocument(tmp_path / "agenda.pdf") as document:
        assert [tuple(round(s) for s in p.get_size()) for p in document] == [
            (round(page[0]), round(page[1]))
        ]


def test_the_days_of_the_week() -> None:
    named = [weekday_name(date(2026, 11, 23 + n)) for n in range(7)]
    assert (named[0], named[3], named[6]) == ("Monday", "Thursday", "Sunday")

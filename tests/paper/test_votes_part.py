"""What the room voted on reaches the report and the hand-over."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from huddle_app.method.votes import Vote, VoteOption
from huddle_app.paper.data import ReportData
from huddle_app.paper.handover import write_handover
from huddle_app.paper.report import write_report
from tests.paper.conftest import squeezed

ReadPdf = Callable[[Path], list[str]]
OPENED = datetime(2026, 12, 4, 12, tzinfo=UTC)


def vote(number: int, question: str, *hands: int | None) -> Vote:
    options = tuple(
        VoteOption(UUID(int=number * 20 + n), f"<Option> {n} & more", one)
        for n, one in enumerate(hands)
    )
    return Vote(UUID(int=number), question, options, "disconnects", OPENED, closed=True)


@pytest.fixture(scope="module")
def plain(data: ReportData) -> ReportData:
    """The Huddle without its survey, whose figures would take most of the time."""
    return replace(data, findings=None)


@pytest.fixture
def voted(plain: ReportData) -> ReportData:
    counted, only_asked = vote(1, "Which first?", 9, 14, None), vote(2, "All agreed?", None, None)
    return replace(plain, votes=(counted, only_asked))


def test_a_counted_vote_is_told_with_its_step(
    voted: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_report(voted, tmp_path / "a.pdf")
    told = "".join(read_pdf(tmp_path / "a.pdf"))
    [step] = [item.title for item in voted.agenda.items() if item.key == "disconnects"]
    for words in (
        "What the room voted on Which first?",
        f"{step} · show of hands · B has the most hands: 14 of 23",
        "A <Option> 0 & more 9 B <Option> 1 & more 14 C <Option> 2 & more –",
    ):
        assert squeezed(words) in told
    assert squeezed("All agreed?") not in told


def test_nothing_voted_takes_no_room(plain: ReportData, tmp_path: Path, read_pdf: ReadPdf) -> None:
    write_report(replace(plain, votes=(vote(2, "All agreed?", None),)), tmp_path / "a.pdf")
    assert squeezed("voted on") not in "".join(read_pdf(tmp_path / "a.pdf"))


def test_twelve_long_options_are_printed_whole(
    plain: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    text = ("Nobody can say why that is so. " * 10)[:300].strip()
    long = vote(1, text, *range(12))
    options = tuple(replace(option, text=text) for option in long.options)
    write_report(replace(plain, votes=(replace(long, options=options),)), tmp_path / "a.pdf")
    told = "".join(read_pdf(tmp_path / "a.pdf"))
    assert told.count(squeezed("Nobody can say why")) == 13 * text.count("Nobody can say why")


def test_votes_are_handed_over(voted: ReportData, tmp_path: Path) -> None:
    write_handover(voted, tmp_path / "a.json")
    [handed] = json.loads((tmp_path / "a.json").read_text("utf-8"))["votes"]
    assert (handed["item"], handed["question"]) == ("disconnects", "Which first?")
    assert [option["hands"] for option in handed["options"]] == [9, 14, None]
    write_handover(voted, tmp_path / "a.xlsx")
    rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("Votes").to_python()
    assert rows[0] == ["item", "question", "letter", "text", "hands"]
    assert rows[2] == ["disconnects", "Which first?", "B", "<Option> 1 & more", 14]

"""A sheet for each team."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from huddle_app.method.people import Participant
from huddle_app.method.words import Function
from huddle_app.paper.round_data import RoundData
from huddle_app.paper.team_sheets import write_team_sheets

ReadPdf = Callable[[Path], list[str]]
LETTER, A4 = (612.0, 792.0), (595.276, 841.89)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_team_has_a_page_with_all_it_needs(
    mixed: RoundData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_team_sheets(mixed, tmp_path / "sheets.pdf")
    pages = read_pdf(tmp_path / "sheets.pdf")
    assert len(pages) == len(mixed.round.teams)
    for page, team in zip(pages, mixed.round.teams, strict=True):
        wanted = [f"Team {team.name}", "Kattegat", "Mixed teams", f"Join table {team.name}"]
        wanted += ["192.168.4.20:8080", "room code K R M P"]
        wanted += ["Step 6 · Disconnects · Teams at work · 45 minutes", "Your three disconnects"]
        wanted += ["Team reports · 2 minutes a team", "scribe", "presenter"]
        wanted += [member.name for member in team.members]
        wanted += [words for rule in mixed.rules for words in (rule.title, rule.text)]
        assert [words for words in wanted if squeezed(words) not in page] == []


def test_who_writes_and_presents_stands_beside_the_name(
    mixed: RoundData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    team = mixed.round.teams[1]
    scribe, presenter, *_others = team.members
    one = replace(team, members=(replace(scribe, level="Rep"), *team.members[1:]), presenter=None)
    write_team_sheets(
        replace(mixed, round=replace(mixed.round, teams=(one,))), tmp_path / "sheets.pdf"
    )
    [page] = read_pdf(tmp_path / "sheets.pdf")
    assert squeezed(f"{scribe.name} Rep scribe") in page
    assert page.count("scribe") == 1, "no line to write in who is named"
    assert page.count("presenter") == 1
    assert squeezed(f"{presenter.name} presenter") not in page


def test_without_an_address_nothing_is_said_of_phones(
    mixed: RoundData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    for addresses in ({}, {team.id: "" for team in mixed.round.teams}):
        write_team_sheets(replace(mixed, addresses=addresses), tmp_path / "sheets.pdf")
        for page in read_pdf(tmp_path / "sheets.pdf"):
            assert not [words for words in ("Join", "roomcode", "phone", "8080") if words in page]


def test_a_round_off_the_agenda_has_sheets_without_a_task(
    mixed: RoundData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_team_sheets(replace(mixed, task=None), tmp_path / "sheets.pdf")
    assert all("Step" not in page for page in read_pdf(tmp_path / "sheets.pdf"))


@pytest.mark.parametrize("page", [LETTER, A4], ids=["letter", "a4"])
def test_long_names_and_a_full_table_keep_to_one_page(
    mixed: RoundData, tmp_path: Path, page: tuple[float, float], read_pdf: ReadPdf
) -> None:
    names = (
        "Wolfeschlegelsteinhausenbergerdorff-Montgomery, Hubert Blaine",
        "王小明",
        "Đặng Nguyễn",
    )
    people = tuple(
        Participant(
            UUID(int=n), names[n % 3], Function.OTHER, "Senior Vice President, Region North"
        )
        for n in range(12)
    )
    name = "The Northern Lights of Customer Success"
    team = replace(
        mixed.round.teams[0], name=name, members=people, room="Wilhelmina Conference Hall"
    )
    one = replace(mixed, round=replace(mixed.round, teams=(team,)))
    write_team_sheets(one, tmp_path / "sheets.pdf", page=page)
    with pypdfium2.PdfDocument(tmp_path / "sheets.pdf") as document:
        assert [tuple(round(s) for s in p.get_size()) for p in document] == [
            tuple(round(s) for s in page)
        ]
    [text] = read_pdf(tmp_path / "sheets.pdf")
    assert squeezed(name) in text
    assert squeezed("Join this table") in text


def test_progress_counts_up_to_the_last_page(mixed: RoundData, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    write_team_sheets(mixed, tmp_path / "s.pdf", lambda done, total: steps.append((done, total)))
    assert steps == [(n, 5) for n in range(6)]

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from huddle_app.method.actions import ActionItem, Criterion
from huddle_app.method.disconnects import Board, Disconnect, DisconnectState, Theme
from huddle_app.method.errors import HuddleError
from huddle_app.method.notes import Note
from huddle_app.method.workshop import Workshop
from huddle_app.paper.data import ReportData
from huddle_app.paper.plan import write_plan
from huddle_app.paper.report import write_report

ReadPdf = Callable[[Path], list[str]]
ODD = (
    "<b>R&D</b> & 'sales' <",
    "李小龙 и Ωμέγα 🚀",
    "x" * 300,
    "",
    "two\nlines",
    "nul\x00 bell\x07 \ud800",
    "ab " * 100,
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_the_wall_page_names_every_theme_item_and_owner(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_plan(data, tmp_path / "plan.pdf")
    wall = read_pdf(tmp_path / "plan.pdf")[0]
    wanted = [theme.title for theme in data.board.themes]
    for item in data.actions:
        wanted += [item.title, *item.activities, item.sales_owner, item.marketing_owner, item.sign]
    wanted += ["2 themes, 3 items. Start with the one marked ●. Next check: 3 January 2027."]
    wanted += ["We stop: The launch-day slide deck.", "For sales", "For marketing", "15 Jan 2027"]
    wanted += ["Still missing: the activities, an owner in marketing, a due date"]
    assert [words for words in wanted if squeezed(words) not in wall] == []


def test_one_page_for_each_owner_with_only_what_is_theirs(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_plan(data, tmp_path / "plan.pdf")
    _wall, *pages = read_pdf(tmp_path / "plan.pdf")
    names = ["MartaLindqvist", "OmarKhalil", "JoãoFerreira", "AnaNovák"]
    assert [next(name for name in names if f"planof{name}" in page) for page in pages] == names
    assert squeezed("A monthly hour") in pages[0], "the same name in another case is the same owner"
    assert squeezed("A monthly hour") not in pages[1]


def test_nine_items_of_six_themes_stay_on_one_page_for_the_wall(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_plan(_many(data, themes=6, items=9), tmp_path / "plan.pdf")
    pages = read_pdf(tmp_path / "plan.pdf")
    assert [n for n, page in enumerate(pages) if "Forsales" in page] == [0]


def test_a_long_plan_flows_on_and_nothing_is_lost(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    many = _many(data, themes=12, items=40)
    write_plan(many, tmp_path / "plan.pdf")
    pages = read_pdf(tmp_path / "plan.pdf")
    last = next(n for n, page in enumerate(pages) if "Forsales" in page)
    wall = "".join(pages[: last + 1])
    assert last > 0
    assert [item.title for item in many.actions if squeezed(item.title) not in wall] == []
    assert all(page.count("Whatwedo") == 1 for page in pages[:last]), "the head is repeated once"


def test_an_empty_plan_says_so(empty: ReportData, tmp_path: Path, read_pdf: ReadPdf) -> None:
    write_plan(empty, tmp_path / "plan.pdf")
    [page] = read_pdf(tmp_path / "plan.pdf")
    assert "Noactionitemsyet." in page


def test_an_item_of_a_theme_that_is_gone_is_still_printed(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    write_plan(replace(data, board=Board((), (), (), ())), tmp_path / "plan.pdf")
    wall = read_pdf(tmp_path / "plan.pdf")[0]
    assert "Withoutatheme" in wall
    assert all(squeezed(item.title) in wall for item in data.actions)


@pytest.mark.parametrize(
    "text", ODD, ids=["markup", "script", "word", "empty", "lines", "control", "long"]
)
def test_whatever_people_write_can_be_printed(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf, text: str
) -> None:
    odd = _written(data, text)
    write_plan(odd, tmp_path / "plan.pdf")
    write_report(odd, tmp_path / "report.pdf")
    wanted = squeezed(text) if text.isascii() and text.isprintable() else ""
    for name in ("plan.pdf", "report.pdf"):
        assert wanted in "".join(read_pdf(tmp_path / name))


def test_a_text_longer_than_a_page_is_printed(
    data: ReportData, tmp_path: Path, read_pdf: ReadPdf
) -> None:
    text = " ".join(f"word{n}" for n in range(400))
    odd = _written(data, text)
    write_plan(odd, tmp_path / "plan.pdf")
    write_report(odd, tmp_path / "report.pdf")
    assert "word399" in "".join(read_pdf(tmp_path / "report.pdf"))


def test_an_existing_plan_survives_a_place_that_cannot_be_written(
    data: ReportData, tmp_path: Path
) -> None:
    kept = tmp_path / "plan.pdf"
    kept.write_bytes(b"the plan of last week")
    kept.chmod(0o444)
    with pytest.raises(HuddleError, match="could not be written"):
        write_plan(data, kept)
    assert kept.read_bytes() == b"the plan of last week"
    assert list(tmp_path.iterdir()) == [kept]


def test_a_plan_takes_the_place_of_nothing_but_a_pdf(data: ReportData, tmp_path: Path) -> None:
    workshop = tmp_path / "a.huddle"
    workshop.write_bytes(b"the whole workshop")
    with pytest.raises(HuddleError, match=r"should end in \.pdf"):
        write_plan(data, workshop)
    assert workshop.read_bytes() == b"the whole workshop"


def test_a_link_leads_to_the_file_it_points_at(data: ReportData, tmp_path: Path) -> None:
    target, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_plan(data, link)
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"%PDF")


def _many(data: ReportData, themes: int, items: int) -> ReportData:
    made = tuple(Theme(UUID(int=n), f"Theme number {n}", ()) for n in range(1, themes + 1))
    actions = tuple(
        ActionItem(
            UUID(int=1000 + n),
            made[n % themes].id,
            f"Item {n:02d} of the plan",
            ("Two territories, four weeks", "Then a meeting that changes the plan"),
            f"Sales Owner {n % 7}",
            f"Marketing Owner {n % 5}",
            date(2027, 1, 15),
            sign="Developing strategy above 4 in August",
            stops="The launch-day slide deck",
            criteria=frozenset(Criterion),
        )
        for n in range(items)
    )
    return replace(data, board=replace(data.board, themes=made), actions=actions)


def _written(data: ReportData, text: str) -> ReportData:
    """The workshop with `text` in every place where people write; in a survey's figures is none."""
    theme, received = data.board.themes[0], data.board.themes[0].disconnects[0].received
    card = Disconnect(
        UUID(int=1), text, None, UUID(int=9), text, DisconnectState.ACCEPTED, theme.id, received
    )
    person = replace(data.rounds[0].teams[0].members[0], name=text)
    team = replace(data.rounds[0].teams[0], name=text, members=(person,))
    item = replace(
        data.actions[0],
        title=text,
        activities=(text, text),
        sales_owner=text,
        marketing_owner=text,
        sign=text,
        stops=text,
    )
    return replace(
        data,
        workshop=Workshop(text, text, "KRMP", "Europe/Berlin"),
        rounds=(replace(data.rounds[0], teams=(team,)),),
        notes={kind: _noted(notes, text) for kind, notes in data.notes.items()},
        board=Board((), (card,), (), (Theme(theme.id, text, (card,)),)),
        actions=(item,),
        findings=None,
    )


def _noted(notes: Sequence[Note], text: str) -> Sequence[Note]:
    return [replace(note, text=text, team=text, who=text, answer=text) for note in notes]

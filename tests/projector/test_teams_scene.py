"""Finding one's name: every name once, in the order of the alphabet, whole, with its table."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from huddle_app.figures.palette import DARK
from huddle_app.method.agenda import SceneKey
from huddle_app.method.people import Participant, Presence, by_name
from huddle_app.method.teams.rounds import Placement, Team
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey, RoundKind
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet
from huddle_app.projector.programme import read_scene
from huddle_app.projector.scene import Source
from huddle_app.projector.scenes.teams import TeamsByName, TeamsByTeam, TeamsScene
from huddle_app.projector.seat_list import Line, SeatList
from huddle_app.projector.team_grid import grid_pages
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from tests.projector.conftest import Address

WIDE, OLD = Sheet(1920), Sheet(1440)
LONG = "Maximiliane-Alexandra von Hohenstein-Wittgenstein zu Berleburg"


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def read(services: Services, subject: str = "") -> TeamsScene:
    scene = read_scene(SceneKey.TEAMS, Source(services, subject, Address))
    assert isinstance(scene, TeamsScene)
    return scene


def by_names(services: Services, subject: str = "") -> TeamsByName:
    scene = read(services, subject)
    assert isinstance(scene, TeamsByName)
    return scene


def lines(listed: SeatList, *, waiting: bool = False) -> list[Line]:
    columns = [column for page in listed.pages for column in page]
    return [line for column in columns if bool(column.heading) is waiting for line in column.lines]


def painted(scene: TeamsScene, sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every text of every page, as it is shown."""
    pages: list[list[str]] = []
    plain_write, plain_fit = QPainter.drawText, Canvas.fit

    def draw(painter: QPainter, rect: QRectF, flags: int, text: str) -> object:
        pages[-1].append(text)
        return plain_write(painter, rect, flags, text)

    def fit(canvas: Canvas, rect: QRectF, text: str, *rest: float):
        block = plain_fit(canvas, rect, text, *rest)  # type: ignore[arg-type]
        pages[-1].append(f"{text}…" if block.cut else text)
        return block

    monkeypatch.setattr(QPainter, "drawText", draw)
    monkeypatch.setattr(Canvas, "fit", fit)
    for page in range(scene.pages(sheet)):
        image = QImage(round(sheet.width), round(HEIGHT), QImage.Format.Format_RGB32)
        pages.append([])
        with QPainter(image) as painter:
            scene.paint(Canvas(sheet.width, painter, DARK), page)
    return pages


def team(number: int, size: int, **facts: object) -> Team:
    people = (
        Participant(uuid4(), f"{chr(65 + n % 26)}nn {number}-{n} Okafor", Function.SALES)
        for n in range(size)
    )
    return replace(Team(uuid4(), str(number), tuple(people)), **facts)


def room_of(count: int, teams: int) -> tuple[Team, ...]:
    sizes = [count // teams + (n < count % teams) for n in range(teams)]
    return tuple(team(n, size) for n, size in enumerate(sizes, 1))


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
def test_every_name_is_there_once_in_the_order_of_the_alphabet(full: Services, sheet: Sheet):
    scene = by_names(full, str(MIXED))
    seated = sorted((p for t in scene.teams for p in t.members), key=by_name)
    tables = {person.id: f"→ {t.name}" for t in scene.teams for person in t.members}
    expected = [(person.name, tables[person.id]) for person in seated]
    assert [(line.name, line.place) for line in lines(scene._listed(sheet))] == expected


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
@pytest.mark.parametrize(("count", "teams"), [(1, 1), (8, 2), (73, 10), (120, 16)])
def test_any_room_has_its_place(count: int, teams: int, sheet: Sheet, monkeypatch):
    scene = TeamsByName("Mixed teams", room_of(count, teams))
    pages = painted(scene, sheet, monkeypatch)
    shown = [text for page in pages for text in page]
    assert sum("Okafor" in text for text in shown) == count
    assert not [text for text in shown if text.endswith("…")]
    assert len(pages) <= 6
    for page in scene._listed(sheet).pages:
        setting = scene._listed(sheet).setting
        assert setting.size >= SMALLEST
        assert max(sum(c.rows) for c in page) * setting.lead <= sheet.body.height()
        assert len(page) <= setting.across


def test_few_names_are_large_and_many_stand_on_few_pages():
    few = TeamsByName("", room_of(8, 2))._listed(WIDE)
    many = TeamsByName("", room_of(73, 10))._listed(WIDE)
    assert few.setting.size > many.setting.size > SMALLEST
    assert (len(few.pages), len(many.pages)) == (1, 2)


def test_the_header_says_which_part_of_the_alphabet_it_is(full: Services, monkeypatch):
    scene = by_names(full, str(MIXED))
    pages = painted(scene, WIDE, monkeypatch)
    assert pages[0][0] == "Mixed teams: your name → your table"
    assert re.fullmatch("A–[H-N] · 1 of 2 · number 7", pages[0][1])
    assert re.fullmatch("[H-N]–. · 2 of 2 · number 7", pages[1][1])


def test_a_long_name_goes_on_below_and_takes_no_column_from_the_others(monkeypatch):
    teams = room_of(73, 10)
    plain = TeamsByName("", teams)._listed(WIDE)
    first, *rest = teams
    renamed = replace(first.members[0], name=LONG)
    named = (replace(first, members=(renamed, *first.members[1:])), *rest)
    listed = TeamsByName("", named)._listed(WIDE)
    assert listed.setting.across == plain.setting.across
    page = next(p for p in listed.pages for c in p if LONG in [line.name for line in c.lines])
    rows = {line.name: n for c in page for line, n in zip(c.lines, c.rows, strict=True)}
    assert rows[LONG] > 1 == min(rows.values())
    shown = [text for page in painted(TeamsByName("", named), WIDE, monkeypatch) for text in page]
    assert LONG in shown


def test_the_room_stands_beside_the_team_or_below_it(monkeypatch):
    rooms = ("Aurora", "The old library on the second floor, behind the lifts and the stairs")
    teams = tuple(team(n, 7, room=rooms[n % 2]) for n in range(8))
    shown = {text for page in painted(TeamsByName("", teams), WIDE, monkeypatch) for text in page}
    assert {" · Aurora", "→ 4"} <= shown


def test_who_is_away_is_not_shown(full: Services):
    person = read(full, str(MIXED)).teams[0].members[0]
    full.people.mark([person], Presence.AWAY)
    for subject in ("mixed", "mixed by team"):
        scene = read(full, subject)
        assert person.id not in {p.id for t in scene.teams for p in t.members}
        assert person.id not in {p.id for p in scene.unseated}


def test_a_team_that_nobody_is_left_of_is_not_shown(full: Services):
    first, second, *_ = read(full, str(MIXED)).teams
    full.people.mark(first.members, Presence.AWAY)
    assert read(full, str(MIXED)).teams[0].id == second.id


def test_who_has_no_seat_yet_is_sent_to_the_moderator(full: Services, monkeypatch):
    late = Participant(uuid4(), "Zoë Late", Function.SALES)
    full.people.write(late)
    scene = by_names(full, str(MIXED))
    assert [line.name for line in lines(scene._listed(WIDE), waiting=True)] == ["Zoë Late"]
    last = painted(scene, WIDE, monkeypatch)[-1]
    assert last.index("Please see the moderator") < last.index("Zoë Late")
    full.teams.repair(MIXED)
    scene = by_names(full, str(MIXED))
    assert not scene.unseated
    assert "Zoë Late" in [line.name for line in lines(scene._listed(WIDE))]


def test_leaders_at_a_table_of_their_own_are_a_team_like_others(full: Services, monkeypatch):
    leaders = [Participant(uuid4(), f"Leader {n}", Function.LEADERSHIP) for n in range(3)]
    for leader in leaders:
        full.people.write(leader)
    rules = replace(full.teams.rules.rules(MIXED), leadership=Placement.OWN_TABLE)
    full.teams.draw(MIXED, 7, rules=rules)
    names = {line.name for line in lines(by_names(full, str(MIXED))._listed(WIDE))}
    assert {leader.name for leader in leaders} <= names


def test_the_round_that_is_named_is_shown_and_else_the_one_people_sit_in(full: Services):
    for key in (SEPARATE, MIXED):
        made = full.teams.round(key)
        assert made
        for subject in (str(key), f"{key} by team"):
            assert read(full, subject).teams == made.teams
    full.clock.go("disconnects.teams")
    assert read(full).title == read(full, "by team").title == "Mixed teams"


def test_a_round_that_is_not_drawn_says_what_will_be_here(full: Services, monkeypatch):
    key = RoundKey(RoundKind.MIXED, 5)
    for subject in (str(key), f"{key} by team"):
        [page] = painted(read(full, subject), WIDE, monkeypatch)
        assert "The teams will stand here as soon as they are drawn." in page


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
def test_every_team_is_on_a_page(full: Services, sheet: Sheet):
    scene = read(full, "mixed by team")
    assert isinstance(scene, TeamsByTeam)
    pages = grid_pages(scene.teams, sheet)
    assert [t for page in pages for t in page] == list(scene.teams)
    assert len({len(page) for page in pages[:-1]} | {len(pages[0])}) == 1


def test_only_the_last_page_has_a_row_that_is_not_full():
    assert [len(page) for page in grid_pages(room_of(70, 10), WIDE)] == [8, 2]


def test_sixteen_teams_stand_on_few_pages():
    assert len(grid_pages(room_of(120, 16), WIDE)) <= 3


def test_the_room_and_what_the_marks_mean_stand_with_the_teams(monkeypatch):
    plain = team(1, 7)
    told = replace(plain, room="Library", scribe=plain.members[0].id, presenter=plain.members[1].id)
    [page] = painted(TeamsByTeam("Mixed teams", (told,)), WIDE, monkeypatch)
    assert {"Team 1", " · Library", "scribe", "presenter"} <= set(page)
    [page] = painted(TeamsByTeam("Mixed teams", (plain,)), WIDE, monkeypatch)
    assert not {"scribe", "presenter"} & set(page)


def test_a_scribe_who_left_has_no_mark(full: Services, monkeypatch):
    first = read(full, str(MIXED)).teams[0]
    full.teams.change_team(MIXED, replace(first, scribe=first.members[0].id))
    assert "scribe" in painted(read(full, "mixed by team"), WIDE, monkeypatch)[0]
    full.people.mark(first.members[:1], Presence.AWAY)
    assert "scribe" not in painted(read(full, "mixed by team"), WIDE, monkeypatch)[0]


def test_the_room_sees_the_number_unless_the_teams_were_changed_since(full: Services):
    made = full.teams.draw(MIXED, 417203)
    assert read(full, str(MIXED)).drawn_by() == "number 417203"
    person = made.teams[0].members[0]
    full.teams.move(MIXED, person.id, made.teams[1].id)
    assert read(full, str(MIXED)).drawn_by() == ""

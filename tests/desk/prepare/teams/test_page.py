"""The Teams page: a round at a time, drawn fairly: the same number gives the same teams."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.teams.page import TeamsPage
from huddle_app.desk.prepare.teams.round_view import RoundView
from huddle_app.method.agenda import SceneKey
from huddle_app.method.checklist import Place
from huddle_app.method.teams.rounds import Round
from huddle_app.method.words import MIXED, SEPARATE, RoundKey, RoundKind
from huddle_app.services.house import Services
from tests.desk.building import built
from tests.desk.conftest import Written


def drawn_by(qtbot: QtBot, services: Services, page: TeamsPage, key: RoundKey, seed: str) -> Round:
    page.show_round(key)
    view = page.rounds[key]
    view.tools.number.setText(seed)
    before = services.teams.round(key)
    view.tools.draw.click()
    qtbot.waitUntil(lambda: services.teams.round(key) != before and not is_busy(view))
    made = services.teams.round(key)
    assert made
    return made


def is_busy(view: RoundView) -> bool:
    return "…" in view.work.words()


def members(made: Round | None) -> list[list[str]]:
    return [[member.name for member in team.members] for team in made.teams] if made else []


def test_the_same_number_draws_the_same_teams(qtbot: QtBot, peopled: Services, page: TeamsPage):
    first = drawn_by(qtbot, peopled, page, SEPARATE, "42")
    other = drawn_by(qtbot, peopled, page, SEPARATE, "43")
    again = drawn_by(qtbot, peopled, page, SEPARATE, "42")
    assert (first.seed, other.seed) == (42, 43)
    assert members(first) == members(again) != members(other)


def test_every_team_has_its_card_once_drawn(qtbot: QtBot, peopled: Services, page: TeamsPage):
    made = drawn_by(qtbot, peopled, page, MIXED, "")
    view = page.rounds[MIXED]
    qtbot.waitUntil(lambda: len(view.table.cards) == len(made.teams))
    assert f"number {made.seed} draws them again" in view.tools.drawn.text()


def test_earlier_teams_can_be_brought_back_as_they_were(
    qtbot: QtBot, peopled: Services, page: TeamsPage
):
    first = drawn_by(qtbot, peopled, page, SEPARATE, "1")
    person, *_others = first.teams[0].members
    peopled.teams.move(SEPARATE, person.id, first.teams[1].id)
    by_hand = members(peopled.teams.round(SEPARATE))
    drawn_by(qtbot, peopled, page, SEPARATE, "2")
    work = page.rounds[SEPARATE].work
    qtbot.waitUntil(lambda: "number 1, are kept" in work.words())
    work.button.click()
    qtbot.waitUntil(lambda: members(peopled.teams.round(SEPARATE)) == by_hand)


def test_nobody_to_draw_is_said_in_the_page(qtbot: QtBot, services: Services, page: TeamsPage):
    view = page.rounds[SEPARATE]
    view.tools.draw.click()
    qtbot.waitUntil(lambda: "nobody from sales or marketing" in view.work.words())
    assert services.teams.rounds() == ()


@pytest.mark.parametrize("key", [SEPARATE, MIXED], ids=str)
def test_the_round_on_the_page_is_the_one_shown_to_the_room(
    context: DeskContext, drawn: Services, page: TeamsPage, key: RoundKey
):
    page.show_round(key)
    page.rounds[key].tools.to_room.click()
    assert (context.stage.scene, context.stage.subject) == (SceneKey.TEAMS, str(key))


def test_there_is_nothing_to_show_or_print_before_the_draw(peopled: Services, page: TeamsPage):
    tools = page.rounds[SEPARATE].tools
    assert not tools.to_room.isVisible()
    assert not tools.to_print.isVisible()


def test_printing_leads_to_the_papers(
    qtbot: QtBot, context: DeskContext, drawn: Services, page: TeamsPage
):
    with qtbot.waitSignal(context.guide.wanted) as wanted:
        page.rounds[SEPARATE].tools.to_print.click()
    assert wanted.args == [Place.PAPERS]


def test_a_hitch_has_its_ways_and_one_click_draws(
    qtbot: QtBot, services: Services, written: Written, page: TeamsPage
):
    heads = {"sales": 9, "marketing": 12}
    people = [f"{name} {n},{name}" for name, count in heads.items() for n in range(count)]
    services.people.confirm(services.people.preview(written("r.csv", "name,function", *people)))
    page.show_round(SEPARATE)
    ways = page.rounds[SEPARATE].ways_out
    words = [label.text() for label in ways.findChildren(QLabel)]
    assert any("9 people from sales cannot form teams of 6–8" in text for text in words)
    [way] = [b for b in ways.findChildren(QPushButton) if "2 sales teams" in b.accessibleName()]
    way.click()
    qtbot.waitUntil(lambda: not ways.isVisible())
    made = services.teams.round(SEPARATE)
    assert made
    assert sorted(len(team.members) for team in made.teams) == [4, 5, 6, 6]


def test_where_all_fits_nothing_speaks_against_it(drawn: Services, page: TeamsPage):
    assert not page.rounds[SEPARATE].ways_out.isVisible()
    assert not page.rounds[SEPARATE].repair.isVisible()


def test_rounds_are_named_with_their_steps(peopled: Services, page: TeamsPage):
    words = [button.text() for button in page.bar.buttons.values()]
    assert words == ["Separate teams · Step 2", "Mixed teams · Step 6"]


def test_another_round_is_begun_and_stays_once_it_is_drawn(
    qtbot: QtBot, context: DeskContext, peopled: Services, page: TeamsPage
):
    page.begin(RoundKind.MIXED)
    third = RoundKey(RoundKind.MIXED, 2)
    assert page.bar.buttons[third].isChecked()
    assert third not in peopled.teams.round_keys()
    drawn_by(qtbot, peopled, page, third, "5")
    later = built(TeamsPage, context)
    qtbot.addWidget(later)
    assert later.bar.buttons[third].text() == "Mixed teams 2"


def test_a_narrow_page_leaves_the_room_to_the_teams_until_it_is_asked(
    qtbot: QtBot, peopled: Services, page: TeamsPage
):
    assert page.side.isVisible()
    page.resize(700, 700)
    qtbot.waitUntil(lambda: not page.side.isVisible())
    page.fold.click()
    page.resize(720, 700)
    qtbot.waitUntil(lambda: page.width() == 720)
    assert page.side.isVisible()

"""Teams: drawn from the page, fairly: the same number gives the same teams."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.round_view import RoundView
from huddle_app.desk.prepare.team_card import TeamCard
from huddle_app.desk.prepare.teams_page import TeamsPage
from huddle_app.method.agenda import SceneKey
from huddle_app.method.rounds import Round, Team
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey
from huddle_app.services.house import Services
from tests.desk.conftest import Written


def shown(qtbot: QtBot, context: DeskContext, key: RoundKey) -> RoundView:
    page = TeamsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_round(key)
    return page.rounds[key]


def drawn(qtbot: QtBot, context: DeskContext, view: RoundView, seed: str) -> Round:
    view.seed.setText(seed)
    teams = context.services.teams
    before = teams.round(view._kind)
    view.button.click()
    qtbot.waitUntil(lambda: teams.round(view._kind) != before and view.work._job is None)
    made = teams.round(view._kind)
    assert made
    return made


def members(made: Round) -> list[list[str]]:
    return [[member.name for member in team.members] for team in made.teams]


def test_the_same_number_draws_the_same_teams(
    qtbot: QtBot, context: DeskContext, peopled: Services
):
    view = shown(qtbot, context, SEPARATE)
    first = drawn(qtbot, context, view, "42")
    other = drawn(qtbot, context, view, "43")
    again = drawn(qtbot, context, view, "42")
    assert (first.seed, other.seed) == (42, 43)
    assert members(first) == members(again) != members(other)


def test_every_team_has_its_card_once_drawn(qtbot: QtBot, context: DeskContext, peopled: Services):
    view = shown(qtbot, context, MIXED)
    assert not view.to_room.isEnabled()
    made = drawn(qtbot, context, view, "")
    qtbot.waitUntil(lambda: len(view.findChildren(TeamCard)) == len(made.teams))


def test_earlier_teams_can_be_brought_back(qtbot: QtBot, context: DeskContext, peopled: Services):
    view = shown(qtbot, context, SEPARATE)
    first = drawn(qtbot, context, view, "1")
    drawn(qtbot, context, view, "2")
    qtbot.waitUntil(lambda: "number 1, are kept" in view.work.words())
    view.work.button.click()
    teams = context.services.teams

    def again() -> bool:
        back = teams.round(SEPARATE)
        return back is not None and members(back) == members(first)

    qtbot.waitUntil(again)


def test_nobody_to_draw_is_said_in_the_page(qtbot: QtBot, context: DeskContext):
    view = shown(qtbot, context, SEPARATE)
    view.button.click()
    qtbot.waitUntil(lambda: "nobody from sales or marketing" in view.work.words())
    assert context.services.teams.rounds() == ()


def test_teams_are_shown_to_the_room(qtbot: QtBot, context: DeskContext, peopled: Services):
    peopled.teams.draw(SEPARATE, 7)
    view = shown(qtbot, context, SEPARATE)
    view.to_room.click()
    assert context.stage.scene is SceneKey.TEAMS


def test_the_round_on_the_page_is_the_one_shown(
    qtbot: QtBot, context: DeskContext, peopled: Services
):
    for key in (SEPARATE, MIXED):
        peopled.teams.draw(key, 7)
    view = shown(qtbot, context, MIXED)
    view.to_room.click()
    assert (context.stage.scene, context.stage.subject) == (SceneKey.TEAMS, "mixed")


def test_a_trap_of_the_teams_has_its_ways_and_one_click_draws(
    qtbot: QtBot, context: DeskContext, services: Services, written: Written
):
    heads = {"sales": 9, "marketing": 12}
    people = [f"{name} {n},{name}" for name, count in heads.items() for n in range(count)]
    services.people.confirm(services.people.preview(written("r.csv", "name,function", *people)))
    page = TeamsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_round(MIXED)
    words = [label.text() for label in page.ways_out.findChildren(QLabel)]
    assert any("9 people from sales cannot form teams of 6–8" in text for text in words)
    [way] = [
        b for b in page.ways_out.findChildren(QPushButton) if "2 sales teams" in b.accessibleName()
    ]
    way.click()
    qtbot.waitUntil(lambda: not page.ways_out.isVisible())
    made = services.teams.round(SEPARATE)
    assert made
    assert sorted(len(team.members) for team in made.teams) == [4, 5, 6, 6]
    assert page.rounds[SEPARATE].isVisible()


def test_where_all_fits_no_trap_is_shown(qtbot: QtBot, context: DeskContext, peopled: Services):
    for key in (SEPARATE, MIXED):
        peopled.teams.draw(key, 7)
    page = TeamsPage(context)
    qtbot.addWidget(page)
    page.show()
    assert not page.ways_out.isVisible()


def test_names_stand_in_the_order_given(qtbot: QtBot, peopled: Services):
    team = peopled.teams.draw(MIXED, 7).teams[0]
    backwards = Team(team.id, team.name, team.members[::-1])
    card = TeamCard(backwards)
    qtbot.addWidget(card)
    texts = [label.text() for label in card.findChildren(QLabel)]
    sales = [m.name for m in backwards.members if m.function is Function.SALES]
    assert [text for text in texts if text in sales] == sales

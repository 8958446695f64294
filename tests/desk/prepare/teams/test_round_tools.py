"""What is said of a round as a whole."""

from dataclasses import replace
from uuid import uuid4

from huddle_app.desk.prepare.teams.round_view import RoundView
from huddle_app.method.people import Participant, Presence
from huddle_app.method.teams.rounds import Placement
from huddle_app.method.words import MIXED, Function
from huddle_app.services.house import Services


def leaders(services: Services) -> list[Participant]:
    return [one for one in services.people.everybody() if one.function is Function.LEADERSHIP]


def test_who_observes_is_counted(view: RoundView, drawn: Services):
    n = len(leaders(drawn))
    assert view.tools.drawn.text().endswith(f" · {n} leaders observe")


def test_a_leader_who_is_away_does_not_observe(view: RoundView, drawn: Services):
    drawn.people.mark(leaders(drawn)[1:], Presence.AWAY)
    view.refresh()
    assert view.tools.drawn.text().endswith(" · 1 leader observes")


def test_people_from_elsewhere_observe_too(view: RoundView, drawn: Services):
    drawn.people.write(Participant(uuid4(), "Ada Finch", Function.OTHER))
    view.refresh()
    assert view.tools.drawn.text().endswith(" observe · 1 person from elsewhere observes")


def test_who_has_a_seat_does_not_observe(view: RoundView, drawn: Services):
    rules = replace(drawn.teams.rules.rules(MIXED), leadership=Placement.SPREAD)
    drawn.teams.draw(MIXED, 7, rules=rules)
    view.refresh()
    assert "observe" not in view.tools.drawn.text()
    drawn.teams.rules.change(MIXED, replace(rules, leadership=Placement.OBSERVE))
    view.refresh()
    assert "observe" not in view.tools.drawn.text(), "they sit where they are until the next draw"

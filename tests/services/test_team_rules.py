"""What the moderator wants of the rounds is kept, and undone."""

from huddle_app.method.teams.rounds import Bond, Placement, RoundRules, Wish
from huddle_app.method.words import MIXED, SEPARATE, Function, RoundKey, RoundKind
from huddle_app.services.house import Services


def test_each_round_has_the_huddles_rules_until_they_are_changed(
    services: Services, reopened: Services
) -> None:
    rules = RoundRules(
        smallest=5,
        largest=9,
        leadership=Placement.OWN_TABLE,
        others=Placement.SPREAD,
        only_here=False,
        teams={Function.SALES: 8, None: 9},
        wishes=(Wish.REGIONS_SPREAD, Wish.NEW_FACES, Wish.LEVELS_SPREAD, Wish.BOSSES_APART),
    )
    services.teams.rules.change(SEPARATE, rules)
    assert reopened.teams.rules.rules(SEPARATE) == rules
    assert reopened.teams.rules.rules(MIXED) == RoundRules()
    assert services.deeds.undo() == "Rules of separate teams"
    assert services.teams.rules.rules(SEPARATE) == RoundRules()


def test_a_later_round_has_rules_of_its_own(services: Services) -> None:
    third = RoundKey(RoundKind.MIXED, 3)
    services.teams.rules.change(third, RoundRules(smallest=4))
    assert services.teams.rules.rules(third).smallest == 4
    assert services.teams.rules.rules(MIXED).smallest == 6


def test_people_are_bound_each_to_each_and_let_go(peopled: Services) -> None:
    one, two, three, *_rest = peopled.people.everybody()
    rules = peopled.teams.rules
    rules.bind([one, two, three], together=True)
    assert len(rules.bonds()) == 3
    assert all(bond.together for bond in rules.bonds())
    rules.bind([two, one], together=False)
    apart = [bond for bond in rules.bonds() if not bond.together]
    assert [{bond.one, bond.other} for bond in apart] == [{one.id, two.id}]
    rules.unbind([Bond(apart[0].other, apart[0].one, together=False)])
    assert len(rules.bonds()) == 2
    assert peopled.deeds.undo() == "End of a seating rule"
    assert len(rules.bonds()) == 3


def test_bonds_go_with_their_people_and_come_back_with_them(peopled: Services) -> None:
    one, two, *_rest = peopled.people.everybody()
    peopled.teams.rules.bind([one, two], together=False)
    peopled.people.remove([one])
    assert peopled.teams.rules.bonds() == ()
    peopled.deeds.undo()
    assert len(peopled.teams.rules.bonds()) == 1

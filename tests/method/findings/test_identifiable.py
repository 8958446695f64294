"""Who could be recognised: what the moderator is told, and that it never holds a score."""

from huddle_app.method.findings.finding import findings_of
from huddle_app.method.findings.groups import MOST_GROUPS
from huddle_app.method.findings.identifiable import Exposure, recognisable
from huddle_app.method.findings.model import Group
from tests.method.findings.answering import M, S, crowd, person, scale, toolkit

TRUST, BOND = scale("trust", 4, S, M), scale("bond", 2, S, M)
KIT = toolkit(TRUST, BOND)


def test_hidden_groups_come_first_each_with_why() -> None:
    sizes = {(S, "rep", ""): 20, (S, "manager", ""): 7, (S, "boss", ""): 2}
    named = recognisable(findings_of(KIT, "w", crowd(KIT, sizes)))
    assert [(one.group, one.why) for one in named] == [
        (Group(S, "boss"), Exposure.TOO_FEW),
        (Group(S, "manager"), Exposure.SHELTERS),
    ]
    assert [one.sentence for one in named] == [
        "Sales, boss: fewer than 5 people answered. Nothing is shown.",
        "Sales, manager: not shown, because the answers of fewer than 5 people could be worked out from it.",
    ]


def test_groups_only_just_large_enough_are_named_with_the_least_they_have() -> None:
    [of_all, of_reps] = recognisable(findings_of(KIT, "w", crowd(KIT, {(S, "rep", ""): 6})))
    assert (of_all.group, of_all.why) == (Group(S), Exposure.JUST_ENOUGH)
    assert of_all.sentence == "Sales: 6 people answered, only just enough to show."
    assert of_reps.scales == (TRUST, BOND)


def test_a_group_that_answered_alike_is_named_with_the_scale() -> None:
    alike = dict.fromkeys(TRUST.columns(), 4)
    people = [person(KIT, S, "", "", {**alike, "bond.1": n, "bond.2": 5}) for n in range(1, 8)]
    [one] = recognisable(findings_of(KIT, "w", people))
    assert (one.why, one.scales) == (Exposure.ALIKE, (TRUST,))
    assert one.sentence == (
        "Sales: all answered alike, so the figure says what each of them answered. (Trust)"
    )


def test_a_statement_everybody_answered_with_the_last_rating_is_named() -> None:
    people = [person(KIT, S, "", "", {"bond.1": n, "bond.2": 7}) for n in range(1, 8)]
    [one] = recognisable(findings_of(KIT, "w", people))
    assert (one.group, one.why, one.scales) == (Group(S), Exposure.ONE_ANSWER, (BOND,))


def test_there_is_nothing_to_say_of_large_groups() -> None:
    assert recognisable(findings_of(KIT, "w", crowd(KIT, {(S, "", ""): 40, (M, "", ""): 30}))) == ()


def test_of_too_many_groups_it_is_said_why_those_are_hidden_that_are_not_looked_at() -> None:
    """Each is large enough, and nothing of few people follows from it."""
    sizes = {(S, "rep", f"region {n:03}"): 9 for n in range(MOST_GROUPS)}
    named = recognisable(findings_of(KIT, "w", crowd(KIT, sizes)))
    assert {one.why for one in named} == {Exposure.BEYOND}
    assert named[0].sentence == (
        "Sales, region 118: not shown, because of so many groups only the larger ones are looked at."
    )

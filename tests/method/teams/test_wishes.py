from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.people import Participant
from huddle_app.method.teams.rounds import Round, RoundKey, Team, Wish
from huddle_app.method.teams.seat_plan import TeamSeats
from huddle_app.method.teams.wishes import groups, least_pairs, report_pairs
from huddle_app.method.words import Function, RoundKind

SALES, MARKETING, OTHER = Function.SALES, Function.MARKETING, Function.OTHER
EITHER = TeamSeats(6, 8, {SALES: (3, 4), MARKETING: (3, 4)})
OF_SALES = TeamSeats(6, 8, {SALES: (6, 8)})


def person(
    n: int, name: str = "", level: str = "", region: str = "", email: str = "", reports_to: str = ""
) -> Participant:
    return Participant(
        UUID(int=n), name or f"Person {n}", SALES, level, region, "", email, reports_to
    )


def ids(*people: Participant) -> tuple[UUID, ...]:
    return tuple(person.id for person in people)


def earlier(*tables: tuple[Participant, ...]) -> Round:
    teams = (Team(UUID(int=100 + n), str(n), members) for n, members in enumerate(tables))
    return Round(RoundKey(RoundKind.SEPARATE), 1, tuple(teams))


def test_people_of_one_level_are_a_group_and_those_without_are_in_none() -> None:
    a, b, c = (person(n, level="rep", region="North") for n in range(3))
    d, e, alone = person(3), person(4), person(5, level="director")
    people = [a, d, b, alone, c, e]
    assert groups(Wish.LEVELS_SPREAD, people) == (ids(a, b, c),)
    assert groups(Wish.REGIONS_SPREAD, people) == (ids(a, b, c),)


def test_each_team_of_each_earlier_round_is_a_group_of_those_who_are_still_here() -> None:
    a, b, c, d, gone = map(person, range(5))
    before = [earlier((a, b, gone), (c, gone)), earlier((a, b), (c, d))]
    found = groups(Wish.NEW_FACES, [a, b, c, d], before)
    assert found == (ids(a, b), ids(a, b), ids(c, d))


def test_bosses_are_found_by_name_or_address_however_written() -> None:
    boss = person(1, "Ada  Boss", email="ada@example.com")
    one = person(2, reports_to="ada boss")
    other = person(3, reports_to=" ADA@example.com")
    assert list(report_pairs([one, boss, other])) == [(boss, one), (boss, other)]
    assert groups(Wish.BOSSES_APART, [one, boss]) == (ids(boss, one),)


def test_a_boss_who_is_not_here_or_not_unique_is_nobodys() -> None:
    namesakes = [person(1, "Ada"), person(2, "Ada")]
    own = person(3, "Self", reports_to="Self")
    people = [*namesakes, own, person(4, reports_to="Ada"), person(5, reports_to="Bob"), person(6)]
    assert not list(report_pairs(people))


def test_the_least_pairs_are_those_of_an_even_spread() -> None:
    assert least_pairs([SALES] * 5, [EITHER] * 5) == 0
    assert least_pairs([SALES] * 7, [EITHER] * 5) == 2
    assert least_pairs([SALES, MARKETING] * 3, [EITHER] * 2) == 6
    # only the two teams of sales can take them
    assert least_pairs([SALES] * 4, [OF_SALES, OF_SALES, TeamSeats(1, 1, {OTHER: (1, 1)})]) == 2


def test_those_who_stay_are_counted_where_they_are() -> None:
    assert least_pairs([], [EITHER] * 3, seated=[0, 0]) == 1
    assert least_pairs([SALES] * 2, [EITHER] * 3, seated=[0, 0]) == 1
    assert least_pairs([SALES] * 3, [EITHER] * 3, seated=[0, 0]) == 2
    assert least_pairs([OTHER], [EITHER] * 3) == 0


@given(st.integers(0, 60), st.integers(1, 12))
def test_no_spread_has_fewer_pairs_than_the_mean_allows(people: int, teams: int) -> None:
    least = least_pairs([SALES] * people, [OF_SALES] * teams)
    assert 2 * least * teams >= people * people - teams * people


def test_a_boss_is_found_whatever_the_accents():
    boss = Participant(UUID(int=901), "Bjørn Friis", Function.MARKETING)
    zoe = Participant(UUID(int=902), "Zoe", Function.SALES, reports_to="bjorn  friis")
    assert list(report_pairs([zoe, boss])) == [(boss, zoe)]

"""Votes: opened, counted, shown and closed, each as one deed that can be undone."""

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, HistoryChanged, VoteChanged
from huddle_app.method.votes import LONGEST, MOST_OPTIONS, Vote
from huddle_app.services.house import Services

FIRST = "Which of these comes first?"


def opened(services: Services, *options: str) -> Vote:
    return services.votes.open(FIRST, options or ("Leads", "Plans", "Calendars"))


def texts(services: Services) -> list[str]:
    vote = services.votes.open_one()
    return [option.text for option in vote.options] if vote else []


def hands(services: Services) -> list[int | None]:
    vote = services.votes.open_one()
    return [option.hands for option in vote.options] if vote else []


def test_a_vote_is_kept_with_its_step(services: Services, reopened: Services) -> None:
    services.clock.go("disconnects.sum-up")
    vote = opened(services)
    assert (vote.question, vote.item_key, vote.opened) == (
        FIRST,
        "disconnects",
        services.clock.now(),
    )
    assert not vote.counts_shown
    assert [option.text for option in vote.options] == ["Leads", "Plans", "Calendars"]
    assert reopened.votes.votes() == (vote,)


def test_opening_another_makes_the_first_an_earlier_one(services: Services) -> None:
    first = opened(services)
    second = opened(services, "Yes", "No")
    earlier, now = services.votes.votes()
    assert (earlier.id, earlier.closed) == (first.id, True)
    assert now == second == services.votes.open_one()
    services.deeds.undo()
    assert services.votes.votes() == (first,)


def test_hands_are_counted_and_taken_back_by_name(
    services: Services, happened: list[Event]
) -> None:
    vote = opened(services)
    services.votes.set_hands(vote.options[1].id, 14)
    assert services.deeds.undo_name() == "14 hands for B"
    services.votes.set_hands(vote.options[1].id, 15)
    assert hands(services) == [None, 15, None]
    services.deeds.undo()
    assert hands(services) == [None, 14, None]
    services.deeds.undo()
    assert hands(services) == [None, None, None]
    services.deeds.redo()
    assert hands(services) == [None, 14, None]
    assert {type(event) for event in happened} == {VoteChanged, HistoryChanged}


def test_a_number_beyond_reason_changes_nothing(services: Services) -> None:
    vote = opened(services)
    with pytest.raises(HuddleError):
        services.votes.set_hands(vote.options[0].id, 1000)
    assert hands(services) == [None, None, None]


def test_everything_about_a_vote_can_be_undone_to_the_beginning(services: Services) -> None:
    votes = services.votes
    vote = opened(services)
    votes.ask(vote.id, "What first?")
    votes.add_options(vote.id, ["Prices"])
    votes.rename_option(vote.options[0].id, "Leads go dark")
    votes.set_hands(vote.options[0].id, 3)
    votes.remove_option(vote.options[1].id)
    votes.show_counts(vote.id, shown=True)
    [changed] = votes.votes()
    assert (changed.question, changed.counts_shown) == ("What first?", True)
    assert [o.text for o in changed.options] == ["Leads go dark", "Calendars", "Prices"]
    votes.close(vote.id)
    assert votes.open_one() is None
    votes.remove(vote.id)
    assert votes.votes() == ()
    steps = 0
    while services.deeds.undo_name():
        services.deeds.undo()
        steps += 1
        if steps == 8:
            assert votes.votes() == (vote,)
    assert (steps, votes.votes()) == (9, ())
    for _step in range(steps):
        services.deeds.redo()
    assert votes.votes() == ()


def test_an_option_taken_away_comes_back_in_its_place(services: Services) -> None:
    vote = opened(services)
    services.votes.set_hands(vote.options[1].id, 5)
    services.votes.remove_option(vote.options[1].id)
    services.votes.add_options(vote.id, ["Prices"])
    assert texts(services) == ["Leads", "Calendars", "Prices"]
    services.deeds.undo()
    services.deeds.undo()
    assert (texts(services), hands(services)) == (
        ["Leads", "Plans", "Calendars"],
        [None, 5, None],
    )


def test_the_themes_are_options_once(services: Services) -> None:
    with pytest.raises(HuddleError, match="no themes yet"):
        services.votes.new_themes(None)
    for title in ("Leads go dark", "Two calendars", "x" * (LONGEST + 5)):
        services.disconnects.add_theme(title)
    vote = services.votes.open(FIRST, ["Two calendars"])
    new = services.votes.new_themes(vote)
    assert new[0] == "Leads go dark"
    assert len(new[1]) == LONGEST
    services.votes.add_options(vote.id, new)
    with pytest.raises(HuddleError, match="already"):
        services.votes.new_themes(services.votes.open_one())


def test_too_many_options_are_refused_as_a_whole(services: Services) -> None:
    vote = opened(services, *(f"Option {n}" for n in range(MOST_OPTIONS - 1)))
    with pytest.raises(HuddleError, match="12 options"):
        services.votes.add_options(vote.id, ["one", "two"])
    assert len(texts(services)) == MOST_OPTIONS - 1
    with pytest.raises(HuddleError):
        opened(services, *map(str, range(MOST_OPTIONS + 1)))


@pytest.mark.parametrize("wrong", ["", " \n", "x" * (LONGEST + 1)])
def test_words_that_cannot_be_read_are_refused(services: Services, wrong: str) -> None:
    vote = opened(services)
    for act in (
        lambda: services.votes.open(wrong),
        lambda: services.votes.ask(vote.id, wrong),
        lambda: services.votes.add_options(vote.id, [wrong]),
        lambda: services.votes.rename_option(vote.options[0].id, wrong),
    ):
        with pytest.raises(HuddleError):
            act()
    assert services.votes.votes() == (vote,)


def test_votes_opened_in_the_same_moment_stay_in_order(services: Services) -> None:
    ids = [opened(services).id for _one in range(5)]
    assert [vote.id for vote in services.votes.votes()] == ids

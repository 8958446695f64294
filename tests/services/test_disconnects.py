"""From the room's disconnects to themes."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from huddle_app.method.actions import ActionItem
from huddle_app.method.disconnects import DisconnectState
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import DisconnectArrived, Event
from huddle_app.method.words import MIXED, Stage
from huddle_app.services.house import Services


def test_the_same_id_is_stored_once_with_its_first_words(
    services: Services, happened: list[Event]
) -> None:
    sent = uuid4()
    first = services.disconnects.submit(sent, "  Leads go dark ", Stage.IMPLEMENTING)
    again = services.disconnects.submit(sent, "other words")
    assert (first.before, again.before) == (False, True)
    assert again.received == first.received
    [card] = services.disconnects.board().new
    assert (card.text, card.stage, card.state) == (
        "Leads go dark",
        Stage.IMPLEMENTING,
        DisconnectState.NEW,
    )
    assert happened == [DisconnectArrived(sent)]


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 301])
def test_empty_and_over_long_texts_are_refused(services: Services, text: str) -> None:
    with pytest.raises(HuddleError):
        services.disconnects.submit(uuid4(), text)
    assert services.disconnects.board().new == ()


def test_the_longest_text_is_taken_whole(services: Services) -> None:
    services.disconnects.submit(uuid4(), "ü" * 300)
    assert len(services.disconnects.board().new[0].text) == 300


def test_many_phones_at_once_lose_nothing(services: Services) -> None:
    ids = [uuid4() for _ in range(100)]
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda n: services.disconnects.submit(n, str(n)), ids * 2))
    assert {card.id for card in services.disconnects.board().new} == set(ids)


def test_a_card_carries_its_team(peopled: Services) -> None:
    team = peopled.teams.draw(MIXED, 1).teams[3]
    peopled.disconnects.submit(uuid4(), "x", team_id=team.id)
    assert peopled.disconnects.board().new[0].team == "4"
    assert [card.text for card in peopled.disconnects.sent_by(team.id)] == ["x"]


def test_a_redraw_keeps_the_teams_that_sent_something(peopled: Services) -> None:
    team = peopled.teams.draw(MIXED, 1).teams[0]
    peopled.disconnects.submit(uuid4(), "x", team_id=team.id)
    peopled.teams.draw(MIXED, 2)
    assert peopled.disconnects.board().new[0].team == team.name


def test_accept_hide_and_themes(services: Services) -> None:
    a, b, c = (services.disconnects.enter(text).id for text in "abc")
    board = services.disconnects
    board.accept([a])
    board.hide([b])
    theme = board.add_theme("Leads go dark")
    board.put([c], theme)
    now = board.board()
    assert [card.id for card in now.loose] == [a]
    assert [card.id for card in now.hidden] == [b]
    assert [card.id for card in now.themes[0].disconnects] == [c]
    assert {card.id for card in now.accepted()} == {a, c}
    board.hide([c])
    assert board.board().themes[0].disconnects == ()


def test_merging_themes_keeps_cards_and_actions(services: Services) -> None:
    board = services.disconnects
    kept, merged = board.add_theme("One"), board.add_theme("Two")
    card = board.enter("x").id
    board.put([card], merged)
    services.actions.save(ActionItem(uuid4(), merged, "Do it"))
    board.merge_themes(kept, merged)
    [theme] = board.board().themes
    assert [c.id for c in theme.disconnects] == [card]
    assert services.actions.items()[0].theme_id == kept


def test_a_theme_with_actions_is_not_removed(services: Services) -> None:
    theme = services.disconnects.add_theme("One")
    item = ActionItem(uuid4(), theme, "Do it")
    services.actions.save(item)
    with pytest.raises(HuddleError, match="Action items hang"):
        services.disconnects.remove_theme(theme)
    services.actions.remove(item.id)
    card = services.disconnects.enter("x").id
    services.disconnects.put([card], theme)
    services.disconnects.remove_theme(theme)
    assert [c.id for c in services.disconnects.board().loose] == [card]


def test_a_theme_needs_a_name(services: Services) -> None:
    with pytest.raises(HuddleError, match="needs a name"):
        services.disconnects.add_theme("  ")


def test_a_team_that_is_gone_meanwhile_is_said(services: Services) -> None:
    with pytest.raises(HuddleError, match="another one now"):
        services.disconnects.submit(uuid4(), "Nobody calls back", team_id=uuid4())
    assert services.disconnects.count() == 0

"""The streams of open pages: who is told what, and how they end."""

import asyncio
from threading import Thread

from huddle_app.method.events import (
    ClockChanged,
    DisconnectsChanged,
    Events,
    PeopleChanged,
    PlanChanged,
    RemoteChanged,
    TeamsChanged,
)
from huddle_app.phones.pulse import REMOTE, Pulse

CHANGED = b"data: changed\n\n"


async def opened(pulse: Pulse, team: str = ""):
    stream = pulse.beats(team)
    assert (await anext(stream)).startswith(b"retry:")
    return stream


def from_thread(work, *args):
    thread = Thread(target=work, args=args)
    thread.start()
    thread.join()


def test_a_change_reaches_every_page_from_any_thread():
    async def play():
        events = Events()
        pulse = Pulse(events)
        one, other = await opened(pulse, "a"), await opened(pulse, "b")
        from_thread(events.publish, ClockChanged())
        assert await anext(one) == await anext(other) == CHANGED
        await one.aclose()
        await other.aclose()

    asyncio.run(play())


def test_a_team_hears_of_its_own_and_others_do_not():
    async def play():
        pulse = Pulse(Events())
        one, other = await opened(pulse, "a"), await opened(pulse, "b")
        from_thread(pulse.tell_team, "a")
        assert await anext(one) == CHANGED
        waiting = asyncio.ensure_future(anext(other))
        await asyncio.sleep(0)
        assert not waiting.done()
        pulse.close()
        await waiting
        await one.aclose()

    asyncio.run(play())


def test_several_changes_at_once_are_one_and_boards_are_none():
    async def play():
        events = Events()
        pulse = Pulse(events)
        stream = await opened(pulse)
        for event in (ClockChanged(), TeamsChanged(), ClockChanged()):
            events.publish(event)
        assert await anext(stream) == CHANGED
        events.publish(DisconnectsChanged())
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        assert not waiting.done()
        pulse.close()
        await waiting
        assert [beat async for beat in stream] == []

    asyncio.run(play())


def test_closing_leaves_the_events_and_ends_new_streams():
    async def play():
        events = Events()
        pulse = Pulse(events)
        pulse.close()
        events.publish(ClockChanged())
        stream = await opened(pulse)
        assert [beat async for beat in stream] == []

    asyncio.run(play())


def test_a_change_between_page_and_stream_is_not_missed():
    async def play():
        events = Events()
        pulse = Pulse(events)
        mark = pulse.mark("a")
        events.publish(ClockChanged())
        late = pulse.beats("a", mark)
        assert [await anext(late), await anext(late)][1] == CHANGED
        mark = pulse.mark("a")
        pulse.tell_team("b")
        current = pulse.beats("a", mark)
        await anext(current)
        waiting = asyncio.ensure_future(anext(current))
        await asyncio.sleep(0)
        assert not waiting.done()
        pulse.close()
        await waiting
        await late.aclose()
        await current.aclose()

    asyncio.run(play())


def test_the_remote_is_told_what_the_room_is_not():
    async def play():
        events = Events()
        pulse = Pulse(events)
        remote, room = await opened(pulse, REMOTE), await opened(pulse)
        events.publish(RemoteChanged())
        assert await anext(remote) == CHANGED
        waiting = asyncio.ensure_future(anext(room))
        await asyncio.sleep(0)
        assert not waiting.done()
        events.publish(PlanChanged())
        assert await waiting == await anext(remote) == CHANGED
        await remote.aclose()
        await room.aclose()

    asyncio.run(play())


def test_a_check_in_changes_no_page_and_another_name_does():
    people = ["Marta"]
    events = Events()
    pulse = Pulse(events, lambda: list(people))
    before = pulse.mark("")
    events.publish(PeopleChanged())
    assert pulse.mark("") == before
    people.append("Omar")
    events.publish(PeopleChanged())
    assert pulse.mark("") != before
    pulse.close()

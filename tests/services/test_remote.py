"""The remote: one code in, wrong ones close it, and a double tap does a thing once."""

from threading import Barrier, Thread
from threading import Event as Signal

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ClockChanged, Event, RemoteAsked, RemoteChanged
from huddle_app.method.journal import Status
from huddle_app.services.house import Services
from huddle_app.services.remote import CODE_LENGTH, LETTERS, MOST_WRONG, Act, Remote


@pytest.fixture
def remote(services: Services) -> Remote:
    return services.remote


def wrong_for(code: str) -> str:
    return ("2" if code[0] != "2" else "3") + code[1:]


def test_it_is_off_until_it_is_opened(remote: Remote):
    assert remote.code == remote.ticket == ""
    assert not remote.allows("")
    assert remote.redeem("") == ""
    with pytest.raises(HuddleError, match="switched off"):
        remote.enter("")


def test_each_opening_has_a_code_of_its_own_and_ends_older_keys(remote: Remote):
    first = remote.open()
    key = remote.enter(first)
    assert remote.allows(key)
    second = remote.open()
    assert first != second
    assert len(second) == CODE_LENGTH >= 8
    assert set(second) <= set(LETTERS)
    assert not remote.allows(key)


def test_the_code_is_read_as_people_type_it(remote: Remote):
    code = remote.open()
    assert remote.allows(remote.enter(f" {code[:4].lower()} - {code[4:].lower()} "))


def test_the_key_is_not_the_code(remote: Remote):
    code = remote.open()
    assert code not in remote.enter(code)
    assert not remote.allows(code)


def test_wrong_codes_close_it_and_it_says_so(remote: Remote, happened: list[Event]):
    code = remote.open()
    key = remote.enter(code)
    for _time in range(MOST_WRONG - 1):
        with pytest.raises(HuddleError, match="not the code"):
            remote.enter(wrong_for(code))
    assert remote.allows(key)
    happened.clear()
    with pytest.raises(HuddleError, match="closed itself"):
        remote.enter(wrong_for(code))
    assert happened == [RemoteChanged()]
    assert remote.closed_itself
    assert not remote.code
    assert not remote.allows(key)
    with pytest.raises(HuddleError, match="closed itself"):
        remote.enter(code)
    remote.open()
    assert not remote.closed_itself


def test_many_guesses_at_once_are_no_more_than_a_few(remote: Remote):
    code, together = remote.open(), Barrier(MOST_WRONG + 3)
    refused: list[str] = []

    def guess() -> None:
        together.wait()
        try:
            remote.enter(wrong_for(code))
        except HuddleError as error:
            refused.append(str(error))

    threads = [Thread(target=guess) for _n in range(MOST_WRONG + 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("not the code" in text for text in refused) == MOST_WRONG - 1
    assert not remote.code


def test_a_ticket_lets_one_phone_in(remote: Remote):
    remote.open()
    ticket = remote.ticket
    assert remote.allows(remote.redeem(ticket))
    assert remote.redeem(ticket) == ""
    assert remote.ticket not in {"", ticket}
    assert not remote.closed_itself


def test_closing_lets_everybody_out(remote: Remote):
    key = remote.enter(remote.open())
    remote.close()
    assert not remote.allows(key)
    assert not remote.closed_itself


def test_next_twice_for_the_same_place_is_once(remote: Remote, services: Services):
    services.clock.start()
    seen = remote.seen(Act.NEXT)
    remote.do(Act.NEXT, seen)
    second = services.clock.agenda().phases()[1]
    assert services.clock.state().phase == second
    with pytest.raises(HuddleError, match="moved on"):
        remote.do(Act.NEXT, seen)
    assert services.clock.state().phase == second
    assert services.deeds.undo_name()


def test_next_from_many_threads_is_once(remote: Remote, services: Services):
    services.clock.start()
    seen, together = remote.seen(Act.NEXT), Barrier(8)
    refused: list[HuddleError] = []

    def tap() -> None:
        together.wait()
        try:
            remote.do(Act.NEXT, seen)
        except HuddleError as error:
            refused.append(error)

    threads = [Thread(target=tap) for _n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 7
    assert services.clock.state().phase == services.clock.agenda().phases()[1]


def test_phones_are_answered_while_an_act_waits_for_the_file(remote: Remote, services: Services):
    services.clock.start()
    key, seen = remote.enter(remote.open()), remote.seen(Act.PAUSE)
    under_way, answered = Signal(), Signal()

    def answer() -> None:
        under_way.wait(5)
        assert remote.allows(key)
        remote.tell(black=True, frozen=False)
        remote.do(Act.BLACK, remote.seen(Act.BLACK))
        answered.set()

    def listen(event: Event) -> None:
        if isinstance(event, ClockChanged):
            under_way.set()
            assert answered.wait(5)

    services.events.subscribe(listen)
    other = Thread(target=answer)
    other.start()
    remote.do(Act.PAUSE, seen)
    other.join()
    assert services.clock.state().status is Status.PAUSED


def test_start_pause_and_resume_are_each_once(remote: Remote, services: Services):
    for act, status in (
        (Act.NEXT, Status.RUNNING),
        (Act.PAUSE, Status.PAUSED),
        (Act.RESUME, Status.RUNNING),
    ):
        seen = remote.seen(act)
        remote.do(act, seen)
        assert services.clock.state().status is status
        with pytest.raises(HuddleError):
            remote.do(act, seen)
    assert services.clock.state().phase == services.clock.agenda().phases()[0]


def test_minutes_may_be_given_twice_but_only_to_the_phase_that_was_meant(
    remote: Remote, services: Services
):
    services.clock.start()
    phase = services.clock.agenda().phases()[0]
    seen = remote.seen(Act.MORE)
    remote.do(Act.MORE, seen)
    services.clock.pause()
    remote.do(Act.MORE, seen)
    remote.do(Act.LESS, seen)
    assert services.clock.state().phase_allotted == (phase.seconds or 0) + 60
    services.clock.next()
    with pytest.raises(HuddleError):
        remote.do(Act.MORE, seen)


def test_black_is_asked_of_the_projector_and_told_back(remote: Remote, happened: list[Event]):
    remote.open()
    happened.clear()
    seen = remote.seen(Act.BLACK)
    remote.do(Act.BLACK, seen)
    assert happened == [RemoteAsked("black", on=True), RemoteChanged()]
    assert remote.black
    with pytest.raises(HuddleError):
        remote.do(Act.BLACK, seen)
    happened.clear()
    remote.tell(black=True, frozen=False)
    assert happened == []
    remote.tell(black=False, frozen=True)
    assert happened == [RemoteChanged()]
    assert (remote.black, remote.frozen) == (False, True)


def test_what_the_projector_shows_is_told_to_nobody_while_it_is_off(
    remote: Remote, happened: list[Event]
):
    remote.tell(black=True, frozen=True)
    assert happened == []
    assert remote.black


def test_the_file_keeps_no_code(remote: Remote, services: Services):
    code = remote.open()
    key = remote.enter(code)
    copy = services.path.with_name("copy.huddle")
    services.database.copy_to(copy)
    content = copy.read_bytes()
    assert code.encode() not in content
    assert key.encode() not in content

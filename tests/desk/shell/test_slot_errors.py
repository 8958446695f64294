"""Errors out of slots: told while somebody listens, and handed back afterwards."""

import sys
from collections.abc import Iterator

import pytest

from huddle_app.desk.messages import Message, Messages
from huddle_app.desk.shell.slot_errors import SlotErrors
from huddle_app.method.errors import HuddleError


@pytest.fixture
def before(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What reaches the hook that was there before."""
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: heard.append(kind))
    return heard


@pytest.fixture
def told(before: list[type[BaseException]]) -> list[str]:
    return []


@pytest.fixture
def errors(told: list[str]) -> Iterator[SlotErrors]:
    messages = Messages()

    def keep(message: Message) -> None:
        told.append(message.text)

    messages.said.connect(keep)
    made = SlotErrors(messages)
    yield made
    made.give_back()


def rise(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def test_an_error_is_told_and_remembered(errors: SlotErrors, told: list[str]):
    assert not errors.some
    rise(HuddleError("The roster is empty."))
    assert (told, errors.some) == (["The roster is empty."], True)


def test_what_ends_the_program_is_left_to_whoever_was_there_before(
    errors: SlotErrors, told: list[str], before: list[type[BaseException]]
):
    rise(KeyboardInterrupt())
    assert (told, before) == ([], [KeyboardInterrupt])


def test_given_back_it_hears_nothing_more(
    errors: SlotErrors, told: list[str], before: list[type[BaseException]]
):
    errors.give_back()
    rise(HuddleError("Too late."))
    assert (told, before) == ([], [HuddleError])


def test_a_later_hook_stays(errors: SlotErrors, monkeypatch: pytest.MonkeyPatch):
    def later(*_three: object) -> None: ...

    monkeypatch.setattr(sys, "excepthook", later)
    errors.give_back()
    assert sys.excepthook is later

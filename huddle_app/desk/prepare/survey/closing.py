"""Closing a wave for phones: one question, wherever it is closed from, and where another is opened."""

from collections.abc import Callable
from functools import partial

from huddle_app.desk.context import DeskContext
from huddle_app.method.survey.few_new import FewNew, few_by_phone_words
from huddle_app.services.collecting import Collecting
from huddle_app.texts import _


def ask_to_close(context: DeskContext, wave: str) -> None:
    """Ask before a wave is closed for phones; say whether for good, and whom its findings would give away."""
    collecting = context.services.collecting
    if _is_answered(collecting, wave):
        words = _(
            "Close “{wave}” for good? Its findings can be seen then, and it never opens again."
        )
    else:
        words = _("Close “{wave}”? Nobody has answered it by phone yet, so it can be opened again.")
    few = collecting.few_by_phone(wave)
    close = _("Close all the same") if few else _("Close the wave")
    told = " ".join([words.format(wave=wave), *_beside(collecting, wave, few)])
    context.messages.ask(told, close, partial(collecting.close, wave))


def ask_to_open(context: DeskContext, wave: str, open_it: Callable[[], object]) -> None:
    """Let phones answer a wave by `open_it`; asks before that closes another one for good."""
    collecting = context.services.collecting
    other = collecting.open_wave()
    if other is None or other.name == wave or not _is_answered(collecting, other.name):
        open_it()
        return
    words = _(
        "Phones answer one wave at a time. Letting them answer “{wave}” closes “{other}” for good:"
        " its findings can be seen then, and it never opens again."
    )
    few = collecting.few_by_phone(other.name)
    told = [words.format(wave=wave, other=other.name), *_beside(collecting, other.name, few)]
    context.messages.ask(" ".join(told), _("Close it, open this one"), open_it)


def _is_answered(collecting: Collecting, wave: str) -> bool:
    """Whether phones have answered a wave: then it is closed once only."""
    _made, used = collecting.codes(wave)
    return used


def _beside(collecting: Collecting, wave: str, few: FewNew | None) -> list[str]:
    """What closing an answered wave costs: codes that end with it, and answers that could be told."""
    unused = _("Codes that nobody has used open nothing any more.")
    said = [unused] if _is_answered(collecting, wave) else []
    return said + ([few_by_phone_words(few)] if few else [])

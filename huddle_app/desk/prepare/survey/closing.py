"""Closing a wave for phones: one question, wherever it is closed from."""

from functools import partial

from huddle_app.desk.context import DeskContext
from huddle_app.method.survey.few_new import few_by_phone_words
from huddle_app.texts import _


def ask_to_close(context: DeskContext, wave: str) -> None:
    """Ask before a wave is closed for phones, and say whom its findings would give away."""
    collecting = context.services.collecting
    words = _(
        "Close “{wave}”? Its findings can be seen then, and nobody can answer it by phone any more."
    )
    few = collecting.few_by_phone(wave)
    told = filter(None, (words.format(wave=wave), few and few_by_phone_words(few)))
    close = _("Close all the same") if few else _("Close it")
    context.messages.ask(" ".join(told), close, partial(collecting.close, wave))

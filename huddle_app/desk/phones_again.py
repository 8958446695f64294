"""Phones that joined before the workshop was closed, or the computer went down, are let in again."""

from huddle_app.desk.context import DeskContext
from huddle_app.method.errors import HuddleError
from huddle_app.method.journal import Status
from huddle_app.texts import _

UNDER_WAY = (Status.RUNNING, Status.PAUSED)


def let_phones_back(context: DeskContext) -> None:
    """Serve the phones of a workshop that is under way and whose phones have joined before, and say so."""
    services = context.services
    if context.phones.address or services.clock.state().status not in UNDER_WAY:
        return
    if not services.phones.count():
        return
    try:
        address = context.phones.start()
    except HuddleError as error:
        context.messages.tell(error)
        return
    context.stage.renew()
    words = _(
        "Phones may come in again at {address}; those that were here come back by themselves."
    )
    context.messages.say(words.format(address=address.short))

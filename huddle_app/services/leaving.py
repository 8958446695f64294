"""What speaks against leaving a phase; the desk and the moderator's remote both ask it first."""

from huddle_app.method.journal import Status
from huddle_app.services.clock import Clock
from huddle_app.texts import _


def doubt(clock: Clock) -> str:
    """What speaks against going on now, as a question; empty when nothing does."""
    state = clock.state()
    phase = state.phase
    if phase is None or state.status is Status.HELD:
        return ""
    following = clock.following()
    if following is None:
        return _("This is the last part. Do you want to end the workshop?")
    if phase.collects and following.collects is not phase.collects:
        words = _("The teams can still send something in. Do you want to go on to “{title}”?")
        return words.format(title=following.title)
    return ""

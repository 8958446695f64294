"""What a questionnaire says beside its statements: who is asked, what for, and what is promised."""

from dataclasses import dataclass

from huddle_app.method.survey.minutes import minutes_for
from huddle_app.method.survey.waves import THRESHOLD
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _, ngettext


@dataclass(frozen=True)
class Asking:
    """What is asked of whom: the tools of a wave, in the wording in force, and the company's own words.

    `levels` and `regions` are what people choose from; without any, the question is left out.
    """

    toolkit: Toolkit
    company: str
    wave: str
    levels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    threshold: int = THRESHOLD


def question() -> str:
    """What all of it is about, in one question."""
    return _("How do sales and marketing work together?")


def thanks(asking: Asking, function: Function) -> str:
    """How much there is to answer, and that there is no right or wrong."""
    count = sum(len(scale.statements) for scale in asking.toolkit.asked(function))
    return ngettext(
        "Thank you for taking {minutes} minutes. There is {n} statement here, and no right or wrong"
        " answer: what counts is how you see it, from where you stand.",
        "Thank you for taking {minutes} minutes. There are {n} statements here, and no right or wrong"
        " answers: what counts is how you see it, from where you stand.",
        count,
    ).format(n=count, minutes=minutes_for(count))


def promise(asking: Asking) -> str:
    """Who sees the answers, and what is never shown."""
    return _(
        "Nobody sees your answers but the person who runs the Huddle, and no figure is ever shown for"
        " fewer than {n} people. Please do not write your name anywhere."
    ).format(n=asking.threshold)


def how_to_mark(asking: Asking, function: Function) -> str:
    """What the numbers mean, and who the counterparts are."""
    return _(
        "Mark one number a line, from {lowest}, completely disagree, to {highest}, completely agree."
        " Leave a line open if you cannot say. “Counterparts” are your colleagues in {others}."
    ).format(
        lowest=asking.toolkit.lowest,
        highest=asking.toolkit.highest,
        others=_counterparts(function),
    )


def ends() -> tuple[str, str]:
    """What the lowest and the highest rating mean."""
    return _("completely disagree"), _("completely agree")


def your_level() -> str:
    """What is asked for the level."""
    return _("Your level")


def your_region() -> str:
    """What is asked for the region."""
    return _("Your region")


def heading(stem: str) -> str:
    """What stands over a scale's statements: its stem, as its title would colour the answers."""
    return stem or _("How far do you agree?")


def _counterparts(function: Function) -> str:
    return {
        Function.SALES: _("marketing"),
        Function.MARKETING: _("sales"),
    }.get(function, _("sales or marketing"))

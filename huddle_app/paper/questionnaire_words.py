"""What a questionnaire says beside its statements: who is asked, what for, and what is promised."""

from dataclasses import dataclass

from huddle_app.method.survey.minutes import minutes_for
from huddle_app.method.survey.waves import THRESHOLD
from huddle_app.method.toolkit import HIGHEST, LOWEST, Toolkit
from huddle_app.method.words import Function


@dataclass(frozen=True)
class Asking:
    """What is asked of whom: the tools of a wave, in the wording in force, and the company's own words.

    `levels` and `regions` are what people choose from; without any, the question is left out. `mark` is
    the wave's own, by which a form that comes back is known; no person's.
    """

    toolkit: Toolkit
    company: str
    wave: str
    levels: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    threshold: int = THRESHOLD
    mark: str = ""


def thanks(asking: Asking, function: Function) -> str:
    """How much there is to answer, and that there is no right or wrong."""
    count = sum(len(scale.statements) for scale in asking.toolkit.asked(function))
    return asking.toolkit.words.text("welcome", n=count, minutes=minutes_for(count))


def promise(asking: Asking) -> str:
    """Who sees the answers, and what is never shown."""
    return asking.toolkit.words.text("promise", n=asking.threshold)


def how_to_mark(asking: Asking, function: Function) -> str:
    """What the numbers mean, and who the counterparts are."""
    toolkit = asking.toolkit
    return toolkit.words.how_to_mark(function, LOWEST, HIGHEST)


def ends(asking: Asking) -> tuple[str, str]:
    """What the lowest and the highest rating mean."""
    return asking.toolkit.words.ends()


def heading(asking: Asking, stem: str) -> str:
    """What stands over a scale's statements: its stem, as its title would colour the answers."""
    return stem or asking.toolkit.words.text("no_stem")

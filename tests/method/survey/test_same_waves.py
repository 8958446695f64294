"""The same answers in two waves: pointed out while they are few, refused from the threshold on."""

from uuid import uuid4

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerLine
from huddle_app.method.survey.same_waves import in_other_wave
from huddle_app.method.survey.waves import Respondent, Wave
from huddle_app.method.words import Function

WAVE = Wave(uuid4(), "Before", (1,), 5)


def said(people: int) -> str:
    """What is said of a file in which nobody stands but people of the other wave, nor in that wave."""
    known = [
        Respondent(f"p{n}", Function.SALES, "", "", f"1234567{n + 1}1352461") for n in range(people)
    ]
    lines = [AnswerLine(n, p.code, p.function, ratings=p.ratings) for n, p in enumerate(known, 2)]
    return in_other_wave(WAVE, known, lines)


def test_four_of_a_wave_are_pointed_out_and_five_are_refused() -> None:
    assert said(4).startswith("4 of these answers stand in “Before” already")
    with pytest.raises(HuddleError, match="5 of these answers stand in “Before” already"):
        said(5)


def test_of_nobody_nothing_is_said() -> None:
    assert said(0) == ""

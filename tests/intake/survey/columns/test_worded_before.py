"""What a layout was known by holds for it when the wording is another; what its headings say by now goes before."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.mapping_file import mapping_from_text, mapping_to_text
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.toolkit_file import reworded

FIRST = [f"{word} is how the two of us work" for word in ("Amber", "Beech", "Cedar", "Dogwood")]
FIRST += [f"{word} is what we would rather see" for word in ("Elm", "Fir", "Gorse")]
LATER = [f"In week {word} somebody else decides" for word in ("eight", "nine", "ten", "eleven")]
LATER += [f"Nobody from {word} ever calls" for word in ("Rome", "Oslo", "Bern")]
SAYS = (
    "{n} are headed by words of yours that are others by now: read as in the last file laid out"
    " like this"
)


@pytest.fixture
def own(toolkit: Toolkit):
    """The toolkit with trust in these words."""

    def said(statements: Sequence[str]) -> Toolkit:
        words = json.dumps(list(statements))
        text = f'[[tool]]\nnumber = 5\n[[tool.scale]]\nkey = "trust"\nstatements = {words}\n'
        return reworded(toolkit, text, "own.toml")

    return said


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit, own):
    """A file headed so, read in a wording beside the shipped one, with the layout as it was remembered."""

    def answers(
        headings: Sequence[str], statements: Sequence[str], before: AnswerFile | None = None
    ) -> AnswerFile:
        path = tmp_path / "answers.csv"
        rows = [["respondent", "function", *headings], ["R1", "sales", *"1234567"[: len(headings)]]]
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        kept = {before.layout: before.mapping} if before else {}
        return read_answers(path, own(statements), remembered=kept.get, also=toolkit)

    return answers


def meanings(file: AnswerFile) -> list[str]:
    return [use.meaning for use in file.columns[2:]]


ALL = [f"trust.{n}" for n in range(1, 8)]


def test_the_same_layout_is_read_as_before_when_the_wording_is_another(read):
    first = read(FIRST, FIRST)
    assert meanings(first) == ALL
    later = read(FIRST, LATER, first)
    assert later.lines[0].ratings == first.lines[0].ratings
    assert meanings(later) == ALL
    assert later.remarks == (SAYS.format(n="7 columns"),)


def test_and_when_it_was_taken_in_so_once_more(read):
    first = read(FIRST, FIRST)
    again = read(FIRST, LATER, read(FIRST, LATER, first))
    assert meanings(again) == ALL


def test_another_layout_has_nothing_remembered(read):
    first = read(FIRST, FIRST)
    assert meanings(read([*FIRST[1:], FIRST[0]], LATER, first)) == [""] * 7


def test_what_the_wording_in_force_says_goes_before(read):
    first = read(FIRST, FIRST)
    exchanged = [FIRST[1], FIRST[0], *LATER[2:]]
    assert meanings(read(FIRST, exchanged, first)) == ["trust.2", "trust.1", *ALL[2:]]


def test_a_key_goes_before_as_well(read):
    headings = ["trust.7", *FIRST[1:]]
    first = read(headings, FIRST)
    assert meanings(read(headings, LATER, first)) == ["trust.7", *ALL[1:6], ""]


def test_a_statement_that_now_says_the_opposite_is_not_what_it_was(read):
    first = read(FIRST, FIRST)
    denied = ["Amber is not how the two of us work", *LATER[1:]]
    assert meanings(read(FIRST, denied, first)) == ["", *ALL[1:]]


def test_what_was_only_near_is_not_remembered(read):
    headings = ["Amber is the way the two of us work", *FIRST[1:]]
    first = read(headings, FIRST)
    assert first.columns[2].doubt
    assert meanings(read(headings, LATER, first)) == ["", *ALL[1:]]


def test_in_the_shipped_wording_there_is_nothing_to_remember(read, toolkit):
    assert read(toolkit.scale("trust").statements, LATER).mapping.worded == {}


def test_it_is_nothing_that_was_said_of_the_columns(read):
    mapping = read(FIRST, FIRST).mapping
    assert mapping == ColumnMapping()
    assert mapping_from_text(mapping_to_text(mapping)).worded == {
        said: list(columns) for said, columns in mapping.worded.items()
    }

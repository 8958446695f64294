"""What headings say of the numbers of the scale counts where the answers are numbers alone."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit

Read = Callable[..., AnswerFile]

REVERSED = (
    "1 = completely agree, 7 = completely disagree",
    "1=strongly agree … 7=strongly disagree",
    "from strongly agree (1) to strongly disagree (7)",
    "Scale: 1 = agree, 7 = disagree.",
    "1 = trifft voll zu, 7 = trifft gar nicht zu",
    "1: helemaal mee eens / 7: helemaal mee oneens",
    "agree 1, disagree 7",
    "1 being tout à fait d'accord and 7 being pas du tout d'accord",
    "7 = lowest, 1 = highest",
)
STRAIGHT = (
    "1 = completely disagree, 7 = completely agree",
    "7 = agree, 1 = disagree",
    "Skala von 1 (stimme gar nicht zu) bis 7 (stimme voll zu)",
    "1 to 7",
    "7. We agree on 1 plan",
)


@pytest.fixture
def read(tmp_path: Path, toolkit: Toolkit) -> Read:
    def rows(
        *columns: tuple[str, ...],
        above: str = "",
        heads: Mapping[int, str] | None = None,
        **said: object,
    ) -> AnswerFile:
        keys = ["trust.1", "trust.2", "connection.1"][: len(columns)]
        scale = toolkit.scale("trust")
        texts = {
            n: (text if "[]" in text else f"{text} []").replace("[]", f"[{scale.statements[n]}]")
            for n, text in (heads or {}).items()
        }
        lines = [
            ["respondent", "function", *(texts.get(n, key) for n, key in enumerate(keys))],
            *(["R1", "sales", *row] for row in zip(*columns, strict=True)),
        ]
        if above:
            lines.insert(0, [above])
        path = tmp_path / "answers.csv"
        text = "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)
        path.write_text(text, encoding="utf-8")
        return read_answers(path, toolkit, ColumnMapping(**said))  # pyright: ignore[reportArgumentType]

    return rows


def asked(file: AnswerFile) -> list[str]:
    return [use.meaning for use in file.columns if "Turn it?" in use.doubt]


@pytest.mark.parametrize("says", REVERSED)
def test_a_heading_that_says_that_1_is_agreement_is_asked_about(read: Read, says: str):
    file = read(("2", "5"), ("3", "6"), ("4", "4"), heads={0: says})
    # The rest of its scale goes with it, the other scales do not.
    assert asked(file) == ["trust.1", "trust.2"]
    assert not any(set(line.ratings) & set("2356") for line in file.lines)


@pytest.mark.parametrize("says", STRAIGHT)
def test_a_heading_that_says_that_7_is_agreement_or_nothing_is_not_asked_about(
    read: Read, says: str
):
    assert asked(read(("2", "5"), ("3", "6"), heads={0: says, 1: says})) == []


def test_a_line_over_the_headings_holds_for_all_columns(read: Read):
    says = f"Scale: {REVERSED[0]}"
    assert asked(read(("2",), ("3",), ("4",), above=says)) == ["trust.1", "trust.2", "connection.1"]
    assert asked(read(("2",), ("3",), ("4",), above=f"Scale: {STRAIGHT[0]}")) == []


def test_a_columns_own_heading_comes_before_the_line_over_it(read: Read):
    file = read(("2",), ("3",), ("4",), above=REVERSED[0], heads={0: STRAIGHT[0]})
    assert asked(file) == ["trust.2", "connection.1"]


def test_answers_in_words_need_no_number_of_a_heading(read: Read):
    file = read(("Agree", "Strongly agree"), ("1", "6"), heads={0: REVERSED[0], 1: REVERSED[0]})
    assert asked(file) == ["trust.2"]


def test_words_beside_the_numbers_of_a_column_say_more_than_its_heading(read: Read):
    column = ("1 (strongly disagree)", "7 (strongly agree)")
    assert asked(read(column, ("3", "6"), heads={0: REVERSED[0], 1: REVERSED[0]})) == ["trust.2"]


def test_who_has_said_that_it_is_turned_is_not_asked_again(read: Read, toolkit: Toolkit):
    both = frozenset([2, 3])
    file = read(("2",), ("3",), heads={0: REVERSED[0], 1: REVERSED[0]}, turned=both, settled=both)
    assert asked(file) == []
    assert toolkit.ratings(file.lines[0].ratings) == {"trust.1": 6, "trust.2": 5}


def test_one_answer_to_two_doubts_is_given_to_both_sentences(read: Read):
    doubt = (
        read(("2",), ("3",), heads={0: "Trust and openness [] (7 = lowest, 1 = highest)"})
        .columns[2]
        .doubt
    )
    assert "same statement?" in doubt
    assert "Turn it?" in doubt

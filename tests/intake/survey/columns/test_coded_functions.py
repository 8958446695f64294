"""A code says a function only where nobody could think otherwise; else the moderator is asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.method.survey.column_words import needs_a_look
from huddle_app.method.survey.reading import AnswerFile, ColumnMapping
from huddle_app.method.toolkit import Toolkit
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
TRUST = "trust.1"
SOLD, MARKETED = "1,4,5", "2,4,"
Read = Callable[..., AnswerFile]


@pytest.fixture
def only_sales(toolkit: Toolkit) -> str:
    """A statement of the tool that sales alone answers."""
    return next(s for t in toolkit.tools if t.number == 8 for s in t.scales).columns()[0]


@pytest.fixture
def read(toolkit: Toolkit, tmp_path: Path, only_sales: str) -> Read:
    def rows(
        *rows: str,
        mapping: ColumnMapping | None = None,
        heads: Sequence[str] = (),
        asked: str = "function",
    ) -> AnswerFile:
        path = tmp_path / "answers.csv"
        head = ",".join(["respondent", asked, *(heads or (TRUST, only_sales))])
        path.write_text("\n".join([head, *(f"R{n},{row}" for n, row in enumerate(rows))]), "utf-8")
        return read_answers(path, toolkit, mapping)

    return rows


def functions(file: AnswerFile) -> list[Function | None]:
    return [line.function for line in file.lines]


def test_the_code_that_alone_answered_what_is_for_sales_is_sales_and_the_other_marketing(
    read: Read,
):
    file = read(*[SOLD] * 3, *[MARKETED] * 3)
    assert functions(file) == [SALES] * 3 + [MARKETING] * 3
    assert file.mapping.functions == {"1": SALES, "2": MARKETING}
    assert file.remarks[:2] == (
        "“1” was taken as sales: only they answered tool 8",
        "“2” was taken as marketing: it is the only other code",
    )
    assert file.rejected == ()


def test_of_three_codes_the_rest_is_asked_about(read: Read):
    file = read(*[SOLD] * 3, *[MARKETED] * 3, *["3,4,"] * 3)
    assert functions(file) == [SALES] * 3 + [None] * 6
    assert file.mapping.functions == {"1": SALES}
    assert file.unknown_functions.keys() == {"1", "2", "3"}


@pytest.mark.parametrize(
    "rows",
    [
        [*[SOLD] * 3, *[MARKETED] * 3, "2,4,1"],
        [*[SOLD] * 3, *[MARKETED] * 2],
        [*[SOLD] * 2, "1,,", *[MARKETED] * 3],
        [*[SOLD] * 3, "1,4,", *[MARKETED] * 3],
        [*[SOLD] * 6],
        [*[SOLD] * 3, *[MARKETED] * 3, "sales,4,5"],
    ],
    ids=["others too", "few others", "few", "passed over", "one code", "words too"],
)
def test_where_there_is_doubt_all_is_asked(read: Read, rows: list[str]):
    file = read(*rows)
    assert file.mapping.functions == {}
    assert {"1"} <= file.unknown_functions.keys()
    assert not any("taken as" in remark for remark in file.remarks)


def test_who_stopped_before_it_says_nothing_against_it(read: Read, only_sales: str):
    heads = (TRUST, "connection.1", only_sales)
    rows = ["1,4,4,5"] * 3 + ["1,4,,"] + ["2,4,4,"] * 3
    assert functions(read(*rows, heads=heads)) == [SALES] * 4 + [MARKETING] * 3


def test_who_answered_what_is_for_neither_is_no_marketing(read: Read, only_sales: str):
    theirs = (TRUST, only_sales, "worldview.marketing.self.1")
    file = read(*["1,4,5,"] * 3, *["2,4,,"] * 3, heads=theirs)
    assert file.mapping.functions == {"1": SALES}
    file = read(*["1,4,5,3"] * 3, *["2,4,,"] * 3, heads=theirs)
    assert file.mapping.functions == {}, "one code of both"


def test_the_moderators_word_counts_and_what_the_file_says_is_told(read: Read):
    said = ColumnMapping(functions={"1": MARKETING})
    file = read(*[SOLD] * 3, *[MARKETED] * 3, mapping=said)
    assert file.mapping.functions == {"1": MARKETING}, (
        "who says otherwise of one is asked of the other"
    )
    assert file.remarks[0] == (
        "“1” is taken as marketing, as you said; by who answered what it would be sales"
    )


def test_what_was_said_of_an_earlier_file_gives_way_to_what_this_one_tells(
    toolkit: Toolkit, tmp_path: Path, read: Read
):
    read(*[SOLD] * 3, *[MARKETED] * 3)
    before = ColumnMapping(functions={"1": MARKETING, "2": SALES})
    file = read_answers(tmp_path / "answers.csv", toolkit, remembered=lambda _layout: before)
    assert functions(file) == [SALES] * 3 + [MARKETING] * 3


def test_a_column_whose_codes_are_all_told_needs_no_look(read: Read):
    heading = "What is your function?"
    assert not any(map(needs_a_look, read(*[SOLD] * 3, *[MARKETED] * 3, asked=heading).columns))
    assert any(map(needs_a_look, read(*[SOLD] * 3, *["2,4,1"] * 3, asked=heading).columns))

"""The answers under their headings, column by column."""

from collections.abc import Sequence

from huddle_app.intake.survey.table.sheet import read_sheet

PEOPLE = 4_321


def none_known(_row: Sequence[str]) -> int:
    return 0


def test_in_a_list_however_long_every_cell_stands_under_its_heading_in_its_row() -> None:
    codes = [f"R{n}" for n in range(PEOPLE)]
    answers = [str(1 + n % 7) if n % 5 else "" for n in range(PEOPLE)]
    # Who answers nothing has a row that ends before.
    rows = [
        [code, answer] if answer else [code] for code, answer in zip(codes, answers, strict=True)
    ]
    sheet = read_sheet([["respondent", "trust.1"], *rows], "answers.csv", none_known)
    assert sheet.numbers == tuple(range(2, PEOPLE + 2))
    assert [list(column) for column in sheet.columns] == [codes, answers]

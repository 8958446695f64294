from collections.abc import Sequence

import pytest

from huddle_app.intake.survey.table.headings import Headings, find_headings
from huddle_app.intake.survey.table.programs import program_of


def known(row: Sequence[str]) -> int:
    return sum("trust" in cell.casefold() for cell in row)


def shown(found: Headings) -> list[str]:
    return [heading.shown for heading in found.columns]


def test_titles_above_the_headings_are_passed():
    rows = [["Answers, 2026"], ["made by", "Ann"], ["id", "trust.1", "trust.2"], ["1", "4", "5"]]
    found = find_headings(rows, known)
    assert (found.rows_above, shown(found)) == (3, ["id", "trust.1", "trust.2"])


def test_without_any_known_column_the_first_row_with_several_texts_counts():
    found = find_headings([["Answers"], ["who", "one", "two"], ["1", "4", "5"]], known)
    assert found.rows_above == 2


def test_nothing_has_no_headings():
    assert find_headings([], known) == Headings((), None, 0)


def test_a_grid_is_a_question_with_a_row():
    (heading,) = find_headings([["Our counterparts … [are thorough]"]], known).columns
    assert ("Our counterparts …", "are thorough") in heading.texts


def test_merged_questions_stand_over_all_their_columns():
    rows = [
        ["Respondent ID", "Collector ID", "Trust", "", "Region?"],
        ["", "", "first", "second", "Response"],
        ["1", "2", "3", "4", "North"],
    ]
    found = find_headings(rows, known)
    assert (found.rows_above, found.program and found.program.name) == (2, "SurveyMonkey")
    assert shown(found)[2:] == ["Trust [first]", "Trust [second]", "Region?"]


def test_import_ids_end_the_headings():
    rows = [
        ["Q1", "Q2"],
        ["One", "Two"],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
        ["4", "5"],
    ]
    found = find_headings(rows, known)
    assert (found.rows_above, shown(found)) == (3, ["Q1: One", "Q2: Two"])


def test_the_same_import_id_over_several_columns_counts_for_each():
    named = '{"ImportId":"QID1"}'
    found = find_headings([["Q1", "Q2", "x"], ["One", "Two", ""], [named, named, "x"]], known)
    assert found.rows_above == 3


def test_a_row_of_import_ids_alone_does_no_harm():
    found = find_headings([['{"ImportId":"QID1"}'], ["4"]], known)
    assert found.rows_above == 1


@pytest.mark.parametrize(
    ("headings", "program"),
    [
        ("Timestamp,One", "Google Forms"),
        ("Horodateur,Un", "Google Forms"),
        ("ID,Start time,Completion time,Email,Name", "Microsoft Forms"),
        ("ID,Begintijd,Tijd van voltooien,E-mail,Naam", "Microsoft Forms"),
        ("StartDate,EndDate,Status,ResponseId", "Qualtrics"),
        ("Respondent ID,Collector ID,Start Date", "SurveyMonkey"),
        ("id,submitdate,lastpage,startlanguage,seed", "LimeSurvey"),
        ("Response ID,Date submitted,Last page,Start language", "LimeSurvey"),
        ("respondent,function,trust.1", None),
        ("ID,Name", None),
    ],
)
def test_programs_by_their_columns(headings, program):
    found = program_of(headings.split(","))
    assert (found.name if found else None) == program


def test_a_heading_merged_with_the_cell_under_it_is_the_upper_one():
    rows = [
        ["Code", "Function", "Trust", ""],
        ["", "", "trust.1", "trust.2"],
        ["1", "sales", "4", "5"],
    ]
    found = find_headings(rows, known)
    assert (found.rows_above, shown(found)) == (2, ["Code", "Function", "trust.1", "trust.2"])


def test_a_title_is_no_heading_of_the_column_under_it():
    rows = [["Level of cooperation in May", ""], ["", "trust.1"], ["1", "4"]]
    assert shown(find_headings(rows, known)) == ["", "trust.1"]

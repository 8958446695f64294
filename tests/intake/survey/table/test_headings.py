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


@pytest.mark.parametrize(
    ("who", "collector", "answer"),
    [
        ("Befragten-ID", "Collector-ID", "Antwort"),
        ("Respondent-ID", "Collector-ID", "Antwoord"),
        ("ID du répondant", "ID du collecteur", "Réponse"),
        ("Identificación del encuestado", "ID del recopilador", "Respuesta"),
    ],
)
def test_a_program_says_its_own_words_in_the_language_of_its_user(
    who: str, collector: str, answer: str
):
    rows = [[who, collector, "Trust", "", "Niveau"], ["", "", "one", "two", answer]]
    found = find_headings([*rows, ["1", "2", "3", "4", "Rep"]], known)
    assert (found.rows_above, found.program and found.program.name) == (2, "SurveyMonkey")
    assert shown(found)[2:] == ["Trust [one]", "Trust [two]", "Niveau"]
    assert "Niveau" in found.columns[-1].codes


def test_a_question_over_its_one_answer_heads_it_in_a_program_we_do_not_know():
    rows = [["Kto", "Wo", "Question", "", "Niveau"], ["", "", "trust 1", "trust 2", "Antwort"]]
    found = find_headings([*rows, ["1", "2", "3", "4", "Rep"]], known)
    assert (found.rows_above, shown(found)) == (
        2,
        ["Kto", "Wo", "trust 1", "trust 2", "Niveau"],
    )


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


def titled(row: Sequence[str]) -> int:
    return sum("Trust" in cell or "Credibility" in cell for cell in row)


def test_titles_over_statements_that_are_only_numbered_head_them():
    rows = [
        ["", "", "Trust and openness", "", "", "Credibility", "", ""],
        ["Function", "Level", "1", "2", "3", "1", "2", "3"],
        ["Sales", "Rep", "4", "5", "6", "7", "1", "2"],
    ]
    found = find_headings(rows, titled)
    assert found.rows_above == 2
    assert shown(found)[:3] == ["Function", "Level", "1"]
    assert ("Credibility", "3") in found.columns[-1].texts


@pytest.mark.parametrize("row", [["4", "5", "6"], ["1", "2", "2"], ["1", "2", ""], ["2", "3", "4"]])
def test_answers_that_do_not_count_from_one_are_no_headings(row: list[str]):
    rows = [["Trust 1", "", ""], row, ["7", "7", "7"]]
    assert find_headings(rows, titled).rows_above == 1

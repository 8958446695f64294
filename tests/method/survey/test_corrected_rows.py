"""A row corrected in a file without codes is the person it was; of whoever may be somebody else it is asked."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
SAID = (
    "nearly the same answers are in already, of a row that is gone: taken for the same person’s, corrected."
    " Somebody else? Then give each row its own code, in a column “respondent”; 1 answer differs"
)
ASKED = "the same answers, or nearly the same, are in already: are they one person’s?"


def rows(n: int, seed: int = 1) -> list[AnswerLine]:
    """The lines of so many rows, with codes that were made of them."""
    random = Random(seed)
    given = ("".join(random.choices("1234567", k=60)) for _ in range(n))
    return [
        AnswerLine(row, f"{seed}{row:011x}", SALES, "Rep", ratings=each)
        for row, each in enumerate(given, 2)
    ]


def corrected(line: AnswerLine, *places: int) -> AnswerLine:
    marks = list(line.ratings)
    for place in places:
        marks[place] = str(int(marks[place]) % 7 + 1)
    return line._replace(code=f"c{line.code[1:]}", ratings="".join(marks))


def people(lines: Sequence[AnswerLine]) -> list[Respondent]:
    return [
        Respondent(line.code, line.function or SALES, line.level, line.region, line.ratings)
        for line in lines
    ]


def taken(known: Sequence[AnswerLine], lines: Sequence[AnswerLine]) -> SurveyPreview:
    return preview_answers("W", people(known), AnswerFile(tuple(lines), coded=False))


def test_a_corrected_row_takes_the_place_of_what_it_was():
    company = rows(24)
    preview = taken(company, [corrected(company[0], 5), *company[1:]])
    assert (preview.rows[0].state, preview.rows[0].why) == (RowState.UPDATED, SAID)
    [person] = preview.write
    assert person.code == company[0].code
    assert person.ratings == corrected(company[0], 5).ratings


def test_and_the_corrected_file_once_more_changes_nothing():
    company = rows(24)
    fixed = [corrected(company[0], 5), *company[1:]]
    known = [fixed[0]._replace(code=company[0].code), *company[1:]]
    assert taken(known, fixed).write == ()


def test_several_corrected_rows_are_each_their_own():
    company = rows(24)
    fixed = [*(corrected(line, 1, 40) for line in company[:3]), *company[3:]]
    assert {person.code for person in taken(company, fixed).write} == {
        line.code for line in company[:3]
    }


def test_of_a_file_of_which_less_than_half_is_in_already_it_is_asked():
    company = rows(24)
    preview = taken(company[:1], [corrected(company[0], 5), *company[1:]])
    assert preview.rows[0].why == ASKED
    assert len(preview.write) == 24


def test_where_more_rows_are_gone_it_is_asked():
    company = rows(24)
    preview = taken([*company, *rows(3, 2)], [corrected(company[0], 5), *company[1:]])
    assert preview.rows[0].why == ASKED


def test_who_came_by_another_way_is_no_row_that_is_gone():
    company = rows(24)
    known = [company[0]._replace(code="phone-0123456789ab"), *company[1:]]
    assert taken(known, [corrected(company[0], 5), *company[1:]]).rows[0].why == ASKED


def test_whose_row_stands_in_the_file_was_not_corrected():
    company = rows(24)
    preview = taken(company, [*company, corrected(company[0], 5)])
    assert [person.code for person in preview.write] == [corrected(company[0], 5).code]


def test_with_codes_of_the_files_own_it_is_asked():
    company = rows(24)
    lines = (corrected(company[0], 5), *company[1:])
    asked = replace(AnswerFile(lines), coded=True)
    assert preview_answers("W", people(company), asked).rows[0].why == ASKED


def test_people_of_another_function_are_not_meant():
    company = rows(24)
    other = corrected(company[0], 5)._replace(function=MARKETING)
    assert len(taken(company, [other, *company[1:]]).write) == 1
    assert taken(company, [other, *company[1:]]).rows[0].state is RowState.NEW

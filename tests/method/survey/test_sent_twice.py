"""Answers that are the same twice in one file are asked about, and those that many give are not."""

from huddle_app.method.survey.preview import preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.sent_twice import sent_twice
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING
MANY, OTHERS, SAME = "5263417246153726415362", "1736254172635142736251", "44444444444444444444"


def line(number: int, ratings: str, function: Function = SALES) -> AnswerLine:
    return AnswerLine(number, f"c{number}", function, "Rep", "North", ratings)


def test_the_same_answers_again_are_told_with_the_row_of_the_first():
    assert sent_twice([line(2, MANY), line(3, OTHERS), line(25, MANY)]) == {25: 2}


def test_who_marks_the_same_throughout_answers_as_others_do():
    assert sent_twice([line(2, SAME), line(3, SAME)]) == {}


def test_of_another_function_it_is_somebody_else():
    assert sent_twice([line(2, MANY), line(3, MANY, MARKETING)]) == {}


def test_a_row_that_is_there_twice_under_one_code_is_no_second_person():
    assert sent_twice([line(2, MANY), line(2, MANY)._replace(number=3)]) == {}


def test_whatever_else_is_said_of_the_row():
    slip = line(3, MANY)._replace(remarks=("one cell left out",))
    assert sent_twice([line(2, MANY), slip]) == {3: 2}


def test_a_row_that_is_the_same_in_every_cell_is_said_to_be_so_already():
    again = line(3, MANY)._replace(code="c2-2", remarks=("the same answers as in row 2",))
    assert sent_twice([line(2, MANY), again]) == {}


def test_in_the_preview_it_is_asked_and_counts_as_another_person():
    preview = preview_answers("W", [], AnswerFile((line(2, MANY), line(3, MANY))))
    assert [row.why for row in preview.rows] == [
        "",
        "the same answers as in row 2: are they one person’s?",
    ]
    assert len(preview.write) == 2


def test_of_forms_it_is_asked_by_the_names_of_their_files_and_not_by_rows():
    forms = [line(n, MANY)._replace(code=f"form-{n}") for n in (1, 2)]
    assert sent_twice(forms) == {}

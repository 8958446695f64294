from hypothesis import given
from hypothesis import strategies as st

from huddle_app.method.imports import RowState
from huddle_app.method.survey.preview import SurveyPreview, preview_answers
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.words import Function

SALES, MARKETING = Function.SALES, Function.MARKETING


def written(**ratings: int) -> str:
    """Ratings of the statements a, b and c, as they are kept."""
    return "".join(str(ratings.get(statement, 0)) for statement in "abc")


def respondent(code: str = "R1", function: Function = SALES, **ratings: int) -> Respondent:
    return Respondent(code, function, "Rep", "North", written(**ratings))


def line(code: str = "R1", number: int = 2, *remarks: str, **ratings: int) -> AnswerLine:
    return AnswerLine(number, code, SALES, "Rep", "North", written(**ratings), remarks=remarks)


def preview(known: list[Respondent], *lines: AnswerLine) -> SurveyPreview:
    return preview_answers("Before", known, AnswerFile(lines))


def outcome(result: SurveyPreview) -> list[tuple[int, str, RowState, str]]:
    return [(row.number, row.about, row.state, row.why) for row in result.rows]


def test_a_new_respondent():
    result = preview([], line(a=3))
    assert outcome(result) == [(2, "R1", RowState.NEW, "")]
    (made,) = result.write
    assert made == Respondent("R1", SALES, "Rep", "North", written(a=3))


def test_an_unchanged_respondent_is_not_written():
    result = preview([respondent(a=3)], line(a=3))
    assert outcome(result) == [(2, "R1", RowState.UNCHANGED, "")]
    assert result.write == ()


def test_an_update_says_what_changes_and_keeps_the_respondent():
    known = respondent(a=3, b=4)
    changed = AnswerLine(2, "R1", SALES, "Manager", "North", written(a=5, b=4))
    result = preview([known], changed)
    assert outcome(result) == [
        (2, "R1", RowState.UPDATED, "level: Rep → Manager; 1 answer differs")
    ]
    assert result.write == (Respondent("R1", SALES, "Manager", "North", written(a=5, b=4)),)


def test_the_tools_may_come_in_several_files():
    known = respondent(a=3)
    (made,) = preview([known], AnswerLine(2, "R1", SALES, ratings=written(b=4, c=5))).write
    assert made == Respondent("R1", SALES, "Rep", "North", written(a=3, b=4, c=5))


def test_answers_given_as_another_function_do_not_stay():
    known = respondent(function=MARKETING, a=3)
    result = preview([known], line(b=4))
    assert result.rows[0].why == "function: marketing → sales; 2 answers differ"
    assert result.write[0].ratings == written(b=4)


def test_a_remark_makes_a_warning_that_is_imported():
    result = preview([], line("R1", 2, "b: 9 is not between 1 and 7", a=3))
    assert outcome(result) == [(2, "R1", RowState.WARNING, "b: 9 is not between 1 and 7")]
    assert len(result.write) == 1


def test_a_warning_still_says_what_changes():
    result = preview([respondent(a=3)], line("R1", 2, "odd", a=4))
    assert result.rows[0].why == "odd; 1 answer differs"


def test_a_problem_is_an_error_with_all_its_reasons():
    wrong = AnswerLine(2, "R1", SALES, problem="no usable answers", remarks=("a: 9", "b: 8"))
    result = preview([], wrong)
    assert outcome(result) == [(2, "R1", RowState.ERROR, "no usable answers; a: 9; b: 8")]
    assert result.write == ()


def test_a_code_counts_once_whatever_its_case():
    result = preview([], line("r1", 2, a=3), line("R1", 3, a=4), line("R2", 4, a=5))
    assert outcome(result)[1] == (3, "R1", RowState.ERROR, "the same respondent as in row 2")
    assert [r.code for r in result.write] == ["r1", "R2"]


def test_a_row_that_is_there_twice_repeats_the_first():
    result = preview([], line("R1", 4, a=3), line("R1", 16, a=3))
    assert outcome(result)[1] == (16, "R1", RowState.ERROR, "repeats row 4")
    assert len(result.write) == 1


def test_an_unchanged_row_with_a_remark_is_unchanged():
    result = preview([respondent(a=3)], line("R1", 2, "b: 9 is not between 1 and 7", a=3))
    assert outcome(result) == [(2, "R1", RowState.UNCHANGED, "b: 9 is not between 1 and 7")]


def test_a_line_with_a_problem_does_not_use_up_its_code():
    result = preview([], AnswerLine(2, "R1", problem="no answers"), line("R1", 3, a=4))
    assert [row.state for row in result.rows] == [RowState.ERROR, RowState.NEW]


def test_remarks_on_columns_are_passed_on():
    result = preview_answers("After", [], AnswerFile((), remarks=("column “x” …",)))
    assert (result.wave, result.remarks) == ("After", ("column “x” …",))


_CODES, _FUNCTIONS = st.sampled_from(["R1", "r1", "R2", "R3"]), st.sampled_from([SALES, MARKETING])
_TEXTS = st.sampled_from(["", "x", "y"])
_RATINGS = st.text("01234567", min_size=3, max_size=3)
_KNOWN = st.lists(
    st.builds(Respondent, _CODES, _FUNCTIONS, _TEXTS, _TEXTS, _RATINGS),
    unique_by=lambda r: r.code.casefold(),
)
_LINES = st.lists(
    st.builds(AnswerLine, st.just(2), _CODES, _FUNCTIONS, _TEXTS, _TEXTS, _RATINGS), max_size=6
)


@given(known=_KNOWN, lines=_LINES)
def test_the_same_file_read_again_changes_nobody(known, lines):
    first = preview(known, *lines)
    after = {r.code: r for r in known} | {r.code: r for r in first.write}
    assert len({r.code.casefold() for r in after.values()}) == len(after)
    assert preview(list(after.values()), *lines).write == ()

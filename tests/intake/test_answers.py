from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from huddle_app.intake.answers import read_answers
from huddle_app.intake.survey.ratings import readings
from huddle_app.intake.survey.ratings.answer_words import read_as
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import AnswerFile, AnswerLine, ColumnMapping, How, Rejected
from huddle_app.method.toolkit_file import reworded
from huddle_app.method.words import Function

FIRST = "5.1 · Meetings with our counterparts are largely free of tension"
SECOND = "5.2 · In daily work we agree with our counterparts more than we …"


@pytest.fixture
def answers(tmp_path: Path, toolkit):
    def read(text: str, mapping: ColumnMapping | None = None) -> AnswerFile:
        path = tmp_path / "answers.csv"
        path.write_text(text, encoding="utf-8")
        return read_answers(path, toolkit, mapping)

    return read


@pytest.fixture
def given(toolkit):
    """The ratings of the one line there is."""

    def ratings(file: AnswerFile) -> dict[str, int]:
        (line,) = file.lines
        return toolkit.ratings(line.ratings)

    return ratings


def test_columns_in_any_order_and_case(answers, toolkit):
    file = answers("TRUST.2,Region,Level,Function,Respondent,Buy-In.1\n6,North,Rep,Sales,R1,2\n")
    ratings = toolkit.written({"trust.2": 6, "buy-in.1": 2})
    assert file.lines == (AnswerLine(2, "R1", Function.SALES, "Rep", "North", ratings),)
    assert (file.remarks, file.rejected, file.source) == ((), (), "")
    meanings = [use.meaning for use in file.columns]
    assert meanings == ["trust.2", "region", "level", "function", "respondent", "buy-in.1"]
    assert {(use.how, use.confidence) for use in file.columns} == {(How.KEY, 1.0)}


def test_an_excel_file_of_numbers(tmp_path, toolkit, given):
    path = tmp_path / "answers.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["respondent", "function", "trust.1", "trust.2"])
        sheet.write_row(1, 0, [101, "sales", 4.0, 8])
    file = read_answers(path, toolkit)
    (line,) = file.lines
    assert (line.code, given(file)) == ("101", {"trust.1": 4})
    assert line.remarks == (f"{SECOND}: 8 is not between 1 and 7",)
    assert file.rejected == (Rejected(2, "trust.2", "8", "8 is not between 1 and 7"),)


def test_every_statement_of_the_toolkit_is_known(answers, toolkit, given):
    columns = toolkit.columns
    file = answers(f"respondent,function,{','.join(columns)}\nR1,sales{',5' * len(columns)}\n")
    theirs = {
        column
        for scale in toolkit.scales()
        if Function.SALES in scale.answered_by
        for column in scale.columns()
    }
    assert [use.meaning for use in file.columns[2:]] == list(columns)
    assert given(file) == dict.fromkeys(theirs, 5)


@pytest.mark.parametrize("text", ["4", "4.0", "4.00", '"4,0"', " 4 "])
def test_whole_numbers_however_written(answers, given, text):
    assert given(answers(f"respondent,function,trust.1\nR1,s,{text}\n")) == {"trust.1": 4}


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("8", f"{FIRST}: 8 is not between 1 and 7"),
        ("0", f"{FIRST}: 0 is not between 1 and 7"),
        ("-3", f"{FIRST}: -3 is not between 1 and 7"),
        ("9.0", f"{FIRST}: 9.0 is not between 1 and 7"),
        ("x", f"{FIRST}: “x” is no answer from 1 to 7"),
        ("3.5", f"{FIRST}: “3.5” is no answer from 1 to 7"),
    ],
)
def test_a_cell_that_is_no_rating_is_passed_over_and_named(answers, given, text, remark):
    file = answers(f"respondent,function,trust.1,trust.2\nR1,sales,{text},7\n")
    (line,) = file.lines
    assert (given(file), line.remarks, line.problem) == ({"trust.2": 7}, (remark,), "")
    assert [(cell.row, cell.column, cell.value) for cell in file.rejected] == [(2, "trust.1", text)]


@pytest.mark.parametrize("nothing", ["", " ", ".", "-", "N/A", "keine Angabe", "Don't know"])
def test_blanks_are_absent(answers, given, nothing):
    file = answers(f"respondent,function,trust.1,trust.2\nR1,sales,{nothing}, 3\n")
    assert (given(file), file.lines[0].remarks, file.rejected) == ({"trust.2": 3}, (), ())


def test_an_answer_to_the_other_functions_scale_is_left_out(answers, given):
    file = answers("respondent,function,trust.1,worldview.marketing.self.1\nR1,s,5,6\n")
    assert given(file) == {"trust.1": 5}
    name = "1.1 marketing · creating the marketing strategy is first of all our …"
    why = f"{name}: only marketing answers this; left out"
    assert file.lines[0].remarks == (why,)
    column = "worldview.marketing.self.1"
    assert file.rejected == (Rejected(2, column, "6", "only marketing answers this"),)


def test_many_answers_to_one_such_scale_make_one_remark(answers, given):
    columns = "buy-in.1,buy-in.2,buy-in.3,worldview.sales.self.1,trust.1"
    file = answers(f"respondent,function,{columns}\nR1,marketing,1,2,3,4,5\n")
    assert given(file) == {"trust.1": 5}
    assert file.lines[0].remarks == (
        "1.1 sales · our role in this company is a strategic one: only sales answers this; left out",
        "8 Strategy buy-in: only sales answers this; 3 answers left out",
    )
    assert file.rejected == (
        Rejected(2, "worldview.sales.self.1", "4", "only sales answers this"),
        Rejected(
            2,
            "8 Strategy buy-in: statements 8.1–8.3 (columns C–E)",
            "1, 2, 3",
            "only sales answers this",
        ),
    )


def test_statements_of_a_scale_that_do_not_follow_each_other_are_named_one_by_one(answers):
    columns = "buy-in.4,trust.1,buy-in.1,buy-in.2"
    file = answers(f"respondent,function,{columns}\nR1,marketing,1,5,2,Agree\n")
    [entry] = file.rejected
    assert entry.column == "8 Strategy buy-in: statements 8.1–8.2, 8.4 (columns C, E–F)"
    assert entry.value == "2, Agree, 1"


def test_slips_come_first_then_rows_then_what_answered_the_scale_of_others(answers):
    text = (
        "respondent,function,buy-in.1,buy-in.2,trust.1\n"
        "R1,marketing,1,2,5\nR2,wizard,4,4,4\n,sales,1,2,3\nR4,sales,4,x,5\nR5,sales,4,5,9\n"
    )
    said = [(entry.row, entry.column, entry.value) for entry in answers(text).rejected]
    assert said == [
        (5, "buy-in.2", "x"),
        (6, "trust.1", "9"),
        (3, "function", "wizard"),
        (4, "respondent", ""),
        (2, "8 Strategy buy-in: statements 8.1–8.2 (columns C–D)", "1, 2"),
    ]


def test_a_row_of_another_function_is_one_entry_by_the_word_of_the_file(answers):
    columns = ",".join(f"trust.{n}" for n in range(1, 8))
    text = f"respondent,function,{columns}\nR1,Finance,1,2,3,4,x,6,7\nR2,sales,1,2,3,4,5,6,7\n"
    file = answers(text)
    why = "the questionnaires of this file are not for “Finance” (another function)"
    assert (file.lines[0].problem, file.lines[0].remarks) == (why, ())
    assert file.rejected == (Rejected(2, "function", "Finance", f"{why}; whole row left out"),)


@pytest.mark.parametrize("meant", [Function.MARKETING, Function.OTHER])
def test_what_a_word_of_another_function_means_can_be_said(answers, meant):
    text = "respondent,function,trust.1\nR1,Finance,4\nR2,sales,5\n"
    assert answers(text).unknown_functions == {"Finance": 1}
    file = answers(text, ColumnMapping(functions={"Finance": meant}))
    assert bool(file.lines[0].problem) is (meant is Function.OTHER)
    assert file.lines[0].ratings.strip("0") == ("4" if meant is Function.MARKETING else "")
    assert file.rejected == ()


def test_a_file_for_sales_alone_is_not_for_leadership(answers):
    file = answers("respondent,function,buy-in.1\nR1,CEO,4\nR2,sales,4\n")
    assert file.lines[0].problem.endswith("are not for “CEO” (leadership)")
    file = answers("respondent,function,buy-in.1\nR1,Leadership,4\nR2,sales,4\n")
    assert file.lines[0].problem.endswith("are not for leadership")
    said = ColumnMapping(function=Function.LEADERSHIP)
    (line,) = answers("respondent,buy-in.1\nR1,4\n", said).lines
    assert line.problem.endswith("are not for leadership")


@pytest.mark.parametrize(("head", "coded"), [("Code", True), ("Remarks", False)])
def test_whether_the_codes_are_the_files_own_is_told(answers, head, coded):
    assert answers(f"{head},function,trust.1\nR1,sales,4\n").coded is coded


def test_many_cells_passed_over_make_a_short_remark(answers):
    columns = ",".join(f"trust.{n}" for n in range(1, 8))
    file = answers(f"respondent,function,{columns}\nR1,sales,1,x,x,x,x,x,x\n")
    assert len(file.lines[0].remarks) == 4
    assert file.lines[0].remarks[-1] == "3 more cells left out"
    assert len(file.rejected) == 6


def test_leadership_answers_what_both_functions_do(answers, given):
    file = answers("respondent,function,trust.1,buy-in.1\nR1,CEO,5,5\n")
    assert given(file) == {"trust.1": 5}


def test_rows_that_cannot_be_used_say_why(answers):
    text = "respondent,function,trust.1\n,sales,4\nR2,wizard,4\nR3,,4\nR4,s,\nR5,s,9\nR6,R&D,4\nR7,s,4\n"
    file = answers(text)
    assert [(line.number, line.problem) for line in file.lines] == [
        (2, "the respondent is missing"),
        (3, "“wizard” is none of the functions sales, marketing, leadership and other"),
        (4, "the function is missing"),
        (5, "no answers"),
        (6, "no usable answers"),
        (7, "the questionnaires of this file are not for “R&D” (another function)"),
        (8, ""),
    ]
    assert file.rejected == (
        Rejected(6, "trust.1", "9", "9 is not between 1 and 7"),
        Rejected(2, "respondent", "", "the respondent is missing; whole row left out"),
        Rejected(3, "function", "wizard", f"{file.lines[1].problem}; whole row left out"),
        Rejected(4, "function", "", "the function is missing; whole row left out"),
        Rejected(5, "", "", "no answers; whole row left out"),
        Rejected(6, "", "", "no usable answers; whole row left out"),
        Rejected(7, "function", "R&D", f"{file.lines[5].problem}; whole row left out"),
    )
    assert file.lines[4].remarks == (f"{FIRST}: 9 is not between 1 and 7",)


def test_an_over_long_value_is_a_problem(answers):
    (line,) = answers(f"respondent,function,level,trust.1\nR1,s,{'x' * 201},4\n").lines
    assert "longer than 200" in line.problem


def test_unknown_and_doubled_columns_are_named_once_for_the_file(answers, given):
    file = answers("respondent,function,trust.9,trust.1,Trust.1,colour,,\nR1,s,1,2,3,red,?,?\n")
    assert given(file) == {"trust.1": 2}
    assert file.remarks == (
        "Column “Trust.1” is there twice; the first one counts",
        "Columns “trust.9” and “colour” belong to no statement; left out",
    )


def test_a_file_without_a_statement_is_refused(answers):
    with pytest.raises(HuddleError, match="no column for a statement"):
        answers("respondent,function\nx,sales\n")


def test_columns_that_could_be_statements_are_left_to_the_moderator(answers, toolkit):
    text = "respondent,function,one,two,three\nR1,sales,1,7,4\nR2,sales,3,3,2\n"
    file = answers(text)
    assert "say which column is which" in file.remarks[0]
    assert [line.problem for line in file.lines] == ["no answers", "no answers"]
    mapped = answers(text, ColumnMapping({2: "trust.1", 3: "trust.5"}))
    assert [toolkit.ratings(line.ratings) for line in mapped.lines] == [
        {"trust.1": 1, "trust.5": 7},
        {"trust.1": 3, "trust.5": 3},
    ]
    assert mapped.columns[2].how is How.HAND


def test_without_a_function_no_row_can_be_used_and_no_note_asks_for_it_once_more(answers):
    file = answers("respondent,trust.1\nR1,4\n")
    assert not any("function" in remark for remark in file.remarks)
    assert file.lines[0].problem == "the function is missing"


def test_the_function_level_and_region_of_a_whole_file(answers):
    mapping = ColumnMapping(function=Function.MARKETING, level="Manager", region="North")
    (line,) = answers("respondent,trust.1\nR1,4\n", mapping).lines
    assert (line.function, line.level, line.region) == (Function.MARKETING, "Manager", "North")
    assert line.problem == ""


def test_what_the_file_says_comes_before_what_holds_for_all(answers):
    mapping = ColumnMapping(function=Function.MARKETING, level="Manager")
    (line,) = answers("respondent,function,level,trust.1\nR1,sales,Rep,4\n", mapping).lines
    assert (line.function, line.level) == (Function.SALES, "Rep")


def test_a_column_left_out_by_hand_is_not_taken_again(answers, given):
    file = answers("respondent,function,trust.1,trust.2\nR1,sales,4,5\n", ColumnMapping({3: ""}))
    assert given(file) == {"trust.1": 4}


def test_a_statement_given_by_hand_is_not_taken_from_another_column(answers, given):
    text = "respondent,function,trust.1,other\nR1,sales,4,5\n"
    assert given(answers(text, ColumnMapping({3: "trust.1"}))) == {"trust.1": 5}


def test_a_turned_column_is_read_the_other_way_round(answers, given):
    text = "respondent,function,trust.1,trust.2\nR1,sales,2,2\n"
    file = answers(text, ColumnMapping(turned=frozenset({3})))
    assert given(file) == {"trust.1": 2, "trust.2": 6}
    assert [use.turned for use in file.columns] == [False, False, False, True]


def test_the_mapping_used_last_for_the_layout_holds(tmp_path, toolkit, given):
    path = tmp_path / "answers.csv"
    path.write_text("respondent,trust.1,function\nR1,2,sales\n")
    layout = read_answers(path, toolkit).layout
    last = ColumnMapping(turned=frozenset({1}), level="Rep")
    kept = {layout: last}
    file = read_answers(path, toolkit, remembered=kept.get)
    assert (given(file), file.mapping) == ({"trust.1": 6}, last)
    assert read_answers(path, toolkit, ColumnMapping(), remembered=kept.get).mapping != last


def test_whose_answers_the_last_file_held_is_told_and_does_not_hold_for_the_next(tmp_path, toolkit):
    path = tmp_path / "answers.csv"
    path.write_text("respondent,trust.1\nR1,2\n")
    layout = read_answers(path, toolkit).layout
    kept = {layout: ColumnMapping(function=Function.SALES)}
    file = read_answers(path, toolkit, remembered=kept.get)
    assert (file.mapping, file.last_function) == (ColumnMapping(), Function.SALES)
    assert file.lines[0].problem == "the function is missing"
    path.write_text("respondent,trust.1\nR7,5\nR8,1\n")
    assert read_answers(path, toolkit).layout == layout
    path.write_text("respondent,trust.2\nR7,5\n")
    assert read_answers(path, toolkit).layout != layout


def test_without_a_code_the_same_rows_have_the_same_codes_again(answers):
    rows = ["sales,4,1", "sales,5,2", "marketing,4,1", "sales,5,2"]
    head = "function,trust.1,trust.2\n"
    before = [line.code for line in answers(head + "\n".join(rows[:3])).lines]
    grown = [line.code for line in answers(head + "\n".join(rows)).lines]
    assert grown[:3] == before
    assert len(set(grown)) == 4


def test_names_and_addresses_come_nowhere(answers):
    text = (
        "E-mail,Name,IP Address,Function,Level,trust.1,trust.2\n"
        "ann@bell.example,Ann Bell,10.0.0.7,sales,ann@bell.example,ann@bell.example,4\n"
    )
    mapping = ColumnMapping({0: "respondent", 1: "region"})
    for file in (answers(text), answers(text, mapping)):
        assert "ann" not in str(file).casefold()
        assert "10.0.0.7" not in str(file)
        assert len(file.lines[0].code) == 12
    assert any("never read" in remark for remark in answers(text, mapping).remarks)


def test_progress_is_told_and_may_end_the_reading(answers, toolkit, tmp_path):
    told: list[tuple[int, int]] = []
    path = tmp_path / "answers.csv"
    path.write_text("respondent,function,trust.1\n" + "R,s,4\n" * 50)
    read_answers(path, toolkit, report=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (50, 50)

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_answers(path, toolkit, report=cancel)


def test_the_same_answer_in_ten_thousand_rows_of_all_columns_is_looked_at_once(
    answers, toolkit, monkeypatch
):
    looked_at: list[Sequence[str]] = []

    def counting(cells: Sequence[str], *all_else: Any, **named: Any) -> str:
        looked_at.append(cells)
        return read_as(cells, *all_else, **named)

    monkeypatch.setattr(readings, "read_as", counting)
    columns = toolkit.columns
    rows = [f"R{n},{'sales' if n % 2 else 'marketing'}{',5' * len(columns)}" for n in range(10_000)]
    file = answers("\n".join([f"respondent,function,{','.join(columns)}", *rows]))
    assert len(file.lines) == 10_000
    assert looked_at == [("5",)]


TIMED = "Timestamp,E-mail,function,trust.1,trust.2\n"


@pytest.mark.parametrize(
    "time",
    ["2026/11/10 9:00:11 AM GMT+1", "2026-11-10 09:00", "10.11.2026, 09:00:11", "10-Nov-2026 9:00"],
)
def test_the_same_row_of_the_same_moment_is_one_response(answers, time):
    moment = f'"{time}"'
    other = moment.replace("10", "12", 1)
    file = answers(TIMED + "".join(f"{when},a@b.c,sales,4,1\n" for when in (moment, other, moment)))
    first, second, third = (line.code for line in file.lines)
    assert first == third != second
    assert [line.remarks for line in file.lines] == [(), (), ()]
    assert "a row that is there twice as one" in file.remarks[0]


def test_the_same_rows_without_a_moment_are_people_and_say_so(answers):
    file = answers("function,trust.1,trust.2\nsales,4,1\nsales,4,2\nsales,4,1\nsales,4,1\n")
    assert len({line.code for line in file.lines}) == 4
    said = "the same answers as in row 2; counted as another person"
    assert [line.remarks for line in file.lines] == [(), (), (said,), (said,)]


def test_many_columns_of_no_statement_are_named_in_one_note(answers):
    head = ",".join(f"extra {name}" for name in "abcdefgh")
    [note] = answers(f"respondent,function,{head},trust.1\nR1,s{',x' * 8},1\n").remarks
    assert note.startswith("Columns “extra a”, “extra b”, ")
    assert note.endswith("“extra f” and 2 more belong to no statement; left out")


def test_every_note_begins_with_a_capital(answers):
    text = "function,trust.1,Trust.1,colour,trust.2,E-mail\nsales,4,1,red,10 - completely agree,x\n"
    notes = answers(text, ColumnMapping(meanings={5: "level"})).remarks
    assert len(notes) == 4
    assert all(note[0].isupper() for note in notes), notes


def test_the_gravest_note_comes_first(answers):
    notes = answers("function,trust.1,trust.2,colour\nsales,4,1,red\n").remarks
    assert [note.split()[0] for note in notes] == ["No", "Column"]


def test_what_a_word_in_the_functions_column_means_can_be_said(answers):
    text = (
        "respondent,function,trust.1\nR1,Mktg & Comms,4\nR2,,4\nR3,Sales,4\nR4,Crew,4\nR5,crew,4\n"
    )
    assert answers(text).unknown_functions == {"Mktg & Comms": 1, "": 1, "Crew": 1, "crew": 1}
    said = {"mktg & comms": Function.MARKETING, "": Function.LEADERSHIP, "Crew": Function.OTHER}
    file = answers(text, ColumnMapping(functions=said))
    assert [line.function for line in file.lines[:3]] == [
        Function.MARKETING,
        Function.LEADERSHIP,
        Function.SALES,
    ]
    assert {line.problem for line in file.lines[3:]} == {"left out, as you said of its function"}
    assert file.rejected == ()
    assert len(file.unknown_functions) == 4, "what was said can be changed"


def test_how_words_are_read_is_told_by_column(answers):
    text = (
        "respondent,function,trust.1,trust.2\nR1,s,Agree,3\nR2,s,n/a,4\nR3,s,5 - somewhat agree,\n"
    )
    uses = answers(text).columns
    assert uses[2].read_as == "Agree → 6, 5 - somewhat agree → 5; n/a is a blank"
    assert uses[3].read_as == ""
    turned = answers(text, ColumnMapping(turned=frozenset({2}))).columns[2]
    assert turned.read_as == "5 - somewhat agree → 3, Agree → 2; n/a is a blank"


# In the moderator's own words


@pytest.fixture
def own(toolkit):
    said = '[words]\nsales = "sprzedaż"\nmarketing = "dział marki"\nlevel = "Twój szczebel"\nregion = "Twój obszar"\n'
    return reworded(toolkit, said, "pl.toml")


def test_a_function_is_known_by_what_the_questionnaire_calls_it(tmp_path, own):
    path = tmp_path / "answers.csv"
    rows = "R1,Sprzedaż,6\nR2,DZIAŁ MARKI,5\nR3,marketing,4\nR4,księgowość,3\n"
    path.write_text("respondent,function,trust.1\n" + rows, encoding="utf-8")
    file = read_answers(path, own)
    assert [line.function for line in file.lines[:3]] == [
        Function.SALES,
        Function.MARKETING,
        Function.MARKETING,
    ]
    assert file.unknown_functions == {"księgowość": 1}


def test_columns_are_known_by_what_the_questionnaire_asks(tmp_path, own):
    """Nothing but the values tells the function's; the labels tell level and region."""
    path = tmp_path / "answers.csv"
    head = "Twój szczebel,Twój obszar,Dział,trust.1\n"
    path.write_text(head + "Szef,Północ,sprzedaż,6\nSzef,Północ,dział marki,5\n", encoding="utf-8")
    file = read_answers(path, own)
    assert [use.meaning for use in file.columns] == ["level", "region", "function", "trust.1"]
    assert [(line.function, line.level, line.region) for line in file.lines] == [
        (Function.SALES, "Szef", "Północ"),
        (Function.MARKETING, "Szef", "Północ"),
    ]


def test_a_label_of_ones_own_that_usually_heads_the_function_heads_one_column_only(
    tmp_path, toolkit
):
    own = reworded(toolkit, '[words]\nlevel = "Function"\n', "own.toml")
    path = tmp_path / "answers.csv"
    path.write_text("function,trust.1\nsales,6\nmarketing,5\n", encoding="utf-8")
    file = read_answers(path, own)
    assert [use.meaning for use in file.columns] == ["function", "trust.1"]

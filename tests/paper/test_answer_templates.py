"""Templates for collecting answers elsewhere, and whether they come back as they went out."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from huddle_app.intake.answers import read_answers
from huddle_app.method.errors import HuddleError
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.toolkit import Toolkit, limesurvey_code
from huddle_app.method.words import Function
from huddle_app.paper.answer_templates import write_answer_workbook, write_limesurvey_structure
from huddle_app.paper.questionnaire_words import Asking

BOTH = (Function.SALES, Function.MARKETING)
Rows = list[dict[str, str]]


@pytest.fixture(scope="session")
def asking(toolkit: Toolkit) -> Asking:
    return Asking(toolkit, "Acme & Söhne", "before", ("Rep", "Manager"), ("North", "Łódź"))


# The Excel file


def sheet(path: Path) -> list[list[object]]:
    book = CalamineWorkbook.from_path(path)
    assert len(book.sheet_names) == 1
    return [list(row) for row in book.get_sheet_by_index(0).to_python(skip_empty_area=False)]


def part(path: Path, name: str) -> str:
    with ZipFile(path) as parts:
        return parts.read(name).decode()


def columns(toolkit: Toolkit, functions: Sequence[Function]) -> list[str]:
    scales = [s for s in toolkit.scales() if any(map(s.may_answer, functions))]
    return [column for scale in scales for column in scale.columns()]


@pytest.mark.parametrize("functions", [BOTH, (Function.MARKETING,), (Function.LEADERSHIP,)])
def test_headings_are_the_keys_by_which_answers_are_read_back(
    asking: Asking, functions: Sequence[Function], tmp_path: Path
) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", asking, functions)
    [head] = sheet(tmp_path / "a.xlsx")
    about = ["function", "level", "region"]
    assert [str(name).partition(":")[0] for name in head] == [
        *about,
        *columns(asking.toolkit, functions),
    ]


def test_every_statement_is_said_where_its_cells_are(asking: Asking, tmp_path: Path) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", asking, BOTH)
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    [head] = sheet(tmp_path / "a.xlsx")
    for scale in asking.toolkit.scales():
        for column, statement in zip(scale.columns(), scale.statements, strict=True):
            said = f"{scale.stem} {statement}".strip()
            assert f'promptTitle="{column[:32]}" prompt="{said}"' in rules
            assert f"{column}: {said}" in head


def test_a_filled_workbook_is_read_back_without_a_mapping(asking: Asking, tmp_path: Path) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", asking, (Function.SALES,))
    [head] = sheet(tmp_path / "a.xlsx")
    rows = [head, *[["sales", "Rep", "North", *[5] * (len(head) - 3)] for _n in range(6)]]
    filled = tmp_path / "filled.csv"
    with filled.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    read = read_answers(filled, asking.toolkit)
    mine = columns(asking.toolkit, (Function.SALES,))
    ratings = asking.toolkit.written(dict.fromkeys(mine, 5))
    assert {line.ratings for line in read.lines} == {ratings}
    assert not [use for use in read.columns if not use.meaning]


def test_cells_take_what_the_importer_takes(asking: Asking, tmp_path: Path) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", asking, BOTH)
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    assert rules.count("<formula1>1</formula1><formula2>7</formula2>") == len(
        columns(asking.toolkit, BOTH)
    )
    for options in ("sales,marketing", "Rep,Manager", "North,Łódź"):
        assert f'<formula1>"{options}"</formula1>' in rules
    assert '<pane xSplit="3" ySplit="1"' in rules


def test_too_many_levels_for_a_list_are_typed_in(asking: Asking, tmp_path: Path) -> None:
    many = replace(asking, levels=tuple(f"Level number {n}" for n in range(40)), regions=())
    write_answer_workbook(tmp_path / "a.xlsx", many, BOTH)
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    assert "Level number" not in rules
    assert "sales,marketing" in rules


@pytest.mark.parametrize("level", ["Manager, East", 'Rep "field"'])
def test_a_level_that_excel_cannot_list_is_typed_in(
    asking: Asking, tmp_path: Path, level: str
) -> None:
    """At a comma it would offer two, and it does not open a file with a quotation mark there."""
    write_answer_workbook(tmp_path / "a.xlsx", replace(asking, levels=("Rep", level)), BOTH)
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    assert "sales,marketing" in rules
    assert level not in unescape(rules)


@pytest.mark.parametrize("letters", ["lang ", "😀 ", "é😀"])
def test_long_statements_are_cut_to_what_excel_takes(
    asking: Asking, tmp_path: Path, letters: str
) -> None:
    """Excel counts an emoji as two; of a column with a longer hint it would check no cell."""
    tool = asking.toolkit.tools[4]
    scale = replace(tool.scales[0], statements=tuple(f"{n} " + letters * 99 for n in range(7)))
    toolkit = replace(asking.toolkit, tools=(replace(tool, scales=(scale,)),))
    long = replace(asking, toolkit=toolkit, regions=tuple(f"{n} {letters * 5}" for n in range(20)))
    write_answer_workbook(tmp_path / "a.xlsx", long, BOTH)
    assert len(sheet(tmp_path / "a.xlsx")[0]) == 3 + 7
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    assert rules.count("promptTitle") == rules.count("<formula1>1</formula1>") == 7
    assert f'prompt="0 {letters}' in rules


def test_no_file_for_whom_nothing_is_asked(asking: Asking, tmp_path: Path) -> None:
    with pytest.raises(HuddleError, match="is for these functions"):
        write_answer_workbook(tmp_path / "a.xlsx", asking, (Function.OTHER,))
    with pytest.raises(HuddleError, match="is for the function “other”"):
        write_limesurvey_structure(tmp_path / "a.txt", asking, Function.OTHER)
    with pytest.raises(HuddleError, match=r"should end in \.xlsx"):
        write_answer_workbook(tmp_path / "a.huddle", asking, BOTH)
    with pytest.raises(HuddleError, match=r"should end in \.txt"):
        write_limesurvey_structure(tmp_path / "a.huddle", asking, Function.SALES)
    assert list(tmp_path.iterdir()) == []


# LimeSurvey


def structure(path: Path, asking: Asking, function: Function) -> Rows:
    write_limesurvey_structure(path, asking, function)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "LimeSurvey's own exports begin so"
    lines = data.decode("utf-8-sig").splitlines()
    return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("function", [Function.SALES, Function.MARKETING, Function.LEADERSHIP])
def test_the_survey_asks_every_statement_by_codes_that_lead_back(
    asking: Asking, function: Function, tmp_path: Path
) -> None:
    rows = structure(tmp_path / "a.txt", asking, function)
    asked: dict[str, list[str]] = {}
    code = ""
    for row in rows:
        if row["class"] == "Q":
            code = row["name"]
        elif row["class"] == "SQ":
            asked.setdefault(code, []).append(row["name"])
    scales = asking.toolkit.asked(function)
    assert asked == {
        limesurvey_code(scale.key): [f"SQ{n:03}" for n in range(1, len(scale.statements) + 1)]
        for scale in scales
    }
    texts = [row["text"] for row in rows if row["class"] == "SQ"]
    assert texts == [statement for scale in scales for statement in scale.statements]


def test_rows_are_as_limesurvey_wants_them(asking: Asking, tmp_path: Path) -> None:
    rows = structure(tmp_path / "a.txt", asking, Function.SALES)
    kinds = [row["class"] for row in rows]
    assert set(kinds) == {"S", "SL", "G", "Q", "SQ", "A"}
    assert kinds.index("S") < kinds.index("SL") < kinds.index("G") < kinds.index("Q")
    survey = {row["name"]: row["text"] for row in rows if row["class"] == "S"}
    assert survey["language"] == "en"
    assert (survey["anonymized"], survey["datestamp"], survey["ipaddr"]) == ("Y", "N", "N")
    assert survey["showxquestions"] == "N", "it would count tables, not statements"
    questions = [row for row in rows if row["class"] == "Q"]
    codes = [row["name"] for row in questions]
    assert len(set(codes)) == len(codes)
    assert all(code.isalnum() and code[0].isalpha() and len(code) <= 20 for code in codes)
    assert [row["type/scale"] for row in questions] == ["*", "L", "*", "L", "*", *["F"] * 11]
    groups = [row["type/scale"] for row in rows if row["class"] == "G"]
    assert len(set(groups)) == len(groups) == 1 + 11
    assert all(row["language"] == "en" for row in rows if row["class"] != "S")


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4, 5, 6, 7, 8), (5, 7)])
def test_parts_are_numbered_as_on_a_phone_one_for_each_scale(
    asking: Asking, numbers: tuple[int, ...], tmp_path: Path
) -> None:
    some = replace(asking, toolkit=asking.toolkit.only(numbers))
    rows = structure(tmp_path / "a.txt", some, Function.MARKETING)
    shown = [r["name"] for r in rows if r["class"] == "G" or r["type/scale"] == "F"]
    scales = some.toolkit.asked(Function.MARKETING)
    parts = [(f"Part {n}", limesurvey_code(scale.key)) for n, scale in enumerate(scales, 1)]
    assert shown == ["About you", *(name for pair in parts for name in pair)]


def test_answers_have_short_codes_and_say_what_they_mean(asking: Asking, tmp_path: Path) -> None:
    rows = structure(tmp_path / "a.txt", asking, Function.MARKETING)
    begin = next(n for n, row in enumerate(rows) if row["name"] == "trust")
    answers = [(r["name"], r["text"]) for r in rows[begin + 8 : begin + 15]]
    assert answers[0] == ("A1", "1 – completely disagree")
    assert answers[3] == ("A4", "4")
    assert answers[6] == ("A7", "7 – completely agree")
    begin = next(n for n, row in enumerate(rows) if row["name"] == "yourregion")
    assert [r["text"] for r in rows[begin + 1 : begin + 3]] == ["North", "Łódź"]


def test_the_export_will_say_the_function_without_asking_it(asking: Asking, tmp_path: Path) -> None:
    rows = structure(tmp_path / "a.txt", asking, Function.MARKETING)
    [function] = [row for row in rows if row["name"] == "function"]
    # The text heads the column where an export has full headings.
    assert (function["text"], function["hidden"]) == ("function", "1")
    assert function["equation"] == "marketing"


@pytest.mark.parametrize("about", ["level", "region"])
def test_the_export_will_name_what_was_chosen_where_answers_are_codes(
    asking: Asking, about: str, tmp_path: Path
) -> None:
    rows = structure(tmp_path / "a.txt", asking, Function.SALES)
    [chosen] = [row for row in rows if row["name"] == f"your{about}"]
    [named] = [row for row in rows if row["name"] == about]
    assert (chosen["type/scale"], chosen["text"]) == ("L", f"Your {about}")
    assert (named["type/scale"], named["text"], named["hidden"]) == ("*", about, "1")
    assert named["equation"] == f"{{html_entity_decode(your{about}.shown)}}"
    assert rows.index(chosen) < rows.index(named)


def test_what_people_wrote_is_neither_markup_nor_formula_nor_a_new_row(
    asking: Asking, tmp_path: Path
) -> None:
    wild = replace(asking, company='A\t"B"\n<b>&{SID}', levels=("{x}\ty", "<i>&"), regions=('"N"',))
    rows = structure(tmp_path / "a.txt", wild, Function.SALES)
    [title] = [row["text"] for row in rows if row["name"] == "surveyls_title"]
    assert title.startswith('A "B" &lt;b>&{ SID} · before')
    begin = next(n for n, row in enumerate(rows) if row["name"] == "yourlevel")
    assert [row["text"] for row in rows[begin + 1 : begin + 3]] == ["{ x} y", "&lt;i&gt;&amp;"]
    begin = next(n for n, row in enumerate(rows) if row["name"] == "yourregion")
    assert rows[begin + 1]["text"] == "&quot;N&quot;", "the marks around a text would be taken off"


def test_levels_and_regions_nobody_has_are_not_asked(asking: Asking, tmp_path: Path) -> None:
    rows = structure(tmp_path / "a.txt", replace(asking, levels=(), regions=()), Function.SALES)
    questions = [row["name"] for row in rows if row["class"] == "Q"]
    assert not {"level", "yourlevel", "region", "yourregion"} & {*questions}
    assert questions[0] == "function"


# In other words


@pytest.fixture(scope="session")
def dutch(asking: Asking) -> Asking:
    own = QuestionnaireWords(
        {
            "language": "nl-informal",
            "question": "Hoe werken wij samen?",
            "welcome": "Dank u voor {minutes} minuten en {n} antwoorden.",
            "promise": "Nooit iets van minder dan {n} mensen.",
            "how_to_mark": "Van {lowest}, {low}, tot {highest}, {high}.",
            "low": "helemaal oneens",
            "high": "helemaal eens",
            "about_you": "Over u",
            "part": "Deel {n}",
            "end": "Dat was alles.",
            "marketing": "reclame",
        }
    )
    return replace(asking, toolkit=replace(asking.toolkit, words=own))


def test_limesurvey_asks_in_the_language_and_words_of_the_wording(
    dutch: Asking, tmp_path: Path
) -> None:
    rows = structure(tmp_path / "a.txt", dutch, Function.MARKETING)
    said = {row["name"]: row["text"] for row in rows if row["class"] in {"S", "SL"}}
    assert said["language"] == "nl-informal"
    assert all(row["language"] == "nl-informal" for row in rows if row["class"] != "S")
    assert said["surveyls_title"].endswith("reclame")
    assert said["surveyls_description"] == "Hoe werken wij samen?"
    assert said["surveyls_endtext"] == "Dat was alles."
    welcome = said["surveyls_welcometext"]
    assert "<p>Nooit iets van minder dan 5 mensen.</p>" in welcome
    assert "<p>Van 1, helemaal oneens, tot 7, helemaal eens.</p>" in welcome
    assert [r["name"] for r in rows if r["class"] == "G"][:2] == ["Over u", "Deel 1"]
    labels = {row["text"] for row in rows if row["class"] == "A"}
    assert {"1 – helemaal oneens", "7 – helemaal eens"} <= labels


def test_the_excel_file_says_what_the_ends_are_called(dutch: Asking, tmp_path: Path) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", dutch, BOTH)
    rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
    assert "from 1, helemaal oneens, to 7, helemaal eens." in rules


def test_the_excel_file_offers_own_words_for_functions_and_is_read_back(
    dutch: Asking, tmp_path: Path
) -> None:
    own = replace(
        dutch.toolkit, words=QuestionnaireWords({"sales": "ver,koop", "marketing": '"me"'})
    )
    for toolkit, offered in ((dutch.toolkit, '"sales,reclame"'), (own, "")):
        asking = replace(dutch, toolkit=toolkit, levels=(), regions=())
        write_answer_workbook(tmp_path / "a.xlsx", asking, BOTH)
        rules = part(tmp_path / "a.xlsx", "xl/worksheets/sheet1.xml")
        assert ('type="list"' in rules) is bool(offered)
        assert offered in unescape(rules)
    # Cells that a row is not asked are grey, whichever name its function has.
    grey = unescape(rules)
    assert '$A2<>"marketing",$A2<>"""me""")' in grey
    assert '$A2<>"sales",$A2<>"ver,koop"' in grey


@pytest.mark.parametrize("word", ["reclame", "Reclame", "marketing"])
def test_a_workbook_filled_in_with_own_words_is_read_back(
    dutch: Asking, word: str, tmp_path: Path
) -> None:
    write_answer_workbook(tmp_path / "a.xlsx", dutch, BOTH)
    [head] = sheet(tmp_path / "a.xlsx")
    filled = tmp_path / "filled.csv"
    with filled.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, [word, "Rep", "North", *[5] * (len(head) - 3)]])
    [line] = read_answers(filled, dutch.toolkit).lines
    assert (line.function, line.problem) == (Function.MARKETING, "")

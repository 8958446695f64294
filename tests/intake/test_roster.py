from pathlib import Path

import pytest
from xlsxwriter import Workbook

from huddle_app.intake.roster import read_roster
from huddle_app.method.errors import HuddleError
from huddle_app.method.people import RosterLine
from huddle_app.method.words import Function


@pytest.fixture
def roster(tmp_path: Path):
    def read(text: str) -> tuple[RosterLine, ...]:
        path = tmp_path / "people.csv"
        path.write_text(text, encoding="utf-8")
        return read_roster(path).lines

    return read


def test_all_columns_in_any_order_and_case(roster):
    text = "E-MAIL,dept,TERRITORY,Grade,Role,Full Name\na@x.org,Field,North,Rep,Sales,Ann Bell\n"
    assert roster(text) == (
        RosterLine(2, "Ann Bell", Function.SALES, "Rep", "North", "Field", "a@x.org"),
    )


def test_only_name_and_function_are_needed(roster):
    assert roster("function,name\nm,Ann\n") == (RosterLine(2, "Ann", Function.MARKETING),)


def test_an_excel_roster(tmp_path):
    path = tmp_path / "people.xlsx"
    with Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Naam", "Functie", "Niveau"])
        sheet.write_row(2, 0, ["Ann", "verkoop", 3])
    assert read_roster(path).lines == (RosterLine(3, "Ann", Function.SALES, "3"),)


@pytest.mark.parametrize(
    "columns",
    [
        "First name,Last name:Ann,Bell",
        "Surname,First name:Bell,Ann",
        "Name,Vorname:Bell,Ann",
        "Nom,Prénom:Bell,Ann",
        "Nombre,Apellidos:Ann,Bell",
        "Name,Surname:Ann,Bell",
        "Name,First name:Ann Bell,Ann",
        "Name,Surname:Ann Bell,Bell",
        "First name,Full name:Annabel,Ann Bell",
        "Surname:Ann Bell",
    ],
)
def test_the_name_in_one_column_or_two(roster, columns):
    header, values = columns.split(":")
    assert roster(f"{header},function\n{values},sales\n")[0].name == "Ann Bell"


def test_half_a_name_is_a_name(roster):
    lines = roster("First name,Last name,function\nAnn,,s\n,Bell,s\n")
    assert [line.name for line in lines] == ["Ann", "Bell"]


def test_spaces_and_new_lines_inside_values_become_single_spaces(roster):
    assert roster('name,function\n"Ann \n  Bell",sales\n')[0].name == "Ann Bell"


def test_a_row_without_a_name(roster):
    (line,) = roster("name,function\n,sales\n")
    assert line.problem == "the name is missing"


@pytest.mark.parametrize(("value", "why"), [("wizard", "“wizard”"), ("", "function is missing")])
def test_an_unknown_function_is_named(roster, value, why):
    line, fine = roster(f"name,function\nAnn,{value}\nBob,sales\n")
    assert (line.number, line.name, line.function) == (2, "Ann", None)
    assert why in line.problem
    assert not fine.problem


@pytest.mark.parametrize(
    "address", ["ann", "ann@", "@x.org", "ann@x", "a b@x.org", "a@x.org;b@x.org"]
)
def test_a_doubtful_address_is_left_out_with_a_remark(roster, address):
    (line,) = roster(f'name,function,email\nAnn,sales,"{address}"\n')
    assert (line.email, line.problem) == ("", "")
    assert address in line.remark


@pytest.mark.parametrize(
    "address", ["a@x.org", "Ann.O'Neil+huddle@mail.example.co.uk", "é@exämple.de"]
)
def test_a_sound_address_is_kept(roster, address):
    (line,) = roster(f"name,function,email\nAnn,sales,{address}\n")
    assert (line.email, line.remark) == (address, "")


@pytest.mark.parametrize(
    "header",
    [
        "name,function,reports to",
        "Naam,Functie,Leidinggevende",
        "Nom,Fonction,Responsable",
        "Name,Funktion,Führungskraft",
        "Nombre,Función,Jefe",
    ],
)
def test_whom_a_person_reports_to_in_five_languages(roster, header):
    lines = roster(f"{header}\nAnn,sales, Eve   Day \nBob,sales,eve@x.org\nCy,sales,\n")
    assert [line.reports_to for line in lines] == ["Eve Day", "eve@x.org", ""]


def test_the_column_of_whom_they_report_to_is_not_left_out(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Function,Manager,Phone\nAnn,Sales,Eve,1\n")
    assert read_roster(path).remarks == ("The column “Phone” is left out.",)


_TEXTS = ["name", "level", "region", "department", "email", "reports to"]


@pytest.mark.parametrize("column", _TEXTS)
def test_an_over_long_value_is_a_problem(roster, column):
    values = dict.fromkeys(_TEXTS, "x") | {column: "y" * 201}
    (line,) = roster(f"function,{','.join(values)}\nsales,{','.join(values.values())}\n")
    assert "longer than 200" in line.problem


def test_other_columns_do_no_harm(roster):
    assert roster("shoe size,name,,function\n44,Ann,?,sales\n") == (
        RosterLine(2, "Ann", Function.SALES),
    )


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("Name,Colour", "no column for the function"),
        ("Function,Colour", "no column for the name."),
        ("Shape,Colour", "no column for the name and the function"),
    ],
)
def test_a_missing_column_is_named_with_those_found(roster, header, wanted):
    with pytest.raises(HuddleError, match=r"people\.csv") as error:
        roster(f"{header}\nx,y\n")
    assert wanted in str(error.value)
    assert header.replace(",", ", ") in str(error.value)


def test_a_department_that_says_functions_is_taken_for_them(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Department,Phone\nAnn,Sales,1\nBo,Marketing,2\nCy,Canteen,3\n")
    made = read_roster(path)
    assert [line.function for line in made.lines] == [Function.SALES, Function.MARKETING, None]
    assert "Canteen" in made.lines[2].problem
    assert made.remarks == (
        "There is no column for the function; “Department” is taken for it.",
        "The column “Phone” is left out.",
    )


def test_a_department_that_says_other_things_is_no_function(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name,Department\nAnn,Sales\nBo,Canteen\n")
    with pytest.raises(HuddleError, match="no column for the function"):
        read_roster(path)

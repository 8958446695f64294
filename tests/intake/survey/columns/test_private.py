import pytest

from huddle_app.intake.answers import read_answers
from huddle_app.intake.columns import Field, names_of
from huddle_app.intake.survey.columns.private import is_private
from huddle_app.method.survey.reading import ColumnMapping

PEOPLE = names_of(
    Field.NAME, Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.REPORTS_TO
)


@pytest.mark.parametrize("heading", sorted(PEOPLE))
def test_what_a_list_of_people_calls_its_columns(heading):
    assert is_private(heading)
    assert is_private(f"{heading.capitalize()} (optional)")


@pytest.mark.parametrize(
    "heading",
    [
        "E-mail",
        "Email Address",
        "Name",
        "What is your name?",
        "IP Address",
        "IPAddress",
        "Naam",
        "Last Name",
        "LocationLatitude",
        "Location Latitude",
        "Adresse e-mail",
        "token",
        "Vorname",
        "RecipientEmail",
        "External Data Reference",
        "Custom Data 1",
        "Phone number",
        "Manager",
        "Line manager",
        "Handy",
        "Telefonnummer",
        "Personalnummer",
        "Employee number",
    ],
)
def test_columns_about_the_person(heading):
    assert is_private(heading)


@pytest.mark.parametrize(
    "heading",
    [
        *("Function", "Region", "trust.1", "ID", "Respondent ID", "", "Level"),
        *(
            "Manager level",
            "Employee level",
            "Participant code",
            "First language",
            "Responsable de",
        ),
        *("Are you a manager?", "It is handy to know each other", "Management level"),
    ],
)
def test_other_columns(heading):
    assert not is_private(heading)


def read(tmp_path, toolkit, *cells):
    path = tmp_path / "answers.csv"
    rows = [f"{cell},sales,4" for cell in cells]
    path.write_text("\n".join(["Participant,function,trust.1", *rows]), encoding="utf-8")
    return read_answers(path, toolkit, ColumnMapping(meanings={0: "respondent"}))


def test_participants_who_are_codes_can_be_said_to_be_the_code(toolkit, tmp_path):
    assert [line.code for line in read(tmp_path, toolkit, "P1", "P2").lines] == ["P1", "P2"]
    file = read(tmp_path, toolkit, "Anna", "Bob")
    assert any("is never read" in remark for remark in file.remarks)
    assert "Anna" not in str(file)

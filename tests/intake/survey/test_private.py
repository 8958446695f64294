import pytest

from huddle_app.intake.survey.private import is_private


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
    ],
)
def test_columns_about_the_person(heading):
    assert is_private(heading)


@pytest.mark.parametrize(
    "heading", ["Function", "Region", "trust.1", "ID", "Respondent ID", "", "Level"]
)
def test_other_columns(heading):
    assert not is_private(heading)

import pytest

from huddle_app.intake.columns import Field, column_letter, find_column, plain, too_long


@pytest.mark.parametrize("name", ["E-mail", "e_mail address", "EMAIL", " Mail ", "E-Mail-Adresse"])
def test_case_spaces_hyphens_and_underscores_do_not_matter(name):
    assert find_column(["x", name], Field.EMAIL) == 1


@pytest.mark.parametrize(
    ("field", "names"),
    [
        (Field.NAME, "Name|Naam|Nom|Nombre|Participant"),
        (Field.FULL_NAME, "Full name|Nom complet|Nombre completo|Vollständiger Name"),
        (Field.FIRST_NAME, "First name|Vorname|Voornaam|Prénom"),
        (Field.LAST_NAME, "Surname|Last_Name|Nachname|Achternaam|Apellidos"),
        (
            Field.FUNCTION,
            "Function|Funktion|Functie|Fonction|Función|Role|Team side|Sales or marketing"
            "|Function (sales or marketing)",
        ),
        (Field.LEVEL, "Level|Grade|Seniority|Job level|Hierarchical level|Ebene|Niveau|Nivel"),
        (Field.REGION, "Region|Territory|Area|Région|Región|Regio"),
        (Field.DEPARTMENT, "Department|Dept.|Unit|Abteilung|Afdeling|Département"),
        (
            Field.REPORTS_TO,
            "Reports to|Manager|Line manager|Vorgesetzter|Vorgesetzte|Führungskraft|Berichtet an"
            "|Leidinggevende|Rapporteert aan|Responsable|Supérieur|Jefe|Reporta a",
        ),
        (Field.RESPONDENT, "respondent|Respondent ID|Code"),
    ],
)
def test_names_in_five_languages(field, names):
    assert [name for name in names.split("|") if find_column([name], field) is None] == []


def test_the_surest_name_wins_wherever_it_stands():
    assert find_column(["Role", "Function"], Field.FUNCTION) == 1


def test_no_such_column():
    assert find_column(["Name", "", "Shoe size"], Field.FUNCTION) is None


def test_plain_keeps_letters_and_digits():
    assert plain(" Région_2 (É–ß) ") == "region2ess"


def test_too_long_quotes_the_beginning():
    assert too_long(["x" * 200]) == ""
    assert "“" + "y" * 20 + "…”" in too_long(["x", "y" * 201])


def test_column_letters():
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]

"""Which column of a file holds what: the names people give their columns, in five languages."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from unicodedata import normalize

from huddle_app.method.errors import HuddleError
from huddle_app.method.listed import all_of
from huddle_app.method.people import LONGEST
from huddle_app.texts import _

_MOST_NAMED = 12


class Field(StrEnum):
    """What a column of a roster or an answer file can hold."""

    NAME = "name"
    FULL_NAME = "full name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    FUNCTION = "function"
    LEVEL = "level"
    REGION = "region"
    DEPARTMENT = "department"
    EMAIL = "e-mail"
    REPORTS_TO = "reports to"
    RESPONDENT = "respondent"


# As `plain` leaves them, the surest first: a file with "Function" and "Role" means the first.
_NAMES = {
    Field.NAME: "name participant person employee colleague naam nom nombre teilnehmer mitarbeiter"
    " deelnemer medewerker participante",
    Field.FULL_NAME: "fullname completename participantname displayname vollstandigername"
    " volledigenaam nomcomplet nomprenom prenomnom nombrecompleto nombreyapellidos",
    Field.FIRST_NAME: "firstname givenname forename first vorname voornaam prenom",
    Field.LAST_NAME: "lastname surname familyname last nachname familienname achternaam"
    " nomdefamille apellido apellidos",
    Field.FUNCTION: "function funktion functie fonction funcion salesormarketing"
    " salesmarketing marketingorsales marketingsales jobfunction teamside roleside side role",
    Field.LEVEL: "level hierarchicallevel hierarchylevel joblevel managementlevel seniority grade"
    " rank ebene hierarchieebene hierarchiestufe stufe niveau nivel echelon",
    Field.REGION: "region salesregion regio territory salesterritory area vertriebsgebiet gebiet"
    " zone zona territoire territorio",
    Field.DEPARTMENT: "department dept departement unit businessunit division abteilung bereich"
    " afdeling service departamento",
    Field.EMAIL: "email mail emailaddress mailaddress emailadresse mailadresse emailadres"
    " mailadres adresseemail adressemail courriel correo correoelectronico",
    Field.REPORTS_TO: "reportsto manager boss supervisor linemanager managername manageremail lead"
    " teamlead vorgesetzter vorgesetzte fuhrungskraft berichtetan leidinggevende rapporteertaan"
    " responsable superieur jefe supervisorname reportaa",
    Field.RESPONDENT: "respondent respondentcode respondentid respondentnumber respondentno"
    " responseid submissionid code codigo respondentnummer teilnehmernummer teilnehmercode"
    " deelnemernummer deelnemercode participantid participantcode participantnumber id befragter"
    " befragte repondant encuestado",
}


def names_of(*fields: Field) -> frozenset[str]:
    """The usual names of the columns that hold one of `fields`, as `plain` leaves them."""
    return frozenset(name for field in fields for name in _NAMES[field].split())


def plain(text: str) -> str:
    """The letters and digits of `text` alone, lower case and without accents."""
    apart = normalize("NFKD", text.casefold())
    return "".join(filter(str.isalnum, apart))


def find_column(header: Sequence[str], field: Field) -> int | None:
    """The position of the column that holds `field`; None when there is none."""
    # "Function (sales or marketing)" explains itself in brackets.
    names = [plain(name.partition("(")[0]) for name in header]
    return next((names.index(name) for name in _NAMES[field].split() if name in names), None)


def column_letter(place: int) -> str:
    """The letter of a column as a spreadsheet shows it: 0 → A, 26 → AA."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters


def missing(file: str, there: Mapping[Field, bool], header: Sequence[str]) -> HuddleError:
    """The error that names the required columns which are not there, and those the file has."""
    named = [name for name in header if name]
    shown = ", ".join(named[:_MOST_NAMED]) + (", …" if len(named) > _MOST_NAMED else "")
    text = _("“{file}” has no column for {wanted}. Its columns are: {found}.")
    fields = all_of([_field_name(field) for field, found in there.items() if not found])
    return HuddleError(text.format(file=file, wanted=fields, found=shown))


def too_long(values: Iterable[str]) -> str:
    """Why a row cannot be used when one of its values is over-long; empty when none is."""
    long = next((value for value in values if len(value) > LONGEST), None)
    if long is None:
        return ""
    text = _("“{start}…” is longer than {most} letters")
    return text.format(start=long[:20], most=LONGEST)


def _field_name(field: Field) -> str:
    return {
        Field.NAME: _("the name"),
        Field.FUNCTION: _("the function (sales or marketing)"),
        Field.RESPONDENT: _("the respondent"),
    }[field]

"""Columns that say who somebody is or where they sat: their cells are never read."""

from itertools import pairwise

from huddle_app.intake.columns import Field, names_of
from huddle_app.intake.survey.wording import bare, words

_PEOPLE = names_of(
    Field.NAME, Field.FULL_NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.REPORTS_TO
)
# Alone they head a column of people; in a longer heading (“Manager level”, “Participant code”, “First
# language”) they stand beside what it is about.
_PERSONS = frozenset(
    [
        "participant",
        "person",
        "employee",
        "colleague",
        "teilnehmer",
        "mitarbeiter",
        "deelnemer",
        "medewerker",
        "participante",
    ]
)
_ALONE = names_of(Field.REPORTS_TO) | _PERSONS | {"first", "last", "handy"}
_OTHERS = """
    username benutzername gebruikersnaam ipaddress ip ipadresse ipadres locationlatitude
    locationlongitude latitude longitude geolocation location recipientlastname recipientfirstname
    recipientemail externalreference externaldatareference token accesscode phone phonenumber telephone
    telefon telefonnummer telefoon telefoonnummer telefono mobile mobilenumber mobiltelefon handynummer
    mobilnummer rufnummer customdata customdata1 signature adresse address adres direccion tel standort
    personalnummer mitarbeiternummer personeelsnummer personnelnumber employeenumber staffnumber matricule
"""
_WITHIN = (_PEOPLE | frozenset(_OTHERS.split())) - _ALONE
_MOST_WORDS = 12


def is_private(heading: str) -> bool:
    """Whether a column is about the person: name, manager, e-mail, telephone, address, place, log-in."""
    if _alone(heading) in _PEOPLE | _ALONE:
        return True
    said = words(heading)
    if len(said) > _MOST_WORDS:
        return False
    pairs = {first + second for first, second in pairwise(said)}
    return not _WITHIN.isdisjoint({*said, *pairs, "".join(said)})


def heads_people_or_codes(heading: str) -> bool:
    """Whether a column so headed may as well hold codes: “Participant” over “P1”, “P2”."""
    return _alone(heading) in _PERSONS


def _alone(heading: str) -> str:
    """A heading without what explains it in brackets."""
    return bare(heading.partition("(")[0])

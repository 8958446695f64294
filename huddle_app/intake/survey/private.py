"""Columns that say who somebody is or where they sat: their cells are never read."""

from itertools import pairwise

from huddle_app.intake.survey.wording import words

_PRIVATE = """
    email mail emailaddress mailaddress emailadresse mailadresse emailadres mailadres
    courriel correo username benutzername gebruikersnaam ipaddress ip ipadresse ipadres
    locationlatitude locationlongitude latitude longitude geolocation location recipientlastname
    recipientfirstname recipientemail externalreference externaldatareference token accesscode phone
    telephone telefon telefoon telefono mobile firstname lastname surname fullname vorname
    nachname voornaam achternaam prenom apellido apellidos familyname familienname customdata
    customdata1 signature
    name naam nom nombre adresse address adres direccion tel standort
"""
_NAMES = frozenset(_PRIVATE.split())
_MOST_WORDS = 12


def is_private(heading: str) -> bool:
    """Whether a column is about the person: name, e-mail, telephone, address, place, log-in."""
    said = words(heading)
    if len(said) > _MOST_WORDS:
        return False
    pairs = {first + second for first, second in pairwise(said)}
    return not _NAMES.isdisjoint({*said, *pairs, "".join(said)})

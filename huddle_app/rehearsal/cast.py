"""The simulated people of a rehearsal: who they are and how they fill in the C3 toolkit.

Everything follows from the seed. Only additions, multiplications and square roots are used on
random numbers, so that every machine writes the same bytes.
"""

import csv
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from random import Random
from statistics import fmean
from typing import Final
from unicodedata import combining, normalize

from huddle_app.method.errors import HuddleError
from huddle_app.method.toolkit import HIGHEST, LOWEST, Scale, Toolkit
from huddle_app.method.words import Function
from huddle_app.texts import _

ROSTER_FIELDS: Final = ("name", "function", "level", "region", "department", "email")
RESPONDENT_FIELDS: Final = ("respondent", "function", "level", "region")
REGIONS: Final = ("North", "South", "East", "West")
HEAD_OFFICE: Final = "Head office"
MARKETING_DEPARTMENTS: Final = ("Product Management", "Market Communications", "Market Insight")

# First names and surnames, one language a pair; every first name goes with every surname.
_NAMES: Final = (
    (
        "Anna Jonas Greta Felix Ida Moritz Lena Emil Klara Anton",
        "Köhler Brandt Vogel Lindner Jäger Busch Krämer Haas Seidel Winter",
    ),
    (
        "Chloé Hugo Inès Rémi Margaux Théo Élodie Bastien Noémie Luc",
        "Moreau Lefèvre Girard Rousseau Fontaine Chevalier Perrin Gauthier Marchand Blanc",
    ),
    (
        "Lucía Mateo Carmen Álvaro Inés Javier Pilar Íñigo Rocío Diego",
        "Ibáñez Navarro Peña Serrano Vidal Castaño Molina Núñez Prieto Rivas",
    ),
    (
        "Giulia Matteo Chiara Davide Elisa Paolo Sara Nicolò Bianca Enrico",
        "Ferrari Galli Moretti Conti Rinaldi Barbieri Fabbri Mancini Villa Serra",
    ),
    (
        "Astrid Søren Freja Lars Ingrid Bjørn Maja Åke Signe Henrik",
        "Lindqvist Dahl Nyström Holm Østergaard Berg Sandvik Ekström Lund Friis",
    ),
    (
        "Zofia Łukasz Jadwiga Piotr Agnieszka Marek Dorota Jacek Ewa Wojciech",
        "Nowak Wójcik Mazur Krawczyk Dudek Pawlak Zając Król Wróbel Sikora",
    ),
    (
        "Beatriz Tiago Leonor João Mafalda Rui Teresa Duarte Sofia Gonçalo",
        "Almeida Barros Carvalho Magalhães Fonseca Tavares Pinto Guimarães Matos Lobo",
    ),
    (
        "Elif Emre Zeynep Deniz Ayşe Murat Selin Kerem Defne Onur",
        "Yıldız Demir Kaya Şahin Çelik Aydın Öztürk Arslan Koç Polat",
    ),
    (
        "Ananya Arjun Kavya Rohan Meera Vikram Priya Nikhil Asha Sanjay",
        "Rao Iyer Menon Kulkarni Chatterjee Desai Nair Kapoor Bhat Joshi",
    ),
    (
        "Yuki Haruto Aiko Kenji Naomi Takumi Emi Sota Hana Ren",
        "Tanaka Mori Fujita Okada Hayashi Ishii Maeda Ogawa Shimizu Ueda",
    ),
    (
        "Grace Oliver Ruth Callum Fiona Owen Heather Declan Megan Rhys",
        "Whitfield Barlow Hargreaves Pryce Gallagher Lockwood Thorne Ashby Doyle Mercer",
    ),
    (
        "Amina Kwame Zuri Tendai Nia Kofi Thandi Jabari Ife Sipho",
        "Okafor Mensah Dlamini Mwangi Adeyemi Banda Nkosi Otieno Boateng Moyo",
    ),
)
# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae"})

# What each function says on average (1–7). Sales sees strategy arrive finished, while marketing
# believes it includes the field; both find that they talk too little; both claim a leading role.
_SALES, _MARKETING, _LEADERS = Function.SALES, Function.MARKETING, Function.LEADERSHIP
_OPINIONS: Final[Mapping[str, Mapping[Function, float]]] = {
    "worldview.sales.self": {_SALES: 5.3},
    "worldview.sales.counterpart": {_SALES: 4.9},
    "worldview.marketing.self": {_MARKETING: 5.4},
    "worldview.marketing.counterpart": {_MARKETING: 4.4},
    "connection": {_SALES: 3.1, _MARKETING: 3.8, _LEADERS: 3.9},
    "communication": {_SALES: 2.5, _MARKETING: 2.6, _LEADERS: 3.3},
    "supportiveness": {_SALES: 3.3, _MARKETING: 4.5, _LEADERS: 4.0},
    "trust": {_SALES: 3.2, _MARKETING: 3.7, _LEADERS: 4.1},
    "credibility": {_SALES: 3.5, _MARKETING: 4.8, _LEADERS: 4.4},
    "strategy-making.developing": {_SALES: 2.45, _MARKETING: 4.95, _LEADERS: 4.2},
    "strategy-making.communicating": {_SALES: 3.15, _MARKETING: 5.1, _LEADERS: 4.3},
    "strategy-making.implementing": {_SALES: 2.75, _MARKETING: 4.75, _LEADERS: 3.8},
    "buy-in": {_SALES: 2.65},
}
# Nine months later: what the action items were about has moved, the rest hardly has.
_GAINS: Final = {"communication": 1.3, "strategy-making.developing": 1.2, "buy-in": 1.0}
_GAIN_ELSEWHERE: Final = 0.1
_LEVEL_SHIFT: Final = {"Rep": -0.15, "Manager": 0.4, "Director": 0.6}
# Half widths of triangular spreads: between people, between a scale's statements, between ratings.
_PERSON_SPREAD, _STATEMENT_SPREAD, _RATING_SPREAD = 1.3, 0.6, 1.8
_BLANK_SHARE: Final = 0.015
_CODE_LETTERS: Final = "23456789BCDFGHJKLMNPQRSTVWXZ"


def make_roster(sales: int, marketing: int, leadership: int, seed: int) -> list[dict[str, str]]:
    """The rows of a roster file: sales, then marketing, then leadership, senior people first.

    HuddleError when there are not enough different names.
    """
    places = [_sales_place(n, sales) for n in range(sales)]
    places += [_marketing_place(n, marketing) for n in range(marketing)]
    places += [(_LEADERS, "Director", HEAD_OFFICE, "Management")] * leadership
    names = _names(len(places), _chance(seed))
    return [
        dict(zip(ROSTER_FIELDS, (name, *place, _email(name)), strict=True))
        for name, place in zip(names, places, strict=True)
    ]


def make_answers(
    roster: Sequence[Mapping[str, str]], toolkit: Toolkit, seed: int, *, later: bool
) -> list[dict[str, str]]:
    """The rows of an answer file in the plain format; `later` is the wave nine months on.

    The same people answer both waves in the same spirit, under codes that tell nothing.
    """
    spirit, moment = _chance(seed), _chance(f"{seed} {'later' if later else 'before'}")
    offsets = {scale.key: _offsets(scale, spirit) for scale in toolkit.scales()}
    leanings = _leanings(roster, spirit)
    codes = _codes(len(roster), moment)
    rows: list[dict[str, str]] = []
    for person, leaning, code in zip(roster, leanings, codes, strict=True):
        row = {"respondent": code} | {field: person[field] for field in RESPONDENT_FIELDS[1:]}
        for scale in toolkit.scales():
            centre = _centre(person, scale, toolkit, later=later)
            target = None if centre is None else centre + leaning
            row |= _ratings(scale, target, offsets[scale.key], moment)
        rows.append(row)
    moment.shuffle(rows)
    return rows


def write_csv(rows: Sequence[Mapping[str, str]], path: Path) -> None:
    """Write rows under a header line, as UTF-8 with commas; there must be at least one row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _sales_place(n: int, total: int) -> tuple[str, str, str, str]:
    directors, managers = total // 12, total // 6
    senior = "Director" if n < directors else "Manager"
    region = REGIONS[n % len(REGIONS)]
    level = senior if n < directors + managers else "Rep"
    return _SALES, level, region, f"Field Sales {region}"


def _marketing_place(n: int, total: int) -> tuple[str, str, str, str]:
    level = "Manager" if n < total // 2 else "Rep"
    department = MARKETING_DEPARTMENTS[n % len(MARKETING_DEPARTMENTS)]
    return _MARKETING, level, HEAD_OFFICE, department


def _names(count: int, chance: Random) -> list[str]:
    names = [
        f"{first} {last}"
        for firsts, lasts in _NAMES
        for first, last in product(firsts.split(), lasts.split())
    ]
    if count > len(names):
        text = _("There are only {n} different names for a rehearsal; {count} people are too many.")
        raise HuddleError(text.format(n=len(names), count=count))
    return chance.sample(names, count)


def _email(name: str) -> str:
    letters = normalize("NFKD", name.lower()).translate(_PLAIN_LETTERS)
    plain = "".join(letter for letter in letters if not combining(letter))
    return f"{plain.replace(' ', '.')}@example.com"


def _codes(count: int, chance: Random) -> list[str]:
    codes: dict[str, None] = {}
    while len(codes) < count:
        codes["R-" + "".join(chance.choice(_CODE_LETTERS) for _n in range(4))] = None
    return list(codes)


def _chance(seed: int | str) -> Random:
    # A play that can be repeated, nothing that must stay secret.
    return Random(seed)  # noqa: S311


def _spread(chance: Random, width: float) -> float:
    return chance.triangular(-width, width, 0.0)


def _leanings(roster: Sequence[Mapping[str, str]], chance: Random) -> list[float]:
    """How much milder or harsher each person judges; zero on average in each function."""
    raw = [_spread(chance, _PERSON_SPREAD) for _person in roster]
    by_function: dict[str, list[float]] = {}
    for person, value in zip(roster, raw, strict=True):
        by_function.setdefault(person["function"], []).append(value)
    means = {function: fmean(values) for function, values in by_function.items()}
    return [value - means[person["function"]] for person, value in zip(roster, raw, strict=True)]


def _offsets(scale: Scale, chance: Random) -> list[float]:
    """How much harder or easier each statement is to agree with; zero on average."""
    raw = [_spread(chance, _STATEMENT_SPREAD) for _statement in scale.statements]
    mean = fmean(raw)
    return [value - mean for value in raw]


def _centre(
    person: Mapping[str, str], scale: Scale, toolkit: Toolkit, *, later: bool
) -> float | None:
    """What people in this place say on average, or None where they are not asked."""
    function = Function(person["function"])
    if not scale.may_answer(function):
        return None
    opinion = _OPINIONS[scale.key][function]
    if toolkit.tool_of(scale.key).positions:
        return opinion
    # Only the side that saw a problem sees it mended; who was content stays so.
    gain = _GAINS.get(scale.key, _GAIN_ELSEWHERE) if opinion < toolkit.high_above else 0.0
    return opinion + _LEVEL_SHIFT[person["level"]] + (gain if later else 0.0)


def _ratings(
    scale: Scale, target: float | None, offsets: Sequence[float], chance: Random
) -> dict[str, str]:
    if target is None:
        return dict.fromkeys(scale.columns(), "")
    ratings: dict[str, str] = {}
    for column, offset in zip(scale.columns(), offsets, strict=True):
        value = round(target + offset + _spread(chance, _RATING_SPREAD))
        rating = min(max(value, LOWEST), HIGHEST)
        ratings[column] = "" if chance.random() < _BLANK_SHARE else str(rating)
    return ratings

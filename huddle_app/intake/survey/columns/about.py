"""Which columns say who answered: code, function, level, region; in five languages."""

import re
from collections.abc import Mapping, Sequence

from huddle_app.intake.columns import Field, find_column
from huddle_app.intake.functions import OwnNames, own_names, read_function
from huddle_app.intake.survey.columns.plain_question import further_words
from huddle_app.intake.survey.columns.row_numbers import may_number, tells_people_apart
from huddle_app.intake.survey.table.headings import Heading
from huddle_app.intake.survey.table.sheet import Sheet
from huddle_app.intake.survey.wording import bare, words
from huddle_app.method.questionnaire_words import OUR_WORDS, QuestionnaireWords
from huddle_app.method.survey.choice_codes import are_codes
from huddle_app.method.survey.reading import About, ColumnUse, How
from huddle_app.method.words import SIDES, Function

_FIELDS = {
    About.RESPONDENT: Field.RESPONDENT,
    About.FUNCTION: Field.FUNCTION,
    About.LEVEL: Field.LEVEL,
    About.REGION: Field.REGION,
}
_ASKED = {
    About.FUNCTION: "function functie funktion fonction funcion department afdeling abteilung bereich"
    " departement departamento area team role rol rolle job side sales marketing verkoop vertrieb"
    " ventes ventas",
    About.LEVEL: "level levels hierarchical hierarchy seniority rank grade niveau nivel ebene"
    " hierarchieebene hierarchiestufe hierarchie stufe echelon jerarquico hierarchique managementlevel"
    " functieniveau fuhrungsebene",
    About.REGION: "region regio regiao territory territorium gebiet gebied vertriebsgebiet zone zona"
    " territoire territorio rayon regions werkgebied verkoopgebied verkoopregio vertriebsregion",
}
_MOST_WORDS = 25
_ASKED_SURE, _VALUES_SURE, _NAMED_SURE, _CODES_SURE = 0.85, 0.7, 1.0, 0.5
# Asks for the function even where the cells are mere codes: a statement would say more, and ask nothing.
_ASKED_IN_CODES = (
    "function functie funktion fonction funcion department afdeling abteilung bereich departement"
    " departamento"
)
_MOST_WORDS_IN_CODES = 3
_CODE = re.compile(r"\s*(?:ao?)?0?[1-4](?:[.,]0)?\s*", re.IGNORECASE)
_MOST_LEVELS = 60
# What says the level or the region where nothing else does; the moderator is asked to look.
_INSTEAD = {
    About.LEVEL: "position positionimunternehmen puesto cargo poste jobtitle title titel functietitel"
    " role rol rolle function funktion functie fonction funcion",
    About.REGION: "country land pays pais",
}


def about_respondents(
    sheet: Sheet,
    free: Sequence[Heading],
    said: QuestionnaireWords = OUR_WORDS,
    *,
    of_one_function: bool = False,
) -> dict[int, ColumnUse]:
    """What the columns not yet used say of the respondents, each thing once, by place.

    Level, region and functions are known by what the questionnaire calls them, too, as `said` there.
    Where all are said to be `of_one_function`, a column that says it by mere codes is none.
    """
    own = own_names(said)
    found = _by_name(sheet, free, own)
    found |= _by_own_name(_left(free, found), said, found)
    left = _left(free, found)
    for about, (place, how, sure) in _asked(sheet, left, found, own).items():
        found[about] = (place, how, sure)
    if About.FUNCTION not in found and not of_one_function:
        used = {at for at, *_ in found.values()}
        coded = (h.place for h in left if h.place not in used and _is_code_of_function(sheet, h))
        if (place := next(coded, None)) is not None:
            found[About.FUNCTION] = (place, How.NEAR, _CODES_SURE)
    for about, place in _instead(sheet, free, found).items():
        found[about] = (place, How.NEAR, _CODES_SURE)
    shown = {heading.place: heading.shown for heading in free}
    return {
        place: ColumnUse(place, shown[place], about.value, how, sure)
        for about, (place, how, sure) in found.items()
    }


def rival_functions(sheet: Sheet, free: Sequence[Heading], own: OwnNames) -> tuple[Heading, ...]:
    """The columns that hold functions, where it is open which of them tells somebody's own; else none.

    Somebody may be asked, too, whom they work with or rate: such columns say something else of some rows.
    """
    if _headed(free, Field.FUNCTION) is not None:
        return ()
    holding = [h for h in free if _share_of_functions(sheet, h.place, own) >= 0.8]
    if len(holding) < 2:
        return ()
    plain = [h for h in holding if _further(h, _ASKED[About.FUNCTION]) == 0]
    first, *others = plain or holding
    told = _functions(sheet, first, own)
    differ = any(
        None not in pair and pair[0] is not pair[1]
        for other in others
        for pair in zip(told, _functions(sheet, other, own), strict=True)
    )
    return tuple(holding) if differ else ()


def _functions(sheet: Sheet, heading: Heading, own: OwnNames) -> list[Function | None]:
    """The function in each row of a column."""
    read = {cell: read_function(cell.strip(), own) for cell in sheet.counts[heading.place]}
    return [read[cell] for cell in sheet.columns[heading.place]]


def _by_own_name(
    free: Sequence[Heading], said: QuestionnaireWords, found: Mapping[About, object]
) -> dict[About, tuple[int, How, float]]:
    """The columns headed by what the questionnaire asks in the moderator's own words, but for what is found."""
    more: dict[About, tuple[int, How, float]] = {}
    for about in {About.LEVEL, About.REGION} - found.keys():
        asked = bare(said.said.get(about.value, ""))
        headed = (h.place for h in free if asked and asked in map(bare, _names(h)))
        if (place := next(headed, None)) is not None:
            more[about] = (place, How.KEY, _NAMED_SURE)
    return more


def _left(free: Sequence[Heading], found: Mapping[About, tuple[int, How, float]]) -> list[Heading]:
    """The headings of columns that say nothing yet."""
    used = {at for at, *_ in found.values()}
    return [heading for heading in free if heading.place not in used]


def _by_name(
    sheet: Sheet, free: Sequence[Heading], own: OwnNames
) -> dict[About, tuple[int, How, float]]:
    """The columns that one of the usual names heads."""
    found: dict[About, tuple[int, How, float]] = {}
    code = _code(sheet, free)
    if code is not None:
        found[About.RESPONDENT] = (code, How.KEY, _NAMED_SURE)
    for about, field in _FIELDS.items():
        if about is About.RESPONDENT:
            continue
        place = _headed(free, field)
        if about is About.FUNCTION and place is not None:
            place = _holding_functions(sheet, free, place, own)
        if place is not None:
            found[about] = (place, How.KEY, _NAMED_SURE)
    return found


def _code(sheet: Sheet, free: Sequence[Heading]) -> int | None:
    """The column with the file's own code for a respondent, none where it holds addresses."""
    names = sheet.program.code if sheet.program else frozenset[str]()
    own = [h.place for h in free if any(bare(name) in names for name in _names(h))]
    if own:
        return own[0]
    place = _headed(free, Field.RESPONDENT)
    if place is not None and not any("@" in cell for cell in sheet.counts[place]):
        return place
    numbered = (h.place for h in free if may_number(h) and tells_people_apart(sheet, h.place))
    return next(numbered, None)


def _names(heading: Heading) -> list[str]:
    return [*heading.codes, *(text for _question, text in heading.texts)]


def _headed(free: Sequence[Heading], field: Field) -> int | None:
    """The column that one of the usual names heads; names come before texts."""
    for names in ([h.codes[0] if h.codes else "" for h in free], [h.texts[0][1] for h in free]):
        at = find_column(names, field)
        if at is not None:
            return free[at].place
    codes = [h.codes[-1] if h.codes else "" for h in free]
    at = find_column(codes, field)
    return None if at is None else free[at].place


def _asked(
    sheet: Sheet, free: Sequence[Heading], found: Mapping[About, object], own: OwnNames
) -> dict[About, tuple[int, How, float]]:
    """Columns that a question heads, and the one whose cells are functions."""
    more: dict[About, tuple[int, How, float]] = {}
    for about, asked in _ASKED.items():
        if about in found:
            continue
        taken = {place for place, *_ in more.values()}
        fitting = [h for h in free if h.place not in taken and _fits(sheet, h, about, own)]
        if fitting:
            surest = min(fitting, key=lambda heading: _further(heading, asked))
            more[about] = (surest.place, How.WORDING, _ASKED_SURE)
    if About.FUNCTION not in found and About.FUNCTION not in more:
        for heading in free:
            taken = heading.place in {place for place, *_ in more.values()}
            if not taken and _share_of_functions(sheet, heading.place, own) >= 0.8:
                more[About.FUNCTION] = (heading.place, How.NEAR, _VALUES_SURE)
                break
    return more


def _is_code_of_function(sheet: Sheet, heading: Heading) -> bool:
    """Whether a column asks for the function, and says it by a code that only the moderator knows."""
    names = [text for text in _names(heading) if "?" in text or _is_short(text)]
    asked = frozenset(_ASKED_IN_CODES.split())
    if not any(_asks_with(text, asked) for text in names):
        return False
    cells = sheet.filled(heading.place)
    return bool(cells) and all(map(_CODE.fullmatch, cells))


def _is_short(text: str) -> bool:
    return len(words(text)) <= _MOST_WORDS_IN_CODES


def _asks(heading: Heading, asked: frozenset[str]) -> bool:
    return any(_asks_with(text, asked) for text in _names(heading))


def _asks_with(text: str, asked: frozenset[str]) -> bool:
    return len(said := words(text)) <= _MOST_WORDS and not asked.isdisjoint(said)


def _fits(sheet: Sheet, heading: Heading, about: About, own: OwnNames) -> bool:
    """Whether a column's question and its cells say one of these things about people, and nothing else."""
    if not _asks(heading, frozenset(_ASKED[about].split())):
        return False
    if about is About.FUNCTION:
        return _share_of_functions(sheet, heading.place, own) > 0.5
    further = _further(heading, _ASKED[about])
    if further == 0:
        return _are_groups(sheet, heading.place)
    # An open question may have “level” in it, and its answers would be told as names of groups.
    return further == 1 and _come_again(sheet, heading.place)


def may_ask(sheet: Sheet, heading: Heading) -> list[About]:
    """Which of level and region a column could say, by a word of its heading."""
    several = [about for about in _INSTEAD if _asks(heading, frozenset(_ASKED[about].split()))]
    return several if _are_groups(sheet, heading.place) else []


def _further(heading: Heading, asked: str) -> int:
    """How many words of a question ask for something else, in the shortest way to read its heading."""
    words_asked = frozenset(asked.split())
    ways = [text for text in _names(heading) if _asks_with(text, words_asked)]
    return min((further_words(text, words_asked) for text in ways), default=_MOST_WORDS)


def _are_groups(sheet: Sheet, place: int) -> bool:
    cells = sheet.filled(place)
    return 0 < len(cells) <= _MOST_LEVELS and all(len(cell) <= 100 for cell in cells)


def _come_again(sheet: Sheet, place: int) -> bool:
    """Whether a column holds words, most of which several people have in common."""
    cells = sheet.filled(place)
    few = 2 * len(cells) <= sum(cells.values())
    return few and _are_groups(sheet, place) and not are_codes(cells)


def _instead(
    sheet: Sheet, free: Sequence[Heading], found: Mapping[About, tuple[int, How, float]]
) -> dict[About, int]:
    """Columns that may as well say the level or the region, where none else does: a position, a country."""
    used = {place for place, *_ in found.values()}
    left = [h for h in free if h.place not in used and _come_again(sheet, h.place)]
    return {
        about: place
        for about, names in _INSTEAD.items()
        if about not in found
        for place in [h.place for h in left if _alone(h) in names.split()][:1]
    }


def _alone(heading: Heading) -> str:
    return bare(heading.texts[0][1].partition("(")[0])


def _holding_functions(sheet: Sheet, free: Sequence[Heading], place: int, own: OwnNames) -> int:
    """The column headed as the function's, or another one so headed, where that alone holds functions."""
    cells = sheet.filled(place)
    if _share_of_functions(sheet, place, own) > 0.5 or are_codes(cells):
        return place
    asked = _ASKED[About.FUNCTION]
    others = (h.place for h in free if h.place != place and _further(h, asked) == 0)
    return next((at for at in others if _share_of_functions(sheet, at, own) >= 0.8), place)


def _share_of_functions(sheet: Sheet, place: int, own: OwnNames) -> float:
    """The share of filled cells that name sales, marketing, leadership or another function."""
    counts = sheet.filled(place)
    if len(counts) > _MOST_LEVELS:
        return 0.0
    read = {cell: read_function(cell.strip(), own) for cell in counts}
    if not {*SIDES} & {*read.values()}:
        return 0.0
    known = sum(n for cell, n in counts.items() if read[cell] is not None)
    return known / sum(counts.values())

"""Templates for collecting answers elsewhere: an Excel file to hand round, a survey for LimeSurvey."""

import csv
from collections.abc import Collection, Iterator, Sequence
from html import escape
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import About
from huddle_app.method.toolkit import HIGHEST, LOWEST, RATINGS, Scale, limesurvey_code
from huddle_app.method.words import Function, function_name
from huddle_app.paper import questionnaire_words as words
from huddle_app.paper.questionnaire_words import Asking
from huddle_app.paper.whole import check_ending, put_whole
from huddle_app.texts import _

ROWS = 10_000
"""So many rows of the Excel file are prepared."""
_LONGEST_LIST, _LONGEST_HINT, _LONGEST_TITLE = 255, 255, 32  # as Excel has it
_WIDE, _HEAD_HIGH = 20, 150
"""Room for the longest statement: a column in letters, a row in points."""
_ABOUT = (About.FUNCTION, About.LEVEL, About.REGION)
_SURVEY = "100001"
_FIELDS: Sequence[str] = (
    "id",
    "related_id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "other",
    "default",
    "same_default",
    "hidden",
    "equation",
)
Line = dict[str, str]


def write_answer_workbook(path: Path, asking: Asking, functions: Collection[Function]) -> None:
    """Write an Excel file with a row for each respondent, in our plain format.

    A column is headed by its key, by which it is read back, and its statement. None asks for a code: the
    file is handed round, and everybody would count from 1.
    HuddleError when the functions answer nothing, or the place cannot be written.
    """
    check_ending(path, ".xlsx")
    scales = [s for s in asking.toolkit.scales() if any(map(s.may_answer, functions))]
    if not scales:
        raise HuddleError(_("None of these questionnaires is for these functions."))
    put_whole(path, _workbook(asking, scales, [f for f in Function if f in functions]))


def _workbook(asking: Asking, scales: Sequence[Scale], functions: Sequence[Function]) -> bytes:
    # Imported with the first spreadsheet: nothing else needs it.
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

    made = BytesIO()
    book: Any = xlsxwriter.Workbook(made, {"strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"text_wrap": True, "bottom": 1, "valign": "bottom"})
    barred = book.add_format({"bg_color": "#d9d9d9", "font_color": "#8d95a3"})
    sheet = book.add_worksheet(_("Answers"))
    _about_columns(sheet, head, asking, functions)
    _rating_columns(sheet, (head, barred), asking, scales)
    sheet.set_row(0, _HEAD_HIGH)
    sheet.freeze_panes(1, len(_ABOUT))
    book.close()
    return made.getvalue()


def _about_columns(sheet: Any, head: Any, asking: Asking, functions: Sequence[Function]) -> None:
    lists = {
        About.FUNCTION: [_called(asking, function) for function in functions],
        About.LEVEL: asking.levels,
        About.REGION: asking.regions,
    }
    for place, about in enumerate(_ABOUT):
        sheet.write(0, place, about.value, head)
        sheet.set_column(place, place, _WIDE)
        options = lists.get(about, ())
        if _fits_a_list(options):
            rule = {"validate": "list", "source": list(options), "error_type": "warning"}
            sheet.data_validation(1, place, ROWS, place, rule)


def _fits_a_list(options: Sequence[str]) -> bool:
    """Whether Excel can offer these: it parts its lists at commas, and has quotation marks around them."""
    parted = any("," in option or '"' in option for option in options)
    listed = ",".join(options)
    return bool(options) and not parted and _cut(listed, _LONGEST_LIST) == listed


def _cut(text: str, most: int) -> str:
    """The text, or its beginning, in at most so many units as Excel counts: UTF-16, an emoji is two."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _rating_columns(
    sheet: Any, formats: tuple[Any, Any], asking: Asking, scales: Sequence[Scale]
) -> None:
    head, barred = formats
    pairs = [
        (scale, column, statement)
        for scale in scales
        for column, statement in zip(scale.columns(), scale.statements, strict=True)
    ]
    for place, (scale, column, statement) in enumerate(pairs, len(_ABOUT)):
        whole = f"{scale.stem} {statement}".strip()
        sheet.write(0, place, f"{column}: {whole}", head)
        sheet.set_column(place, place, _WIDE)
        rule = {
            "validate": "integer",
            "criteria": "between",
            "minimum": LOWEST,
            "maximum": HIGHEST,
            "input_title": _cut(column, _LONGEST_TITLE),
            "input_message": _cut(whole, _LONGEST_HINT),
            "error_message": _cut(_one_number(asking), _LONGEST_HINT),
        }
        sheet.data_validation(1, place, ROWS, place, rule)
        sheet.conditional_format(
            1,
            place,
            ROWS,
            place,
            {"type": "formula", "criteria": _others(asking, scale), "format": barred},
        )


def _one_number(asking: Asking) -> str:
    text = _("One whole number, from {lowest}, {low}, to {highest}, {high}.")
    low, high = words.ends(asking)
    return text.format(lowest=LOWEST, low=low, highest=HIGHEST, high=high)


def _called(asking: Asking, function: Function) -> str:
    """What a function is called in the file: in the moderator's own words, else as in our plain format."""
    return asking.toolkit.words.said.get(function.value, function.value)


def _others(asking: Asking, scale: Scale) -> str:
    """The formula that is true in a row of somebody who is not asked this, whatever their function is called."""
    asked = [function for function in Function if scale.may_answer(function)]
    names = dict.fromkeys(name for f in asked for name in (f.value, _called(asking, f)))
    unequal = ",".join(f'$A2<>"{name.replace(chr(34), 2 * chr(34))}"' for name in names)
    return f'=AND($A2<>"",{unequal})'


def write_limesurvey_structure(path: Path, asking: Asking, function: Function) -> None:
    """Write the questionnaire of a function as a survey that LimeSurvey imports (a tab-separated .txt).

    Question codes are `limesurvey_code` of the scale, its statements SQ001, SQ002, … and the answers A1
    to A7, so that every export of the answers is recognised, with answer codes too: beside the level and
    the region that were chosen stands what they are called.
    The layout: https://manual.limesurvey.org/Tab_Separated_Value_survey_structure. HuddleError when
    nothing is asked of this function, or the place cannot be written.
    """
    check_ending(path, ".txt")
    if not asking.toolkit.asked(function):
        text = _("None of these questionnaires is for the function “{function}”.")
        raise HuddleError(text.format(function=function_name(function)))
    made = StringIO(newline="")
    writer = csv.DictWriter(made, _FIELDS, restval="", delimiter="\t", lineterminator="\r\n")
    writer.writeheader()
    language = asking.toolkit.words.text("language")
    writer.writerows(_in_language(language, line) for line in _survey(asking, function))
    put_whole(path, made.getvalue().encode("utf-8-sig"))


def _in_language(language: str, line: Line) -> Line:
    """A line with the language its text is in; a setting is in none."""
    return line if line["class"] == "S" else {**line, "language": language}


def _survey(asking: Asking, function: Function) -> Iterator[Line]:
    said = asking.toolkit.words.text
    yield from _settings(asking, function)
    yield _group("G1", said("about_you"))
    yield _computed(About.FUNCTION, function.value)
    yield from _choice(About.LEVEL, said("level"), asking.levels)
    yield from _choice(About.REGION, said("region"), asking.regions)
    # A part for each scale, as on a phone: who asks “where is Part 3?” means the same everywhere.
    for part, scale in enumerate(asking.toolkit.asked(function), 1):
        yield _group(f"G{part + 1}", said("part", n=part))
        yield from _array(scale, asking)


def _settings(asking: Asking, function: Function) -> Iterator[Line]:
    # Anonymous throughout: no times, no addresses, nothing that leads from answers to a person.
    settings = {
        "sid": _SURVEY,
        "language": asking.toolkit.words.text("language"),
        "format": "G",
        "anonymized": "Y",
        "datestamp": "N",
        "ipaddr": "N",
        "refurl": "N",
        "savetimings": "N",
        "allowprev": "Y",
        "showprogress": "Y",
        # It counts tables as questions; the welcome says how many statements there are.
        "showxquestions": "N",
    }
    yield from ({"class": "S", "name": name, "text": text} for name, text in settings.items())
    said = (
        words.thanks(asking, function),
        words.promise(asking),
        words.how_to_mark(asking, function),
    )
    called = asking.toolkit.words.function(function)
    title = " · ".join(filter(None, (asking.company, asking.wave, called)))
    texts = {
        # Unlike other texts, LimeSurvey's own lists show a title as it is stored.
        "surveyls_title": _one_line(title).replace("<", "&lt;"),
        "surveyls_description": _shown(asking.toolkit.words.text("question")),
        "surveyls_welcometext": "".join(f"<p>{_shown(text)}</p>" for text in said),
        "surveyls_endtext": _shown(asking.toolkit.words.text("end")),
    }
    yield from ({"class": "SL", "name": name, "text": text} for name, text in texts.items())


def _group(place: str, name: str) -> Line:
    return {
        "class": "G",
        "type/scale": place,
        "name": _shown(name),
        "relevance": "1",
    }


def _question(kind: str, code: str, text: str) -> Line:
    return {
        "class": "Q",
        "type/scale": kind,
        "name": code,
        "relevance": "1",
        "text": _shown(text),
        "mandatory": "N",
        "other": "N",
    }


def _computed(about: About, equation: str) -> Line:
    """A question that nobody sees: by its name, the export says this of the respondents."""
    return _question("*", about, about) | {"hidden": "1", "equation": equation}


def _choice(about: About, label: str, options: Sequence[str]) -> Iterator[Line]:
    if options:
        chosen = f"your{about}"
        yield _question("L", chosen, label)
        yield from (_answer(n, option) for n, option in enumerate(options, 1))
        # With answer codes, the export has no more than A1 for what was chosen; `shown` is as HTML.
        yield _computed(about, f"{{html_entity_decode({chosen}.shown)}}")


def _array(scale: Scale, asking: Asking) -> Iterator[Line]:
    yield _question("F", limesurvey_code(scale.key), words.heading(asking, scale.stem))
    for n, statement in enumerate(scale.statements, 1):
        yield {
            "class": "SQ",
            "type/scale": "0",
            "name": f"SQ{n:03}",
            "relevance": "1",
            "text": _shown(statement),
        }
    low, high = words.ends(asking)
    labels = {LOWEST: f" – {low}", HIGHEST: f" – {high}"}
    for rating in RATINGS:
        yield _answer(rating, f"{rating}{labels.get(rating, '')}")


def _answer(n: int, text: str) -> Line:
    return {
        "class": "A",
        "type/scale": "0",
        "name": f"A{n}",
        "text": _shown(text),
    }


def _shown(text: str) -> str:
    """The text as LimeSurvey shows it: as HTML, and not stripped of the quotation marks around it."""
    return escape(_one_line(text), quote=False).replace('"', "&quot;")


def _one_line(text: str) -> str:
    """The text on one line, and with no brace taken for a formula."""
    return " ".join(text.split()).replace("{", "{ ")

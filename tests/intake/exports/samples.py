"""A sample export of every program, by name: the file's ending, its bytes, the program's name."""

from collections.abc import Callable, Sequence

from huddle_app.method.toolkit import Toolkit
from tests.intake.exports.files import csv_file, ods_file, xls_file, xlsx_file
from tests.intake.exports.people import DUTCH, ENGLISH, FRENCH, GERMAN, SPANISH, Person
from tests.intake.exports.programs import (
    coded,
    digit,
    google,
    limesurvey,
    microsoft,
    numbered,
    numeric,
    plain,
    qualtrics,
    said,
    surveymonkey,
    tool_numbers,
)

Sample = tuple[str, bytes, str]
_TITLES = [["Survey of March 2026"], [], ["Export", "of all answers"]]

SAMPLES: dict[str, Callable[[Toolkit, Sequence[Person]], Sample]] = {
    "google, csv": lambda t, p: (".csv", csv_file(google(t, p, digit)), "Google Forms"),
    "google, xlsx, words": lambda t, p: (
        ".xlsx", xlsx_file(google(t, p, said(ENGLISH))), "Google Forms",
    ),
    "google, German": lambda t, p: (
        ".csv", csv_file(google(t, p, said(GERMAN), "Zeitstempel"), quoted=True), "Google Forms",
    ),
    "google, French": lambda t, p: (
        ".csv", csv_file(google(t, p, said(FRENCH), "Horodateur")), "Google Forms",
    ),
    "microsoft, xlsx": lambda t, p: (
        ".xlsx", xlsx_file(microsoft(t, p, said(ENGLISH))), "Microsoft Forms",
    ),
    "microsoft, numbers and words": lambda t, p: (
        ".xlsx", xlsx_file(microsoft(t, p, numbered(ENGLISH))), "Microsoft Forms",
    ),
    "qualtrics, csv, words": lambda t, p: (
        ".csv", csv_file(qualtrics(t, p, said(ENGLISH)), encoding="utf-8-sig"), "Qualtrics",
    ),
    "qualtrics, tsv, numbers": lambda t, p: (
        ".tsv", csv_file(qualtrics(t, p, digit, keys=True), "\t", "utf-16"), "Qualtrics",
    ),
    "qualtrics, xlsx": lambda t, p: (
        ".xlsx", xlsx_file(qualtrics(t, p, digit, ids=False)), "Qualtrics",
    ),
    "surveymonkey, csv": lambda t, p: (
        ".csv", csv_file(surveymonkey(t, p, said(ENGLISH))[0]), "SurveyMonkey",
    ),
    "surveymonkey, xlsx": lambda t, p: (
        ".xlsx", xlsx_file(*surveymonkey(t, p, numbered(SPANISH))), "SurveyMonkey",
    ),
    "surveymonkey, csv, values": lambda t, p: (
        ".csv", csv_file(surveymonkey(t, p, digit, coded)[0]), "SurveyMonkey",
    ),
    "limesurvey, codes": lambda t, p: (
        ".csv", csv_file(limesurvey(t, p, lambda n: f"A{n}", "code"), quoted=True), "LimeSurvey",
    ),
    "limesurvey, texts": lambda t, p: (
        ".csv", csv_file(limesurvey(t, p, said(DUTCH), "full"), ";"), "LimeSurvey",
    ),
    "limesurvey, both": lambda t, p: (
        ".xlsx", xlsx_file(limesurvey(t, p, lambda n: f"AO0{n}", "codetext")), "LimeSurvey",
    ),
    "numeric, tools": lambda t, p: (
        ".csv",
        csv_file(numeric(t, p, tool_numbers(t, "T"), lambda n: f"{n},00"), ";", "cp1252"),
        "",
    ),
    "numeric, questions": lambda t, p: (
        ".xls", xls_file(numeric(t, p, tool_numbers(t, "Q"), digit, "#NULL!")), "",
    ),
    "numeric, keys": lambda t, p: (
        ".csv",
        csv_file(
            numeric(t, p, [c.replace(".", "_") for c in t.columns], digit, " "), "|", "utf-16-le"
        ),
        "",
    ),
    "plain, titles": lambda t, p: (".csv", csv_file([*_TITLES, *plain(t, p)], "\t"), ""),
    "plain, xls": lambda t, p: (".xls", xls_file([*_TITLES, *plain(t, p)]), ""),
    "plain, ods": lambda t, p: (".ods", ods_file(plain(t, p, said(DUTCH))), ""),
}  # fmt: skip

CODED = frozenset(
    {
        "qualtrics, tsv, numbers",
        "qualtrics, xlsx",
        "surveymonkey, csv, values",
        "numeric, tools",
        "numeric, questions",
        "numeric, keys",
    }
)
"""Those in which each choice is a code, the function too."""

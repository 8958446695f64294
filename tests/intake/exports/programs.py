"""The answers of the sample people in the layout of each survey program, as documented.

Google Forms: a timestamp, grid columns `Question [Row]`. Microsoft Forms: ID, times, e-mail and name,
each row of a grid a column. Qualtrics: names, texts and {"ImportId"} over the answers, tries and spam
included; with “Use numeric values” every choice is its code, the function, Status and Finished too, as in
SurveyMonkey with numerical values and where a statistics program writes values, not labels.
SurveyMonkey: questions over rows, “Response” under the others. LimeSurvey: headings as code, text or
both; answers as codes or in full.
"""

from collections.abc import Callable, Sequence

from huddle_app.method.toolkit import Scale, Toolkit, limesurvey_code
from tests.intake.exports.files import Cell
from tests.intake.exports.people import Person

Say = Callable[[int], Cell]
Describe = Callable[[Person], list[Cell]]
Rows = list[list[Cell]]
ASKED = (
    "In which function do you work?",
    "What is your level in the company?",
    "In which region do you work?",
)
CHOICES = (("sales", "marketing", "leadership"), ("Rep", "Manager"), ("North", "Süd"))


def digit(rating: int) -> int:
    return rating


def said(labels: Sequence[str]) -> Say:
    return lambda rating: labels[rating - 1]


def numbered(labels: Sequence[str]) -> Say:
    """The ends in words, as most programs have them."""
    return lambda rating: f"{rating} - {labels[rating - 1]}" if rating in (1, 7) else f"{rating}"


def answers(toolkit: Toolkit, person: Person, say: Say, nothing: Cell = "") -> list[Cell]:
    ratings = person.ratings
    return [say(ratings[column]) if column in ratings else nothing for column in toolkit.columns]


def about(person: Person) -> list[Cell]:
    return [person.function.value.capitalize(), person.level, person.region]


def coded(person: Person) -> list[Cell]:
    """The same where each choice is a code, counted in the order in which they are offered."""
    chosen = (person.function.value, person.level, person.region)
    return [offered.index(choice) + 1 for offered, choice in zip(CHOICES, chosen, strict=True)]


def google(toolkit: Toolkit, people: Sequence[Person], say: Say, first: str = "Timestamp") -> Rows:
    head: list[Cell] = [first, "Email Address", *ASKED]
    head += [f"{_question(scale)} [{text}]" for scale, text in _asked(toolkit)]
    rows = [
        [
            f"2026/03/{p.number:02} 9:12:{p.number:02} AM GMT+1",
            f"p{p.number}@firm.example",
            *about(p),
            *answers(toolkit, p, say),
        ]
        for p in people
    ]
    return [head, *rows]


def microsoft(toolkit: Toolkit, people: Sequence[Person], say: Say) -> Rows:
    head: list[Cell] = ["ID", "Start time", "Completion time", "Email", "Name", *ASKED]
    head += [f"{text}\xa0" for _scale, text in _asked(toolkit)]
    rows = [
        [
            p.number,
            46100 + p.number / 7,
            46100 + p.number / 6,
            "anonymous",
            "Ann Bell",
            *about(p),
            *answers(toolkit, p, say),
        ]
        for p in people
    ]
    return [head, *rows]


_QUALTRICS = {
    "StartDate": "Start Date", "EndDate": "End Date", "Status": "Response Type",
    "IPAddress": "IP Address", "Progress": "Progress", "Duration (in seconds)": "Duration (in seconds)",
    "Finished": "Finished", "RecordedDate": "Recorded Date", "ResponseId": "Response ID",
    "RecipientLastName": "Recipient Last Name", "RecipientFirstName": "Recipient First Name",
    "RecipientEmail": "Recipient Email", "ExternalReference": "External Data Reference",
    "LocationLatitude": "Location Latitude", "LocationLongitude": "Location Longitude",
    "DistributionChannel": "Distribution Channel", "UserLanguage": "User Language",
}  # fmt: skip


def qualtrics(
    toolkit: Toolkit, people: Sequence[Person], say: Say, *, ids: bool = True, keys: bool = False
) -> Rows:
    """`ids` as in CSV; `keys` where the designer named the questions; two tries and spam among the rows.

    Ratings said as numbers stand in a file of numeric values.
    """
    values = say is digit
    names = [_name(column) if keys else f"Q{20 + n}_1" for n, column in enumerate(toolkit.columns)]
    texts = [f"{_question(scale)} - {text}" for scale, text in _asked(toolkit)]
    rows: Rows = [[*_QUALTRICS, "Q1", "Q2", "Q3", *names], [*_QUALTRICS.values(), *ASKED, *texts]]
    if ids:
        rows.append([f'{{"ImportId":"QID{n}"}}' for n in range(len(rows[0]))])
    for p in people:
        for status, channel in [("IP Address", "anonymous"), *_AFTER.get(p.number, ())]:
            first = _response(p, status, channel, values=values)
            rows.append([*first, *(coded if values else about)(p), *answers(toolkit, p, say)])
    return rows


_STATUS = {"IP Address": "0", "Survey Preview": "1", "Survey Test": "2", "Spam": "8"}
_AFTER = {
    3: [("Survey Preview", "preview")],
    4: [("Survey Test", "test")],
    5: [("Spam", "anonymous")],
}


def _response(p: Person, status: str, channel: str, *, values: bool) -> list[Cell]:
    day, code = f"2026-03-{p.number:02} 10:00:00", f"R_{p.number:012}{_STATUS[status]}"
    who: list[Cell] = [code, "Bell", "Ann", "ann@firm.example", "X-77", "52.1", "4.9"]
    status, finished = (_STATUS[status], "1") if values else (status, "True")
    return [day, day, status, "10.0.0.7", "100", "321", finished, day, *who, channel, "EN"]


def surveymonkey(
    toolkit: Toolkit, people: Sequence[Person], say: Say, describe: Describe = about
) -> tuple[Rows, list[tuple[int, int, int]]]:
    """The rows, and the questions merged over their columns."""
    meta: list[Cell] = [
        "Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
        "First Name", "Last Name", "Custom Data 1",
    ]  # fmt: skip
    first: list[Cell] = [*meta, *ASKED]
    second: list[Cell] = [""] * len(meta)
    second += ["Response", "Open-Ended Response", "Response"]
    merged: list[tuple[int, int, int]] = []
    for scale in toolkit.scales():
        merged.append((0, len(first), len(first) + len(scale.statements) - 1))
        first += [_question(scale), *[""] * (len(scale.statements) - 1)]
        second += list(scale.statements)
    rows: Rows = [
        [
            11_000_000_000 + p.number,
            400,
            "03/01/2026",
            "03/01/2026",
            "10.0.0.7",
            "",
            "Ann",
            "Bell",
            "",
            *describe(p),
            *answers(toolkit, p, say),
        ]
        for p in people
    ]
    return [first, second, *rows], merged


_LIME = {
    "id": "Response ID", "submitdate": "Date submitted", "lastpage": "Last page",
    "startlanguage": "Start language", "seed": "Seed", "token": "Access code",
}  # fmt: skip


def limesurvey(toolkit: Toolkit, people: Sequence[Person], say: Say, heads: str) -> Rows:
    """`heads` is "code", "full" or "codetext"."""
    codes = [*_LIME, "G01Q01", "level", "region"]
    texts = [*_LIME.values(), *ASKED]
    for scale, text in _asked(toolkit):
        n = scale.statements.index(text) + 1
        codes.append(f"{limesurvey_code(scale.key)}[SQ{n:03}]")
        texts.append(f"{_question(scale)} [{text}]")
    both = [f"{code}. {text}" for code, text in zip(codes, texts, strict=True)]
    head: list[Cell] = list({"code": codes, "full": texts, "codetext": both}[heads])
    rows = [
        [
            p.number,
            "1980-01-01 00:00:00",
            9,
            "en",
            90_000 + p.number,
            "tok7",
            *about(p),
            *answers(toolkit, p, say),
        ]
        for p in people
    ]
    return [head, *rows]


def numeric(
    toolkit: Toolkit, people: Sequence[Person], names: Sequence[str], say: Say, nothing: Cell = "."
) -> Rows:
    """As statistics programs export values: short names, codes for all choices.

    For what is missing there is a full stop; SPSS writes #NULL! in a workbook and a space in a text.
    """
    rows = [[p.number, *coded(p), *answers(toolkit, p, say, nothing)] for p in people]
    return [["respondent", "FUNCTION", "level", "region", *names], *rows]


def plain(toolkit: Toolkit, people: Sequence[Person], say: Say = digit) -> Rows:
    rows = [[f"R{p.number}", *about(p), *answers(toolkit, p, say)] for p in people]
    return [["respondent", "function", "level", "region", *toolkit.columns], *rows]


def tool_numbers(toolkit: Toolkit, front: str) -> list[str]:
    """`T5_3`: counted through all scales of a tool."""
    names: list[str] = []
    for tool in toolkit.tools:
        n = sum(len(scale.statements) for scale in tool.scales)
        names += [f"{front}{tool.number}_{at}" for at in range(1, n + 1)]
    return names


def _asked(toolkit: Toolkit) -> list[tuple[Scale, str]]:
    return [(scale, text) for scale in toolkit.scales() for text in scale.statements]


def _question(scale: Scale) -> str:
    return scale.stem or scale.title


def _name(column: str) -> str:
    return column.replace(".", "_").replace("-", "_")

"""A small Huddle made by hand: 30 sales people, 8 marketers, 3 leaders, 2 themes and a bit of everything."""

import random
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from huddle_app.method.actions import ActionItem, Criterion, follow_ups
from huddle_app.method.agenda import Agenda, parse_agenda, planned_item
from huddle_app.method.clock import ItemLog
from huddle_app.method.disconnects import Board, Disconnect, DisconnectState, Theme
from huddle_app.method.findings import find
from huddle_app.method.notes import Capture
from huddle_app.method.people import Participant
from huddle_app.method.survey import Respondent
from huddle_app.method.teams import Round, Team
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import Function, Lens, RoundKind, Stage
from huddle_app.method.workshop import Workshop
from huddle_app.paper.data import ReportData
from huddle_app.paths import FORMS, RESOURCES

SIZES = {Function.SALES: 30, Function.MARKETING: 8, Function.LEADERSHIP: 3}
LEVELS = {
    Function.SALES: ("rep", "manager"),
    Function.MARKETING: ("manager",),
    Function.LEADERSHIP: ("director",),
}
STARTS = (datetime(2026, 12, 3, 9, 0), datetime(2026, 12, 4, 9, 0))  # noqa: DTZ001 - local times of the room
NOTED = datetime(2026, 12, 3, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))


@pytest.fixture(scope="session")
def agenda() -> Agenda:
    return parse_agenda(
        tomllib.loads((RESOURCES / "agenda.toml").read_text("utf-8")), STARTS, "Europe/Berlin"
    )


@pytest.fixture(scope="session")
def data(toolkit: Toolkit, agenda: Agenda) -> ReportData:
    people = _people()
    return ReportData(
        workshop=Workshop(
            "Sales and marketing, one team", "Acme & Söhne <Industrial>", "KRMP", "Europe/Berlin"
        ),
        agenda=agenda,
        logs=_logs(agenda),
        people=SIZES,
        rounds=(_round(RoundKind.SEPARATE, people), _round(RoundKind.MIXED, people)),
        toolkit=toolkit,
        findings=find(toolkit, "before the Huddle", _respondents(toolkit)),
        captures=_captures(),
        board=_board(),
        actions=ACTIONS,
        follow_ups=follow_ups(date(2026, 12, 4)),
        printed=datetime(2026, 12, 4, 14, 0, tzinfo=UTC),
    )


def _people() -> list[Participant]:
    firsts = ("Marta", "Omar", "Jürgen", "Ana", "Łukasz", "Chloé", "Søren", "Ирина")
    lasts = ("Lindqvist", "Khalil", "O’Neill", "Novák", "Ferreira", "Yılmaz")
    return [
        Participant(UUID(int=place), f"{firsts[place % 8]} {lasts[place * 5 % 6]}", function)
        for place, function in enumerate(f for f, count in SIZES.items() for _ in range(count))
    ]


def _round(kind: RoundKind, people: list[Participant]) -> Round:
    if kind is RoundKind.SEPARATE:
        groups = [people[0:8], people[8:16], people[16:23], people[23:30], people[30:38]]
    else:
        groups = [people[:38][place::5] for place in range(5)]
    teams = tuple(Team(UUID(int=n), str(n), tuple(g)) for n, g in enumerate(groups, 1))
    return Round(kind, 7, teams, ("The leaders sit at no table.",))


def _logs(agenda: Agenda) -> tuple[ItemLog, ...]:
    """Every item six minutes late and two longer, but the last of the first day left out."""
    late, longer = timedelta(minutes=6), 120
    logs: list[ItemLog] = []
    for day in agenda.days:
        for item in day.items:
            starts, seconds = planned_item(agenda, item).starts, item.seconds
            held = item is not agenda.days[0].items[-1]
            took = None if not held or seconds is None else float(seconds + longer)
            logs.append(
                ItemLog(item, day.number, starts, seconds, starts + late if held else None, took)
            )
    return tuple(logs)


def _respondents(toolkit: Toolkit) -> list[Respondent]:
    chance = random.Random(11)
    found: list[Respondent] = []
    for function, count in SIZES.items():
        for number in range(count):
            base = {Function.SALES: 3.0, Function.MARKETING: 4.6, Function.LEADERSHIP: 5.0}[
                function
            ]
            ratings = {
                column: min(7, max(1, round(chance.gauss(base, 1.2))))
                for scale in toolkit.scales()
                if scale.may_answer(function)
                for column in scale.columns()
            }
            # sales has 25 reps and 5 managers, of whom nothing may be hidden or given away
            level = LEVELS[function][-1] if number >= count - 5 else LEVELS[function][0]
            place = UUID(int=chance.getrandbits(128))
            found.append(Respondent(place, f"{function}-{number}", function, level, "", ratings))
    return found


def _captures() -> tuple[Capture, ...]:
    texts = (
        ("open-forum", "1", "We close the year; nobody thanks us for the years after it."),
        (
            "open-forum",
            "5",
            "We plan for a market, not for a territory.\nStill, we would come along to customers.",
        ),
        (
            "reflection",
            "",
            "Both sides read “support” differently: answers <today> & plans for tomorrow.",
        ),
    )
    return tuple(
        Capture(UUID(int=n), key, team, text, NOTED) for n, (key, team, text) in enumerate(texts)
    )


def card(
    number: int, text: str, team: str = "1", state: DisconnectState = DisconnectState.ACCEPTED
) -> Disconnect:
    team_id = UUID(int=1000 + int(team)) if team else None
    return Disconnect(UUID(int=number), text, Stage.DEVELOPING, team_id, team, state, None, NOTED)


FINISHED, DARK = UUID(int=101), UUID(int=102)


def _board() -> Board:
    first = (
        card(1, "Strategy reaches the field when it is printed already.", "1"),
        card(2, "No rep was asked before the spring launch.", "2"),
        card(3, "Trials end before their results are read.", "4"),
    )
    second = (
        card(4, "Campaign leads arrive without knowing who the customer already talks to.", "3"),
        card(5, "Nobody says what became of a lead.", "5"),
    )
    return Board(
        new=(card(6, "Not looked at yet.", state=DisconnectState.NEW),),
        loose=(card(7, "Two price lists are in use at the same time.", "2"),),
        hidden=(card(8, "A remark about one person.", state=DisconnectState.HIDDEN),),
        themes=(
            Theme(FINISHED, "Strategy arrives finished", first),
            Theme(DARK, "Leads go dark", second),
        ),
    )


ACTIONS = (
    ActionItem(
        UUID(int=201),
        FINISHED,
        "Three reps test every plan before it is set",
        ("Two territories, four weeks", "Then a meeting in which the plan is changed"),
        "Marta Lindqvist",
        "Omar Khalil",
        date(2027, 1, 15),
        Lens.MARKETING,
        "Developing strategy above 4 in August",
        "The launch-day slide deck",
        frozenset(Criterion),
        start_here=True,
    ),
    ActionItem(
        UUID(int=202),
        DARK,
        "One meaning of “qualified”, on one page",
        ("Both sides sign it", "A lead gets an answer in five days"),
        "João Ferreira",
        "Ana Novák",
        date(2026, 12, 20),
        Lens.SALES,
        "Nine of ten leads answered in time",
        criteria=frozenset({Criterion.EASY, Criterion.DIRECT}),
    ),
    ActionItem(
        UUID(int=203),
        DARK,
        "A monthly hour on what became of leads",
        sales_owner="marta  lindqvist",
    ),
)


@pytest.fixture(scope="session")
def empty(data: ReportData) -> ReportData:
    """A workshop in which nothing has happened yet."""
    logs = tuple(replace(log, started=None, seconds=None) for log in data.logs)
    return replace(
        data,
        workshop=Workshop("", "", "KRMP", "Europe/Berlin"),
        logs=logs,
        people={},
        rounds=(),
        findings=None,
        captures=(),
        board=Board((), (), (), ()),
        actions=(),
        follow_ups=(),
    )


@pytest.fixture
def read_pdf() -> Callable[[Path], list[str]]:
    """The text of every page, blanks and line breaks taken out, as those depend on the setting."""

    def read(path: Path) -> list[str]:
        with pypdfium2.PdfDocument(path) as document:
            return [squeezed(page.get_textpage().get_text_bounded()) for page in document]

    return read


def squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "\ufffe\xad")

"""A small Huddle made by hand: 30 sales people, 8 marketers, 3 leaders, 2 themes and a bit of everything."""

import random
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

import pypdfium2
import pytest

from huddle_app.method.actions import ActionItem, Criterion, follow_ups
from huddle_app.method.agenda import Agenda, planned_item
from huddle_app.method.agenda_file import parse_agenda
from huddle_app.method.disconnects import Board, Disconnect, DisconnectState, Theme
from huddle_app.method.findings.finding import findings_of
from huddle_app.method.forms import parse_disconnect_form, parse_forum_form
from huddle_app.method.logs import ItemLog
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.method.people import Participant
from huddle_app.method.prompts import parse_prompts
from huddle_app.method.survey.waves import Respondent
from huddle_app.method.teams.rounds import Round, Team
from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.method.words import MIXED, SEPARATE, Function, Lens, RoundKey, Stage
from huddle_app.method.workshop import Workshop
from huddle_app.paper.data import ReportData, shared_notes
from huddle_app.paper.report import write_report
from huddle_app.paper.round_data import RoundData
from huddle_app.paper.team_task import Forms, team_task
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
        left_out=frozenset({"break-2"}),
        people=SIZES,
        rounds=(_round(SEPARATE, people), _round(MIXED, people)),
        toolkit=toolkit,
        findings=findings_of(toolkit, "before the Huddle", _respondents(toolkit)),
        forum=parse_prompts(tomllib.loads((RESOURCES / "prompts.toml").read_text("utf-8"))).forum,
        notes=shared_notes(NOTES),
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


def _round(key: RoundKey, people: list[Participant]) -> Round:
    if key == SEPARATE:
        groups = [people[0:8], people[8:16], people[16:23], people[23:30], people[30:38]]
    else:
        groups = [people[:38][place::5] for place in range(5)]
    teams = tuple(Team(UUID(int=n), str(n), tuple(g)) for n, g in enumerate(groups, 1))
    return Round(key, 7, teams, ("The leaders sit at no table.",))


def _logs(agenda: Agenda) -> tuple[ItemLog, ...]:
    """Every item six minutes late and two longer; no clock for the evening, no break on day 2."""
    late, longer = timedelta(minutes=6), 120
    logs: list[ItemLog] = []
    for day in agenda.days:
        for item in day.items:
            starts, seconds = planned_item(agenda, item).starts, item.seconds
            held = item.key not in {"evening", "break-2"}
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
            written = toolkit.written(ratings)
            found.append(Respondent(f"{function}-{number}", function, level, "", written))
    return found


S, M, L = Function.SALES, Function.MARKETING, Function.LEADERSHIP


def note(kind: NoteKind, text: str, item_key: str = "summary", **details: Any) -> Note:
    return Note(uuid5(NAMESPACE_OID, kind + text), kind, item_key, "", text, NOTED, **details)


NOTES = (
    *(
        note(NoteKind.SAID, text, "open-forum", prompt=prompt, function=function, team=team)
        for prompt, function, team, text in (
            ("role", S, "1", "We close the year; nobody thanks us for the years after it."),
            ("role", S, "2", "We are the ones the customer calls at seven in the evening."),
            (
                "role",
                M,
                "5",
                "We plan for a market, not for a territory.\nStill, we would come along to customers.",
            ),
            ("expectation", S, "3", "Tell us a week before the customer hears it."),
            ("expectation", M, "5", "Say what became of a lead, also when it came to nothing."),
            ("relationship", S, "4", "One calendar that both sides look into."),
            ("relationship", M, "5", "Doubts are said in the room and not on the way home."),
        )
    ),
    note(NoteKind.SAID, "Somebody should write this year’s history down.", "open-forum"),
    note(NoteKind.IDEAL, "Marketing asks two reps before anything is printed.", function=S),
    note(NoteKind.IDEAL, "Every quarter we see together what came of the last one.", function=S),
    note(NoteKind.IDEAL, "Each of us spends a day a month with customers.", function=M),
    note(
        NoteKind.CLARIFICATION,
        "Two reps of which region?",
        function=M,
        answer="Of the region the launch is for.",
    ),
    note(NoteKind.REFLECTION, "“Support” means answers <today> to us.", function=S),
    note(NoteKind.REFLECTION, "To us “support” is a plan & a budget for tomorrow.", function=M),
    note(NoteKind.REFLECTION, "We praise the two in different meetings.", function=L),
    note(NoteKind.LENS, "Bring one customer’s words to each planning round.", prompt="sales"),
    note(NoteKind.LENS, "Show the raw numbers, not the slide.", prompt="marketing", tools=(5,)),
    note(NoteKind.LENS, "Put one shared figure into both bonuses.", prompt="leadership"),
    note(NoteKind.LENS, "Nobody waits for the other to begin.", ""),
    note(NoteKind.CONVERSATION, "We meet when something broke.", "synthesis", tools=(2, 3)),
    note(NoteKind.CONVERSATION, "Mails to everybody are read by nobody.", tools=(3,)),
    note(NoteKind.CONVERSATION, "The Lyon office has solved this.", who="Chloé Novák"),
    note(NoteKind.OBSERVATION, "The head of sales looked at the floor."),
    note(NoteKind.SWOT, "People like each other.", prompt=Swot.STRENGTH),
    note(NoteKind.SWOT, "Nobody owns what happens to a lead.", prompt=Swot.WEAKNESS),
    note(NoteKind.SWOT, "Two launches in spring to try things on.", prompt=Swot.OPPORTUNITY),
    note(NoteKind.SAID, "“Segment” has three meanings here.", "summary", team="3"),
    note(NoteKind.QUESTION, "Does the budget round move?", answer="To October, says the CEO."),
    note(NoteKind.QUESTION, "Who decides when a trial ends?", team="2"),
    note(NoteKind.QUESTION, "Are regions free to adapt a campaign?", done=True),
    note(
        NoteKind.TAKEAWAY, "Marketing is nearer to the customer than I thought.", who="Omar Khalil"
    ),
    note(NoteKind.TAKEAWAY, "I call before I write.", function=M),
    note(NoteKind.COMMITMENT, "I open the planning meeting to two reps.", who="Ana", function=L),
    note(NoteKind.PARKED, "The new price system", done=True, answer="Sven looks after it."),
    note(NoteKind.PARKED, "Company cars"),
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
        notes={},
        board=Board((), (), (), ()),
        actions=(),
        follow_ups=(),
    )


@pytest.fixture(scope="session")
def forms() -> Forms:
    """The forms and questions as shipped."""
    read = {
        name: tomllib.loads((FORMS / f"{name}.toml").read_text("utf-8"))
        for name in ("disconnect", "open_forum")
    }
    prompts = parse_prompts(tomllib.loads((RESOURCES / "prompts.toml").read_text("utf-8")))
    return Forms(
        parse_disconnect_form(read["disconnect"]),
        parse_forum_form(read["open_forum"]),
        prompts.forum,
    )


@pytest.fixture(scope="session")
def mixed(data: ReportData, agenda: Agenda, forms: Forms) -> RoundData:
    """The mixed round, with rooms, a scribe and a presenter in team 2, and phones that are open."""
    made = data.rounds[1]
    teams = [replace(team, room="Kattegat") for team in made.teams]
    scribe, presenter, *_others = teams[1].members
    teams[1] = replace(teams[1], scribe=scribe.id, presenter=presenter.id)
    prompts = parse_prompts(tomllib.loads((RESOURCES / "prompts.toml").read_text("utf-8")))
    return RoundData(
        workshop=data.workshop,
        agenda=agenda,
        round=replace(made, teams=tuple(teams)),
        task=team_task(agenda, MIXED, forms),
        rules=prompts.rules,
        addresses={
            team.id: f"http://192.168.4.20:8080/j/KRMP?team={team.id.hex}" for team in teams
        },
    )


@pytest.fixture(scope="session")
def report_pdf(data: ReportData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of `data`, written once; to be read, not to be changed."""
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    write_report(data, path)
    return path


@pytest.fixture(scope="session")
def report_pages(report_pdf: Path) -> Sequence[str]:
    """The text of every page of that report."""
    return tuple(pages_of(report_pdf))


@pytest.fixture
def read_pdf() -> Callable[[Path], list[str]]:
    return pages_of


def pages_of(path: Path) -> list[str]:
    """The text of every page, blanks and line breaks taken out, as those depend on the setting."""
    with pypdfium2.PdfDocument(path) as document:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]


def squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "\ufffe\xad")

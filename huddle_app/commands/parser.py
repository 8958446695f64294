"""The command line: which command, with which arguments.

argparse, not Typer: `huddle FILE` beside sub-commands is plain here, and it costs no start-up time.
"""

import argparse
import pkgutil
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from huddle_app.method.words import ANSWERING, RoundKey
from huddle_app.texts import _

Command = Callable[[], int]
QUESTIONNAIRES = ("pdf", "paper", "xlsx", "limesurvey")
FASTEST = 100_000
SOONEST, LATEST = 1990, 2200
HIGHEST_SEED, HIGHEST_PORT = 2**53, 65_535


def parse(argv: Sequence[str]) -> Command:
    """The command asked for, ready to run; SystemExit after wrong usage or `--help`."""
    parser = argparse.ArgumentParser(
        prog="huddle",
        description=_("Runs the Sales-Marketing Huddle."),
        epilog=_("huddle [FILE] opens the desk, with the workshop FILE if one is named."),
    )
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND", required=True)
    _add_preparing(commands)
    _add_running(commands)
    _add_documents(commands)
    if argv and (argv[0] in commands.choices or argv[0] in {"-h", "--help"}):
        return _command(parser.parse_args(argv))
    return _command(_desk_parser().parse_args(argv))


def _command(arguments: argparse.Namespace) -> Command:
    # A command's module is imported when it runs: the desk starts without the print room,
    # the print room without Qt.
    run: Callable[[argparse.Namespace], int] = pkgutil.resolve_name(arguments.run)
    return partial(run, arguments)


def _desk_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="huddle", description=_("Opens the desk. `huddle --help` lists the commands.")
    )
    parser.add_argument("file", nargs="?", type=_path, metavar="FILE", help=_("a workshop file"))
    parser.set_defaults(run="huddle_app.commands.desk:desk")
    return parser


class Commands(Protocol):
    """Where commands are added; argparse gives its own class no public name."""

    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's word
        """A parser for one command."""
        ...


def _add(commands: Commands, name: str, where: str, summary: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=summary, description=summary)
    parser.set_defaults(run=f"huddle_app.commands.{where}:{name}")
    if name != "rehearse":
        parser.add_argument("file", type=_path, metavar="FILE", help=_("the workshop file"))
    return parser


def _add_preparing(commands: Commands) -> None:
    new = _add(commands, "new", "prepare", _("Make a new workshop file."))
    new.add_argument("--title", type=_words, help=_("what the workshop is called"))
    new.add_argument("--company", type=_words, help=_("whose workshop it is"))
    new.add_argument(
        "--start", type=_moment, metavar="2026-12-03T09:00", help=_("when day 1 starts")
    )
    new.add_argument("--sample", action="store_true", help=_("fill it with the sample workshop"))
    people = _add(commands, "people", "prepare", _("Take in a roster of participants."))
    people.add_argument("people", type=_path, metavar="PEOPLE.csv|xlsx")
    people.add_argument("--dry-run", action="store_true", help=_("only show what would change"))
    teams = _add(commands, "teams", "prepare", _("Draw a round of teams."))
    teams.add_argument("round", type=_round, metavar="ROUND", help=_("separate, mixed, mixed 2 …"))
    teams.add_argument("--seed", type=_seed, help=_("the same seed gives the same teams"))
    teams.add_argument("--json", action="store_true")
    _add_collecting(commands)
    survey = _add(commands, "survey", "survey", _("Take in survey answers."))
    _add_survey(survey)
    findings = _add(commands, "findings", "findings", _("Show what a survey wave says."))
    findings.add_argument("--wave", help=_("the Huddle’s own wave unless named"))
    findings.add_argument("--json", action="store_true")


def _add_collecting(commands: Commands) -> None:
    out = _add(commands, "questionnaires", "collect", _("Write the questionnaires into a folder."))
    out.add_argument("folder", type=_path, metavar="FOLDER")
    said = _("forms to fill in on a screen (pdf) or by pen (paper), or for other programs")
    out.add_argument(
        "--as", dest="kind", choices=QUESTIONNAIRES, default=QUESTIONNAIRES[0], help=said
    )
    forms = _add(commands, "forms", "collect", _("Take in the filled forms of a folder."))
    forms.add_argument("folder", type=_path, metavar="FOLDER")
    said = _("take in forms made for another wave or in another workshop, too")
    forms.add_argument("--made-elsewhere", action="store_true", help=said)
    forms.add_argument("--dry-run", action="store_true", help=_("only show what would change"))
    for parser in (out, forms):
        parser.add_argument("--wave", type=_words, help=_("the Huddle’s own wave unless named"))


def _add_survey(survey: argparse.ArgumentParser) -> None:
    survey.add_argument("answers", type=_path, metavar="ANSWERS.csv|xlsx|xls|ods|zip")
    survey.add_argument("others", nargs="*", action=_OneAtATime, help=argparse.SUPPRESS)
    survey.add_argument("--wave", type=_words, help=_("the wave they belong to"))
    survey.add_argument(
        "--sheet",
        type=_words,
        default="",
        metavar="NAME",
        help=_("the sheet of a workbook (default: the one with the most answers)"),
    )
    survey.add_argument(
        "--mapping",
        type=_path,
        metavar="FILE",
        help=_("what the columns are, where that is not seen"),
    )
    survey.add_argument(
        "--function",
        choices=[function.value for function in ANSWERING],
        help=_("whose answers these are, where no column says"),
    )
    survey.add_argument("--dry-run", action="store_true", help=_("only show what would change"))
    survey.add_argument(
        "--rejected", type=_path, metavar="OUT.csv", help=_("list what is left out in a file")
    )


class _OneAtATime(argparse.Action):
    """Says of several files how to go on: each has its own columns to look at, and is undone by itself."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        del namespace, option_string
        if values:
            parser.error(
                _(
                    "one file at a time, please: take in the first, then each other with a command of its own"
                )
            )


def _add_running(commands: Commands) -> None:
    phones = _add(
        commands, "phones", "phones", _("Serve the phones without a window until Ctrl+C.")
    )
    phones.add_argument("--host", metavar="A", help=_("the address to listen on (default: all)"))
    phones.add_argument("--port", type=_port, metavar="N", help=_("0 takes a free one"))
    phones.add_argument("--open", choices=["disconnects"], help=_("open, whatever the step"))
    phones.add_argument("--json", action="store_true", help=_("print one line of JSON, then serve"))
    rehearse = _add(commands, "rehearse", "rehearse", _("Play a whole Huddle on a fast clock."))
    rehearse.add_argument("--people", type=_cast, default=(60, 10, 3), metavar="60:10:3")
    rehearse.add_argument(
        "--speed", type=_speed, default=3600, metavar="N", help=_("times as fast")
    )
    rehearse.add_argument("--seed", type=_seed, default=2026, metavar="N")
    rehearse.add_argument("--out", type=_path, required=True, metavar="DIR")


def _add_documents(commands: Commands) -> None:
    report = _add(commands, "report", "documents", _("Print the wrap-up report."))
    report.add_argument("out", type=_path, metavar="OUT.pdf")
    plan = _add(commands, "plan", "documents", _("Print the action plan."))
    plan.add_argument("out", type=_path, metavar="OUT.pdf")
    agenda = _add(commands, "agenda", "documents", _("Print the agenda for the room."))
    agenda.add_argument("out", type=_path, metavar="OUT.pdf")
    _add_round_papers(commands)
    export = _add(commands, "export", "documents", _("Hand over the results as data."))
    export.add_argument("out", type=_path, metavar="OUT.json|xlsx")
    _add(commands, "check", "documents", _("Say whether a workshop file is sound."))


def _add_round_papers(commands: Commands) -> None:
    papers = {
        "sheets": _("Print a sheet for each team."),
        "cards": _("Print a card for each table."),
        "seats": _("Print everybody with their table, for the door."),
    }
    for name, summary in papers.items():
        paper = _add(commands, name, "documents", summary)
        paper.add_argument("out", type=_path, metavar="OUT.pdf")
        said = _("separate, mixed, mixed 2 … (default: the one people sit in now)")
        paper.add_argument("--round", type=_round, metavar="ROUND", help=said)
        if name != "seats":
            said = _("where the phones will be served, for the codes")
            paper.add_argument("--phones", type=_base, metavar="http://A:N", help=said)


def _path(text: str) -> Path:
    """The path as it was said, and with a name to call it by: that of “.” is the folder's one is in."""
    path = Path(text)
    return path if path.name not in {"", ".."} else path.resolve()


def _moment(text: str) -> datetime:
    try:
        moment = datetime.strptime(text.replace(" ", "T"), "%Y-%m-%dT%H:%M")  # noqa: DTZ007 - local on purpose
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("give a time such as 2026-12-03T09:00")) from error
    if not SOONEST <= moment.year <= LATEST:
        raise argparse.ArgumentTypeError(_("give a time such as 2026-12-03T09:00"))
    return moment


def _words(text: str) -> str:
    if not text.isprintable():
        raise argparse.ArgumentTypeError(_("this has characters that cannot be read"))
    return text


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_SEED:
        raise argparse.ArgumentTypeError(_("give a whole number from 0 up"))
    return int(text)


def _round(text: str) -> RoundKey:
    try:
        return RoundKey.read(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("give separate, mixed, mixed 2 …")) from error


def _base(text: str) -> str:
    try:
        parts = urlsplit(text)
        known = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise argparse.ArgumentTypeError(_("give an address such as http://192.168.4.20:8080"))
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(_("give a port from 0 to {n}").format(n=HIGHEST_PORT))
    return int(text)


def _cast(text: str) -> tuple[int, int, int]:
    parts = [int(part) for part in text.split(":") if part.isdecimal()]
    if len(parts) != 3 or text.count(":") != 2 or parts[0] + parts[1] == 0:
        raise argparse.ArgumentTypeError(_("give sales:marketing:leadership, such as 60:10:3"))
    return parts[0], parts[1], parts[2]


def _speed(text: str) -> float:
    if not text.isdecimal() or not 1 <= int(text) <= FASTEST:
        raise argparse.ArgumentTypeError(_("give a number from 1 to {n}").format(n=FASTEST))
    return float(text)

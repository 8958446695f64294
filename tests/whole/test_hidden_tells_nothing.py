"""Two workshops in which nothing differs but what a few people said: whatever is seen of them later is the same.

So no way on which a hidden answer could be told needs to be known: documents, the hand-over, figures of the
steps, what commands print, the overview of answers, the name of undo, and the log are laid side by side.
So is the preview of an import of newcomers. What a preview says of a row whose code, or whose very answers,
are in already is left out: it compares the row with them, so that the same file again adds nothing, and whoever
can ask holds that file in hand. What stays of an import is here, too: its undo, and the log. The workshop file
itself holds all answers by its nature, and gives up those that were taken back.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from huddle_app.__main__ import main
from huddle_app.figures.catalogue import SINGLE, figure
from huddle_app.figures.palette import LIGHT
from huddle_app.figures.svg import as_svg
from huddle_app.method.events import Events
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.survey.reading import AnswerFile, AnswerLine
from huddle_app.method.words import Function
from huddle_app.paths import user_data
from huddle_app.services.create import create_workshop
from huddle_app.services.house import Services

WAVE = "Before the Huddle"
NOW = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)
SALES, MARKETING, LEADERSHIP = Function.SALES, Function.MARKETING, Function.LEADERSHIP
# With the reps shown, the four managers would follow from all of sales: so no level is.
GROUPS = ((SALES, "Rep", 20), (SALES, "Manager", 4), (MARKETING, "Rep", 8), (LEADERSHIP, "", 3))
NAMED = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
"""How things are called in a file: otherwise in every workshop."""
Lines = list[AnswerLine]


def everybody(services: Services) -> Lines:
    kit = services.survey.toolkit()
    found: Lines = []
    for function, level, size in GROUPS:
        asked = [column for scale in kit.asked(function) for column in scale.columns()]
        for n in range(size):
            dice = Random(f"{function} {level} {n}")
            ratings = kit.written({column: dice.randint(1, 7) for column in asked})
            code = f"{function.value}-{level}-{n}"
            found.append(AnswerLine(len(found) + 2, code, function, level, "", ratings))
    return found


def leaders_said_otherwise(lines: Lines) -> Lines:
    swap = str.maketrans("1234567", "7654321")
    return [
        line._replace(ratings=line.ratings.translate(swap)) if line.function is LEADERSHIP else line
        for line in lines
    ]


def a_manager_said_what_a_rep_did(lines: Lines) -> Lines:
    one = next(n for n, line in enumerate(lines) if line.level == "Rep")
    other = next(n for n, line in enumerate(lines) if line.level == "Manager")
    changed = list(lines)
    changed[one] = lines[one]._replace(ratings=lines[other].ratings)
    changed[other] = lines[other]._replace(ratings=lines[one].ratings)
    return changed


def a_rep_answered_in_place_of_a_manager(lines: Lines) -> Lines:
    one = next(n for n, line in enumerate(lines) if line.level == "Manager")
    return [line._replace(level="Rep") if n == one else line for n, line in enumerate(lines)]


def one_leader_answered(lines: Lines) -> Lines:
    return [line for line in lines if line.function is not LEADERSHIP or line.code.endswith("0")]


def no_leader_answered(lines: Lines) -> Lines:
    return [line for line in lines if line.function is not LEADERSHIP]


def seen_of(folder: Path, change: Callable[[Lines], Lines] = list) -> list[str]:
    """All that is seen of a workshop with these answers."""
    folder.mkdir()
    file = folder / "room.huddle"
    services = opened(file)
    # One rep does not answer, who may do so in another's place.
    invited = {(f, level): n + (level == "Rep") for f, level, n in GROUPS}
    services.collecting.set_invited(WAVE, invited)
    take_in(services, change(everybody(services)))
    seen = [*inside(services), *taken_out(services, folder)]
    services.database.close()
    with redirect_stdout(StringIO()) as said:
        assert main(["findings", str(file)]) == main(["findings", str(file), "--json"]) == 0
    return [NAMED.sub("", text) for text in (*seen, said.getvalue())]


def newcomers(services: Services) -> Lines:
    """Two more of each group, under codes that nobody has."""
    kit = services.survey.toolkit()
    groups = [(function, level) for function, level, _n in GROUPS for _two in range(2)]
    ratings = [str(1 + n % 7) * len(kit.columns) for n in range(len(groups))]
    return [AnswerLine(n, f"new-{n}", *group, "", ratings[n]) for n, group in enumerate(groups)]


def opened(file: Path) -> Services:
    start = NOW.replace(tzinfo=None)
    database = create_workshop(file, title="T", company="C", start=start, timezone="UTC")
    return Services(database, Events(), lambda: NOW)


def take_in(services: Services, lines: Lines) -> None:
    services.survey.confirm(services.survey.previewed(AnswerFile(tuple(lines)), WAVE))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return seen_of(tmp_path_factory.mktemp("plain") / "a")


def inside(services: Services) -> Iterator[str]:
    """What is seen on the desk and in the room."""
    yield str(services.deeds.undo_name())
    yield repr(services.collecting.overview(WAVE))
    found = services.survey.findings()
    assert found
    made = services.survey.previewed(AnswerFile(tuple(newcomers(services))), WAVE)
    yield repr((made.rows, made.remarks, made.write))
    whole = [FigureKey(kind, "" if kind not in SINGLE else "trust") for kind in FigureKind]
    for key in (*whole, *services.showing.figures()):
        drawn = figure(key, found, width=900, height=900, palette=LIGHT, share=75)
        yield f"{drawn.headline} {drawn.alt_text} {drawn.spots} {as_svg(drawn.drawing)}"


def taken_out(services: Services, folder: Path) -> Iterator[str]:
    """The words and numbers of what leaves the workshop."""
    documents = services.documents
    for write in (documents.write_report, documents.write_plan, documents.write_agenda):
        write(folder / "out.pdf")
        with pypdfium2.PdfDocument(folder / "out.pdf") as document:
            yield " ".join(page.get_textpage().get_text_range() for page in document)
    for name in ("out.json", "out.xlsx"):
        documents.write_handover(folder / name)
    yield (folder / "out.json").read_text("utf-8")
    book = CalamineWorkbook.from_path(folder / "out.xlsx")
    for name in book.sheet_names:
        yield repr(book.get_sheet_by_name(name).to_python())


@pytest.mark.parametrize(
    "change",
    [
        leaders_said_otherwise,
        a_manager_said_what_a_rep_did,
        a_rep_answered_in_place_of_a_manager,
        one_leader_answered,
        no_leader_answered,
    ],
)
def test_what_a_few_people_said_changes_nothing_that_is_seen(
    plain: list[str],
    tmp_path: Path,
    change: Callable[[Lines], Lines],
    caplog: pytest.LogCaptureFixture,
) -> None:
    for one, other in zip(plain, seen_of(tmp_path / "b", change), strict=True):
        assert one == other
    assert not caplog.text


def test_what_one_of_many_said_is_seen(plain: list[str], tmp_path: Path) -> None:
    pairs = list(zip(plain, seen_of(tmp_path / "b", lambda lines: lines[1:]), strict=True))
    assert sum(one != other for one, other in pairs) > len(pairs) / 2


def test_answers_that_were_taken_back_are_in_no_file_any_more(tmp_path: Path) -> None:
    services = opened(tmp_path / "a.huddle")
    lines = everybody(services)
    take_in(services, lines)
    services.deeds.undo()
    services.database.close()
    kept = [p for folder in (tmp_path, user_data()) for p in folder.rglob("*") if p.is_file()]
    everything = b"".join(path.read_bytes() for path in kept)
    assert everything
    assert not [line for line in lines if line.ratings[:40].encode() in everything]
    assert not [line for line in lines if line.code.encode() in everything]

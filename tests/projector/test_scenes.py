"""What the scenes show: read from a workshop, or painted from given data."""

import csv
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage, QImageWriter, QPainter

from huddle_app.figures.palette import DARK, LIGHT, contrast
from huddle_app.figures.qr import modules
from huddle_app.method.actions import ActionItem
from huddle_app.method.agenda import SceneKey
from huddle_app.method.dates import countdown
from huddle_app.method.disconnects import Disconnect, DisconnectState, Theme
from huddle_app.method.findings.slides import FigureKey, FigureKind
from huddle_app.method.journal import Status, Turn
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.method.prompts import Rule
from huddle_app.method.words import Function
from huddle_app.projector import canvas as sheets
from huddle_app.projector import timing
from huddle_app.projector.canvas import HEIGHT, SMALLEST, Canvas, Sheet
from huddle_app.projector.fields import Entry, Field
from huddle_app.projector.joining import Door
from huddle_app.projector.programme import read_blank, read_scene
from huddle_app.projector.scene import Scene, Source, evenly
from huddle_app.projector.scenes import (
    actions,
    blank,
    chain,
    ideals,
    pause,
    questions,
    rules,
    swot,
    takeaways,
    themes,
    timer,
    wall,
    welcome,
    where,
)
from huddle_app.screen import text as texts
from huddle_app.screen.look import load_fonts
from huddle_app.services.house import Services
from huddle_app.services.sample import FOLDER as SAMPLE

WIDE, OLD = Sheet(1920), Sheet(1440)
DOOR = Door("192.168.4.20:8080", "KRMP", modules("http://192.168.4.20:8080/j/KRMP"))
LONG = ("Sales hears of a launch when customers do, and nobody can say why that is so. " * 4)[:300]
DUE = date(2027, 3, 5)


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


def _read(services: Services, key: SceneKey, subject: str = "", address: Any = None) -> Any:
    return read_scene(key, Source(services, subject, lambda: address))


def _paint(scene: Scene, sheet: Sheet = WIDE) -> None:
    image = QImage(round(sheet.width), round(HEIGHT), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        made = Canvas(sheet.width, painter, DARK if scene.dark else LIGHT)
        for page in range(scene.pages(made)):
            scene.paint(made, page)


def _card(number: int, text: str = LONG) -> Disconnect:
    received = datetime(2026, 12, 4, 10, number, tzinfo=UTC)
    return Disconnect(
        UUID(int=number),
        text,
        None,
        UUID(int=9),
        str(number),
        DisconnectState.ACCEPTED,
        None,
        received,
    )


def _item(**facts) -> ActionItem:
    plain = ActionItem(UUID(int=1), UUID(int=2), "One page that says what a lead is")
    return replace(plain, sales_owner="Aiko", marketing_owner="Bjørn", due=DUE, **facts)


@pytest.mark.parametrize("sheet", [WIDE, OLD])
@pytest.mark.parametrize(
    "scene",
    [
        welcome.Welcome(LONG, LONG[:70], DOOR),
        timer.Timer("Step 6", "", "x.y", LONG, LONG[:120], "until 11:14", "2 of 30 in", DOOR),
        wall.Wall(tuple(_card(n) for n in range(7))),
        themes.Themes(tuple(Theme(UUID(int=n), LONG, (_card(1),)) for n in range(6))),
        actions.Actions(tuple((LONG[:60], _item(title=LONG, start_here=True)) for _n in range(9))),
    ],
    ids=lambda thing: type(thing).__name__ if isinstance(thing, Scene) else None,
)
def test_long_texts_stay_whole_and_inside_their_boxes(monkeypatch, scene, sheet):
    seen = []

    def fit(painter, rect, *rest):
        block = texts.fit_text(painter, rect, *rest)
        seen.append((rect, block))
        return block

    monkeypatch.setattr(sheets, "fit_text", fit)
    _paint(scene, sheet)
    assert seen
    for rect, block in seen:
        assert not block.cut, block.layout.text()
        assert rect.top() <= block.rect.top()
        assert block.rect.bottom() <= rect.bottom()


@pytest.mark.parametrize("key", SceneKey)
def test_nothing_is_under_a_thirtieth_of_the_height(full, monkeypatch, key):
    sizes = []
    plain = sheets.font
    for module in (sheets, texts):
        monkeypatch.setattr(
            module, "font", lambda size, *a, **k: sizes.append(size) or plain(size, *a, **k)
        )
    full.clock.go("disconnects.teams")
    scene = read_scene(key, Source(full, "", lambda: None))
    _paint(scene)
    assert min(sizes) >= SMALLEST


@pytest.mark.parametrize("palette", [DARK, LIGHT])
def test_all_that_is_read_stands_out(palette):
    ground = DARK.wall if palette is DARK else LIGHT.paper
    for colour in (palette.ink, palette.soft, palette.accent, palette.amber_ink, palette.red):
        assert contrast(colour, ground) >= 4.5


def test_codes_are_a_third_of_the_height_at_least():
    assert min(*welcome.QR_SIDES, timer.QR_SIDE) >= HEIGHT / 3


def test_welcome_says_when_phones_cannot_join_yet(services):
    scene = _read(services, SceneKey.WELCOME)
    assert scene.door is None
    assert scene.caption() == "Welcome · Sales-Marketing Huddle · Tarnvik Pumps and Valves"


def test_where_shows_what_is_done_on_and_expected(services, watch):
    services.clock.go("kick-off.why")
    watch.pass_by(minutes=40)
    services.clock.go("open-forum.talk")
    scene = _read(services, SceneKey.WHERE)
    kick_off, forum, pause = scene.lines[:3]
    assert kick_off.done
    assert not kick_off.present
    assert forum.present
    assert (pause.planned, pause.expected, pause.late) == ("10:30", "expected 10:40", True)
    assert scene.ends == "until 10:40"


def test_a_break_says_when_to_be_back(services, watch):
    services.clock.go("break.pause")
    assert _read(services, SceneKey.WHERE).ends == "back at 09:15"
    scene = _read(services, SceneKey.BREAK)
    assert (scene.back, scene.then) == ("Back at 09:15", "Then: Perspectives")
    watch.pass_by(minutes=20)
    assert _read(services, SceneKey.BREAK).back == "Back at 09:15"


def test_a_break_ahead_says_how_long_it_will_be(services):
    services.clock.go("open-forum.debrief")
    assert _read(services, SceneKey.BREAK, "break.pause").back == "15 minutes"


def test_the_evening_says_when_tomorrow_begins(services):
    services.clock.go("evening.together")
    scene = _read(services, SceneKey.BREAK)
    assert scene.back == "Enjoy the time together"
    assert scene.then == "Tomorrow at 09:00: Opening"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (13, "Two minutes left"),
        (12, "3 minutes left"),
        (14, "1 minute left"),
        (15, "The time is over"),
    ],
)
def test_minutes_left_are_said_in_words(services, watch, minutes, words):
    services.clock.go("perspectives.sales")
    watch.pass_by(minutes=minutes)
    assert _read(services, SceneKey.TWO_MINUTES).caption() == words


def test_the_two_rules_are_stated(services):
    rules = _read(services, SceneKey.RULES)
    assert len(rules.rules) == 2
    assert all(rule.title in rules.caption() for rule in rules.rules)


def _note(kind: NoteKind, text: str = "x", **details: Any) -> Note:
    return Note(
        UUID(int=1), kind, "a", "a.b", text, datetime(2026, 12, 3, 10, tzinfo=UTC), **details
    )


def test_each_ideal_stands_under_its_side():
    sales = _note(NoteKind.IDEAL, "One plan", function=Function.SALES)
    marketing = _note(NoteKind.IDEAL, "One pitch", function=Function.MARKETING)
    fields = ideals.ideals([marketing, sales, _note(NoteKind.SAID)]).fields
    assert [[e.text for e in field.entries] for field in fields] == [["One plan"], ["One pitch"]]


def test_each_note_stands_in_its_field_of_the_swot():
    notes = [_note(NoteKind.SWOT, key.value, prompt=key.value) for key in reversed(Swot)]
    fields = swot.swot([*notes, _note(NoteKind.SWOT, "nowhere")]).fields
    assert [[e.text for e in field.entries] for field in fields] == [[key.value] for key in Swot]


def test_questions_are_open_until_they_are_answered():
    asked = [
        _note(NoteKind.QUESTION, "open"),
        _note(NoteKind.QUESTION, "told", answer="so"),
        _note(NoteKind.QUESTION, "done", done=True),
    ]
    still, answered = questions.questions(asked).fields
    assert (still.title, [e.text for e in still.entries]) == ("Open (1)", ["open"])
    assert [(e.text, e.under) for e in answered.entries] == [("told", "so"), ("done", "")]
    assert [field.title for field in questions.questions(asked[:1]).fields] == ["Open (1)"]


def test_commitments_say_who_made_them():
    notes = [
        _note(NoteKind.COMMITMENT, "I call", who="Aiko"),
        _note(NoteKind.TAKEAWAY, "We are near"),
    ]
    home, promised = takeaways.takeaways(notes).fields
    assert [(e.text, e.under) for e in home.entries] == [("We are near", "")]
    assert [(e.text, e.under) for e in promised.entries] == [("I call", "Aiko")]


def test_the_chain_leads_from_the_scores_to_the_disconnects(full):
    scene = _read(full, SceneKey.CHAIN)
    assert [[line.title for line in link.lines] for link in scene.links] == [
        ["Worldview", "Strength of connection", "Communication"],
        ["Supportiveness", "Trust and openness", "Credibility"],
        ["Strategy making", "Strategy buy-in"],
    ]
    worldview = scene.links[0].lines[0]
    assert (worldview.values, worldview.word) == (("", ""), "positions")
    assert scene.links[2].lines[1].values == ("2.7", "–")
    assert scene.themes == tuple(theme.title for theme in full.disconnects.board().themes)


def test_more_disconnects_than_asked_for_are_all_counted(full):
    full.clock.go("disconnects.teams")
    asked = 3 * len(full.teams.current().teams)
    for _one in range(asked + 3 - 30):
        full.disconnects.enter("One more")
    sent = max(30, asked + 3)
    assert _read(full, SceneKey.TIMER).sent == f"{sent} in, {asked} asked for"


@pytest.mark.parametrize(
    ("passed", "words", "near"),
    [
        (0, "Please come to the end soon", False),
        (11, "Please come to the end soon", False),
        (12, "3 minutes left", True),
        (13, "Two minutes left", True),
        (15, "The time is over", True),
    ],
)
def test_only_few_minutes_are_told(services, watch, passed, words, near):
    services.clock.go("perspectives.sales")
    watch.pass_by(minutes=passed)
    scene = _read(services, SceneKey.TWO_MINUTES)
    assert (scene.words, scene.near) == (words, near)


def test_the_chain_has_no_number_of_a_group_too_small(services, tmp_path):
    _answers(services, tmp_path / "answers.csv", 4)
    values = [line.values for link in _read(services, SceneKey.CHAIN).links for line in link.lines]
    assert not any(re.search(r"\d", value) for pair in values for value in pair)


def test_private_notes_are_in_no_scene(full, monkeypatch):
    """Whatever kind a scene reads, what the moderator observes is seen by nobody else."""
    secret = "Arms are crossed"
    full.clock.go("disconnects.teams")
    full.notes.add(NoteKind.OBSERVATION, secret, prompt=Swot.THREAT.value)
    full.notes.add(NoteKind.OBSERVATION, secret, function=Function.SALES)
    seen: list[str] = []
    write, fit = Canvas.write, sheets.fit_text
    monkeypatch.setattr(
        Canvas, "write", lambda c, r, text, style: seen.append(text) or write(c, r, text, style)
    )
    monkeypatch.setattr(
        sheets, "fit_text", lambda p, r, text, *rest: seen.append(text) or fit(p, r, text, *rest)
    )
    for key in SceneKey:
        scene = _read(full, key)
        _paint(scene)
        seen.append(scene.caption())
    assert len(seen) > 100
    assert not any(secret in text for text in seen)


@pytest.mark.parametrize("lanes", [1, 2, 4])
def test_the_teams_whose_turn_it_is_are_named_with_their_time(full, monkeypatch, lanes):
    full.clock.go("open-forum.debrief")
    turns = tuple(Turn(str(n), f"Team {n}", 300, 301.0 - 100 * n) for n in range(1, lanes + 1))
    state = replace(full.clock.state(), turns=turns)
    seen: list[str] = []
    write, fit = Canvas.write, Canvas.fit
    monkeypatch.setattr(
        Canvas, "write", lambda c, r, text, style: seen.append(text) or write(c, r, text, style)
    )
    monkeypatch.setattr(
        Canvas, "fit", lambda c, r, text, *rest: seen.append(text) or fit(c, r, text, *rest)
    )
    scene = replace(_read(full, SceneKey.TIMER), turns=True)
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        scene.paint_time(Canvas(1920, painter, DARK), state)
    assert {turn.words for turn in turns} <= set(seen)
    assert {"3:21", "1:41", "0:01", "+1:39"} & set(seen) == {"3:21", "1:41", "0:01", "+1:39"} & {
        countdown(turn.left) for turn in turns
    }
    if lanes == 4:
        assert {"over time", "please finish"} <= set(seen)


def test_a_phase_that_waits_says_that_it_starts_soon(services):
    state = replace(
        services.clock.state(), status=Status.HELD, phase_left=300.0, phase_allotted=300
    )
    assert timing.word(state) == "starts soon"
    assert timing.tone(state, DARK) == DARK.ink


def test_a_logo_is_shown_where_there_is_one(services):
    png = QImage(40, 20, QImage.Format.Format_RGB32)
    png.fill(0xFF0000)
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    assert QImageWriter(data, b"png").write(png)
    services.about.dress("", bytes(data.data().data()))
    for scene in (
        _read(services, SceneKey.WELCOME),
        _read(services, SceneKey.WHERE),
        read_blank(Source(services, "", lambda: None)),
    ):
        image = QImage(1920, 1080, QImage.Format.Format_RGB32)
        image.fill(0)
        with QPainter(image) as painter:
            scene.paint(Canvas(1920, painter, DARK), 0)
        reds = [image.pixelColor(x, y).name() for x in range(0, 1920, 9) for y in range(0, 1080, 9)]
        assert "#ff0000" in reds


def test_a_long_day_shows_what_is_about_the_present():
    lines = tuple(
        where.Line(str(n), "09:00", "", late=False, passed=n < 20, done=n < 20, present=n == 20)
        for n in range(30)
    )
    shown = where._around_the_present(lines)
    assert len(shown) == where.MOST
    assert any(line.present for line in shown)
    assert where._around_the_present(lines[:8]) == lines[:8]


LETTERS = {
    "latin": st.characters(min_codepoint=0x61, max_codepoint=0x7A),
    "cjk": st.characters(min_codepoint=0x4E00, max_codepoint=0x4FFF),
    "arabic": st.characters(min_codepoint=0x0627, max_codepoint=0x064A, categories=["Lo"]),
    "emoji": st.characters(min_codepoint=0x1F600, max_codepoint=0x1F640),
}


def _text(language: str, *, spaces: bool, most: int = 300) -> st.SearchStrategy[str]:
    letters = LETTERS[language]
    if not spaces:
        return st.text(letters, min_size=3, max_size=most)
    words = st.lists(st.text(letters, min_size=1, max_size=14), min_size=2, max_size=60)
    return words.map(lambda some: " ".join(some)[:most].strip().ljust(3, "x"))


ANY_TEXT = st.one_of(
    [_text(language, spaces=spaces) for language in LETTERS for spaces in (True, False)]
)
EXTREMES = ["abc", "文" * 300, "Wachstumsvorhaben" * 17, "التسويق" * 42, "😀" * 150, "W" * 220]


def _scenes_about(text: str) -> list[Scene]:
    card = _card(1, text)
    entry = Entry(text, text)
    return [
        welcome.Welcome(text, text[:60], DOOR),
        timer.Timer("Step 6", "", "x.y", text, "How to send it", "until 11:14", "2 in", DOOR),
        timer.Timer("Step 2", "", "x.y", text, "", "", "", None, turns=True),
        pause.Break("Lunch", "x.y", "Back at 11:15", text, text[:60]),
        wall.Wall((card, _card(2, "short"))),
        themes.Themes((Theme(UUID(int=1), text, (card,)), Theme(UUID(int=2), "short", ()))),
        actions.Actions(((text[:120], _item(title=text)), (text, _item(title="short")))),
        ideals.Ideals((Field("Sales", (entry, entry)), Field("Marketing", (entry,)))),
        swot.SwotScene(tuple(Field(str(n), (entry,) * n) for n in range(4))),
        questions.Questions((Field("Open", (entry, entry)),)),
        takeaways.Takeaways((Field("Home", (entry,)), Field("Promised", (entry,)))),
        chain.Chain((chain.Link("a", ()), chain.Link("b", ()), chain.Link("c", ())), (text,) * 6),
        rules.Rules((Rule("No blame", text[:120]), Rule("Forward", text[:120]))),
        blank.Blank(text[:120], "Company", None),
    ]


def _check_fits(monkeypatch, text: str, sheet: Sheet) -> None:
    seen = []

    def fit(painter, rect, *rest):
        block = texts.fit_text(painter, rect, *rest)
        seen.append((rect, block))
        return block

    with monkeypatch.context() as patch:
        patch.setattr(sheets, "fit_text", fit)
        for scene in _scenes_about(text):
            _paint(scene, sheet)
            for rect, block in seen:
                assert not block.cut, (scene, block.layout.text())
                assert block.size >= SMALLEST
                assert rect.top() - 1 <= block.rect.top(), scene
                assert block.rect.bottom() <= rect.bottom() + 1, scene
            seen.clear()


@pytest.mark.parametrize("sheet", [WIDE, OLD], ids=["16:9", "4:3"])
@pytest.mark.parametrize("text", EXTREMES, ids=lambda text: text[:3])
def test_the_longest_texts_stay_whole(monkeypatch, text, sheet):
    _check_fits(monkeypatch, text, sheet)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT, sheet=st.sampled_from([WIDE, OLD]))
def test_texts_of_any_language_and_length_stay_whole(monkeypatch, text, sheet):
    _check_fits(monkeypatch, text, sheet)


def test_the_task_of_teams_says_when_all_meet_again(full, watch):
    full.clock.go("disconnects.teams")
    scene = _read(full, SceneKey.TIMER)
    until = full.clock.agenda().local(full.clock.state().phase_ends)
    assert scene.ends == f"back together at {until:%H:%M}"
    watch.pass_by(minutes=50)
    assert _read(full, SceneKey.TIMER).ends == scene.ends


def test_only_a_phase_that_collects_shows_the_way_in(services):
    services.clock.go("disconnects.teams")
    assert _read(services, SceneKey.TIMER, address=_Address()).door == DOOR
    services.clock.go("perspectives.sales")
    assert _read(services, SceneKey.TIMER, address=_Address()).door is None


class _Address:
    join = "http://192.168.4.20:8080/j/KRMP"
    short = "192.168.4.20:8080"
    room = "KRMP"


def test_every_card_hangs_on_the_wall_once_and_none_over_another(full):
    scene = _read(full, SceneKey.WALL)
    _size, pages = scene._paged(WIDE)
    placed = [card.id for page in pages for card, _box in page]
    assert sorted(placed) == sorted(card.id for card in full.disconnects.board().accepted())
    for page in pages:
        boxes = [box for _card, box in page]
        assert all(WIDE.body.contains(box) for box in boxes)
        assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_the_newest_card_comes_first(services):
    for text in ("first", "second"):
        services.disconnects.accept([services.disconnects.enter(text).id])
    newest = max(services.disconnects.board().accepted(), key=lambda card: (card.received, card.id))
    assert _read(services, SceneKey.WALL).cards[0] == newest


def test_hidden_and_new_cards_do_not_hang_on_the_wall(services):
    services.disconnects.enter("new")
    services.disconnects.hide([services.disconnects.enter("hidden").id])
    assert _read(services, SceneKey.WALL).cards == ()


def test_a_theme_goes_on_under_its_title_on_the_next_page():
    scene = actions.Actions(tuple(("Leads go dark", _item()) for _n in range(8)))
    pages = scene._paged(WIDE.body)
    assert len(pages) > 1
    assert [[row.theme for row in page][:2] for page in pages] == [["Leads go dark", ""]] * len(
        pages
    )
    assert all(WIDE.body.contains(row.box) for page in pages for row in page)


def _answers(services: Services, path: Path, people: int) -> None:
    columns = [column for scale in services.survey.toolkit().scales() for column in scale.columns()]
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "function", "level", "region", *columns])
        for number in range(people):
            shared = [
                "4" if column.startswith(("trust", "strategy-making")) else "" for column in columns
            ]
            writer.writerow([f"R{number}", "sales", "Rep", "North", *shared])
    services.survey.confirm(services.survey.preview(path))


@pytest.mark.parametrize(("people", "numbers"), [(4, 0), (5, 1)])
def test_a_group_too_small_to_be_shown_has_no_number(
    services, tmp_path, monkeypatch, people, numbers
):
    _answers(services, tmp_path / "answers.csv", people)
    painted = []
    monkeypatch.setattr(
        "huddle_app.projector.scenes.finding.paint_svg", lambda _p, _r, svg: painted.append(svg)
    )
    scene = _read(services, SceneKey.FINDING, "5")
    _paint(scene)
    words = re.findall(r">([^<>]+)</text>", painted[0].decode())
    assert len([word for word in words if re.fullmatch(r"\d\.\d", word.strip())]) == numbers
    assert bool(re.search(r"\d\.\d", scene.caption())) is bool(numbers)
    if not numbers:
        assert any("not shown, for privacy" in word for word in words)


def test_a_finding_is_the_figure_named_else_the_first_of_the_step(full):
    assert str(_read(full, SceneKey.FINDING, "7 8").key) == "7 8"
    assert str(_read(full, SceneKey.FINDING, "levels trust").key) == "levels trust"
    full.clock.go("synthesis.findings")
    assert str(_read(full, SceneKey.FINDING).key) == "positions 1"


def test_the_moderators_sentence_is_the_headline(full):
    full.showing.set_sentence(FigureKey(FigureKind.MEANS, "5"), "Trust is where we begin.")
    assert _read(full, SceneKey.FINDING, "5").headline == "Trust is where we begin."


def test_what_has_changed_is_told_against_the_last_wave(full):
    later = _read(full, SceneKey.FINDING, "change 4").later
    assert later is None
    full.survey.confirm(full.survey.preview(SAMPLE / "answers-nine-months-later.csv", "Later"))
    later = _read(full, SceneKey.FINDING, "change 4").later
    assert later is not None
    assert later.wave == "Later"


@pytest.mark.parametrize("sheet", [WIDE, OLD])
def test_a_finding_keeps_to_the_margins_of_its_title(full, monkeypatch, sheet):
    boxes = []
    monkeypatch.setattr(
        "huddle_app.projector.scenes.finding.paint_svg", lambda _p, box, _svg: boxes.append(box)
    )
    _paint(_read(full, SceneKey.FINDING, "8"), sheet)
    assert (boxes[0].left(), boxes[0].right()) == (sheet.inner.left(), sheet.inner.right())


def test_pages_are_even():
    assert [len(page) for page in evenly(range(11), 8)] == [6, 5]
    assert [len(page) for page in evenly((), 8)] == [0]


def test_a_phase_ahead_says_the_length_it_has_now(services):
    debrief = "open-forum.debrief"
    planned = services.clock.agenda().places[debrief].phase.seconds // 60
    assert _read(services, SceneKey.TIMER, debrief).ends == f"{planned} minutes"
    services.clock.go("open-forum.talk")
    services.clock.lengthen("Longer", {debrief: 300})
    assert _read(services, SceneKey.TIMER, debrief).ends == f"{planned + 5} minutes"

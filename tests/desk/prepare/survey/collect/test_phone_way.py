"""Answers by phone: codes that are told once, opening, closing, and what is said of both."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.prepare.survey.collect import phone_way
from huddle_app.desk.prepare.survey.collect.section import CollectSection
from huddle_app.method.errors import HuddleError
from huddle_app.method.words import Function
from huddle_app.phones.address import Address
from huddle_app.phones.server import PhoneServer
from huddle_app.services import answer_codes
from huddle_app.services.house import Services
from huddle_app.services.survey_papers import SurveyPapers
from tests.desk.building import built

WAVE = "Before the Huddle"


class Slips:
    """What was to be printed; refuses as long as it is told to."""

    def __init__(self) -> None:
        self.written: list[tuple[int, str, str]] = []
        self.full = False
        self.unwelcome = ""
        """A wave whose slips are refused."""
        self.dialogs = 0


@pytest.fixture
def slips(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Slips:
    """Every dialog is answered with a file, and slips are written as told."""
    made = Slips()

    def write(_papers: object, _path: Path, codes: tuple[object, ...], at: str, wave: str) -> None:
        if made.full or wave == made.unwelcome:
            raise HuddleError("The disk is full.")
        made.written.append((len(codes), at, wave))

    def choose(_dialog: object) -> int:
        made.dialogs += 1
        return 1

    monkeypatch.setattr(SurveyPapers, "write_code_slips", write)
    monkeypatch.setattr(QFileDialog, "exec", choose)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _d: [str(tmp_path / "codes.pdf")])
    return made


class Network:
    """Where this machine is, and where phones are let in."""

    def __init__(self) -> None:
        self.host = "192.168.4.20"
        self.address: Address | None = None

    def start(self) -> Address:
        self.address = Address(self.host, 8080, "KRMP")
        return self.address


@pytest.fixture(autouse=True)
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[Network]:
    """Phones are let in without a network."""
    made = Network()
    monkeypatch.setattr(PhoneServer, "address", property(lambda _server: made.address))
    monkeypatch.setattr(PhoneServer, "start", lambda _server: made.start())
    monkeypatch.setattr(phone_way, "reachable_hosts", lambda: (made.host,))
    yield made
    made.address = None


@pytest.fixture
def asked(context: DeskContext) -> list[Message]:
    """What the moderator is asked or told."""
    said: list[Message] = []
    context.messages.said.connect(said.append)
    return said


def answer(services: Services, wave: str, people: int) -> None:
    """So many of eight salespeople who have codes answer the wave by phone."""
    services.collecting.set_invited(wave, {(Function.SALES, "Rep"): 8})
    codes = services.collecting.make_codes(wave)
    services.collecting.open(wave)
    for code in codes[:people]:
        services.collecting.submit(code.code, "4" * len(services.survey.toolkit().columns))


def test_codes_are_made_for_everybody_and_saved_at_once(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    section.phone.codes.click()
    qtbot.waitUntil(lambda: bool(slips.written))
    asked = sum(peopled.collecting.invited(WAVE).values())
    assert slips.written == [(asked, "http://192.168.4.20:8080/survey", WAVE)]
    assert peopled.collecting.codes(WAVE)[0] == asked
    qtbot.waitUntil(lambda: f"{asked} codes are made" in section.phone.state.text())
    before = "Slips open nothing before you let phones answer."
    assert before in section.phone.state.text()
    peopled.collecting.open(WAVE)
    qtbot.waitUntil(lambda: before not in section.phone.state.text())


def test_codes_that_could_not_be_saved_can_be_saved_elsewhere(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    slips.full = True
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "The disk is full." in section.work.words())
    assert "Save them now" in section.phone.state.text()
    left = peopled.collecting.codes(WAVE)[0]
    slips.full = False
    section.phone.codes.click()
    qtbot.waitUntil(lambda: section.phone.codes.text() == "Make codes…")
    assert [number for number, _at, _wave in slips.written] == [left]


def test_codes_whose_making_is_undone_are_said_to_open_nothing(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    section.phone.codes.click()
    assert "are being written" in section.phone.state.text()
    qtbot.waitUntil(lambda: "is ready" in section.work.words())
    assert slips.written
    assert peopled.deeds.undo().startswith("Codes for")
    qtbot.waitUntil(lambda: "open nothing any more" in section.phone.state.text())
    assert "codes.pdf" in section.phone.state.text()
    peopled.deeds.redo()
    qtbot.waitUntil(lambda: "codes are made" in section.phone.state.text())


def test_slips_written_while_their_codes_are_undone_are_not_called_ready(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    section.phone.codes.click()
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: "open nothing any more" in section.phone.state.text())
    qtbot.waitUntil(lambda: section.work.words() == "")
    assert slips.written


def test_unsaved_codes_wait_while_another_wave_is_shown(
    qtbot: QtBot, section: CollectSection, slips: Slips
):
    slips.full = True
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "The disk is full." in section.work.words())
    section.show_wave("Nine months later")
    assert "No codes yet." in section.phone.state.text()
    assert f"The codes of “{WAVE}” are not saved yet" in section.phone.state.text()
    section.show_wave(WAVE)
    assert "Save them now" in section.phone.state.text()


def test_unsaved_codes_wait_while_codes_of_another_wave_are_made(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    slips.full = True
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "The disk is full." in section.work.words())
    left = peopled.collecting.codes(WAVE)[0]
    slips.full = False
    section.show_wave("Nine months later")
    section.phone.codes.click()
    qtbot.waitUntil(lambda: len(slips.written) == 1)
    section.show_wave(WAVE)
    assert "Save them now" in section.phone.state.text()
    section.phone.codes.click()
    qtbot.waitUntil(lambda: [(n, wave) for n, _at, wave in slips.written[1:]] == [(left, WAVE)])


def test_unsaved_codes_wait_for_the_page_that_is_made_anew_in_other_colours(
    qtbot: QtBot, section: CollectSection, slips: Slips, context: DeskContext
):
    slips.full = True
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "The disk is full." in section.work.words())
    anew = built(CollectSection, context)
    qtbot.addWidget(anew)
    assert "Save them now" in anew.phone.state.text()


def test_codes_undone_before_they_were_saved_leave_nothing_to_be_said(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    slips.full = True
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "The disk is full." in section.work.words())
    peopled.deeds.undo()
    qtbot.waitUntil(lambda: "No codes yet." in section.phone.state.text())
    peopled.deeds.redo()
    qtbot.waitUntil(lambda: "Save them now" in section.phone.state.text())


def test_that_the_page_opens_on_the_network_is_said_before(section: CollectSection):
    assert "opens the page for phones on this network" in section.phone.state.text()
    section.phone.turn.click()
    section.phone.refresh()
    assert "on this network" not in section.phone.state.text()


def test_a_wave_without_codes_says_so_though_it_has_answers(
    section: CollectSection, surveyed: Services
):
    assert surveyed.survey.respondents(WAVE)
    section.refresh()
    assert "No codes yet." in section.phone.state.text()


def test_new_codes_are_asked_about_while_others_are_unused(
    qtbot: QtBot,
    section: CollectSection,
    slips: Slips,
    peopled: Services,
    context: DeskContext,
):
    peopled.collecting.make_codes(WAVE)
    said: list[Message] = []
    context.messages.said.connect(said.append)
    section.phone.codes.click()
    [question] = said
    assert question.asks
    assert slips.written == []
    assert question.action
    question.action()
    qtbot.waitUntil(lambda: len(slips.written) == 1)


def test_phones_are_let_in_and_shut_out(
    qtbot: QtBot, section: CollectSection, peopled: Services, context: DeskContext
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    section.phone.turn.click()
    assert peopled.survey.wave(WAVE).collecting
    qtbot.waitUntil(lambda: "192.168.4.20:8080/survey" in section.phone.state.text())
    assert "findings wait" in section.phone.state.text()
    assert section.phone.turn.text() == "Close for phones"
    section.phone.turn.click()
    assert peopled.survey.wave(WAVE).collecting
    [question] = said
    assert question.action
    question.action()
    assert not peopled.survey.wave(WAVE).collecting
    qtbot.waitUntil(lambda: section.phone.turn.text() == "Let phones answer")


def test_closing_after_few_answers_says_whom_the_findings_would_give_away(
    section: CollectSection, surveyed: Services, context: DeskContext
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    surveyed.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 2})
    codes = surveyed.collecting.make_codes(WAVE)
    section.phone.turn.click()
    ratings = "4" * len(surveyed.survey.toolkit().columns)
    for code in codes:
        surveyed.collecting.submit(code.code, ratings)
    section.phone.turn.click()
    [question] = said
    assert "Only 2 answers have come in by phone from sales." in question.text
    assert question.action_words == "Close all the same"


def test_a_wave_that_was_closed_with_answers_makes_no_codes_any_more(
    section: CollectSection, peopled: Services
):
    peopled.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 2})
    codes = peopled.collecting.make_codes(WAVE)
    peopled.collecting.open(WAVE)
    peopled.collecting.submit(codes[0].code, "4" * len(peopled.survey.toolkit().columns))
    section.refresh()
    assert section.phone.codes.isVisible()
    peopled.collecting.close(WAVE)
    section.refresh()
    assert "It stays closed" in section.phone.state.text()
    assert section.phone.codes.isHidden()
    assert section.phone.turn.isHidden()
    section.show_wave("Nine months later")
    assert section.phone.codes.isVisible()


def test_an_open_wave_that_no_phone_can_reach_says_so(
    section: CollectSection, peopled: Services, context: DeskContext
):
    peopled.collecting.open(WAVE)
    section.refresh()
    assert "shut out" in section.phone.state.text()
    section.phone.turn.click()
    assert peopled.survey.wave(WAVE).collecting
    section.refresh()
    assert "people answer at" in section.phone.state.text()


def test_nobody_to_be_asked_is_said_before_a_file_is_chosen(
    qtbot: QtBot, context: DeskContext, slips: Slips
):
    section = built(CollectSection, context)
    qtbot.addWidget(section)
    section.show()
    with qtbot.captureExceptions() as raised:
        section.phone.codes.click()
    assert [kind for kind, _error, _trace in raised] == [HuddleError]
    assert slips.written == []


def test_when_everybody_has_answered_that_is_said_before_a_file_is_chosen(
    qtbot: QtBot, section: CollectSection, slips: Slips, peopled: Services
):
    peopled.collecting.set_invited(WAVE, {(Function.SALES, "Rep"): 1})
    [code] = peopled.collecting.make_codes(WAVE)
    peopled.collecting.open(WAVE)
    peopled.collecting.submit(code.code, "4" * len(peopled.survey.toolkit().columns))
    with qtbot.captureExceptions() as raised:
        section.phone.codes.click()
    [(kind, error, _trace)] = raised
    assert kind is HuddleError
    assert "There is no new code to make" in str(error)
    assert slips.dialogs == 0


def test_slips_are_known_to_be_written_though_other_work_has_begun_meanwhile(
    qtbot: QtBot, section: CollectSection, slips: Slips
):
    section.phone.codes.click()
    section.work.run("Another file", lambda _job: None, lambda _nothing: None)
    qtbot.waitUntil(lambda: "codes are made" in section.phone.state.text())
    assert slips.written
    assert section.phone.codes.text() == "Make codes…"


def test_slips_that_were_written_late_are_not_those_of_newer_codes(
    qtbot: QtBot, section: CollectSection, slips: Slips
):
    slips.unwelcome = "Nine months later"
    section.phone.codes.click()
    section.show_wave(slips.unwelcome)
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "Save them now" in section.phone.state.text())


def test_codes_that_were_made_here_are_looked_up_without_the_slow_work(
    qtbot: QtBot, section: CollectSection, slips: Slips, monkeypatch: pytest.MonkeyPatch
):
    section.phone.codes.click()
    qtbot.waitUntil(lambda: "codes are made" in section.phone.state.text())
    worked_out: list[str] = []
    monkeypatch.setattr(answer_codes, "hash_of", worked_out.append)
    section.phone.refresh()
    assert "codes are made" in section.phone.state.text()
    assert worked_out == []


def test_closing_what_somebody_answered_is_asked_to_be_for_good_with_the_codes_it_ends(
    section: CollectSection, peopled: Services, asked: list[Message], network: Network
):
    network.start()
    answer(peopled, WAVE, 5)
    section.refresh()
    section.phone.turn.click()
    [question] = asked
    assert f"Close “{WAVE}” for good?" in question.text
    assert "Codes that nobody has used open nothing any more." in question.text


def test_closing_what_nobody_answered_is_not_for_good(
    section: CollectSection, peopled: Services, asked: list[Message], network: Network
):
    network.start()
    answer(peopled, WAVE, 0)
    section.refresh()
    section.phone.turn.click()
    [question] = asked
    assert "for good" not in question.text
    assert "it can be opened again" in question.text
    assert "codes" not in question.text


def test_opening_a_wave_asks_first_where_that_closes_an_answered_one_for_good(
    section: CollectSection, peopled: Services, asked: list[Message]
):
    answer(peopled, WAVE, 2)
    section.show_wave("Nine months later")
    section.phone.turn.click()
    assert peopled.survey.wave(WAVE).collecting
    [question] = asked
    assert f"closes “{WAVE}” for good" in question.text
    assert "Codes that nobody has used open nothing any more." in question.text
    assert question.action
    question.action()
    assert not peopled.survey.wave(WAVE).collecting
    assert peopled.survey.wave("Nine months later").collecting


def test_opening_a_wave_beside_one_that_nobody_answered_asks_nothing(
    section: CollectSection, peopled: Services, asked: list[Message]
):
    answer(peopled, WAVE, 0)
    section.show_wave("Nine months later")
    section.phone.turn.click()
    assert asked == []
    assert peopled.survey.wave("Nine months later").collecting


@pytest.mark.parametrize("host", ["127.0.0.1", "169.254.12.7"])
def test_slips_that_no_phone_could_follow_are_asked_about_before_a_file_is_chosen(
    qtbot: QtBot,
    section: CollectSection,
    slips: Slips,
    asked: list[Message],
    network: Network,
    host: str,
):
    network.host = host
    section.phone.codes.click()
    [question] = asked
    assert f"would bear {host}" in question.text
    assert slips.dialogs == 0
    assert question.action
    question.action()
    qtbot.waitUntil(lambda: len(slips.written) == 1)


def test_an_open_wave_on_no_network_is_no_good_news_until_there_is_one(
    section: CollectSection, network: Network
):
    network.host = "127.0.0.1"
    section.phone.turn.click()
    section.phone.refresh()
    assert "on no network" in section.phone.state.text()
    assert section.phone.state.property("tone") == "amber"
    network.host = "192.168.4.20"
    section.phone.refresh()
    assert section.phone.turn.text() == "Let phones in again"
    section.phone.turn.click()
    section.phone.refresh()
    assert "people answer at 192.168.4.20:8080/survey" in section.phone.state.text()


def test_slips_after_a_network_was_found_bear_its_address(
    qtbot: QtBot, section: CollectSection, slips: Slips, network: Network
):
    network.address = Address("127.0.0.1", 8080, "KRMP")
    section.phone.codes.click()
    qtbot.waitUntil(lambda: bool(slips.written))
    assert [at for _n, at, _wave in slips.written] == ["http://192.168.4.20:8080/survey"]

"""Answers by phone: codes on slips, the page opened and closed, and what waits meanwhile."""

from collections.abc import Callable

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.collect.way_card import WayCard
from huddle_app.desk.prepare.survey.collect.writing import Writing
from huddle_app.method.addresses import survey_address
from huddle_app.method.errors import HuddleError
from huddle_app.phones.address import Address
from huddle_app.services.collecting import AnswerCode
from huddle_app.texts import _, ngettext


class PhoneWay(WayCard):
    """Makes codes, opens a wave for phones and closes it; says how many codes are left."""

    def __init__(self, context: DeskContext, writing: Writing, wave: Callable[[], str]) -> None:
        sentence = _(
            "Everybody gets a slip with a code, answers once on their phone, in the room or the office "
            "network, and the code ends. It is not kept with the answers. The codes stand in the PDF "
            "you save and nowhere else."
        )
        super().__init__(_("By phone"), sentence)
        self._context, self._writing, self._wave = context, writing, wave
        self._collecting = context.services.collecting
        self._unsaved: tuple[str, tuple[AnswerCode, ...]] | None = None
        self.codes = self.button(_("Make codes…"))
        self.codes.clicked.connect(self._make_or_save)
        self.turn = self.button("")
        self.turn.clicked.connect(self._open_or_close)
        context.stage.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands in the wave that is shown."""
        left, collecting = self._collecting.codes_left(self._wave()), self._is_open()
        if not left:
            self._unsaved = None
        address = self._context.phones.address
        codes = _codes_words(left, answered=self._is_answered())
        said, tone = _state(codes, address, collecting=collecting)
        if self._unsaved:
            said, tone = (
                _("The codes are made but not saved. Save them now: no file keeps them."),
                "amber",
            )
        self.say(said, tone=tone)
        self.codes.setText(_("Save the codes…") if self._unsaved else _("Make codes…"))
        self.turn.setText(_turn_words(address, collecting=collecting))

    def _is_open(self) -> bool:
        waves = self._context.services.survey.waves()
        return any(wave.collecting for wave in waves if wave.name == self._wave())

    def _is_answered(self) -> bool:
        lines = self._collecting.overview(self._wave())
        return any(line.responses.came_in for line in lines)

    def _make_or_save(self) -> None:
        left = self._collecting.codes_left(self._wave())
        if self._unsaved or not left:
            self._choose_place()
            return
        words = ngettext(
            "{n} code is not used yet; its slip may be handed out. New codes end it.",
            "{n} codes are not used yet; their slips may be handed out. New codes end them.",
            left,
        )
        self._context.messages.ask(words.format(n=left), _("Make new codes"), self._choose_place)

    def _choose_place(self) -> None:
        """Ask where the slips go before there are codes: they are told once, and saved at once."""
        if not self._unsaved and not any(self._collecting.invited(self._wave()).values()):
            raise HuddleError(_("Say first who is asked: there is nobody on the list yet."))
        path = self._writing.choose_file(_("Slips with codes"), _("answer codes.pdf"), "PDF")
        if path is None:
            return
        address = self._served()
        if not self._unsaved:
            wave = self._wave()
            self._unsaved = wave, self._collecting.make_codes(wave)
        wave, codes = self._unsaved
        papers = self._context.services.survey_papers
        self._writing.write_file(
            path,
            lambda place: papers.write_code_slips(place, codes, survey_address(address.base), wave),
            self._saved,
        )
        self.refresh()

    def _saved(self) -> None:
        self._unsaved = None
        self.refresh()

    def _open_or_close(self) -> None:
        """Close what is open and reachable; let phones in where they are not."""
        is_open = self._is_open()
        if is_open and self._context.phones.address:
            wave = self._wave()
            words = _(
                "Close “{wave}”? Its findings can be seen then, and nobody can answer it by phone any more."
            )
            self._context.messages.ask(
                words.format(wave=wave), _("Close it"), lambda: self._collecting.close(wave)
            )
            return
        self._served()
        if not is_open:
            self._collecting.open(self._wave())

    def _served(self) -> Address:
        """Where phones find the pages; they are let in where they were not."""
        address = self._context.phones.address
        if address is None:
            address = self._context.phones.start()
            self._context.stage.renew()
        return address


def _turn_words(address: Address | None, *, collecting: bool) -> str:
    if not collecting:
        return _("Let phones answer")
    return _("Close for phones") if address else _("Let phones in again")


def _codes_words(left: int, *, answered: bool) -> str:
    if left:
        unused = ngettext("{n} code is not used yet.", "{n} codes are not used yet.", left)
        return unused.format(n=left)
    # A code that has been used has left an answer.
    return _("No unused codes.") if answered else _("No codes yet.")


def _state(codes: str, address: Address | None, *, collecting: bool) -> tuple[str, str]:
    """How it stands, and in which tone that is said."""
    if not collecting:
        return codes, "soft"
    if address is None:
        words = _("Open for answers, but the phones are shut out now: let them in again.")
        return f"{words} {codes}", "amber"
    words = _("Open: people answer at {address}. The findings wait until you close it.")
    return f"{words.format(address=survey_address(address.short))} {codes}", "accent"

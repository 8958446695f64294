"""Answers by phone: codes on slips, the page opened and closed, and what waits meanwhile."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from huddle_app.desk.context import DeskContext
from huddle_app.desk.prepare.survey.closing import ask_to_close, ask_to_open
from huddle_app.desk.prepare.survey.collect.way_card import WayCard
from huddle_app.desk.prepare.survey.collect.writing import Writing
from huddle_app.method.addresses import survey_address
from huddle_app.phones.address import Address, reachable_hosts, stays_here
from huddle_app.services.answer_codes import Slips
from huddle_app.texts import _, ngettext


class PhoneWay(WayCard):
    """Makes codes, opens a wave for phones and closes it; says how many codes there are."""

    _written = Signal()
    """The writing of slips has ended, well or not."""

    def __init__(self, context: DeskContext, writing: Writing, wave: Callable[[], str]) -> None:
        sentence = _(
            "Everybody gets a slip with a code and answers once on their phone, in the room or on the office "
            "network. A code opens the page once and is not kept with the answers; it stands in the PDF you "
            "save and nowhere else. Make slips where people will answer: they bear the address of this network. "
            "Trying one counts as an answer: try it in the sample workshop."
        )
        super().__init__(_("By phone"), sentence)
        self._context, self._writing, self._wave = context, writing, wave
        self._collecting = context.services.collecting
        self._written.connect(self.refresh)
        self.codes = self.button(_("Make codes…"))
        self.codes.clicked.connect(self._make_or_save)
        self.turn = self.button("")
        self.turn.clicked.connect(self._open_or_close)
        context.stage.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands in the wave that is shown."""
        address, collecting = self._address(), self._is_open()
        said, tone = self._stands(address, collecting=collecting)
        if elsewhere := self._unsaved_elsewhere():
            said, tone = f"{said} {elsewhere}", "amber"
        self.say(said, tone=tone)
        unsaved = self._unsaved(self._wave()) is not None
        self.codes.setText(_("Save the codes…") if unsaved else _("Make codes…"))
        self.turn.setText(_turn_words(address, collecting=collecting))
        for button in (self.codes, self.turn):
            self.show_button(button, shown=not self._is_over())

    def _stands(self, address: Address | None, *, collecting: bool) -> tuple[str, str]:
        """How it stands, and in which tone that is said."""
        if self._is_over():
            return _over_words(), "soft"
        if unsaved := self._unsaved(self._wave()):
            return _unsaved_words(writing=unsaved.writes)
        made = self._collecting.slips.get(self._wave())
        if made and made.file and not self._hold(made):
            words = _(
                "The making of the codes in “{file}” was undone: they open nothing any more. Redo makes"
                " them good again; else throw the slips away."
            )
            return words.format(file=made.file), "amber"
        made_so_far, _used = self._collecting.codes(self._wave())
        return _state(
            _codes_words(made_so_far, collecting=collecting), address, collecting=collecting
        )

    def _unsaved(self, wave: str) -> Slips | None:
        """The codes of a wave that stand in no file yet."""
        made = self._collecting.slips.get(wave)
        return made if made and not made.file and self._hold(made) else None

    def _unsaved_elsewhere(self) -> str:
        """Which other wave has codes that no file has taken yet; empty for none."""
        for wave in self._collecting.slips:
            waits = wave != self._wave() and self._unsaved(wave)
            if waits and not waits.writes:
                words = _("The codes of “{wave}” are not saved yet: choose that wave to save them.")
                return words.format(wave=wave)
        return ""

    def _hold(self, made: Slips) -> bool:
        """Whether codes open something still: their making may have been undone."""
        return self._collecting.is_code(made.codes[0])

    def _is_open(self) -> bool:
        waves = self._context.services.survey.waves()
        return any(wave.collecting for wave in waves if wave.name == self._wave())

    def _is_over(self) -> bool:
        """Whether phones have answered the wave and it was closed: then no code of it opens anything more."""
        _made, used = self._collecting.codes(self._wave())
        return used and not self._is_open()

    def _make_or_save(self) -> None:
        """Ask about what would be waste paper; then choose where the slips go."""
        made, used = self._collecting.codes(self._wave())
        unsaved = self._unsaved(self._wave()) is not None
        if not unsaved:
            self._collecting.check_codes(self._wave())
        host = self._host()
        doubts = [_ending_words(made, used=used)] if made and not unsaved else []
        doubts += [f"{_alone_words()} {_address_words(host)}"] if stays_here(host) else []
        if not doubts:
            self._choose_place()
            return
        yes = _("Make them all the same") if stays_here(host) else _("Make new codes")
        self._context.messages.ask(" ".join(doubts), yes, self._choose_place)

    def _host(self) -> str:
        """The host that slips would bear."""
        address = self._address()
        return address.host if address else reachable_hosts()[0]

    def _address(self) -> Address | None:
        """Where phones find the pages; None, too, where that was before this machine got a network."""
        address = self._context.phones.address
        before = address and stays_here(address.host) and not stays_here(reachable_hosts()[0])
        return None if before else address

    def _choose_place(self) -> None:
        """Ask where the slips go before there are codes: they are told once, and saved at once."""
        wave, made = self._wave(), self._unsaved(self._wave())
        if not made:
            self._collecting.check_codes(wave)
        path = self._writing.choose_file(_("Slips with codes"), _("answer codes.pdf"), "PDF")
        if path is None:
            return
        address = self._served()
        if not made:
            made = self._collecting.slips[wave] = Slips(self._collecting.make_codes(wave))
        self._write(wave, made, path, survey_address(address.base))

    def _write(self, wave: str, made: Slips, path: Path, address: str) -> None:
        papers = self._context.services.survey_papers

        # Told from within: of work that other work overtakes, the page hears no more.
        def write(place: Path) -> None:
            try:
                papers.write_code_slips(place, made.codes, address, wave)
                made.file = path.name
            finally:
                made.writes = False
                self._written.emit()

        made.writes = True
        self.refresh()
        self._writing.write_file(path, write, lambda: self._hide_undone(made))

    def _hide_undone(self, made: Slips) -> None:
        """Call no file ready whose codes open nothing any more."""
        if not self._hold(made):
            self._writing.work.hide()

    def _open_or_close(self) -> None:
        """Close what is open and reachable; let phones in where they are not."""
        is_open = self._is_open()
        if is_open and self._address():
            ask_to_close(self._context, self._wave())
        elif is_open:
            self._served()
        else:
            ask_to_open(self._context, self._wave(), partial(self._open, self._wave()))

    def _open(self, wave: str) -> None:
        self._served()
        self._collecting.open(wave)

    def _served(self) -> Address:
        """Where phones find the pages; they are let in where they were not."""
        address = self._address()
        if address is None:
            address = self._context.phones.start()
            self._context.stage.renew()
        return address


def _over_words() -> str:
    return _(
        "Phones have answered this wave, and it was closed for them. It stays closed, so that nobody can"
        " tell what one more answer says: let latecomers answer a new wave."
    )


def _turn_words(address: Address | None, *, collecting: bool) -> str:
    if not collecting:
        return _("Let phones answer")
    return _("Close for phones") if address else _("Let phones in again")


def _codes_words(made: int, *, collecting: bool) -> str:
    """How many codes there are; how many of them were used would tell of who is not counted above."""
    if not made:
        return _("No codes yet.")
    there = ngettext("{n:,} code is made.", "{n:,} codes are made.", made).format(n=made)
    waits = _("Slips open nothing before you let phones answer.")
    return there if collecting else f"{there} {waits}"


def _ending_words(made: int, *, used: bool) -> str:
    if used:
        return _(
            "Slips may be handed out: new codes end those that nobody has used. Those of groups too small to"
            " be counted stay good instead: for one that was lost, say that one more was asked."
        )
    words = ngettext(
        "{n:,} code is made already; its slip may be handed out. New codes end it.",
        "{n:,} codes are made already; their slips may be handed out. New codes end them.",
        made,
    )
    return words.format(n=made)


def _alone_words() -> str:
    return _(
        "This computer is on no network, so no phone gets here: connect it to the network on which"
        " people will answer."
    )


def _address_words(host: str) -> str:
    return _("Slips made now would bear {host}, where no phone finds it.").format(host=host)


def _unsaved_words(*, writing: bool) -> tuple[str, str]:
    if writing:
        return _("The slips are being written …"), "soft"
    words = _("The codes are made but not saved. Save them now: no file keeps them.")
    return words, "amber"


def _state(codes: str, address: Address | None, *, collecting: bool) -> tuple[str, str]:
    """How it stands, and in which tone that is said."""
    if not collecting:
        opens = _(
            "Making codes or letting phones answer also opens the page for phones on this network."
        )
        return codes if address else f"{codes} {opens}", "soft"
    if address is None:
        words = _("Open for answers, but the phones are shut out now: let them in again.")
        return f"{words} {codes}", "amber"
    if stays_here(address.host):
        return f"{_alone_words()} {codes}", "amber"
    words = _("Open: people answer at {address}. The findings wait until you close it.")
    return f"{words.format(address=survey_address(address.short))} {codes}", "accent"

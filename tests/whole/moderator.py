"""The moderator before a real screen: eyes on the window, hands on mouse and keyboard."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from select import select
from typing import IO, TypeVar

from huddle_app.commands.opened import opened
from huddle_app.method.journal import Status
from huddle_app.method.notes import Note, NoteKind
from huddle_app.paths import RESOURCES
from huddle_app.services.house import Services

ROOT = RESOURCES.parent
EYES = Path(__file__).with_name("eyes.py")
PATIENCE = 20
"""Seconds until what does not come is given up."""
ASKS = "Do you want to"
"""How the desk asks before it goes on."""
Found = TypeVar("Found")


@dataclass(frozen=True)
class Seen:
    """Something in sight, with the middle of the part of it that can be seen, in the screen's pixels."""

    name: str
    text: str
    x: int
    y: int
    focus: bool
    whole: bool
    window: str


class Moderator:
    """Drives the program over a workshop file; looks into the file beside it for what has arrived."""

    def __init__(self, program: "subprocess.Popen[str]", display: str, file: Path) -> None:
        self._program = program
        self._environment = {**os.environ, "DISPLAY": display}
        self.file = file

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", "2", *keys)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "2", text)

    def click(self, name: str, window: str = "", *, times: int = 1) -> None:
        at = self.see(name, window)
        self._do("mousemove", str(at.x), str(at.y), "click", "--repeat", str(times), "1")

    def scroll_to(self, name: str, over: str) -> None:
        """Turn the wheel over something until the whole of what is called just this is in sight."""
        at = self.see(over)
        self._do("mousemove", str(at.x), str(at.y))

        def reached() -> bool:
            self._do("click", "5")
            return any(name in {one.name, one.text} and one.whole for one in self.in_sight())

        until(reached, f"“{name}” in sight")

    def turn_to(self, title: str) -> None:
        """Give a window the keyboard, as a window manager would once another one has closed."""
        self._do("search", "--onlyvisible", "--name", title, "windowfocus")

    def drag(self, name: str, to: str) -> None:
        """Drag in small moves: a drag begins only after some way, and asks each place it comes over."""
        start, end = self.see(name), self.see(to)
        self._do("mousemove", str(start.x), str(start.y), "mousedown", "1")
        for n in range(1, 11):
            x = start.x + (end.x - start.x) * n // 10
            y = start.y + (end.y - start.y) * n // 10
            self._do("mousemove", str(x), str(y))
            self.in_sight()
        self._do("mouseup", "1")

    def in_sight(self) -> list[Seen]:
        """Everything that is in sight now."""
        assert self._program.poll() is None, "the program has ended"
        asked, said = _open(self._program.stdin), _open(self._program.stdout)
        os.write(asked.fileno(), b"?")
        assert select([said], [], [], PATIENCE)[0], "the program does not answer"
        line = said.readline()
        assert line, "the program has ended instead of answering"
        return [Seen(**one) for one in json.loads(line)]

    def sees(self, name: str, window: str = "") -> Seen | None:
        """What is called or says just this, or else what has it in its words."""
        here = [one for one in self.in_sight() if window in one.window]
        exact = (one for one in here if name in {one.name, one.text})
        within = (one for one in here if name in one.name or name in one.text)
        return next(exact, None) or next(within, None)

    def see(self, name: str, window: str = "") -> Seen:
        """The same, as soon as it is in sight."""
        return until(lambda: self.sees(name, window), f"“{name}” in sight")

    def see_gone(self, name: str, window: str = "") -> None:
        until(lambda: self.sees(name, window) is None, f"“{name}” gone")

    def see_focus(self, name: str) -> None:
        """Wait until the keyboard is with what bears this name."""
        found = lambda: any(one.focus and one.name == name for one in self.in_sight())  # noqa: E731
        until(found, f"the keyboard with “{name}”")

    @contextmanager
    def looking_in(self) -> Generator[Services]:
        """The file as it is now, beside the program that has it open."""
        with opened(self.file, alone=False) as services:
            yield services

    def read(self, look: Callable[[Services], Found | None], what: str) -> Found:
        """Look into the file until `look` finds something."""

        def once() -> Found | None:
            with self.looking_in() as services:
                return look(services)

        return until(once, what)

    def note(self, kind: NoteKind, text: str) -> Note:
        """The note of a kind with this text, as soon as it is in the file."""
        return self.read(lambda services: _note(services, kind, text), f"{kind} “{text}”")

    def no_note(self, kind: NoteKind, text: str) -> None:
        self.read(lambda services: _note(services, kind, text) is None, f"{kind} “{text}” gone")

    def write(self, text: str, *keys: str) -> None:
        """Go to a line by its keys, type, press Enter, and leave it again."""
        self.press(*keys)
        self.type(text)
        self.press("Return", "Escape")

    def go_on_to(self, phase_key: str) -> None:
        """Go on until the workshop is in this phase, and start it where it waits."""
        while self._phase() != phase_key:
            self.go_on()
        with self.looking_in() as services:
            held = services.clock.state().status is Status.HELD
        if held:
            self.press("space")
            status = Status.RUNNING
            self.read(lambda services: services.clock.state().status is status, "the start")

    def arrive_in(self, phase_key: str) -> None:
        """Wait until what was done has led into this phase: a key pressed before would go past it."""
        until(lambda: self._phase() == phase_key, f"{phase_key} being the phase")

    def go_on(self, key: str = "space") -> None:
        """Press Space, and once more where the desk asks whether it is meant."""
        before = self._phase()
        self.press(key)
        until(lambda: self._phase() != before or self.sees(ASKS), f"an answer to {key} in {before}")
        if self._phase() == before:
            self.press(key)
            until(lambda: self._phase() != before, f"what follows {before}")

    def leave(self) -> int:
        """Close the program by its key; gives its exit status."""
        self.press("ctrl+w")
        return self._program.wait(PATIENCE)

    def _phase(self) -> str:
        with self.looking_in() as services:
            return _phase_of(services)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=PATIENCE)


@contextmanager
def at_the_desk(display: str, file: Path) -> Generator[Moderator]:
    """The program, started on a screen over a workshop file; ended afterwards whatever happens."""
    with subprocess.Popen(
        [sys.executable, str(EYES), "main.py", str(file)],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield Moderator(program, display, file)
        finally:
            program.kill()


def until(look: Callable[[], Found | None], what: str) -> Found:
    """What `look` gives as soon as it is true; looking itself takes a moment, so nothing sleeps."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
    raise AssertionError(f"waited in vain for {what}")


def _note(services: Services, kind: NoteKind, text: str) -> Note | None:
    return next((note for note in services.notes.notes(kind) if note.text == text), None)


def _phase_of(services: Services) -> str:
    phase = services.clock.state().phase
    return phase.key if phase else ""


def _open(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream

"""The pages as HTML: templates, style and script from forms/phone, read once."""

import hashlib
from collections.abc import Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from huddle_app.figures.palette import DARK, LIGHT, Palette
from huddle_app.paths import FORMS
from huddle_app.phones.letters import Typed
from huddle_app.phones.view import JoinView, RoomView
from huddle_app.texts import _

_FOLDER = FORMS / "phone"
_SHARED = (
    *("ink", "soft", "faint", "paper", "wall", "line", "accent", "accent_soft"),
    *("amber_ink", "amber_soft", "red", "red_soft", "sales", "marketing", "leadership"),
)


class Pages:
    """Renders the phones' pages."""

    def __init__(self) -> None:
        self.style = (_colours() + _text("phone.css")).encode()
        self.script = _text("phone.js").encode()
        self._environment = Environment(
            loader=FileSystemLoader(_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # in the files' addresses, so that a phone never keeps an older version's
        self._version = hashlib.sha256(self.style + self.script).hexdigest()[:8]

    def room(self, code: str, view: RoomView, said: str = "", problem: str = "") -> str:
        """The page of a phone that sits somewhere; `said` is good news, `problem` what went wrong."""
        return self._render("room.html", code=code, view=view, said=said, problem=problem)

    def join(self, code: str, view: JoinView, problem: str = "") -> str:
        """The page that asks who one is."""
        return self._render("join.html", code=code, view=view, problem=problem)

    def ask_code(self, problem: str = "", typed: Sequence[Typed] = ()) -> str:
        """The page that asks for the room code, giving back what was typed under a wrong one."""
        return self._render("code.html", code="", problem=problem, typed=typed)

    def _render(self, name: str, **shown: object) -> str:
        return self._environment.get_template(name).render(_=_, version=self._version, **shown)


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _colours() -> str:
    """The colours of the house for the style sheet; the header is dark by day and by night."""
    fixed = f"--head:{DARK.wall};--head-ink:{DARK.ink};--head-soft:{DARK.soft};"
    return (
        f":root{{{fixed}{_roles(LIGHT)}--on-accent:{LIGHT.paper}}}\n"
        f"@media(prefers-color-scheme:dark){{:root{{{_roles(DARK)}--on-accent:{DARK.wall}}}}}\n"
    )


def _roles(palette: Palette) -> str:
    return "".join(f"--{role.replace('_', '-')}:{getattr(palette, role)};" for role in _SHARED)

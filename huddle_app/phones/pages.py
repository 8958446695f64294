"""The pages as HTML: templates, style and script from forms/phone, read once."""

import hashlib
from collections.abc import Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from huddle_app.figures.palette import DARK, LIGHT, Palette
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.paths import FORMS
from huddle_app.phones.letters import Typed
from huddle_app.phones.remote_view import RemoteView
from huddle_app.phones.survey_view import End, SurveyView
from huddle_app.phones.view import JoinView, RoomView
from huddle_app.texts import _

_FOLDER = FORMS / "phone"
_SHARED = (
    *("ink", "soft", "faint", "paper", "wall", "line", "accent", "accent_soft"),
    *("amber_ink", "amber_soft", "red", "red_soft", "sales", "marketing", "leadership"),
)


class Pages:
    """Renders the phones' pages; `mark` is how far the room was when a page was made (see Pulse).

    `files` are style and scripts by name.
    """

    def __init__(self) -> None:
        self.files = {
            "phone.css": (_colours() + _text("phone.css") + _text("remote.css")).encode(),
            "phone.js": _script("phone.js"),
            "remote.js": _script("remote.js"),
            "survey.css": _text("survey.css").encode(),
            "survey.js": _script("survey.js"),
        }
        self._environment = Environment(
            loader=FileSystemLoader(_FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # in the files' addresses, so that a phone never keeps an older version's
        self._version = hashlib.sha256(b"".join(self.files.values())).hexdigest()[:8]

    def room(self, code: str, view: RoomView, mark: str, said: str = "", problem: str = "") -> str:
        """The page of a phone that sits somewhere; `said` is good news, `problem` what went wrong."""
        return self._render(
            "room.html", code=code, view=view, mark=mark, said=said, problem=problem
        )

    def join(self, code: str, view: JoinView, mark: str, problem: str = "") -> str:
        """The page that asks who one is."""
        return self._render("join.html", code=code, view=view, mark=mark, problem=problem)

    def remote(
        self, code: str, view: RemoteView | None, mark: str, problem: str, *, on: bool
    ) -> str:
        """The moderator's remote; without a view it asks for the code, or says that it is off."""
        return self._render("remote.html", code=code, view=view, mark=mark, problem=problem, on=on)

    def ask_code(
        self, problem: str = "", typed: Sequence[Typed] = (), *, survey: bool = False
    ) -> str:
        """The page that asks for the room code, giving back what was typed under a wrong one.

        With `survey` it leads those to the questionnaire who have a code for that.
        """
        return self._render("code.html", code="", problem=problem, typed=typed, survey=survey)

    def survey_code(
        self,
        words: QuestionnaireWords,
        problem: str = "",
        typed: str = "",
        said: str = "",
        *,
        keeps: bool = False,
    ) -> str:
        """The page that asks for the code of the questionnaire; `said` is good news of one that was used.

        Where it `keeps`, the phone does not forget what is marked.
        """
        shown = {"problem": problem, "typed": typed, "said": said, "keeps": keeps}
        return self._survey("survey_code.html", words, **shown)

    def survey(self, words: QuestionnaireWords, view: SurveyView, trouble: str = "") -> str:
        """The questionnaire; `trouble` is what hindered its sending."""
        return self._survey("survey.html", words, view=view, trouble=trouble)

    def survey_end(
        self, words: QuestionnaireWords, end: End, *, late: bool = False, collects: bool = False
    ) -> str:
        """A page on which there is nothing to fill in; `late` where answers came that are not taken in.

        `collects` tells that another code may open something.
        """
        shown = {"end": end.value, "late": late, "collects": collects}
        return self._survey("survey_end.html", words, **shown)

    def _survey(self, name: str, words: QuestionnaireWords, **shown: object) -> str:
        """A page of the questionnaire, which says nothing but in its own words."""
        return self._render(name, **{"code": "", "problem": "", "say": words.text} | shown)

    def _render(self, name: str, **shown: object) -> str:
        return self._environment.get_template(name).render(_=_, version=self._version, **shown)


def _script(name: str) -> bytes:
    """A script with what all pages share before it, its names its own; its comments stay here."""
    lines = (_text("page.js") + _text(name)).splitlines()
    said = "\n".join(line.strip() for line in lines if line and not line.lstrip().startswith("//"))
    return f'(() => {{\n"use strict";\n{said}\n}})();\n'.encode()


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

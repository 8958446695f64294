"""What a questionnaire says beside its statements: in our words, or in the moderator's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from huddle_app.method.questionnaire_words_phone import LIKE_ON_PAPER, ON_PHONES, ours_on_phones
from huddle_app.method.words import ANSWERING, SIDES, Function, function_name
from huddle_app.texts import _, ngettext

FUNCTIONS = tuple(function.value for function in ANSWERING)
FILLED_IN: Mapping[str, tuple[str, ...]] = {
    "language": (),
    "title": (),
    "question": (),
    "for_whom": ("function",),
    "welcome": ("minutes", "n"),
    "promise": ("n",),
    "how_to_mark": ("lowest", "low", "highest", "high", "others"),
    "low": (),
    "high": (),
    "no_stem": (),
    "about_you": (),
    "level": (),
    "region": (),
    "part": ("n",),
    "code": (),
    "scan": (),
    "slip": (),
    "end": (),
    "send_back": (),
    "hand_in": (),
    **dict.fromkeys(FUNCTIONS, ()),
    **ON_PHONES,
}
"""Every text by its key, with what stands in braces in it."""


@dataclass(frozen=True)
class QuestionnaireWords:
    """The texts around the statements; `said` are those that the moderator's file says otherwise, by key."""

    said: Mapping[str, str] = field(default_factory=dict[str, str])

    def text(self, key: str, **filled_in: str | int) -> str:
        """The text of a key of `FILLED_IN`; of an `n` that is counted in the singular or the plural."""
        n = filled_in.get("n")
        said = self.said.get(key) or self.said.get(LIKE_ON_PAPER.get(key, ""))
        words = said or ours(n if isinstance(n, int) else 2)[key]
        return words.format(**filled_in)

    def ends(self) -> tuple[str, str]:
        """What the lowest and the highest rating mean."""
        return self.text("low"), self.text("high")

    def function(self, function: Function) -> str:
        """What a function is called."""
        return self.said.get(function.value) or function_name(function)

    def counterparts(self, function: Function) -> str:
        """What the others are called whom the statements speak of."""
        if function is Function.SALES:
            return self.function(Function.MARKETING)
        if function is Function.MARKETING:
            return self.function(Function.SALES)
        if all(side.value in self.said for side in SIDES):
            return " / ".join(self.said[side.value] for side in SIDES)
        return _("sales or marketing")

    def how_to_mark(self, function: Function, lowest: int, highest: int) -> str:
        """What the numbers mean, and who the counterparts are."""
        low, high = self.ends()
        others = self.counterparts(function)
        return self.text(
            "how_to_mark", lowest=lowest, low=low, highest=highest, high=high, others=others
        )


OUR_WORDS = QuestionnaireWords()
"""With nothing said otherwise."""


def ours(n: int = 2) -> Mapping[str, str]:
    """Our own texts by key; `n` statements are counted in those that count any."""
    welcome = ngettext(
        "Thank you for taking {minutes} minutes. There is {n} statement here, and no right or wrong"
        " answer: what counts is how you see it, from where you stand.",
        "Thank you for taking {minutes} minutes. There are {n} statements here, and no right or wrong"
        " answers: what counts is how you see it, from where you stand.",
        n,
    )
    promise = _(
        "Nobody sees your answers but the person who runs the Huddle; what is shown is always of a"
        " group of {n} people or more. Please do not write your name anywhere."
    )
    how_to_mark = _(
        "Mark one number a line, from {lowest}, {low}, to {highest}, {high}."
        " Leave a line open if you cannot say. “Counterparts” are your colleagues in {others}."
    )
    named = {key: function_name(Function(key)) for key in FILLED_IN if key in FUNCTIONS}
    return {
        "welcome": welcome,
        "promise": promise,
        "how_to_mark": how_to_mark,
        **_short(),
        **named,
        **ours_on_phones(n),
    }


def _short() -> Mapping[str, str]:
    return {
        "language": "en",
        "title": _("Questionnaire"),
        "question": _("How do sales and marketing work together?"),
        "for_whom": _("For everybody in {function}"),
        "low": _("completely disagree"),
        "high": _("completely agree"),
        "no_stem": _("How far do you agree?"),
        "about_you": _("About you"),
        "level": _("Your level"),
        "region": _("Your region"),
        "part": _("Part {n}"),
        "code": _(
            "Your code tells only your function and level. It lets you answer once, and is not kept"
            " with your answers."
        ),
        "scan": _("Scan, or open this page:"),
        "slip": _("The code lets you answer once. It is not kept with your answers."),
        "end": _("That was all. Thank you!"),
        "send_back": _(
            "Save this file and send it back to where it came from. Its name is not kept."
        ),
        "hand_in": _(
            "Put the sheets into the box, or give them to the person who runs the Huddle."
        ),
    }

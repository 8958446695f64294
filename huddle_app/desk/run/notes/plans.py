"""What the areas of notes are made of: which lists stand side by side, and what is asked with a note."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import partial
from typing import Any

from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.kinds import swot_title
from huddle_app.method.agenda import SceneKey
from huddle_app.method.notes import Note, NoteKind, Swot
from huddle_app.method.prompts import Prompts
from huddle_app.method.words import Function, Lens
from huddle_app.texts import _

LINKED_TOOLS = (1, 2, 3, 4, 5, 6)
"""The tools whose findings Step 5 relates to one another."""


class Ask(Enum):
    """What is chosen beside the words of a new note."""

    VOICE = "the function or team it comes from"
    TEAM = "the team of the open forum"
    TOOLS = "the findings it is linked to"
    WHO = "the person who said it"


@dataclass(frozen=True)
class ListPlan:
    """One list of notes: the notes of a kind that have all the `fixed` values; new ones get them.

    `of_step` leaves out the notes of other agenda items, `done` is the word for a note that is ticked
    off (without one nothing is), `answers` gives each note a line for its answer. `keys` are bare keys
    that mean something for a note chosen here; `large` is to be read from farther away.
    """

    kind: NoteKind
    title: str
    empty: str
    fixed: Mapping[str, Any] = field(default_factory=dict[str, Any])
    of_step: bool = False
    done: str = ""
    answers: str = ""
    keys: str = ""
    large: bool = False

    @property
    def function(self) -> Function | None:
        """The function all of it comes from, if one does."""
        function = self.fixed.get("function")
        return function if isinstance(function, Function) else None

    def holds(self, note: Note, item_key: str) -> bool:
        """Whether a note belongs here while the agenda item `item_key` is shown."""
        here = note.item_key == item_key or not self.of_step
        fits = all(getattr(note, name) == value for name, value in self.fixed.items())
        return note.kind is self.kind and here and fits

    def taken_in(self, note: Note) -> Note:
        """A note moved here from another list of its kind."""
        return replace(note, **self.fixed)


@dataclass(frozen=True)
class AreaPlan:
    """One area: its lists in rows, the entry line below them, and what is said above them.

    What is said may be a `rule` that everybody keeps to; `shares` are the rows' shares of the height.
    """

    rows: tuple[tuple[ListPlan, ...], ...]
    hint: str
    asks: Ask | None = None
    says: str = ""
    rule: bool = False
    shares: tuple[int, ...] = ()
    scene: SceneKey | None = None

    @property
    def lists(self) -> tuple[ListPlan, ...]:
        """The lists from the first to the last."""
        return tuple(plan for row in self.rows for plan in row)


def area_plan(area: AreaKey, prompts: Prompts) -> AreaPlan:
    """The plan of an area of notes; KeyError for any other area."""
    plans: dict[AreaKey, Callable[[], AreaPlan]] = {
        AreaKey.NOTES: _notes,
        AreaKey.KICK_OFF: _notes,
        AreaKey.FORUM: partial(_forum, prompts),
        AreaKey.IDEALS: _ideals,
        AreaKey.PERSPECTIVES: _perspectives,
        AreaKey.REFLECTIONS: _reflections,
        AreaKey.LENSES: _lenses,
        AreaKey.CONVERSATION: _conversation,
        AreaKey.SWOT: _swot,
        AreaKey.QUESTIONS: _questions,
        AreaKey.TAKEAWAYS: _takeaways,
        AreaKey.PARKED: _parked,
    }
    return plans[area]()


def _notes() -> AreaPlan:
    empty = _("What the room says in this step is written here.")
    said = ListPlan(NoteKind.SAID, _("What was said"), empty, of_step=True)
    return AreaPlan(((said,),), _("What was said?"), Ask.VOICE)


def _forum(prompts: Prompts) -> AreaPlan:
    columns = tuple(
        ListPlan(NoteKind.SAID, q.short, q.text, {"prompt": q.key}, of_step=True)
        for q in prompts.forum
    )
    says = _("What scribes send from their phones appears here by itself.")
    return AreaPlan((columns,), _("What did the team say?"), Ask.TEAM, says)


def _ideals() -> AreaPlan:
    says = _("A volunteer on each side writes down its picture of the ideal relationship.")
    return AreaPlan(
        (_ideal_lists(),), _("One line of the picture"), says=says, scene=SceneKey.IDEALS
    )


def _perspectives() -> AreaPlan:
    asked = _two_sides(
        NoteKind.CLARIFICATION,
        {
            Function.SALES: (_("Asked to sales"), _("What was not understood in sales’ picture?")),
            Function.MARKETING: (
                _("Asked to marketing"),
                _("What was not understood in marketing’s picture?"),
            ),
        },
    )
    says = _("Questions for clarification only: no comments, no answers back.")
    hint = _("A line of the picture, or a question")
    return AreaPlan(
        (_ideal_lists(), asked), hint, says=says, rule=True, shares=(3, 2), scene=SceneKey.IDEALS
    )


def _ideal_lists() -> tuple[ListPlan, ...]:
    return _two_sides(
        NoteKind.IDEAL,
        {
            Function.SALES: (_("Sales’ ideal"), _("How sales would like us to work together.")),
            Function.MARKETING: (
                _("Marketing’s ideal"),
                _("How marketing would like us to work together."),
            ),
        },
    )


def _reflections() -> AreaPlan:
    lists = _two_sides(
        NoteKind.REFLECTION,
        {
            Function.SALES: (
                _title(Function.SALES),
                _("What the scores made sales think, and where they fit what was said before."),
            ),
            Function.MARKETING: (
                _title(Function.MARKETING),
                _("What the scores made marketing think, and where they fit what was said before."),
            ),
        },
    )
    return AreaPlan((lists,), _("What did the scores make them think?"))


def _title(function: Function) -> str:
    """A function's name as a list's title: words of its own, since languages differ in capitals."""
    return {
        Function.SALES: _("Sales"),
        Function.MARKETING: _("Marketing"),
        Function.LEADERSHIP: _("Leadership"),
        Function.OTHER: _("Other"),
    }[function]


def _two_sides(kind: NoteKind, words: Mapping[Function, tuple[str, str]]) -> tuple[ListPlan, ...]:
    """A list for each function: its title, and what stands there while it is empty."""
    return tuple(
        ListPlan(kind, title, empty, {"function": function}, large=kind is NoteKind.IDEAL)
        for function, (title, empty) in words.items()
    )


def _lenses() -> AreaPlan:
    empty = {
        Lens.SALES: _("What can sales do?"),
        Lens.MARKETING: _("What can marketing do?"),
        Lens.LEADERSHIP: _("What can leadership do?"),
    }
    lists = tuple(
        ListPlan(
            NoteKind.LENS,
            _title(Function(lens.value)),
            text,
            {"prompt": lens.value, "function": Function(lens.value)},
            of_step=True,
        )
        for lens, text in empty.items()
    )
    return AreaPlan((lists,), _("What can they do?"))


def _conversation() -> AreaPlan:
    empty = _("What comes up in the open talk is written here, with the findings it belongs to.")
    talk = ListPlan(NoteKind.CONVERSATION, _("Open talk"), empty)
    return AreaPlan(((talk,),), _("What came up?"), Ask.TOOLS)


def _swot() -> AreaPlan:
    empty = {
        Swot.STRENGTH: _("What already works between us?"),
        Swot.WEAKNESS: _("What does not work?"),
        Swot.OPPORTUNITY: _("What could become better soon?"),
        Swot.THREAT: _("What could get in the way?"),
    }
    fields = [
        ListPlan(NoteKind.SWOT, swot_title(swot), empty[swot], {"prompt": swot.value})
        for swot in Swot
    ]
    rows = (tuple(fields[:2]), tuple(fields[2:]))
    return AreaPlan(rows, _("In words for the room"), scene=SceneKey.SWOT)


def _questions() -> AreaPlan:
    asked = ListPlan(
        NoteKind.QUESTION,
        _("Questions of the room"),
        _("Questions of the room are gathered here until all are answered."),
        done=_("answered"),
        answers=_("The answer"),
    )
    return AreaPlan(((asked,),), _("What is asked?"), Ask.WHO, scene=SceneKey.QUESTIONS)


def _takeaways() -> AreaPlan:
    home = ListPlan(
        NoteKind.TAKEAWAY, _("Take-aways"), _("What does everybody take home from these two days?")
    )
    promised = ListPlan(
        NoteKind.COMMITMENT, _("Commitments"), _("Who promises what, in front of everybody?")
    )
    return AreaPlan(((home, promised),), _("In their own words"), Ask.WHO, scene=SceneKey.TAKEAWAYS)


def _parked() -> AreaPlan:
    parked = ListPlan(
        NoteKind.PARKED,
        _("Parking lot"),
        _("What is put aside for later waits here. Ctrl+G parks a thing at any time."),
        done=_("done"),
        answers=_("What became of it"),
    )
    return AreaPlan(((parked,),), _("What is put aside for later?"), Ask.WHO)

"""The small parts every page of the desk is made of.

`words heading soft note` make labels · `column row holding scrolling line clear` lay things out ·
`Card` is a sheet of paper · `KeyButton` shows and owns its key · `Pill function_pill` say a function or
a state · `Segments` offers a few choices, one of which holds · `Choice` is a list of answers ·
`Elided` is one line that fits · `EmptyPlace` says what will be there · `show_hint` says what an empty
line is for · `leave_with_esc` leaves a line · `named_shortcut` is a key without a button. In modules of
their own: `Roomy` scrolls rather than squeezes, `icon` gives the house's pictures, `Sections` lists
pages, `CellsTable` is every table, `WrappedButton` a button of several lines,
`tab_as_one_reads` orders what Tab stops at, `ScrollKeys` scrolls by keys.
"""

from huddle_app.desk.parts.card import Card
from huddle_app.desk.parts.choice import Choice
from huddle_app.desk.parts.elided import Elided
from huddle_app.desk.parts.empty_place import EmptyPlace
from huddle_app.desk.parts.hint import show_hint
from huddle_app.desk.parts.key_button import KeyButton, key_name
from huddle_app.desk.parts.layouts import clear, column, holding, line, row, scrolling
from huddle_app.desk.parts.leaving import leave_with_esc
from huddle_app.desk.parts.pill import Pill, PillRole, function_pill
from huddle_app.desk.parts.segments import Segments
from huddle_app.desk.parts.shortcut import named_shortcut
from huddle_app.desk.parts.texts import heading, note, soft, words

__all__ = [
    "Card",
    "Choice",
    "Elided",
    "EmptyPlace",
    "KeyButton",
    "Pill",
    "PillRole",
    "Segments",
    "clear",
    "column",
    "function_pill",
    "heading",
    "holding",
    "key_name",
    "leave_with_esc",
    "line",
    "named_shortcut",
    "note",
    "row",
    "scrolling",
    "show_hint",
    "soft",
    "words",
]

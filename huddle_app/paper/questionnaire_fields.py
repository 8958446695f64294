"""The fields of a questionnaire: circles to mark, as drawn on paper and as filled in on a screen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from huddle_app.figures.fonts import MEDIUM, REGULAR, width_of
from huddle_app.method.toolkit import RATINGS
from huddle_app.paper.style import PALETTE

OPEN = " "
"""What a list says before anything is chosen; reportlab cannot make one that says nothing."""
CIRCLE = 15.0
CHOICE_HIGH = 20.0
# Fields by the parts of their names, and at the end of each way the field itself.
_Tree = dict[str, Any]
_CLEAR = Color(0, 0, 0, 0)
_DIGIT = 7.5


@dataclass(frozen=True)
class Marked:
    """What a row of circles is for: the field's name, and what a reading aloud says of it."""

    name: str
    words: str


class Circle(Flowable):
    """A circle with its value in it, in the middle of its cell; a field where `marked` is given."""

    def __init__(self, value: str, marked: Marked | None) -> None:
        super().__init__()
        self.width = self.height = CIRCLE
        self.hAlign = "CENTER"
        self._value, self._marked = value, marked

    def draw(self) -> None:
        """Draw the circle; the field over it is clear until it is chosen, so both look the same."""
        canvas, middle = self.canv, CIRCLE / 2
        canvas.setLineWidth(0.7)
        canvas.setStrokeColor(HexColor(PALETTE.soft))
        canvas.circle(middle, middle, middle - 0.5, stroke=1, fill=0)
        canvas.setFillColor(HexColor(PALETTE.soft))
        canvas.setFont(REGULAR, _DIGIT)
        canvas.drawCentredString(middle, middle - _DIGIT * 0.364, self._value)
        if self._marked:
            self._field(canvas, self._marked)

    def _field(self, canvas: Any, marked: Marked) -> None:
        canvas.acroForm.radio(
            name=marked.name,
            tooltip=marked.words,
            value=self._value,
            size=CIRCLE,
            shape="square",  # clear itself; reportlab places a round one well in one size only
            fillColor=_CLEAR,
            borderColor=_CLEAR,
            borderWidth=0,
            textColor=HexColor(PALETTE.accent),
            # Where the program that shows it lets them, people can take a mark back.
            fieldFlags="radio",
            relative=True,
        )


class ChoiceField(Flowable):
    """A list to choose one text from, empty at first."""

    def __init__(self, marked: Marked, options: Sequence[str], width: float) -> None:
        super().__init__()
        self.width, self.height = width, CHOICE_HIGH
        self._marked, self._options = marked, options

    def draw(self) -> None:
        """Draw the field."""
        form: Any = self.canv.acroForm
        form.choice(
            name=self._marked.name,
            tooltip=self._marked.words,
            options=[OPEN, *self._options],
            value=OPEN,
            width=self.width,
            height=self.height,
            fontSize=10,
            fillColor=HexColor(PALETTE.paper),
            borderColor=HexColor(PALETTE.soft),
            borderWidth=0.7,
            textColor=HexColor(PALETTE.ink),
            relative=True,
        )


class Options(Flowable):
    """Texts with a circle before each, side by side over as many lines as they need, for the pen."""

    def __init__(self, options: Sequence[str]) -> None:
        super().__init__()
        self._options = options
        self._lines: list[list[tuple[float, str]]] = []

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's names
        """The room the options take in a place so wide."""
        self._lines, across = [[]], 0.0
        for option in self._options:
            wide = 17 + width_of(option, REGULAR, 9.5)
            if across and across + wide > aW:
                self._lines.append([])
                across = 0.0
            self._lines[-1].append((across, option))
            across += wide + 16
        self.width, self.height = aW, 18.0 * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the options."""
        canvas = self.canv
        for place, line in enumerate(self._lines, 1):
            middle = self.height - 18.0 * place + 9
            for across, option in line:
                canvas.setLineWidth(0.7)
                canvas.setStrokeColor(HexColor(PALETTE.soft))
                canvas.circle(across + 6, middle, 5.5, stroke=1, fill=0)
                canvas.setFillColor(HexColor(PALETTE.ink))
                canvas.setFont(REGULAR, 9.5)
                canvas.drawString(across + 17, middle - 3.4, option)


class Hidden(Flowable):
    """Fields nobody sees, for `lawful` to fill: which questionnaire this is. They take no room."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.width = self.height = 0
        self._names = names

    def draw(self) -> None:
        """Add the fields to the page."""
        form: Any = self.canv.acroForm
        for name in self._names:
            form.textfield(
                name=name,
                width=1,
                height=1,
                maxlen=0,
                fontSize=1,
                borderWidth=0,
                annotationFlags="hidden",
                fieldFlags="readOnly",
                relative=True,
            )


class Ends(Flowable):
    """What the lowest and the highest rating mean, over the numbers between them."""

    def __init__(self, words: tuple[str, str]) -> None:
        super().__init__()
        self.height = 32.0
        self._words = words

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - reportlab's names
        """All the width there is."""
        self.width = aW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words and the numbers."""
        canvas = self.canv
        low, high = self._words
        size = 7.5
        while size > 4 and width_of(low + high, REGULAR, size) > self.width - 8:
            size -= 0.25
        canvas.setFillColor(HexColor(PALETTE.soft))
        canvas.setFont(REGULAR, size)
        canvas.drawString(0, 21, low)
        canvas.drawRightString(self.width, 21, high)
        canvas.setFillColor(HexColor(PALETTE.ink))
        canvas.setFont(MEDIUM, 9)
        each = self.width / len(RATINGS)
        for place, rating in enumerate(RATINGS):
            canvas.drawCentredString((place + 0.5) * each, 6, str(rating))


def lawful(pdf: bytes, values: Mapping[str, str]) -> bytes:
    """The same form as the standard has it: “trust.3” is field 3 within “trust”, tabbed row by row.

    reportlab writes the whole name into one field, in which no full stop may be. `values` are those of
    the fields that say something from the start, in letters reportlab could not write.
    """
    # pypdf comes with the first form.
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    writer = PdfWriter(clone_from=BytesIO(pdf))
    form: Any = writer.root_object["/AcroForm"]
    tree: _Tree = {}
    for reference in form["/Fields"]:
        field: Any = reference.get_object()
        whole = str(field["/T"])
        if whole in values:
            field[NameObject("/V")] = field[NameObject("/DV")] = TextStringObject(values[whole])
        *way, last = whole.split(".")
        node: _Tree = tree
        for name in way:
            node = node.setdefault(name, {})
        node[last] = reference
    form[NameObject("/Fields")] = _nested(writer, tree, None)
    for page in writer.pages:
        page[NameObject("/Tabs")] = NameObject("/R")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _nested(writer: Any, tree: _Tree, parent: Any) -> Any:
    """The fields of a tree, each under its own part of the name and led to from its parent."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

    fields = ArrayObject()
    for name, below in tree.items():
        inner = isinstance(below, dict)
        reference = writer._add_object(DictionaryObject()) if inner else below  # noqa: SLF001 - pypdf's own way
        field = reference.get_object()
        field[NameObject("/T")] = TextStringObject(name)
        if parent is not None:
            field[NameObject("/Parent")] = parent
        if inner:
            field[NameObject("/Kids")] = _nested(writer, cast("_Tree", below), reference)
        fields.append(reference)
    return fields

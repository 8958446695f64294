"""One scale's statements, the widest gap first: sales and marketing on a line from 1 to 7."""

from collections.abc import Mapping, Sequence

from reportlab.graphics.shapes import Drawing, Group

from huddle_app.figures import fonts, marks
from huddle_app.figures.apart import lifts
from huddle_app.figures.figure import Asked, Sketch, Spot
from huddle_app.figures.finding_words import absence, legend_of, said_of
from huddle_app.figures.grounds import Axis
from huddle_app.figures.palette import Palette
from huddle_app.figures.scale_ends import ends
from huddle_app.figures.sheet import Contents, Entry, Place, Row, Sheet, sheet_for
from huddle_app.figures.sheet_parts import BASE, foot, instead, legend, row_spot, titles
from huddle_app.method.findings.as_data import STATEMENT_PLACES
from huddle_app.method.findings.measures import before_rounding, points_apart, statement_gap
from huddle_app.method.findings.model import Hidden, StatementFinding
from huddle_app.method.findings.rounding import adds_up, as_shown, rounded_once
from huddle_app.method.findings.words import capital
from huddle_app.method.toolkit import HIGHEST, RATINGS
from huddle_app.method.words import SIDES, Function, function_name
from huddle_app.texts import _, ngettext

# In units of the type size: the ends of the scale under the plot, and room for a value beside a mark.
UNDER, VALUE = 1.4, 2.6
WIDE = 0.5
"""From this gap on statements are told as dividing the functions."""


def contents(asked: Asked) -> Contents:
    """What has to find a place."""
    rows = _rows(asked)
    entries = [one for one in legend_of(asked.findings, asked.scales[:1]) if one[0] in SIDES]
    notes = [_("averages, {ends}").format(ends=ends(asked.toolkit))]
    if stem := _stem(asked):
        notes.append(_("each begins “{stem}”").format(stem=stem))
    if rows and _seems_off(rows[0]):
        notes.append(before_rounding())
    if asked.numbers:
        notes.append(_which(asked))
    return Contents(
        rows=tuple(Row(_text(each)) for each in rows),
        foot=(*legend(tuple(entries), asked.palette), *(Entry(words) for words in notes)),
        under=UNDER,
        plot=16,
        titles=(0.52, 0.6),
    )


def draw(asked: Asked) -> Sketch:
    """The figure."""
    sheet = sheet_for(contents(asked), asked)
    size, palette = sheet.size, asked.palette
    axis = Axis(asked.toolkit, sheet.left + VALUE * size, sheet.width - VALUE * size)
    drawing = Drawing(asked.width, asked.height)
    drawing.add(_ground(sheet, axis, palette))
    drawing.add(titles(sheet, palette))
    drawing.add(foot(sheet, palette))
    spots: list[Spot] = []
    for place, statement in zip(sheet.places, _rows(asked), strict=False):
        drawing.add(_row(sheet, place, axis, statement, asked))
        spots.append(row_spot(sheet, place, _told(asked, statement)))
    return Sketch(drawing, tuple(spots))


def said(asked: Asked) -> str:
    """The statement that divides sales and marketing most, else the lowest; empty without any."""
    shown = [each for each in _rows(asked) if _means(each)]
    if not shown:
        return ""
    first = shown[0]
    if _divides(first):
        sales, marketing = (as_shown(first.means[side], STATEMENT_PLACES) for side in SIDES)
        words = _("{points} points apart on “{statement}”: sales {sales}, marketing {marketing}.")
        return words.format(
            points=points_apart(first.gap or 0.0),
            statement=_quoted(first),
            sales=sales,
            marketing=marketing,
        )
    return _lowest_said(asked, min(shown, key=_lowest))


def _lowest_said(asked: Asked, lowest: StatementFinding) -> str:
    """The lowest average on this page, and how many others read as low."""
    function, mean = min(_means(lowest).items(), key=lambda pair: pair[1])
    told, every = _rounded(mean), _averages(_all(asked))
    if min(every) < told:
        words = _("{mean} is the lowest average shown here: {function} on “{statement}”{others}.")
        alike = _averages(_rows(asked)).count(told)
    else:
        words = _("{mean} is the lowest average: {function} on “{statement}”{others}.")
        alike = every.count(told)
    return words.format(
        mean=as_shown(mean, STATEMENT_PLACES),
        function=function_name(function),
        statement=_quoted(lowest),
        others=_as_low(alike - 1),
    )


def _as_low(others: int) -> str:
    """What follows the lowest of several averages where so many others read alike; empty for none."""
    if not others:
        return ""
    return ngettext("; {n} other is as low", "; {n} others are as low", others).format(n=others)


def _averages(statements: Sequence[StatementFinding]) -> list[float]:
    """Each function's average of each statement, as it is shown."""
    return [_rounded(mean) for each in statements for mean in _means(each).values()]


def _rounded(value: float) -> float:
    return rounded_once(value, STATEMENT_PLACES)


def _divides(statement: StatementFinding) -> bool:
    """Whether the statement is told as dividing the functions: its gap is wide as it is shown."""
    return statement.gap is not None and abs(_rounded(statement.gap)) >= WIDE


def _seems_off(statement: StatementFinding) -> bool:
    """Whether the two means of the headline do not lie as far apart as it says."""
    if not _divides(statement):
        return False
    sales, marketing = (statement.means[side] for side in SIDES)
    return not adds_up(sales, marketing, STATEMENT_PLACES)


def _quoted(statement: StatementFinding) -> str:
    """The statement within a sentence: some end in a full stop of their own."""
    return statement.text.removesuffix(".")


def _which(asked: Asked) -> str:
    """Which of all statements stand on this page, and how they are ranked."""
    every, (first, last) = ranked(asked), (asked.numbers[0], asked.numbers[-1])
    by_gap = any(each.gap for each in _all(asked))
    words = (
        _("{first}–{last} of {all} statements, widest gap first")
        if by_gap
        else _("{first}–{last} of {all} statements, lowest first")
    )
    return words.format(first=every.index(first) + 1, last=every.index(last) + 1, all=len(every))


def _stem(asked: Asked) -> str:
    return asked.scales[0].stem if asked.scales else ""


def _text(statement: StatementFinding) -> str:
    return f"{statement.number} · {statement.text}"


def ranked(asked: Asked) -> list[int]:
    """The numbers of all statements in the order of their rows."""
    return [statement.number for statement in _all(asked)]


def _rows(asked: Asked) -> list[StatementFinding]:
    """The statements to be drawn, ranked."""
    return [each for each in _all(asked) if not asked.numbers or each.number in asked.numbers]


def _all(asked: Asked) -> list[StatementFinding]:
    """The statements of the first scale asked for, ranked; all of them, even where nothing is shown."""
    for scale in asked.scales[:1]:
        found = asked.findings.scales[scale.key].statements
        if not found:
            return [StatementFinding(n, text, {}) for n, text in enumerate(scale.statements, 1)]
        return sorted(found, key=_rank)
    return []


def _rank(statement: StatementFinding) -> tuple[float, float]:
    """The widest gap first; without gaps the lowest mean."""
    gap = 0.0 if statement.gap is None else abs(statement.gap)
    return -round(gap, 9), _lowest(statement)


def _lowest(statement: StatementFinding) -> float:
    """The lower mean; that of a statement of which nothing is shown is as high as any."""
    return min(_means(statement).values(), default=HIGHEST)


def _means(statement: StatementFinding) -> Mapping[Function, float]:
    return {side: statement.means[side] for side in SIDES if side in statement.means}


def _ground(sheet: Sheet, axis: Axis, palette: Palette) -> Group:
    """A neutral ground with a line at each rating, with its number."""
    size = sheet.size
    width, height = sheet.width - sheet.left, sheet.top - sheet.bottom
    group = Group(marks.box(sheet.left, sheet.bottom, width, height, palette.scale))
    font, y = (fonts.REGULAR, sheet.small), sheet.bottom - 1.15 * size
    for rating in RATINGS:
        x = axis.x(rating)
        group.add(marks.line(x, sheet.bottom, x, sheet.top, palette.paper, 0.08 * size))
        group.add(marks.text(x, y, str(rating), font, palette.soft, "middle"))
    return group


def _row(
    sheet: Sheet, place: Place, axis: Axis, statement: StatementFinding, asked: Asked
) -> Group:
    """Both marks, the line between them, and the values outside of them."""
    means, palette, size = _means(statement), asked.palette, sheet.size
    if not means:
        return instead(sheet, place, _missing(asked), palette)
    places = [axis.x(mean) for mean in means.values()]
    group = Group()
    if len(places) > 1:
        group.add(
            marks.line(
                min(places), place.middle, max(places), place.middle, palette.faint, 0.16 * size
            )
        )
    raised = lifts(places, 0.46 * size)
    for function, x, lift in zip(means, places, raised, strict=True):
        group.add(marks.mark(function, x, place.middle + lift, 0.46 * size, palette))
    group.add(_values(sheet, place, axis, means, palette))
    return group


def _values(
    sheet: Sheet, place: Place, axis: Axis, means: Mapping[Function, float], palette: Palette
) -> Group:
    group, font = Group(), (fonts.SEMIBOLD, sheet.value)
    y, away = place.middle - BASE * sheet.value, 0.8 * sheet.size
    lowest = min(means, key=lambda function: means[function])
    for function, mean in means.items():
        left = function is lowest and len(means) > 1
        x, anchor = axis.x(mean) + (-away if left else away), "end" if left else "start"
        words = as_shown(mean, STATEMENT_PLACES)
        group.add(marks.text(x, y, words, font, palette.label(function), anchor))
    return group


def _missing(asked: Asked) -> str:
    answered = asked.findings.scales[asked.scales[0].key].by_function
    # Statements may be hidden where the scale is shown.
    return absence(Hidden() if any(side in answered for side in SIDES) else None)


def _told(asked: Asked, statement: StatementFinding) -> str:
    """The statement with its gap and each function's mean, or why it has none."""
    finding, means = asked.findings.scales[asked.scales[0].key], _means(statement)
    gap = statement_gap(statement)
    parts = [_("gap {gap}").format(gap=gap)] if gap else []
    for side in SIDES:
        if side in means:
            score = finding.score(side)
            n = _(" (n {n})").format(n=score.n) if score else ""
            parts.append(f"{function_name(side)} {as_shown(means[side], STATEMENT_PLACES)}{n}")
        elif side in asked.scales[0].answered_by:
            parts.append(said_of(side, absence(finding.by_function.get(side))))
    return _("{statement}: {figures}").format(
        statement=capital(_quoted(statement)), figures=", ".join(parts)
    )

"""How groups, scales and means of findings are written in a sentence."""

from huddle_app.method.findings.as_data import PLACES
from huddle_app.method.findings.model import Group, ScaleFinding
from huddle_app.method.findings.rounding import as_shown, rounded_once
from huddle_app.method.toolkit import Scale, Tool, Toolkit
from huddle_app.method.words import Band, Function, function_name
from huddle_app.texts import _


def group_name(group: Group) -> str:
    """A group as shown to people: “sales, manager, North”; parts nobody gave are named so."""
    both = _("sales and marketing")
    names = [function_name(group.function) if group.function else both]
    if group.level is not None:
        names.append(level_name(group.level))
    if group.region is not None:
        names.append(region_name(group.region))
    return ", ".join(names)


def level_name(level: str) -> str:
    """A level as shown to people."""
    return level or _("no level given")


def region_name(region: str) -> str:
    """A region as shown to people."""
    return region or _("no region given")


def scale_name(scale: Scale) -> str:
    """A scale's title inside a sentence."""
    return _inside(scale)


def tool_name(tool: Tool) -> str:
    """A tool's title inside a sentence."""
    return _inside(tool)


def side_name(function: Function) -> str:
    """A function at the start of a sentence."""
    return capital(function_name(function))


def other_side(side: Function) -> Function:
    """Marketing of sales, else sales."""
    return Function.MARKETING if side is Function.SALES else Function.SALES


def capital(text: str) -> str:
    """The text with a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def _inside(titled: Scale | Tool) -> str:
    """A title inside a sentence; in a language not ours, a capital may belong to the word."""
    return titled.title if titled.own_title else uncapital(titled.title)


def uncapital(text: str) -> str:
    """The text with a small first letter, but for what begins with an abbreviation; the rest as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def band_of(toolkit: Toolkit, mean: float) -> Band:
    """The band of a group's mean as anybody is shown it at its most exact: 2.998 is 3.00, in the middle.

    More decimals would say what people answered (see `as_data`), and a band beyond them would as well.
    """
    return toolkit.band(rounded_once(mean, PLACES))


def mean_shown(toolkit: Toolkit, finding: ScaleFinding, mean: float) -> str:
    """A group's mean on a scale, as screen and paper show it: it never depends on what is beside it there."""
    return mean_words(toolkit, mean, *finding.sides)


def shown_places(toolkit: Toolkit, finding: ScaleFinding, mean: float) -> int:
    """How many decimals such a mean is shown with: two where it or that of sales or marketing takes two."""
    return places_of(toolkit, mean, *finding.sides)


def mean_words(toolkit: Toolkit, mean: float, *beside: float) -> str:
    """A mean with one decimal, or with two where it takes two to show the band it lies in; never more.

    So does a mean where one of those `beside` it, with which it is compared, has two.
    """
    return as_shown(mean, places_of(toolkit, mean, *beside))


def places_of(toolkit: Toolkit, *means: float) -> int:
    """How many decimals means have that are compared: two where one of them takes two, else one."""
    return max(_places(toolkit, mean) for mean in means)


def _places(toolkit: Toolkit, mean: float) -> int:
    return 1 if toolkit.band(rounded_once(mean, 1)) is band_of(toolkit, mean) else PLACES

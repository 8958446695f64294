"""What the ends of the rating scale are called in a figure: as on the questionnaire people filled in."""

from huddle_app.method.toolkit import HIGHEST, LOWEST, Toolkit
from huddle_app.texts import _


def ends(toolkit: Toolkit) -> str:
    """Both ends with their numbers: “1 disagree – 7 agree”."""
    low, high = _names(toolkit)
    words = _("{lowest} {low} – {highest} {high}")
    return words.format(lowest=LOWEST, low=low, highest=HIGHEST, high=high)


def halves(toolkit: Toolkit) -> tuple[str, str]:
    """What lies on either side of the middle, for the heads of two halves: “← disagree 1–3”."""
    if not _are_own(toolkit):
        return _("← disagree 1–3"), _("agree 5–7 →")
    # The moderator's words are those of the ends alone: 3 may be no “strongly disagree”. The number comes
    # first: it stays where there is no room for all of the words.
    low, high = _names(toolkit)
    return (
        _("← {lowest} {low}").format(lowest=LOWEST, low=low),
        _("{highest} {high} →").format(highest=HIGHEST, high=high),
    )


def short_halves(toolkit: Toolkit) -> tuple[str, str]:
    """The same where there is little room: the numbers alone, unless the words are the moderator's."""
    return halves(toolkit) if _are_own(toolkit) else ("← 1–3", "5–7 →")


def _names(toolkit: Toolkit) -> tuple[str, str]:
    """The moderator's words; ours are shorter than on the questionnaire, as a figure has little room."""
    return toolkit.words.ends() if _are_own(toolkit) else (_("disagree"), _("agree"))


def _are_own(toolkit: Toolkit) -> bool:
    return bool({"low", "high"} & toolkit.words.said.keys())

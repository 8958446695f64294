"""The client's colour in place of ours, as far as it can be read on the grounds it stands on."""

from collections.abc import Sequence
from dataclasses import replace

from huddle_app.figures.palette import Palette, contrast, mixed

READABLE = 4.5
"""The least contrast of text with its ground (WCAG 2.2, level AA)."""
STEPS = 50


def readable(colour: str, grounds: Sequence[str]) -> str:
    """The colour, lightened or darkened as little as lets it be read on all `grounds`."""
    lighter, darker = (_moved(colour, end, grounds) for end in ("#ffffff", "#000000"))
    nearer = min((lighter, darker), key=lambda found: found[0])
    return nearer[1]


def in_accent(palette: Palette, accent: str) -> Palette:
    """The palette with `accent` (#rrggbb, empty for ours) as its accent colour."""
    if not accent:
        return palette
    return replace(palette, accent=readable(accent, (palette.wall, palette.paper)))


def _moved(colour: str, end: str, grounds: Sequence[str]) -> tuple[int, str]:
    """How many steps toward `end` it takes, and the colour there; where none will do, all and `end`."""
    for step in range(STEPS + 1):
        moved = mixed(colour, end, step / STEPS)
        if all(contrast(moved, ground) >= READABLE for ground in grounds):
            return step, moved
    return STEPS + 1, end

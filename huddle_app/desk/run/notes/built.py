"""Builds the areas of notes."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.run.areas import AreaKey
from huddle_app.desk.run.notes.chain_area import ChainArea
from huddle_app.desk.run.notes.lens_area import LensArea
from huddle_app.desk.run.notes.links_area import LinksArea
from huddle_app.desk.run.notes.notes_area import NotesArea
from huddle_app.desk.run.notes.plans import area_plan
from huddle_app.desk.run.notes.rules_card import RulesCard
from huddle_app.desk.run.notes.swot_area import SwotArea

_OF_THEIR_OWN: dict[AreaKey, Callable[[DeskContext], QWidget]] = {
    AreaKey.LENSES: LensArea,
    AreaKey.LINKS: LinksArea,
    AreaKey.SWOT: SwotArea,
    AreaKey.CHAIN: ChainArea,
}


def notes_area(area: AreaKey, context: DeskContext) -> QWidget:
    """An area of notes; KeyError for any other area."""
    if build := _OF_THEIR_OWN.get(area):
        return build(context)
    prompts = context.services.library.prompts()
    rules = RulesCard(prompts.rules, context.stage) if area is AreaKey.KICK_OFF else None
    return NotesArea(context, area_plan(area, prompts), rules)

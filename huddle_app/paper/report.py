"""The wrap-up report: what the Huddle was, what it found, what was agreed."""

from pathlib import Path

from huddle_app.method.progress import Report
from huddle_app.paper.actions_part import actions_part, follow_up_dates, responsibilities
from huddle_app.paper.closing_part import parking_part, promises_part, questions_part
from huddle_app.paper.cover import cover
from huddle_app.paper.data import ReportData
from huddle_app.paper.day import day_as_it_went
from huddle_app.paper.document import running_of, write_document
from huddle_app.paper.findings_part import findings_part
from huddle_app.paper.parts import Story
from huddle_app.paper.perspectives_part import perspectives_part
from huddle_app.paper.room import who_was_here
from huddle_app.paper.style import PAGE, PageSize, text_width, typeset
from huddle_app.paper.talk_part import talk_part
from huddle_app.paper.themes_part import themes_part
from huddle_app.paper.votes_part import votes_part
from huddle_app.texts import _


def write_report(
    data: ReportData, path: Path, progress: Report | None = None, page: PageSize = PAGE
) -> None:
    """Write the wrap-up report as PDF; `progress(done, total)` counts pages.

    HuddleError when the place cannot be written; an existing file is then left as it was.
    """
    running = running_of(data.workshop, data.agenda, _("Wrap-up report"), page, cover=True)
    write_document(path, running, lambda: _story(data, text_width(page)), progress)


def _story(data: ReportData, width: float) -> Story:
    type_ = typeset()
    return [
        *cover(data, type_, width),
        *day_as_it_went(data, type_, width),
        *who_was_here(data, type_, width),
        *perspectives_part(data, type_, width),
        *findings_part(data, type_, width),
        *talk_part(data, type_, width),
        *themes_part(data, type_),
        *votes_part(data, type_, width),
        *questions_part(data, type_, width),
        *actions_part(data, type_, width),
        *responsibilities(data, type_, width),
        *promises_part(data, type_, width),
        *parking_part(data, type_, width),
        *follow_up_dates(data, type_, width),
    ]

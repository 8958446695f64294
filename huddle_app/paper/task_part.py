"""What a team is asked, on its sheet: the step, the minutes, the task, and questions with room to write."""

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from huddle_app.paper.parts import Command, Story, bold, markup, para, safe, table
from huddle_app.paper.style import PALETTE, Type
from huddle_app.paper.team_task import TeamTask
from huddle_app.texts import _, ngettext

NUMBER = 20.0


def task_part(task: TeamTask, type_: Type, width: float) -> Story:
    """The task of a round for a team."""
    lead = ParagraphStyle("task", parent=type_.body)
    lead.fontSize, lead.leading = type_.body.fontSize * 1.2, type_.body.leading * 1.2
    story: Story = [
        Spacer(0, type_.heading.leading * 0.8),
        para(_step(task), type_.kicker),
        para(task.title, type_.heading),
        Spacer(0, 3),
        para(task.task, lead),
    ]
    if task.questions:
        story += [Spacer(0, 4), _questions(task, lead, width)]
    return [*story, *_report(task, type_)]


def _step(task: TeamTask) -> str:
    """Which step it is, its part, and how long it takes."""
    number = _("Step {n}").format(n=task.item.number) if task.item.number else ""
    parts = [number, task.item.title, task.phase.title]
    if task.minutes is not None:
        parts.append(ngettext("{n} minute", "{n} minutes", task.minutes).format(n=task.minutes))
    return " · ".join(filter(None, parts))


def _questions(task: TeamTask, style: ParagraphStyle, width: float) -> Flowable:
    """The questions, each with a line to write on."""
    rows = [
        [markup(bold(str(n)), style), para(question, style)]
        for n, question in enumerate(task.questions, 1)
    ]
    room = style.leading
    lines: list[Command] = [
        ("BOTTOMPADDING", (0, 0), (-1, -1), room * 1.5),
        ("LINEBELOW", (1, 0), (1, -1), 0.6, HexColor(PALETTE.faint)),
    ]
    return table(rows, [NUMBER, width - NUMBER], lines, heads=0, ruled=False)


def _report(task: TeamTask, type_: Type) -> Story:
    """What comes after the talk: how long each team has to tell of it."""
    if task.report is None:
        return []
    minutes = (task.report.turn or 0) // 60
    length = ngettext("{n} minute a team", "{n} minutes a team", minutes).format(n=minutes)
    head = bold(f"{task.report.title} · {length}")
    return [Spacer(0, 6), markup(f"{head}<br/>{safe(task.report.task)}", type_.body)]

"""Which figures Steps 4, 5 and 6 show, in which order, and with whose sentence."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from uuid import UUID, uuid4, uuid5

from sqlmodel import Session, col, select

from huddle_app.method.errors import HuddleError
from huddle_app.method.events import Event, Events, SlidesChanged, SurveyChanged
from huddle_app.method.findings.model import Findings
from huddle_app.method.findings.slides import FigureKey, FigureKind, Slide
from huddle_app.method.toolkit import Tool
from huddle_app.services.deeds import Deeds
from huddle_app.services.kept import Kept
from huddle_app.services.survey import Survey
from huddle_app.store.database import Database
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

PRESENTING = (4, 5, 6)
"""The steps that present findings."""
_OURS = UUID("6f0f4d6e-7a64-4f4d-9c55-4a54a34f3f0e")
"""Under it the slides that nobody has chosen have steady names of their own."""


class Showing:
    """The figures of each step: the moderator's choice, or ours until there is one."""

    def __init__(self, database: Database, events: Events, deeds: Deeds, survey: Survey) -> None:
        self._database = database
        self._deeds = deeds
        self._survey = survey
        self._slides = Kept[int, tuple[Slide, ...]]()
        self._sentences = Kept[None, Mapping[str, str]]()
        events.subscribe(self._on_event, first=True)

    def slides(self, step: int) -> tuple[Slide, ...]:
        """What a step shows, in order; empty for a step that presents no findings."""
        return self._slides.get(step, lambda: self._read(step))

    def figures(self) -> tuple[FigureKey, ...]:
        """Every figure that a step shows, in the order of the steps."""
        slides = (slide for step in PRESENTING for slide in self.slides(step))
        return tuple(dict.fromkeys(slide.figure for slide in slides))

    def sentence(self, figure: FigureKey) -> str:
        """The moderator's own headline of a figure; empty for ours."""
        return self._sentences.get(None, self._read_sentences).get(str(figure), "")

    def is_chosen(self, step: int) -> bool:
        """Whether the moderator has chosen what a step shows."""
        with self._database.reading() as session:
            return bool(_rows(session, step))

    def later(self) -> Findings | None:
        """What figures of before and after compare with: the newest later wave that may be looked at."""
        waves = self._survey.waves()[:0:-1]
        return next((found for wave in waves if (found := self._survey.findings(wave.name))), None)

    def add(self, step: int, figure: FigureKey) -> None:
        """Show a figure in a step, as its last one; one that is there stays."""
        wanted = [slide.figure for slide in self.slides(step)]
        if figure not in wanted:
            self._choose(step, [*wanted, figure], _("Figure added to Step {step}"))

    def remove(self, step: int, figure: FigureKey) -> None:
        """Show a figure no longer in a step; HuddleError for its last one."""
        wanted = [slide.figure for slide in self.slides(step) if slide.figure != figure]
        if not wanted:
            raise HuddleError(_("A step that presents findings shows one at least."))
        self._choose(step, wanted, _("Figure taken out of Step {step}"))

    def move(self, step: int, figure: FigureKey, place: int) -> None:
        """Show a figure as the step's `place`th, 0 the first."""
        wanted = [slide.figure for slide in self.slides(step) if slide.figure != figure]
        wanted.insert(place, figure)
        self._choose(step, wanted, _("Figures of Step {step} in another order"))

    def reset(self, step: int) -> None:
        """Show our own choice again."""
        self._choose(step, [], _("Figures of Step {step} as Huddle proposes"))

    def set_sentence(self, figure: FigureKey, sentence: str) -> None:
        """Say what a figure shows in the moderator's own words; empty says ours again."""
        with self._doing(_("Own sentence")) as session:
            row = session.get(tables.OwnSentence, str(figure))
            text = " ".join(sentence.split())
            if row and not text:
                session.delete(row)
            elif text:
                row = row or tables.OwnSentence(figure=str(figure), sentence=text)
                row.sentence = text
                session.add(row)

    def _choose(self, step: int, figures: Sequence[FigureKey], deed: str) -> None:
        with self._doing(deed.format(step=step)) as session:
            for row in _rows(session, step):
                session.delete(row)
            session.flush()
            session.add_all(
                tables.Slide(id=uuid4(), step=step, position=position, figure=str(figure))
                for position, figure in enumerate(figures)
            )

    def _read(self, step: int) -> tuple[Slide, ...]:
        with self._database.reading() as session:
            rows = _rows(session, step)
        if rows:
            found = [(row.id, FigureKey.read(row.figure)) for row in rows]
        else:
            found = [(uuid5(_OURS, f"{step} {key}"), key) for key in self._proposed(step)]
        return tuple(Slide(id_, step, key, self.sentence(key)) for id_, key in found)

    def _proposed(self, step: int) -> list[FigureKey]:
        """Each tool of the step on its own; of tool 1 the positions; then how they hang together."""
        waves = self._survey.waves()
        asked = self._survey.toolkit().only(waves[0].tools) if waves else self._survey.toolkit()
        tools = asked.shown_in(step)
        keys = [key for tool in tools for key in _of_tool(tool)]
        if any(tool.positions for tool in tools):
            keys.append(FigureKey(FigureKind.LINKS))
        return keys

    def _read_sentences(self) -> Mapping[str, str]:
        with self._database.reading() as session:
            rows = session.exec(select(tables.OwnSentence))
            return {row.figure: row.sentence for row in rows}

    def _doing(self, name: str) -> AbstractContextManager[Session]:
        return self._deeds.doing(name, SlidesChanged())

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SurveyChanged | SlidesChanged):
            self._slides.forget()
            self._sentences.forget()


def _of_tool(tool: Tool) -> list[FigureKey]:
    about = str(tool.number)
    means = FigureKey(FigureKind.MEANS, about)
    return [FigureKey(FigureKind.POSITIONS, about), means] if tool.positions else [means]


def _rows(session: Session, step: int) -> Sequence[tables.Slide]:
    table = tables.Slide
    return session.exec(select(table).where(table.step == step).order_by(col(table.position))).all()

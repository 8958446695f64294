"""The questionnaire as a phone shows it, worked out from the services; the template only lays it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from huddle_app.figures.palette import shape_of
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.method.survey.minutes import minutes_for
from huddle_app.method.toolkit import HIGHEST, LOWEST, RATINGS, Scale, Toolkit
from huddle_app.method.words import Function
from huddle_app.phones.letters import Letter
from huddle_app.phones.refusal import Refusal
from huddle_app.services.answer_codes import CodeFound
from huddle_app.services.house import Services
from huddle_app.texts import _, ngettext

SENDING, SURE, REGION = "sending", "sure", "region"
"""The fields of the form that are no statements."""


class End(Enum):
    """Why a page has nothing to fill in."""

    SENT = "sent"
    SENT_BEFORE = "before"
    USED = "used"
    NOT_OPEN = "not open"
    CLOSED = "closed"


@dataclass(frozen=True)
class Filled:
    """What was marked, by column, and the region chosen."""

    marks: Mapping[str, int]
    region: str = ""


NOTHING_FILLED = Filled({})


@dataclass(frozen=True)
class Asked:
    """What is asked of one person: the statements by number, as on paper, and the regions to choose from."""

    found: CodeFound
    toolkit: Toolkit
    scales: tuple[Scale, ...]
    columns: Mapping[str, str]
    regions: tuple[str, ...]

    def read(self, letter: Letter) -> tuple[Filled, bool]:
        """What is filled in, and whether there was anything else, which is left out."""
        allowed = {str(n) for n in RATINGS}
        marks: dict[str, int] = {}
        foreign = False
        for name, values in letter.fields.items():
            if name in self.columns and len(values) == 1 and values[0] in allowed:
                marks[self.columns[name]] = int(values[0])
            elif name not in {SENDING, SURE, REGION}:
                foreign = True
        region = letter.one(REGION)
        known = region if region in self.regions else ""
        return Filled(marks, known), foreign or known != region


@dataclass(frozen=True)
class Question:
    """One statement; `mark` is None while it is open."""

    number: str
    statement: str
    mark: int | None


@dataclass(frozen=True)
class Part:
    """The statements under one stem."""

    place: int
    heading: str
    questions: tuple[Question, ...]

    @property
    def left_open(self) -> tuple[Question, ...]:
        """Those that are not marked."""
        return tuple(question for question in self.questions if question.mark is None)


@dataclass(frozen=True)
class SurveyView:
    """The page; with `pointed_out`, it says once what is left open, and whether that is most of it."""

    sending: str
    question: str
    for_whom: str
    takes: str
    promises: tuple[str, ...]
    how_to_mark: str
    ends: tuple[str, str]
    ratings: tuple[int, ...]
    parts: tuple[Part, ...]
    regions: tuple[str, ...]
    region: str
    pointed_out: str
    mostly_open: bool


def asked_of(services: Services, found: CodeFound) -> Asked:
    """What the holder of a code is asked; Refusal 409 when the wave asks nothing of the function."""
    whole = services.survey.toolkit()
    some = whole.only(found.wave.tools)
    scales = some.asked(found.function)
    if not scales:
        raise Refusal(409, whole.words.text("phone_nothing_asked"))
    columns = {number: column for column, number in some.numbers(found.function).items()}
    people = services.people.everybody()
    regions = {p.region for p in people if p.region and p.function is found.function}
    several = tuple(sorted(regions)) if len(regions) > 1 else ()
    return Asked(found, whole, scales, columns, several)


def survey_view(
    asked: Asked, filled: Filled, sending: str, *, point_out: bool = False
) -> SurveyView:
    """The questionnaire with what is filled in; `sending` is the number it is sent under."""
    parts, words = tuple(_parts(asked, filled)), asked.toolkit.words
    left = sum(len(part.left_open) for part in parts)
    return SurveyView(
        sending=sending,
        question=words.text("question"),
        for_whom=_for_whom(words, asked.found.function),
        takes=_takes(words, len(asked.columns)),
        promises=_promises(words, asked.found.wave.threshold),
        how_to_mark=_how_to_mark(asked),
        ends=words.ends(),
        ratings=tuple(RATINGS),
        parts=parts,
        regions=asked.regions,
        region=filled.region,
        pointed_out=_left_open(words, left, len(asked.columns)) if point_out and left else "",
        mostly_open=_is_most(left, len(asked.columns)),
    )


def _parts(asked: Asked, filled: Filled) -> list[Part]:
    numbers = {column: number for number, column in asked.columns.items()}
    return [
        Part(
            place,
            scale.stem or asked.toolkit.words.text("no_stem"),
            _questions(scale, numbers, filled),
        )
        for place, scale in enumerate(asked.scales, 1)
    ]


def _questions(scale: Scale, numbers: Mapping[str, str], filled: Filled) -> tuple[Question, ...]:
    return tuple(
        Question(numbers[column], statement, filled.marks.get(column))
        for column, statement in zip(scale.columns(), scale.statements, strict=True)
    )


def _for_whom(words: QuestionnaireWords, function: Function) -> str:
    said = words.text("for_whom", function=words.function(function))
    return f"{shape_of(function)} {said}"


def _takes(words: QuestionnaireWords, statements: int) -> str:
    minutes = minutes_for(statements)
    if "welcome" in words.said:
        return words.text("welcome", n=statements, minutes=minutes)
    said = _("About {n} minutes").format(n=minutes)
    count = ngettext("{n} statement", "{n} statements", statements).format(n=statements)
    return f"{said} · {count}"


def _promises(words: QuestionnaireWords, threshold: int) -> tuple[str, ...]:
    code = words.text("code")
    if "promise" in words.said:
        return words.text("promise", n=threshold), code
    return (
        _("Nobody sees your answers but the person who runs the Huddle."),
        _("What is shown is always of a group of {n} people or more.").format(n=threshold),
        code,
    )


def _how_to_mark(asked: Asked) -> str:
    toolkit, function = asked.toolkit, asked.found.function
    if "how_to_mark" in toolkit.words.said:
        return toolkit.words.how_to_mark(function, LOWEST, HIGHEST)
    # A phone shows what the numbers mean over every part.
    said = _(
        "There are no right or wrong answers. Leave open what you cannot say. “Counterparts” are your"
        " colleagues in {others}."
    )
    return said.format(others=toolkit.words.counterparts(function))


def _is_most(count: int, total: int) -> bool:
    return 2 * count > total


def _left_open(words: QuestionnaireWords, count: int, total: int) -> str:
    if _is_most(count, total):
        return words.text("phone_mostly_open", n=count, all=total)
    return words.text("phone_left_open", n=count)

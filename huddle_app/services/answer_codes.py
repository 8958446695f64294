"""Codes that let one person answer by phone: how they are made, and what of them the file keeps."""

import hashlib
import secrets
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from huddle_app.method.errors import (
    CodeUnknownError,
    CodeUsedError,
    HuddleError,
    NotOpenError,
)
from huddle_app.method.survey.invited import Invited
from huddle_app.method.survey.waves import Wave
from huddle_app.method.words import Function
from huddle_app.services.survey_rows import wave_of
from huddle_app.store.tables import survey as tables
from huddle_app.texts import _

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels, which could make words, and nothing that looks like something else."""
LENGTH = 8
_SALT = b"huddle answer code"


@dataclass(frozen=True)
class AnswerCode:
    """A code to give to one person of a function and a level; the file keeps its hash alone."""

    code: str
    function: Function
    level: str

    @cached_property
    def hash(self) -> str:
        """What the file knows it by, worked out once: that is slow on purpose."""
        return hash_of(self.code)


class Slips:
    """The codes of a wave as they were told, and the name of the file they stand in; empty before it is written.

    `writes` while that is under way.
    """

    def __init__(self, codes: tuple[AnswerCode, ...]) -> None:
        self.codes = codes
        self.file = ""
        self.writes = False


@dataclass(frozen=True)
class CodeFound:
    """What a code opens: a wave, and for whom its questions are."""

    wave: Wave
    function: Function
    level: str


def opened(session: Session, code: str) -> tuple[tables.AnswerCode, CodeFound]:
    """The row of a code and what it opens.

    CodeUnknownError, CodeUsedError, or NotOpenError: for good where phones have answered its wave, which
    is never opened again.
    """
    row = session.get(tables.AnswerCode, hash_of(code))
    wave = session.get(tables.Wave, row.wave_id) if row else None
    if row is None or wave is None:
        raise CodeUnknownError
    if row.used:
        raise CodeUsedError
    if not wave.collecting:
        raise NotOpenError(for_good=bool(used_codes(session, wave.id)))
    return row, CodeFound(wave_of(wave), Function(row.function), row.level)


@dataclass(frozen=True)
class KeptCodes:
    """The codes that stay when new ones are made: those used, and all of the groups in `staying`."""

    used: Invited
    staying: Invited


NONE_KEPT = KeptCodes({}, {})


def used_codes(session: Session, wave_id: UUID) -> Invited:
    """How many codes of a wave have been used, by function and level."""
    return _counted(session, wave_id, col(tables.AnswerCode.used).is_(True))


def all_codes(session: Session, wave_id: UUID) -> Invited:
    """How many codes of a wave there are, by function and level."""
    return _counted(session, wave_id)


def _counted(session: Session, wave_id: UUID, *which: ColumnElement[bool]) -> Invited:
    table = tables.AnswerCode
    counted = (
        select(table.function, table.level, func.count())
        .where(table.wave_id == wave_id, *which)
        .group_by(table.function, table.level)
    )
    return {(Function(function), level): n for function, level, n in session.exec(counted)}


def uncoded(invited: Invited, kept: KeptCodes) -> Invited:
    """How many of each function and level were asked and get a new code.

    HuddleError where that is nobody: nobody was asked, or everybody has answered, or has a code that stays.
    """
    if not any(invited.values()):
        raise HuddleError(_("Say first who is asked: there is nobody on the list yet."))
    left = Counter(invited) - Counter({**kept.used, **kept.staying})
    if left:
        return left
    if kept.staying:
        words = _(
            "There is no new code to make: whoever can be counted has answered, and the slips of groups too"
            " small to be counted stay good. For a slip that was lost, say that one more was asked."
        )
        raise HuddleError(words)
    raise HuddleError(_("Everybody who was asked has answered. Ask more people first."))


def new_codes(invited: Invited, kept: KeptCodes) -> list[AnswerCode]:
    """A code for each of those who were asked and have none that stays, in an order that says nothing.

    HuddleError as for `uncoded`.
    """
    wanted = list(Counter(uncoded(invited, kept)).elements())
    secrets.SystemRandom().shuffle(wanted)
    return [AnswerCode(_new_code(), function, level) for function, level in wanted]


def hash_of(code: str) -> str:
    """What checks a code, made slowly on purpose: trying all codes takes years."""
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return hashlib.scrypt(plain.encode(), salt=_SALT, n=2**12, r=8, p=1, dklen=16).hex()


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))

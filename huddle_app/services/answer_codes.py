"""Codes that let one person answer by phone: how they are made, and what of them the file keeps."""

import hashlib
import secrets
from dataclasses import dataclass

from huddle_app.method.survey.overview import Invited
from huddle_app.method.words import Function

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


def new_codes(invited: Invited, used: Invited) -> list[AnswerCode]:
    """A code for each of those who were asked and used none, in an order that says nothing."""
    wanted = [
        group for group, number in invited.items() for _n in range(number - used.get(group, 0))
    ]
    secrets.SystemRandom().shuffle(wanted)
    return [AnswerCode(_new_code(), function, level) for function, level in wanted]


def hash_of(code: str) -> str:
    """What checks a code, made slowly on purpose: trying all codes takes years."""
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return hashlib.scrypt(plain.encode(), salt=_SALT, n=2**12, r=8, p=1, dklen=16).hex()


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))

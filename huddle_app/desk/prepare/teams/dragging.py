"""A person on the way from one place to another one."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QMimeData

MIME = "application/x-huddle-person"


@dataclass(frozen=True)
class Target:
    """Where a person is held or dropped: over a team, or over one of its members to change places with."""

    team: UUID
    member: UUID | None = None


def carrying(person: UUID) -> QMimeData:
    """A person to be dragged."""
    data = QMimeData()
    data.setData(MIME, str(person).encode())
    return data


def carried(data: QMimeData) -> UUID | None:
    """The person that is dragged; None when it is something else."""
    text = data.data(MIME).toStdString()
    return UUID(text) if text else None

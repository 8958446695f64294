"""The addresses of the phone pages as text, for whoever prints or serves them."""

from uuid import UUID

SURVEY_PAGE = "/survey"
"""Where phones find the questionnaire."""


def survey_address(base: str) -> str:
    """The page of the questionnaire under a base address such as “http://192.168.4.20:8080”."""
    return base.rstrip("/") + SURVEY_PAGE


def room_address(base: str, room: str) -> str:
    """The page of a room, such as “http://192.168.4.20:8080/j/KRMP” under that base address."""
    return f"{base.rstrip('/')}/j/{room}"


def team_address(base: str, room: str, team_id: UUID) -> str:
    """The page that offers to join one team's table in one tap: for the QR code on its table card."""
    return f"{room_address(base, room)}?team={team_id.hex}"

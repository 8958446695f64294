"""The routes of the phones: the page, joining, sending disconnects, and the stream of changes."""

import secrets
from gettext import gettext as _

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.phones.letters import Typed, read_letter, speaks_json, submissions
from huddle_app.phones.pages import Pages
from huddle_app.phones.pulse import Pulse
from huddle_app.phones.refusal import Refusal
from huddle_app.phones.room import Room
from huddle_app.phones.view import at_clock, join_view, must_join, room_view
from huddle_app.services.disconnects import Receipt
from huddle_app.services.house import Services

COOKIE_SECONDS = 7 * 24 * 3600

_PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_ASSET_HEADERS = {"Cache-Control": "max-age=604800, immutable", "X-Content-Type-Options": "nosniff"}


def phone_app(
    services: Services, pulse: Pulse, *, always_open: Collects | None = None
) -> Starlette:
    """The phones' application; `always_open` collects whatever the agenda says."""
    routes = _Routes(Room(services, always_open), pulse)
    pages = Pages()
    routes.pages = pages
    style = Response(pages.style, headers=_ASSET_HEADERS, media_type="text/css")
    script = Response(pages.script, headers=_ASSET_HEADERS, media_type="text/javascript")
    return Starlette(
        routes=[
            Route("/j/{room}/disconnects", routes.send, methods=["POST"]),
            Route("/j/{room}/events", routes.follow),
            Route("/j/{room}/join", routes.join, methods=["POST"]),
            Route("/j/{room}/{part}", routes.back_to_page),
            Route("/j/{room}", routes.page),
            Route("/static/phone.css", style),
            Route("/static/phone.js", script),
            Route("/", routes.ask_code),
        ],
        exception_handlers={
            Refusal: routes.refuse,
            HuddleError: routes.apologise,
            HTTPException: routes.not_here,
        },
    )

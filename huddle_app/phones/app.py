"""The routes of the phones: the page, joining, sending disconnects, and the stream of changes."""

import secrets
from asyncio import to_thread
from http import HTTPStatus
from urllib.parse import quote

from starlette.applications import Starlette
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
from huddle_app.phones.letters import Letter, Typed, read_letter, speaks_json, submissions
from huddle_app.phones.pages import Pages
from huddle_app.phones.pulse import Pulse
from huddle_app.phones.refusal import Refusal
from huddle_app.phones.room import Room
from huddle_app.phones.view import at_clock, join_view, must_join, room_view
from huddle_app.services.disconnects import Receipt
from huddle_app.services.house import Services
from huddle_app.texts import _

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
    pages = Pages()
    routes = _Routes(Room(services, always_open), pulse, pages)
    return Starlette(
        routes=[
            Route("/j/{room}/disconnects", routes.send, methods=["POST"]),
            Route("/j/{room}", routes.page),
            Route("/j/{room}/join", routes.join, methods=["POST"]),
            Route("/j/{room}/events", routes.follow),
            # where a reload leads after a form was sent without script
            Route("/j/{room}/join", routes.back_to_page),
            Route("/j/{room}/disconnects", routes.back_to_page),
            Route("/static/phone.css", _asset(pages.style, "text/css")),
            Route("/static/phone.js", _asset(pages.script, "text/javascript")),
            Route("/", routes.ask_code),
        ],
        exception_handlers={
            Refusal: routes.refuse,
            HuddleError: routes.apologise,
            HTTPException: routes.not_here,
            Exception: routes.our_fault,
        },
    )


def _asset(content: bytes, media_type: str) -> Response:
    """A file that never changes while the program runs."""
    return Response(content, headers=_ASSET_HEADERS, media_type=media_type)


class _Routes:
    """The answers to the phones.

    What asks the services runs in the event loop's own few threads, which end together with it.
    """

    def __init__(self, room: Room, pulse: Pulse, pages: Pages) -> None:
        self._room = room
        self._pulse = pulse
        self._pages = pages

    async def page(self, request: Request) -> Response:
        return await to_thread(self._page, request)

    async def join(self, request: Request) -> Response:
        letter = await read_letter(request)
        return await to_thread(self._join, request, letter)

    async def send(self, request: Request) -> Response:
        letter = await read_letter(request)
        request.state.typed = letter.typed()
        return await to_thread(self._send, request, letter)

    async def follow(self, request: Request) -> Response:
        self._room.check(request.path_params["room"])
        beats = self._pulse.beats(request.query_params.get("team", ""))
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(beats, media_type="text/event-stream", headers=headers)

    async def back_to_page(self, request: Request) -> Response:
        return RedirectResponse(f"/j/{quote(request.path_params['room'])}", 303)

    async def ask_code(self, request: Request) -> Response:
        code = request.query_params.get("room", "").strip()
        if code:
            return RedirectResponse(f"/j/{quote(code.upper(), safe='')}", 303)
        return HTMLResponse(self._pages.ask_code(), headers=_PAGE_HEADERS)

    async def refuse(self, request: Request, error: Exception) -> Response:
        status = error.status if isinstance(error, Refusal) else 500
        return await to_thread(self._refusal, request, status, str(error))

    async def apologise(self, request: Request, error: Exception) -> Response:
        """The workshop file cannot be read or written now: the phone keeps the text and tries again."""
        return await to_thread(self._refusal, request, 503, str(error))

    async def our_fault(self, request: Request, _error: Exception) -> Response:
        """A bug: the server logs it, the phone keeps the text and tries again."""
        problem = _("Something went wrong here. What you wrote is kept: please send it once more.")
        return await to_thread(self._refusal, request, 500, problem)

    async def not_here(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 404
        problem = _("There is nothing at this address. Please type the code from the screen.")
        if _wants_json(request):
            return JSONResponse({"error": problem}, status)
        return HTMLResponse(self._pages.ask_code(problem), status, _PAGE_HEADERS)

    def _page(self, request: Request) -> Response:
        self._room.check(request.path_params["room"])
        token = self._token(request)
        if "change" in request.query_params or must_join(self._room, token):
            return self._join_page(token)
        return self._room_page(token)

    def _join(self, request: Request, letter: Letter) -> Response:
        self._room.check(request.path_params["room"])
        token = self._token(request) or secrets.token_urlsafe(24)
        seat = self._room.join(token, letter.one("participant"), letter.one("team"))
        if _wants_json(request):
            team = seat.team.name if seat.team else ""
            answer = JSONResponse({"team": team, "name": seat.name})
        else:
            answer = self._room_page(token)
        # For every spelling of the room code, hence the path above it and the code in the name.
        answer.set_cookie(
            self._cookie(), token, COOKIE_SECONDS, path="/j", httponly=True, samesite="lax"
        )
        return answer

    def _send(self, request: Request, letter: Letter) -> Response:
        self._room.check(request.path_params["room"])
        sent = submissions(request.state.typed, self._room.services.disconnects.form())
        token = self._token(request)
        receipts, team_id = self._room.hand_in(token, letter.one("team"), sent)
        if team_id:
            self._pulse.tell_team(str(team_id))
        status = 200 if all(receipt.before for receipt in receipts) else 201
        if _wants_json(request):
            stored = [self._stored(receipt) for receipt in receipts]
            return JSONResponse(stored[0] if len(stored) == 1 else stored, status)
        said = _("✓ sent {time}").format(time=at_clock(self._room, receipts[0].received))
        return self._room_page(token, status, said=said)

    def _stored(self, receipt: Receipt) -> dict[str, str | bool]:
        """What a phone is told; the time is the room's own, with its distance from UTC."""
        received = self._room.services.clock.agenda().local(receipt.received)
        return {"id": str(receipt.id), "stored": True, "received": received.isoformat()}

    def _refusal(self, request: Request, status: int, problem: str) -> Response:
        if _wants_json(request):
            return JSONResponse({"error": problem}, status)
        typed: tuple[Typed, ...] = getattr(request.state, "typed", ())
        if status == HTTPStatus.NOT_FOUND:
            return HTMLResponse(self._pages.ask_code(problem, typed), status, _PAGE_HEADERS)
        if request.url.path.endswith("/join"):
            return self._join_page(self._token(request), status, problem)
        return self._room_page(self._token(request), status, typed, problem=problem)

    def _room_page(
        self,
        token: str,
        status: int = 200,
        typed: tuple[Typed, ...] = (),
        *,
        said: str = "",
        problem: str = "",
    ) -> Response:
        view = room_view(self._room, token, typed)
        html = self._pages.room(self._room.code(), view, said, problem)
        return HTMLResponse(html, status, _PAGE_HEADERS)

    def _join_page(self, token: str, status: int = 200, problem: str = "") -> Response:
        view = join_view(self._room, token)
        html = self._pages.join(self._room.code(), view, problem)
        return HTMLResponse(html, status, _PAGE_HEADERS)

    def _cookie(self) -> str:
        return f"huddle_{self._room.code()}"

    def _token(self, request: Request) -> str:
        return request.cookies.get(self._cookie(), "")


def _wants_json(request: Request) -> bool:
    """Whether to answer with JSON: when asked for, or when spoken to in it by no browser page."""
    accept = request.headers.get("accept", "")
    return "application/json" in accept or (speaks_json(request) and "text/html" not in accept)

"""The routes of the phones: the page, joining, sending in, the stream of changes; remote and survey."""

import secrets
from asyncio import to_thread
from http import HTTPStatus
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from huddle_app.method.agenda import Collects
from huddle_app.method.errors import HuddleError
from huddle_app.phones import answers
from huddle_app.phones.groups import Given
from huddle_app.phones.letters import Letter, read_letter, submissions
from huddle_app.phones.now import at_clock
from huddle_app.phones.pages import Pages
from huddle_app.phones.pulse import Pulse
from huddle_app.phones.refusal import Refusal
from huddle_app.phones.remote_routes import RemoteRoutes
from huddle_app.phones.room import Room
from huddle_app.phones.survey_routes import SurveyRoutes
from huddle_app.phones.table import Invitation, invitation
from huddle_app.phones.view import join_view, must_join, room_view
from huddle_app.services.disconnects import Receipt
from huddle_app.services.house import Services
from huddle_app.texts import _

COOKIE_SECONDS = 7 * 24 * 3600
FORMS_WITHOUT_SCRIPT = ("join", "disconnects", "forum")


def phone_app(
    services: Services, pulse: Pulse, *, always_open: Collects | None = None
) -> Starlette:
    """The phones' application; `always_open` collects whatever the agenda says."""
    pages, room = Pages(), Room(services, always_open)
    survey = SurveyRoutes(services, pages)
    routes = _Routes(room, pulse, pages, survey)
    moderator = RemoteRoutes(room, pulse, pages)
    return Starlette(
        routes=[
            Route("/j/{room}", routes.page),
            *moderator.routes(),
            *survey.routes(),
            Route("/j/{room}/join", routes.join, methods=["POST"]),
            Route("/j/{room}/events", routes.follow),
            Route("/j/{room}/{box}", routes.send, methods=["POST"]),
            # where a reload leads after a form was sent without script
            *(Route(f"/j/{{room}}/{form}", routes.back_to_page) for form in FORMS_WITHOUT_SCRIPT),
            *(Route(f"/static/{name}", answers.file(name, it)) for name, it in pages.files.items()),
            Route("/", routes.ask_code),
        ],
        exception_handlers={
            Refusal: routes.refuse,
            HuddleError: routes.apologise,
            HTTPException: routes.not_here,
            Exception: routes.our_fault,
        },
    )


class _Routes:
    """The answers to the phones.

    What asks the services runs in the event loop's own few threads, which end together with it.
    """

    def __init__(self, room: Room, pulse: Pulse, pages: Pages, survey: SurveyRoutes) -> None:
        self._room = room
        self._pulse = pulse
        self._pages = pages
        self._survey = survey

    async def page(self, request: Request) -> Response:
        return await to_thread(self._page, request)

    async def join(self, request: Request) -> Response:
        letter = await read_letter(request)
        return await to_thread(self._join, request, letter)

    async def send(self, request: Request) -> Response:
        letter = await read_letter(request)
        return await to_thread(self._send, request, letter)

    async def follow(self, request: Request) -> Response:
        self._room.check(request.path_params["room"])
        asked = request.query_params
        beats = self._pulse.beats(asked.get("team", ""), asked.get("since", ""))
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(beats, media_type="text/event-stream", headers=headers)

    async def back_to_page(self, request: Request) -> Response:
        return RedirectResponse(f"/j/{quote(request.path_params['room'])}", 303)

    async def ask_code(self, request: Request) -> Response:
        code = request.query_params.get("room", "").strip()
        if code:
            return RedirectResponse(f"/j/{quote(code.upper(), safe='')}", 303)
        return await to_thread(self._ask_code)

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
        if answers.wants_json(request):
            return JSONResponse({"error": problem}, status)
        return answers.page(self._pages.ask_code(problem), status)

    def _ask_code(self) -> Response:
        collects = self._room.services.collecting.open_wave() is not None
        return answers.page(self._pages.ask_code(survey=collects))

    def _page(self, request: Request) -> Response:
        self._room.check(request.path_params["room"])
        token = self._token(request)
        if card := request.query_params.get("team", ""):
            return self._card_page(token, card)
        if "change" in request.query_params or must_join(self._room, token):
            return self._join_page(token)
        return self._room_page(token)

    def _card_page(self, token: str, card: str) -> Response:
        """What the code on a table card opens: an offer to join, unless the phone sits there already."""
        invited, seat = invitation(self._room, card), self._room.seat(token)
        if invited.team is None and not must_join(self._room, token):
            return self._room_page(token, said=invited.sorry)
        if invited.team and seat and seat.team and seat.team.id == invited.team.id:
            return RedirectResponse(f"/j/{quote(self._room.code())}", 303)
        return self._join_page(token, invited=invited)

    def _join(self, request: Request, letter: Letter) -> Response:
        self._room.check(request.path_params["room"])
        token = self._token(request) or secrets.token_urlsafe(24)
        seat = self._room.join(token, letter.one("participant"), letter.one("team"))
        if answers.wants_json(request):
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
        box = self._room.box(request.path_params["box"])
        typed = letter.typed(box.choice)
        request.state.given = Given(box, typed)
        self._room.check(request.path_params["room"])
        # the button of one question sends what is written to it, and gives back the rest
        only = letter.one("only")
        sent = submissions([t for t in typed if only in {"", t.choice}], box.text)
        token = self._token(request)
        receipts, team_id = self._room.hand_in(token, letter.one("team"), box, sent)
        if team_id:
            self._pulse.tell_team(str(team_id))
        status = 200 if all(receipt.before for receipt in receipts) else 201
        if answers.wants_json(request):
            stored = [self._stored(receipt) for receipt in receipts]
            return JSONResponse(stored[0] if len(stored) == 1 else stored, status)
        time = at_clock(self._room.services, receipts[0].received)
        rest = tuple(t for t in typed if only not in {"", t.choice})
        said = _("✓ sent {time}").format(time=time)
        return self._room_page(token, status, Given(box, rest), said=said)

    def _stored(self, receipt: Receipt) -> dict[str, str | bool]:
        """What a phone is told; the time is the room's own, with its distance from UTC."""
        received = self._room.services.clock.agenda().local(receipt.received)
        return {"id": str(receipt.id), "stored": True, "received": received.isoformat()}

    def _refusal(self, request: Request, status: int, problem: str) -> Response:
        if answers.wants_json(request):
            return JSONResponse({"error": problem}, status)
        if self._survey.belongs(request):
            return self._survey.refusal(request, status, problem)
        given: Given | None = getattr(request.state, "given", None)
        if status == HTTPStatus.NOT_FOUND:
            typed = given.typed if given else ()
            return answers.page(self._pages.ask_code(problem, typed), status)
        if request.url.path.endswith("/join"):
            return self._join_page(self._token(request), status, problem)
        return self._room_page(self._token(request), status, given, problem=problem)

    def _room_page(
        self,
        token: str,
        status: int = 200,
        given: Given | None = None,
        *,
        said: str = "",
        problem: str = "",
    ) -> Response:
        seat = self._room.seat(token)
        mark = self._pulse.mark(str(seat.team.id) if seat and seat.team else "")
        view = room_view(self._room, token, given)
        return answers.page(self._pages.room(self._room.code(), view, mark, said, problem), status)

    def _join_page(
        self, token: str, status: int = 200, problem: str = "", invited: Invitation | None = None
    ) -> Response:
        mark = self._pulse.mark("")
        view = join_view(self._room, token, invited)
        return answers.page(self._pages.join(self._room.code(), view, mark, problem), status)

    def _cookie(self) -> str:
        return f"huddle_{self._room.code()}"

    def _token(self, request: Request) -> str:
        return request.cookies.get(self._cookie(), "")

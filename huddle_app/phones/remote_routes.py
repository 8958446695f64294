"""The moderator's remote over HTTP: let in by a code, then one touch is one post."""

from asyncio import to_thread
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from huddle_app.method.errors import HuddleError
from huddle_app.phones import answers
from huddle_app.phones.letters import Letter, read_letter
from huddle_app.phones.origin import from_own_page
from huddle_app.phones.pages import Pages
from huddle_app.phones.pulse import REMOTE, Pulse
from huddle_app.phones.refusal import Refusal
from huddle_app.phones.remote_view import remote_view
from huddle_app.phones.room import Room
from huddle_app.services.leaving import doubt
from huddle_app.services.remote import Act
from huddle_app.texts import _

COOKIE = "huddle_remote"
COOKIE_SECONDS = 2 * 24 * 3600


class RemoteRoutes:
    """The answers to the moderator's own phone."""

    def __init__(self, room: Room, pulse: Pulse, pages: Pages) -> None:
        self._room = room
        self._remote = room.services.remote
        self._pulse = pulse
        self._pages = pages

    def routes(self) -> list[Route]:
        """Where the remote is."""
        return [
            Route("/j/{room}/remote", self.look),
            Route("/j/{room}/remote", self.touch, methods=["POST"]),
            Route("/j/{room}/remote/enter", self.enter, methods=["POST"]),
            Route("/j/{room}/remote/enter", self.back_to_page),
            Route("/j/{room}/remote/events", self.follow),
        ]

    async def look(self, request: Request) -> Response:
        """The page; a phone with a ticket is let in, and led to the address without it."""
        return await to_thread(self._look, request)

    async def enter(self, request: Request) -> Response:
        """Let a phone in whose owner types the code."""
        letter = await read_letter(request)
        return await to_thread(self._enter, request, letter)

    async def touch(self, request: Request) -> Response:
        """Do what a button was touched for."""
        letter = await read_letter(request)
        return await to_thread(self._touch, request, letter)

    async def follow(self, request: Request) -> Response:
        """The stream of what happens, for who was let in."""
        self._room.check(request.path_params["room"])
        if not self._remote.allows(_key(request)):
            return Response(status_code=403)
        beats = self._pulse.beats(REMOTE, request.query_params.get("since", ""))
        headers = {"Cache-Control": "no-store"}
        return StreamingResponse(beats, media_type="text/event-stream", headers=headers)

    async def back_to_page(self, request: Request) -> Response:
        """Where a reload leads after a code was sent."""
        return self._back(request)

    def _look(self, request: Request) -> Response:
        self._room.check(request.path_params["room"])
        if "ticket" not in request.query_params:
            return self._page(request)
        return self._let_in(request, self._remote.redeem(request.query_params["ticket"]))

    def _enter(self, request: Request, letter: Letter) -> Response:
        self._room.check(request.path_params["room"])
        try:
            _check_origin(request)
            return self._let_in(request, self._remote.enter(letter.one("code")))
        except (Refusal, HuddleError) as error:
            return self._page(request, 403, str(error))

    def _touch(self, request: Request, letter: Letter) -> Response:
        self._room.check(request.path_params["room"])
        if not self._remote.allows(_key(request)):
            return self._page(request, 403)
        try:
            _check_origin(request)
            act, seen = _asked(letter.one("touch"))
            if act is Act.NEXT and not letter.one("sure") and doubt(self._room.services.clock):
                return self._page(request, asking=True)
            self._remote.do(act, seen)
        except Refusal as error:
            return self._page(request, error.status, str(error))
        except HuddleError as error:
            return self._page(request, 409, str(error))
        return self._back(request)

    def _let_in(self, request: Request, key: str) -> Response:
        answer = self._back(request)
        if key:
            answer.set_cookie(
                COOKIE, key, COOKIE_SECONDS, path="/j", httponly=True, samesite="strict"
            )
        return answer

    def _back(self, request: Request) -> Response:
        return RedirectResponse(f"/j/{quote(request.path_params['room'])}/remote", 303)

    def _page(
        self, request: Request, status: int = 200, problem: str = "", *, asking: bool = False
    ) -> Response:
        mark, on = self._pulse.mark(REMOTE), bool(self._remote.code)
        allowed = self._remote.allows(_key(request))
        view = remote_view(self._room.services, asking=asking) if allowed else None
        html = self._pages.remote(self._room.code(), view, mark, problem, on=on)
        return answers.page(html, status if on else 403)


def _key(request: Request) -> str:
    return request.cookies.get(COOKIE, "")


def _check_origin(request: Request) -> None:
    if not from_own_page(request):
        raise Refusal(403, _("This did not come from the remote’s own page. Please open it again."))


def _asked(touch: str) -> tuple[Act, str]:
    act, _space, seen = touch.partition(" ")
    try:
        return Act(act), seen
    except ValueError as error:
        raise Refusal(
            422, _("The remote has no such button. Please open its page again.")
        ) from error

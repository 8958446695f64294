"""The questionnaire over HTTP: a code opens it, it is filled in on the phone, and sent once."""

from asyncio import to_thread

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from huddle_app.method.addresses import SURVEY_PAGE
from huddle_app.phones import answers
from huddle_app.phones.letters import Letter, read_letter
from huddle_app.phones.origin import from_own_page
from huddle_app.phones.pages import Pages
from huddle_app.phones.refusal import Done, Refusal
from huddle_app.phones.survey_door import SurveyDoor, Ticket, new_ticket, read_ticket
from huddle_app.phones.survey_view import (
    NOTHING_FILLED,
    SENDING,
    SURE,
    Asked,
    Filled,
    asked_of,
    survey_view,
)
from huddle_app.services.house import Services
from huddle_app.texts import _

COOKIE = "huddle_survey"
FORBIDDEN = 403
THANKS = f"{SURVEY_PAGE}?sent"
"""An address of its own, the same for everybody, so that a reload gives the thanks once more."""


class SurveyRoutes:
    """The answers to a phone on which the questionnaire is filled in.

    The code is nowhere but in a cookie that ends with the browser, or with the answers.
    """

    def __init__(self, services: Services, pages: Pages) -> None:
        self._services = services
        self._pages = pages
        self._door = SurveyDoor(services)

    def routes(self) -> list[Route]:
        """Where the questionnaire is."""
        return [
            Route(SURVEY_PAGE, self.look),
            Route(SURVEY_PAGE, self.enter, methods=["POST"]),
            Route(f"{SURVEY_PAGE}/send", self.send, methods=["POST"]),
            Route(f"{SURVEY_PAGE}/send", self.back_to_page),
        ]

    def belongs(self, request: Request) -> bool:
        """Whether a request is for a page of the questionnaire."""
        return request.url.path == SURVEY_PAGE or request.url.path.startswith(f"{SURVEY_PAGE}/")

    async def look(self, request: Request) -> Response:
        """The questionnaire; a scanned code leads to the address without it first."""
        asked = request.query_params
        if "code" in asked:
            return self._with_code(request, asked["code"])
        if "change" in asked:
            return _forgetting(self._back())
        if "sent" in asked:
            return self._thanks(request)
        return await to_thread(self._look, request)

    async def enter(self, request: Request) -> Response:
        """Open the questionnaire with a typed code."""
        return self._with_code(request, (await read_letter(request)).one("code"))

    async def send(self, request: Request) -> Response:
        """Take in what was marked."""
        letter = await read_letter(request)
        return await to_thread(self._send, request, letter)

    async def back_to_page(self, request: Request) -> Response:  # noqa: ARG002 - all are led alike
        """Where a reload leads after the form was sent."""
        return self._back()

    def refusal(self, request: Request, status: int, problem: str) -> Response:
        """What went wrong, on the questionnaire with all that is marked, or where the code is asked for."""
        given: tuple[Asked, Filled, str] | None = getattr(request.state, "filled", None)
        if given and status != FORBIDDEN:
            return answers.page(self._pages.survey(survey_view(*given), problem), status)
        if self._services.collecting.open_wave() is None:
            return answers.page(self._pages.survey_end(), status)
        ticket = _ticket(request)
        page = answers.page(self._pages.survey_code(problem, ticket.code if ticket else ""), status)
        return _forgetting(page) if status == FORBIDDEN else page

    def _look(self, request: Request) -> Response:
        if self._services.collecting.open_wave() is None:
            return answers.page(self._pages.survey_end())
        ticket = _ticket(request)
        if ticket is None:
            return answers.page(self._pages.survey_code())
        try:
            found = self._door.look(ticket, _client(request))
        except Done as done:
            page = self._pages.survey_code(said=str(done))
            return _forgetting(answers.page(page, done.status))
        asked = asked_of(self._services, found)
        view = survey_view(asked, NOTHING_FILLED, ticket.number)
        return answers.page(self._pages.survey(view))

    def _send(self, request: Request, letter: Letter) -> Response:
        # a browser that says nothing of it is trusted: the cookie goes out from our own pages only
        if request.headers.get("origin") and not from_own_page(request):
            raise Refusal(422, _("This did not come from the questionnaire. Please open it again."))
        ticket = _ticket(request)
        if self._door.has_sent(letter.one(SENDING)):
            return _forgetting(_led_to(THANKS))
        if ticket is None:
            raise Refusal(422, _("Please type your code once more."))
        asked = asked_of(self._services, self._door.look(ticket, _client(request)))
        filled, foreign = asked.read(letter)
        request.state.filled = asked, filled, ticket.number
        if foreign:
            raise Refusal(422, _("Something there was not part of your questionnaire. Look again."))
        if not filled.marks:
            raise Refusal(422, _("Nothing is marked yet."))
        if len(filled.marks) < len(asked.columns) and not letter.one(SURE):
            view = survey_view(asked, filled, ticket.number, point_out=True)
            return answers.page(self._pages.survey(view))
        self._door.send(ticket, asked.toolkit.written(filled.marks), filled.region)
        return _forgetting(_led_to(THANKS))

    def _thanks(self, request: Request) -> Response:
        """The thanks, which say nothing of whom they are for; whoever has a code open still has to send."""
        if _ticket(request):
            return self._back()
        return answers.page(self._pages.survey_end(sent=True))

    def _with_code(self, request: Request, typed: str) -> Response:
        """Lead to the clean address, which looks what the code opens."""
        ticket = new_ticket(typed, _ticket(request))
        answer = self._back()
        if ticket.code:
            answer.set_cookie(
                COOKIE, ticket.written, path=SURVEY_PAGE, httponly=True, samesite="strict"
            )
        return answer

    def _back(self) -> Response:
        return _led_to(SURVEY_PAGE)


def _led_to(address: str) -> Response:
    headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return RedirectResponse(address, 303, headers)


def _ticket(request: Request) -> Ticket | None:
    return read_ticket(request.cookies.get(COOKIE, ""))


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _forgetting(answer: Response) -> Response:
    answer.delete_cookie(COOKIE, path=SURVEY_PAGE, httponly=True, samesite="strict")
    return answer

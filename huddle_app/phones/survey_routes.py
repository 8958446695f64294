"""The questionnaire over HTTP: a code opens it, it is filled in on the phone, and sent once."""

from asyncio import to_thread

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from huddle_app.method.addresses import SURVEY_PAGE
from huddle_app.method.questionnaire_words import QuestionnaireWords
from huddle_app.phones import answers
from huddle_app.phones.letters import Letter, read_letter
from huddle_app.phones.origin import from_own_page
from huddle_app.phones.pages import Pages
from huddle_app.phones.refusal import Done, Refusal, TooLate
from huddle_app.phones.survey_door import SurveyDoor, Ticket, new_ticket, read_ticket
from huddle_app.phones.survey_view import (
    NOTHING_FILLED,
    SENDING,
    SURE,
    Asked,
    End,
    Filled,
    asked_of,
    survey_view,
)
from huddle_app.services.house import Services

COOKIE = "huddle_survey"
FORBIDDEN, OTHER_OPEN, OUR_FAULT = 403, 412, 500
OVER = (403, 422)
"""Nothing is kept on a phone whose ticket opens nothing, or that has none."""
THANKS = {True: f"{SURVEY_PAGE}?sent", False: f"{SURVEY_PAGE}?sent=before"}
"""An address of its own, the same for everybody, so that a reload gives the thanks once more.

By whether what was sent is in, or was sent when other answers of that phone were in.
"""


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
        return self._with_code(request, (await self._letter(request)).one("code"))

    async def send(self, request: Request) -> Response:
        """Take in what was marked."""
        letter = await self._letter(request)
        return await to_thread(self._send, request, letter)

    async def back_to_page(self, request: Request) -> Response:  # noqa: ARG002 - all are led alike
        """Where a reload leads after the form was sent."""
        return self._back()

    def refusal(self, request: Request, status: int, problem: str) -> Response:
        """What went wrong, on the questionnaire with all that is marked, or where the code is asked for."""
        words = self._words()
        if status >= OUR_FAULT:  # told in words for the moderator
            problem = words.text("phone_failed")
        given: tuple[Asked, Filled, str] | None = getattr(request.state, "filled", None)
        if given and status != FORBIDDEN:
            view = survey_view(*given)
            return answers.page(self._pages.survey(words, view, problem), status)
        if self._services.collecting.open_wave() is None:
            return self._end(End.NOT_OPEN, status)
        ticket = _ticket(request)
        typed = ticket.code if ticket and status != OTHER_OPEN else ""
        keeps = status not in OVER
        page = self._pages.survey_code(words, problem, typed, keeps=keeps)
        answer = answers.page(page, status)
        return _forgetting(answer) if status == FORBIDDEN else answer

    def _look(self, request: Request) -> Response:
        ticket, words = _ticket(request), self._words()
        collects = self._services.collecting.open_wave() is not None
        if ticket is None and not collects:
            return self._end(End.NOT_OPEN)
        if ticket is None:
            return answers.page(self._pages.survey_code(words))
        try:
            found = self._door.look(ticket, _client(request))
        except Done as done:
            if not collects:
                return _forgetting(self._end(End.USED, done.status))
            page = self._pages.survey_code(words, said=str(done))
            return _forgetting(answers.page(page, done.status))
        except TooLate as late:
            return self._end(End.CLOSED, late.status)
        asked = asked_of(self._services, found)
        view = survey_view(asked, NOTHING_FILLED, ticket.number)
        return answers.page(self._pages.survey(words, view))

    def _send(self, request: Request, letter: Letter) -> Response:
        # a browser that says nothing of it is trusted: the cookie goes out from our own pages only
        if request.headers.get("origin") and not from_own_page(request):
            raise self._refused(422, "phone_elsewhere")
        ticket, number = _ticket(request), letter.one(SENDING)
        other = ticket is not None and ticket.number != number
        known = self._door.is_in(number, _written(letter))
        if known is not None:
            thanks = _led_to(THANKS[known])
            return thanks if other else _forgetting(thanks)
        if ticket is None:
            raise self._refused(422, "phone_type_again")
        if other:
            raise self._refused(OTHER_OPEN, "phone_other_open")
        try:
            return self._take_in(request, letter, ticket)
        except Done as done:
            raise self._refused(done.status, "phone_not_added") from done
        except TooLate as late:
            return self._end(End.CLOSED, late.status, late=True)

    def _take_in(self, request: Request, letter: Letter, ticket: Ticket) -> Response:
        asked = asked_of(self._services, self._door.look(ticket, _client(request)))
        filled, foreign = asked.read(letter)
        request.state.filled = asked, filled, ticket.number
        if foreign:
            raise self._refused(422, "phone_not_asked")
        if not filled.marks:
            raise self._refused(422, "phone_nothing_marked")
        if len(filled.marks) < len(asked.columns) and not letter.one(SURE):
            view = survey_view(asked, filled, ticket.number, point_out=True)
            return answers.page(self._pages.survey(self._words(), view))
        ratings = asked.toolkit.written(filled.marks)
        in_now = self._door.send(ticket, ratings, filled.region, _written(letter))
        return _forgetting(_led_to(THANKS[in_now]))

    def _thanks(self, request: Request) -> Response:
        """The thanks, which say nothing of whom they are for; whoever has a code open still has to send."""
        if _ticket(request):
            return self._back()
        return self._end(End.SENT_BEFORE if request.query_params["sent"] else End.SENT)

    async def _letter(self, request: Request) -> Letter:
        """What was sent; Refusal, in the questionnaire's words, when it cannot be read."""
        try:
            return await read_letter(request)
        except Refusal as refusal:
            words = await to_thread(self._words)
            raise Refusal(refusal.status, words.text("phone_unread")) from refusal

    def _words(self) -> QuestionnaireWords:
        return self._services.survey.toolkit().words

    def _refused(self, status: int, key: str) -> Refusal:
        return Refusal(status, self._words().text(key))

    def _end(self, end: End, status: int = 200, *, late: bool = False) -> Response:
        collects = self._services.collecting.open_wave() is not None
        page = self._pages.survey_end(self._words(), end, late=late, collects=collects)
        return answers.page(page, status)

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


def _written(letter: Letter) -> str:
    """All that was filled in, alike whenever the same is sent again."""
    return repr(sorted((k, v) for k, v in letter.fields.items() if k not in {SENDING, SURE}))


def _ticket(request: Request) -> Ticket | None:
    return read_ticket(request.cookies.get(COOKIE, ""))


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


def _forgetting(answer: Response) -> Response:
    answer.delete_cookie(COOKIE, path=SURVEY_PAGE, httponly=True, samesite="strict")
    return answer

"""Errors of ours, logged without a word of what people wrote or who they are."""

import logging

from starlette.types import ASGIApp, Receive, Scope, Send

from huddle_app.method.whereabouts import whereabouts

log = logging.getLogger(__name__)


class Discreet:
    """The phones' application, whose errors never reach the server: it would log them word for word."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; the phone was told already when an error arrives here."""
        try:
            await self._app(scope, receive, send)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is logged here
            # no log.exception: it would add the message
            log.error("A phone could not be answered.\n%s", whereabouts(error))  # noqa: TRY400

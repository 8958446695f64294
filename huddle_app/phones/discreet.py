"""Errors of ours, logged without a word of what people wrote or who they are."""

import logging
from collections.abc import Iterator
from traceback import format_tb

from starlette.types import ASGIApp, Receive, Scope, Send

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
            log.error(  # noqa: TRY400
                "A phone could not be answered.\n%s", "\n".join(_whereabouts(error))
            )


def _whereabouts(error: BaseException | None) -> Iterator[str]:
    """The kind and place of an error and of its causes; a message may quote what somebody wrote."""
    while error is not None:
        yield type(error).__qualname__
        yield "".join(format_tb(error.__traceback__))
        error = error.__cause__ or error.__context__

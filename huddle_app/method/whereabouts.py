"""What may be kept of an error: a log can be sent along, so it holds nobody's words."""

from collections.abc import Iterator
from traceback import format_tb


def whereabouts(error: BaseException) -> str:
    """The kind and place of an error and of its causes, in several lines.

    Never its message, which may quote what somebody wrote or answered.
    """
    return "\n".join(_each(error))


def _each(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield type(error).__qualname__
        yield "".join(format_tb(error.__traceback__))
        error = error.__cause__ or error.__context__

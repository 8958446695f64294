"""How pages and files are answered: their headers, and who wants JSON instead."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from huddle_app.phones.letters import speaks_json

_PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # not “no-referrer”, which would take from a form's post the word of where it comes from
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
_FILE_HEADERS = {"Cache-Control": "max-age=604800, immutable", "X-Content-Type-Options": "nosniff"}
_TYPES = {"css": "text/css", "js": "text/javascript"}


def page(html: str, status: int = 200) -> HTMLResponse:
    """A page that is never kept by the browser."""
    return HTMLResponse(html, status, _PAGE_HEADERS)


def file(name: str, content: bytes) -> Response:
    """A file that never changes while the program runs."""
    return Response(content, headers=_FILE_HEADERS, media_type=_TYPES[name.rpartition(".")[2]])


def wants_json(request: Request) -> bool:
    """Whether to answer with JSON: when asked for, or when spoken to in it by no browser page."""
    accept = request.headers.get("accept", "")
    return "application/json" in accept or (speaks_json(request) and "text/html" not in accept)

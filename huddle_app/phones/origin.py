"""Whether a post comes from a page of ours."""

from urllib.parse import urlsplit

from starlette.requests import Request


def from_own_page(request: Request) -> bool:
    """False for a post that another site's page has a browser send."""
    return urlsplit(request.headers.get("origin", "")).netloc == request.headers.get("host")

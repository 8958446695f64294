"""The Wi-Fi's password is for people in the room, and on no page that a phone is given."""

from collections.abc import Callable

from starlette.testclient import TestClient

from huddle_app.method.workshop import WiFi
from huddle_app.services.house import Services
from huddle_app.services.remote import Remote


def test_no_page_tells_the_password(
    new_phone: Callable[[], TestClient], base: str, collecting: Services, remote: Remote
):
    collecting.about.set_wifi(WiFi("Guest", "sunny-day"))
    phone, moderator = new_phone(), new_phone()
    moderator.headers["origin"] = "http://testserver"
    pages = [
        phone.get("/"),
        phone.get(base),
        phone.post(f"{base}/join", data={"participant": "Omar Khalil"}),
        phone.get(base),
        moderator.post(f"{base}/remote/enter", data={"code": remote.open()}),
        moderator.get(f"{base}/remote"),
    ]
    assert [page.status_code for page in pages] == [200] * len(pages)
    for page in pages:
        assert "sunny-day" not in page.text

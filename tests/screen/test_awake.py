import contextlib
import logging

import pytest
import wakepy

from huddle_app.screen.awake import Awake


@pytest.fixture
def asked(monkeypatch):
    """What the system was asked for, in order."""
    log: list[str] = []

    @contextlib.contextmanager
    def presenting(**_how):
        log.append("hold")
        yield
        log.append("release")

    monkeypatch.setattr(wakepy.keep, "presenting", presenting)
    return log


def test_it_holds_once_and_releases_once(asked):
    awake = Awake()
    awake.release()
    awake.hold()
    awake.hold()
    assert awake.holds
    assert asked == ["hold"]
    awake.release()
    awake.release()
    assert not awake.holds
    assert asked == ["hold", "release"]


def test_a_system_that_offers_no_way_is_logged_and_no_more(monkeypatch, caplog):
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    awake = Awake()
    with caplog.at_level(logging.INFO, "huddle_app"):
        awake.hold()
        awake.release()
    assert "cannot be kept awake" in caplog.text

"""The remote at the desk: off until wanted, scanned, switched off, and said when somebody guesses."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.messages import Message
from huddle_app.desk.parts import KeyButton
from huddle_app.desk.run.phones_panel import PhonesPanel
from huddle_app.desk.run.remote_panel import RemotePanel
from huddle_app.method.errors import HuddleError
from huddle_app.services.remote import MOST_WRONG, Remote
from tests.desk.building import built


@pytest.fixture
def panel(context: DeskContext, qtbot: QtBot) -> PhonesPanel:
    panel = built(PhonesPanel, context)
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def remote(context: DeskContext) -> Remote:
    return context.services.remote


def button(panel: PhonesPanel | RemotePanel, *texts: str) -> KeyButton:
    return next(b for b in panel.findChildren(KeyButton) if b.text() in texts)


def opened(panel: PhonesPanel) -> RemotePanel:
    button(panel, "Phone as remote", "Your remote is on").click()
    return next(iter(panel.findChildren(RemotePanel)))


def shown(panel: RemotePanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def guess(remote: Remote) -> None:
    for _n in range(MOST_WRONG):
        with pytest.raises(HuddleError):
            remote.enter("no")


def test_it_is_off_until_it_is_asked_for(panel: PhonesPanel, remote: Remote):
    assert remote.code == ""
    assert button(panel, "Phone as remote").isVisible()


def test_asking_for_it_switches_it_on_and_shows_the_code(
    panel: PhonesPanel, remote: Remote, context: DeskContext
):
    about = opened(panel)
    address = context.phones.address
    assert address
    assert remote.code
    assert f"{remote.code[:4]} {remote.code[4:]}" in shown(about)
    assert f"{address.short}/j/{address.room}/remote" in shown(about)
    assert about.isVisible()


def test_looking_again_keeps_the_code(panel: PhonesPanel, remote: Remote):
    opened(panel).close()
    code = remote.code
    assert code
    opened(panel)
    assert remote.code == code


def test_once_a_phone_is_in_it_makes_way_and_offers_another_code(
    panel: PhonesPanel, remote: Remote, context: DeskContext, qtbot: QtBot
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    about = opened(panel)
    before = about.grab().toImage()
    assert remote.redeem(remote.ticket)
    qtbot.waitUntil(lambda: not about.isVisible())
    assert "Your phone is in" in said[0].text
    assert opened(panel) is about
    assert about.isVisible()
    assert about.grab().toImage() != before
    remote.enter(remote.code)
    qtbot.waitUntil(lambda: not about.isVisible())


def test_switching_off_and_on_again(panel: PhonesPanel, remote: Remote, qtbot: QtBot):
    about = opened(panel)
    code = remote.code
    button(about, "Switch off").click()
    assert remote.code == ""
    assert code[:4] not in shown(about)
    qtbot.waitUntil(lambda: button(panel, "Phone as remote").isVisible())
    button(about, "Switch on").click()
    assert remote.code not in {"", code}


def test_wrong_codes_are_told(
    panel: PhonesPanel, remote: Remote, context: DeskContext, qtbot: QtBot
):
    said: list[Message] = []
    context.messages.said.connect(said.append)
    about = opened(panel)
    guess(remote)
    qtbot.waitUntil(lambda: bool(said))
    assert "wrong code" in said[0].text
    qtbot.waitUntil(lambda: "It closed itself" in shown(about))
    assert len(said) == 1


def test_closing_to_phones_closes_the_remote(panel: PhonesPanel, remote: Remote):
    opened(panel)
    panel._serve.click()
    assert remote.code == ""


def test_a_stray_key_does_not_switch_it_off(panel: PhonesPanel):
    about = opened(panel)
    assert about.focusWidget() is button(about, "Close")

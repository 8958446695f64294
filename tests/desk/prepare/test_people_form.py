"""People: somebody is added and corrected by hand, beside the list."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huddle_app.desk.prepare.people.person_form import PersonForm
from huddle_app.desk.prepare.people.table import Column
from huddle_app.desk.prepare.people_page import PeoplePage
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.style import dress
from huddle_app.desk.window import Desk
from huddle_app.method.checklist import Place
from huddle_app.method.errors import HuddleError
from huddle_app.method.people import Participant, Presence
from huddle_app.method.words import Function
from huddle_app.services.house import Services
from tests.desk.legible import problems

ANN = Participant(
    uuid4(), "Ann Bell", Function.MARKETING, "Rep", "North", "Brands", "a@x.org", "Eve"
)


@pytest.fixture
def page(desk: Desk, services: Services) -> PeoplePage:
    """The page in the window, which sees to the keys; Ann and Eve are on the list."""
    services.people.write(ANN)
    services.people.write(Participant(uuid4(), "Eve", Function.LEADERSHIP, "Director"))
    desk.go(Place.PEOPLE)
    made = desk.findChild(PeoplePage)
    assert isinstance(made, PeoplePage)
    return made


@pytest.fixture
def form(page: PeoplePage) -> PersonForm:
    return page.form


def known(services: Services, name: str) -> Participant:
    return next(person for person in services.people.everybody() if person.name == name)


def typed(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def stand_on(page: PeoplePage, person: Participant) -> None:
    page.table.setFocus()
    page.table.stand_on(person.id)


def test_people_are_added_one_after_the_other(
    qtbot: QtBot, page: PeoplePage, form: PersonForm, services: Services
):
    page.adding.click()
    assert form.name.hasFocus()
    typed(qtbot, "  Zoe   Late ")
    form.function.setCurrentIndex(form.function.findData(Function.MARKETING))
    form.fields["level"].setText("Manager")
    press(qtbot, Qt.Key.Key_Return)
    zoe = known(services, "Zoe Late")
    assert (zoe.function, zoe.level, zoe.presence) == (
        Function.MARKETING,
        "Manager",
        Presence.EXPECTED,
    )
    assert services.deeds.undo_name() == "“Zoe Late” on the list"
    assert form.note.text().startswith("“Zoe Late” is on the list.")
    assert form.name.hasFocus()
    typed(qtbot, "Yan Late")
    press(qtbot, Qt.Key.Key_Return)
    assert known(services, "Yan Late").function is Function.MARKETING
    assert known(services, "Yan Late").level == ""
    press(qtbot, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert page.table.hasFocus()


def test_who_is_added_at_the_door_is_here(page: PeoplePage, form: PersonForm, services: Services):
    page.adding.click()
    assert not form.here.isChecked()
    form.leave()
    services.people.mark([ANN], Presence.HERE)
    page.refresh()
    page.adding.click()
    assert form.here.isChecked()
    form.name.setText("Zoe Late")
    form.save()
    assert known(services, "Zoe Late").presence is Presence.HERE


@pytest.mark.parametrize("way", ["enter", "f2", "double click"])
def test_a_person_is_corrected_from_the_list(
    qtbot: QtBot, page: PeoplePage, form: PersonForm, services: Services, way: str
):
    stand_on(page, ANN)
    if way == "double click":
        place = page.table.visualRect(page.table.currentIndex()).center()
        viewport, left = page.table.viewport(), Qt.MouseButton.LeftButton
        qtbot.mouseClick(viewport, left, pos=place)
        qtbot.mouseDClick(viewport, left, pos=place)
    else:
        press(qtbot, Qt.Key.Key_F2 if way == "f2" else Qt.Key.Key_Return)
    assert form.isVisible()
    assert {name: field.text() for name, field in form.fields.items()} == {
        "name": "Ann Bell",
        "level": "Rep",
        "region": "North",
        "department": "Brands",
        "email": "a@x.org",
        "reports_to": "Eve",
    }
    typed(qtbot, "Ann Cole")
    press(qtbot, Qt.Key.Key_Return)
    assert known(services, "Ann Cole") == replace(ANN, name="Ann Cole")
    assert not form.isVisible()
    assert page.table.current_person() == replace(ANN, name="Ann Cole")


def test_a_second_click_where_people_are_ticked_opens_no_form(
    qtbot: QtBot, page: PeoplePage, form: PersonForm
):
    cell = page.table.model().index(0, Column.HERE)
    qtbot.mouseDClick(
        page.table.viewport(), Qt.MouseButton.LeftButton, pos=page.table.visualRect(cell).center()
    )
    assert not form.isVisible()


def test_a_person_without_a_name_is_refused_and_the_form_stays(
    form: PersonForm, services: Services
):
    form.begin(ANN)
    form.name.setText("  ")
    with pytest.raises(HuddleError, match="needs a name"):
        form.save()
    assert form.isVisible()
    assert form.name.property("state") == "bad"
    assert known(services, "Ann Bell") == ANN
    form.leave()


def test_a_name_that_is_there_already_is_noted(page: PeoplePage, form: PersonForm):
    page.adding.click()
    form.name.setText("ann  BELL")
    assert (
        form.note.text() == "⚠ “Ann Bell” is on the list already (marketing, Rep, North, a@x.org)."
    )
    form.name.setText("Ann Bellow")
    assert form.note.text() == ""
    form.leave()
    form.begin(ANN)
    assert form.note.text() == ""
    form.leave()


def test_known_levels_and_names_are_offered(form: PersonForm):
    def offered(name: str, begun: str) -> list[str]:
        completer = form.fields[name].completer()
        assert completer
        completer.setCompletionPrefix(begun)
        model = completer.completionModel()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    assert offered("level", "r") == ["Director", "Rep"]
    assert offered("reports_to", "bel") == ["Ann Bell"]


def test_enter_that_chooses_an_answer_does_not_save_yet(
    qtbot: QtBot, form: PersonForm, services: Services
):
    form.begin(ANN)
    level = form.fields["level"]
    level.setFocus()
    level.selectAll()
    typed(qtbot, "Dir")
    completer = level.completer()
    assert completer
    popup = completer.popup()
    assert popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert level.text() == "Director"
    assert form.isVisible()
    assert known(services, "Ann Bell") == ANN
    press(qtbot, Qt.Key.Key_Return)
    assert known(services, "Ann Bell").level == "Director"


def test_leaving_the_form_changes_nothing(qtbot: QtBot, form: PersonForm, services: Services):
    form.begin(ANN)
    typed(qtbot, "Somebody else")
    press(qtbot, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert known(services, "Ann Bell") == ANN


def test_what_is_typed_is_written_when_another_place_is_shown(
    desk: Desk, form: PersonForm, services: Services
):
    form.begin(ANN)
    form.fields["region"].setText("South")
    desk.go(Place.AGENDA)
    assert known(services, "Ann Bell").region == "South"


def test_what_is_typed_is_written_when_another_person_is_asked_for(
    form: PersonForm, services: Services
):
    form.begin(ANN)
    form.fields["region"].setText("South")
    form.begin(known(services, "Eve"))
    assert known(services, "Ann Bell").region == "South"
    assert form.name.text() == "Eve"
    form.leave()


def test_looking_at_somebody_is_no_deed(desk: Desk, form: PersonForm, services: Services):
    before = services.deeds.undo_name()
    form.begin(ANN)
    desk.go(Place.AGENDA)
    assert services.deeds.undo_name() == before


def test_who_came_meanwhile_stays_here(form: PersonForm, services: Services):
    form.begin(ANN)
    services.people.check_in(ANN.id)
    form.fields["region"].setText("South")
    form.save()
    ann = known(services, "Ann Bell")
    assert (ann.region, ann.presence) == ("South", Presence.HERE)


def test_the_form_of_somebody_taken_off_the_list_closes(
    page: PeoplePage, form: PersonForm, services: Services
):
    form.begin(ANN)
    services.people.remove([ANN])
    page.refresh()
    assert not form.isVisible()


@pytest.fixture(params=[100, 150])
def text(request: pytest.FixtureRequest, dressed: QApplication) -> int:
    """The size of the text in percent."""
    dress(dressed, dark=request.param > 100, text_scale=request.param)
    return request.param


@pytest.mark.usefixtures("text")
def test_the_form_can_be_read(qtbot: QtBot, rooms: Rooms, peopled: Services):
    rooms.desk.resize(1366, 768)
    with qtbot.waitExposed(rooms.desk):
        rooms.desk.show()
    rooms.desk.go(Place.PEOPLE)
    page = rooms.desk.findChild(PeoplePage)
    assert isinstance(page, PeoplePage)
    page.adding.click()
    page.form.name.setText(peopled.people.everybody()[0].name)
    QApplication.processEvents()
    assert page.form.note.isVisible()
    assert not problems(page, colours=False)
    page.form.leave()

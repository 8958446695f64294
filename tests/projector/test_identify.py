from PySide6.QtGui import QGuiApplication

from huddle_app.projector.identify import Numbers


def test_each_screen_shows_its_number_for_a_moment_and_takes_no_keys(qapp, bridge, qtbot):
    numbers = Numbers(bridge)
    focus = qapp.focusWindow()
    numbers._over.setInterval(1)
    numbers.show(QGuiApplication.screens())
    shown = list(numbers._shown)
    assert [number.accessibleName() for number in shown] == ["1"]
    assert shown[0].isVisible()
    assert not shown[0].grab().isNull()
    assert qapp.focusWindow() is focus
    qtbot.waitUntil(lambda: not numbers._shown)


def test_asking_twice_shows_them_once(qapp, bridge):
    numbers = Numbers(bridge)
    numbers.show(QGuiApplication.screens())
    numbers.show(QGuiApplication.screens())
    assert len(numbers._shown) == len(QGuiApplication.screens())
    numbers.hide()

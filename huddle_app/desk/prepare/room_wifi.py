"""Wi-Fi of the room: its name and password, which the welcome picture shows to everybody."""

from PySide6.QtWidgets import QPushButton

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, column, heading, note, row
from huddle_app.desk.prepare.agenda.fields import TextField, Tick, labelled
from huddle_app.desk.shared.desk_page import DeskPage
from huddle_app.desk.style import Space, restyle
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import WorkshopChanged
from huddle_app.method.workshop import WiFi
from huddle_app.texts import _


class RoomWiFi(DeskPage):
    """A card that writes the Wi-Fi when a field is left; what is not yet a Wi-Fi stays and is told."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__(context, WorkshopChanged)
        self._about = context.services.about
        self.name, self.password = TextField(), TextField()
        self.hidden = Tick(_("The network hides its name"))
        self.forget = QPushButton(_("No Wi-Fi"))
        self.wrong = note("")
        self.wrong.setProperty("tone", "red")
        self.setLayout(column(self._arranged()))
        for field in (self.name, self.password, self.hidden):
            field.written.connect(self._write)
        self.forget.clicked.connect(self._forget)
        self._shown = self._about.workshop().wifi
        self._show()

    def refresh(self) -> None:
        """Show the workshop's Wi-Fi; what is half written stays until there is another one."""
        wifi = self._about.workshop().wifi
        if wifi != self._shown:
            self._shown = wifi
            self._show()

    def _arranged(self) -> Card:
        title = _("Wi-Fi of the room")
        says = note(_("The welcome picture shows it, with a code by which phones join it."))
        name = labelled(_("Name of the network"), self.name)
        password = labelled(_("Password"), self.password, _("Empty where the network has none"))
        fields = row(name, password, space=Space.LARGE)
        ticks = row(self.hidden, None, self.forget)
        things = (column(heading(title), says, space=Space.HAIR), fields, self.wrong, ticks, None)
        return Card(column(*things, space=Space.MEDIUM, margin=Space.LARGE), title)

    def _show(self) -> None:
        wifi = self._shown or WiFi("", "")
        self.name.show_text(wifi.name)
        self.password.show_text(wifi.password)
        self.hidden.setChecked(wifi.hidden)
        self.forget.setEnabled(self._shown is not None)
        self._tell("")

    def _write(self) -> None:
        try:
            self._about.set_wifi(self._written())
        except HuddleError as error:
            self._tell(str(error))
        else:
            # At once: a later refresh would take away what is half written by then.
            self.refresh()
            self._tell("")

    def _written(self) -> WiFi | None:
        # A blank at either end comes along when a password is copied from a letter.
        name, password = self.name.text().strip(), self.password.text().strip()
        return WiFi(name, password, self.hidden.isChecked()) if name or password else None

    def _forget(self) -> None:
        for field in (self.name, self.password):
            field.show_text("")
        self.hidden.setChecked(False)
        self._write()

    def _tell(self, wrong: str) -> None:
        """Say in the card what keeps this from being a Wi-Fi, and mark the field that it is about."""
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        wifi = self._written()
        name = bool(wrong and wifi and not wifi.is_named)
        restyle(self.name, state="bad" if name else "")
        restyle(self.password, state="bad" if wrong and not name else "")

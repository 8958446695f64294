"""The workshop's own facts."""

from sqlmodel import select

from huddle_app.method.events import Event, Events, WorkshopChanged
from huddle_app.method.workshop import WiFi, Workshop
from huddle_app.services.deeds import Deeds
from huddle_app.store.database import Database
from huddle_app.store.tables import workshop as workshop_tables
from huddle_app.texts import _


class About:
    """Title, company, room code, time zone, look and Wi-Fi of the workshop."""

    def __init__(self, database: Database, events: Events, deeds: Deeds) -> None:
        self._database = database
        self._deeds = deeds
        self._workshop = self._read()
        events.subscribe(self._on_event, first=True)

    def workshop(self) -> Workshop:
        """The facts as they stand."""
        return self._workshop

    def rename(self, title: str, company: str) -> None:
        """Give the workshop another title and company."""
        with self._deeds.doing(_("New title"), WorkshopChanged()) as session:
            row = session.exec(select(workshop_tables.Workshop)).one()
            row.title, row.company = title, company

    def dress(self, accent: str, logo: bytes | None) -> None:
        """Give the room's pictures the client's colour (#rrggbb, empty for ours) and logo (PNG)."""
        with self._deeds.doing(_("Colour and logo"), WorkshopChanged()) as session:
            row = session.exec(select(workshop_tables.Workshop)).one()
            row.accent, row.logo = accent, logo

    def set_wifi(self, wifi: WiFi | None) -> None:
        """Tell phones which Wi-Fi to join, or with None that it is not known.

        HuddleError where no Wi-Fi can be like this.
        """
        if wifi:
            wifi.check()
        told = wifi or WiFi("", "")
        with self._deeds.doing(_("Wi-Fi of the room"), WorkshopChanged()) as session:
            row = session.exec(select(workshop_tables.Workshop)).one()
            row.wifi_name, row.wifi_password = told.name, told.password
            row.wifi_hidden = told.hidden

    def _on_event(self, event: Event) -> None:
        if isinstance(event, WorkshopChanged):
            self._workshop = self._read()

    def _read(self) -> Workshop:
        [row] = self._database.rows_of(workshop_tables.Workshop)
        wifi = WiFi(row.wifi_name, row.wifi_password, row.wifi_hidden) if row.wifi_name else None
        facts = (row.title, row.company, row.room_code, row.timezone)
        return Workshop(*facts, row.accent, row.logo, wifi)

"""What stands below the agenda rail: a way to the plan, or to the item that is looked at."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from huddle_app.desk.parts import KeyButton
from huddle_app.texts import _

GO_KEY = "G"


class RailFoot(QStackedWidget):
    """One button at a time, so that the rail above never moves under the mouse.

    Going has a key of its own, which the button says with the name of the item: Enter is for the room.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.plan = KeyButton(_("Change the plan…"))
        self.plan.setProperty("kind", "quiet")
        self.go = KeyButton("", GO_KEY)
        self.go.known_as = _("Go to what is chosen in the agenda")
        for button in (self.plan, self.go):
            # A long title is cut short rather than to make the rail wider.
            button.setMinimumWidth(1)
            self.addWidget(button)

    def offer_plan(self) -> None:
        """Offer to change the plan."""
        self.setCurrentWidget(self.plan)

    def offer_to_go(self, there: str, here: str) -> None:
        """Offer to go to an item from the one that runs, both by their titles; `here` is empty if none does."""
        self.go.setText(_("Go to {title}").format(title=there))
        tip = _("From “{here}” to “{there}”: the clock goes there, and the room with it")
        start = _("Start at “{there}”: the clock goes there, and the room with it")
        look = _(
            "Only to look: its scenes are in the list on the right, and choosing one previews it."
        )
        self.go.setToolTip(f"{(tip if here else start).format(here=here, there=there)}\n{look}")
        self.setCurrentWidget(self.go)

"""The two rules of the Huddle, to be read out and shown."""

from PySide6.QtWidgets import QFrame

from huddle_app.desk.parts import KeyButton, column, heading, note, row
from huddle_app.desk.style import Size, Space
from huddle_app.method.agenda import SceneKey
from huddle_app.method.prompts import Rule
from huddle_app.projector.stage import Stage
from huddle_app.texts import _


class RulesCard(QFrame):
    """The rules side by side, and a way to show them to the room."""

    def __init__(self, rules: tuple[Rule, ...], stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.setProperty("kind", "card")
        self.setAccessibleName(_("The two rules"))
        show = KeyButton(_("Show to the room"))
        show.setAccessibleName(_("Show the two rules to the room"))
        show.clicked.connect(self._show)
        columns = [
            column(heading(f"{n} · {rule.title}"), note(rule.text), None, space=Space.HAIR)
            for n, rule in enumerate(rules, 1)
        ]
        sides = row(*columns, space=Space.WIDE)
        for place in range(len(columns)):
            sides.setStretch(place, 1)
        top = row(heading(_("The two rules"), Size.BODY), None, show)
        self.setLayout(column(top, sides, margin=Space.MEDIUM))

    def _show(self) -> None:
        self._stage.show(SceneKey.RULES)

"""Turns the page of a scene that has several."""

from PySide6.QtCore import Qt

from huddle_app.desk.parts import KeyButton
from huddle_app.desk.style import Size
from huddle_app.projector.stage import Stage
from huddle_app.projector.view import SceneView
from huddle_app.screen import look
from huddle_app.texts import _


class PageButton(KeyButton):
    """Says which page the room sees, and brings the next one; there only for a scene of several pages."""

    def __init__(self, stage: Stage, live: SceneView) -> None:
        super().__init__("", "U")
        self._stage = stage
        self.setProperty("kind", "small")
        self.setFont(look.font(Size.SMALL, 500))
        self.setToolTip(_("Turn the page of what the room sees"))
        self.known_as = _("Turn the page for the room")
        self.hide()
        self.clicked.connect(stage.turn)
        stage.changed.connect(self._mind_the_freeze)
        # The picture tells it while it is painted; a button that comes would have it painted anew.
        live.paged.connect(self._show_page, Qt.ConnectionType.QueuedConnection)

    def _show_page(self, page: int, pages: int) -> None:
        words = _("Next page ({page} of {pages} shown)")
        self.setText(words.format(page=page + 1, pages=pages))
        self.setVisible(pages > 1)

    def _mind_the_freeze(self) -> None:
        self.setEnabled(not self._stage.frozen)

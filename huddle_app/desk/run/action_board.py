"""The action board of Step 8: the items of every theme, and a form for the chosen one."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTreeWidgetItem, QWidget

from huddle_app.desk.context import DeskContext
from huddle_app.desk.parts import Card, EmptyPlace, column, scrolling
from huddle_app.desk.refreshing import Refreshing
from huddle_app.desk.run.action_form import ActionForm
from huddle_app.desk.run.action_tree import ActionTree
from huddle_app.desk.run.new_action import NewAction
from huddle_app.desk.style import Space
from huddle_app.method.actions import ActionItem
from huddle_app.method.disconnects import Theme
from huddle_app.method.errors import HuddleError
from huddle_app.method.events import ActionsChanged, DisconnectsChanged, PeopleChanged
from huddle_app.texts import _

HEARS = (ActionsChanged, DisconnectsChanged, PeopleChanged)


class ActionBoard(QWidget):
    """Write a title under a theme, then fill in the form; everything is kept as it is typed."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self._messages = context.messages
        self._actions = context.services.actions
        self._disconnects = context.services.disconnects
        self._people = context.services.people
        self._last_day = context.services.clock.agenda().days[-1].date
        self._themes: tuple[Theme, ...] = ()
        self._items: dict[UUID, ActionItem] = {}
        self._tree = ActionTree()
        self._tree.currentItemChanged.connect(self._choose)
        self._new = NewAction()
        self._new.titled.connect(self._add)
        self.form = ActionForm(self._last_day)
        self.form.edited.connect(self._save)
        self.form.removed.connect(self._remove)
        self._hint = EmptyPlace(
            _("Choose an action item to fill it in, or choose a theme and type a new one below it.")
        )
        self.setLayout(column(self._halves()))
        Refreshing(self, context.bridge, HEARS, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show themes and items as they stand; what is being typed is left alone."""
        self._themes = self._disconnects.board().themes
        self._items = {item.id: item for item in self._actions.items()}
        self._tree.show_items(self._themes, tuple(self._items.values()))
        self.form.offer(self._themes, self._people.everybody())
        self._left.setCurrentIndex(1 if self._themes else 0)
        self._new.setEnabled(bool(self._themes))
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the form the width it needs: it scrolls up and down only."""
        super().showEvent(event)
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(self.form.minimumSizeHint().width() + bar)

    def _halves(self) -> QSplitter:
        themes_first = _(
            "The themes will stand here, each with its action items. Themes come first: "
            "name them in Run, under “Disconnects”."
        )
        self._left = QStackedWidget()
        self._left.addWidget(EmptyPlace(themes_first))
        self._left.addWidget(self._tree)
        left = Card(column(self._left, self._new, margin=Space.MEDIUM), _("Action items"))
        self._scroll = scrolling(self.form, _("Action item"))
        self._right = QStackedWidget()
        self._right.addWidget(self._hint)
        self._right.addWidget(self._scroll)
        right = Card(column(self._right, margin=1), _("The chosen action item"))
        halves = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        halves.setHandleWidth(Space.MEDIUM)
        halves.setProperty("kind", "quiet")
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([450, 430])
        return halves

    def _choose(self, chosen: QTreeWidgetItem | None) -> None:
        self.form.flush()
        self._new.show_theme(self._theme_of(chosen))
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Load the chosen item into the form, unless it is there already."""
        item = self._items.get(self._tree.chosen_item() or UUID(int=0))
        self._right.setCurrentIndex(0 if item is None else 1)
        self.form.show_item(item)
        self._new.show_theme(self._theme_of(self._tree.currentItem()))

    def _theme_of(self, chosen: QTreeWidgetItem | None) -> Theme | None:
        theme_id = self._tree.theme_of(chosen)
        return next((t for t in self._themes if t.id == theme_id), next(iter(self._themes), None))

    def _add(self, theme_id: UUID, title: str) -> None:
        item = ActionItem(uuid4(), theme_id, title)
        self._actions.save(item)
        self.refresh()
        self._tree.choose(item.id)
        self.form.begin()

    def _save(self, item: ActionItem) -> None:
        try:
            self._actions.save(item)
        except HuddleError:
            self.form.try_again()
            raise

    def _remove(self, item_id: UUID) -> None:
        item = next(item for item in self._actions.items() if item.id == item_id)
        self._actions.remove(item_id)
        self._tree.setFocus()
        self.refresh()
        self._messages.say(
            _("Removed: “{title}”").format(title=item.title),
            _("Bring it back"),
            partial(self._bring_back, item),
        )

    def _bring_back(self, item: ActionItem) -> None:
        if all(theme.id != item.theme_id for theme in self._disconnects.board().themes):
            raise HuddleError(_("The theme of this action item is no longer there."))
        self._actions.save(item)
        self.refresh()
        self._tree.choose(item.id)

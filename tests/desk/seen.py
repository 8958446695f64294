"""Which widgets of a window are seen, without asking those on pages that are not."""

from PySide6.QtWidgets import QWidget


def seen(within: QWidget) -> list[QWidget]:
    """What of a widget's parts can be seen, in the order Qt has them; what is hidden hides what it holds."""
    found: list[QWidget] = []
    for part in within.children():
        if isinstance(part, QWidget) and part.isVisible():
            found.append(part)
            found += seen(part)
    return found

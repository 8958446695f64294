"""The bare thing: a PySide6 window that also imports sqlmodel; says when it is usable, then closes."""

import sys

import sqlmodel
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel(sqlmodel.__name__))
window.resize(1280, 800)
window.show()


def once_usable() -> None:
    """Tell whoever measures, and leave."""
    print("usable", flush=True)
    app.quit()


QTimer.singleShot(0, once_usable)
app.exec()

"""The bare thing: a PySide6 window that also imports sqlmodel, closed when it is usable."""

import sys

import sqlmodel
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel(sqlmodel.__name__))
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()

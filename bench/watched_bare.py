"""The bare thing: a window with a list, and the bare server in a thread of the same process."""

import sys
import threading

from PySide6.QtWidgets import QApplication, QListWidget, QMainWindow

from bench.heartbeat import Heartbeat

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QListWidget())
window.show()
heart = Heartbeat()
heart.over.connect(app.quit)


def serve() -> None:
    from bench.bare_server import serve

    serve()


threading.Thread(target=serve, daemon=True).start()
app.exec()
print(heart.longest)

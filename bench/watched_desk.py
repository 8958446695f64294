"""The real thing: the desk in step 6 with its phone server, on the sample workshop, watched."""

import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.heartbeat import Heartbeat
from huddle_app.commands.opened import opened
from huddle_app.desk.rooms import Rooms
from huddle_app.desk.style import dress
from huddle_app.services.sample import fill_with_sample
from huddle_app.settings import SettingsFile

path = Path(sys.argv[1])
app = QApplication(sys.argv[:1])
dress(app)
with opened(path) as services:
    fill_with_sample(services, lambda _done, _all: None)
    services.clock.go("disconnects.teams")
    rooms = Rooms(services, SettingsFile(path.parent), lambda _path: None, lambda: None)
    rooms.desk.show()
    rooms.projector.show()
    join = rooms.phones.start("127.0.0.1", 0).join
    QTest.qWait(500)  # the windows are drawn: from here on the beat is what the phones make of it
    heart = Heartbeat()
    heart.over.connect(app.quit)
    print(json.dumps({"join": join}), flush=True)
    app.exec()
    rooms.close()
print(heart.longest)

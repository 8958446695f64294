"""Prints the share of one core that both windows take while a clock runs and nothing else happens."""

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QTest

from bench.watched_windows import windows

SECONDS = 10

with windows(Path(sys.argv[1]), lambda: datetime.now(UTC)):
    before, began = time.process_time(), time.perf_counter()
    QTest.qWait(SECONDS * 1000)
    share = (time.process_time() - before) / (time.perf_counter() - began)
print(share)

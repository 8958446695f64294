"""What the first window imports of the findings waits for no numbers' library."""

import subprocess
import sys

LIGHT = (
    "change",
    "finding",
    "model",
    "as_data",
    "positions",
    "identifiable",
    "slides",
    "words",
    "worth",
)


def test_the_words_of_findings_come_without_numpy_and_scipy() -> None:
    names = ", ".join(f"huddle_app.method.findings.{name}" for name in LIGHT)
    code = f"import sys, {names}; print(sorted({{'numpy', 'scipy'}} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"

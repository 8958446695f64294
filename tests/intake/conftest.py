import tomllib

import pytest

from huddle_app.method.toolkit import Toolkit, parse_toolkit
from huddle_app.paths import FORMS


@pytest.fixture(scope="session")
def toolkit() -> Toolkit:
    return parse_toolkit(tomllib.loads((FORMS / "c3" / "toolkit.toml").read_text("utf-8")))

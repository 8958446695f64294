"""Lists that cannot be read."""

from pathlib import Path

import pytest

from huddle_app.intake.tables import read_table
from huddle_app.method.errors import HuddleError


def refusal(path: Path) -> str:
    """Why a list is not read; the sentence names the file."""
    with pytest.raises(HuddleError) as error:
        read_table(path)
    assert path.name in str(error.value)
    return str(error.value)

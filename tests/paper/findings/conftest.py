"""A second wave, nine months later, of the same Huddle."""

import pytest

from huddle_app.method.findings.model import Findings
from huddle_app.method.toolkit import Toolkit
from tests.figures import made


@pytest.fixture(scope="session")
def later(toolkit: Toolkit) -> Findings:
    return made.findings(toolkit, wave="Nine months later", better=1.0, seed=4)

"""Where shipped assets and the user's own data are."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
# A wheel or bundle carries both folders inside the package, a checkout keeps them beside it.
_ASSETS = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent
RESOURCES, FORMS = _ASSETS / "resources", _ASSETS / "forms"


def user_data() -> Path:
    """The folder for preferences, recent files and the log; made when missing."""
    return platformdirs.user_data_path("Huddle", appauthor=False, ensure_exists=True)


def user_documents() -> Path:
    """The folder where new workshops are offered a place."""
    return platformdirs.user_documents_path()

"""Imports as Python makes them. Imported for this effect, before the many modules of the windows.

With Qt comes a hook for `from __feature__ import …`: it reads the source of every module that is imported from
then on, whoever's it is, and Python keeps what was read. Nobody here asks for a feature.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # pyright: ignore[reportUnusedImport] - brings the hook


def _import_plainly() -> None:
    """Take the hook out, where it is the last one; a PySide that has another way is left alone."""
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


_import_plainly()

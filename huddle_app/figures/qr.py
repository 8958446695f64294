"""QR codes: the modules of a text, the same on the screen and on paper."""

from functools import lru_cache

QUIET_ZONE = 4

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark ones True, without the quiet zone."""


@lru_cache(maxsize=4)
def modules(text: str) -> Modules:
    """The modules of a QR code that reads `text`; it stays readable with 15 % of it hidden."""
    # Imported with the first code: the first window and most documents show none.
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())

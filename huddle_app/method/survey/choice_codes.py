"""Codes that survey and statistics programs write in the place of a choice: “1”, “2.0”, “A3”, “AO04”."""

import re
from collections.abc import Iterable

_CODE = re.compile(r"(?:ao?)?\d{1,2}(?:[.,]0+)?", re.IGNORECASE)


def are_codes(texts: Iterable[str]) -> bool:
    """Whether each text is such a code, of which there is one at least; blanks around it do not matter."""
    found = [_CODE.fullmatch(text.strip()) for text in texts]
    return bool(found) and all(found)

"""numpy's arrays by what is in them, as types."""

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Wholes = NDArray[np.object_]
"""Python's own whole numbers, of any length."""

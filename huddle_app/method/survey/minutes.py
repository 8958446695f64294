"""How long a questionnaire takes, told the same wherever it is asked."""

SECONDS_EACH = 7.5
"""So long a statement takes to read and mark, on paper as on a phone."""


def minutes_for(statements: int) -> int:
    """About how many minutes so many statements take, at least two."""
    return max(2, round(statements * SECONDS_EACH / 60))

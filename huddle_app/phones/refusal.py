"""What a phone is told when something cannot be done."""


class Refusal(Exception):  # noqa: N818 - an answer, no error
    """The HTTP status and one warm sentence for the person with the phone."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Done(Refusal):
    """There is nothing left to do: no trouble, and told so."""


class TooLate(Refusal):
    """What it is about is closed, and stays so."""

"""The world's errors, as opposed to ours: each is one sentence for the moderator."""


class HuddleError(Exception):
    """Something outside the program is at fault; the text says what, in the workshop's words."""

"""The desk after the Huddle: the action board, its follow-up dates, and the survey once more."""

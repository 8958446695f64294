"""The fields of a questionnaire as a form, beside its statements, which go by their column names."""

FORM, WAVE, MARK, FUNCTION, LEVEL, REGION = (
    "huddle.form",
    "huddle.wave",
    "huddle.mark",
    "huddle.function",
    "huddle.level",
    "huddle.region",
)
"""`WAVE` is the wave's name; `MARK` tells it from a wave that another workshop calls alike."""
IDENTITY = "c3-1"
"""What `FORM` says: a questionnaire of the C3 toolkit, in its first layout."""

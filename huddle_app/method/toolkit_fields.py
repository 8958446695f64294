"""The fields of a questionnaire as a form, beside its statements, which go by their column names."""

FORM, WAVE, FUNCTION, LEVEL, REGION = (
    "huddle.form",
    "huddle.wave",
    "huddle.function",
    "huddle.level",
    "huddle.region",
)
IDENTITY = "c3-1"
"""What `FORM` says: a questionnaire of the C3 toolkit, in its first layout."""

"""The tables of a workshop file, one module a noun.

Times are aware UTC; keys are UUIDs made by us, so that files can be merged.
"""

# No `from __future__ import annotations` in these modules: it breaks SQLModel relationships with lists.

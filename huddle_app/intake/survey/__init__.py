"""Exports of survey programs: which program, which columns, what the answers say."""

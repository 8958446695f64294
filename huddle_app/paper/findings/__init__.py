"""The findings of the C3 toolkit on paper and in the spreadsheet: what may be shown, no more."""

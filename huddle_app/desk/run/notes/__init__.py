"""The working areas in which notes are made: lists with a line to write more, side by side."""

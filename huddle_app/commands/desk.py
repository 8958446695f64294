"""`huddle [FILE]`: the desk."""

import argparse


def desk(arguments: argparse.Namespace) -> int:
    """Open the desk, with a workshop or with the welcome window."""
    return run_desk(arguments.file)

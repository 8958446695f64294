"""`huddle …`: reads the command line and hands over to the command."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from huddle_app.commands.loading import loading
from huddle_app.commands.parser import parse
from huddle_app.method.errors import HuddleError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status: 0, 1 when the input is at fault, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, TextIOWrapper
        ):  # a name the terminal cannot show is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    try:
        with loading():
            command = parse(sys.argv[1:] if argv is None else argv)
        return command()
    except SystemExit as leaving:  # argparse has said why, or shown the help
        return leaving.code if isinstance(leaving.code, int) else 2
    except HuddleError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main())

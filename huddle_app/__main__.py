"""`huddle …`: reads the command line and hands over to the command."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from io import TextIOWrapper

from huddle_app.commands.loading import loading
from huddle_app.commands.parser import parse
from huddle_app.method.errors import HuddleError
from huddle_app.method.whereabouts import whereabouts
from huddle_app.paths import user_data
from huddle_app.texts import _

OUR_FAULT = 70


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status: 0, 1 when the input is at fault, 2 for wrong usage.

    70 when Huddle itself is at fault (EX_SOFTWARE of sysexits.h): the details are in the log.
    """
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
    except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and told
        print(_trouble_of_ours(error), file=sys.stderr)
        return OUR_FAULT


def _trouble_of_ours(error: Exception) -> str:
    """Keep in the log where it went wrong, and give the sentence about it, without a traceback."""
    log_file = user_data() / "huddle.log"
    now = datetime.now(UTC).astimezone()
    with log_file.open("a", encoding="utf-8") as kept:
        kept.write(f"{now:%Y-%m-%d %H:%M:%S} ERROR huddle_app: {whereabouts(error)}\n")
    sentence = _("Something went wrong in Huddle itself. The details are in “{log}”.")
    return sentence.format(log=log_file)


if __name__ == "__main__":
    raise SystemExit(main())

"""Starts Huddle from a checkout: `python main.py …` is the same as the installed `huddle …`."""

from huddle_app.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())

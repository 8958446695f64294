"""The first window: a new workshop, one there is already, or the sample."""

from huddle_app.desk.welcome.new_workshop import NewWorkshop
from huddle_app.desk.welcome.window import WelcomeWindow

__all__ = ["NewWorkshop", "WelcomeWindow"]

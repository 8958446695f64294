"""The texts people read, in this machine's language where a catalogue of it is shipped.

`from huddle_app.texts import _, ngettext`. The catalogue is looked up once; gettext's own module-level
functions look for files at every call, which a table of seventy people feels.
"""

from gettext import translation

from huddle_app.paths import RESOURCES

_catalogue = translation("huddle", RESOURCES / "translations", fallback=True)
_ = _catalogue.gettext
ngettext = _catalogue.ngettext

"""What the two windows share: events and background work brought to the window's thread, fonts, figures."""

"""Tips say what people wrote, even where it looks like markup."""

from PySide6.QtGui import QTextDocument

from huddle_app.desk.parts.plain_tip import plain_tip


def shown(tip: str) -> str:
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def test_what_looks_like_markup_is_read_as_it_was_written():
    text = "<b>R&D</b>: 3.1\n<i>North</i>"
    assert shown(plain_tip(text)) == text


def test_any_other_text_stays_as_it_is():
    assert plain_tip("R&D: 3 < 4") == "R&D: 3 < 4"

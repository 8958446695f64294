"""What alone stands between a file and its use is said first, and leads to where it is answered."""

import csv
from pathlib import Path

from pytestqt.qtbot import QtBot

from huddle_app.desk.context import DeskContext
from huddle_app.desk.shared.answers.preview import AnswersPreview
from huddle_app.method.words import Function
from tests.desk.shared.answers.conftest import Export, Read
from tests.desk.shared.answers.test_preview import choose, upside_down

WORDS = ("bof", "mouais", "euh", "ouais", "carrément", "grave", "trop")


def say(qtbot: QtBot, preview: AnswersPreview, word: str, rating: int) -> None:
    made = preview.made
    preview.questions.answer_words.words[word].meaning.press(rating)
    qtbot.waitUntil(lambda: preview.made is not made)


def test_words_of_answers_are_said_before_anything_is_of_use(
    qtbot: QtBot, read: Read, export: Export
):
    preview = read(export(answer=lambda person, _place: WORDS[person % 7]))
    first, *others = preview.questions.answer_words.words
    assert preview.effect.text() == (
        f"Say below what “{first}” and the other words mean as answers;"
        " then these answers can be taken in."
    )
    assert preview.foot.confirm.text() == "Take in answers"
    assert not preview.foot.confirm.isEnabled()
    for word in others:
        say(qtbot, preview, word, 1 + WORDS.index(word))
    assert preview.effect.text().startswith(f"Say below what “{first}” means as an answer;")
    say(qtbot, preview, first, 1 + WORDS.index(first))
    assert preview.effect.text().startswith("For the wave “Autumn”: the answers of 30 people.")


def test_words_that_name_no_function_are_said_first(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(functions=["Crew"]))
    preview = _with_column_of_functions(qtbot, preview)
    assert preview.effect.text() == (
        "Say below which function “Crew” means; then these answers can be taken in."
    )


def _with_column_of_functions(qtbot: QtBot, preview: AnswersPreview) -> AnswersPreview:
    preview.parts.columns.filter.everything.click()
    made = preview.made
    choose(preview, 1, "function")
    qtbot.waitUntil(lambda: preview.made is not made)
    return preview


def test_a_question_about_the_ratings_is_answered_first(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(answer=upside_down))
    assert preview.effect.text() == (
        "Answer the question about the ratings below; then these answers can be taken in."
    )
    preview.questions.doubt.turn.click()
    qtbot.waitUntil(preview.foot.confirm.isEnabled)
    assert preview.effect.text().startswith("For the wave")


def test_columns_that_no_statement_heads_are_said_first(read: Read, tmp_path: Path):
    path = tmp_path / "numbers.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Function", "Alpha", "Beta", "Gamma", "Delta"])
        out.writerows(["Sales", *[1 + (n + k) % 7 for k in range(4)]] for n in range(9))
    preview = read(path)
    assert preview.effect.text() == (
        "Say below which column asks which statement; then these answers can be taken in."
    )


def test_where_no_answer_would_help_the_rows_say_why(read: Read, export: Export):
    preview = read(export(answer=lambda *_where: "2026-11-03"))
    assert preview.effect.text() == "None of the 30 rows can be used; see under Rows why."
    assert preview.foot.confirm.text() == "Nothing to take in"


def test_rows_of_unknown_functions_wait_and_are_not_called_of_no_use(read: Read, export: Export):
    preview = read(export(functions=["Sales", "Sales", "Sales", "Crew"]))
    assert "7 rows wait: say below which functions they belong to." in preview.effect.text()
    assert "cannot be used" not in preview.effect.text()
    assert preview.foot.said() == (
        "7 of 30 rows are left out until you say above which functions they belong to."
    )


def states(preview: AnswersPreview) -> list[tuple[str, str]]:
    """The state of each row and why, as the table shows them."""
    model = preview.parts.rows.table.model()
    return [
        (model.index(at, 3).data(), model.index(at, 4).data()) for at in range(model.rowCount())
    ]


def test_a_row_that_waits_says_so_and_for_what(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(functions=["Sales", "Crew", "Finance", ""]))
    preview.parts.rows.filter.everything.click()
    assert states(preview)[:4] == [
        ("new", ""),
        ("waits for your answer", "say above which function “Crew” means"),
        ("waits for your answer", "say above which function “Finance” means"),
        ("waits for your answer", "it names no function: say above whose it is"),
    ]
    made = preview.made
    preview.questions.function_words.said.emit("Crew", Function.OTHER)
    qtbot.waitUntil(lambda: preview.made is not made)
    assert states(preview)[1] == ("left out", "left out, as you said of its function")


def test_a_row_waits_for_the_question_about_its_ratings(qtbot: QtBot, read: Read, export: Export):
    preview = read(export(answer=upside_down))
    assert {state for state, _why in states(preview)} == {"waits for your answer"}
    preview.questions.doubt.turn.click()
    qtbot.waitUntil(preview.foot.confirm.isEnabled)
    assert "waits for your answer" not in {state for state, _why in states(preview)}


def test_rows_that_wait_are_told_from_those_that_no_answer_helps(read: Read, export: Export):
    path = export(functions=["Sales", "Sales", "Crew"])
    lines = path.read_text(encoding="utf-8").splitlines()
    # The first person, of sales, answered nothing.
    lines[1] = ",".join([*lines[1].split(",")[:2], *[""] * 7])
    path.write_text("\n".join(lines), encoding="utf-8")
    preview = read(path)
    effect = preview.effect.text()
    assert "10 rows wait: say below" in effect
    assert "1 row cannot be used and is left out." in effect
    assert preview.foot.said() == (
        "11 of 30 rows are left out: see under Rows why. 10 of them wait for your answer above."
    )


def test_where_all_others_are_in_already_it_still_says_what_waits(
    qtbot: QtBot, read: Read, export: Export, context: DeskContext
):
    functions = ["Sales", "Sales", "Crew"]
    read(export(functions=functions)).foot.confirm.click()
    qtbot.waitUntil(lambda: bool(context.services.survey.waves()))
    preview = read(export(functions=functions))
    assert preview.effect.text() == (
        "Nothing new so far. 10 rows wait: say below which functions they belong to."
    )
    assert preview.foot.confirm.text() == "Take in answers"


def test_the_most_frequent_word_is_asked_first_and_how_many_more_there_are(
    qtbot: QtBot, read: Read, export: Export
):
    unknown = ["Staff", "Crew", "Crew", "Squad", "Squad", "Squad"]
    preview = read(export(functions=["Sales"] * 6 + unknown))
    card = preview.questions.function_words
    assert card.word.currentText().startswith("“Squad”")
    assert card.more.text() == "2 more words"
    for word, more in (("“Crew”", "1 more word"), ("“Staff”", "")):
        made = preview.made
        card.function.press(Function.MARKETING)
        qtbot.waitUntil(lambda made=made: preview.made is not made)
        assert card.word.currentText().startswith(word)
        assert card.more.text() == more

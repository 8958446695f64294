"""What is shipped for the moderator to read."""

from pathlib import Path
from shutil import copy

from huddle_app.paths import RESOURCES
from huddle_app.services.library import Library


def test_a_phase_of_the_book_has_a_script_and_one_of_the_moderator_s_own_has_none():
    library = Library()
    script = library.script("open-forum.talk")
    assert script
    assert script.say
    assert library.script("energizer.stretch") is None


def test_the_prompts_are_there():
    prompts = Library().prompts()
    assert (len(prompts.forum), len(prompts.rules)) == (3, 2)


def test_files_are_read_once_when_first_asked_for(tmp_path: Path):
    library = Library(tmp_path)
    for name in ("script.toml", "prompts.toml"):
        copy(RESOURCES / name, tmp_path / name)
    first = library.script("kick-off.why"), library.prompts()
    for name in ("script.toml", "prompts.toml"):
        (tmp_path / name).unlink()
    assert (library.script("kick-off.why"), library.prompts()) == first

"""The moderator's script, and the one that is shipped."""

import re
import tomllib

import pytest

from huddle_app.method.errors import HuddleError
from huddle_app.method.script import Script, parse_script
from huddle_app.paths import RESOURCES

ENTRY = {"say": ["Welcome."], "do": ["Begin on time"], "bring": [], "skip": "The joke."}


def shipped() -> dict[str, Script]:
    return dict(parse_script(tomllib.loads((RESOURCES / "script.toml").read_text("utf-8"))))


def phase_keys() -> set[str]:
    agenda = tomllib.loads((RESOURCES / "agenda.toml").read_text("utf-8"))
    items = [item for day in agenda["day"] for item in day["item"]]
    return {f"{item['key']}.{phase['key']}" for item in items for phase in item["phase"]}


def protected_keys() -> set[str]:
    agenda = tomllib.loads((RESOURCES / "agenda.toml").read_text("utf-8"))
    items = [item for day in agenda["day"] for item in day["item"]]
    return {
        f"{item['key']}.{phase['key']}"
        for item in items
        for phase in item["phase"]
        if item.get("protected") or phase.get("protected")
    }


def test_a_script_is_read_by_phase_key():
    script = parse_script({"kick-off.why": ENTRY})
    assert script == {"kick-off.why": Script(("Welcome.",), ("Begin on time",), (), "The joke.")}


@pytest.mark.parametrize("missing", ["say", "do", "bring", "skip"])
def test_what_is_missing_is_named_with_its_phase(missing: str):
    entry = {key: value for key, value in ENTRY.items() if key != missing}
    with pytest.raises(HuddleError, match=rf"kick-off\.why.*{missing}"):
        parse_script({"kick-off.why": entry})


def test_every_phase_of_the_agenda_has_a_script_and_nothing_else_has():
    assert set(shipped()) == phase_keys()


def test_every_script_is_short_enough_to_be_read_at_a_glance():
    for key, script in shipped().items():
        counts = (len(script.say), len(script.do), len(script.bring))
        assert 1 <= counts[0] <= 3, key
        assert 2 <= counts[1] <= 4, key
        assert counts[2] <= 4, key
        assert sum(map(len, script.say)) <= 130, key
        assert max(map(len, script.do)) <= 60, key


def test_what_is_protected_is_not_skipped_when_late():
    scripts = shipped()
    assert [key for key in protected_keys() if scripts[key].skip] == []


def test_sentences_are_whole_and_steps_of_work_are_not():
    for key, script in shipped().items():
        assert all(re.search(r"[.?!”]$", text) for text in script.say), key
        assert not any(text.endswith(".") for text in (*script.do, *script.bring)), key
        assert script.skip == "" or script.skip.endswith("."), key

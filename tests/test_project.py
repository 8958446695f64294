"""The checkout as promised: locked dependencies, shipped assets, the layout of the house."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from huddle_app import paths

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(lock: str) -> dict[str, frozenset[str]]:
    """Each locked `name==version ; marker` with its hashes."""
    joined = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, frozenset[str]] = {}
    for line in filter(str.strip, joined.splitlines()):
        pin, *hashes = line.split("--hash=")
        found[pin.strip()] = frozenset(map(str.strip, hashes))
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str):
    for pin, hashes in pins(lock).items():
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", pin), pin
        assert hashes, f"{pin} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), pin


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text


def test_the_tools_come_on_top_of_what_the_app_runs_with():
    app, tools = (pins(lock) for lock in LOCKS)
    assert app, "no dependency is locked"
    # a tool may want a package on more systems than the app does
    assert bare(app).items() <= bare(tools).items()


def bare(pinned: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The pins without their markers."""
    return {pin.partition(" ;")[0]: hashes for pin, hashes in pinned.items()}


def test_the_room_folders_are_where_the_plan_says():
    rooms = "desk projector phones services store intake paper figures method rehearsal"
    missing = [room for room in rooms.split() if not (ROOT / "huddle_app" / room).is_dir()]
    assert not missing


def test_the_newcomer_finds_the_usual_files():
    names = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"]
    names += ["Makefile", "main.py", "pyproject.toml", ".ci/run", "packaging/prepare"]
    assert not [name for name in names if not (ROOT / name).is_file()]


def test_the_license_is_apache_2():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


@pytest.mark.parametrize("name", ["agenda.toml", "icons", "sample", "translations"])
def test_a_resource_is_shipped(name: str):
    assert (paths.RESOURCES / name).exists()


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold"])
def test_a_font_is_shipped_with_its_license(weight: str):
    font = (paths.RESOURCES / "fonts" / f"Inter-{weight}.ttf").read_bytes()
    assert font.startswith(b"\x00\x01\x00\x00")
    assert (paths.RESOURCES / "fonts" / "OFL.txt").is_file()


@pytest.mark.parametrize("form", ["disconnect.toml", "c3/toolkit.toml"])
def test_a_form_is_shipped(form: str):
    assert (paths.FORMS / form).is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no execute permission")
@pytest.mark.parametrize("script", [".ci/run", "packaging/prepare", "packaging/run"])
def test_a_script_can_be_started_and_parses(script: str):
    path = ROOT / script
    assert os.access(path, os.X_OK)
    shell = path.read_text(encoding="utf-8").splitlines()[0].split()[-1].split("/")[-1]
    subprocess.run([shell, "-n", path], check=True)


def test_ci_runs_the_command_of_the_readme():
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_markers_are_explained(pytestconfig: pytest.Config):
    explained = {line.split(":")[0] for line in pytestconfig.getini("markers")}
    assert {"chromium", "screen"} <= explained


def test_the_user_s_own_folders_stay_untouched(home: Path):
    assert home in paths.user_data().parents
    assert home in paths.user_documents().parents

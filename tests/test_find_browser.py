from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import find_browser

MakeProgram = Callable[..., Path]


@pytest.fixture
def program(tmp_path: Path) -> MakeProgram:
    """Makes a small program that answers like a browser, or as told."""

    def make(name: str, answer: str = "echo Chromium 140.0", folder: str = "bin") -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{answer}\n")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine with no browser, where nothing can be installed."""
    for variable in find_browser.NAMED_BY:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(find_browser, "PLACES", ())
    monkeypatch.setattr(find_browser, "playwright_browser", lambda: iter(()))
    monkeypatch.setattr(find_browser, "installers", lambda: iter(()))


def test_the_named_browser_comes_before_the_known_ones(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("chromium")
    named = program("my-browser", folder="elsewhere")
    monkeypatch.setenv("CHROME_PATH", str(named))
    assert find_browser.find_browser() == named


def test_browser_path_comes_before_chrome_path(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = program("first"), program("second")
    monkeypatch.setenv("CHROME_PATH", str(second))
    monkeypatch.setenv("BROWSER_PATH", str(first))
    assert find_browser.find_browser() == first


def test_chromium_comes_before_chrome(program: MakeProgram) -> None:
    program("google-chrome", "echo Google Chrome 140.0")
    chromium = program("chromium")
    assert find_browser.find_browser() == chromium


def test_known_places_come_before_playwrights_own(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, own = program("known", folder="opt"), program("own", folder="cache")
    monkeypatch.setattr(find_browser, "PLACES", (str(known),))
    monkeypatch.setattr(find_browser, "playwright_browser", lambda: iter([own]))
    assert list(find_browser.candidates()) == [known, own]


@pytest.mark.parametrize(
    "answer",
    ["exit 1", "echo this command needs the snap >&2; exit 1", "echo Firefox 140.0", "echo"],
)
def test_a_program_that_does_not_answer_as_a_browser_is_passed_over(
    program: MakeProgram, capsys: pytest.CaptureFixture[str], answer: str
) -> None:
    broken = program("chromium", answer)
    whole = program("google-chrome")
    assert find_browser.find_browser() == whole
    assert f"{broken} does not start" in capsys.readouterr().err


def test_a_program_that_hangs_is_passed_over(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_browser, "START_SECONDS", 0.2)
    program("chromium", "while :; do :; done")
    whole = program("google-chrome")
    assert find_browser.find_browser() == whole


def test_a_named_browser_that_is_not_there_is_said_and_passed_over(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    chromium = program("chromium")
    assert find_browser.find_browser() == chromium
    assert "BROWSER_PATH is /nowhere/chromium" in capsys.readouterr().err


def test_installs_one_way_after_the_other_until_a_browser_is_there(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fails() -> None:
        tried.append("fails")

    def works() -> None:
        tried.append("works")
        program("chromium")

    def too_much() -> None:
        tried.append("too much")

    monkeypatch.setattr(find_browser, "installers", lambda: iter([fails, works, too_much]))
    assert find_browser.find_browser().name == "chromium"
    assert tried == ["fails", "works"]


def test_an_installed_browser_is_not_installed_again(
    program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never() -> None:
        raise AssertionError("a browser was there")

    program("chromium")
    monkeypatch.setattr(find_browser, "installers", lambda: iter([never]))
    find_browser.find_browser()


def test_apt_is_for_root_alone(program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(find_browser.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(find_browser.os, "geteuid", lambda: 1000)
    assert list(find_browser.installers()) == [find_browser.install_with_playwright]
    monkeypatch.setattr(find_browser.os, "geteuid", lambda: 0)
    assert list(find_browser.installers()) == [
        find_browser.install_with_playwright,
        find_browser.install_with_apt,
    ]


def test_a_failed_installation_shows_what_it_said(capsys: pytest.CaptureFixture[str]) -> None:
    script = "import sys; sys.exit('the mirror is away')"
    assert not find_browser.attempt([sys.executable, "-c", script], 10)
    assert not find_browser.attempt(["/nowhere/installer"], 10)
    errors = capsys.readouterr().err
    assert "the mirror is away" in errors
    assert "/nowhere/installer" in errors


def test_without_any_browser_says_what_to_do() -> None:
    with pytest.raises(find_browser.NoBrowserError, match="set BROWSER_PATH"):
        find_browser.find_browser()


def test_the_command_prints_the_path_alone(program: MakeProgram) -> None:
    named = program("my-browser")
    answer = subprocess.run(
        [sys.executable, find_browser.__file__],
        capture_output=True,
        text=True,
        check=True,
        env={"BROWSER_PATH": str(named), "PATH": ""},
    )
    assert answer.stdout == f"{named}\n"

"""Find a Chromium or Chrome for the browser tests, or install one; print its path.

As a command it prints the path alone on standard output, and what it tries on standard error.
It needs only the standard library; Playwright, where installed, adds the browser it brings.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

NAMED_BY = ("BROWSER_PATH", "CHROME_PATH")
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    *(f"/usr/bin/{command}" for command in COMMANDS),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = (
    "No Chromium or Chrome was found that starts, and none could be installed. Install one "
    "(Debian: apt-get install chromium; macOS: Google Chrome), or set BROWSER_PATH to its program."
)

START_SECONDS = 30
DOWNLOAD_SECONDS = 300
APT_SECONDS = 900


class NoBrowserError(Exception):
    """No browser is here and none could be installed."""


def find_browser() -> Path:
    """The first browser that starts, in order of preference; installs one when there is none."""
    for install in (None, *installers()):
        if install:
            install()
        for candidate in candidates():
            if starts(candidate):
                return candidate
    raise NoBrowserError(ADVICE)


def candidates() -> Iterator[Path]:
    """Every place where a browser is, the preferred one first."""
    for variable in NAMED_BY:
        if named := os.environ.get(variable):
            if shutil.which(named):
                yield Path(named)
            else:
                say(f"{variable} is {named}, which is no program; looking elsewhere")
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    for place in PLACES:
        if Path(place).is_file():
            yield Path(place)
    yield from playwright_browser()


def playwright_browser() -> Iterator[Path]:
    """The browser that Playwright has installed for itself, if there is one."""
    try:  # here, because the command must also run without it
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415
    except ImportError:
        return
    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except Error:
        return
    if path.is_file():
        yield path


def starts(browser: Path) -> bool:
    """Whether the program runs and says that it is a Chromium or a Chrome."""
    try:
        answer = subprocess.run(
            [browser, "--version"],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=START_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"{browser} does not start: {error}")
        return False
    if answer.returncode == 0 and "chrom" in answer.stdout.casefold():
        return True
    say(f"{browser} does not start: {(answer.stderr or answer.stdout).strip()[-200:]}")
    return False


def installers() -> Iterator[Callable[[], None]]:
    """The ways to install a browser that this machine has."""
    yield install_with_playwright
    if shutil.which("apt-get") and os.geteuid() == 0:
        yield install_with_apt


def install_with_playwright() -> None:
    attempt([sys.executable, "-m", "playwright", "install", "chromium"], DOWNLOAD_SECONDS)


def install_with_apt() -> None:
    if attempt(["apt-get", "update"], APT_SECONDS):
        attempt(["apt-get", "install", "-y", "chromium"], APT_SECONDS)


def attempt(command: Sequence[str], seconds: int) -> bool:
    """Run a command that may fail; show what it says only if it does."""
    say(f"No browser yet; trying: {' '.join(command)}")
    try:
        answer = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        say(str(error))
        return False
    if answer.returncode:
        say(answer.stdout.strip()[-600:])
    return answer.returncode == 0


def say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    try:
        print(find_browser())
    except NoBrowserError as error:
        sys.exit(str(error))

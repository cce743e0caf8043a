"""Run the builders as a writer does, on the project itself and on a small sample project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE_DOCS = ROOT / "tests" / "cases" / "_base" / "docs"

SITE_URL = "https://site.example/some/project/"
"""An address with a path, as GitHub Pages gives it: a link that forgets the path leads nowhere."""

LISTS = ("about/plain-words.md",)
"""Pages that are nothing but lists in their front matter, and so fit any site."""

ALARMS = "call:\n  - sign: chest-pain\n  - sign: heart-races\n"

LINKED_BY_THE_THEME = {
    "when-to-call.md": (ALARMS, "<!-- call-cards -->"),
    "search.md": ("", ""),
    "about/index.md": ("", ""),
    "about/how-we-write.md": ("", ""),
    "about/sources.md": ("", "<!-- sources -->"),
    "about/privacy.md": ("", ""),
    "about/accessibility.md": ("", ""),
}
"""Pages that every page leads to, with the front matter and the slot that some must have."""


def run(*command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a Python module as a command, the same on every day and machine."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": SITE_URL,
            "SOURCE_DATE_EPOCH": "1700000000",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


class Build(NamedTuple):
    """A built site, and what its builder said."""

    site: Path
    output: str


def build(builder: str, folder: Path, config: Path, target: Path) -> Build:
    """Build strictly. A build that fails shows the end of what it said."""
    result = run(builder, "build", "--strict", "-f", str(config), "-d", str(target), folder=folder)
    if result.returncode:
        pytest.fail(f"{builder} does not build {folder}:\n{result.stdout[-1500:]}", pytrace=False)
    return Build(target, result.stdout)


def build_project(builder: str, target: Path) -> Build:
    """Build the project itself."""
    return build(builder, ROOT, ROOT / "mkdocs.yml", target)


def make_sample(folder: Path) -> Path:
    """A small valid project with the project's own configuration, theme and hook."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(SAMPLE_DOCS, folder / "docs")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets", dirs_exist_ok=True)
    for page, (front, slot) in LINKED_BY_THE_THEME.items():
        _write_stand_in(folder / "docs" / page, front, slot)
    return folder


def _write_stand_in(page: Path, more: str, slot: str) -> None:
    """An almost empty page, unless the sample has a better one."""
    if page.exists():
        return
    page.parent.mkdir(exist_ok=True)
    front = f"description: Stands for {page.stem}.\n{more}"
    page.write_text(f"---\n{front}---\n\n# {page.stem.capitalize()}\n\n{slot}\n", "utf-8")


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"'{old}' is not in {file}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def files_below(folder: Path) -> dict[str, bytes]:
    """The bytes of every file by its place, to compare two folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

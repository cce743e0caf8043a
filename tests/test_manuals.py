"""The manuals are true: they name the targets that make offers, and places that there are."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from formulary.region import Region

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
MANUALS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "tools" / "README.md",
    *sorted((ROOT / ".github").rglob("*.yml")),
]


def offered() -> set[str]:
    """The targets that `make help` lists."""
    answer = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return set(re.findall(r"^make ([a-z-]+)", answer, re.MULTILINE))


def test_help_lists_every_target() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony
    assert offered() == set(phony[1].split())


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_manuals_name_only_targets_that_there_are(manual: Path) -> None:
    text = manual.read_text("utf-8")
    calls = re.findall(r"(?:^ +|`|run: )make (?:--?[\w-]+ )*([a-z][a-z-]+)", text, re.MULTILINE)
    assert set(calls) <= offered()


def test_every_tool_has_a_row_with_its_target_and_its_folder() -> None:
    text = (ROOT / "tools" / "README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| \[(\w+)/\]\(\1/\) \| `make ([a-z-]+)", text, re.MULTILINE))
    folders = {path.parent.name for path in (ROOT / "tools").glob("*/__init__.py")}
    assert set(rows) == folders
    for folder, target in rows.items():
        recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
        assert recipe
        assert re.search(rf"\b{folder}\b", recipe[1]), f"make {target} does not run {folder}"


def test_contributing_leads_to_places_that_there_are() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.partition("**Where to change what**")[2].partition("**What is Material's.**")[0]
    paths = re.findall(r"`((?:docs|hooks|overrides|tests|tools)/[^`]*)`", table)
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("token", Region().tokens)
def test_manual_and_configuration_name_each_token_of_the_region(token: str) -> None:
    manual = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (row,) = re.findall(r"^\| .*`\{emergency\}`.*\|$", manual, re.MULTILINE)
    assert f"`{{{token}}}`" in row
    region = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nextra:\n")[2]
    assert f"{{{token}}}" in re.sub(r"\n *# *", " ", region).partition("region:")[0]
    assert f"\n    {token}: " in region

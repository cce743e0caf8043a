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
TEXTS = [
    *sorted(ROOT.glob("*.md")),
    ROOT / "tests" / "cases" / "README.md",
    *sorted((ROOT / "tools").rglob("*.md")),
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
    assert offered() == set(re.findall(r"^([^\s:#]+):.*## ", MAKEFILE, re.MULTILINE))


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


BUILT = {"robots.txt", "site/", "sitemap.xml"}
"""Places that only a build makes."""

TEMPLATES = "overrides"
SHORT_FOR = ("docs", "tests/cases/*")
"""Folders of whose files a manual may give the mere name, where its sentence tells which."""

CODE = re.compile(r"`([^`\s]+)`")
FILE = r"[\w-]+\.(?:css|html|js|json|md|py|toml|tsv|txt|xml|yml)"
PATH = re.compile(rf"[\w.<>*-]*(?:/[\w.<>*-]*)+|{FILE}")
LINK = re.compile(r"\[(?P<label>[^\]]*)\]\((?![a-z]+:|#)(?P<target>[^)#]+)[^)]*\)")


def places_named(text: str) -> list[str]:
    """Paths that stand in backticks, unless they are the label of a link: that says where."""
    named = CODE.findall(LINK.sub("", text))
    return [each for each in named if PATH.fullmatch(each) and each not in BUILT]


def is_there(path: str, folder: Path) -> bool:
    """Whether a path leads anywhere, seen from the root, from a manual's folder, or in short."""
    pattern = re.sub(r"<[^<>/]+>", "*", path).strip("/")
    starts = ["", folder.relative_to(ROOT).as_posix(), TEMPLATES]
    starts += SHORT_FOR if "/" not in pattern else ()
    return any(any(ROOT.glob(f"{start}/{pattern}".strip("/"))) for start in starts)


@pytest.mark.parametrize("manual", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_manuals_name_and_link_only_places_that_there_are(manual: Path) -> None:
    text = manual.read_text("utf-8")
    named = places_named(text)
    targets = [match["target"] for match in LINK.finditer(text)]
    assert named or targets
    assert [each for each in named if not is_there(each, manual.parent)] == []
    assert [each for each in targets if not (manual.parent / each).exists()] == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("`docs/medicines/<name>/uses.md`, `tests/cases/*/docs/`, `site/`, `pymdownx.tilde`", []),
        ("`a/b` and `docs/zebra.md`", ["a/b", "docs/zebra.md"]),
        ("`docs/zebras/<name>/` or `zebra.html`", ["docs/zebras/<name>/", "zebra.html"]),
        ("`docs/medicines/examplomab/uses.md`", ["docs/medicines/examplomab/uses.md"]),
    ],
)
def test_a_place_that_is_not_there_is_noticed(text: str, missing: list[str]) -> None:
    assert [each for each in places_named(text) if not is_there(each, ROOT)] == missing


@pytest.mark.parametrize("token", Region().tokens)
def test_manual_and_configuration_name_each_token_of_the_region(token: str) -> None:
    manual = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    (row,) = re.findall(r"^\| .*`\{emergency\}`.*\|$", manual, re.MULTILINE)
    assert f"`{{{token}}}`" in row
    region = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nextra:\n")[2]
    assert f"{{{token}}}" in re.sub(r"\n *# *", " ", region).partition("region:")[0]
    assert f"\n    {token}: " in region

"""Stylesheets are written in parts, in the order in which they are read, and delivered as one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from formulary.exports.stylesheets import bundle
from formulary.fragments.drawn import drawn
from our_site import our_site

ROOT = Path(__file__).parent.parent
SITE = "assets/stylesheets/site.css"


def bundled(**files: str) -> dict[str, str]:
    """What is delivered of these files of one folder, by name."""
    found = bundle({f"{name}.css": text.encode() for name, text in files.items()}, "docs")
    assert not found.problems
    return {uri: content.decode() for uri, content in found.whole.items()}


def test_each_import_is_replaced_by_its_part_in_order() -> None:
    site = '/* Look */\n@import "a.css";\n@import "b.css";\n\nz { }\n'
    found = bundle({"x/s.css": site.encode(), "x/a.css": b"a { }", "x/b.css": b"b { }"}, "docs")
    assert found.whole == {"x/s.css": b"a{}b{}z{}"}
    assert found.parts == {"x/a.css", "x/b.css"}


def test_parts_may_have_parts_and_stand_in_folders() -> None:
    found = bundle(
        {
            "s.css": b'@import "site/a.css";',
            "site/a.css": b'@import "../b.css";\na { }',
            "b.css": b"b { }",
            "own.css": b"o { }",
        },
        "docs",
    )
    assert found.whole == {"s.css": b"b{}a{}"}
    assert found.parts == {"site/a.css", "b.css"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('@import "nope.css";', 1, "no stylesheet 'nope.css'. Correct the path."),
        ('\n@import "pat.css";', 2, "no stylesheet 'pat.css'. Did you mean 'part.css'?"),
        ('@import "part.css" print;', 1, 'only @import "part.css"; alone on its line'),
        ("@import url(part.css);", 1, 'only @import "part.css"; alone on its line'),
        ('@import "s.css";', 1, "'s.css' imports this file again"),
        ('@import "round.css";', 1, "'round.css' imports this file again"),
    ],
)
def test_an_import_that_cannot_be_put_together_is_a_problem(
    text: str, line: int, words: str
) -> None:
    files = {"s.css": text, "part.css": "", "round.css": '@import "s.css";'}
    found = bundle({uri: each.encode() for uri, each in files.items()}, "docs")
    (problem, *_) = [each for each in found.problems if each.path == "docs/s.css"]
    assert problem.line == line
    assert problem.message.startswith(words)
    assert not found.whole


@cache
def site_css() -> str:
    assets = {asset.uri: asset.content for asset in our_site().assets}
    return assets[SITE].decode()


def declarations(css: str, selector: str) -> list[str]:
    """The declarations of the first rule with exactly this selector."""
    found = re.search(rf"(?<![^{{}}]){re.escape(selector)}\{{([^{{}}]*)\}}", css)
    assert found, selector
    return [each.strip() for each in found[1].split(";") if each.strip()]


@pytest.mark.whole_site
def test_both_copies_of_the_dark_palette_are_the_same() -> None:
    css = site_css()
    asked = declarations(css, ':root:not([data-colors="light"])')
    chosen = declarations(css, ':root[data-colors="dark"]')
    assert asked == chosen
    assert len(asked) > 10


@pytest.mark.whole_site
def test_every_color_has_a_dark_one_and_a_printed_one() -> None:
    css = site_css()
    light = {each.split(":")[0] for each in declarations(css, ":root") if "#" in each}
    dark = {each.split(":")[0] for each in declarations(css, ':root[data-colors="dark"]')}
    assert light <= dark
    assert light - {"--on-accent"} <= {
        each.split(":")[0] for each in declarations(css, ":root:root:root")
    }


def test_no_part_of_a_page_is_named_by_its_position() -> None:
    for path in sorted((ROOT / "docs/assets/stylesheets").rglob("*.css")):
        positions = re.findall(r":(?:first|last|nth|only)-of-type|:nth-child", path.read_text())
        assert not positions, path.name


def test_the_stylesheet_knows_every_number_that_is_drawn() -> None:
    text = Path(ROOT, "docs/assets/stylesheets/site/numbers.css").read_text("utf-8")
    rules = re.findall(r"^\.(from|to)-(\d+) \{ --(\w+)-(tens|ones): (\d+) \}$", text, re.M)
    known = {
        f"{name}-{number}"
        for name, number, property_, place, digit in rules
        if (name, int(number)) == (property_, int(digit) * (10 if place == "tens" else 1))
    }
    assert {part for each in range(110) for part in drawn(each, each).split()} == known
    assert len(known) == len(rules)

"""What writers may write beyond plain Markdown: how it is rendered, checked and drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from case_files import build_with, with_body
from formulary.settings import WRITTEN_FOR
from rendering import MARKDOWN, render

ROOT = Path(__file__).parent.parent
STYLES = "".join(
    path.read_text("utf-8") for path in (ROOT / "docs/assets/stylesheets/site").glob("*.css")
)
FOLDED = '??? "For the person who helps you"\n\n    Keep the {things} (see heart problems).\n'


def html(text: str) -> str:
    return " ".join(render(text).split())


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ('??? "More"\n\n    Text.\n', "<details> <summary>More</summary> <p>Text.</p> </details>"),
        ('???+ "More"\n\n    Text.\n', '<details open="open"> <summary>More</summary>'),
        ("Take ~~two~~ one.", "<p>Take <del>two</del> one.</p>"),
        ("- a\n\n1. b\n", "<ul> <li>a</li> </ul> <ol> <li>b</li> </ol>"),
        ("3. c\n4. d\n", '<ol start="3"> <li>c</li> <li>d</li> </ol>'),
        ("About ~5 or ~6.", "<p>About ~5 or ~6.</p>"),
    ],
)
def test_what_writers_write_is_rendered(text: str, rendered: str) -> None:
    assert rendered in html(text)


@pytest.mark.parametrize("element", ["details", "summary", "del"])
def test_what_is_rendered_is_drawn(element: str) -> None:
    assert re.search(rf"^{element} \{{", STYLES, re.MULTILINE)


def test_what_can_be_folded_is_checked_and_linked_like_any_text() -> None:
    problems = [each.message for each in build_with(with_body(FOLDED)).problems]
    assert problems == [
        "nothing fills in '{things}'. Use one of {emergency}, {crisis_line}, {fever}, "
        "{poison_help}",
    ]
    site = build_with(with_body(FOLDED.replace("{things}", "number")))
    assert not site.problems
    page = next(page for page in site.pages if page.uri == "medicines/examplomab/uses.md")
    assert "    Keep the number (see [heart problems](../../side-effects/" in page.markdown


def test_the_title_of_what_can_be_folded_is_a_sentence_of_its_own() -> None:
    long_title = " ".join((["plain", "word"] * 11)[:21])
    site = build_with(with_body(f'??? "{long_title}"\n\n    Text.\n'))
    assert [each.message for each in site.problems] == [
        "a sentence of 21 words; 20 are the most. Make two of it"
    ]


def test_a_project_that_says_nothing_of_markdown_means_what_ours_says() -> None:
    assert set(MARKDOWN.extensions) == set(WRITTEN_FOR.extensions)
    assert MARKDOWN.configs == WRITTEN_FOR.configs


def configured() -> set[str]:
    """The extensions of mkdocs.yml by name."""
    names = MARKDOWN.extensions
    return set(names)


def table_of_whose() -> list[list[str]]:
    """The rows of CONTRIBUTING's table of what is Material's, cell by cell."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    _, _, rest = text.partition("| thing | whose |")
    rows = rest.split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def named(cell: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", cell))


def templates(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


def material_templates() -> Path:
    import material  # noqa: PLC0415 (it prints a notice when it is imported)

    return Path(material.__file__).parent / "templates"


def test_the_table_of_whose_names_every_extension() -> None:
    in_table = {name for thing, *_ in table_of_whose() for name in named(thing)}
    assert configured() - {"fenced_code"} <= in_table


def test_the_table_of_whose_names_every_template_that_takes_the_place_of_materials() -> None:
    ours = templates(ROOT / "overrides")
    replaced = ours & templates(material_templates())
    rows = {name: whose for thing, whose, *_ in table_of_whose() for name in named(thing)}
    assert {name for name in replaced if rows.get(name) != "ours, in place of Material's"} == set()
    said = {name for name, whose in rows.items() if whose == "ours, in place of Material's"}
    assert {name for name in said if name.endswith(".html")} == replaced


def test_every_icon_that_a_template_includes_is_materials() -> None:
    included = {
        name
        for path in (ROOT / "overrides").rglob("*.html")
        for name in re.findall(r'include "(\.icons/[^"]+)"', path.read_text("utf-8"))
    }
    assert included
    for name in included:
        assert (material_templates() / name).is_file(), name


def test_no_template_holds_a_path_of_an_icon_by_hand() -> None:
    for path in (ROOT / "overrides").rglob("*.html"):
        drawn = re.findall(r'<svg class="([\w-]+)"|<svg (?!class)', path.read_text("utf-8"))
        assert set(drawn) <= {"site-mark"}, path.name  # the site's own mark is no icon of a set


def test_material_is_the_theme_and_its_search_is_not_used() -> None:
    text = re.sub(r"!ENV ", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    config = yaml.safe_load(text)
    assert config["theme"]["name"] == "material"
    assert config["plugins"] == []

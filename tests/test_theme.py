"""The contract with the theme: templates read what `PageMeta` holds, all of it and nothing else."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from jinja2 import Environment, nodes

from formulary.addresses import url_of
from formulary.command.config import read_config
from formulary.fragments.meta import MenuEntry, MonographMenu, PageMeta
from formulary.rendering.lists import belongs_to_the_build

OVERRIDES = Path(__file__).parent.parent / "overrides"
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
CONTRACT = (PageMeta, MonographMenu, MenuEntry)

Known = dict[str, type]
"""The names of a template that stand for a part of the contract."""


def parse(text: str) -> nodes.Template:
    environment = Environment()
    environment.filters["url"] = str
    return environment.parse(text)


def reads(template: nodes.Template) -> Iterator[tuple[type, str]]:
    """Every field of the contract that a template reads: of which class, and its name."""
    known: Known = {"meta": PageMeta}
    for node in template.find_all((nodes.Assign, nodes.For)):
        value = node.node if isinstance(node, nodes.Assign) else node.iter
        if isinstance(node.target, nodes.Name) and (found := class_of(value, known)):
            known[node.target.name] = found
    for node in template.find_all(nodes.Getattr):
        if found := class_of(node.node, known):
            yield found, node.attr


def class_of(node: nodes.Node, known: Known) -> type | None:
    """The class of the contract that an expression is of, or is a list of."""
    match node:
        case nodes.Name():
            return known.get(node.name)
        case nodes.Getattr(node=nodes.Name(name="page"), attr="meta"):
            return PageMeta
        case nodes.Getattr():
            owner = class_of(node.node, known)
            return part_of(get_type_hints(owner).get(node.attr)) if owner else None
        case nodes.Filter(name="first"):
            return class_of(node.node, known)
        case _:
            return None


def part_of(annotation: Any) -> type | None:
    """The class of the contract within a field's type."""
    if annotation in CONTRACT:
        return annotation
    return next((found for each in get_args(annotation) if (found := part_of(each))), None)


def every_read() -> set[tuple[type, str]]:
    return {each for path in TEMPLATES for each in reads(parse(path.read_text("utf-8")))}


def test_templates_read_only_what_the_contract_holds() -> None:
    held = {(each, field.name) for each in CONTRACT for field in dataclasses.fields(each)}
    assert every_read() - held == set()


def test_the_contract_holds_only_what_templates_read() -> None:
    held = {(each, field.name) for each in CONTRACT for field in dataclasses.fields(each)}
    assert held - every_read() == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ page.meta.titel }}", {(PageMeta, "titel")}),
        ("{% if meta.x == 1 %}{% endif %}", {(PageMeta, "x")}),
        ("{% set m = page.meta.monograph %}{{ m.nane }}", {(MonographMenu, "nane")}),
        ("{% for each in meta.monograph.sections %}{{ each.href }}{% endfor %}", "href"),
        ("{{ (page.meta.monograph.sections | first).href }}", "href"),
        ("{{ config.site_name }}{{ page.title }}", set()),
    ],
)
def test_a_wrong_read_is_seen_however_it_is_written(text: str, found: Any) -> None:
    seen = set(reads(parse(text)))
    if isinstance(found, str):
        assert (MenuEntry, found) in seen
    else:
        assert found <= seen
        assert found or not seen


SURGERY = {"replace", "striptags", "split", "truncate", "wordwrap", "safe"}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_do_no_surgery_on_texts(path: Path) -> None:
    template = parse(path.read_text("utf-8"))
    filters = {node.name for node in template.find_all(nodes.Filter)}
    methods = {
        node.node.attr
        for node in template.find_all(nodes.Call)
        if isinstance(node.node, nodes.Getattr)
    }
    assert not (filters | methods) & SURGERY


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_turns_escaping_off(path: Path) -> None:
    assert "autoescape" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_json_stands_only_where_json_is_read(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        if "tojson" in line:
            assert '<script type="application/ld+json">' in line


def test_templates_lead_to_no_page_that_a_site_may_lack() -> None:
    """The menu of mkdocs.yml is held to pages that exist; templates are not read for it."""
    menu = read_config(OVERRIDES.parent / "mkdocs.yml").menu
    known = {url_of(entry.target) for entry in menu}
    led_to = {
        link.node.value
        for path in TEMPLATES
        for link in parse(path.read_text("utf-8")).find_all(nodes.Filter)
        if link.name == "url" and isinstance(link.node, nodes.Const)
    }
    pages = {address for address in led_to if address.endswith("/")}
    assert len(pages) > 5
    assert pages == known - {""}


ID = re.compile(r"\bid(?: = |=|: )\"([\w-]+)\"")


def test_no_text_may_take_an_id_of_the_theme() -> None:
    scripts = (OVERRIDES.parent / "docs/assets/javascripts").rglob("*.js")
    given = {
        name for path in (*TEMPLATES, *scripts) for name in ID.findall(path.read_text("utf-8"))
    }
    assert given >= {"content", "search-field", "glossary-query"}
    assert [name for name in sorted(given) if not belongs_to_the_build(name)] == []

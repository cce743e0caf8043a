"""A text stays text: whatever stands in a field, a page gets no element, attribute or script by it.

Templates are rendered without a whole build and read as a browser reads them.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import cycle, islice
from typing import Any, get_args, get_type_hints
from urllib.parse import quote
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from case_files import SETTINGS, base_files
from corpus_files import Entry, every_entry
from formulary.build import build_site, read_record
from formulary.checks.form import markup
from formulary.fragments.meta import PageMeta
from formulary.records.assemble import assemble
from formulary.schema.kinds import PAGE_KINDS
from theming import Theme

HOSTILE = [
    "</title><script>alert(1)</script>",
    "&lt/title&gt&ltscript&gtalert(1)&lt/script&gt&lttitle&gt",
    "&#60;img src=x onerror=alert(1)&#62;",
    "&lt;svg/onload=alert(1)&gt;",
    "&amp;lt;script&amp;gt;",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "` onclick=alert(1) x=`",
    "x onclick=alert(1) ",
    "&quot; onclick=&quot;alert(1)",
    '"><base href="//evil.test/">',
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}",
    "</textarea></noscript><iframe src=//evil.test>",
    "<!--",
    "--><script>alert(1)</script>",
    "]]><x/>",
    "<template><form action=//evil.test>",
    '<meta http-equiv=refresh content="0;url=//evil.test">',
    "{{ 7 * 7 }}{% for each in config %}{{ each }}{% endfor %}{# x",
    "a\n<script>\nalert(1)\n</script>\nb",
    '\\"; alert(1); // x',
    "\N{LINE SEPARATOR}alert(1)\N{PARAGRAPH SEPARATOR}",
    "javascript:alert(1)",
    "5 < 6 > 4 & so on",
]
PLAIN = "Nothing special"
LOOKS = sorted({kind.look for kind in PAGE_KINDS} | {"guide", "handout", "grouping"})

Tree = tuple[Any, ...]


def test_the_looks_are_all_there_are() -> None:
    pages = build_site(base_files(), [], SETTINGS).pages
    assert {page.meta.kind for page in pages} <= set(LOOKS)


def filled(annotation: Any, text: str) -> Any:
    """A value of a field's type with this text in every place that holds text."""
    if dataclasses.is_dataclass(annotation):
        hints = get_type_hints(annotation)
        return {name: filled(hint, text_of(name, text)) for name, hint in hints.items()}
    if annotation in (str, datetime.date | None):  # the theme has a day in words
        return text
    if annotation is bool:
        return True
    inner = next((each for each in get_args(annotation) if each not in (str, type(None))), None)
    if annotation == get_type_hints(PageMeta)["structured_data"]:
        return [{"@type": text, "name": [text, {text: text}]}]
    return [filled(inner, text)] if inner and "tuple" in str(annotation) else filled(inner, text)


def text_of(name: str, text: str) -> str:
    """What a field holds. Addresses are the build's own, made of slugs."""
    return "medicines/x/" if name.endswith("url") else text


def test_every_field_of_the_contract_is_filled() -> None:
    meta = filled(PageMeta, PLAIN)
    assert meta["monograph"]["sections"][0]["title"] == PLAIN
    assert meta["monograph"]["next"]["title"] == PLAIN
    assert meta["back"]["title"] == PLAIN
    assert meta["title"] == meta["running_head"] == PLAIN


def tree_of(element: Element) -> Tree:
    """An element with all that is in it, to be compared; JSON as what it means."""
    tag = element.tag if isinstance(element.tag, str) else "comment"
    text = element.text or ""
    if element.get("type") == "application/ld+json":
        text = "\0".join(strings_of_json(json.loads(text)))
    children = [(tree_of(each), each.tail or "") for each in element]
    return (tag, sorted(element.attrib.items()), text, children)


def strings_of_json(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for each in value:
            yield from strings_of_json(each)
            yield from strings_of_json(value[each] if isinstance(value, dict) else [])


def read(html: str) -> Tree:
    return tree_of(html5lib.parse(html, namespaceHTMLElements=False))


def with_text(tree: Any, old: str, new: str) -> Any:
    """The same with a text in place of another, in addresses too."""
    if isinstance(tree, str):
        return tree.replace(old, new).replace(quote(old), quote(new))
    return type(tree)(with_text(each, old, new) for each in tree)


@cache
def theme(text: str) -> Theme:
    """The templates of a site whose every setting that is text holds this one."""
    site = f"https://example.org/{quote(text)}"
    return Theme(site_name=text, site_description=text, copyright=text, repo_url=site)


def whole_page(look: str, text: str) -> str:
    meta = {**filled(PageMeta, text), "kind": look}
    return theme(text).page("x/y.md", meta, "<h1>A</h1>")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_arrives_as_itself_in_every_field_of_every_look(hostile: str) -> None:
    for look in LOOKS:
        expected = with_text(read(whole_page(look, PLAIN)), PLAIN, hostile)
        made = read(whole_page(look, hostile))
        assert shape(made) == shape(expected), look
        assert strings(made) == strings(expected), look


def strings(tree: Tree) -> list[str]:
    """All attributes and texts in order, and addresses as they are meant."""
    tag, attributes, text, children = tree
    own = [f"{tag} {name}={value}" for name, value in attributes] + [text]
    return own + [part for child, tail in children for part in (*strings(child), tail)]


def shape(tree: Tree) -> Tree:
    """The elements and the names of their attributes."""
    tag, attributes, _, children = tree
    return (tag, [name for name, _ in attributes], [shape(child) for child, _ in children])


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_text_arrives_as_itself_where_no_page_is(hostile: str) -> None:
    expected = with_text(read(theme(PLAIN).not_found()), PLAIN, hostile)
    assert strings(read(theme(hostile).not_found())) == strings(expected)


def test_a_look_that_is_no_word_stays_one_attribute() -> None:
    meta = {**filled(PageMeta, PLAIN), "kind": '" onclick="alert(1)'}
    page = theme(PLAIN).page("x.md", meta, "")
    assert "onclick" not in repr(shape(read(page)))


TAGS = [each for each in HOSTILE if "<" in each and "\n" not in each]
OTHERS = [each for each in HOSTILE if not re.search("[<\n{`]", each)]
"""What some field of a writer takes: it opens no tag that the checks see."""


def strings_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Every text in a page's front matter, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping | list):
        for key in value if isinstance(value, Mapping) else range(len(value)):
            yield from strings_in(value[key], (*path, key))


def put(value: Any, path: tuple[Any, ...], change: Callable[[str], str]) -> Any:
    """The same with one text changed."""
    if not path:
        return change(value)
    copy = dict(value) if isinstance(value, Mapping) else list(value)
    copy[path[0]] = put(value[path[0]], path[1:], change)
    return copy


def poisoned(uri: str, data: bytes, hostile: Iterator[str]) -> tuple[bytes, int]:
    """A page with a hostile text added to each field that takes it, and how many did."""
    head, body = re.split(r"^---\n", data.decode(), maxsplit=2, flags=re.MULTILINE)[1:]
    front, taken = yaml.safe_load(head), 0
    for path, _ in list(strings_in(front)):
        addition = next(hostile)
        changed = put(front, path, lambda text: f"{text} {addition}")  # noqa: B023
        if is_taken(uri, as_page(changed, body)):
            front, taken = changed, taken + 1
    return as_page(front, body), taken


def is_taken(uri: str, data: bytes) -> bool:
    """Whether a page passes what looks for HTML where none belongs; other checks do not matter."""
    record, _ = read_record(uri, uri, data)
    return record is not None and not list(markup.check(assemble([record], [], SETTINGS)))


def as_page(front: Any, body: str) -> bytes:
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}".encode()


def delivered(files: Mapping[str, bytes]) -> set[tuple[str, ...]]:
    """Every kind of element in the pages of a site, delivered whatever its problems are."""
    site = build_site(files, [], SETTINGS)
    found: set[tuple[str, ...]] = set()
    for page in site.pages:
        html = theme(PLAIN).page(page.uri, page.meta.as_front_matter(), site.article(page.uri))
        found |= set(elements(read(html)))
    for asset in site.assets:
        if asset.uri.endswith(".html"):
            found |= set(elements(read(asset.content.decode())))
    return found


def elements(tree: Tree) -> Iterator[tuple[str, ...]]:
    """Each element by its name and its attributes' names; scripts and styles with their text."""
    tag, attributes, text, children = tree
    is_code = tag in ("script", "style") and ("type", "application/ld+json") not in attributes
    yield (tag, *(name for name, _ in attributes), text if is_code else "")
    for child, _ in children:
        yield from elements(child)


@cache
def harmless() -> set[tuple[str, ...]]:
    return delivered(base_files())


@pytest.mark.parametrize("turn", range(3))
def test_front_matter_brings_no_element_into_a_page(turn: int) -> None:
    hostile = islice(cycle(OTHERS), turn, None)
    files, taken = {}, 0
    for uri, data in base_files().items():
        files[uri], count = poisoned(uri, data, hostile)
        taken += count
    assert taken > 50
    assert delivered(files) - harmless() == set()


def test_no_field_takes_a_tag() -> None:
    taken = [poisoned(uri, data, cycle(TAGS))[1] for uri, data in base_files().items()]
    assert sum(taken) == 0


CORPUS = [each for each in every_entry() if each.source == "hostile-fields" and not each.problem]


@pytest.mark.parametrize("entry", CORPUS, ids=lambda entry: entry.what)
def test_what_the_checks_let_pass_brings_no_element_into_a_page(entry: Entry) -> None:
    files = base_files()
    assert delivered(files | entry.changes(files)) - harmless() == set()

"""Each page's policy comes first in it and names what stands there; the header allows all."""

from __future__ import annotations

from functools import cache
from xml.etree.ElementTree import Element

import html5lib
import pytest

from case_files import SETTINGS, base_files
from formulary.build import build_site
from formulary.command.reloading import may_reload
from formulary.exports.policy import hash_source
from policies import Policy, documented_header, parse
from theming import Theme

LOOKS = ["home", "monograph", "search", "prose"]
META = {"title": "A", "running_head": "A | B", "structured_data": [{"@type": "Drug"}]}


@cache
def pages() -> dict[str, str]:
    """A page of each template, the one for unknown addresses, and those of other names."""
    theme = Theme()
    made = {look: theme.page("a.md", {**META, "kind": look}, "<h1>A</h1>") for look in LOOKS}
    site = build_site(base_files(), [], SETTINGS)
    forwards = {each.uri: each.content.decode() for each in site.assets if "html" in each.uri}
    return {**made, "not found": theme.not_found(), **forwards}


def read(page: str) -> Element:
    root: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return root


def policy_of(page: str) -> Policy:
    (found,) = [
        each.attrib["content"]
        for each in read(page).iter("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    ]
    return parse(found)


def test_all_kinds_of_pages_are_here() -> None:
    assert [name for name in pages() if name.endswith(".html")]


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_policy_comes_before_all_that_it_holds_for(name: str) -> None:
    first = read(pages()[name]).find("head/*")
    assert first is not None
    assert first.get("http-equiv") == "Content-Security-Policy"
    assert 0 < pages()[name].encode().find(b'<meta charset="utf-8">') < 1000, "browsers look there"


@pytest.mark.parametrize("name", sorted(pages()))
def test_what_stands_in_a_page_is_named_by_its_hash(name: str) -> None:
    policy = policy_of(pages()[name])
    for element in read(pages()[name]).iter():
        assert "style" not in element.attrib
        assert not [each for each in element.attrib if each.startswith("on")]
        is_data = element.get("type") == "application/ld+json"
        if element.tag in ("script", "style") and "src" not in element.attrib and not is_data:
            assert hash_source(element.text or "") in policy[f"{element.tag}-src"]


@pytest.mark.parametrize("name", sorted(pages()))
def test_nothing_is_allowed_but_what_is_named(name: str) -> None:
    policy = policy_of(pages()[name])
    assert policy["default-src"] == policy["base-uri"] == policy["object-src"] == {"'none'"}
    assert policy["trusted-types"] == {"'none'"}
    assert policy["require-trusted-types-for"] == {"'script'"}
    allowed = frozenset().union(*policy.values()) - {"'self'", "'none'", "'script'", "data:"}
    wasm = {"'wasm-unsafe-eval'"} if name == "search" else set()
    assert {each for each in allowed if not each.startswith("'sha256-")} == wasm


def test_the_header_allows_what_the_pages_allow_together_and_no_more() -> None:
    header = parse(documented_header())
    together: Policy = {}
    for page in pages().values():
        for directive, sources in policy_of(page).items():
            together[directive] = together.get(directive, frozenset()) | sources
    for directive, sources in together.items():
        together[directive] = sources - {"'none'"} or sources
    assert header.pop("frame-ancestors") == {"'none'"}
    assert header == together


def serve(page: bytes, kind: str) -> tuple[bytes, dict[str, str]]:
    """What a server answers that may reload."""
    heads: list[dict[str, str]] = []

    def app(environ: object, start: object) -> list[bytes]:
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(page)))])  # type: ignore[operator]
        return [page[:10], page[10:]]

    body = may_reload(app)({}, lambda status, fields: heads.append(dict(fields)))  # type: ignore[arg-type, return-value]
    return b"".join(body), heads[0]


def test_a_development_server_may_add_its_script() -> None:
    page = pages()["monograph"].replace("</body>", "<script>reload(1)</script></body>")
    body, fields = serve(page.encode(), "text/html")
    assert hash_source("reload(1)") in policy_of(body.decode())["script-src"]
    assert fields["Content-Length"] == str(len(body))


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/octet-stream"])
def test_a_development_server_changes_nothing_else(kind: str) -> None:
    page = pages()["monograph"].encode() + b"\xff"
    assert serve(page, kind) == (page, {"Content-Type": kind, "Content-Length": str(len(page))})

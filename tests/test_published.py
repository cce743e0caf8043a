"""What is published is what was checked; only addresses stand as they do in the site."""

from __future__ import annotations

import pytest

from case_files import base_files, build
from formulary.rendering.published import published_html


@pytest.mark.parametrize(
    ("uri", "written", "published"),
    [
        ("medicines/a/uses.md", "index.md", "../"),
        ("medicines/a/uses.md", "how-given.md#doses", "../how-given/#doses"),
        ("medicines/a/uses.md", "../../side-effects/fever.md", "../../../side-effects/fever/"),
        ("medicines/a/uses.md", "../../assets/a%20b.png", "../../../assets/a%20b.png"),
        ("medicines/a/uses.md", "uses.md", "./"),
        ("medicines/a/uses.md", "../../index.md", "../../../"),
        ("medicines/a/index.md", "uses.md", "uses/"),
        ("medicines/a/index.md", "../index.md#a-to-z", "../#a-to-z"),
        ("index.md", "words.md", "words/"),
        ("index.md", "index.md", "./"),
        ("index.md", "#call", "#call"),
        ("a.md", "https://example.org/a.md?b=c&amp;d", "https://example.org/a.md?b=c&amp;d"),
        ("a.md", "tel:911", "tel:911"),
        ("a.md", "//example.org/b.md", "//example.org/b.md"),
        ("a.md", "/b.md", "/b.md"),
        ("a.md", "", ""),
    ],
)
def test_a_link_leads_from_address_to_address(uri: str, written: str, published: str) -> None:
    article = '<p>href="no.md" <a class="x" href="{}">b.md</a> <img alt="" src="{}"></p>'
    made = published_html(uri, article.format(written, written))
    assert made == article.format(published, published)


def test_the_article_of_a_page_is_what_was_read() -> None:
    site = build(base_files())
    uri = "medicines/examplomab/side-effects.md"
    article = site.article(uri)
    assert ".md" in site.readings[uri].html
    assert ".md" not in article
    assert article.count("<") == site.readings[uri].html.count("<")

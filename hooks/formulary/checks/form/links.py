"""Whether every link within the site leads to a page and a heading that exist."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote

from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.text.headings import headings
from formulary.text.links import Link, links
from formulary.text.masking import mask_code

_ATTRIBUTES = re.compile(r"\{[^{}\n]*+\}")
_OWN_ID = re.compile(r"#([\w-]++)")


def check(catalogue: Catalogue, composed: Mapping[str, str]) -> Iterator[Problem]:
    """Find links to what does not exist. `composed` holds the Markdown of every page by uri."""
    ids: dict[str, frozenset[str]] = {}
    for record in catalogue.records():
        for passage in record.passages():
            for link in links(passage.text):
                if link.is_image and not link.stays_here:
                    message = "an image from elsewhere tells who reads this page. Put it in docs/"
                    yield passage.problem(link.start, link.end, message)
                elif link.target.startswith("/"):
                    message = "a link from the root breaks at another address. Use a relative one"
                    yield passage.problem(link.start, link.end, message)
                elif link.stays_here or link.target.startswith("#"):
                    mistake = _mistake(catalogue, composed, ids, record, link)
                    if mistake:
                        problem = passage.problem(link.start, link.end, mistake)
                        path = unquote(link.target).partition("#")[0]
                        uri = _resolve(record.uri, path)
                        is_there = uri in composed or uri in catalogue.files
                        yield problem if is_there else replace(problem, missing=uri)


def _mistake(
    catalogue: Catalogue,
    composed: Mapping[str, str],
    ids: dict[str, frozenset[str]],
    record: Record,
    link: Link,
) -> str | None:
    path, _, anchor = unquote(link.target).partition("#")
    uri = _resolve(record.uri, path)
    if uri not in composed and uri not in catalogue.files:
        hint = _nearest_file(uri, [*composed, *catalogue.files])
        if not path.endswith(".md") and uri.rstrip("/") + ".md" in composed:
            hint = f" Link to the file: '{path.rstrip('/')}.md'"
        return f"no page or file '{uri}'.{hint or ' Correct the path.'}"
    if not anchor or uri not in composed:
        return None
    if uri not in ids:
        ids[uri] = _ids(composed[uri])
    if anchor not in ids[uri]:
        hint = did_you_mean(anchor, ids[uri]) or " Link to the page instead."
        return f"'{uri}' has no heading '#{anchor}'.{hint}"
    return None


def _nearest_file(uri: str, known: list[str]) -> str:
    """A file of nearly this name in the same folder, or of just this name in another one."""
    folder, name = posixpath.split(uri)
    beside = [posixpath.basename(each) for each in known if posixpath.dirname(each) == folder]
    elsewhere = sorted(each for each in known if posixpath.basename(each) == name != "index.md")
    if hint := did_you_mean(name, beside):
        return hint
    return f" There is '{elsewhere[0]}'. Correct the path." if elsewhere else ""


def _resolve(uri: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path)) if path else uri


def _ids(markdown: str) -> frozenset[str]:
    found = (_OWN_ID.findall(each) for each in _ATTRIBUTES.findall(mask_code(markdown)))
    own = {ids[-1] for ids in found if ids}
    return frozenset(own | {heading.id for heading in headings(markdown)})

"""Whether every link within the site leads to a page and a heading that exist."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from formulary.addresses import resolved
from formulary.problems import did_you_mean
from formulary.rendering.finding import Finding, PageFinding, Target
from formulary.rendering.reading import Reading
from formulary.text.links import ELSEWHERE


def dead_links(readings: Mapping[str, Reading], files: Collection[str]) -> Iterator[PageFinding]:
    """The links of composed pages to what does not exist, whoever wrote them.

    `readings` are the pages by uri, `files` all else that is published.
    """
    known = {*readings, *files}
    for uri, reading in readings.items():
        for target in reading.targets:
            mistake = _mistake(uri, target, readings, known)
            if mistake:
                yield PageFinding(uri, mistake)


def _mistake(
    page: str, target: Target, readings: Mapping[str, Reading], known: Collection[str]
) -> Finding | None:
    if target.address.startswith("/") and not target.address.startswith("//"):
        message = "a link from the root breaks at another address. Use a relative one"
        return Finding(message, target.words)
    if ELSEWHERE.match(target.address) and not target.address.startswith("#"):
        return None
    path, _, anchor = unquote(target.address).partition("#")
    uri = resolved(page, path)
    if uri not in known:
        hint = _nearest_file(uri, [*known])
        if not path.endswith(".md") and uri.rstrip("/") + ".md" in readings:
            hint = f" Link to the file: '{path.rstrip('/')}.md'"
        message = f"no page or file '{uri}'.{hint or ' Correct the path.'}"
        return Finding(message, target.words, missing=uri)
    unread = Reading(is_plain=not uri.endswith(".md"))
    there = readings.get(uri, unread)
    if anchor and there.is_plain and anchor not in there.ids:
        hint = did_you_mean(anchor, there.ids) or " Link to the page instead."
        return Finding(f"'{uri}' has no heading '#{anchor}'.{hint}", target.words)
    return None


def _nearest_file(uri: str, known: list[str]) -> str:
    """A file of nearly this name in the same folder, or of just this name in another one."""
    folder, name = posixpath.split(uri)
    beside = [posixpath.basename(each) for each in known if posixpath.dirname(each) == folder]
    elsewhere = sorted(each for each in known if posixpath.basename(each) == name != "index.md")
    if hint := did_you_mean(name, beside):
        return hint
    return f" There is '{elsewhere[0]}'. Correct the path." if elsewhere else ""

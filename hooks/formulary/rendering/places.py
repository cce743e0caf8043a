"""Where in the writers' files a finding of a rendered page stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.rendering.finding import Finding, PageFinding

_LEAD = re.compile(r"\]\(|\]: |<(?=\w+:)")
"""What leads to an address: it helps to find it, and the problem is with the address itself."""


_CODED = {"<": "lt", ">": "gt", "&": "amp", '"': "quot", "'": "apos"}
"""Signs that HTML has names for."""


class Texts:
    """Texts in which words are looked for, each words once: a page may have many of one mistake."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        self._found: dict[str, list[tuple[Passage, int, int]]] = {}

    def find(self, words: str) -> list[tuple[Passage, int, int]]:
        """Where words stand: in which text, and from where to where."""
        if words not in self._found:
            pattern = _pattern(words)
            self._found[words] = [
                (text, *match.span())
                for text in self._passages
                for match in pattern.finditer(text.text)
            ]
        return self._found[words]


def locate(finding: Finding, texts: Texts, before: int = 0) -> Problem | None:
    """The problem at the words of a finding in these texts, the best that stand in any.

    `before` says how many times they were found already; the next ones are meant.
    """
    for words in finding.words:
        if found := texts.find(words):
            passage, start, end = found[min(before, len(found) - 1)]
            lead = _LEAD.match(words)
            problem = passage.problem(start + (lead.end() if lead else 0), end, finding.message)
            return replace(problem, missing=finding.missing)
    return None


def _pattern(words: str) -> re.Pattern[str]:
    """These words, whole, whatever space is between them and however their signs are written."""
    every = r"\s+".join("".join(map(_sign, each)) for each in words.split())
    before = r"(?<!\w)" if words[:1].isalnum() else "#*" if words.startswith("# ") else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    if not words.strip("# "):
        after = r"[ ]*$"  # a heading without words: others begin as it does
    if _LEAD.match(words):
        after = r"(?=[\s)>]|$)"
    return re.compile(f"{before}{every}{after}", re.MULTILINE)


def _sign(sign: str) -> str:
    """A pattern for a sign that HTML has codes for: "<" is also "&lt;" and "&#60;"."""
    if sign not in _CODED:
        return re.escape(sign)
    code = ord(sign)
    return rf"(?:{re.escape(sign)}|(?i:&(?:{_CODED[sign]}|#0*{code}|#x0*{code:x});?))"


def in_files(catalogue: Catalogue, found: Iterable[PageFinding]) -> Iterator[Problem]:
    """Findings whose words stand in the file of the page that has them."""
    records = {record.uri: record for record in catalogue.records()}
    files: dict[str, Texts] = {}
    times = Counter[tuple[str, tuple[str, ...]]]()
    for each in found:
        if each.uri not in records:
            continue
        if each.uri not in files:
            files[each.uri] = Texts(records[each.uri].passages())
        key = (each.uri, each.finding.words[:1])
        if problem := locate(each.finding, files[each.uri], times[key]):
            yield problem
        times[key] += 1


def in_pages(catalogue: Catalogue, found: Iterable[PageFinding]) -> Iterator[Problem]:
    """All findings: one whose words stand in no file near by is told at a first line."""
    every = list(catalogue.records())
    for each in found:
        finding = replace(each.finding, message=f"{each.finding.message} (page '{each.uri}')")
        folder = each.uri.rpartition("/")[0]
        own = [record for record in every if record.uri == each.uri]
        beside = own or [record for record in every if record.uri.rpartition("/")[0] == folder]
        texts = Texts(passage for record in beside for passage in record.passages())
        first = next(iter(beside or every)).source
        unplaced = replace(first.problem_in((), finding.message), missing=finding.missing)
        yield locate(finding, texts) or unplaced

"""Every entry of `corpus/` is a problem at its line, or does readers no harm."""

from __future__ import annotations

from collections import Counter

import pytest

from case_files import build
from corpus_files import BASE_FILES, KEYS, Entry, every_entry
from dangers import dangers
from rendering import render

ENTRIES = every_entry()
PLAIN = {page.uri: page.markdown for page in build(BASE_FILES).pages}


def test_every_entry_is_whole_and_stands_once() -> None:
    for entry in ENTRIES:
        assert not entry.values.keys() - KEYS, f"{entry.what}: an unknown key"
        assert entry.changes(BASE_FILES), f"{entry.what}: changes nothing"
        assert (entry.problem is None) == ("harmless" in entry.values), entry.what
    twice = [what for what, count in Counter(each.what for each in ENTRIES).items() if count > 1]
    assert not twice


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.source}: {entry.what}")
def test_entry(entry: Entry) -> None:
    site = entry.build(BASE_FILES)
    if entry.problem is None:
        assert [str(problem) for problem in site.problems] == []
        made = [page.markdown for page in site.pages if page.markdown != PLAIN.get(page.uri)]
        assert not [danger for markdown in made for danger in dangers(render(markdown))]
        return
    found = [problem for problem in site.problems if entry.problem in problem.message]
    assert found, [str(problem) for problem in site.problems] or "it passes"
    assert any(entry.stands_in_change(problem, BASE_FILES) for problem in found), str(found[0])

"""Small wrong edits of our pages that could hurt someone: a check must notice each."""

from __future__ import annotations

from collections import Counter

import pytest

from mutation_files import Mutation, every_mutation, is_noticed

MUTATIONS = every_mutation()
FEWEST = 120
SHARE = 0.95


@pytest.mark.no_cover
@pytest.mark.whole_site
@pytest.mark.parametrize("mutation", MUTATIONS, ids=[each.name for each in MUTATIONS])
def test_a_dangerous_edit_is_noticed(mutation: Mutation) -> None:
    if mutation.survives:
        assert not is_noticed(mutation), "it is noticed now: remove 'survives'"
    else:
        assert is_noticed(mutation), f"no check notices: {mutation.what}"


def test_there_are_enough_of_them_and_few_survive() -> None:
    surviving = [each for each in MUTATIONS if each.survives]
    assert len(MUTATIONS) >= FEWEST
    assert len(MUTATIONS) - len(surviving) >= SHARE * len(MUTATIONS)


def test_no_edit_stands_there_twice() -> None:
    edits = Counter((each.page, each.old, each.new) for each in MUTATIONS)
    assert [edit for edit, count in edits.items() if count > 1] == []

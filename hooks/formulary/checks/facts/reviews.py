"""Reviews that are past their day: for a scheduled run only, since time never breaks a build."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.schema.fields import Review


def overdue(catalogue: Catalogue, today: datetime.date) -> Iterator[Problem]:
    """Find pages whose review was due before `today`."""
    for record in catalogue.records():
        review: Review | None = getattr(record.fields, "review", None)
        if review is not None and review.due is not None and review.due < today:
            message = f"the review was due on {review.due}. Have the page checked again"
            yield record.source.problem_in(("review", "due"), message)

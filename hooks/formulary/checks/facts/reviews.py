"""Whether reviews are true: a real clinician, a day that can be, what was checked in short.

What only comes with time is for a scheduled run: a day that is due, a page that has changed since.
Time never breaks a build; it can only mend one, when a day in the future has come.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from formulary import addresses
from formulary.meaning.digest import digest_of
from formulary.meaning.standing import standing_of
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.dates import is_after
from formulary.schema.fields import Citation
from formulary.schema.review import Review
from formulary.schema.vocabulary import ReviewStatus
from formulary.text.phrases import long_date


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find reviews that nobody can have made as they stand, and sources from the future."""
    last = _last_day(catalogue)
    for record in catalogue.records():
        yield from _sources_of_the_future(record, last)
        review = _review(record)
        if review is not None and review.status is ReviewStatus.REVIEWED:
            yield from _days(record, review, last)
            yield from _reviewer(catalogue, record, review)
            yield from _no_digest(catalogue, record, review)


def overdue(catalogue: Catalogue, today: datetime.date) -> Iterator[Problem]:
    """Find pages whose review was due before `today`, and those that have changed since it."""
    for record in catalogue.whole_records():
        review = _review(record)
        if review is None:
            continue
        if review.due is not None and review.due < today:
            message = f"the review was due on {review.due}. Have the page checked again"
            yield record.source.problem_in(("review", "due"), message)
        if standing_of(catalogue, record, review).status == "changed":
            message = (
                f"changed since {review.reviewer} checked it on {review.date}. Have the page "
                f"checked again, and write 'digest: {digest_of(catalogue, record)}'"
            )
            yield record.source.problem_in(("review", "digest"), message)


def _review(record: Record) -> Review | None:
    review: Review | None = getattr(record.fields, "review", None)
    return review


def _last_day(catalogue: Catalogue) -> datetime.date:
    """The last day that has begun somewhere on Earth: clocks differ by up to a day."""
    today = catalogue.settings.today
    return today if today == datetime.date.max else today + datetime.timedelta(days=1)


def _citations(record: Record) -> Sequence[Citation]:
    """The sources that a page lists; a section of a monograph only refers to them."""
    sources = getattr(record.fields, "sources", [])
    return [each for each in sources if isinstance(each, Citation)]


def _sources_of_the_future(record: Record, last: datetime.date) -> Iterator[Problem]:
    for index, source in enumerate(_citations(record)):
        for key, date in (("date", source.date), ("read", source.read)):
            if date is not None and is_after(last, date):
                message = f"'{date}' is in the future. Correct it"
                yield record.source.problem_in(("sources", index, key), message)


def _days(record: Record, review: Review, last: datetime.date) -> Iterator[Problem]:
    assert review.date is not None
    at = record.source.problem_in
    if review.date > last:
        message = f"'{review.date}' is in the future. Write the day on which it was checked"
        yield at(("review", "date"), message)
    dates = [each.date or each.read for each in _citations(record)]
    newest = max((each for each in dates if each), default="")
    if newest and is_after(review.date, newest):
        message = (
            f"checked on {long_date(review.date)}, before the newest source of {newest}. Have the "
            "page checked again, or correct the day"
        )
        yield at(("review", "date"), message)
    if review.due is not None and review.due <= review.date:
        message = f"due on {review.due}, not after the check. Write a later day"
        yield at(("review", "due"), message)


def _reviewer(catalogue: Catalogue, record: Record, review: Review) -> Iterator[Problem]:
    known = [each.signature for each in catalogue.reviewers]
    if review.reviewer is None or review.reviewer in known:
        return
    if addresses.REVIEWERS in catalogue.files and addresses.REVIEWERS not in catalogue.prose:
        return  # its own mistakes are told there
    name = review.reviewer.partition(", ")[0]
    same = [each.signature for each in catalogue.reviewers if each.name == name]
    hint = f" Did you mean '{same[0]}'?" if same else did_you_mean(review.reviewer, known)
    hint = hint or " Add them there once they agree, or correct the name"
    message = f"'{review.reviewer}' is not listed in {addresses.REVIEWERS}.{hint}"
    yield record.source.problem_in(("review", "reviewer"), message)


def _no_digest(catalogue: Catalogue, record: Record, review: Review) -> Iterator[Problem]:
    if review.digest is None:
        message = (
            "nothing says what was checked. If the page still is as it was then, add "
            f"'digest: {digest_of(catalogue, record)}'"
        )
        yield record.source.problem_in(("review",), message)

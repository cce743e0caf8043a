"""Whether each dose, length and count in a text is the one that front matter gives its subject.

A subject is a topic, a side effect of a medicine, or the heading that a text stands under. A number
that slips in one place differs from the other. No subject's amounts speak of another one. They
stand in the order of the text, each as often as there, so that two doses cannot change places.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.fields import FieldPath
from formulary.schema.shown import shown_texts
from formulary.text.amounts import Amount, amounts_in
from formulary.text.headings import headings

START = "start"
"""What stands before a page's first heading."""

_OWN = ("topics", "occurrences", "counting", "boxed_warning")
"""Keys whose value, or each of whose items, is a subject by itself, with amounts of its own."""


@dataclass
class _Subject:
    """What a text is about: its name in messages, its typed amounts, and those its texts name.

    `given` is the way to each typed amount with its words.
    """

    name: str
    key: FieldPath
    given: list[tuple[FieldPath, str]] = field(default_factory=list)
    said: list[tuple[Passage, Amount]] = field(default_factory=list)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find amounts that a text names and its subject does not give, or gives in another order."""
    for record in catalogue.records():
        if "amounts" not in type(record.fields).model_fields:
            continue
        for subject in _subjects(record):
            found = list(_disagreements(record, subject))
            yield from found or _in_another_order(record, subject)


def _subjects(record: Record) -> Iterator[_Subject]:
    own: Mapping[str, Sequence[str]] = getattr(record.fields, "amounts", {})
    by_heading = {name: _Subject(f"'{name}'", ("amounts", name)) for name in own}
    for name, amounts in own.items():
        by_heading[name].given = [
            (("amounts", name, index), words) for index, words in enumerate(amounts)
        ]
    items: dict[FieldPath, _Subject] = defaultdict(lambda: _Subject("", ()))
    for name in _OWN:
        for path, item in _items(record, name):
            items[path] = _Subject(f"this item of '{name}'", (*path, "amounts"))
            items[path].given = [
                ((*path, "amounts", number), words) for number, words in enumerate(item.amounts)
            ]
            if (lasts := getattr(item, "lasts", None)) is not None:
                items[path].given.append(((*path, "lasts"), lasts.words))
    for passage, path, amount in _said(record):
        subject = items.get(path[:2]) or items.get(path[:1])
        if subject is None:
            name = str(path[0]) if path else _heading_at(record, amount.start)
            subject = by_heading.setdefault(name, _Subject(f"'{name}'", ("amounts", name)))
        subject.said.append((passage, amount))
    yield from (*by_heading.values(), *items.values())


def _items(record: Record, name: str) -> Iterator[tuple[FieldPath, Any]]:
    """What stands under a key, with the way to it: each item of a list, or the one thing."""
    value = getattr(record.fields, name, None)
    if isinstance(value, list):
        yield from (((name, index), item) for index, item in enumerate(value))
    elif value is not None:
        yield (name,), value


def _said(record: Record) -> Iterator[tuple[Passage, FieldPath, Amount]]:
    """Each amount that a reader will see: its passage, the way to it, empty for the body."""
    for path, text in shown_texts(record.fields):
        if path[0] != "routes":
            passage = record.source.field_passage(path, text)
            yield from ((passage, path, amount) for amount in amounts_in(text))
    body = record.source.body_passage()
    yield from ((body, (), amount) for amount in amounts_in(body.text))


def _heading_at(record: Record, offset: int) -> str:
    found = [each for each in headings(record.source.body) if each.level == 2]
    index = bisect_right([each.start for each in found], offset) - 1
    return found[index].id if index >= 0 else START


def _disagreements(record: Record, subject: _Subject) -> Iterator[Problem]:
    given: dict[str, FieldPath] = {}
    for path, words in subject.given:
        values = [each.value for each in amounts_in(words)]
        if len(values) != 1:
            message = (
                f"'{words}' is no single amount. Write a number and its unit: `4 mg`, `9 months`, "
                "`once a week`"
            )
            yield record.source.problem_in(path, message)
        given |= dict.fromkeys(values, path)
    said = {amount.value for _, amount in subject.said}
    for passage, amount in subject.said:
        if amount.value not in given:
            own = ", ".join(words for _, words in subject.given) or "none"
            message = (
                f"'{amount.words}', but the amounts of {subject.name} are: {own}. Correct the "
                f"text, or add '{amount.words}' to 'amounts' there"
            )
            yield passage.problem(amount.start, amount.end, message)
    for value, path in given.items():
        if value not in said:
            message = f"no text of {subject.name} names this amount. Correct the one or the other"
            yield record.source.problem_in(path, message)


def _in_another_order(record: Record, subject: _Subject) -> Iterator[Problem]:
    """The same amounts, but not one after the other as the text names them."""
    typed = [(path, each.value) for path, words in subject.given for each in amounts_in(words)]
    listed = [(path, value) for path, value in typed if path[-1] != "lasts"]
    lengths = {value for path, value in typed if path[-1] == "lasts"}
    said = [each for _, each in subject.said if each.value not in lengths]
    if [value for _, value in listed if value not in lengths] != [each.value for each in said]:
        words = ", ".join(each.words for each in said)
        message = (
            f"the text of {subject.name} names its amounts in this order: {words}. List them so, "
            "each as often as it stands there, or correct the text"
        )
        yield record.source.problem_in(listed[0][0], message)

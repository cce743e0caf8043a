"""The first file of the search: the medicines by all of their names, and the emergencies."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.exports.search.rows import (
    URGENCIES,
    Row,
    packed,
    phrases,
    reading_row,
    spoken,
    urgency_rows,
)
from formulary.fragments.call_cards import FEVER_RULE
from formulary.records.catalogue import Catalogue
from formulary.text.phrases import one_line


def search_names(catalogue: Catalogue) -> bytes:
    """Names and alarms. Addresses are below the site's root, numbers are places in other lists."""
    return packed(
        {
            "urgencies": urgency_rows(catalogue.region),
            "medicines": [
                [each.title, list(each.names[1:]), *_slug(each.slug, each.title)]
                for each in catalogue.monographs.values()
            ],
            "regimens": [*_regimens(catalogue)],
            "alarms": _alarms(catalogue),
            "readings": [*_readings(catalogue)],
            "expected": [*_expected(catalogue)],
            "idioms": phrases(catalogue.search.idioms) if catalogue.search else "",
            "fever_rule": spoken(catalogue.region.fill(FEVER_RULE)),
            "when_to_call": addresses.url_of(addresses.GENERAL_CALL_LIST),
        }
    )


def _alarms(catalogue: Catalogue) -> list[Row]:
    """Id, words and urgency of what the search warns of, and what calls it up; most urgent first.

    A variant that is searched for by words of its own has a row with those.
    """
    rows: list[Row] = [
        [name, one_line(words), URGENCIES.index(urgency), phrases(searched)]
        for name, sign in catalogue.signs.items()
        for words, urgency, searched in sign.told_of
        if searched
    ]
    return sorted(rows, key=lambda row: row[2])


def _regimens(catalogue: Catalogue) -> Iterator[Row]:
    """Name, other names, the places of its medicines, and slug, of each regimen."""
    places = {slug: index for index, slug in enumerate(catalogue.monographs)}
    for slug, regimen in catalogue.regimens.items():
        medicines = [places[each] for each in regimen.fields.medicines if each in places]
        name = regimen.fields.name
        yield [name, list(regimen.names[1:]), medicines, *_slug(slug, name)]


def _slug(slug: str, name: str) -> list[str]:
    """The slug, where it is not what the name says: "AC-T" is `ac-t`."""
    return [] if slug == name.lower().replace(" ", "-") else [slug]


def _readings(catalogue: Catalogue) -> Iterator[Row]:
    """Id of the sign, its words and urgency there, and the limit, for each that has one."""
    for name, sign in catalogue.signs.items():
        for words, urgency, reading in sign.readings:
            yield [name, one_line(words), URGENCIES.index(urgency), *reading_row(reading)]


def _expected(catalogue: Catalogue) -> Iterator[Row]:
    """Of a medicine with which a sign is expected: its place, the sign, what, and until when."""
    for index, monograph in enumerate(catalogue.monographs.values()):
        for use in monograph.call:
            if use.expected is not None:
                until, what = one_line(use.expected.until), one_line(use.expected.what)
                yield [index, use.sign, what, until]

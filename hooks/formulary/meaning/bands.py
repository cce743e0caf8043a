"""The headings under which lists of side effects stand: how often, as far as sources say.

No two of them hold the same share of people: a side effect of which a source gives only a floor, or
only that it is common, stands under what is known of it, not under a share.
"""

from __future__ import annotations

from collections.abc import Iterable

from formulary.schema.occurrence import Occurrence
from formulary.schema.vocabulary import Frequency, LabelledEnum, Said


class Band(LabelledEnum):
    """A heading of such a list, most usual first. `frequency` is what writers give for it."""

    frequency: Frequency

    COMMON = ("common", Frequency.COMMON.phrase, Frequency.COMMON)
    OFTEN = ("often", Frequency.OFTEN.phrase, Frequency.OFTEN)
    MOST_COMMON = (
        "most-common",
        "Common, but our sources give no number",
        Frequency.NOT_GIVEN,
    )
    LESS_COMMON = ("less-common", Frequency.LESS_COMMON.phrase, Frequency.LESS_COMMON)
    UNCOMMON = ("uncommon", Frequency.UNCOMMON.phrase, Frequency.UNCOMMON)
    RARE = ("rare", Frequency.RARE.phrase, Frequency.RARE)
    SOMETIMES = (
        "sometimes",
        "Sometimes, but our sources give no number",
        Frequency.NOT_GIVEN,
    )
    RARELY = ("rarely", "Rarely, but our sources give no number", Frequency.NOT_GIVEN)
    NOT_GIVEN = ("not-given", Frequency.NOT_GIVEN.phrase, Frequency.NOT_GIVEN)

    def __init__(self, _value: str, _label: str, frequency: Frequency) -> None:
        self.frequency = frequency

    @staticmethod
    def of(occurrence: Occurrence) -> Band:
        """The heading that a side effect of a medicine stands under."""
        if occurrence.frequency is Frequency.NOT_GIVEN:
            return Band.without_number(occurrence)
        return next(band for band in Band if band.value == occurrence.frequency.value)

    @staticmethod
    def without_number(occurrence: Occurrence) -> Band:
        """The heading of one with no number, or with one that counts other people."""
        if occurrence.most_common:
            return Band.MOST_COMMON
        said = {
            Said.OFTEN: Band.MOST_COMMON,
            Said.SOMETIMES: Band.SOMETIMES,
            Said.RARELY: Band.RARELY,
            None: Band.NOT_GIVEN,
        }
        return said[occurrence.said]


USUAL = (Band.COMMON, Band.OFTEN, Band.MOST_COMMON)
"""The headings of what most people should expect."""


SELDOM = (Band.UNCOMMON, Band.RARE, Band.SOMETIMES, Band.RARELY, Band.NOT_GIVEN)
"""The headings of what few people have, or nobody has counted."""


def by_band(occurrences: Iterable[Occurrence]) -> dict[Band, list[Occurrence]]:
    """Side effects under their headings, most usual first; empty headings are left out."""
    every = list(occurrences)
    bands = {band: [each for each in every if Band.of(each) is band] for band in Band}
    return {band: members for band, members in bands.items() if members}

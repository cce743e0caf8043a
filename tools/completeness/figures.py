"""Whether the figures of the pages stand in the texts that they come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from completeness.arms import ArmRow, arm_rows
from completeness.passages import Passage, passages
from completeness.texts import Text
from formulary.records.monograph import Monograph
from formulary.schema.occurrence import Occurrence
from formulary.schema.percent import Percent


class Found(Enum):
    """Where a figure was found, as the table's head says it."""

    IN_LABEL = "in a label"
    IN_SHEET = "only in a fact sheet"
    NOWHERE = "not found"
    NO_ROWS = "no rows"


@dataclass(frozen=True)
class Figure:
    """One number that a writer typed, and the words beside which its source has it.

    It may be a floor or a ceiling (`is_bound`), or count other people than the medicine's.
    """

    medicine: str
    effect: str
    value: float
    rows: tuple[str, ...]
    is_bound: bool = False
    is_others: bool = False

    def __str__(self) -> str:
        whose = " of other people" if self.is_others else ""
        return f"{self.medicine}: {self.effect}: {self.value:g}{whose}"

    @property
    def words(self) -> str:
        """Its rows, as a report names them."""
        return " or ".join(f'"{row}"' for row in self.rows)

    def is_among(self, numbers: Iterable[float]) -> bool:
        """Whether a number, rounded to its last place, is it. A half may be rounded either way."""
        exponent = Decimal(str(self.value)).normalize().as_tuple().exponent
        half = 0.5 * 10.0 ** min(0, int(exponent))
        return any(abs(number - self.value) <= half + 1e-9 for number in numbers)

    def is_in(self, passage: Passage) -> bool:
        """Whether a passage gives it. What a list says of all that it names gives only a bound."""
        return self.is_among(passage.numbers) or (self.is_bound and self.is_among(passage.bounds))


@dataclass(frozen=True)
class Verdict:
    """Where a figure was found, and in which texts it was looked for.

    `in_other_arm`: it stands in rows only, and there only in the arm that did not get the medicine.
    """

    figure: Figure
    found: Found
    looked_in: tuple[str, ...]
    in_other_arm: bool = False

    def __str__(self) -> str:
        figure = self.figure
        if self.found is Found.NO_ROWS:
            return f"{figure} has no rows"
        if self.in_other_arm:
            return (
                f"{figure} is beside {figure.words} only in the comparison arm. See whom it counts"
            )
        return f"{figure} is not beside {figure.words} in {', '.join(self.looked_in) or 'any text'}"


def verdicts(
    monograph: Monograph, labels: Sequence[Text], sheet: Sequence[Text]
) -> Iterator[Verdict]:
    """Where each figure of a monograph stands, in the order of its page."""
    arms = [row for text in labels for row in arm_rows(text.words, monograph.names)]
    looked_in = tuple(dict.fromkeys(text.name for text in (*labels, *sheet)))
    for figure in figures_of(monograph):
        found = _found(figure, labels, sheet)
        is_own = found is Found.IN_LABEL and not (figure.is_others or figure.is_bound)
        yield Verdict(figure, found, looked_in, is_own and in_other_arm(figure, labels, arms))


def figures_of(monograph: Monograph) -> Iterator[Figure]:
    """Every figure of a monograph, those of other people too."""
    for each in monograph.occurrences:
        if each.percent is not None:
            yield from _figures(monograph.slug, each, each.percent)
        for other in each.compare:
            yield from _figures(monograph.slug, each, other.percent, is_others=True)


def _figures(
    medicine: str, occurrence: Occurrence, percent: Percent, *, is_others: bool = False
) -> Iterator[Figure]:
    """The numbers of a percent that a writer typed: of `at least 20` the 100 is none."""
    low = () if percent.is_ceiling else (percent.low,)
    high = () if percent.is_floor else (percent.high,)
    is_bound = percent.is_floor or percent.is_ceiling
    for value in dict.fromkeys((*low, *high)):
        yield Figure(
            medicine, occurrence.effect, value, tuple(occurrence.rows), is_bound, is_others
        )


def _found(figure: Figure, labels: Iterable[Text], sheet: Iterable[Text]) -> Found:
    if not figure.rows:
        return Found.NO_ROWS
    if any(_passages_with(figure, labels)):
        return Found.IN_LABEL
    return Found.IN_SHEET if any(_passages_with(figure, sheet)) else Found.NOWHERE


def _passages_with(figure: Figure, texts: Iterable[Text]) -> Iterator[tuple[str, Passage]]:
    """The passages beside its rows that give a figure, each with the words of its row."""
    for text in texts:
        for words in figure.rows:
            for passage in filter(figure.is_in, passages(text.words, words)):
                yield words, passage


def in_other_arm(figure: Figure, labels: Iterable[Text], arms: Sequence[ArmRow]) -> bool:
    """Whether each passage with a figure is a row that has it only in the comparison arm."""
    rows = [
        [row for row in arms if row.is_at(words, passage.numbers)]
        for words, passage in _passages_with(figure, labels)
    ]
    return bool(rows) and all(
        same and not any(figure.is_among(row.own) for row in same) for same in rows
    )


def table(found: Iterable[Verdict]) -> Iterator[str]:
    """The lines of a table: how many figures of each medicine were found where."""
    counts: dict[str, Counter[Found]] = {}
    for each in found:
        counts.setdefault(each.figure.medicine, Counter())[each.found] += 1
    counts["all"] = sum(counts.values(), Counter())
    width = max(map(len, (*counts, "medicine")))
    yield "  ".join(["medicine".ljust(width), "figures", *(each.value for each in Found)])
    for name, count in counts.items():
        cells = [f"{count[each]:>{len(each.value)}}" for each in Found]
        yield "  ".join([name.ljust(width), f"{count.total():>7}", *cells])

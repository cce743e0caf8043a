"""The call cards: when to call whom, most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from formulary import anchors
from formulary.fragments.call_strip import FEVER
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.meaning.lines import Line
from formulary.meaning.merge import Cards, merge
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.region import Region
from formulary.schema.call import SignUse
from formulary.schema.vocabulary import REASONS_TO_CALL, Urgency
from formulary.text.phrases import one_line

FEVER_RULE = (
    "**Fever:** call now, day or night, if your temperature is {fever} or higher, or reaches the "
    "number your care team gave you. Call also when you feel very ill with no fever."
)
"""Said once, here, for the whole site. The temperature is the region's."""

NOBODY_ANSWERS = (
    "**If nobody answers:** call again after 15 minutes. If there is still no answer, go to the "
    "emergency room. Say that you have cancer, which medicine you get, and what is wrong."
)
"""Where a card for calling now ends.

15 minutes: Dartmouth Cancer Center, when to call or return to the hospital. What to say: CDC and
CDC Foundation, 3 Steps Toward Preventing Infections.
"""

LONGEST_LIST = 8
"""Lines that a reader takes in as one list. More are parted by where in the body they are."""

MOST_JOINED = 4
MOST_WORDS = 30
"""As many signs, of as many words together, stand on one line: a card must be short to be whole."""


@dataclass(frozen=True)
class CardStyle:
    """How the cards of one page are written.

    `level` is that of their headings, `names` the names of a regimen's medicines by slug, of which
    a line tells for which of them it stands. `is_compact` cards have one line for each part of the
    body, the calmest one line in all, only reasons to call, and say once what neighbours begin
    with alike ("you have a fever, or a cough"): a sheet of paper is small.
    """

    region: Region
    level: int
    names: Mapping[str, str] = field(default_factory=dict)
    is_compact: bool = False


def medicine_cards(catalogue: Catalogue, medicines: Iterable[Monograph]) -> Cards:
    """What to call for with one medicine, or with several together."""
    return merge(catalogue.signs, {each.slug: each.call for each in medicines})


def page_cards(catalogue: Catalogue, call: Sequence[SignUse]) -> Cards:
    """What to call for on a page that is about no medicine."""
    return merge(catalogue.signs, {"": call})


def call_cards(cards: Cards, style: CardStyle, shows_fever_rule: bool = False) -> str:
    """The cards as Markdown. Nothing to call for, no card."""
    if not cards and not shows_fever_rule:
        return ""
    rule = f"{style.region.fill(FEVER_RULE)}\n{{ .fever-rule }}" if shows_fever_rule else ""
    said = FEVER if shows_fever_rule else ""
    urgencies = REASONS_TO_CALL if style.is_compact else tuple(Urgency)
    own = {
        urgency: [line for line in lines if line.sign != said]
        for urgency, lines in cards.items()
        if urgency in urgencies
    }
    every = [_card(urgency, lines, style) for urgency, lines in own.items() if lines]
    return blocks('<div class="call-cards" markdown>', rule, *every, "</div>")


def _card(urgency: Urgency, lines: Sequence[Line], style: CardStyle) -> str:
    anchor = anchors.call_anchor(urgency.value)
    end = NOBODY_ANSWERS if urgency is Urgency.NOW else ""
    return blocks(
        f'<section class="call-card call-card--{urgency.value}" '
        f'aria-labelledby="{anchor}" markdown>',
        heading(style.level, f"{_title(urgency, style)}:", anchor),
        _lists(lines, style),
        end,
        "</section>",
    )


def _title(urgency: Urgency, style: CardStyle) -> str:
    """A card's title; off paper, its number is one that a telephone dials."""
    label = urgency.card_label
    if not style.is_compact:
        label = label.replace("{emergency}", style.region.dialled("emergency"))
    return style.region.fill(label)


def _lists(lines: Sequence[Line], style: CardStyle) -> str:
    """The lines as one list, or as one for each part of the body where they are many."""
    if style.is_compact and lines[0].urgency is Urgency.WITHIN_24_HOURS:
        return bullets([_joined(_clauses(lines, style))])
    if style.is_compact:
        groups = groupby(lines, lambda line: line.part)
        return bullets(f"**{part.label}:** {_joined(_clauses(own, style))}" for part, own in groups)
    parts = [(part, written(own, style)) for part, own in groupby(lines, lambda line: line.part)]
    every = [text for _, texts in parts for text in texts]
    if len(every) <= LONGEST_LIST:
        return bullets(every)
    return blocks(*(blocks(f"**{part.label}**", bullets(texts)) for part, texts in parts))


def written(lines: Iterable[Line], style: CardStyle) -> list[str]:
    """Lines of one part of the body in words, a few short ones on one line."""
    bundles: list[list[Line]] = [[]]
    for line in lines:
        if bundles[-1] and not _stand_together([*bundles[-1], line]):
            bundles.append([])
        bundles[-1].append(line)
    return [_joined(_clauses(bundle, style)) for bundle in bundles if bundle]


def _clauses(lines: Iterable[Line], style: CardStyle) -> list[str]:
    clauses = [f"{one_line(line.words)}{_because(line.because, style.names)}" for line in lines]
    if not style.is_compact:
        return clauses
    return [*clauses[:1], *(_shortened(*pair) for pair in pairwise(clauses))]


def _stand_together(lines: Sequence[Line]) -> bool:
    """Whether signs make one line that is not too long."""
    length = sum(len(line.words.split()) for line in lines)
    return len(lines) <= MOST_JOINED and length < MOST_WORDS


def _joined(clauses: Sequence[str]) -> str:
    """Clauses in a row: "a", "a, or b", "a, b, or c"; parted by ";" where one has a comma."""
    if len(clauses) == 1:
        return clauses[0]
    mark = ";" if any("," in clause for clause in clauses) else ","
    return f"{f'{mark} '.join(clauses[:-1])}{mark} or {clauses[-1]}"


_BEGINNINGS = ("you have ", "your pee is ", "your poop is ", "you feel ")


def _shortened(before: str, clause: str) -> str:
    """A clause without the beginning that it shares with the one before it."""
    shared = next((each for each in _BEGINNINGS if clause.startswith(each)), "")
    is_simple = not any(mark in each for each in (before, clause) for mark in (" or ", ","))
    return clause.removeprefix(shared) if is_simple and before.startswith(shared) else clause


def _because(medicines: frozenset[str], names: Mapping[str, str]) -> str:
    """For which of a regimen's medicines a line stands, where not for all of them."""
    own = [name for slug, name in names.items() if slug in medicines]
    if not own or len(own) == len(names):
        return ""
    return f" ({', '.join(own)})"

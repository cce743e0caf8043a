"""A medicine's side effects, by how often they happen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from formulary import addresses, anchors
from formulary.fragments.folds import folded
from formulary.fragments.markdown import blocks, heading, link, unseen
from formulary.fragments.people import (
    counted_words,
    key_of_dots,
    people,
    picture_of_percent,
)
from formulary.fragments.sources import cited_within
from formulary.fragments.times import key_of_times, line_of_time
from formulary.meaning.bands import Band, by_band
from formulary.meaning.timeline import times_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.fields import Citation
from formulary.schema.occurrence import Occurrence
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import capitalise, one_line, sentence

_SERIOUS = "Can be serious"


@dataclass(frozen=True)
class Listing:
    """Where a list of side effects stands: its page, the medicine, the sources that it numbers.

    `is_open` is whether all that is known of each one is in sight, as in the whole guide.
    """

    catalogue: Catalogue
    monograph: Monograph
    sources: Sequence[Citation]
    is_open: bool = False

    @property
    def uri(self) -> str:
        """The page on which the list's links begin."""
        return addresses.medicine(self.monograph.slug, SectionName.SIDE_EFFECTS.value)


def occurrence_list(listing: Listing) -> str:
    """Every band with its occurrences, each under a heading that can be linked to."""
    bands = [
        _band(listing, band, members)
        for band, members in by_band(listing.monograph.occurrences).items()
    ]
    occurrences = listing.monograph.occurrences
    has_pictures = any(each.percent is not None for each in occurrences)
    has_times = any(each.times for each in occurrences)
    return blocks(
        key_of_dots() if has_pictures else "", key_of_times() if has_times else "", *bands
    )


def counting(monograph: Monograph, sources: Sequence[Citation]) -> str:
    """How the numbers of the list were chosen."""
    own = monograph.counting
    if own is None:
        return ""
    cited = cited_within(own.sources, sources)
    return f"{sentence(one_line(own.says))} {cited}\n{{ .counting }}"


def _band(listing: Listing, band: Band, members: list[Occurrence]) -> str:
    items = [_item(listing, each) for each in members]
    return blocks(heading(2, band.label, band.value), *items)


def _item(listing: Listing, occurrence: Occurrence) -> str:
    serious = f' <span class="serious">{_SERIOUS}</span>' if occurrence.serious else ""
    of = f'<span class="of"> with {listing.monograph.name}</span>'
    anchor = anchors.effect_anchor(occurrence.effect)
    title = f"{_name(listing, occurrence)}{of}{serious}"
    return blocks(
        '<div class="occurrence" markdown>',
        heading(3, title, anchor, "effect"),
        _number(occurrence),
        _more(listing, occurrence),
        "</div>",
    )


def _name(listing: Listing, occurrence: Occurrence) -> str:
    """The name as the way to the side effect's own page, where it has one."""
    label = capitalise(one_line(occurrence.words))
    if listing.catalogue.effect_of(occurrence) is None:
        return label
    return link(label, listing.uri, addresses.side_effect(occurrence.effect))


def _number(occurrence: Occurrence) -> str:
    """How many get it, and whom that counts: the two never stand apart."""
    said = []
    if occurrence.percent is not None:
        picture = picture_of_percent(occurrence.percent)
        said.append(f"{picture}{sentence(capitalise(people(occurrence.percent)))}")
    if occurrence.counted:
        said.append(counted_words(occurrence))
    return f"{' '.join(said)}\n{{ .number }}" if said else ""


def _more(listing: Listing, occurrence: Occurrence) -> str:
    """What else is known, folded up, with its sources and an address to pass on."""
    anchor = anchors.effect_anchor(occurrence.effect)
    label = one_line(occurrence.words)
    share = f"[Link to this{unseen(f': {label}')}](#{anchor}){{ .share }}"
    cited = cited_within(occurrence.sources, listing.sources)
    lines = [f"{picture}{words}" for picture, words in known_besides(occurrence)]
    if listing.is_open:
        return blocks(*lines, cited)
    return folded(f"More{unseen(f' about {label}')}", blocks(*lines, f"{cited} {share}"), "more")


def after_the_number(occurrence: Occurrence) -> Iterator[tuple[str, str]]:
    """What is known of it besides how many get it: the picture of each sentence, and the sentence.

    Whom the number counts comes first; it goes nowhere without that.
    """
    if occurrence.counted:
        yield "", counted_words(occurrence)
    yield from known_besides(occurrence)


def known_besides(occurrence: Occurrence) -> Iterator[tuple[str, str]]:
    """The same without whom the number counts: the picture of each sentence, and the sentence."""
    for other in occurrence.compare:
        yield "", sentence(f"{one_line(other.who)}: {people(other.percent)}")
    for label, when in times_of(occurrence):
        yield line_of_time(when), f"{label} {when.words}."
    if occurrence.note:
        yield "", sentence(one_line(occurrence.note))

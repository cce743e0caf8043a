"""The handout: one sheet of paper for the refrigerator door, made from the same data."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.frame import review_notice
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.monograph import menu, names_line
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.section_body import section_cards
from formulary.meaning.bands import USUAL, by_band
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.text.phrases import capitalise, one_line

_USUAL = "Most usual side effects (there are more)"
_TO_KNOW = "Side effects to know (there are more)"
"""The heading where no source says which ones are most usual."""
MOST_EFFECTS = 8
"""More do not fit on one sheet."""


def handout_page(catalogue: Catalogue, monograph: Monograph) -> ComposedPage:
    """A medicine's handout. The blank lines are the theme's: they hold no facts."""
    title = f"{monograph.title}: handout"
    meta = PageMeta(
        kind="handout",
        title=title,
        description=f"One page about {monograph.name} to print: side effects and when to call.",
        running_head=running_head(catalogue, title),
        version=version_of(catalogue, *(each.uri for each in monograph.sections.values())),
        robots=robots_of(monograph.identity.review),
        printed_address=_printed_address(catalogue, monograph),
        monograph=menu(monograph, None),
    )
    markdown = blocks(
        f"# {monograph.title}",
        names_line(monograph),
        _treats(catalogue, monograph),
        review_notice(monograph.identity.review),
        _usual(monograph),
        section_cards(catalogue, monograph, level=2, is_compact=True),
    )
    return finish(catalogue, addresses.medicine(monograph.slug, addresses.HANDOUT), meta, markdown)


def _printed_address(catalogue: Catalogue, monograph: Monograph) -> str:
    """The medicine's address as paper shows it, without the protocol."""
    return f"{catalogue.settings.base_url}{addresses.url_of(monograph.uri)}".split("://")[-1]


def _treats(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = ", ".join(each.within_sentence for each in catalogue.cancers_of(monograph))
    return f"Treats: {cancers}.\n{{ .treats }}" if cancers else ""


def _usual(monograph: Monograph) -> str:
    """The effects of the most usual bands; where no source gives one, the first ones listed."""
    bands = by_band(monograph.occurrences)
    usual = [each for band in USUAL for each in bands.get(band, [])]
    shown = usual or list(monograph.occurrences)
    lines = (capitalise(one_line(each.words)) for each in shown[:MOST_EFFECTS])
    return blocks(
        '<div class="usual" markdown>',
        heading(2, _USUAL if usual else _TO_KNOW, addresses.USUAL),
        bullets(lines),
        "</div>",
    )

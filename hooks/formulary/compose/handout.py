"""The handout: one sheet of paper for the refrigerator door, made from the same data."""

from __future__ import annotations

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, finish, review_meta, version_meta
from formulary.markdown_writing import blocks, bullets, capitalise, one_line, review_notice
from formulary.model import Monograph
from formulary.pages.call_cards import call_cards
from formulary.pages.monograph import menu, names_line
from formulary.vocabulary import Frequency

_BANDS = (Frequency.COMMON, Frequency.OFTEN)


def handout_page(catalogue: Catalogue, monograph: Monograph) -> ComposedPage:
    """A medicine's handout. The blank lines are the theme's: they hold no facts."""
    title = f"{monograph.title}: handout"
    meta = {
        "title": title,
        "description": f"One page about {monograph.name} to print: side effects and when to call.",
        "kind": "handout",
        **version_meta(catalogue, *(each.uri for each in monograph.sections.values())),
        **review_meta(monograph.identity.review),
        "monograph": menu(monograph, None),
    }
    markdown = blocks(
        f"# {monograph.title}",
        names_line(monograph),
        _treats(catalogue, monograph),
        review_notice(monograph.identity.review),
        blocks("## Most usual side effects (there are more) { #usual }", _usual(monograph)),
        call_cards(monograph.call, 2, catalogue.shows_fever_rule(monograph)),
    )
    return finish(catalogue, f"medicines/{monograph.slug}/handout.md", meta, markdown)


def _treats(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = ", ".join(each.name.lower() for each in catalogue.cancers_of(monograph))
    return f"Treats: {cancers}." if cancers else ""


def _usual(monograph: Monograph) -> str:
    """The effects of the most usual bands; where no source gives a band, the first ones listed."""
    bands = monograph.occurrences_by_frequency()
    usual = [each for band in _BANDS for each in bands.get(band, [])]
    if not usual:
        usual = list(monograph.occurrences)
    lines = [capitalise(one_line(each.words)) for each in usual[:12]]
    return bullets(lines)

"""A side effect's handout: what it is, when to call, and what one can do, to print."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses, anchors
from formulary.fragments.advice import advice_list
from formulary.fragments.call_cards import CardStyle, call_cards, page_cards
from formulary.fragments.frame import review_notice
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.meta import MenuEntry, PageMeta, robots_of, version_of
from formulary.fragments.page import ComposedPage
from formulary.fragments.two_sizes import in_two_sizes
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.side_effect import SideEffect
from formulary.text.phrases import one_line


def side_effect_handout_pages(catalogue: Catalogue, effect: SideEffect) -> Iterator[ComposedPage]:
    """A side effect's handout in two sizes."""
    fields = effect.fields
    standing = standing_of(catalogue, effect, fields.review)
    meta = PageMeta(
        kind="handout",
        title="",
        description=f"{fields.name} on one page to print: when to call, and what you can do.",
        version=version_of(catalogue, effect.uri),
        robots=robots_of(standing),
    )
    style = CardStyle(catalogue.region, 2, is_compact=True)
    cards = call_cards(page_cards(catalogue, fields.call), style, fields.shows_fever_rule)
    medicines = list(catalogue.monographs.values())
    own = addresses.beside(effect.uri, addresses.HANDOUT)
    advice = advice_list(own, fields.advice, medicines)
    markdown = blocks(
        f"# {fields.name}",
        review_notice(standing, is_on_paper=True),
        blocks('<div class="rules" markdown>', bullets(map(one_line, fields.summary)), "</div>"),
        cards,
        blocks(heading(2, "What you can do", anchors.ADVICE), advice) if advice else "",
    )
    back = MenuEntry(fields.name, addresses.url_of(effect.uri))
    return in_two_sizes(catalogue, back, effect.uri, meta, markdown)

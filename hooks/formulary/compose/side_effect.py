"""The page of one side effect: what it is, when to call, what to do, which medicines cause it."""

from __future__ import annotations

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, Frame, finish, review_meta, version_meta
from formulary.markdown_writing import blocks, one_line
from formulary.model import SideEffect
from formulary.pages.call_cards import call_cards
from formulary.pages.medical_words import explain, words_of_page
from formulary.pages.side_effect import causes, other_names
from formulary.pages.structured_data import side_effect_data
from formulary.vocabulary import Urgency


def side_effect_page(catalogue: Catalogue, effect: SideEffect) -> ComposedPage:
    """A side effect's page."""
    fields = effect.fields
    cards = call_cards(fields.call, level=3, shows_fever_rule=fields.shows_fever_rule)
    meta = {
        "title": fields.name,
        "description": one_line(" ".join(fields.summary)),
        "kind": "side-effect",
        **({"call_anchor": "when-to-call"} if cards else {}),
        **version_meta(catalogue, effect.uri),
        **review_meta(fields.review),
        "structured_data": side_effect_data(effect),
    }
    body, words = explain(effect.source.body, catalogue.words)
    main = blocks(
        blocks("## When to call { #when-to-call }", cards) if cards else _no_need_to_call(effect),
        body,
        causes(catalogue, effect),
        other_names(effect),
    )
    frame = Frame(fields.name, fields.summary, fields.review, fields.sources)
    markdown = frame.around(main, words_of_page(words))
    return finish(catalogue, effect.uri, meta, markdown)


def _no_need_to_call(effect: SideEffect) -> str:
    if effect.fields.urgency is not Urgency.NEXT_VISIT:
        return ""
    return f"{Urgency.NEXT_VISIT.label}.\n{{ .next-visit }}"

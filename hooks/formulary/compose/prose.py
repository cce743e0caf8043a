"""Pages that stand for themselves, and the glossary and finder, which fill a slot of one."""

from __future__ import annotations

from collections.abc import Callable

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, finish, review_meta, version_meta
from formulary.markdown_writing import blocks, one_line, review_notice, source_list
from formulary.model import EmergencyWords, Prose
from formulary.pages.bibliography import bibliography
from formulary.pages.call_cards import call_cards
from formulary.pages.emergency_words import emergency_words
from formulary.pages.finder import finder
from formulary.pages.glossary import glossary
from formulary.pages.medical_words import word_list
from formulary.pages.plain_words import plain_words
from formulary.pages.regimen import regimens_list
from formulary.pages.structured_data import glossary_data
from formulary.slots import SLOT, Slot, fill_slots

_KINDS = {
    "index.md": "home",
    "medicines/index.md": "finder",
    "side-effects/index.md": "glossary",
    "search.md": "search",
}


def prose_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """A page as its writer wrote it, with its slots filled."""
    fields = page.fields
    makers: dict[Slot, Callable[[], str]] = {
        Slot.CALL_CARDS: lambda: call_cards(fields.call, level=2) if fields.call else "",
        Slot.GLOSSARY: lambda: glossary(catalogue),
        Slot.FINDER: lambda: finder(catalogue),
        Slot.SOURCES: lambda: bibliography(catalogue),
        Slot.WORDS: lambda: word_list(catalogue.words),
        Slot.PLAIN_WORDS: lambda: plain_words(catalogue),
        Slot.REGIMENS: lambda: regimens_list(catalogue),
        Slot.EMERGENCY_WORDS: lambda: (
            emergency_words(page.fields.alarms) if isinstance(page, EmergencyWords) else ""
        ),
    }
    wanted = {match["name"] for match in SLOT.finditer(page.source.body)}
    filled = {slot: make() for slot, make in makers.items() if slot.value in wanted}
    kind = _KINDS.get(page.uri, "prose")
    meta = {
        "description": one_line(fields.description),
        "kind": kind,
        **version_meta(catalogue, page.uri),
        **review_meta(fields.review),
        **({"structured_data": glossary_data(catalogue)} if kind == "glossary" else {}),
    }
    markdown = blocks(
        fill_slots(page.source.body, filled),
        review_notice(fields.review) if fields.review else "",
        source_list(fields.sources),
    )
    return finish(catalogue, page.uri, meta, markdown)

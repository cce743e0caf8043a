"""The page of one regimen."""

from __future__ import annotations

from typing import Any

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, Frame, finish, review_meta, version_meta
from formulary.markdown_writing import blocks, one_line
from formulary.model import Regimen
from formulary.pages.call_cards import call_cards
from formulary.pages.medical_words import explain, words_of_page
from formulary.pages.regimen import effects_list, joint_call, medicines_list, part_of_body

_SOONER = "If two of these lines differ, follow the one that has you call sooner."


def regimen_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """A regimen's page: what it is, then when to call, then what its medicines can cause."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    cards = call_cards(
        joint_call(medicines),
        level=3,
        shows_fever_rule=fever,
        part_of=lambda sign: part_of_body(catalogue, sign),
    )
    meta: dict[str, Any] = {
        "title": regimen.title,
        "description": one_line(" ".join(fields.summary)),
        "kind": "regimen",
        **({"call_anchor": "when-to-call"} if cards else {}),
        **version_meta(catalogue, regimen.uri),
        **review_meta(fields.review),
    }
    body, words = explain(regimen.source.body, catalogue.words)
    main = blocks(
        medicines_list(catalogue, regimen),
        blocks("## When to call { #when-to-call }", _SOONER, cards) if cards else "",
        effects_list(catalogue, regimen),
        body,
    )
    frame = Frame(regimen.title, fields.summary, fields.review, fields.sources, _names(regimen))
    markdown = frame.around(main, words_of_page(words))
    return finish(catalogue, regimen.uri, meta, markdown)


def _names(regimen: Regimen) -> str:
    others = ", ".join(regimen.fields.other_names)
    return f"Also called {others}.\n{{ .names }}" if others else ""

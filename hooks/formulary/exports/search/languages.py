"""The file of other languages: how each is known, and its words for emergencies."""

from __future__ import annotations

from formulary.exports.search.rows import URGENCIES, Row, packed
from formulary.records.catalogue import Catalogue
from formulary.schema.languages import LanguageFields


def search_languages(catalogue: Catalogue) -> bytes:
    """Every language with its code, names, sentences, marks and signs."""
    rows = [
        [
            code,
            each.name,
            each.only_english,
            each.library,
            [each.how_soon.get(urgency, "") for urgency in URGENCIES],
            each.script.label if each.script else "",
            each.marks,
            _signs(catalogue, each),
        ]
        for code, each in catalogue.languages.items()
    ]
    return packed({"languages": rows})


def _signs(catalogue: Catalogue, language: LanguageFields) -> list[Row]:
    """Id and urgency of a sign, what it is in that language, and what people type."""
    signs = catalogue.signs
    return [
        [name, URGENCIES.index(signs[name].urgency), each.says, each.asked]
        for name, each in language.signs.items()
        if name in signs
    ]

"""What search engines read: schema.org records made from the same front matter.

Addresses begin with `site:/`, in whose place the theme puts the site's own address.
"""

from __future__ import annotations

from typing import Any

from formulary.catalogue import Catalogue
from formulary.front_matter import Review
from formulary.markdown_writing import one_line
from formulary.model import Monograph, SideEffect
from formulary.vocabulary import ReviewStatus, SectionName

_SCHEMA = "https://schema.org"


def monograph_data(
    catalogue: Catalogue, monograph: Monograph, section: SectionName
) -> list[dict[str, Any]]:
    """A `MedicalWebPage` for one of a monograph's pages, about its `Drug`."""
    fields = monograph.sections[section].fields
    page = {
        "@context": _SCHEMA,
        "@type": "MedicalWebPage",
        "name": section.title_for(monograph.name),
        "description": one_line(" ".join(fields.summary)),
        "url": _address(monograph, section),
        "inLanguage": "en-US",
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": _drug(catalogue, monograph),
        "citation": [source.url for source in monograph.identity.sources],
        **_reviewed(monograph.identity.review),
    }
    return [page]


def _drug(catalogue: Catalogue, monograph: Monograph) -> dict[str, Any]:
    identity = monograph.identity
    return {
        "@type": "Drug",
        "@id": f"{_address(monograph, SectionName.OVERVIEW)}#drug",
        "name": monograph.title,
        "nonProprietaryName": monograph.name,
        "alternateName": [*identity.brand_names, *identity.other_names],
        "drugClass": [
            {"@type": "DrugClass", "name": each.name} for each in catalogue.kinds_of(monograph)
        ],
        "administrationRoute": "; ".join(one_line(route) for route in identity.routes),
        "url": _address(monograph, SectionName.OVERVIEW),
    }


def _address(monograph: Monograph, section: SectionName) -> str:
    tail = "" if section is SectionName.OVERVIEW else f"{section.value}/"
    return f"site:/medicines/{monograph.slug}/{tail}"


def _reviewed(review: Review) -> dict[str, Any]:
    """Who checked the page and when; nothing for a draft."""
    if review.status is not ReviewStatus.REVIEWED or review.date is None:
        return {}
    return {
        "lastReviewed": review.date.isoformat(),
        "reviewedBy": {"@type": "Person", "name": review.reviewer},
    }


def glossary_data(catalogue: Catalogue) -> list[dict[str, Any]]:
    """The glossary as a `DefinedTermSet` with every side effect as a term."""
    terms = [_term(effect) for effect in catalogue.side_effects.values()]
    record = {
        "@context": _SCHEMA,
        "@type": "DefinedTermSet",
        "name": "Side effects of cancer medicines",
        "url": "site:/side-effects/",
        "hasDefinedTerm": terms,
    }
    return [record]


def side_effect_data(effect: SideEffect) -> list[dict[str, Any]]:
    """A side effect as a `DefinedTerm` with all of its names."""
    fields = effect.fields
    record = {
        "@context": _SCHEMA,
        **_term(effect),
        "alternateName": [*fields.medical_terms, *fields.synonyms],
        "inDefinedTermSet": "site:/side-effects/",
    }
    return [record]


def _term(effect: SideEffect) -> dict[str, Any]:
    return {
        "@type": "DefinedTerm",
        "name": effect.fields.name,
        "termCode": effect.slug,
        "description": one_line(" ".join(effect.fields.summary)),
        "url": f"site:/side-effects/{effect.slug}/",
    }

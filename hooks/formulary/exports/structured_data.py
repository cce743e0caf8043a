"""What search engines read: schema.org records made from the same front matter."""

from __future__ import annotations

from typing import Any

from formulary import addresses
from formulary.fragments.meta import JsonRecord
from formulary.meaning.standing import Standing
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import one_line

_SCHEMA = "https://schema.org"


def monograph_data(
    catalogue: Catalogue, monograph: Monograph, section: SectionName, standing: Standing
) -> JsonRecord:
    """A `MedicalWebPage` for one of a monograph's pages, which stand so, about its `Drug`."""
    fields = monograph.sections[section].fields
    return {
        "@context": _SCHEMA,
        "@type": "MedicalWebPage",
        "name": section.title_for(monograph.name),
        "description": one_line(" ".join(fields.summary)),
        "url": _address(catalogue, addresses.medicine(monograph.slug, section.value)),
        "inLanguage": "en-US",
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": _drug(catalogue, monograph),
        "citation": [source.url for source in monograph.identity.sources],
        **_reviewed(standing),
    }


def _drug(catalogue: Catalogue, monograph: Monograph) -> dict[str, Any]:
    identity = monograph.identity
    return {
        "@type": "Drug",
        "@id": f"{_address(catalogue, monograph.uri)}#drug",
        "name": monograph.title,
        "nonProprietaryName": monograph.name,
        "alternateName": [*identity.brand_names, *identity.other_names],
        "drugClass": [
            {"@type": "DrugClass", "name": each.name} for each in catalogue.kinds_of(monograph)
        ],
        "administrationRoute": "; ".join(one_line(route.words) for route in identity.routes),
        "url": _address(catalogue, monograph.uri),
    }


def _address(catalogue: Catalogue, uri: str) -> str:
    return f"{catalogue.settings.base_url}{addresses.url_of(uri)}"


def _reviewed(standing: Standing) -> dict[str, Any]:
    """Who checked the page and when; nothing for a page that nobody checked as it stands."""
    review = standing.review
    if standing.status != "reviewed" or review.date is None:
        return {}
    return {
        "lastReviewed": review.date.isoformat(),
        "reviewedBy": {"@type": "Person", "name": review.reviewer},
    }


def glossary_data(catalogue: Catalogue) -> JsonRecord:
    """The glossary as a `DefinedTermSet` with every side effect as a term."""
    return {
        "@context": _SCHEMA,
        "@type": "DefinedTermSet",
        "name": "Side effects of cancer medicines",
        "url": _address(catalogue, addresses.GLOSSARY),
        "hasDefinedTerm": [_term(catalogue, each) for each in catalogue.side_effects.values()],
    }


def side_effect_data(catalogue: Catalogue, effect: SideEffect) -> JsonRecord:
    """A side effect as a `DefinedTerm` with all of its names."""
    fields = effect.fields
    return {
        "@context": _SCHEMA,
        **_term(catalogue, effect),
        "alternateName": [*fields.medical_terms, *fields.synonyms],
        "inDefinedTermSet": _address(catalogue, addresses.GLOSSARY),
    }


def _term(catalogue: Catalogue, effect: SideEffect) -> dict[str, Any]:
    return {
        "@type": "DefinedTerm",
        "name": effect.fields.name,
        "termCode": effect.slug,
        "description": one_line(" ".join(effect.fields.summary)),
        "url": _address(catalogue, effect.uri),
    }

"""Whether each name leads to one page: clashes between side effects, between medicines, across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.parsing.source_file import SourceFile
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.ctcae import TERMS
from formulary.schema.fields import FieldPath
from formulary.schema.vocabulary import SectionName
from formulary.text.names import name_forms, normalise, slug_of


@dataclass(frozen=True)
class _Claim:
    """One page says that a name is its own."""

    name: str
    page: str
    source: SourceFile
    path: FieldPath
    is_shared: bool


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find names claimed twice, sharing that is not mutual, and terms unknown to CTCAE."""
    claims: dict[str, list[_Claim]] = defaultdict(list)
    for claim in _claims(catalogue):
        claims[normalise(claim.name)].append(claim)
    for same in claims.values():
        yield from _clashes(same)
    for effect in catalogue.side_effects.values():
        yield from _unknown_terms(effect)
        yield from _unused_shared_names(effect, effect.names, claims)
    for monograph in catalogue.monographs.values():
        yield from _unused_shared_names(monograph, monograph.names, claims)
        yield from _misplaced(monograph)


def _claims(catalogue: Catalogue) -> Iterator[_Claim]:
    for effect in catalogue.side_effects.values():
        fields, shared = effect.fields, _normal(effect.fields.shared_names)
        lists = {"medical_terms": fields.medical_terms, "synonyms": fields.synonyms}
        for path, name in _paths("name", fields.name, lists):
            for form in name_forms(name):
                yield _Claim(form, effect.uri, effect.source, path, normalise(form) in shared)
    for monograph in catalogue.monographs.values():
        identity, shared = monograph.identity, _normal(monograph.identity.shared_names)
        lists = {"brand_names": identity.brand_names, "other_names": identity.other_names}
        source = monograph.sections[SectionName.OVERVIEW].source
        for path, name in _paths("generic_name", identity.generic_name, lists):
            yield _Claim(name, monograph.uri, source, path, normalise(name) in shared)
    for regimen in catalogue.regimens.values():
        lists = {"other_names": regimen.fields.other_names}
        for path, name in _paths("name", regimen.fields.name, lists):
            yield _Claim(name, regimen.uri, regimen.source, path, False)


def _paths(key: str, name: str, lists: dict[str, list[str]]) -> Iterator[tuple[FieldPath, str]]:
    """Every name of a page: the way to it in front matter, and the name."""
    yield (key,), name
    for list_key, names in lists.items():
        for index, each in enumerate(names):
            yield (list_key, index), each


def _normal(names: list[str]) -> set[str]:
    return {normalise(name) for name in names}


def _clashes(claims: list[_Claim]) -> Iterator[Problem]:
    """Every claim after the first that is not declared shared on both sides."""
    first = claims[0]
    for claim in claims[1:]:
        if claim.page == first.page:
            message = f"the name '{claim.name}' stands on this page already. Remove one"
            if claim.path != first.path and not _is_term_for_name(first, claim):
                yield claim.source.problem_in(claim.path, message)
        elif not (claim.is_shared and first.is_shared):
            message = (
                f"the name '{claim.name}' belongs to {first.source.path} too. Keep it on one "
                "page, or list it under 'shared_names' on both"
            )
            yield claim.source.problem_in(claim.path, message)


def _is_term_for_name(name: _Claim, term: _Claim) -> bool:
    """People and professionals may use the same word: 'Fatigue' is a plain name and a term."""
    return name.path == ("name",) and term.path[0] == "medical_terms"


def _unknown_terms(effect: SideEffect) -> Iterator[Problem]:
    for index, term in enumerate(effect.fields.medical_terms):
        if term not in TERMS:
            hint = did_you_mean(term, TERMS)
            message = f"'{term}' is no term of CTCAE v5.0.{hint} Other names go under 'synonyms'"
            yield effect.source.problem_in(("medical_terms", index), message)


def _unused_shared_names(
    record: SideEffect | Monograph, names: tuple[str, ...], claims: dict[str, list[_Claim]]
) -> Iterator[Problem]:
    own = {normalise(name) for name in names}
    if isinstance(record, Monograph):
        shared = record.identity.shared_names
        source = record.sections[SectionName.OVERVIEW].source
    else:
        shared, source = record.fields.shared_names, record.source
    for index, name in enumerate(shared):
        pages = {claim.page for claim in claims.get(normalise(name), [])}
        if normalise(name) not in own:
            message = f"'{name}' is shared but is no name of this page. Add it to its names"
            yield source.problem_in(("shared_names", index), message)
        elif len(pages) < 2:
            message = f"'{name}' is shared, but no other page has it. Remove it from here"
            yield source.problem_in(("shared_names", index), message)


def _misplaced(monograph: Monograph) -> Iterator[Problem]:
    """A monograph's folder is named after its generic name, so that its address can be guessed."""
    expected = slug_of(monograph.name)
    if monograph.slug != expected:
        source = monograph.sections[SectionName.OVERVIEW].source
        message = (
            f"the folder is '{monograph.slug}', the generic name '{monograph.name}'. Rename the "
            f"folder to '{expected}' or correct the name"
        )
        yield source.problem_in(("generic_name",), message)

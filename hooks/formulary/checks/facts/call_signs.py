"""Whether the call lists agree with the side effects: what to call for, and how soon."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.call_lists import CallLists, Sign
from formulary.schema.fields import FieldPath
from formulary.schema.vocabulary import SectionName, Urgency


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find signs tied to no listed effect, and signs calmer than their effect allows."""
    for monograph in catalogue.monographs.values():
        section = monograph.sections.get(SectionName.WHEN_TO_CALL)
        if section is None:
            continue
        listed = {occurrence.effect for occurrence in monograph.occurrences}
        for urgency, path, sign in _signs(monograph.call):
            yield from _untied(section, path, sign)
            yield from _unlisted(catalogue, section, path, sign, listed)
            yield from _too_calm(catalogue, section, urgency, path, sign)
    for effect in catalogue.side_effects.values():
        for urgency, path, sign in _signs(effect.fields.call):
            own = effect.fields.urgency
            if urgency.is_less_urgent_than(own):
                yield effect.source.problem_in(path, _calmer(urgency, own, "this page's urgency"))
            yield from _unknown(catalogue, effect, path, sign)
    for page in catalogue.prose.values():
        for urgency, path, sign in _signs(page.fields.call or CallLists()):
            yield from _unknown(catalogue, page, path, sign)
            yield from _too_calm(catalogue, page, urgency, path, sign)


def _signs(lists: CallLists) -> Iterator[tuple[Urgency, FieldPath, Sign]]:
    """Every sign: the urgency of its list, the way to its words in front matter, the sign."""
    for urgency, signs in lists.by_urgency().items():
        for index, sign in enumerate(signs):
            yield urgency, ("call", urgency.value, index, "sign"), sign


def _untied(record: Record, path: FieldPath, sign: Sign) -> Iterator[Problem]:
    if not sign.effects:
        yield record.source.problem_in(
            path, "a sign tied to no side effect. Add 'effects:' with those it belongs to"
        )


def _unlisted(
    catalogue: Catalogue, record: Record, path: FieldPath, sign: Sign, listed: set[str]
) -> Iterator[Problem]:
    yield from _unknown(catalogue, record, path, sign)
    for index, slug in enumerate(sign.effects):
        if _has_page(catalogue, slug) and listed and slug not in listed:
            yield record.source.problem_in(
                (*path[:-1], "effects", index),
                f"a sign of '{slug}', which side-effects.md does not list. List it there, or tie "
                "the sign to another side effect",
            )


def _unknown(
    catalogue: Catalogue, record: Record, path: FieldPath, sign: Sign
) -> Iterator[Problem]:
    for index, slug in enumerate(sign.effects):
        if not _has_page(catalogue, slug):
            hint = did_you_mean(slug, catalogue.side_effects) or " Add its page, or correct it."
            own = (*path[:-1], "effects", index)
            yield record.source.problem_in(own, f"unknown side effect '{slug}'.{hint}")


def _has_page(catalogue: Catalogue, slug: str) -> bool:
    return addresses.side_effect(slug) in catalogue.files


def _too_calm(
    catalogue: Catalogue, record: Record, urgency: Urgency, path: FieldPath, sign: Sign
) -> Iterator[Problem]:
    for slug in sign.effects:
        effect = catalogue.side_effects.get(slug)
        if effect is not None and urgency.is_less_urgent_than(effect.fields.urgency):
            whose = f"the urgency on {effect.source.path}"
            yield record.source.problem_in(path, _calmer(urgency, effect.fields.urgency, whose))


def _calmer(urgency: Urgency, allowed: Urgency, whose: str) -> str:
    return (
        f"'{urgency.value}' is calmer than {whose} ('{allowed.value}'). Move the sign to a more "
        "urgent list"
    )

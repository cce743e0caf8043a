"""Whether call lists name signs that there are, and say nothing calmer than the signs' floors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import no_medicine
from formulary.records.monograph import Monograph, Section
from formulary.records.record import Record
from formulary.schema.call import SignUse
from formulary.schema.fields import FieldPath
from formulary.schema.medicine import WhenToCallFields
from formulary.schema.signs import SignFields
from formulary.schema.vocabulary import REASONS_TO_CALL, SectionName, Urgency


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find unknown signs, wrong counts and variants, calmer urgencies, and forgotten signs."""
    yield from _effects_of_signs(catalogue)
    for record, call in _lists(catalogue):
        if catalogue.signs or addresses.SIGNS not in catalogue.files:
            yield from _uses(catalogue, record, call)
    for monograph in catalogue.monographs.values():
        section = monograph.sections.get(SectionName.WHEN_TO_CALL)
        if section is not None:
            yield from _without_source(section, monograph.call)
            yield from _forgotten(catalogue, monograph, section)
            yield from _not_serious(monograph, section)
    for effect in catalogue.side_effects.values():
        for index, use in enumerate(effect.fields.call):
            sign = catalogue.signs.get(use.sign)
            if sign is not None and _own(sign, use).is_less_urgent_than(effect.fields.urgency):
                message = _calmer(_own(sign, use), effect.fields.urgency, "this page's urgency")
                yield effect.source.problem_in(("call", index, "sign"), message)


def _lists(catalogue: Catalogue) -> Iterator[tuple[Record, Sequence[SignUse]]]:
    """Every page with a call list: the page, and what its list names."""
    for record in catalogue.records():
        call: Sequence[SignUse] = getattr(record.fields, "call", ())
        if call:
            yield record, call


def _uses(catalogue: Catalogue, record: Record, call: Sequence[SignUse]) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for index, use in enumerate(call):
        path: FieldPath = ("call", index)
        sign = catalogue.signs.get(use.sign)
        if sign is None:
            hint = did_you_mean(use.sign, catalogue.signs) or f" Add it to {addresses.SIGNS}."
            missing = "" if addresses.SIGNS in catalogue.files else addresses.SIGNS
            message = f"no sign '{use.sign}'.{hint}"
            yield record.source.problem_in((*path, "sign"), message, missing)
            continue
        yield from _misused(record, path, use, sign)
        yield from _stranger(catalogue, record, path, use)
        key = (use.sign, use.variant, use.from_, use.given_with)
        if key in seen:
            message = f"'{use.sign}' is listed twice. Keep one, or tell them apart by a variant"
            yield record.source.problem_in((*path, "sign"), message)
        seen[key] = index


def _misused(record: Record, path: FieldPath, use: SignUse, sign: SignFields) -> Iterator[Problem]:
    """A use that does not fit its sign."""
    if use.variant is not None and use.variant not in sign.variants:
        known = ", ".join(sign.variants) or "none"
        hint = did_you_mean(use.variant, sign.variants) or f" Its variants: {known}."
        message = f"'{use.sign}' has no variant '{use.variant}'.{hint}"
        yield record.source.problem_in((*path, "variant"), message)
        return
    if use.from_ is not None and sign.measure is None:
        message = f"nothing is counted of '{use.sign}'. Remove 'from', or give the sign a measure"
        yield record.source.problem_in((*path, "from"), message)
    floor = _floor(sign, use)
    if use.urgency is not None and use.urgency.is_less_urgent_than(floor):
        message = _calmer(use.urgency, floor, f"its floor in {addresses.SIGNS}")
        yield record.source.problem_in((*path, "urgency"), message)
    if use.expected is not None and sign.not_calmer:
        message = f"'{use.sign}' is never expected: nothing makes it calmer. Remove 'expected'"
        yield record.source.problem_in((*path, "expected"), message)


def _stranger(
    catalogue: Catalogue, record: Record, path: FieldPath, use: SignUse
) -> Iterator[Problem]:
    if message := no_medicine(catalogue, use.given_with):
        yield record.source.problem_in((*path, "with"), message)


def _floor(sign: SignFields, use: SignUse) -> Urgency:
    """The calmest that a sign may be, as it is used: by its variant, or its count."""
    if use.variant in sign.variants:
        return sign.variants[use.variant].urgency
    reached = [each.urgency for each in sign.thresholds if each.from_ <= (use.from_ or 0)]
    return Urgency.most_urgent([sign.urgency, *reached])


def _own(sign: SignFields, use: SignUse) -> Urgency:
    return Urgency.most_urgent([_floor(sign, use), use.urgency or _floor(sign, use)])


def _without_source(section: Section, call: Sequence[SignUse]) -> Iterator[Problem]:
    for index, use in enumerate(call):
        if not use.sources and not use.general and use.expected is None:
            message = (
                f"nothing says that '{use.sign}' belongs to this medicine. Add 'sources', or "
                "'general: true' where it holds for all medicines"
            )
            yield section.source.problem_in(("call", index, "sign"), message)


def _forgotten(catalogue: Catalogue, monograph: Monograph, section: Section) -> Iterator[Problem]:
    """A serious side effect none of whose signs the list names."""
    named = {use.sign for use in monograph.call}
    assert isinstance(section.fields, WhenToCallFields)
    for effect, signs in _urgent_signs(catalogue).items():
        is_serious = any(each.serious and each.effect == effect for each in monograph.occurrences)
        if is_serious and not signs & named and effect not in section.fields.without_sign:
            message = (
                f"'{effect}' can be serious, and no sign of it is here. Name one of these, or list "
                f"it under 'without_sign': {', '.join(sorted(signs))}"
            )
            yield section.source.problem_at_key(("call",), message)


def _not_serious(monograph: Monograph, section: Section) -> Iterator[Problem]:
    """What is said to have no sign, and is no serious side effect here."""
    assert isinstance(section.fields, WhenToCallFields)
    serious = {each.effect for each in monograph.occurrences if each.serious}
    for index, slug in enumerate(section.fields.without_sign):
        if slug not in serious:
            hint = did_you_mean(slug, serious) or " Remove it."
            message = f"'{slug}' is no serious side effect of this medicine.{hint}"
            yield section.source.problem_in(("without_sign", index), message)


def _urgent_signs(catalogue: Catalogue) -> Mapping[str, set[str]]:
    """The signs of each side effect that have a reader call."""
    found: dict[str, set[str]] = {}
    for name, sign in catalogue.signs.items():
        if sign.urgency in REASONS_TO_CALL:
            for effect in sign.effects:
                found.setdefault(effect, set()).add(name)
    return found


def _effects_of_signs(catalogue: Catalogue) -> Iterator[Problem]:
    page = catalogue.prose.get(addresses.SIGNS)
    for name, sign in catalogue.signs.items():
        for index, slug in enumerate(sign.effects):
            if page is not None and addresses.side_effect(slug) not in catalogue.files:
                hint = did_you_mean(slug, catalogue.side_effects) or " Add its page, or correct it."
                path: FieldPath = ("signs", name, "effects", index)
                message = f"unknown side effect '{slug}'.{hint}"
                yield page.source.problem_in(path, message, addresses.side_effect(slug))


def _calmer(urgency: Urgency, allowed: Urgency, whose: str) -> str:
    return (
        f"'{urgency.value}' is calmer than {whose} ('{allowed.value}'). Have a reader call sooner"
    )

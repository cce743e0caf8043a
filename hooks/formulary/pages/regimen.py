"""A regimen's page: its medicines, and the union of what they can cause and when to call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from formulary.catalogue import Catalogue
from formulary.front_matter import CallLists, Occurrence, Sign
from formulary.markdown_writing import blocks, bullets, link, people, relative
from formulary.model import Monograph, Regimen
from formulary.names import normalise
from formulary.vocabulary import Frequency, Urgency

INDEX = "regimens/index.md"


@dataclass(frozen=True)
class JointEffect:
    """A side effect of a regimen, with each medicine that can cause it."""

    effect: str
    causes: tuple[tuple[Monograph, Occurrence], ...]

    @property
    def frequency(self) -> Frequency:
        """The most usual band among its medicines: together they cause it at least as often."""
        bands = list(Frequency)
        return min((each.frequency for _, each in self.causes), key=bands.index)

    @property
    def is_serious(self) -> bool:
        """Whether it can be serious with any of the medicines."""
        return any(each.serious for _, each in self.causes)


def joint_effects(medicines: Sequence[Monograph]) -> list[JointEffect]:
    """The side effects of several medicines together, each once."""
    causes: dict[str, list[tuple[Monograph, Occurrence]]] = defaultdict(list)
    for monograph in medicines:
        for occurrence in monograph.occurrences:
            causes[occurrence.effect].append((monograph, occurrence))
    return [JointEffect(effect, tuple(each)) for effect, each in causes.items()]


def joint_call(medicines: Sequence[Monograph]) -> CallLists:
    """Every sign of the medicines' call lists, once, in its most urgent tier.

    Where one medicine has you call now for a side effect and never later, no sign of it waits.
    """
    hurried = _hurried(medicines)
    tiers: dict[str, list[Sign]] = {}
    seen: set[str] = set()
    for urgency in CallLists().by_urgency():
        signs = [sign for one in medicines for sign in one.call.by_urgency()[urgency]]
        if urgency is Urgency.NOW:
            later = [sign for one in medicines for sign in one.call.within_24_hours]
            signs += [sign for sign in later if hurried & set(sign.effects)]
        fresh = {normalise(sign.sign): sign for sign in signs}
        kept = [sign for words, sign in fresh.items() if words not in seen]
        tiers[urgency.value] = kept
        seen |= set(fresh)
    return CallLists.model_validate(tiers)


def _hurried(medicines: Sequence[Monograph]) -> set[str]:
    """Side effects for which one of the medicines knows no call that may wait."""
    found: set[str] = set()
    for one in medicines:
        now = {effect for sign in one.call.now for effect in sign.effects}
        later = {effect for sign in one.call.within_24_hours for effect in sign.effects}
        found |= now - later
    return found


def part_of_body(catalogue: Catalogue, sign: Sign) -> str:
    """The part of the body that a sign belongs to, by its first side effect."""
    effects = (catalogue.side_effects.get(slug) for slug in sign.effects)
    return next((each.fields.body_system.label for each in effects if each), "Other signs")


def medicines_list(catalogue: Catalogue, regimen: Regimen) -> str:
    """The medicines that are given together, each with its page."""
    lines = [
        link(each.title, regimen.uri, each.uri) + _brands(each)
        for each in catalogue.medicines_of(regimen)
    ]
    return blocks("## The medicines { #medicines }", bullets(lines))


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""


def effects_list(catalogue: Catalogue, regimen: Regimen) -> str:
    """The side effects by how often, each with the medicines that can cause it."""
    found = joint_effects(catalogue.medicines_of(regimen))
    bands = [(band, [each for each in found if each.frequency is band]) for band in Frequency]
    parts = [
        blocks(
            f"### {band.phrase} {{ #{band.value} }}",
            bullets(_effect(catalogue, regimen, each) for each in members),
        )
        for band, members in bands
        if members
    ]
    note = (
        "The numbers come from each medicine's own page. We have none for the medicines together. "
        "Each side effect stands under the highest number that one of them has."
    )
    return blocks("## Side effects { #side-effects }", note, *parts)


def _effect(catalogue: Catalogue, regimen: Regimen, joint: JointEffect) -> str:
    page = catalogue.side_effects.get(joint.effect)
    name = link(page.fields.name, regimen.uri, page.uri) if page else joint.effect
    serious = " **Can be serious**{ .serious }" if joint.is_serious else ""
    return f"{name}{serious}: {'; '.join(_cause(regimen, *each) for each in joint.causes)}."


def _cause(regimen: Regimen, monograph: Monograph, occurrence: Occurrence) -> str:
    place = f"medicines/{monograph.slug}/side-effects.md#effect-{occurrence.effect}"
    name = f"[{monograph.name}]({relative(regimen.uri, place)})"
    if occurrence.percent is not None:
        return f"{name}, {people(occurrence.percent)}"
    known = occurrence.frequency.people
    return f"{name}, {known}" if known else f"{name}, how often is not given"


def regimens_list(catalogue: Catalogue) -> str:
    """Every regimen from A to Z, with its medicines."""
    every = sorted(catalogue.regimens.values(), key=lambda each: normalise(each.fields.name))
    return bullets(
        f"**{link(each.fields.name, INDEX, each.uri)}**: {each.fields.full_name}"
        + (f". Also called {', '.join(each.fields.other_names)}" if each.fields.other_names else "")
        for each in every
    )

"""Whether medicines of one class answer for each other: what is urgent with one is with all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from formulary.meaning.lines import Use, lines_of
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.medicine import NotShared, WhenToCallFields
from formulary.schema.vocabulary import SectionName, Urgency

_URGENT = (Urgency.EMERGENCY, Urgency.NOW)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find urgent signs that one medicine of a class names and another does not."""
    urgent = {each.slug: _urgent_signs(catalogue, each) for each in _medicines(catalogue)}
    asked: dict[str, set[str]] = {}
    for slug, kind in catalogue.kinds.items():
        if kind.answers_together:
            members = [each for each in _medicines(catalogue) if slug in each.identity.kinds]
            for each in members:
                yield from _missing(kind.name, each, members, urgent)
                asked.setdefault(each.slug, set()).update(*(urgent[one.slug] for one in members))
    for monograph in _medicines(catalogue):
        yield from _needless(catalogue, monograph, asked.get(monograph.slug, set()))


def _medicines(catalogue: Catalogue) -> Sequence[Monograph]:
    return [
        each for each in catalogue.monographs.values() if SectionName.WHEN_TO_CALL in each.sections
    ]


def _urgent_signs(catalogue: Catalogue, monograph: Monograph) -> set[str]:
    uses = [use for use in monograph.call if use.given_with is None]
    lines = (
        line
        for use in uses
        if (sign := catalogue.signs.get(use.sign)) is not None
        for line in lines_of(use.sign, sign, [Use(monograph.slug, use)])
    )
    return {line.sign for line in lines if line.urgency in _URGENT}


def _missing(
    kind: str,
    monograph: Monograph,
    members: Sequence[Monograph],
    urgent: Mapping[str, set[str]],
) -> Iterator[Problem]:
    section = monograph.sections[SectionName.WHEN_TO_CALL]
    named = {use.sign for use in monograph.call}
    excused = {each.sign for each in _not_shared(section)}
    for sign in sorted({sign for each in members for sign in urgent[each.slug]} - named - excused):
        others = " and ".join(each.name for each in members if sign in urgent[each.slug])
        message = (
            f"'{sign}' is missing, which {others} names as urgent, of the same class ({kind}). Add "
            "it, or say under 'not_with_this_one' why not"
        )
        yield section.source.problem_at_key(("call",), message)


def _needless(
    catalogue: Catalogue, monograph: Monograph, asked: Collection[str]
) -> Iterator[Problem]:
    """An excuse for a sign that the medicine names after all, or that its class does not."""
    section = monograph.sections[SectionName.WHEN_TO_CALL]
    named = {use.sign for use in monograph.call}
    for index, each in enumerate(_not_shared(section)):
        path = ("not_with_this_one", index, "sign")
        if each.sign in named:
            message = f"'{each.sign}' is on this page's call list. Remove the one or the other"
            yield section.source.problem_in(path, message)
        elif catalogue.signs and each.sign not in catalogue.signs:
            hint = did_you_mean(each.sign, catalogue.signs) or " Remove it."
            yield section.source.problem_in(path, f"no sign '{each.sign}'.{hint}")
        elif each.sign not in asked:
            message = (
                f"no medicine that answers together with this one names '{each.sign}' as urgent. "
                "Remove it, or restore what is lost there"
            )
            yield section.source.problem_in(path, message)


def _not_shared(section: Section) -> Sequence[NotShared]:
    assert isinstance(section.fields, WhenToCallFields)
    return section.fields.not_with_this_one

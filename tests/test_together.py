"""What several medicines mean together: effects, numbers, topics, advice and times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, combinations, permutations
from random import Random

import pytest

from case_files import build_with
from formulary.meaning.advice import advice_for, exceptions
from formulary.meaning.bands import SELDOM, Band, by_band
from formulary.meaning.effects import Cause, Counts, JointEffect, counts
from formulary.meaning.merge import Together, merge, together
from formulary.pages.regimen_handout import regimen_handout_pages
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.advice import Advice
from formulary.schema.occurrence import Occurrence
from formulary.schema.topic_names import TopicName, Way
from formulary.text.phrases import capitalise, one_line
from our_site import our_site


def occurrence(**fields: object) -> Occurrence:
    own = {"effect": "pain", "words": "pain", "frequency": "not-given", "sources": ["a"]}
    return Occurrence.model_validate(own | fields)


def counted(**fields: object) -> Occurrence:
    return occurrence(frequency="common", percent=50, counted={"who": "them"} | fields)


@pytest.mark.parametrize(
    ("one", "medicines", "whom"),
    [
        (occurrence(frequency="common", percent=50, counts_all=True), "a b", Counts.ALONE),
        (counted(arm=True), "a b", Counts.ALONE),
        (counted(**{"with": ["b"]}), "a b", Counts.THEM),
        (counted(**{"with": ["b"]}), "a b c", Counts.SOME),
        (counted(**{"with": ["b"]}), "a c", Counts.OTHERS),
        (counted(**{"with": ["b", "c"]}), "a b", Counts.OTHERS),
        (counted(**{"with": ["b"], "with_others": ["surgery"]}), "a b", Counts.OTHERS),
        (counted(**{"with": ["b"]}), "a", Counts.ALONE),
    ],
)
def test_whom_a_number_counts(one: Occurrence, medicines: str, whom: Counts) -> None:
    assert counts("a", one, medicines.split()) is whom


@pytest.mark.parametrize(
    ("most_common", "band"), [(True, Band.MOST_COMMON), (False, Band.NOT_GIVEN)]
)
def test_a_number_of_others_is_none_but_common_is_still_common(
    most_common: bool, band: Band
) -> None:
    one = counted(**{"with": ["samplinib"]}, who="people on samplinib too")
    one = one.model_copy(update={"most_common": most_common})
    medicine = build_with({}).catalogue.monographs["examplomab"]
    assert Cause(medicine, one, Counts.OTHERS).band is band
    assert Cause(medicine, one, Counts.THEM).band is Band.COMMON


def test_a_handout_lists_first_what_most_of_its_medicines_bring() -> None:
    for regimen in catalogue().regimens.values():
        page = next(regimen_handout_pages(catalogue(), regimen)).markdown
        listed = page.partition('<div class="usual"')[2].partition("</div>")[0]
        first = next(line[2:] for line in listed.splitlines() if line.startswith("- "))
        usual = [
            each
            for each in merged(catalogue().medicines_of(regimen)).effects
            if each.band is Band.COMMON
        ]
        most = max(map(medicines_that_often_cause, usual), default=0)
        assert not usual or any(
            capitalise(one_line(cause.occurrence.words)) == first
            for each in usual
            if medicines_that_often_cause(each) == most
            for cause in each.causes
        )


@pytest.mark.parametrize(
    ("needed", "given", "holds"),
    [
        ([], [], True),
        ([], [Way.VEIN], True),
        ([Way.MOUTH], [], True),
        ([Way.MOUTH], [Way.VEIN, Way.MOUTH], True),
        ([Way.MOUTH, Way.HOME_PUMP], [Way.VEIN], False),
    ],
)
def test_what_needs_a_way_holds_unless_the_medicine_is_given_otherwise(
    needed: list[Way], given: list[Way], holds: bool
) -> None:
    assert Way.meet(needed, given) is holds


def test_a_regimen_leaves_out_what_holds_only_for_ways_that_it_does_not_use() -> None:
    signs = catalogue().signs
    for regimen in catalogue().regimens.values():
        medicines, ways = catalogue().medicines_of(regimen), regimen.fields.ways
        told = together(signs, medicines, ways)
        uses = {
            one.slug: [
                each for each in one.call if Way.meet(signs[each.sign].ways, ways.get(one.slug, []))
            ]
            for one in medicines
        }
        assert told.cards == merge(signs, uses)
        left_out = answers(merged(medicines)) - answers(told)
        assert {slug for slug, _ in left_out} <= set(ways)
        for slug, topic in answers(told):
            assert Way.meet(Way.calling_for(topic), ways.get(slug, []))


def answers(told: Together) -> set[tuple[str, TopicName]]:
    return {(one.slug, each.topic) for each in told.topics for one, _ in each.answers}


def medicines_that_often_cause(effect: JointEffect) -> int:
    return sum(each.band not in SELDOM for each in effect.causes)


def test_side_effects_stand_under_what_is_known_of_them() -> None:
    every = [
        occurrence(effect="x"),
        occurrence(effect="y", most_common=True),
        occurrence(effect="z", frequency="rare"),
        occurrence(effect="w", frequency="common"),
    ]
    bands = by_band(every)
    assert list(bands) == [Band.COMMON, Band.MOST_COMMON, Band.RARE, Band.NOT_GIVEN]
    assert [each.effect for each in chain.from_iterable(bands.values())] == ["w", "y", "z", "x"]


def test_no_two_bands_hold_the_same_share_of_people() -> None:
    shares = [band.frequency for band in Band if band not in (Band.OFTEN, Band.MOST_COMMON)]
    ends = [(each.lowest, each.highest) for each in shares if each.people]
    assert all(lower >= upper for (lower, _), (_, upper) in combinations(ends, 2))
    assert "not given" in Band.OFTEN.label, "a floor is no share"


FORBIDS = """\
avoid:
  - use: cold
    why: Cold sets off cramps.
    sources: [label]
  - use: heat
    why: Heat burns.
    unless_told: true
    sources: [label]
"""


def base_with(slug: str, page: str, more: str) -> Catalogue:
    """The small site with more front matter on one page of a medicine."""
    uri = f"medicines/{slug}/{page}.md"
    text = build_with({}).catalogue.monographs[slug].sections
    own = next(each.source for name, each in text.items() if name.value == page)
    front = "summary:\n  - Drink water.\n" + more + "sources: [label]\n"
    return build_with({uri: f"---\n{front}---\n\n## Every day\n\n{own.body[-1:]}Rest.\n"}).catalogue


def test_advice_is_left_out_for_a_medicine_that_forbids_it_or_wants_to_be_asked() -> None:
    monographs = base_with("examplomab", "self-care", FORBIDS).monographs
    one, other = monographs["examplomab"], monographs["samplinib"]
    advice = [
        Advice.model_validate({"says": "Use ice.", "uses": ["cold"]}),
        Advice.model_validate({"says": "Use a heating pad.", "uses": ["heat", "sun"]}),
        Advice.model_validate({"says": "Use the sun.", "uses": ["sun"]}),
        Advice.model_validate({"says": "Rest."}),
    ]
    assert [each.says for each in advice_for(advice, [other])] == [each.says for each in advice]
    for medicines in ([one], [one, other], [other, one]):
        assert [each.says for each in advice_for(advice, medicines)] == ["Use the sun.", "Rest."]
    assert [each.is_forbidden for each in exceptions(advice[0], [one])] == [True]
    assert [each.is_forbidden for each in exceptions(advice[1], [one])] == [False]


def catalogue() -> Catalogue:
    return our_site().catalogue


def merged(medicines: Sequence[Monograph]) -> Together:
    return together(catalogue().signs, medicines)


def hold_the_laws(medicines: Sequence[Monograph]) -> None:
    """Nothing is lost, nobody is named who is not there, and nothing sounds rarer than it is.

    The call cards have laws and tests of their own.
    """
    slugs = {each.slug for each in medicines}
    whole = together({}, medicines)
    told = [
        (each.medicine.slug, effect.effect) for effect in whole.effects for each in effect.causes
    ]
    own = [(each.slug, one.effect) for each in medicines for one in each.occurrences]
    assert sorted(told) == sorted(own)
    bands = list(Band)
    for effect in whole.effects:
        for cause in effect.causes:
            assert bands.index(effect.band) <= bands.index(cause.band)
            if cause.counts in (Counts.THEM, Counts.SOME):
                assert cause.occurrence.counted is not None
                assert slugs >= set(cause.occurrence.counted.given_with)
    answers = [(one.slug, each) for topic in whole.topics for one, each in topic.answers]
    known = [
        (one.slug, each)
        for one in medicines
        for each in one.topics
        if not each.unknown and (len(slugs) == 1 or each.given_with in (None, *slugs))
    ]
    assert len(answers) == len(known)
    assert all(each in answers for each in known)
    for topic in whole.topics:
        hours = [each.lasts.hours for _, each in topic.answers if each.lasts is not None]
        assert (topic.longest.hours if topic.longest else None) == max(hours, default=None)
        known_lengths = {one.slug for one, each in topic.answers if each.lasts is not None}
        assert topic.is_open == (known_lengths != slugs)
    forbidden = [(one.slug, each) for avoided in whole.avoided for one, each in avoided.reasons]
    assert len(forbidden) == sum(len(each.avoid) for each in medicines)
    assert {each.use for each in whole.avoided} == {
        each.use for one in medicines for each in one.avoid
    }
    assert {each.medicine.slug for each in whole.moments} <= slugs


@pytest.mark.whole_site
def test_the_laws_hold_for_one_and_for_two_of_our_medicines() -> None:
    for size in (1, 2):
        for medicines in combinations(catalogue().monographs.values(), size):
            hold_the_laws(medicines)


@pytest.mark.whole_site
@pytest.mark.parametrize("size", [3, 4, 5])
def test_the_laws_hold_for_more_of_our_medicines(size: int) -> None:
    chance, medicines = Random(size), list(catalogue().monographs.values())
    for _ in range(60):
        hold_the_laws(chance.sample(medicines, size))


@pytest.mark.whole_site
def test_the_order_of_the_medicines_changes_nothing_that_is_said() -> None:
    for regimen in catalogue().regimens.values():
        orders = [merged(each) for each in permutations(catalogue().medicines_of(regimen))]
        for other in orders[1:]:
            assert other.cards == orders[0].cards
            assert {each.effect: each.band for each in other.effects} == {
                each.effect: each.band for each in orders[0].effects
            }
            assert [(each.topic, each.longest) for each in other.topics] == [
                (each.topic, each.longest) for each in orders[0].topics
            ]
            assert [each.use for each in other.avoided] == [each.use for each in orders[0].avoided]


@pytest.mark.whole_site
def test_merging_one_medicine_gives_what_it_says_itself() -> None:
    for medicine in catalogue().monographs.values():
        alone = merged([medicine])
        assert alone.cards == merge(catalogue().signs, {medicine.slug: medicine.call})
        assert [each.effect for each in alone.effects] == [
            each.effect for each in medicine.occurrences
        ]
        assert {each.topic for each in alone.topics} == {
            each.topic for each in medicine.topics if not each.unknown
        }

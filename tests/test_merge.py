"""Laws of the call cards of several medicines: nothing lost, nothing calmer, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.meaning.lines import Line, Use, lines_of
from formulary.meaning.merge import Cards, merge
from formulary.records.catalogue import Catalogue
from formulary.schema.call import SignUse
from formulary.schema.signs import SignFields
from formulary.schema.vocabulary import Urgency
from our_site import our_site

Uses = Mapping[str, Sequence[SignUse]]
Signs = Mapping[str, SignFields]


def sign(urgency: str = "within-24-hours", **more: object) -> SignFields:
    fields = {"words": "you are ill", "part": "brain", "urgency": urgency, "sources": ["a"]}
    return SignFields.model_validate(fields | more)


COUNTED = {
    "measure": {"unit": "times", "words": "you throw up N times", "one": "you throw up once"},
    "thresholds": [
        {"from": 5, "urgency": "within-24-hours", "sources": ["a"]},
        {"from": 9, "urgency": "now", "sources": ["a"]},
    ],
    "variants": {"blood": {"words": "it is blood", "urgency": "emergency", "sources": ["a"]}},
}
SIGNS: Signs = {
    "ill": sign(),
    "worse": sign("now", within="ill", words="you are very ill"),
    "sick": sign(words="you throw up", **COUNTED),
    "numb": sign(words="you are numb"),
    "dull": sign(
        words="you are dull",
        variants={
            "dim": {"words": "you are dim", "urgency": "now", "sources": ["a"], "apart": True}
        },
    ),
}
EXPECTED = {"what": "you are a little numb", "until": "you stay numb", "sources": ["a"]}


def use(name: str, **more: object) -> SignUse:
    return SignUse.model_validate({"sign": name, **more})


def said(cards: Cards) -> dict[str, list[str]]:
    return {urgency.value: [line.words for line in lines] for urgency, lines in cards.items()}


@pytest.mark.parametrize(
    ("uses", "cards"),
    [
        ({"a": [use("ill")]}, {"within-24-hours": ["you are ill"]}),
        ({"a": [use("ill")], "b": [use("ill", urgency="now")]}, {"now": ["you are ill"]}),
        ({"a": [use("worse")]}, {"now": ["you are very ill"]}),
        (
            {"a": [use("worse"), use("ill")]},
            {"now": ["you are very ill"], "within-24-hours": ["you are ill"]},
        ),
        ({"a": [use("worse")], "b": [use("ill", urgency="now")]}, {"now": ["you are ill"]}),
        (
            {"a": [use("sick")]},
            {
                "now": ["you throw up 9 or more times"],
                "within-24-hours": ["you throw up 5 to 8 times"],
            },
        ),
        ({"a": [use("sick", **{"from": 1, "urgency": "now"})]}, {"now": ["you throw up"]}),
        (
            {"a": [use("sick", **{"from": 2, "urgency": "now"}), use("sick", **{"from": 1})]},
            {"now": ["you throw up 2 or more times"], "within-24-hours": ["you throw up once"]},
        ),
        (
            {
                "a": [use("sick", **{"from": 2, "urgency": "now"})],
                "b": [use("sick", **{"from": 1})],
            },
            {"now": ["you throw up 2 or more times"], "within-24-hours": ["you throw up once"]},
        ),
        (
            {"a": [use("sick", variant="blood")]},
            {"emergency": ["it is blood"]},
        ),
        (
            {
                "a": [
                    use("sick", **{"from": 1, "urgency": "emergency"}),
                    use("sick", variant="blood"),
                ]
            },
            {"emergency": ["you throw up"]},
        ),
        (
            {"a": [use("dull", urgency="now"), use("dull", variant="dim")]},
            {"now": ["you are dull", "you are dim"]},
        ),
        (
            {"a": [use("numb", expected=EXPECTED)]},
            {"within-24-hours": ["you stay numb"], "next-visit": ["you are a little numb"]},
        ),
        (
            {"a": [use("numb", expected=EXPECTED)], "b": [use("numb")]},
            {"within-24-hours": ["you are numb"]},
        ),
        (
            {"a": [use("numb", expected=EXPECTED, urgency="now")], "b": [use("numb")]},
            {"now": ["you stay numb"], "within-24-hours": ["you are numb"]},
        ),
        (
            {"a": [use("ill", **{"with": "b"})]},
            {"within-24-hours": ["you are ill, and you also get b"]},
        ),
        (
            {
                "a": [
                    use("numb", **{"with": "b"}, expected=EXPECTED | {"until": "b makes you numb"})
                ]
            },
            {
                "within-24-hours": ["b makes you numb"],
                "next-visit": ["you are a little numb, and you also get b"],
            },
        ),
        ({"a": [use("ill", **{"with": "b"})], "b": []}, {"within-24-hours": ["you are ill"]}),
        ({"a": [use("ill", **{"with": "b"})], "c": []}, {}),
        (
            {"a": [use("ill", plan=True)]},
            {"within-24-hours": ["you are ill, unless your team gave you a plan for it"]},
        ),
        ({"a": [use("ill", plan=True)], "b": [use("ill")]}, {"within-24-hours": ["you are ill"]}),
    ],
)
def test_what_a_merge_says(uses: Uses, cards: dict[str, list[str]]) -> None:
    assert said(merge(SIGNS, uses)) == cards


def test_a_line_knows_because_of_which_medicines_it_stands() -> None:
    uses = {"a": [use("ill")], "b": [use("ill", urgency="now")], "c": [use("ill", urgency="now")]}
    (line,) = merge(SIGNS, uses)[Urgency.NOW]
    assert line.because == {"b", "c"}
    counted = {"a": [use("sick")], "b": [use("sick", **{"from": 2})]}
    lines = merge(SIGNS, counted)
    assert lines[Urgency.NOW][0].because == {"a", "b"}
    assert lines[Urgency.WITHIN_24_HOURS][0].because == {"b"}


def lines(cards: Cards) -> list[Line]:
    return [line for own in cards.values() for line in own]


def soonest(cards: Cards, name: str) -> Urgency | None:
    """How soon to call for a sign, in whatever form."""
    found = [line.urgency for line in lines(cards) if line.sign == name]
    return Urgency.most_urgent(found) if found else None


def hold_the_laws(signs: Signs, uses: Uses) -> None:
    together = merge(signs, uses)
    alone = {name: merge(signs, {name: own}) for name, own in uses.items()}
    for name, cards in alone.items():
        for line in lines(cards):
            if line.given_with:
                continue  # holds only beside a medicine that may not be here
            heard = [soonest(together, line.sign)]
            heard.append(soonest(together, signs[line.sign].within or ""))
            best = [each for each in heard if each is not None]
            assert best, f"'{line.sign}' of {name} is lost"
            if line.urgency is not Urgency.NEXT_VISIT:
                soon = Urgency.most_urgent(best)
                assert not soon.is_less_urgent_than(line.urgency), f"'{line.sign}' waits"
    for line in lines(together):
        assert line.because <= set(uses), "a line names a medicine that is not there"
        assert line.because
        if not any(each.expected for own in uses.values() for each in own):
            assert not line.urgency.is_less_urgent_than(signs[line.sign].urgency)
    told = [(line.sign, line.words) for line in lines(together)]
    assert len(told) == len(set(told)), "a line stands twice"


def hold_for_every_order(signs: Signs, uses: Uses) -> None:
    first = merge(signs, uses)
    for order in list(permutations(uses))[:6]:
        assert merge(signs, {name: uses[name] for name in order}) == first


@st.composite
def one_use(draw: st.DrawFn) -> SignUse:
    name = draw(st.sampled_from(sorted(SIGNS)))
    variant = {"sick": "blood", "dull": "dim"}.get(name)
    if variant and draw(st.booleans()):
        return use(name, variant=variant)
    urgency = draw(st.sampled_from([None, "emergency", "now"]))
    count = draw(st.sampled_from([None, 1, 2, 5, 7])) if name == "sick" else None
    more = {"from": count} if count else {}
    if name == "numb" and draw(st.booleans()):
        return use(name, expected=EXPECTED)
    return use(name, urgency=urgency, **more)


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(one_use(), max_size=6), min_size=1))
def test_the_laws_hold_for_any_lists(uses: Uses) -> None:
    hold_the_laws(SIGNS, uses)
    hold_for_every_order(SIGNS, uses)


@given(st.lists(one_use(), max_size=6))
def test_no_two_lines_of_a_count_overlap(uses: list[SignUse]) -> None:
    own = [Use("a", each) for each in uses if each.sign == "sick" and each.variant is None]
    found = lines_of("sick", SIGNS["sick"], own)
    counts = [count for line in found for count in counts_of(line.words)]
    assert len(counts) == len(set(counts))


def counts_of(words: str) -> Iterable[int]:
    """The counts up to 20 that a line of the counted sign speaks of."""
    parts = words.split()
    if words == "you throw up":
        return range(1, 21)
    if words == "you throw up once":
        return [1]
    start = int(parts[3])
    if "or more" in words:
        return range(start, 21)
    return range(start, int(parts[5]) + 1) if "to" in parts else [start]


def catalogue() -> Catalogue:
    return our_site().catalogue


def uses_of(slugs: Iterable[str]) -> Uses:
    return {slug: catalogue().monographs[slug].call for slug in slugs}


UNTRACED = pytest.mark.no_cover
"""Thousands of merges that reach nothing new: to trace them takes three times as long."""


@pytest.mark.whole_site
@UNTRACED
@pytest.mark.parametrize("size", [1, 2])
def test_the_laws_hold_for_all_our_medicines(size: int) -> None:
    for slugs in combinations(catalogue().monographs, size):
        hold_the_laws(catalogue().signs, uses_of(slugs))


def families(signs: Signs) -> Iterable[frozenset[str]]:
    """The signs that may speak for each other: those that a chain of `within` connects."""
    top = {name: name for name in signs}
    for _ in signs:
        top = {name: top.get(signs[each].within or "", each) for name, each in top.items()}
    return {frozenset(other for other in signs if top[other] == top[name]) for name in signs}


def kinds_of_lists(family: frozenset[str]) -> list[str]:
    """One medicine for each way in which a list can name these signs; companions besides."""
    found: dict[tuple[str, ...], str] = {}
    companions: set[str] = set()
    for slug, monograph in catalogue().monographs.items():
        own = [each for each in monograph.call if each.sign in family]
        kind = tuple(sorted(each.model_dump_json(exclude={"sources", "general"}) for each in own))
        if kind:
            found.setdefault(kind, slug)
        companions |= {each.given_with for each in own if each.given_with}
    return sorted({*found.values(), *companions})


@UNTRACED
@pytest.mark.whole_site
def test_the_laws_hold_for_every_set_of_up_to_five_medicines() -> None:
    """Two medicines that name some signs alike are as one, and so are families of signs."""
    signs, tried = catalogue().signs, 0
    for family in families(signs):
        own = {name: fields for name, fields in signs.items() if name in family}
        slugs = kinds_of_lists(family)
        for size in range(1, 6):
            for chosen in combinations(slugs, size):
                uses = {
                    slug: [each for each in catalogue().monographs[slug].call if each.sign in own]
                    for slug in chosen
                }
                hold_the_laws(own, uses)
                hold_for_every_order(own, uses)
                tried += 1
    assert tried > 500, "most signs are named in more than one way"


@UNTRACED
@pytest.mark.whole_site
@pytest.mark.parametrize("size", [3, 4, 5])
def test_the_laws_hold_for_many_of_our_medicines_together(size: int) -> None:
    chance, slugs = Random(size), list(catalogue().monographs)
    for _ in range(50):
        hold_the_laws(catalogue().signs, uses_of(chance.sample(slugs, size)))


@UNTRACED
@pytest.mark.whole_site
def test_the_laws_hold_for_our_regimens_in_every_order() -> None:
    for regimen in catalogue().regimens.values():
        uses = uses_of(regimen.fields.medicines)
        hold_the_laws(catalogue().signs, uses)
        hold_for_every_order(catalogue().signs, uses)


@pytest.mark.whole_site
def test_what_must_never_wait_never_does() -> None:
    for name, fields in catalogue().signs.items():
        if fields.not_calmer:
            for monograph in catalogue().monographs.values():
                assert not [each for each in monograph.call if each.sign == name and each.expected]


def test_within_a_part_of_the_body_the_own_signs_of_a_medicine_come_before_general_ones() -> None:
    own, general = use("numb"), use("ill", general=True)
    (both,) = merge(SIGNS, {"a": [general, own]}).values()
    assert [(line.sign, line.is_general) for line in both] == [("numb", False), ("ill", True)]
    (both,) = merge(SIGNS, {"a": [general, own], "b": [use("ill")]}).values()
    assert [line.sign for line in both] == ["ill", "numb"], "one has it for a reason of its own"

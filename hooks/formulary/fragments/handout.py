"""What a handout holds besides its call cards: the rules above all others, and usual effects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from formulary import addresses
from formulary.fragments.call_cards import CardStyle, call_cards
from formulary.fragments.frame import review_notice
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.meaning.bands import SELDOM, USUAL
from formulary.meaning.effects import JointEffect
from formulary.meaning.merge import Together
from formulary.meaning.topics import JointTopic
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.fields import Review
from formulary.schema.topic_names import FIRST
from formulary.text.phrases import capitalise, one_line, sentence

_USUAL = "Most usual side effects (there are more)"
_TO_KNOW = "Side effects to know (there are more)"
"""The heading where no source says which ones are most usual."""

MOST_EFFECTS = 8
FEWEST_EFFECTS = 3
ROOM = 4000
"""How many letters of Markdown fit on one sheet beside the names: the cards and rules come first,
and usual side effects, most usual first, as far as there is room."""


def printed_address(catalogue: Catalogue, uri: str) -> str:
    """A page's address as paper shows it, without the protocol."""
    return f"{catalogue.settings.base_url}{addresses.url_of(uri)}".split("://")[-1]


def handout_body(
    catalogue: Catalogue, title: str, below: Sequence[str], review: Review, content: Together
) -> str:
    """The Markdown of a handout; `below` stands under its title."""
    rules, cards = _rules(content), _cards(catalogue, content)
    return blocks(
        f"# {title}",
        *below,
        review_notice(review),
        rules,
        _usual(content, ROOM - len(rules) - len(cards)),
        cards,
    )


def _cards(catalogue: Catalogue, content: Together) -> str:
    """The call cards. Of several medicines a line tells for which of them it stands."""
    medicines = content.medicines
    names = {each.slug: each.name for each in medicines} if len(medicines) > 1 else {}
    style = CardStyle(catalogue.region, 2, names, is_compact=True)
    fever = any(catalogue.shows_fever_rule(each) for each in medicines)
    return call_cards(content.cards, style, fever)


def _rules(content: Together) -> str:
    """The one rule of each medicine, and what is expected and harmless."""
    lines = [
        f"**{_lead(content, medicine, each)}:** {' '.join(map(_whole, answer.says))}"
        for each in content.topics
        if each.topic in FIRST
        for medicine, answer in each.answers
    ]
    return blocks('<div class="rules" markdown>', bullets(lines), "</div>") if lines else ""


def _lead(content: Together, medicine: Monograph, joint: JointTopic) -> str:
    label = joint.topic.label
    return label if len(content.medicines) == 1 else f"{label}, {medicine.name}"


def _whole(text: str) -> str:
    return sentence(one_line(text))


def _usual(content: Together, room: int) -> str:
    """The effects of the most usual bands; where no source gives one, the first ones listed."""
    usual = [each for each in content.effects if each.band in USUAL]
    usual.sort(key=_order if len(content.medicines) > 1 else _order_alone)
    shown = (usual or content.effects)[:MOST_EFFECTS]
    lines = [capitalise(one_line(_words(each))) for each in shown]
    return blocks(
        '<div class="usual" markdown>',
        heading(2, _USUAL if usual else _TO_KNOW, addresses.USUAL),
        bullets(_as_many_as_fit(lines, room)),
        "</div>",
    )


def _order_alone(effect: JointEffect) -> tuple[int, ...]:
    """A medicine's own page has the effects of a band in the order to read them."""
    return (USUAL.index(effect.band),)


def _order(effect: JointEffect) -> tuple[int, ...]:
    """Of several medicines: first what most of them bring, else the first one fills the list."""
    causes = sum(each.band not in SELDOM for each in effect.causes)
    return USUAL.index(effect.band), -causes


def _as_many_as_fit(lines: Sequence[str], room: int) -> Sequence[str]:
    """The first lines that fit into so many letters, and in any case a few."""
    ends = accumulate(len(line) for line in lines)
    fitting = sum(end <= room for end in ends)
    return lines[: max(fitting, FEWEST_EFFECTS)]


def _words(effect: JointEffect) -> str:
    """The effect as the medicine that causes it most often says it."""
    return next(each.occurrence.words for each in effect.causes if each.band is effect.band)

"""Every reason to call, by how soon and where in the body, with the medicines that name it."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses, anchors
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.fragments.sources import cited_within
from formulary.meaning.lines import count_words
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.signs import SignFields
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import SectionName, SignPart, Urgency
from formulary.text.phrases import capitalise, one_line


def signs_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The page on which a nurse can review every sign."""
    return slotted_page(catalogue, page, {Slot.SIGNS: _signs(catalogue, page)})


def _signs(catalogue: Catalogue, page: Prose) -> str:
    cards = [_urgency(catalogue, page, urgency) for urgency in Urgency]
    return blocks(*cards)


def _urgency(catalogue: Catalogue, page: Prose, urgency: Urgency) -> str:
    """The signs of one urgency, by where in the body they are."""
    own = {name: sign for name, sign in catalogue.signs.items() if sign.urgency is urgency}
    if not own:
        return ""
    title = catalogue.region.fill(urgency.card_label)
    parts = [
        blocks(
            f"### {part.label}",
            bullets(
                _sign(catalogue, page, name, sign)
                for name, sign in own.items()
                if sign.part is part
            ),
        )
        for part in SignPart
        if any(sign.part is part for sign in own.values())
    ]
    return blocks(heading(2, f"{title}:", anchors.call_anchor(urgency.value)), *parts)


def _sign(catalogue: Catalogue, page: Prose, name: str, sign: SignFields) -> str:
    words = capitalise(one_line(sign.words))
    every = [
        f"**{words}.**{{ #{anchors.sign_anchor(name)} }}",
        *_raised(catalogue, sign),
        *_medicines(catalogue, name),
        cited_within(sign.sources, page.fields.sources),
    ]
    return " ".join(every)


def _raised(catalogue: Catalogue, sign: SignFields) -> Iterator[str]:
    """From where, or with what, it is more urgent."""
    for threshold in sign.thresholds:
        words = capitalise(count_words(sign, threshold.from_, None))
        yield f"{words}: {_said(catalogue, threshold.urgency)}."
    for variant in sign.variants.values():
        yield f"{capitalise(one_line(variant.words))}: {_said(catalogue, variant.urgency)}."


def _said(catalogue: Catalogue, urgency: Urgency) -> str:
    """An urgency within a sentence: "call 911", "call your care team now, day or night"."""
    label = catalogue.region.fill(urgency.label).removesuffix(" if").removesuffix(",")
    return label[:1].lower() + label[1:]


def _medicines(catalogue: Catalogue, name: str) -> Iterator[str]:
    """The medicines that name it, each with its own page of call cards."""
    every = catalogue.monographs.values()
    naming = [each for each in every if any(use.sign == name for use in each.call)]
    if len(naming) == len(every) > 1:
        yield "Named by every medicine here."
    elif naming:
        links = (
            link(each.name, addresses.SIGNS, addresses.medicine(each.slug, _WHEN_TO_CALL))
            for each in naming
        )
        yield f"Named by {', '.join(links)}."


_WHEN_TO_CALL = SectionName.WHEN_TO_CALL.value

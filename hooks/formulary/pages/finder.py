"""The finder: medicines from A to Z by every name, by cancer, by kind of medicine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from formulary import addresses, anchors
from formulary.fragments.folds import folded_under
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.prose import Prose
from formulary.records.regimen import Regimen
from formulary.schema.finder import Grouping
from formulary.schema.slots import Slot
from formulary.text.names import normalise
from formulary.text.phrases import capitalise, one_line, sentence


def finder_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The finder."""
    return slotted_page(catalogue, page, {Slot.FINDER: _lists(catalogue)})


def _lists(catalogue: Catalogue) -> str:
    """The finder's three lists as Markdown."""
    cancers, kinds = catalogue.cancers, catalogue.kinds
    every = list(catalogue.monographs.values())
    by_cancer = {slug: [m for m in every if slug in m.identity.cancers] for slug in cancers}
    by_kind = {slug: [m for m in every if slug in m.identity.kinds] for slug in kinds}
    return blocks(
        heading(2, "A to Z by name", anchors.A_TO_Z),
        _by_letter(_names(every, list(catalogue.regimens.values()))),
        _regimens(catalogue),
        heading(2, "By cancer", anchors.BY_CANCER),
        *_groups(addresses.CANCERS, cancers, by_cancer),
        heading(2, "By kind of medicine", anchors.BY_KIND),
        *_groups(addresses.KINDS, kinds, by_kind),
    )


def _regimens(catalogue: Catalogue) -> str:
    """The way to the medicines that are given together, where there are any."""
    page = addresses.REGIMEN_LIST
    if page not in catalogue.prose:
        return ""
    return f"See also {link('medicines that are given together', addresses.FINDER, page)}."


def _by_letter(names: Mapping[str, list[str]]) -> str:
    """Lines under the letters that their names begin with, and a menu of the letters."""
    letters: dict[str, list[str]] = defaultdict(list)
    for name, lines in sorted(names.items()):
        letters[name[0].upper() if name[0].isalpha() else "0-9"] += lines
    menu = " ".join(f"[{letter}](#{anchors.letter_anchor(letter)})" for letter in letters)
    parts = (
        blocks(heading(3, letter, anchors.letter_anchor(letter), "letter"), bullets(lines))
        for letter, lines in letters.items()
    )
    return blocks(f"{menu}\n{{ .letters }}", '<div class="a-to-z" markdown>', *parts, "</div>")


def _names(monographs: list[Monograph], regimens: list[Regimen]) -> Mapping[str, list[str]]:
    """What stands under each name, in the form in which names are compared."""
    lines: dict[str, list[str]] = {}
    for monograph in monographs:
        target = link(monograph.title, addresses.FINDER, monograph.uri)
        for name in monograph.names:
            is_generic = normalise(name) == normalise(monograph.name)
            line = (
                f"**{target}**, say {monograph.identity.say_it}"
                if is_generic
                else (f"{capitalise(name)}: see {target}")
            )
            lines.setdefault(normalise(name), []).append(line)
    for regimen in regimens:
        target = link(regimen.fields.name, addresses.FINDER, regimen.uri)
        own = normalise(regimen.fields.name)
        lines.setdefault(own, []).append(f"**{target}**, {regimen.fields.full_name} together")
        for name in regimen.fields.other_names:
            lines.setdefault(normalise(name), []).append(f"{capitalise(name)}: see {target}")
    return lines


def _groups(
    folder: str, groupings: Mapping[str, Grouping], members: Mapping[str, list[Monograph]]
) -> list[str]:
    return [
        folded_under(
            heading(3, grouping.name, anchors.group_anchor(folder, slug)),
            blocks(
                f"{sentence(one_line(grouping.about))} {_page_of(folder, slug, grouping)}",
                bullets(_member(monograph) for monograph in members[slug]),
            ),
        )
        for slug, grouping in sorted(groupings.items(), key=lambda item: normalise(item[1].name))
        if members[slug]
    ]


def _page_of(folder: str, slug: str, grouping: Grouping) -> str:
    """The way to the page of a cancer or kind, in words that name it."""
    return link(
        f"{grouping.name}: all on one page", addresses.FINDER, addresses.group(folder, slug)
    )


def _member(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return link(monograph.title, addresses.FINDER, monograph.uri) + (
        f" ({brands})" if brands else ""
    )

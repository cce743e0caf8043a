"""What a regimen's pages say of its medicines together, from what matters most to all the rest."""

from __future__ import annotations

from collections.abc import Sequence

from formulary import anchors
from formulary.fragments.advice import what_helps
from formulary.fragments.folds import fold_sections
from formulary.fragments.joint import (
    effects,
    keep_away,
    rules,
    topics,
    usual_effects,
    what_comes_when,
)
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.meaning.effects import most_usual
from formulary.meaning.merge import Together
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.regimen import Regimen


def medicine_list(regimen: Regimen, uri: str, medicines: Sequence[Monograph]) -> str:
    """The medicines that are given together, each with the way to its page. `uri` is this page."""
    lines = [link(each.title, uri, each.uri) + _brands(each) + _ways(regimen, each)
             for each in medicines]  # fmt: skip
    return blocks(heading(2, "The medicines", anchors.MEDICINES_HEADING), bullets(lines))


def _ways(regimen: Regimen, monograph: Monograph) -> str:
    """How the regimen gives it, where it has other ways too."""
    ways = [each.label for each in regimen.fields.ways.get(monograph.slug, [])]
    return f", {' or '.join(ways)}" if ways else ""


def _brands(monograph: Monograph) -> str:
    brands = ", ".join(monograph.identity.brand_names)
    return f" ({brands})" if brands else ""


def joint_body(catalogue: Catalogue, uri: str, content: Together, is_open: bool = False) -> str:
    """The most usual effects and the rules, then all the rest, folded up unless it `is_open`."""
    every = effects(catalogue, uri, content.effects)
    usual = [each.effect for each in most_usual(content.effects)]
    rest = blocks(
        what_comes_when(catalogue, uri, content.moments),
        keep_away(uri, content.avoided),
        what_helps(catalogue, uri, content.medicines, usual),
    )
    asked = topics(uri, content.topics)
    if not is_open:
        every, rest, asked = fold_sections(every, 3), fold_sections(rest), fold_sections(asked, 3)
    first = usual_effects(catalogue, uri, content.effects)
    return blocks(first, rules(uri, content.topics), every, rest, asked)

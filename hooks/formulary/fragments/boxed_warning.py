"""The boxed warning of a label: the first thing on the pages of side effects and when to call."""

from __future__ import annotations

from collections.abc import Sequence

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets
from formulary.fragments.sources import cited_below
from formulary.records.monograph import Monograph
from formulary.schema.fields import Citation
from formulary.text.phrases import one_line


def boxed_warning(monograph: Monograph, sources: Sequence[Citation]) -> str:
    """The warning, if the medicine has one; it is part of no list of contents."""
    warning = monograph.identity.boxed_warning
    if warning is None:
        return ""
    return blocks(
        f'<section class="boxed-warning" aria-labelledby="{anchors.BOXED_WARNING}" markdown>',
        f"The FDA's strongest warning\n{{ #{anchors.BOXED_WARNING} .boxed-warning__label }}",
        bullets(one_line(each) for each in warning.says),
        cited_below(warning.sources, sources),
        "</section>",
    )

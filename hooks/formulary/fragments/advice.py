"""What a reader can do about a side effect, and with which medicines not to."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import indent

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets, heading, link
from formulary.meaning.advice import JointAvoided, advice_for, exceptions
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.advice import Advice, Avoided
from formulary.text.phrases import one_line, sentence


def advice_list(uri: str, advice: Sequence[Advice], medicines: Sequence[Monograph]) -> str:
    """Each item, with the medicines that forbid what it uses. `uri` is the page's own."""
    lines = []
    for item in advice:
        parts = [sentence(one_line(item.says))]
        for avoided in exceptions(item, medicines):
            parts += [_exception(uri, *each) for each in avoided.reasons]
        lines.append(" ".join(parts))
    return bullets(lines)


def _exception(uri: str, monograph: Monograph, avoided: Avoided) -> str:
    name = link(monograph.name, uri, monograph.uri)
    lead = f"**With {name}, ask first:**" if avoided.unless_told else f"**Not with {name}:**"
    return " ".join([lead, *_says(avoided)])


def avoided_list(uri: str, avoided: Sequence[JointAvoided], is_joint: bool) -> str:
    """What must not be used, a line each; `is_joint` lines name the medicine that forbids it."""
    return bullets(_avoided(uri, each, is_joint) for each in avoided)


def _avoided(uri: str, avoided: JointAvoided, is_joint: bool) -> str:
    lead = "No" if avoided.is_forbidden else "Ask before you use"
    parts = [f"**{lead} {avoided.use.label}.**"]
    for monograph, each in avoided.reasons:
        name = f"{link(monograph.title, uri, monograph.uri)}: " if is_joint else ""
        parts.append(name + " ".join(_says(each)))
    return " ".join(parts)


def _says(avoided: Avoided) -> list[str]:
    return [sentence(one_line(each)) for each in (avoided.why, avoided.instead) if each]


def what_helps(
    catalogue: Catalogue, uri: str, medicines: Sequence[Monograph], effects: Sequence[str]
) -> str:
    """What can be done about some side effects with these medicines, folded up one by one."""
    parts = []
    for slug in dict.fromkeys(effects):
        effect = catalogue.side_effects.get(slug)
        items = advice_for(effect.fields.advice, medicines) if effect is not None else []
        if effect is not None and items:
            lines = bullets(sentence(one_line(each.says)) for each in items)
            more = link("More about this side effect", uri, effect.uri)
            folded = indent(blocks(lines, f"{more}."), "    ")
            parts.append(f'??? note "{effect.fields.name}"\n\n{folded}')
    if not parts:
        return ""
    return blocks(heading(2, "What can help", anchors.ADVICE), *parts)

"""Cross-links in prose become ordinary Markdown links and reference definitions."""

from __future__ import annotations

from formulary.addresses import relative
from formulary.text.mentions import find_mentions
from formulary.text.names import NameIndex


def link_mentions(markdown: str, uri: str, names: NameIndex) -> str:
    """The page's Markdown with its cross-links resolved. Unknown and shared names stay as is."""
    parts, end, definitions = [], 0, dict[str, str]()
    for mention in find_mentions(markdown, names):
        targets = names.find(mention.name)
        if len(targets) != 1:
            continue
        way = relative(uri, targets[0].uri)
        if mention.in_see:
            text = markdown[mention.start : mention.end]
            parts += [markdown[end : mention.start], f"[{text}]({way})"]
            end = mention.end
        else:
            definitions[mention.name] = way
    lines = [f"[{name}]: {way}" for name, way in definitions.items()]
    text = "".join([*parts, markdown[end:]])
    return text.rstrip("\n") + "\n" + ("\n" + "\n".join(lines) + "\n" if lines else "")

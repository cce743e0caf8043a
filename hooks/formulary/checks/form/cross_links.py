"""Whether every `(see …)` and `[…][]` names something the site knows, and only one thing."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.text.mentions import Mention, find_mentions
from formulary.text.names import slug_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find cross-links to unknown names, and to names that several pages share."""
    unread = _unread(catalogue)
    for record in catalogue.records():
        for passage in record.passages():
            for mention in find_mentions(passage.text, catalogue.names):
                message = _mistake(catalogue, mention)
                if message and slug_of(mention.name) not in unread:
                    yield passage.problem(mention.start, mention.end, message)


def _unread(catalogue: Catalogue) -> set[str]:
    """Pages of side effects that have problems of their own: their names are not known yet."""
    files = {uri for uri in catalogue.files if addresses.in_folder(uri, addresses.SIDE_EFFECTS)}
    read = {effect.uri for effect in catalogue.side_effects.values()}
    return {uri.split("/")[-1].removesuffix(".md") for uri in files - read}


def _mistake(catalogue: Catalogue, mention: Mention) -> str | None:
    targets = catalogue.names.find(mention.name)
    if len(targets) == 1:
        return None
    if targets:
        titles = ", ".join(f"'{target.title}'" for target in targets)
        return f"'{mention.name}' can mean {titles}. Name the one you mean"
    written = f"(see {mention.name})" if mention.in_see else f"[{mention.name}][]"
    remedy = did_you_mean(mention.name.casefold(), catalogue.names.targets) or (
        " Add it to the synonyms of its page"
        + (", or write it without the brackets." if mention.in_see else ".")
    )
    return f"'{written}' names nothing in the glossary.{remedy}"

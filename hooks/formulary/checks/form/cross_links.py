"""Whether every `(see …)` and `[…][]` names something the site knows, and only one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.text.links import definitions
from formulary.text.mentions import Mention, find_mentions
from formulary.text.names import slug_of


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find cross-links to unknown names, and to names that several pages share."""
    for record in catalogue.records():
        for passage in record.passages():
            for own in definitions(passage.text):
                if catalogue.names.find(own.name):
                    message = (
                        f"'[{own.name}]:' gives another address to a name that leads to a page "
                        "here. Use another name"
                    )
                    yield passage.problem(own.start, own.end, message)
            for mention in find_mentions(passage.text, catalogue.names):
                if mistake := _mistake(catalogue, mention):
                    problem = passage.problem(mention.start, mention.end, mistake)
                    page = addresses.side_effect(slug_of(mention.name))
                    yield problem if page in catalogue.files else replace(problem, missing=page)


def _mistake(catalogue: Catalogue, mention: Mention) -> str | None:
    targets = catalogue.names.find(mention.name)
    if len(targets) == 1:
        return None
    if targets:
        titles = ", ".join(f"'{target.title}'" for target in targets)
        return f"'{mention.name}' can mean {titles}. Name the one you mean"
    written = f"(see {mention.name})" if mention.in_see else f"[{mention.name}][]"
    if mention.name.casefold() in map(str.casefold, catalogue.medicines_without_page):
        # Another medicine's name may be the nearest: to offer it would be dangerous.
        return f"'{written}': this medicine has no page. Write its name without the brackets"
    remedy = did_you_mean(mention.name.casefold(), catalogue.names.targets) or (
        " Add it to the synonyms of its page"
        + (", or write it without the brackets." if mention.in_see else ".")
    )
    return f"'{written}' names nothing in the glossary.{remedy}"

"""The search as it is delivered: its modules and its files under an address made of their content.

A page that a browser has kept asks for the files it was made with, or gets none: never for newer
ones, which it might read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from formulary import addresses
from formulary.exports.modules import put_together
from formulary.exports.other_names import other_names
from formulary.exports.search.answers import search_answers
from formulary.exports.search.everything import search_cards, search_rows
from formulary.exports.search.languages import search_languages
from formulary.exports.search.names import search_names
from formulary.fragments.page import Asset
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue

_DIGITS = 12
"""Of the digest, in addresses: two versions of one site never share them."""


@dataclass(frozen=True)
class Delivery:
    """`version` stands in the addresses of `assets`; `parts` are files that one of them holds."""

    version: str
    assets: tuple[Asset, ...]
    parts: frozenset[str]
    problems: tuple[Problem, ...]


def deliver(catalogue: Catalogue, others: Mapping[str, bytes], root: str) -> Delivery:
    """The search of a site, and all other scripts with what they import.

    `others` are the files beside its pages, by uri.
    """
    scripts = {
        uri: each
        for uri, each in others.items()
        if uri.startswith(f"{addresses.SCRIPTS}/") and uri.endswith(".js")
    }
    modules = put_together(scripts, root)
    folder = f"{addresses.SEARCH_SCRIPTS}/"
    named = {
        uri.removeprefix(folder): content
        for uri, content in modules.whole.items()
        if uri.startswith(folder)
    }
    files = dict(_files(catalogue))
    if addresses.NEARNESS in others:
        files["nearness.bin"] = others[addresses.NEARNESS]
    version = _digest({**named, **files})
    assets = [
        *(Asset(uri, each) for uri, each in modules.whole.items() if not uri.startswith(folder)),
        *(Asset(f"{folder}{version}/{name}", content) for name, content in named.items()),
        *(Asset(f"{addresses.DATA}/search/{version}/{name}", each) for name, each in files.items()),
    ]
    moved = {uri for uri in scripts if uri.startswith(folder)} | {addresses.NEARNESS}
    parts = modules.parts | (moved & others.keys())
    return Delivery(version, tuple(assets), parts, modules.problems)


def _files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    yield "names.json", search_names(catalogue)
    yield "everything.json", search_rows(catalogue)
    yield "others.json", other_names(catalogue)
    yield "languages.json", search_languages(catalogue)
    yield "cards.json", search_cards(catalogue)
    yield from search_answers(catalogue).items()


def _digest(files: Mapping[str, bytes]) -> str:
    whole = sha256()
    for name, content in sorted(files.items()):
        whole.update(f"{name} {len(content)}\n".encode() + content)
    return whole.hexdigest()[:_DIGITS]

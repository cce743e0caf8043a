"""Regimens with the names of their medicines: what care teams call it, and what it is."""

from __future__ import annotations

from formulary.fragments.markdown import bullets, link
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen
from formulary.text.names import normalise


def regimen_list(catalogue: Catalogue, uri: str) -> str:
    """Every regimen from A to Z on the page `uri`."""
    every = sorted(catalogue.regimens.values(), key=lambda each: normalise(each.fields.name))
    return bullets(_line(each, uri) for each in every)


def _line(regimen: Regimen, uri: str) -> str:
    fields = regimen.fields
    others = f". Also called {', '.join(fields.other_names)}" if fields.other_names else ""
    return link(f"**{fields.name}** {fields.full_name}{others}", uri, regimen.uri)

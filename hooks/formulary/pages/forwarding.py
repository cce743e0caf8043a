"""Addresses for other names of medicines and regimens: each forwards and holds no copy."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from html import escape

from formulary.catalogue import Catalogue
from formulary.names import slug_of

_FORWARD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{name}: see {title}</title>
<meta http-equiv="refresh" content="0; url=../{slug}/">
<link rel="canonical" href="../{slug}/">
<style>:root {{ color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif }}
body {{ margin: 2rem }}</style>
</head>
<body>
<main>
<p>{name} is another name for {generic}.</p>
<p><a href="../{slug}/">Go to {title}</a></p>
</main>
</body>
</html>
"""

_CHOICE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{name}: which one?</title>
<style>:root {{ color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif }}
body {{ margin: 2rem }}</style>
</head>
<body>
<main>
<h1>{name}: which one?</h1>
<ul>
{choices}
</ul>
</main>
</body>
</html>
"""


@dataclass(frozen=True)
class _Target:
    """A page that other names lead to."""

    slug: str
    name: str
    title: str
    other_names: tuple[str, ...]


def forwarding_pages(catalogue: Catalogue) -> dict[str, bytes]:
    """One small HTML page for each other name, by its place in the site."""
    medicines = [
        _Target(each.slug, each.name, each.title, each.names[1:])
        for each in catalogue.monographs.values()
    ]
    regimens = [
        _Target(each.slug, each.fields.name, each.title, each.names)
        for each in catalogue.regimens.values()
    ]
    return {**_forwards("medicines", medicines), **_forwards("regimens", regimens)}


def _forwards(folder: str, targets: list[_Target]) -> dict[str, bytes]:
    """The pages of one folder. A name whose address is a page of its own needs none."""
    own = {target.slug for target in targets}
    leads: dict[str, tuple[str, list[_Target]]] = defaultdict(lambda: ("", []))
    for target in targets:
        for name in target.other_names:
            address = slug_of(name)
            if address and address not in own:
                leads[address] = (name, [*leads[address][1], target])
    return {
        f"{folder}/{address}/index.html": _page(name, found).encode()
        for address, (name, found) in sorted(leads.items())
    }


def _page(name: str, targets: list[_Target]) -> str:
    distinct = list({target.slug: target for target in targets}.values())
    if len(distinct) == 1:
        only = distinct[0]
        return _FORWARD.format(
            name=escape(name),
            title=escape(only.title),
            generic=escape(only.name),
            slug=only.slug,
        )
    choices = "\n".join(
        f'<li><a href="../{each.slug}/">{escape(each.title)}</a></li>' for each in distinct
    )
    return _CHOICE.format(name=escape(name), choices=choices)

"""Addresses for a medicine's other names: each forwards to the monograph and holds no copy."""

from __future__ import annotations

from collections import defaultdict
from html import escape

from formulary.catalogue import Catalogue
from formulary.model import Monograph
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
<title>{name}: which medicine?</title>
<style>:root {{ color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif }}
body {{ margin: 2rem }}</style>
</head>
<body>
<main>
<h1>{name}: which medicine?</h1>
<ul>
{choices}
</ul>
</main>
</body>
</html>
"""


def forwarding_pages(catalogue: Catalogue) -> dict[str, bytes]:
    """One small HTML page for each other name, by its place in the site."""
    leads: dict[str, tuple[str, list[Monograph]]] = defaultdict(lambda: ("", []))
    for monograph in catalogue.monographs.values():
        for name in monograph.names[1:]:
            address = slug_of(name)
            if address and address not in catalogue.monographs:
                leads[address] = (name, [*leads[address][1], monograph])
    return {
        f"medicines/{address}/index.html": _page(name, targets).encode()
        for address, (name, targets) in sorted(leads.items())
    }


def _page(name: str, targets: list[Monograph]) -> str:
    distinct = list({monograph.slug: monograph for monograph in targets}.values())
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

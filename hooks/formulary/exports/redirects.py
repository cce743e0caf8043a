"""Addresses for other names of medicines and regimens: each forwards and holds no copy."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from html import escape

from formulary import addresses
from formulary.exports.policy import hash_source
from formulary.records.catalogue import Catalogue
from formulary.text.names import slug_of

_PAGE = """\
<!doctype html>
<html lang="en-US">
<head>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="data:,">
{head}<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
_STYLE = """\
:root { color-scheme: light dark; font: 1.25rem/1.5 system-ui, sans-serif }
body { margin: 2rem }"""
_POLICY = (
    f"default-src 'none'; style-src {hash_source(_STYLE)}; img-src data:; form-action 'none'; "
    "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What these pages may load and run: nothing but the style that stands in them, and no icon."""

_FORWARD_HEAD = """\
<meta http-equiv="refresh" content="0; url=../{slug}/">
<link rel="canonical" href="../{slug}/">
"""
_FORWARD_BODY = """\
<p>{name} is another name for {generic}.</p>
<p><a href="../{slug}/">Go to {title}</a></p>"""
_CHOICE_BODY = """\
<h1>{name}: which one?</h1>
<ul>
{choices}
</ul>"""


@dataclass(frozen=True)
class _Target:
    """A page that other names lead to."""

    slug: str
    name: str
    title: str
    other_names: tuple[str, ...]


def redirect_pages(catalogue: Catalogue) -> dict[str, bytes]:
    """One small HTML page for each other name, by its place in the site."""
    medicines = [
        _Target(each.slug, each.name, each.title, each.names[1:])
        for each in catalogue.monographs.values()
    ]
    regimens = [
        _Target(each.slug, each.fields.name, each.title, each.names)
        for each in catalogue.regimens.values()
    ]
    return {**_forwards(addresses.MEDICINES, medicines), **_forwards(addresses.REGIMENS, regimens)}


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
        addresses.redirect(folder, address): _page(name, found).encode()
        for address, (name, found) in sorted(leads.items())
    }


def _page(name: str, targets: list[_Target]) -> str:
    distinct = list({target.slug: target for target in targets}.values())
    if len(distinct) == 1:
        return _forward(escape(name), distinct[0])
    choices = "\n".join(
        f'<li><a href="../{each.slug}/">{escape(each.title)}</a></li>' for each in distinct
    )
    body = _CHOICE_BODY.format(name=escape(name), choices=choices)
    return _whole(f"{escape(name)}: which one?", "", body)


def _forward(name: str, target: _Target) -> str:
    title = escape(target.title)
    body = _FORWARD_BODY.format(
        name=name, generic=escape(target.name), title=title, slug=target.slug
    )
    head = _FORWARD_HEAD.format(slug=target.slug)
    return _whole(f"{name}: see {title}", head, body)


def _whole(title: str, head: str, body: str) -> str:
    return _PAGE.format(policy=_POLICY, title=title, head=head, style=_STYLE, body=body)

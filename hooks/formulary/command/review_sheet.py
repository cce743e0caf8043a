"""A sheet on which a pharmacist ticks each claim on a medicine beside its source, and signs.

As text for a terminal, or as one HTML file that prints on paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from formulary.exports.claims import Claim, claims
from formulary.fragments.sources import follows
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph

_READ = "Where to read the sources"
_SIGN_HERE = ("Name", "Profession", "Place of work", "Date", "Signature")


def text_sheet(catalogue: Catalogue, monograph: Monograph) -> Iterator[str]:
    """The lines of the sheet: by page, each claim with its sources and rows below it."""
    yield _title(monograph)
    yield follows(monograph)
    for page, own in _by_page(list(claims(catalogue, monograph))):
        yield f"\n{page}"
        for claim in own:
            yield f"[ ] {claim.says}"
            yield from (f"    {each}" for each in claim.sources or ["no source named"])
            yield from (f'    beside: "{each}"' for each in claim.rows)
    yield f"\n{_READ}"
    yield from (f"{each.title}: {each.url}" for each in monograph.identity.sources)
    yield ""
    yield from (f"{each}: ____________________" for each in _SIGN_HERE)


def html_sheet(catalogue: Catalogue, monograph: Monograph) -> str:
    """The same as a page of its own, without any script, to print."""
    every = list(claims(catalogue, monograph))
    tables = "".join(f"<h2>{escape(page)}</h2>{_table(own)}" for page, own in _by_page(every))
    read = "".join(
        f"<li>{escape(each.title)}: {escape(each.url)}</li>" for each in monograph.identity.sources
    )
    lines = "".join(f"<p>{escape(each)}: <span></span></p>" for each in _SIGN_HERE)
    return _PAGE.format(
        title=escape(_title(monograph)),
        follows=escape(follows(monograph)),
        tables=tables,
        count=len(every),
        read=f"<h2>{_READ}</h2><ul>{read}</ul>",
        lines=lines,
    )


def _title(monograph: Monograph) -> str:
    return f"{monograph.title}: claims and their sources"


def _by_page(every: Sequence[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    return ((page, list(own)) for page, own in groupby(every, lambda each: each.page))


def _table(own: Sequence[Claim]) -> str:
    rows = "".join(
        f"<tr><td>{escape(each.says)}</td><td>{_sources(each)}</td>"
        '<td class="box">☐</td><td class="box">☐</td><td></td></tr>'
        for each in own
    )
    head = "<th>Claim</th><th>Source</th><th>Right</th><th>Wrong</th><th>Remark</th>"
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _sources(claim: Claim) -> str:
    sources = [escape(each) for each in claim.sources] or ["no source named"]
    rows = [f"beside “{escape(each)}”" for each in claim.rows]
    return "<br>".join([*sources, *rows])


_PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<style>
  body {{ font: 10pt/1.3 sans-serif; margin: 1.5cm; }}
  table {{ width: 100%; border-collapse: collapse; }}
  thead {{ display: table-header-group; }}
  tr {{ break-inside: avoid; }}
  th, td {{ border: 1px solid; padding: 1mm 2mm; text-align: left; vertical-align: top; }}
  th:first-child {{ width: 42%; }}
  th:nth-child(2) {{ width: 30%; }}
  .box {{ text-align: center; font-size: 14pt; }}
  h2 {{ break-after: avoid; }}
  p span {{ display: inline-block; width: 10cm; border-bottom: 1px solid; }}
</style>
<h1>{title}</h1>
<p>{follows}</p>
<p>{count} claims. Tick each one beside its source, and sign at the end.</p>
{tables}
{read}
<h2>Checked by</h2>
{lines}
</html>
"""

"""Write a composed site as plain files, for any other Markdown builder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from formulary.build import Site
from formulary.files import DocsFile


def stage(site: Site, others: Iterable[DocsFile], target: Path) -> int:
    """Write pages, assets and the other files beside them into `target`; return how many.

    Everything is written next to `target` first and moved there whole, so that a failure leaves
    no half of a site. Raises FileExistsError if `target` holds anything.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise FileExistsError(f"'{target}' is not empty. Name a new folder, or empty this one")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
        draft = Path(folder) / "site"
        files = {file.uri: file.content for file in others if file.uri not in site.parts}
        files |= {page.uri: page.text.encode() for page in site.pages}
        files |= {asset.uri: asset.content for asset in site.assets}
        for uri, content in files.items():
            path = draft / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if target.exists():
            target.rmdir()
        draft.chmod(0o755)
        draft.rename(target)
    return len(files)

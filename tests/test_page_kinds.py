"""One table tells every kind of page, and a new kind is a row and its modules."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import formulary
from case_files import BASE
from formulary.records.record import Record
from formulary.schema.kinds import PAGE_KINDS, PageKind, place_in_table, resolve

CORE = Path(formulary.__file__).parent


@pytest.mark.parametrize("kind", PAGE_KINDS, ids=lambda kind: kind.place)
def test_every_row_names_a_record_and_a_composer_that_exist(kind: PageKind) -> None:
    assert issubclass(resolve(kind.record), Record)
    assert callable(resolve(kind.composer))


def test_no_row_is_hidden_by_a_row_above_it() -> None:
    for kind in PAGE_KINDS:
        own = kind.place.replace("<slug>", "some-slug").replace("<page>", "some/page")
        own = own.replace("<section>", "uses")
        assert place_in_table(own).kind is kind, f"{own} is taken for another kind"


def test_what_is_no_markdown_has_no_kind() -> None:
    with pytest.raises(LookupError, match=r"picture\.png"):
        place_in_table("picture.png")


FIELDS = '''\
"""The front matter of a study."""

from __future__ import annotations

from pydantic import Field

from formulary.schema.fields import Name
from formulary.schema.prose import ProseFields


class TrialFields(ProseFields):
    """A study."""

    phase: Name = Field(description="Its phase: `2`.")
'''
PAGE = '''\
"""Trials: studies that a reader can ask about."""

from __future__ import annotations

from formulary.fragments.meta import PageMeta
from formulary.fragments.page import ComposedPage, finish
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record


def trial_page(catalogue: Catalogue, page: Record) -> ComposedPage:
    """A study's page."""
    meta = PageMeta(kind=page.place.kind.look, title=page.slug, description="A study.")
    markdown = f"# Study {page.slug}\\n\\nPhase {page.fields.phase}.\\n\\n{page.source.body}"
    return finish(catalogue, page.uri, meta, markdown)
'''
ROW = """
    PageKind(
        "trials/<slug>.md",
        TrialFields,
        composer="formulary.pages.trial:trial_page",
        record="formulary.records.record:Record",
        look="trial",
    ),
"""
PROBE = """
import json, pathlib
from formulary.build import build_site
from formulary.schema.manual import manual
from formulary.settings import Settings
paths = pathlib.Path("docs").rglob("*.md")
files = {path.relative_to("docs").as_posix(): path.read_bytes() for path in paths}
site = build_site(files, [], Settings())
print(json.dumps({
    "problems": [str(problem) for problem in site.problems],
    "pages": {page.uri: page.text for page in site.pages if page.uri.startswith("trials/")},
    "manual": manual(),
}))
"""
FRONT = "---\ndescription: A study.\nphase: '2'\n---\n"


def probe(folder: Path, pages: dict[str, str]) -> dict[str, object]:
    """What a copy of the core with the new kind makes of a small site with these pages."""
    shutil.copytree(CORE, folder / "formulary", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(BASE, folder / "docs")
    (folder / "docs/trials").mkdir()
    for uri, text in pages.items():
        path = folder / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "formulary/schema/trial.py").write_text(FIELDS, "utf-8")
    (folder / "formulary/pages/trial.py").write_text(PAGE, "utf-8")
    table = folder / "formulary/schema/kinds.py"
    text = table.read_text("utf-8")
    row = '    PageKind("<page>.md", ProseFields),\n'
    assert row in text
    fields = "from formulary.schema.words import WordsFields\n"
    text = text.replace(fields, f"from formulary.schema.trial import TrialFields\n{fields}")
    table.write_text(text.replace(row, ROW.lstrip("\n") + row), "utf-8")
    answer = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    found: dict[str, object] = json.loads(answer.stdout)
    return found


def test_a_row_and_its_modules_make_a_new_kind_of_page(tmp_path: Path) -> None:
    found = probe(tmp_path, {"trials/abc.md": f"{FRONT}Ask for it (see heart problems).\n"})
    assert found["problems"] == []
    (page,) = found["pages"].values()
    assert "kind: trial" in page
    assert "# Study abc\n\nPhase 2." in page
    assert "[heart problems](../side-effects/heart-problems.md)" in page
    assert "`trials/<slug>.md`" in str(found["manual"])


def test_a_new_kind_has_its_own_place_and_its_own_keys(tmp_path: Path) -> None:
    found = probe(
        tmp_path, {"trials/abc.md": FRONT.replace("phase", "phse"), "trials/a/b.md": FRONT}
    )
    assert found["problems"] == [
        "docs/trials/a/b.md:1:1: too deep a folder in trials/. Move the file up",
        "docs/trials/abc.md:2:1: 'phase' is missing. Its phase: `2`.",
        "docs/trials/abc.md:3:1: unknown key 'phse'. Did you mean 'phase'?",
    ]

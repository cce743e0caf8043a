"""The same sources give the same articles, whoever builds them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from builds import ROOT, Build, build, build_project, files_below, run

RECORDER = '''\
"""Write down every file that MkDocs was given to build from."""
from pathlib import Path

from mkdocs.plugins import event_priority


@event_priority(-100)
def on_files(files, config):
    for file in files:
        if file.src_dir in (None, config.docs_dir):
            place = Path(config.extra["record"], file.src_uri)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content_bytes)
'''

ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)


def config_of(folder: Path, base: Path, **changes: object) -> Path:
    """A project's configuration, with changes, as a file of its own."""
    config = {
        "INHERIT": str(base / "mkdocs.yml"),
        "docs_dir": str(base / "docs"),
        "theme": {"custom_dir": str(base / "overrides")},
        "watch": [],
        **changes,
    }
    folder.mkdir()
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(config), "utf-8")
    return file


def stage(project: Path, target: Path) -> Path:
    """What `formulary stage` writes for any other Markdown builder."""
    result = run("formulary.command.cli", "stage", str(target), folder=project)
    assert result.returncode == 0, result.stdout[-1500:]
    return target


def articles_of(site: Path) -> dict[str, str]:
    """The article of every page; a page that has none, whole."""
    pages = {place: data.decode() for place, data in files_below(site).items() if is_html(place)}
    return {place: (ARTICLE.search(page) or [page])[0] for place, page in pages.items()}


def is_html(place: str) -> bool:
    return place.endswith(".html")


@pytest.fixture(scope="module")
def properdocs_build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The project's own site, built by the other builder."""
    return build_project("properdocs", tmp_path_factory.mktemp("properdocs") / "site")


def loud_lines(output: str) -> list[str]:
    return [line for line in output.splitlines() if line and not line.startswith("INFO ")]


def test_the_project_builds_without_a_warning(project_build: Build) -> None:
    assert loud_lines(project_build.output) == []


def test_properdocs_has_no_warning_but_one_about_a_name(properdocs_build: Build) -> None:
    warnings = [line for line in loud_lines(properdocs_build.output) if "ProperDocs" not in line]
    assert warnings == []


def test_properdocs_gives_the_same_articles_as_mkdocs(
    properdocs_build: Build, project_site: Path
) -> None:
    assert articles_of(properdocs_build.site) == articles_of(project_site)


def test_a_build_writes_nothing_below_docs(sample: Path) -> None:
    before = files_below(sample / "docs")
    build("mkdocs", sample, sample / "mkdocs.yml", sample / "site")
    assert files_below(sample / "docs") == before


def test_staging_writes_what_the_hook_gives_mkdocs(sample: Path, tmp_path: Path) -> None:
    recorder = tmp_path / "recorder.py"
    recorder.write_text(RECORDER, "utf-8")
    record = tmp_path / "record"
    hooks = [str(sample / "hooks" / "mkdocs_adapter.py"), str(recorder)]
    config = config_of(tmp_path / "config", sample, hooks=hooks, extra={"record": str(record)})
    build("mkdocs", sample, config, tmp_path / "site")
    assert files_below(record) == files_below(stage(sample, tmp_path / "staged"))


def test_staged_files_need_no_hook(project_site: Path, tmp_path: Path) -> None:
    staged = stage(ROOT, tmp_path / "staged")
    config = config_of(tmp_path / "config", ROOT, docs_dir=str(staged), hooks=[])
    plain = build("mkdocs", ROOT, config, tmp_path / "site").site
    assert articles_of(plain) == articles_of(project_site)

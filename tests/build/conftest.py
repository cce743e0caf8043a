"""The sites that the tests of this folder read: each built once in a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_pages import Site, pages_of
from front_matter_files import Written

from builds import ROOT, build, make_sample


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A small valid project of the test's own, to change as it likes."""
    return make_sample(tmp_path / "sample")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small valid project, built."""
    folder = make_sample(tmp_path_factory.mktemp("sample") / "project")
    site = build("mkdocs", folder, folder / "mkdocs.yml", folder / "site").site
    return Site(site, pages_of(site), Written(folder / "docs"))


@pytest.fixture(scope="session")
def whole_site(project_site: Path) -> Site:
    """The project's own site."""
    return Site(project_site, pages_of(project_site), Written(ROOT / "docs"))


@pytest.fixture(params=["sample_site", "whole_site"])
def site(request: pytest.FixtureRequest) -> Site:
    """The small site, which fails when the engine is wrong, and the project's own."""
    found: Site = request.getfixturevalue(request.param)
    return found

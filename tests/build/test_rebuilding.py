"""Many builds in one process, as live reload does: each sees the files as they are now."""

from __future__ import annotations

from pathlib import Path

import pytest
from built_pages import pages_of, text_of
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from builds import SITE_URL, files_below, replace_in

LIST = "docs/medicines/examplomab/side-effects.md"
EFFECT_PAGE = "side-effects/heart-problems/index.html"
LIST_PAGE = "medicines/examplomab/side-effects/index.html"


@pytest.fixture
def project(sample: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project as the current folder, built on one unchanging day."""
    monkeypatch.chdir(sample)
    monkeypatch.setenv("SITE_URL", SITE_URL)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return sample


def rebuild(project: Path) -> Path:
    """Build as `mkdocs serve` does: with the configuration read anew, in this process."""
    config = load_config(str(project / "mkdocs.yml"), strict=True)
    build(config)
    return Path(config.site_dir)


def read(site: Path, page: str) -> str:
    return text_of(pages_of(site)[page].article)


def test_a_changed_page_changes_the_pages_that_depend_on_it(project: Path) -> None:
    assert "Fast heartbeat (tachycardia)" in read(rebuild(project), EFFECT_PAGE)
    replace_in(project / LIST, "fast heartbeat (tachycardia)", "a pounding heart")
    site = rebuild(project)
    for page in (EFFECT_PAGE, LIST_PAGE, "medicines/examplomab/guide/index.html"):
        assert "A pounding heart" in read(site, page)
        assert "Fast heartbeat (tachycardia)" not in read(site, page)


def test_an_effect_taken_off_a_list_leaves_nothing_behind(project: Path) -> None:
    rebuild(project)
    assert "Examplomab" in read(project / "site", EFFECT_PAGE)
    text = (project / LIST).read_text("utf-8")
    kept, _, dropped = text.partition("  - effect: heart-problems\n")
    _, _, rest = dropped.partition("---\n")
    (project / LIST).write_text(f"{kept}---\n{rest}", "utf-8")
    calls = project / "docs/medicines/examplomab/when-to-call.md"
    calls.write_text(calls.read_text("utf-8").replace("heart-problems", "nausea-vomiting"), "utf-8")
    assert "Examplomab" not in read(rebuild(project), EFFECT_PAGE)


def test_a_change_taken_back_gives_the_first_site_again(project: Path) -> None:
    first = files_below(rebuild(project))
    replace_in(project / LIST, "fast heartbeat (tachycardia)", "a pounding heart")
    assert files_below(rebuild(project)) != first
    replace_in(project / LIST, "a pounding heart", "fast heartbeat (tachycardia)")
    assert files_below(rebuild(project)) == first


def test_a_mistake_stops_the_build_and_its_correction_starts_it_again(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    good = files_below(rebuild(project))
    replace_in(project / LIST, "effect: heart-problems", "effect: hart-problems")
    with pytest.raises(Abort) as stopped:
        rebuild(project)
    assert stopped.value.code not in (0, None)
    assert f"{LIST}:12:13: unknown side effect 'hart-problems'" in caplog.text
    assert files_below(project / "site") == good
    replace_in(project / LIST, "effect: hart-problems", "effect: heart-problems")
    replace_in(project / LIST, "You may get none of these.", "You may get one of these.")
    assert "You may get one of these." in read(rebuild(project), LIST_PAGE)

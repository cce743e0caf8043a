"""The command and the builder accept and refuse the same, in the same words."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from builds import ROOT
from case_files import base_files, every_case
from corpus_files import every_entry
from formulary.build import Site, build_site
from formulary.command.cli import main
from formulary.command.config_keys import KEYS

Output = pytest.CaptureFixture[str]
SITE_NAME = "site_name: A small formulary\n"
HOOK = f"hooks: [{ROOT / 'hooks' / 'mkdocs_adapter.py'}]\n"
BASE = base_files()

CASES = {case.folder.name: case.files() for case in every_case() if case.problems}
ENTRIES = {
    f"{entry.source}: {entry.what}": {**BASE, **entry.changes(BASE)} for entry in every_entry()
}
TREES = CASES | ENTRIES


class Verdict(NamedTuple):
    """Whether a project may be published, and what is said of it."""

    accepts: bool
    said: list[str]


class Project:
    """A folder that one small project after another is written into."""

    def __init__(self, folder: Path) -> None:
        self.docs = folder / "docs"
        self.config = folder / "mkdocs.yml"
        self._loaded: MkDocsConfig | None = None
        self.configure("")

    def configure(self, more: str, start: str = f"{SITE_NAME}{HOOK}") -> None:
        """Write the configuration anew, unless it is so already."""
        text = f"{start}{more}"
        if not self.config.exists() or self.config.read_text("utf-8") != text:
            self.config.write_text(text, "utf-8")
            self._loaded = None

    def write(self, files: dict[str, bytes]) -> None:
        """Write the docs folder anew."""
        shutil.rmtree(self.docs, ignore_errors=True)
        for uri, content in files.items():
            path = self.docs / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def checked(self, capsys: pytest.CaptureFixture[str]) -> Verdict:
        """What `formulary check` says, and with which exit code."""
        capsys.readouterr()
        code = main(["check"])
        out, err = capsys.readouterr()
        return Verdict(code == 0, out.splitlines() or [err.removeprefix("formulary: ").strip()])

    def hooked(self, caplog: pytest.LogCaptureFixture) -> Verdict:
        """What the builder's hook says before anything is built."""
        caplog.clear()
        try:
            if self._loaded is None:
                self._loaded = load_config(str(self.config), strict=True)
            self._loaded.plugins.on_pre_build(config=self._loaded)
        except BuildError as error:
            return Verdict(False, said_by_us(caplog) or [str(error)])
        return Verdict(True, said_by_us(caplog) or [""])

    def built(self, caplog: pytest.LogCaptureFixture) -> Verdict:
        """What a whole strict build says."""
        caplog.clear()
        try:
            build(load_config(str(self.config), strict=True))
        except (Abort, ConfigurationError):
            loud = [each for each in caplog.records if each.levelno >= logging.WARNING]
            return Verdict(False, said_by_us(caplog) or [each.getMessage() for each in loud])
        return Verdict(True, [""])


def said_by_us(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.name == "mkdocs.formulary"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One folder for all: a configuration that stays is loaded once."""
    return Project(tmp_path_factory.mktemp("verdicts"))


@pytest.fixture
def project(folder: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(folder.config.parent)
    folder.configure("")
    return folder


@pytest.fixture
def build_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build anew only from other input: the build is pure, and takes most of the time."""
    last: list[tuple[object, Site]] = []

    def build_or_remember(*given: object) -> Site:
        asked = repr(given)
        if not last or last[-1][0] != asked:
            last.append((asked, build_site(*given)))  # type: ignore[arg-type]
        return last[-1][1]

    monkeypatch.setattr("formulary.command.project.build_site", build_or_remember)


@pytest.mark.parametrize("name", TREES)
def test_check_and_build_say_the_same_of_every_tree(
    name: str,
    project: Project,
    build_once: None,
    capsys: Output,
    caplog: pytest.LogCaptureFixture,
) -> None:
    project.write(TREES[name])
    assert project.checked(capsys) == project.hooked(caplog)


SAMPLE = {
    "a whole site": BASE,
    **{
        name: CASES[name]
        for name in (
            "two-files-for-one-address",
            "every-heading-that-breaks-an-outline",
            "an-empty-file",
            "yaml-nested-too-deeply",
        )
    },
    **{name: ENTRIES[name] for name in list(ENTRIES)[::12]},
}
"""One tree of each kind: whole builds take long."""


@pytest.mark.parametrize("name", SAMPLE)
def test_check_and_a_whole_strict_build_say_the_same(
    name: str, project: Project, capsys: Output, caplog: pytest.LogCaptureFixture
) -> None:
    project.configure("")
    project.write(SAMPLE[name])
    assert project.checked(capsys) == project.built(caplog)


CONFIGURATIONS = {
    "a menu": ("nav:\n  - Home: index.md\n  - More:\n      - medicines/index.md\n", ""),
    "a menu of a page that is not there": (
        "nav:\n  - Home: index.md\n  - About: abuot.md\n",
        "mkdocs.yml:5:12: no page 'abuot.md'. Correct the path.",
    ),
    "a menu within a menu of a page that is not there": (
        "nav:\n  - index.md\n  - More:\n      - medicine/index.md\n",
        "mkdocs.yml:6:9: no page 'medicine/index.md'. Did you mean 'medicines/index.md'?",
    ),
    "a menu with a path from the root": (
        "nav: [/index.md]\n",
        "mkdocs.yml:3:7: a path from the root. Name the file below docs: 'index.md'",
    ),
    "a menu that leads elsewhere": (
        "nav:\n  - Us: https://example.org/\n",
        "mkdocs.yml:4:9: the menu leads only to pages of this site. Link to others from a page",
    ),
    "addresses without folders": (
        "use_directory_urls: false\n",
        "mkdocs.yml:3:1: use_directory_urls must be true: links and the search lead to folders. "
        "Remove it",
    ),
    "pages left out": (
        "exclude_docs: uses.md\n",
        "mkdocs.yml:3:1: exclude_docs leaves out pages that are checked and linked. Move them out "
        "of docs",
    ),
    "drafts": (
        "draft_docs: uses.md\n",
        "mkdocs.yml:3:1: draft_docs leaves out pages that are checked and linked. Move them out "
        "of docs",
    ),
    "a region of another country": ("extra: {region: {emergency: '112'}}\n", ""),
    "an unknown key of the region": (
        "extra: {region: {emergancy: '112'}}\n",
        "mkdocs.yml: extra.region may hold only crisis_line, emergency, fever, poison_help",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_check_and_build_say_the_same_of_a_configuration(
    name: str, project: Project, capsys: Output, caplog: pytest.LogCaptureFixture
) -> None:
    more, message = CONFIGURATIONS[name]
    project.configure(more)
    project.write(BASE)
    expected = Verdict(not message, [message])
    assert project.checked(capsys) == expected
    assert project.hooked(caplog) == expected


REFUSED_AS_IT_IS_LOADED = {
    "an unknown key": ("navv: 1\n", "mkdocs.yml:3:1: unknown key 'navv'. Did you mean 'nav'?"),
    "a key like no other": ("x: 1\n", "mkdocs.yml:3:1: unknown key 'x'. Remove it."),
    "no list": ("watch: docs\n", "mkdocs.yml:3:1: watch must be a list"),
    "no switch": ("strict: 5\n", "mkdocs.yml:3:1: strict must be true or false"),
    "a folder that is not there": (
        "watch: [none]\n",
        "mkdocs.yml:3:9: there is no 'none' here. Correct the path",
    ),
    "templates that are not there": (
        "theme:\n  name: mkdocs\n  custom_dir: none\n",
        "mkdocs.yml:5:15: there is no 'none' here. Correct the path",
    ),
    "a theme that is not installed": (
        "theme: none\n",
        "mkdocs.yml:3:1: 'none' is not installed here. Correct its name",
    ),
    "a plugin that is not installed": (
        "plugins:\n  - none:\n      a: 1\n",
        "mkdocs.yml:3:1: 'none' is not installed here. Correct its name",
    ),
    "an address that is none": (
        "site_url: example.org\n",
        "mkdocs.yml:3:1: site_url must be a whole address: https://site.example/",
    ),
    "a parent that is not there": (
        "INHERIT: none.yml\n",
        "mkdocs.yml:3:1: there is no other configuration 'none.yml'. Correct the path",
    ),
    "a menu of a number": (
        "nav: [5]\n",
        "mkdocs.yml:3:7: nav must be a list. Write each line of it as '- Title: page.md'",
    ),
    "a menu that is no list": (
        "nav: index.md\n",
        "mkdocs.yml:3:1: nav must be a list",
    ),
}


@pytest.mark.parametrize("name", REFUSED_AS_IT_IS_LOADED)
def test_what_the_builder_cannot_even_load_is_refused_with_its_line(
    name: str, project: Project, capsys: Output, caplog: pytest.LogCaptureFixture
) -> None:
    more, message = REFUSED_AS_IT_IS_LOADED[name]
    project.configure(more)
    project.write(BASE)
    assert project.checked(capsys) == Verdict(False, [message])
    assert not project.built(caplog).accepts


def test_a_site_without_a_name_is_refused_by_both(
    project: Project, capsys: Output, caplog: pytest.LogCaptureFixture
) -> None:
    project.configure("", start=HOOK)
    project.write(BASE)
    message = "mkdocs.yml:1:1: site_name is missing. Write 'site_name: ' and the site's name"
    assert project.checked(capsys) == Verdict(False, [message])
    assert not project.built(caplog).accepts


def test_what_a_configuration_inherits_is_read_by_both(
    project: Project, capsys: Output, caplog: pytest.LogCaptureFixture
) -> None:
    parent = project.config.with_name("parent.yml")
    parent.write_text("extra: {region: {fever: 38}}\nplugins: []\n", "utf-8")
    project.write(BASE)
    project.configure("INHERIT: parent.yml\nextra: {region: {emergency: '112'}}\n")
    message = "mkdocs.yml: extra.region.fever must be text in quotes"
    assert project.checked(capsys) == project.hooked(caplog) == Verdict(False, [message])
    project.configure("INHERIT: parent.yml\nextra: {region: {fever: '38 °C'}}\n")
    assert project.checked(capsys) == project.hooked(caplog) == Verdict(True, [""])


def test_addresses_without_folders_are_refused_by_an_option_as_well(
    project: Project,
) -> None:
    project.write(BASE)
    config = load_config(str(project.config), use_directory_urls=False)
    with pytest.raises(BuildError, match="--no-directory-urls"):
        config.plugins.on_pre_build(config=config)


def test_a_problem_of_the_menu_belongs_to_no_folder_of_pages(
    project: Project, capsys: Output
) -> None:
    project.configure("nav: [none.md]\n")
    project.write(BASE)
    assert main(["check"]) == 1
    assert main(["check", "docs/side-effects"]) == 0


def test_every_key_that_the_builder_knows_is_known() -> None:
    private = {"config_file_path", "mdx_configs"}
    gone = {"pages", "google_analytics"}
    assert {key for key, _ in MkDocsConfig._schema} - private - gone == set(KEYS)

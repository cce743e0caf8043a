"""What differs from country to country stands in one place and is filled in everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from case_files import base_files
from formulary.build import build_site
from formulary.command.config import region_from
from formulary.command.config_file import ConfigError
from formulary.command.project import open_project
from formulary.region import Region
from formulary.settings import Settings

BRITISH = Region(emergency="999", crisis_line="116 123", fever="38 °C")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Call {emergency}.", "Call 999."),
        ("{fever} or {fever}", "38\u00a0°C or 38\u00a0°C"),
        ("{crisis_line}{emergency}", "116 123999"),
        ("{ emergency } {Emergency} {unknown} {#id}", "{ emergency } {Emergency} {unknown} {#id}"),
        ("", ""),
    ],
)
def test_known_tokens_are_filled_in_and_all_else_stays(text: str, filled: str) -> None:
    assert BRITISH.fill(text) == filled


def test_another_region_changes_every_page_and_what_writers_may_not_type() -> None:
    files = base_files()
    site = build_site(files, [], Settings(BRITISH))
    assert not site.problems
    cards = next(page for page in site.pages if page.uri.endswith("examplomab/when-to-call.md"))
    assert "Call [999](tel:999) if:" in cards.markdown
    assert "{emergency}" not in "".join(page.text for page in site.pages)
    files["index.md"] += b"\nCall 999, not 911.\n"
    messages = [problem.message for problem in build_site(files, [], Settings(BRITISH)).problems]
    assert messages == ["'999' differs from country to country. Write {emergency} in its place"]


def test_the_region_comes_from_the_project_and_defaults_to_the_united_states() -> None:
    assert region_from({}) == Region("911", "988", "100.4 °F (38 °C)")
    assert region_from({"region": {"emergency": "112"}}).emergency == "112"


def test_a_region_may_hold_any_sign_and_the_data_stay_valid() -> None:
    region = Region(emergency='"1\\1"', fever='38 °C ("fever")')
    site = build_site(base_files(), [], Settings(region))
    data = {each.uri: each.content for each in site.assets if each.uri.endswith(".json")}
    records = {uri.rpartition("/")[2]: json.loads(content) for uri, content in data.items()}
    assert {"medicines.json", "side-effects.json", "names.json", "examplomab.json"} <= set(records)
    labels = [label for _, label, _ in records["names.json"]["urgencies"]]
    assert labels[0] == 'Call "1\\1" if'
    assert records["names.json"]["fever_rule"].count('38 °C ("fever")') == 1


@pytest.mark.parametrize(
    "values", [{"emergancy": "112"}, {"emergency": 112}, {"emergency": " "}, "112", ["112"], None]
)
def test_a_region_that_cannot_be_used_is_refused(values: object) -> None:
    with pytest.raises(ConfigError, match=r"mkdocs\.yml: extra\.region"):
        region_from({"region": values})


def test_a_project_is_read_without_acting_on_the_tags_of_its_configuration(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    config = (
        "site_name: A\ndocs_dir: pages\ncopyright: !ENV HOME\nstrict: !!python/name:os.system\n"
    )
    (tmp_path / "mkdocs.yml").write_text(config)
    project = open_project(tmp_path)
    assert (project.settings.root, project.settings.region) == ("pages", Region())


@pytest.mark.parametrize(
    "value", ["<b>911</b>", "[911](tel:1)", "9\n1", "911 { onclick=x }", "`1`"]
)
def test_a_region_holds_nothing_that_pages_would_read_as_more_than_text(value: str) -> None:
    with pytest.raises(ConfigError, match=r"extra\.region\.emergency may hold no < > .* Use plain"):
        region_from({"region": {"emergency": value}})

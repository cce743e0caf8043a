"""The fuzzer: a few of its sites, and what it must see."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from formulary.build import Site, build_site
from fuzz.__main__ import difference, shrunk
from fuzz.edits import EDITS, edited, seeds_of
from fuzz.judge import Finding, Judge, Verdict

SITES = range(60)
BROKEN = {"medicines/index.md": b"# Medicines\n"}


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return Judge(tmp_path_factory.mktemp("fuzz"), clock=False)


def kinds(found: list[Finding]) -> list[str]:
    return [each.kind for each in found]


def test_nothing_is_wrong_with_random_sites(judge: Judge) -> None:
    before = judge.accepted
    for site in SITES:
        assert judge.findings(edited(judge.base, seeds_of(site))) == [], f"SEED={site}"
    accepted = judge.accepted - before
    assert len(SITES) / 5 < accepted < len(SITES), "both verdicts are looked at"


def test_the_same_seeds_make_the_same_site(judge: Judge) -> None:
    seeds = seeds_of(7)
    assert edited(judge.base, seeds) == edited(judge.base, seeds)
    assert edited(judge.base, ()) == judge.base
    assert len({seeds_of(site) for site in range(100)}) == 100


def test_every_edit_is_drawn_and_changes_something(judge: Judge) -> None:
    for edit in EDITS:
        made = [edit(Random(seed), dict(judge.base)) for seed in range(10)]
        assert any(each != judge.base for each in made), edit.__name__


def test_a_crash_is_a_finding_of_the_place_where_it_is(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> Site:
        raise ValueError("no site")

    monkeypatch.setattr("fuzz.judge.build_site", crash)
    (found,) = judge.findings(dict(judge.base))
    assert found.kind.startswith("ValueError in ")
    assert "no site" in found.text


def test_a_check_that_accepts_too_much_is_found(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = b"[a](none.md) <script>a</script>\n"
    files = {**judge.base, "index.md": judge.base["index.md"] + body}
    assert judge.findings(files) == []
    monkeypatch.setattr(
        "fuzz.judge.build_site", lambda *given: replace(build_site(*given), problems=())
    )
    assert set(kinds(judge.findings(files))) == {
        "danger",
        "the builder warns of what the check accepts",
    }


def test_a_problem_without_a_place_or_a_remedy_is_found(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misplaced(*given: object) -> Site:
        site = build_site(*given)  # type: ignore[arg-type]
        (problem,) = site.problems
        return replace(site, problems=(replace(problem, line=99), replace(problem, message="no")))

    monkeypatch.setattr("fuzz.judge.build_site", misplaced)
    assert kinds(judge.findings({**judge.base, **BROKEN})) == [
        "a problem points outside of its file",
        "a problem says no remedy",
    ]


def test_a_hook_that_says_something_else_is_found(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "_hooked", lambda: Verdict(True, ()))
    assert kinds(judge.findings({**judge.base, **BROKEN})) == ["the check and the hook disagree"]


def test_what_takes_too_long_is_found(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> Site:
        while True:
            pass

    monkeypatch.setattr("fuzz.judge.build_site", endless)
    monkeypatch.setattr("fuzz.judge.SECONDS_A_PAGE", 0.0001)
    monkeypatch.setattr(judge, "_clock", True)
    assert kinds(judge.findings(dict(judge.base))) == ["TooSlowError"]


def test_edits_that_a_finding_does_not_need_are_left_out(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def one_page_is_odd(files: dict[str, bytes]) -> list[Finding]:
        return [Finding("odd", "")] if "medicines/index.md" not in files else []

    monkeypatch.setattr(judge, "findings", one_page_is_odd)
    seeds = next(
        seeds
        for seeds in map(seeds_of, range(10_000))
        if len(seeds) > 2 and one_page_is_odd(edited(judge.base, seeds))
    )
    (needed,) = shrunk(judge, seeds, "odd")
    assert needed in seeds


def test_a_site_is_shown_by_the_lines_that_changed() -> None:
    before, after = {"a.md": b"a\nb\n", "b.md": b"x"}, {"a.md": b"a\n\xff\x00\n"}
    assert [line for line in difference(before, after) if not line.startswith("@")] == [
        "--- a.md", "+++ a.md", "-b", "+'\\\\xff\\x00'", "--- b.md", "+++ b.md", "-x",
    ]  # fmt: skip


def test_no_site_leaves_files_to_the_next(judge: Judge) -> None:
    odd = {**judge.base, "more/a/b.md": b""}
    judge.findings(odd)
    assert judge.findings(dict(judge.base)) == []

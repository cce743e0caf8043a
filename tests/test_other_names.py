"""Names of medicines and regimens without a page: what is shipped, and what the search is told."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from case_files import base_files, build, build_with, changed
from formulary.build import Site
from formulary.exports.other_names import other_names
from formulary.schema.other_names import (
    FORMS,
    LOOK_ALIKES,
    MEDICINES,
    REGIMENS,
    OtherMedicine,
    letters_of,
)
from formulary.text.name_finder import NameFinder
from formulary.text.readability import Readability
from formulary.text.sentences import sentences_of
from other_names.__main__ import files_of
from our_site import our_site

OVERVIEW = "medicines/examplomab/index.md"
MOST_BYTES = 16 * 1024
MIT = "drugstandards 0.6 (MIT)"
UNII = "FDA UNII Names list (public domain)"
WHO = "WHO ATC 2026 list (CC BY-NC-SA; names only)"
ISMP = "FDA and ISMP Lists of Look-Alike Drug Names, Jan 2023 (c) ISMP: pair used as a fact"
FDA = "FDA Name Differentiation Project list, June 2026 copy (US Government work, public domain)"
MII = "MII CodeSystem oBDS protocols (CC BY 4.0)"


def rows_of(site: Site) -> Any:
    """What the search reads of a site."""
    return next(
        json.loads(each.content) for each in site.assets if each.uri.endswith("/others.json")
    )


@cache
def ours() -> Any:
    return rows_of(our_site())


def medicine(name: str) -> OtherMedicine:
    return next(each for each in MEDICINES if each.name == name)


def without_page(rows: Any) -> dict[str, list[str]]:
    return {name: names for name, _, names in rows["medicines"]}


def note_on(rows: Any, one: str, other: str) -> str:
    return next(note for *pair, note in rows["alike"] if set(pair) == {one, other})


def test_no_name_is_a_name_of_a_page_of_another_medicine() -> None:
    pages = {
        letters_of(name): each.slug
        for each in our_site().catalogue.monographs.values()
        for name in each.names
    }
    rows = ours()
    shipped = [(name, "") for generic, _, names in rows["medicines"] for name in (generic, *names)]
    shipped += [(name, slug) for slug, names in rows["ours"] for name in names]
    shipped += [(name, slug) for name, slug, _ in rows["forms"]]
    assert [each for each in shipped if pages.get(letters_of(each[0]), each[1]) != each[1]] == []


def test_a_name_has_one_medicine_but_for_the_one_that_is_truly_shared() -> None:
    owners: dict[str, set[str]] = {}
    named = [(each.name, each.name) for each in MEDICINES]
    named += [(name, each.name) for each in MEDICINES for name in each.names]
    named += [(form.name, form.generic) for form in FORMS]
    for name, generic in named:
        owners.setdefault(letters_of(name), set()).add(generic)
    shared = {name: own for name, own in owners.items() if len(own) > 1}
    assert shared == {"ctx": {"cyclophosphamide", "cetuximab"}}


def test_every_form_and_every_regimen_is_of_medicines_that_are_known() -> None:
    generics = {each.name for each in MEDICINES}
    assert {form.generic for form in FORMS} <= generics
    given = {name for regimen in REGIMENS for name in regimen.medicines}
    assert given - generics - {form.name for form in FORMS} == {"radiation"}


@pytest.mark.parametrize(
    "word",
    ["flu", "DOC", "cap", "Cape", "gem", "fu", "hu", "epi", "ice", "tras", "IM", "interferon"],
)
def test_a_word_that_means_something_else_is_no_name_of_a_medicine(word: str) -> None:
    names = {letters_of(name) for each in MEDICINES for name in (each.name, *each.names)}
    assert letters_of(word) not in names


@pytest.mark.parametrize(
    ("short", "generic"),
    [
        ("mtx", "methotrexate"),
        ("pembro", "pembrolizumab"),
        ("nivo", "nivolumab"),
        ("carbo", "carboplatin"),
        ("doxo", "doxorubicin"),
        ("red devil", "doxorubicin"),
        ("ara-c", "cytarabine"),
        ("5fu", "fluorouracil"),
    ],
)
def test_a_short_name_that_only_one_medicine_has_is_kept(short: str, generic: str) -> None:
    assert letters_of(short) in map(letters_of, medicine(generic).names)


def test_a_word_among_the_regimens_is_marked_as_ambiguous() -> None:
    marked = {each.name: each.is_ambiguous for each in REGIMENS}
    assert all(marked[name] for name in ("ICE", "MAID", "TIP", "CAP", "CarboTaxol", "CMV"))
    assert not any(marked[name] for name in ("ABVD", "R-CHOP", "DCF"))


def test_a_remark_is_no_name_of_a_regimen() -> None:
    names = [name for each in REGIMENS for name in each.names]
    assert [name for name in names if len(name.split()) > 3 or "adds" in name] == []


def test_notes_are_as_plain_as_pages_and_leave_the_last_full_stop_to_the_search() -> None:
    names = NameFinder.of(name for each in MEDICINES for name in (each.name, *each.names))
    notes = {each.note for each in (*FORMS, *LOOK_ALIKES) if each.note}
    grades = {note: Readability.of(sentences_of(f"It is {note}."), names).grade for note in notes}
    assert {note: grade for note, grade in grades.items() if grade > 6} == {}
    assert not [note for note in notes if note.endswith(".")]
    assert all(form.note for form in FORMS)


def test_decitabine_has_no_page_and_is_not_gemcitabine() -> None:
    rows = ours()
    assert ["decitabine", 1] in [row[:2] for row in rows["medicines"]]
    assert "Dacogen" in without_page(rows)["decitabine"]
    assert note_on(rows, "gemcitabine", "decitabine") == ""


def test_what_is_given_beside_cancer_medicines_is_told_from_them() -> None:
    kinds = {name: against_cancer for name, against_cancer, _ in ours()["medicines"]}
    assert (kinds["ondansetron"], kinds["cetuximab"]) == (0, 1)


def test_a_name_that_two_medicines_share_stands_under_both() -> None:
    rows = ours()
    assert "CTX" in dict(rows["ours"])["cyclophosphamide"]
    assert "CTX" in without_page(rows)["cetuximab"]


@pytest.mark.parametrize(
    ("short", "generic", "danger"),
    [
        ("T-DM1", "ado-trastuzumab emtansine", "mix-ups"),
        ("T-DXd", "fam-trastuzumab deruxtecan", "not the same medicine"),
    ],
)
def test_an_antibody_joined_to_a_medicine_is_not_the_antibody(
    short: str, generic: str, danger: str
) -> None:
    rows = ours()
    assert short in without_page(rows)[generic]
    assert short not in dict(rows["ours"])["trastuzumab"]
    assert danger in note_on(rows, generic, "trastuzumab")


def test_a_combination_is_a_medicine_of_its_own() -> None:
    rows = without_page(ours())
    assert rows["netupitant and palonosetron"] == ["Akynzeo"]
    assert "Akynzeo" not in rows["palonosetron"]


def test_another_form_of_a_medicine_with_a_page_says_what_it_is() -> None:
    forms = {name: (slug, note) for name, slug, note in ours()["forms"]}
    slug, note = forms["Doxil"]
    assert (slug, note.split(". ")[0]) == (
        "doxorubicin", "doxorubicin in tiny fat bubbles (liposomes)",
    )  # fmt: skip
    assert {"Abraxane", "Onivyde", "Efudex", "Herceptin Hylecta"} <= set(forms)
    assert "Etopophos" not in forms, "its page is on this form as well"


def test_a_regimen_with_a_page_is_not_among_the_others_by_any_name() -> None:
    rows = {name: row for name, *row in ours()["regimens"]}
    assert not {"FAC", "CAF", "CAPOX", "FOLFOX", "TC"} & set(rows)
    assert rows["ABVD"] == [["doxorubicin", "bleomycin", "vinblastine", "dacarbazine"], [], 0]
    medicines, names, ambiguous = rows["CarboTaxol"]
    assert (medicines, "TC" in names, ambiguous) == (["carboplatin", "paclitaxel"], True, 1)


def test_the_file_is_small_enough_for_a_phone() -> None:
    content = other_names(our_site().catalogue)
    assert len(gzip.compress(content, mtime=0)) <= MOST_BYTES


def test_where_no_medicine_of_the_list_has_a_page_each_is_told_without_one() -> None:
    rows = rows_of(build(base_files()))
    assert [name for name, *_ in rows["medicines"]] == [each.name for each in MEDICINES]
    assert (rows["ours"], rows["forms"]) == ([], [])
    assert {"Doxil", "Adriamycin"} <= set(without_page(rows)["doxorubicin"])
    assert len(rows["regimens"]) == len(REGIMENS)


def test_a_page_lends_its_medicine_the_names_that_it_does_not_list() -> None:
    rows = rows_of(build_with(changed(OVERVIEW, "- EX-1", "- EX-1\n  - paclitaxel\n  - Taxol")))
    assert "paclitaxel" not in without_page(rows)
    (slug, names), = rows["ours"]  # fmt: skip
    assert slug == "examplomab"
    assert "Anzatax" in names
    assert not {"paclitaxel", "Taxol"} & set(names)
    assert {(name, of) for name, of, _ in rows["forms"]} >= {("Abraxane", "examplomab")}
    given = {name: medicines for name, medicines, *_ in rows["regimens"]}
    assert given["CarboTaxol"] == ["carboplatin", "examplomab"]


def test_a_name_of_a_page_is_taken_from_every_other_medicine() -> None:
    rows = rows_of(build_with(changed(OVERVIEW, "Examplia", "Rituxan")))
    assert "Rituxan" not in without_page(rows)["rituximab"]


def facts(folder: Path, **tables: list[str]) -> Path:
    """A folder of tables: each row has its fields between slashes."""
    heads = {
        "medicine_names": "generic/name/kind/class/note/source",
        "lookalikes": "a/b/danger_note/source",
        "near": "page_generic/page_kind/other_generic/other_kind/level",
        "regimens": "acronym/medicines/synonyms/note/source",
    }
    for name, head in heads.items():
        rows = [head, *tables.get(name, [])]
        text = "".join(f"{row}\n".replace("/", "\t") for row in rows)
        (folder / f"{name}.tsv").write_text(text, "utf-8")
    return folder


def made(folder: Path, file: str) -> list[list[str]]:
    """The rows that the tool makes of the tables, without the head."""
    lines = [line for line in files_of(folder)[file].splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def test_a_name_is_shipped_by_the_licence_of_its_source(tmp_path: Path) -> None:
    folder = facts(
        tmp_path,
        medicine_names=[
            f"hydroxyurea/hydroxyurea/generic/anticancer//{UNII}",
            f"hydroxyurea/hydroxycarbamide/generic/anticancer//{WHO}",
            f"hydroxyurea/Hydrea/us_brand/anticancer//{MIT}",
            f"hydroxyurea/HYDREA/us_brand/anticancer//{UNII}",
            f"hydroxyurea/NSC-32065/code/anticancer//{UNII}",
            f"hydroxyurea/HU/abbreviation/anticancer//{MIT}",
            "hydroxyurea/Onlysold/us_brand/anticancer//A vendor's list (c), all rights reserved",
            f"utidelone/utidelone/generic/anticancer//{WHO}",
        ],
    )
    rows = made(folder, "other-medicines.tsv")
    assert [(name, source) for _, name, _, _, _, source in rows] == [
        ("hydroxycarbamide", "inn"), ("hydroxyurea", "unii"), ("Hydrea", "standards"),
    ]  # fmt: skip


def test_a_pair_of_a_list_under_rights_is_left_out_with_its_note(tmp_path: Path) -> None:
    folder = facts(
        tmp_path,
        medicine_names=[
            f"{name}/{name}/generic/anticancer//{UNII}"
            for name in ("vincristine", "vinblastine", "vinorelbine", "imatinib", "afatinib")
        ],
        lookalikes=[
            f"vinCRIStine/vinORELBine/different doses/{ISMP}",
            f"iMAtinib/aFAtinib/different cancers/{ISMP}",
            "vinBLAStine/imatinib//FDA label (from memory, label not re-read here)",
        ],
        near=["imatinib/generic/afatinib/generic/high", "imatinib/foreign_brand/x/generic/high"],
    )
    assert made(folder, "look-alikes.tsv") == [["imatinib", "afatinib", "", "near"]]


def test_a_pair_in_the_public_domain_is_shipped_by_generic_names(tmp_path: Path) -> None:
    folder = facts(
        tmp_path,
        medicine_names=[
            f"trastuzumab/trastuzumab/generic/anticancer//{UNII}",
            f"trastuzumab/Herceptin/us_brand/anticancer//{UNII}",
            f"ado-trastuzumab emtansine/Kadcyla/us_brand/anticancer//{UNII}",
        ],
        lookalikes=[
            f"KADcyla/HERceptin/doses and schedules differ/{ISMP} | {FDA}",
            f"trastuzumab/Herceptin//{FDA}",
            f"hydrALAZINE/hydrOXYzine//{FDA}",
        ],
    )
    assert made(folder, "look-alikes.tsv") == [
        ["ado-trastuzumab emtansine", "trastuzumab", "Their doses and schedules differ",
         "differentiation"],
    ]  # fmt: skip


def test_a_note_without_plain_words_stops_the_tool(tmp_path: Path) -> None:
    row = f"doxorubicin/Lipidox/formulation/anticancer/a nanoparticulate formulation/{UNII}"
    with pytest.raises(ValueError, match="no plain words for 'a nanoparticulate formulation'"):
        files_of(facts(tmp_path, medicine_names=[row]))


def test_regimens_have_names_instead_of_remarks(tmp_path: Path) -> None:
    folder = facts(
        tmp_path,
        regimens=[
            f"7+3/cytarabine, daunorubicin (or idarubicin)/7 and 3; DA//{MII}",
            f"ACD/alpha, beta; alternating gamma, then delta/acd; R-ACD adds rho//{MII}",
            f"DCA/delta, gamma, beta, alpha/ACD//{MII}",
            f"XY/xi, ypsilon/ZZ//{MII}",
            f"ZZ/zeta///{MII}",
            "QQ/kappa///A vendor's list (c), all rights reserved",
        ],
    )
    assert made(folder, "other-regimens.tsv") == [
        ["7+3", "cytarabine; daunorubicin", "7 and 3", "yes", "mii"],
        ["DCA", "delta; gamma; beta; alpha", "ACD", "", "mii"],
        ["XY", "xi; ypsilon", "ZZ", "yes", "mii"],
        ["ZZ", "zeta", "", "yes", "mii"],
    ]

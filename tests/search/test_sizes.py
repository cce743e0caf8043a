"""What the search costs a phone: the rows of this site, of one ten times its size, and the rest."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

from formulary.build import read_record
from formulary.exports.search.everything import search_cards, search_rows
from formulary.exports.search.names import search_names
from formulary.records.assemble import assemble
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.settings import Settings
from our_site import our_site

PROJECT = Path(__file__).parents[2]
KILO = 1000


def compressed(data: bytes) -> int:
    return len(gzip.compress(data))


def test_the_rows_of_this_site_stay_small() -> None:
    catalogue = our_site().catalogue
    assert compressed(search_names(catalogue)) <= 18 * KILO, "what comes before the first answer"
    assert compressed(search_rows(catalogue)) <= 40 * KILO
    assert compressed(search_cards(catalogue)) <= 40 * KILO


def test_the_rows_of_300_medicines_and_120_side_effects_stay_small() -> None:
    catalogue = large_catalogue(300, 120)
    assert (len(catalogue.monographs), len(catalogue.side_effects)) == (300, 120)
    rows = json.loads(search_rows(catalogue))
    assert sum(map(len, rows["bands"])) == 300 * 40 * 2
    assert compressed(search_rows(catalogue)) <= 150 * KILO


def test_the_code_of_the_search_stays_small() -> None:
    scripts = {
        Path(each.uri).name: compressed(each.content)
        for each in our_site().assets
        if "javascripts/search/" in each.uri
    }
    first = scripts.pop("field.js") + scripts.pop("search.js")
    assert first <= 17 * KILO, "what comes before the first answer"
    assert scripts.keys() == {"later.js", "results-page.js", "not-found.js"}
    assert scripts["later.js"] <= 13 * KILO
    assert scripts["results-page.js"] <= 6 * KILO
    assert scripts["not-found.js"] <= 4 * KILO


def test_styles_of_every_page_stay_small() -> None:
    assert compressed((PROJECT / "docs/assets/stylesheets/search.css").read_bytes()) <= KILO


def test_the_table_of_words_stays_small() -> None:
    assert compressed((PROJECT / "docs/assets/search/nearness.bin").read_bytes()) <= 250 * KILO


def large_catalogue(medicines: int, effects: int) -> Catalogue:
    """Records with as many names as ours have, of letters that chance chose: the worst to pack."""
    chance = random.Random(1)
    words = [word(chance) for _ in range(1500)]
    slugs = [f"{word(chance)}-{place}" for place in range(effects)]
    records = [record(f"side-effects/{slug}.md", effect_text(chance, words)) for slug in slugs]
    for place in range(medicines):
        folder = f"medicines/{word(chance)}{place}"
        records.append(record(f"{folder}/index.md", medicine_text(chance, folder)))
        records.append(record(f"{folder}/side-effects.md", occurrences_text(chance, slugs)))
    return assemble(records, [], Settings())


def word(chance: random.Random) -> str:
    return "".join(chance.choice("abcdefghiklmnoprstuvy") for _ in range(chance.randint(4, 11)))


def record(uri: str, text: str) -> Record:
    found, problems = read_record(uri, uri, text.encode())
    assert found, problems
    return found


SOURCES = "sources: [{id: a, title: A, publisher: A, url: 'https://a.example/'}]"


def effect_text(chance: random.Random, words: list[str]) -> str:
    names = [" ".join(chance.choices(words, k=chance.randint(1, 4))) for _ in range(32)]
    return f"""---
name: {names[0]}
medical_terms: [{names[1]}]
synonyms: [{", ".join(names[2:])}]
body_system: whole-body
urgency: now
summary: [It happens.]
{SOURCES}
review: {{status: draft}}
---
"""


def medicine_text(chance: random.Random, folder: str) -> str:
    others = ", ".join(word(chance) for _ in range(6))
    return f"""---
generic_name: {folder.split("/")[1]}
say_it: say it
brand_names: [{others}]
kinds: [kind]
cancers: [cancer]
routes:
  - way: mouth
    words: pill
summary: [It helps.]
{SOURCES}
review: {{status: draft}}
---
"""


def occurrences_text(chance: random.Random, slugs: list[str]) -> str:
    bands = ["common", "often", "less-common", "uncommon", "rare", "not-given"]
    lines = [
        f"  - {{effect: {slug}, words: It, frequency: {chance.choice(bands)}, sources: [a]}}"
        for slug in chance.sample(slugs, 40)
    ]
    return (
        "---\nsummary: [It happens.]\nsources: [a]\noccurrences:\n" + "\n".join(lines) + "\n---\n"
    )

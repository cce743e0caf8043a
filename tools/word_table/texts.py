"""Short texts of general English about bodies and feelings, out of WordNet."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from wordfreq import zipf_frequency

FILES = ("noun", "verb", "adj", "adv")
KINDS = """
    adj.all adj.pert adv.all noun.Tops noun.act noun.animal noun.artifact noun.attribute
    noun.body noun.cognition noun.communication noun.event noun.feeling noun.food
    noun.group noun.location noun.motive noun.object noun.person noun.phenomenon
    noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape
    noun.state noun.substance noun.time verb.body verb.change verb.cognition
    verb.communication verb.competition verb.consumption verb.contact verb.creation
    verb.emotion verb.motion verb.perception verb.possession verb.social verb.stative
    verb.weather adj.ppl
""".split()  # noqa: SIM905
"""WordNet's kinds of meaning, by the numbers that its files give them."""

BODILY = frozenset(
    """
    noun.body noun.feeling noun.state verb.body verb.perception verb.emotion noun.process
    """.split()  # noqa: SIM905
)
NEAR_BODILY = BODILY | frozenset(
    """
    adj.all adj.ppl verb.consumption verb.contact verb.motion verb.change noun.attribute
    """.split()  # noqa: SIM905
)
SPEAKS_OF_BODIES = frozenset(
    """
    pain ache sore skin stomach bowel breath blood heart sleep eye ear mouth tongue throat
    hair nail foot feet hand leg arm joint muscle bone nerve head fever cold hot sick ill
    disease symptom body feel feeling tired weak weight hungry thirst urine sweat swell
    swelling itch rash vomit nausea cough sneeze dizzy faint mood sad anxious fear angry
    memory confused thought mind infection bleed bruise kidney liver lung bladder sexual
    menstrual pregnant tooth teeth gum nose vision hearing taste smell numb tingling cramp
    spasm tremor walk balance fall appetite eat digestion
    """.split()  # noqa: SIM905
)


class Meaning(NamedTuple):
    """One of WordNet's meanings: its kind, its words, its gloss."""

    kind: str
    words: list[str]
    gloss: str


def meanings(folder: Path) -> list[Meaning]:
    found = []
    for file in FILES:
        for line in (folder / f"data.{file}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            head, _, gloss = line.partition("|")
            parts = head.split()
            forms = parts[4 : 4 + 2 * int(parts[3], 16) : 2]
            words = [re.sub(r"\(\w+\)$", "", form).replace("_", " ") for form in forms]
            found.append(Meaning(KINDS[int(parts[1])], words, gloss.strip()))
    return found


def bodily_words(every: Iterable[Meaning], least: float) -> list[str]:
    """Words for bodies, feelings and what is near them, if they are used often enough."""
    found = {
        word
        for kind, words, _ in every
        if kind in NEAR_BODILY
        for word in " ".join(words).split()
        if word.isalpha() and word.islower() and zipf_frequency(word, "en") >= least
    }
    return sorted(found)


def bodily_glosses(every: Iterable[Meaning]) -> list[str]:
    """Parts of glosses that speak of bodies."""
    parts = {part.strip().strip('"') for meaning in every for part in meaning.gloss.split(";")}
    return sorted(
        part
        for part in parts
        if 20 < len(part) <= 75 and SPEAKS_OF_BODIES & set(re.findall("[a-z]+", part.lower()))
    )


def phrases(every: list[Meaning], count: int) -> list[str]:
    """Phrases as people say them, of words that chance chose."""
    chance = random.Random(7)

    def words(kinds: str, least: float) -> Callable[[], str]:
        chosen = sorted(
            {
                word
                for meaning in every
                if meaning.kind in kinds.split()
                for word in meaning.words
                if word.isalpha() and word.islower() and zipf_frequency(word, "en") >= least
            }
        )
        return lambda: chance.choice(chosen)

    body = words("noun.body", 3.1)
    feeling = words("noun.feeling noun.state", 3.1)
    such = words("adj.all adj.ppl", 3.7)
    do = words(
        "verb.body verb.perception verb.emotion verb.consumption verb.motion verb.change "
        "verb.contact verb.cognition",
        3.7,
    )
    shapes: list[Callable[[], str]] = [
        lambda: f"{such()} {body()}",
        lambda: f"my {body()} is {such()}",
        lambda: f"{body()} {_doing(do())}",
        lambda: f"my {body()} {do()}s",
        lambda: f"can't {do()}",
        lambda: f"unable to {do()}",
        lambda: f"trouble {_doing(do())}",
        lambda: f"{feeling()} in my {body()}",
        lambda: f"pain in my {body()}",
        lambda: f"{such()} {feeling()}",
        lambda: f"feeling {such()}",
        lambda: f"I feel {such()} and {such()}",
        lambda: f"{_doing(do())} all the time",
        lambda: f"swollen {body()}",
        lambda: f"loss of {feeling()}",
        lambda: f"no {feeling()}",
        lambda: f"constant {feeling()}",
        lambda: f"{body()} pain",
        lambda: f"{body()} problems",
        lambda: f"{feeling()} and {feeling()}",
        lambda: f"keep {_doing(do())} at night",
        lambda: f"{such()} {body()} and {such()} {body()}",
    ]
    return sorted({chance.choice(shapes)() for _ in range(count)})


def _doing(verb: str) -> str:
    return f"{verb[:-1] if verb.endswith('e') and not verb.endswith('ee') else verb}ing"

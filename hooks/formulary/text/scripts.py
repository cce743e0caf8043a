"""Words that are not what they show: letters of two scripts in one, or only the looks of Latin."""

# ruff: noqa: RUF001 (that they look alike is what this module is about)

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from formulary.text.characters import Oddity, called

_LOOKS = {
    # Cyrillic
    **dict(zip("АВЕЅІЈКМНОРСТУХҮԌԚԜӀ", "abesijkmhopctyxygqwl", strict=True)),
    **dict(zip("аеѕіјкморсухүһԁԛԝӏгв", "aesijkmopcyxyhdqwlrb", strict=True)),
    # Greek
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϳ", "abezhikmnoptyxcj", strict=True)),
    **dict(zip("αγικνορτυωχϲ", "ayikvoptuwxc", strict=True)),
    # Armenian, Cherokee
    **dict(zip("ՍՏՕաոսցօհյԼ", "usoanugohjl", strict=True)),
    **dict(zip("ᎪᎬᎳᎷᎻᎫᏃᏚᏟᏢᏞᏴᎠᎡᎢᏀ", "aewmhjzscplbdrtg", strict=True)),
    # Latin
    **dict(zip("ıɩɑɡʟɪɴʀⱱ", "iiaglinrv", strict=True)),
}
"""The Latin letter that a letter is drawn like."""

_ALIKE = (("0", "o"), ("1", "l"), ("|", "l"), ("i", "l"), ("rn", "m"), ("vv", "w"))
"""Signs that a reader takes for each other within a word."""

_WORD = re.compile(r"[^\W\d_](?:\w*[^\W\d_])?")
_UNIT = re.compile(r"[µμ](?:g|[lL]|m|mol|[MAVWsS]|Sv|kat)")
_BESIDE_EACH_OTHER = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})
"""The scripts in which Japanese writes one word."""


def latin_look(word: str) -> str:
    """The word in the Latin letters that it looks like, without accents, in small letters."""
    letters = unicodedata.normalize("NFD", "".join(_LOOKS.get(each, each) for each in word))
    shown = (each for each in letters if unicodedata.category(each) != "Mn")
    return "".join(_LOOKS.get(each, each) for each in shown).casefold()


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What is the same for two words that a reader takes for each other."""
    look = latin_look(word)
    for sign, other in _ALIKE:
        look = look.replace(sign, other)
    return look


def words_of_mixed_scripts(text: str) -> Iterator[Oddity]:
    """Find words with letters of more than one script, and foreign ones that read as English."""
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii() or _UNIT.fullmatch(word):
            continue
        scripts = {_script(each) for each in word if each.isalpha()}
        foreign = next((each for each in word if each.isalpha() and _script(each) != "LATIN"), "")
        if len(scripts) > 1 and not scripts <= _BESIDE_EACH_OTHER:
            message = f"'{word}' mixes scripts: {called(foreign)}. Type the word anew"
        elif foreign and len(word) > 1 and latin_look(word).isascii():
            message = f"'{word}' looks like '{latin_look(word)}' and is not: {called(foreign)}."
            message = f"{message} Type the word anew"
        else:
            continue
        yield Oddity(match.start(), match.end(), message)


def _script(letter: str) -> str:
    """The script of a letter, which begins its Unicode name; micro is Greek.

    Another drawing of a Latin letter is Latin; it is told as what it is.
    """
    if unicodedata.normalize("NFKC", letter).isascii():
        return "LATIN"
    name = unicodedata.name(letter, "").split()
    script = name[0] if name else ""
    return "GREEK" if script == "MICRO" else script

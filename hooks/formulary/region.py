"""What differs from country to country: emergency numbers and the fever temperature.

Writers type `{emergency}`, `{crisis_line}`, `{poison_help}` and `{fever}`; the build fills them in
from one place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

TOKEN = re.compile(r"\{(?P<name>[a-z_]+)\}")


@dataclass(frozen=True)
class Region:
    """The numbers of one country, as a reader reads them."""

    emergency: str = "911"
    crisis_line: str = "988"
    fever: str = "100.4 °F (38 °C)"
    poison_help: str = "1-800-222-1222"

    @property
    def tokens(self) -> Mapping[str, str]:
        """What each token stands for. No line may break between a number and its degrees."""
        return {name: value.replace(" °", "\u00a0°") for name, value in asdict(self).items()}

    @property
    def numbers(self) -> frozenset[str]:
        """What a telephone dials for each of its numbers."""
        called = (self.emergency, self.crisis_line, self.poison_help)
        return frozenset(map(_dialled, called))

    def dialled(self, token: str) -> str:
        """One of its numbers as a link that a telephone dials."""
        number = self.tokens[token]
        return f"[{number}](tel:{_dialled(number)})"

    def fill(self, text: str) -> str:
        """The text with its tokens filled in; unknown ones stay as they are."""
        return TOKEN.sub(lambda match: self.tokens.get(match["name"], match.group()), text)


def _dialled(number: str) -> str:
    return re.sub(r"[^\d+*#]", "", number)

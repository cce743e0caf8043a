"""People per hundred who get a side effect, as a writer types it."""

from __future__ import annotations

import re
from typing import Any

from pydantic import model_validator

from formulary.schema.fields import Fields

RAREST = 0.0001
"""The smallest percent that can be said in people: one in a million."""


class Percent(Fields):
    """People per hundred who get a side effect: one number, a range, or a floor or ceiling."""

    low: float
    high: float
    is_floor: bool = False
    is_ceiling: bool = False

    @model_validator(mode="after")
    def _ends_in_order(self) -> Percent:
        if self.low < 0 or self.high < RAREST or self.high > 100:
            raise ValueError(
                f"no share of people. Write a number from {RAREST:f} (one in a million) to 100"
            )
        if self.low > self.high:
            raise ValueError("the range runs backwards. Put the smaller number first")
        return self


_NUMBER = r"(\d+(?:\.\d+)?)"
# "60 to 91" and "at least 20", but not "60-91" or "about 20".
_PERCENT_FORMS = re.compile(rf"(?:{_NUMBER} to {_NUMBER}|at least {_NUMBER}|less than {_NUMBER})")


def _read_percent(value: Any) -> Any:
    """Turn what a writer types (`43`, `60 to 91`, `at least 20`, `less than 1`) into bounds."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"low": value, "high": value}
    if isinstance(value, str) and (form := _PERCENT_FORMS.fullmatch(value.strip())):
        first, last, floor, ceiling = form.groups()
        if floor:
            return {"low": float(floor), "high": 100, "is_floor": True}
        if ceiling:
            return {"low": 0, "high": float(ceiling), "is_ceiling": True}
        return {"low": float(first), "high": float(last)}
    raise ValueError("not a percent. Write `43`, `60 to 91`, `at least 20` or `less than 1`")

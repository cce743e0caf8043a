"""Whether the most urgent signs stand on the pages where a reader would look for them.

A sign that counts for all stands on the page for all medicines. Such a sign and each emergency
stands with every side effect that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formulary import addresses
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.call import SignUse
from formulary.schema.vocabulary import Urgency


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find signs for all and emergencies that are missing from call lists."""
    for_all = {name for name, sign in catalogue.signs.items() if sign.for_all}
    urgent = for_all | {
        name for name, sign in catalogue.signs.items() if sign.urgency is Urgency.EMERGENCY
    }
    general = catalogue.prose.get(addresses.GENERAL_CALL_LIST)
    if general is not None:
        reason = f"{addresses.SIGNS} says that it counts for all medicines"
        yield from _missing(general, general.fields.call, for_all, reason)
    for slug, effect in catalogue.side_effects.items():
        own = {name for name in urgent if slug in catalogue.signs[name].effects}
        reason = f"it is urgent, and {addresses.SIGNS} says that it belongs to '{slug}'"
        yield from _missing(effect, effect.fields.call, own, reason)


def _missing(
    record: Record, call: Sequence[SignUse], needed: set[str], reason: str
) -> Iterator[Problem]:
    for name in sorted(needed - {use.sign for use in call}):
        message = f"'{name}' is missing: {reason}. Add it to 'call'"
        yield record.source.problem_at_key(("call",), message)

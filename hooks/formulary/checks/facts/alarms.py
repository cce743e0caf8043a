"""Whether the most urgent signs stand on the pages where a reader would look for them.

Each alarm, a sign whose call card a search shows, stands on the page for all medicines. Each alarm
and each emergency stands with every side effect that it belongs to.
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
    """Find alarms and emergencies that are missing from call lists."""
    alarms = {name for name, sign in catalogue.signs.items() if sign.searched}
    urgent = alarms | {
        name for name, sign in catalogue.signs.items() if sign.urgency is Urgency.EMERGENCY
    }
    general = catalogue.prose.get(addresses.GENERAL_CALL_LIST)
    if general is not None:
        reason = "a search shows a call card for it"
        yield from _missing(general, general.fields.call, alarms, reason)
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

"""The line that the review of a page has to hold, so that a later change of it shows."""

from __future__ import annotations

from formulary import addresses
from formulary.meaning.digest import digest_of
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import no_medicine


def digest_line(catalogue: Catalogue, name: str) -> str:
    """The digest of a medicine by its folder, or of a page by its place below docs/, as YAML.

    Raises LookupError, with what to tell, where there is none.
    """
    uris = (name, addresses.medicine(name))
    record = next((each for each in catalogue.whole_records() if each.uri in uris), None)
    if record is None:
        wrong = no_medicine(catalogue, name, "Name one of the folders in 'medicines', or a page.")
        raise LookupError(wrong or f"'{name}' has mistakes. Mend them first")
    return f"digest: {digest_of(catalogue, record)}"

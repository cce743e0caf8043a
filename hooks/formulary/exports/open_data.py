"""The site's facts as open data: one list of records for medicines, one for side effects.

`about/open-data.md` describes them. A record's `url` is below the site's root.
"""

from __future__ import annotations

import json
from typing import Any

from formulary import addresses
from formulary.fragments.call_cards import medicine_cards, page_cards
from formulary.fragments.people import people
from formulary.meaning.merge import Cards
from formulary.meaning.standing import Standing, standing_of, standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.advice import Avoided
from formulary.schema.fields import Citation
from formulary.schema.medicine import BoxedWarning
from formulary.schema.occurrence import Counted, Occurrence
from formulary.schema.percent import Percent
from formulary.schema.times import Length, Since, When
from formulary.schema.topics import Topic
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import one_line

Record = dict[str, Any]


def medicine_records(catalogue: Catalogue) -> bytes:
    """Every medicine, by slug."""
    records = [_medicine(catalogue, each) for each in catalogue.monographs.values()]
    return _file(records)


def side_effect_records(catalogue: Catalogue) -> bytes:
    """Every side effect, by slug, with the medicines that can cause it."""
    records = [_side_effect(catalogue, each) for each in catalogue.side_effects.values()]
    return _file(records)


def _file(records: list[Record]) -> bytes:
    return f"{json.dumps(records, ensure_ascii=False, indent=1)}\n".encode()


def _medicine(catalogue: Catalogue, monograph: Monograph) -> Record:
    identity = monograph.identity
    return {
        "slug": monograph.slug,
        "url": addresses.url_of(monograph.uri),
        "generic_name": identity.generic_name,
        "brand_names": identity.brand_names,
        "other_names": identity.other_names,
        "say_it": identity.say_it,
        "kinds": [each.name for each in catalogue.kinds_of(monograph)],
        "cancers": [each.name for each in catalogue.cancers_of(monograph)],
        "routes": [one_line(route.words) for route in identity.routes],
        "summary": [one_line(line) for line in identity.summary],
        "sections": {name.value: name.label for name in SectionName if name in monograph.sections},
        "boxed_warning": _boxed_warning(identity.boxed_warning),
        "counting": one_line(monograph.counting.says) if monograph.counting else None,
        "side_effects": [_occurrence(each) for each in monograph.occurrences],
        "topics": [_topic(each) for each in monograph.topics],
        "avoid": [_avoided(each) for each in monograph.avoid],
        "call": _cards(medicine_cards(catalogue, [monograph])),
        "shows_fever_rule": catalogue.shows_fever_rule(monograph),
        "follows": identity.follows,
        "sources": [_source(each) for each in identity.sources],
        "review": _review(standing_of_medicine(catalogue, monograph)),
    }


def _boxed_warning(warning: BoxedWarning | None) -> Record | None:
    if warning is None:
        return None
    return {"says": [one_line(each) for each in warning.says], "sources": warning.sources}


def _side_effect(catalogue: Catalogue, effect: SideEffect) -> Record:
    fields = effect.fields
    return {
        "slug": effect.slug,
        "url": addresses.url_of(effect.uri),
        "name": fields.name,
        "medical_terms": fields.medical_terms,
        "synonyms": fields.synonyms,
        "body_system": fields.body_system.label,
        "urgency": fields.urgency.value,
        "summary": [one_line(line) for line in fields.summary],
        "medicines": [
            {
                "medicine": monograph.slug,
                "frequency": occurrence.frequency.value,
                "percent": _percent(occurrence.percent) if occurrence.percent else None,
                "counted": _counted(occurrence.counted) if occurrence.counted else None,
            }
            for monograph, occurrence in catalogue.causes_of(effect.slug)
        ],
        "advice": [{"says": one_line(each.says), "uses": each.uses} for each in fields.advice],
        "call": _cards(page_cards(catalogue, fields.call)),
        "shows_fever_rule": fields.shows_fever_rule,
        "sources": [_source(each) for each in fields.sources],
        "review": _review(standing_of(catalogue, effect, fields.review)),
    }


def _occurrence(occurrence: Occurrence) -> Record:
    return {
        "effect": occurrence.effect,
        "words": one_line(occurrence.words),
        "frequency": occurrence.frequency.value,
        "frequency_in_words": occurrence.frequency.phrase,
        "percent": _percent(occurrence.percent) if occurrence.percent else None,
        "counted": _counted(occurrence.counted) if occurrence.counted else None,
        "compare": [
            {"who": one_line(each.who), "percent": _percent(each.percent)}
            for each in occurrence.compare
        ],
        "most_common": occurrence.most_common,
        "said": occurrence.said,
        "serious": occurrence.serious,
        "starts": _when(occurrence.starts),
        "worst": _when(occurrence.worst),
        "ends": _when(occurrence.ends),
        "note": one_line(occurrence.note or "") or None,
        "sources": occurrence.sources,
    }


def _topic(topic: Topic) -> Record:
    """An answer to what every patient asks; `unknown` where no source gives one."""
    return {
        "topic": topic.topic.value,
        "name": topic.topic.label,
        "unknown": topic.unknown,
        "with": topic.given_with,
        "ways": [each.value for each in topic.ways],
        "says": [one_line(each) for each in topic.says],
        "points": [one_line(each) for each in topic.points],
        "lasts": _length(topic.lasts) if topic.lasts else None,
        "medicines": [
            {"names": each.names, "kind": each.kind, "do": one_line(each.do)}
            for each in topic.medicines
        ],
        "sources": topic.sources,
    }


def _length(length: Length) -> Record:
    return {"count": length.count, "unit": length.unit.value, "after": Since.LAST_DOSE.value}


def _avoided(avoided: Avoided) -> Record:
    return {
        "use": avoided.use.value,
        "why": one_line(avoided.why),
        "instead": one_line(avoided.instead or "") or None,
        "unless_told": avoided.unless_told,
        "sources": avoided.sources,
    }


def _percent(percent: Percent) -> Record:
    return {"low": percent.low, "high": percent.high, "in_words": people(percent)}


def _counted(counted: Counted) -> Record:
    return {
        "who": one_line(counted.who),
        "with": counted.given_with,
        "with_others": counted.given_with_others,
    }


def _when(when: When | None) -> Record | None:
    """A time as it is typed, and in words."""
    if when is None:
        return None
    typed = when.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    return {**typed, "in_words": when.words}


def _cards(cards: Cards) -> Record:
    """The words of each card, by its urgency, with the sign that each line is of."""
    return {
        urgency.value: [{"sign": line.sign, "words": one_line(line.words)} for line in lines]
        for urgency, lines in cards.items()
    }


def _source(source: Citation) -> Record:
    return source.model_dump(exclude_none=True, exclude_defaults=True)


def _review(standing: Standing) -> Record:
    """A review as it is typed; its status is `changed` where the page has changed since."""
    typed = standing.review.model_dump(mode="json", exclude_none=True)
    return {**typed, "status": standing.status}

"""The packs as they are committed: their rows, and what is told of one on a day."""

import datetime as dt

from briefing.knowledge.packs import FOLDER
from briefing.knowledge.tables import read


def rows_of(name):
    head, lines = read(FOLDER / name)
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines]


def leaders(knowledge, country, day):
    [portrait] = knowledge.know([country], day).portraits
    return {fact.label: fact.value for fact in portrait.facts if fact.entity}


def portrait(knowledge, entity, day):
    [found] = knowledge.know([entity], dt.date.fromisoformat(day)).portraits
    return found


def facts(knowledge, entity, day):
    return {fact.label: fact.value for fact in portrait(knowledge, entity, day).facts}


def curated_rows(*names):
    for name in names:
        head, lines = read(FOLDER / "curated" / name)
        yield from (dict(zip(head, line.split("\t"), strict=True)) for line in lines)

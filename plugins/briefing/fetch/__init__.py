"""Asks Wikidata and Wikipedia for what nobody here knows; alone knows HTTP.

Nothing of it runs in a build.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from .client import Client
from .describing import describe, named_items
from .files import Written, write_questions, write_snapshot
from .matching import Question, Wanted, choose, climb, find_candidates, ties
from .offices import bodies, office_items
from .wikidata import CLASS, LABEL, WHOLE, Item, Wikidata, summary

if TYPE_CHECKING:
    from ..model import EntityId

__all__ = ["Fetched", "Question", "Wanted", "Written", "fetch"]

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


@dataclass(kw_only=True)
class Fetched:
    """What came of a run.

    found       by entity, the item that it is
    questions   what an editor must settle
    gone        entities whose item is no longer there
    asked       how many requests went out
    """

    found: dict[EntityId, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    gone: list[EntityId] = field(default_factory=list)
    written: Written = field(default_factory=Written)
    asked: int = 0


def fetch(  # noqa: PLR0913 -- each is a place of its own
    wanted: Sequence[Wanted],
    *,
    folder: Path,
    cache: Path,
    agent: str,
    wikidata: str,
    wikipedia: str,
    held: Mapping[str, EntityId],
    is_whole: bool = True,
    progress: Progress = lambda *_: None,
    pause: Callable[[float], None] = time.sleep,
) -> Fetched:
    """Look up entities, and write a file for each that is found into ``folder``.

    agent                  who asks: NAME/VERSION (address or mail)
    cache                  a folder; an answer in it stands for a day
    wikidata, wikipedia    the addresses of ``api.php`` and of the REST API
    held                   by item, the entities that others hold already
    is_whole               ``wanted`` is all that the content names: old questions go
    Nothing is written before all has come. Raises FetchError; then ask again: what came is kept.
    """
    with Client(agent=agent, cache=cache / "context.sqlite", pause=pause) as client:
        run = _Run(wikidata=Wikidata(client, wikidata, progress), progress=progress, held=held)
        fetched = Fetched()
        run.look_up(sorted(wanted, key=lambda one: one.id), fetched)
        whole = run.complete(fetched)
        rows = {}
        for done, (one, item) in enumerate(whole, 1):
            title = (item.get("sitelinks") or {}).get("enwiki", {}).get("title")
            text = summary(client, wikipedia, title, item["id"]) if title else None
            rows[one.id] = describe(one, item, run.wikidata, text)
            progress("Reading summaries", done, len(whole))
        fetched.asked = client.asked
    fetched.written = write_snapshot(folder, rows)
    asked = None if is_whole else [one.id for one in wanted]
    write_questions(folder, fetched.questions, asked=asked)
    return fetched


@dataclass(kw_only=True)
class _Run:
    """The order of the questions: those on many things first, then those on what they name."""

    wikidata: Wikidata
    progress: Progress
    held: Mapping[str, EntityId]
    wanted: dict[EntityId, Wanted] = field(default_factory=dict)

    def look_up(self, wanted: Sequence[Wanted], fetched: Fetched) -> None:
        """Find the item of each, by its id or by its name."""
        self.wanted = {one.id: one for one in wanted}
        candidates = self._search([one for one in wanted if one.wikidata is None])
        changed = self._changed([one for one in wanted if one.wikidata], fetched)
        asked_for = {q for ids in (changed.values(), *candidates.values()) for q in ids}
        items = self.wikidata.items(asked_for, WHOLE)
        fetched.found |= {known: q for known, q in changed.items() if q in items}
        fetched.gone += [known for known, q in changed.items() if q not in items]
        asked = [items[q] for ids in candidates.values() for q in ids if q in items]
        climb(asked, self.wikidata)
        self.wikidata.items((q for one in asked for q in office_items(one)), CLASS)
        self.wikidata.items(ties(asked, self.wikidata), LABEL)
        for known, ids in candidates.items():
            chosen = choose(self.wanted[known], ids, self.wikidata, held=self.held)
            if isinstance(chosen, Question):
                fetched.questions.append(chosen)
            elif chosen:
                fetched.found[known] = chosen

    def complete(self, fetched: Fetched) -> list[tuple[Wanted, Item]]:
        """The items found, each once, when all that they name has a name, too."""
        once: dict[str, Wanted] = {}
        for known, q in fetched.found.items():
            one, item = self.wanted[known], self.wikidata.item(q)
            first = once.setdefault(str(item["id"]), one)
            if first is not one:  # the content calls it by names that made two entities of it
                once[item["id"]] = replace(first, names=(*first.names, *one.names))
        whole = [(one, self.wikidata.item(q)) for q, one in once.items()]
        offices = self.wikidata.items((q for _, one in whole for q in office_items(one)), CLASS)
        names = {q for _, one in whole for q in named_items(one)}
        names |= {q for office in offices.values() for q in bodies(office)}
        self.wikidata.items(names, LABEL)
        return sorted(whole, key=lambda pair: pair[0].id)

    def _search(self, wanted: Sequence[Wanted]) -> dict[EntityId, tuple[str, ...]]:
        found = {}
        for done, one in enumerate(wanted, 1):
            found[one.id] = find_candidates(one, self.wikidata)
            self.progress("Looking up names", done, len(wanted))
        return found

    def _changed(self, wanted: Sequence[Wanted], fetched: Fetched) -> dict[EntityId, str]:
        """The items of those that have none in the snapshot, or an older revision."""
        old = {one.id: one for one in wanted if one.revision}
        now = self.wikidata.revisions(one.wikidata for one in old.values() if one.wikidata)
        fetched.gone += [known for known, one in old.items() if not now[str(one.wikidata)]]
        return {
            one.id: one.wikidata
            for one in wanted
            if one.wikidata and (not one.revision or now[one.wikidata] not in {0, one.revision})
        }

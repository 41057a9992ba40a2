"""What `make context` asks for, and what it says of it: the content's entities, and the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..config import PREFIX, SETTINGS_FILE, Config
from ..errors import ConfigError, ContentError, OutputError, Place
from ..fetch import Fetched, Wanted, fetch
from ..knowledge import KnowledgeBase
from ..model import EntityId
from .places import content_folder, entities_folder, shown
from .running import read_briefings

if TYPE_CHECKING:
    import datetime as dt

    from ..model import Briefing, Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the caller wants otherwise: one entity alone, and to see what would be asked."""

    only: str | None = None
    is_dry: bool = False


def context(
    settings: Mapping[str, Any], wish: Wish, *, progress: Callable[[str, int, int], None]
) -> Iterator[str]:
    """Ask for what nobody here knows of the content's entities; write the snapshot.

    settings   Pelican's
    Returns what to tell, line by line. Raises BriefingError; then nothing was written.
    """
    config = Config.from_settings(settings)
    conf = Place(path=str(settings.get(SETTINGS_FILE, "pelicanconf.py")))
    if not config.contact and not wish.is_dry:
        raise ConfigError(
            f"{PREFIX}CONTACT is not set, and Wikimedia turns away who doesn't say who asks",
            f'Add a line: {PREFIX}CONTACT = "mail or address of the site"',
            conf,
        )
    folder = content_folder(settings) / config.snapshot
    knowledge = KnowledgeBase.load(
        entities=entities_folder(settings, config), snapshot=folder, root=Path.cwd()
    )
    wanted = _wanted(read_briefings(settings), knowledge, config.min_score)
    if wish.only:
        wanted = [_only(wish.only, wanted, knowledge)]
    else:
        wanted = [one for one in wanted if not _is_answered(one, knowledge)]
    if wish.is_dry:
        return _would_ask(wanted)
    fetched = _fetch(wanted, knowledge, config, folder, wish=wish, progress=progress)
    return _told(fetched, wanted, folder)


def _fetch(  # noqa: PLR0913 -- what a run is made of
    wanted: Sequence[Wanted],
    knowledge: KnowledgeBase,
    config: Config,
    folder: Path,
    *,
    wish: Wish,
    progress: Callable[[str, int, int], None],
) -> Fetched:
    try:
        return fetch(
            wanted,
            folder=folder,
            cache=Path(config.cache),
            agent=f"pelican-briefing/{__version__} ({config.contact})",
            wikidata=config.wikidata,
            wikipedia=config.wikipedia.rstrip("/"),
            held=_held(knowledge, wanted),
            is_whole=wish.only is None,
            progress=progress,
        )
    except OSError as error:
        raise OutputError(
            f"{shown(folder)} can't be written: {error.strerror}",
            "Make room, or check the permissions; then run the command again.",
        ) from error


@dataclass(kw_only=True)
class _Named:
    """An entity with the articles that name it."""

    entity: Entity
    names: dict[str, None] = field(default_factory=dict)
    briefings: list[Briefing] = field(default_factory=list)


def _wanted(briefings: Iterable[Briefing], knowledge: KnowledgeBase, least: float) -> list[Wanted]:
    """All entities that the content surely names, and those of the snapshot."""
    named: dict[EntityId, _Named] = {}
    for briefing in sorted(briefings, key=lambda one: (one.document.date, one.document.path)):
        scores: dict[EntityId, float] = defaultdict(float)
        for mention in briefing.resolution.mentions:
            scores[mention.entity] = max(scores[mention.entity], mention.score)
        for entity in briefing.resolution.entities:
            if scores[entity.id] >= least:
                one = named.setdefault(entity.id, _Named(entity=entity))
                one.names |= dict.fromkeys([entity.name, *entity.aliases])
                one.briefings.append(briefing)
    for known in knowledge.fetched():
        named.setdefault(known, _Named(entity=knowledge.entities[known]))
    return [_as_wanted(one, knowledge) for _, one in sorted(named.items())]


def _as_wanted(named: _Named, knowledge: KnowledgeBase) -> Wanted:
    entity = knowledge.entities.get(named.entity.id, named.entity)
    first = named.briefings[0].document if named.briefings else None
    day: dt.date | None = first.date if first else None
    record = knowledge.record(entity.id)
    return Wanted(
        id=knowledge.fetched().get(entity.id, entity.id),
        type=entity.type,
        names=tuple(dict.fromkeys([entity.name, *(named.names if not entity.known else ())])),
        wikidata=entity.wikidata,
        revision=knowledge.revision(entity.id),
        day=day,
        beside=frozenset(_beside(named)),
        coordinates=record.coordinates if record else None,
        at=first.path if first else "",
    )


def _beside(named: _Named) -> Iterator[str]:
    """Items and names of what else the articles name."""
    for briefing in named.briefings:
        for other in briefing.resolution.entities:
            if other.id != named.entity.id:
                yield from (other.name, *other.aliases)
                if other.wikidata:
                    yield other.wikidata


def _is_answered(one: Wanted, knowledge: KnowledgeBase) -> bool:
    """Whether there is nothing to ask: somebody here tells of it, or a name alone tells too little.

    An editor who writes a dossier without ``wikidata`` wants it to stay so.
    """
    if one.revision is not None:
        return False
    record = knowledge.record(one.id)
    if record and (record.summary or record.facts or record.tenures or record.coordinates):
        return True
    if one.wikidata:
        return False
    is_surname = one.type == "person" and " " not in one.names[0]
    return knowledge.is_edited(one.id) or is_surname


def _only(known: str, wanted: Iterable[Wanted], knowledge: KnowledgeBase) -> Wanted:
    """The one entity that was asked for by its id, named in the content or not."""
    ids = {str(one.id): one for one in wanted}
    if known in ids:
        return ids[known]
    if known in knowledge.entities:
        return _as_wanted(_Named(entity=knowledge.entities[EntityId(known)]), knowledge)
    near = get_close_matches(known, {*ids, *map(str, knowledge.entities)}, n=1)
    raise ContentError(
        f'no entity has the id "{known}"',
        f"Did you mean {near[0]}?" if near else "An id is the last part of a dossier's address.",
    )


def _held(knowledge: KnowledgeBase, wanted: Iterable[Wanted]) -> dict[str, EntityId]:
    """By item, the entities that others hold already."""
    asked = {one.id for one in wanted}
    return {q: known for q, known in knowledge.items().items() if known not in asked}


def _would_ask(wanted: Sequence[Wanted]) -> Iterator[str]:
    for one in wanted:
        where = f", {one.at}" if one.at else ""
        what = f"{one.wikidata:<12}" if one.wikidata else "by name     "
        yield f"  {what} {one.names[0]} ({one.type}){where}"
    yield f"{_number(len(wanted), 'entity', 'entities')} to ask for; nothing was asked"


def _told(fetched: Fetched, wanted: Iterable[Wanted], folder: Path) -> Iterator[str]:
    written, of_file = fetched.written, {f"{one.id}.yaml": one for one in wanted}
    for name in (*written.new, *written.changed):
        verb = "new" if name in written.new else "changed"
        one = of_file[name]
        where = f", {one.at}" if one.at else ""
        yield f"{shown(folder / name)}: {verb}, {one.names[0]} ({one.type}){where}"
    for name in written.edited:
        yield f"{shown(folder / name)}: was changed by hand, and stays as it is"
    if written.edited:
        yield "  Move such a change into a dossier and delete the file; then it is fetched again."
    for known in fetched.gone:
        yield f"{shown(folder / f'{known}.yaml')}: Wikidata no longer has its item"
    if fetched.questions:
        count = _number(len(fetched.questions), "name", "names")
        yield f"{count} may mean several or none: make review"
    new = _number(len(written.new), "new file", "new files")
    asked = _number(fetched.asked, "request", "requests")
    yield f"{new}, {len(written.changed)} changed; {asked}"


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"

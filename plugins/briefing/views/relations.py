"""Who held which office, and who belongs to what, as a dossier's page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..language import Language, msgid
from .dates import date_view, day_view
from .nouns import DateView, NameView, RelationView, TenureView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Entity, EntityId, Holding, Membership, Tenure
    from .citing import Citations

_MOST = 12  # names of a list that stand open


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What every part of one dossier's page needs: its citations, its links, its language.

    dossiers, pages   addresses of dossiers, by entity, and of briefings, by slug
    """

    citations: Citations
    dossiers: Mapping[EntityId, str]
    pages: Mapping[str, str]
    language: Language


def tenure_view(holding: Holding, words: Words, *, is_own: bool) -> TenureView:
    """A row of the table of roles; ``is_own``: on the page of the person who held the office."""
    tenure = holding.tenure
    is_said = not tenure.acting or tenure.title.casefold().startswith(("acting", "interim"))
    title = (
        tenure.title
        if is_said
        else words.language.gettext("%(title)s (acting)", title=tenure.title)
    )
    until = tenure.until if tenure.until_shown else None
    of_name = tenure.of_name if tenure.of_name and not _says(title, tenure.of_name) else None
    link = words.dossiers.get(tenure.of) if tenure.of and is_own else None
    about = title if is_own else f"{holding.holder.name}, {title}"
    return TenureView(
        title=title[:1].upper() + title[1:],
        of=NameView(id=tenure.of, name=of_name, kind="place", url=link)
        if tenure.of and of_name and link
        else None,
        of_text=of_name if is_own else None,
        start=_start(tenure, words.language),
        until=date_view(until, words.language) if until else None,
        until_text=_until_text(holding, words.language),
        sources=words.citations.cite_reference(tenure.source, about),
        holder=None if is_own else _person(holding.holder, words),
        before=_person(holding.before, words) if holding.before and is_own else None,
        after=_person(holding.after, words) if holding.after and is_own else None,
    )


def _says(title: str, of_name: str) -> bool:
    """Whether the title names its body already: "High Commissioner for Refugees"."""
    return of_name.casefold() in title.casefold()


def _person(entity: Entity, words: Words) -> NameView:
    return NameView(
        id=entity.id, name=entity.name, kind=entity.type, url=words.dossiers.get(entity.id)
    )


def _start(tenure: Tenure, language: Language) -> DateView:
    start = date_view(tenure.start, language)
    # where sources differ, all agree that by the latest of their dates it had begun
    if tenure.start_shown:
        return start
    return replace(start, text=language.gettext("by %(date)s", date=start.text))


def _until_text(holding: Holding, language: Language) -> str:
    """What stands for an end that no source gives; the successor's first day, if that is known."""
    tenure = holding.tenure
    if tenure.until is not None and tenure.until_shown:
        return ""
    if tenure.until is not None and holding.after:
        day = date_view(tenure.until, language).text
        return language.gettext("successor from %(date)s", date=day)
    if tenure.until is not None:
        return language.gettext("end not known to the day")
    if tenure.confirmed:
        day = day_view(tenure.confirmed, language).text
        seen = (
            msgid("in office on %(date)s") if holding.is_last else msgid("last known on %(date)s")
        )
        return language.gettext(seen, date=day)
    if tenure.source.date and tenure.source.date > tenure.start:
        day = date_view(tenure.source.date, language).text
        return language.gettext("no end known as of %(date)s", date=day)
    return language.gettext("no end known")


def relation_views(
    memberships: Sequence[Membership], own: EntityId, words: Words
) -> tuple[RelationView, ...]:
    """The members of a body, or what a country is a member of: now, then earlier; none empty."""
    is_body = any(one.body == own for one in memberships)
    say = words.language.gettext
    label = say(msgid("Member countries") if is_body else msgid("Member of"))
    now = [one for one in memberships if one.is_listed]
    past = [one for one in memberships if not one.is_listed]
    lists = []
    if now:
        note = say("as the edition of %(year)s lists them", year=now[0].last)
        lists.append(_relation(label, note, now, words, is_body=is_body))
    if past:
        earlier = say(msgid("Earlier members") if is_body else msgid("Earlier member of"))
        note = say("Listed in no later edition.")
        lists.append(_relation(earlier, note, past, words, is_body=is_body))
    return tuple(lists)


def _relation(
    label: str, note: str, listed: Sequence[Membership], words: Words, *, is_body: bool
) -> RelationView:
    cited = [link for one in listed for link in words.citations.cite_reference(one.source, label)]
    return RelationView(
        label=label,
        note=note,
        entries=tuple(
            (_other(one, words, is_body=is_body), _last_listed(one, words.language))
            for one in listed
        ),
        sources=tuple({one.url: one for one in cited}.values()),
        is_long=len(listed) > _MOST,
    )


def _other(membership: Membership, words: Words, *, is_body: bool) -> NameView:
    if is_body:
        entity = membership.country
        name = NameView(id=entity, name=membership.country_name, kind="place")
    else:
        entity = membership.body
        name = NameView(id=entity, name=membership.body_name, kind="organisation")
    return replace(name, url=words.dossiers.get(entity))


def _last_listed(membership: Membership, language: Language) -> str | None:
    """Which edition was the last to list it. The first one's year would be read as that of entry.

    The Factbook lists China in BRICS since 2015, which it has been in from the beginning.
    """
    if membership.is_listed:
        return None
    return language.gettext("last listed in %(year)s", year=membership.last)

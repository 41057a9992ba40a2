"""Who a person was on the article's date: the text's word first, then what is known."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ..model import Evidence
from ..views import date_view, first_day
from .titles import is_head, is_open, is_relative, is_vague, same_office, text_role

if TYPE_CHECKING:
    from ..model import EntityId, Portrait, Role, Tenure
    from .material import Material


_OF_A_PLACE = frozenset({"citizen", "native", "resident"})  # no part that somebody plays
_OF_FIRMS = frozenset({"head", "director", "founder", "owner"})  # no country has one
_LATELY = dt.timedelta(days=365)


class Standing(Struct, frozen=True, kw_only=True, gc=False):
    """A role in words, with what backs it; ``of`` is of what, if it was held on the date."""

    words: str
    evidence: tuple[Evidence, ...]
    of: EntityId | None = None


def standing(person: EntityId, material: Material) -> Standing | None:
    """The role to show for a person, None if neither text nor knowledge has one.

    What the text says wins. Knowledge backs it where it has the same office, says which office a
    "leader" held, adds the body that the text leaves out, and tells when an office had ended by
    the article's date: if the text has it as over, if somebody else is known to have held it
    then, or if it ended lately. An office that the text doesn't name is shown only if it was held
    on that date, or, as "former", if nothing else is known.
    """
    portrait = material.portraits.get(person)
    roles = (one for one in material.roles.get(person, ()) if not _is_of_a_firm(one, material))
    said = min(roles, key=_rank, default=None)
    known = _from_knowledge(portrait) if portrait else None
    if said and portrait and _is_outdated(said, portrait, material):
        return known
    told = _from_text(said, portrait, material) if said else None
    return told or known


def _is_of_a_firm(role: Role, material: Material) -> bool:
    """Whether it would make somebody the head of a country who heads a firm there."""
    of = material.portraits.get(role.of) if role.of else None
    is_country = of is not None and any(fact.label == "Government" for fact in of.record.facts)
    return role.title in _OF_FIRMS and is_country


def _is_outdated(role: Role, portrait: Portrait, material: Material) -> bool:
    """Whether the text only tells what a head of a state once was: a president, of the envoy.

    Of another office that he holds now, or had just left, a reader is told instead.
    """
    if not role.former or _match(role, (*portrait.tenures, *portrait.past)):
        return False
    lately = [one for one in portrait.past[:1] if _ended_lately(one, material)]
    return any(is_head(one.title) for one in (*portrait.tenures[:1], *lately))


def _rank(role: Role) -> tuple[bool, bool, bool, bool]:
    is_home = role.title in _OF_A_PLACE
    return is_relative(role), is_home, role.former, role.of is None


def _from_text(role: Role, portrait: Portrait | None, material: Material) -> Standing | None:
    evidence = (Evidence(sentence=role.phrase.sentence),)
    now = _match(role, portrait.tenures if portrait else ())
    past = None if now else _succeeded(role, portrait.past if portrait else (), material)
    tenure = now or past
    text = material.document.text
    if tenure is None:
        words = text_role(role, text, material.entities)
        is_now = not role.former and not is_relative(role)
        told = Standing(words=words, evidence=evidence, of=role.of if is_now else None)
        return None if is_open(words) else told
    until = None
    if past and past.until and past.until_shown:
        until = date_view(past.until).text
    if is_vague(role):
        role = replace(role, title=tenure.title.casefold())
    words = text_role(role, text, material.entities, until=until)
    if role.of is None and tenure.of_name:
        words = words.replace(role.title, f"{role.title}, {tenure.of_name}", 1)
    return Standing(
        words=words,
        evidence=(*evidence, Evidence(reference=tenure.source)),
        of=(role.of or tenure.of) if now and not role.former else None,
    )


def _match(role: Role, tenures: tuple[Tenure, ...]) -> Tenure | None:
    return next((one for one in tenures if same_office(role, one)), None)


def _succeeded(role: Role, past: tuple[Tenure, ...], material: Material) -> Tenure | None:
    """The matching office of the past, if it is sure that it was over.

    That is: another person is known to be in it, or it ended lately. Else it may only be that a
    later term of the same person is missing.
    """
    tenure = _match(role, past)
    if role.former or (tenure and _ended_lately(tenure, material)):
        return tenure
    body = material.portraits.get(tenure.of) if tenure and tenure.of else None
    holders = body.tenures if body else ()
    is_taken = any(
        tenure and one.title == tenure.title and one.person != role.person for one in holders
    )
    return tenure if is_taken else None


def _ended_lately(tenure: Tenure, material: Material) -> bool:
    end = first_day(tenure.until) if tenure.until and tenure.until_shown else None
    return end is not None and material.document.date - end <= _LATELY


def _from_knowledge(portrait: Portrait) -> Standing | None:
    if portrait.tenures:
        tenure, words, of = portrait.tenures[0], portrait.tenures[0].office, portrait.tenures[0].of
    elif portrait.past:
        tenure, words, of = portrait.past[0], f"former {portrait.past[0].office}", None
    else:
        return None
    return Standing(words=words, evidence=(Evidence(reference=tenure.source),), of=of)

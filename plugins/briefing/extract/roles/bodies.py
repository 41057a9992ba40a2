"""The bodies that the words behind a role name, or mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..role_nouns import is_role
from ..words import word_at, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PROVINCES = words(
    """
    archdiocese borough canton city city-state commune county department diocese district
    emirate governorate island islands kingdom municipality parish party port prefecture
    province region republic state territory town village
    """
)
_HOUSES = words(
    """
    academy agency airline association bank brewery charity clinic club college company cooperative
    federation firm foundation hospital hotel institute institution library mill museum newspaper
    orchestra school society theater theatre union university zoo
    """
)
_NAMING = frozenset({"NOUN", "PROPN", "PART"})
_LONGEST = 12  # tokens of a prepositional phrase that may name the body


def house_meant(doc: Doc, link: int) -> tuple[int, int] | None:
    """The body that the text has named: "an accountant at the hotel", "a surgeon with the club"."""
    if doc[link].lower_ not in {"at", "of", "with"} or word_at(doc, link + 1) != "the":
        return None
    noun, following = link + 2, doc[link + 3 : link + 4]
    goes_on = len(following) > 0 and (following[0].lower_ == "of" or following[0].pos_ in _NAMING)
    is_house = noun < len(doc) and doc[noun].tag_ == "NN" and doc[noun].lower_ in _HOUSES
    return (noun, noun + 1) if is_house and not goes_on else None


def named_in(doc: Doc, index: int) -> tuple[int, int] | None:
    """The body that the object of a preposition names: "the Asan Institute", "ISRO's station"."""
    last: tuple[int, int] | None = None
    limit = min(len(doc), index + _LONGEST)
    while index < limit:
        token = doc[index]
        if _opens_name(token):
            end = _run(doc, index)
            if doc[end - 1].text == "-":  # "at Lima-based Aquafox"
                index = end + 1
                continue
            last = (index, end)
            if end >= limit or doc[end].tag_ != "POS":
                return last
            index = end + 1
        elif token.pos_ in {"DET", "ADJ"} or token.lower_ == "the":
            index += 1
        elif token.pos_ == "NOUN" and last is None and _leads_to_name(doc, index):
            index += 1 + (doc[index + 1].lower_ == "of")
        else:
            return last
    return last


def _opens_name(token: Token) -> bool:
    """Whether a name begins: with a capital, or as "the 3rd Infantry Division" does."""
    is_counted = token.text[:1].isdigit() and token.text[-2:].lower() in {"st", "nd", "rd", "th"}
    following = token.nbor() if is_counted and token.i + 1 < len(token.doc) else token
    is_name = following.text[0].isupper() and following.pos_ in {"PROPN", "ADJ", "NOUN"}
    return is_name and following.ent_type_ != "DATE"  # "from May"


def _leads_to_name(doc: Doc, index: int) -> bool:
    """Whether a common noun only says what the next name is: "the pressure group Fairplay"."""
    if index + 1 >= len(doc):
        return False
    following = doc[index + 1]
    if following.pos_ in {"PROPN", "NOUN"}:
        return True
    return following.lower_ == "of" and doc[index].lower_ in _PROVINCES


def _run(doc: Doc, index: int) -> int:
    """The end of a capitalised run, with "of", "for", "and" between capitals."""
    end = index + 1
    while end < len(doc):
        token = doc[end]
        if (
            (token.text[0].isupper() and token.pos_ != "VERB")
            or token.text in {"-", "&"}
            or (token.pos_ == "NUM" and token.text.isdigit())
        ):
            end += 1
        elif token.lower_ in {"of", "for", "and", "the", "de", "do", "del", "der", "di"}:
            ahead = next(
                (i for i in range(end + 1, min(end + 3, len(doc))) if doc[i].text[0].isupper()),
                None,
            )
            if ahead is None or (ahead > end + 1 and doc[end + 1].lower_ != "the"):
                break
            if token.lower_ == "and" and _is_next(doc[end - 1], doc[ahead]):
                break
            end = ahead + 1
        else:
            break
    return end


def _is_next(last: Token, ahead: Token) -> bool:
    """Whether somebody else comes behind "and": "of Acme and Leo Paz of", "and Judge Paz"."""
    behind = ahead.nbor() if ahead.i + 1 < len(ahead.doc) else ahead
    is_titled = is_role(ahead.lower_) and behind != ahead and behind.text.istitle()
    return is_titled or ahead.ent_type_ == "PERSON" != last.ent_type_

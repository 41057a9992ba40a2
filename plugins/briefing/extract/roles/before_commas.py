"""Titles whose phrase ends at a comma before a name: "the prime minister of Peru, Ana Rao"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..role_nouns import FAMILY, is_role
from ..speech import REPORTING, speaks
from ..words import words
from .title_front import POSSESSIVES
from .titles import REACH, Title, read_title, role_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from .person_names import Name

_FRONTING = words(
    """
    after although as at because before by despite during for from if in on once since though to
    under until when while with
    """
)
_ASKING = frozenset({"asked", "speaking", "writing"})  # "Asked about the plan, Rao, who"
_VERBS = frozenset({"VERB", "AUX"})
_LINKING = frozenset({"of", "at", "for", "from", "in", "to", "with", "here", "there"})


def apposed(doc: Doc, comma: int, name: Name, told: set[int]) -> tuple[Title, ...]:
    """The title, or both that "and" joins, whose phrase ends at a comma before a name.

    told   where names end that have their title already: "the chair, Ana Rao, the head, Leo Paz"
    """
    if name[1] < len(doc) and (doc[name[1]].tag_ == "POS" or _begins_clause(doc, comma, name)):
        return ()
    for index in range(comma - 1, max(-1, comma - REACH), -1):
        token = doc[index]
        in_house = token.text.istitle() and token.ent_type_ == "ORG"
        if in_house and index and doc[index - 1].text.istitle():  # "the Daily Courier, editor Rao"
            continue
        noun = role_noun(token, loose=index == comma - 1 or _is_described(doc, index))
        if noun is not None and token.tag_ not in {"NNS", "NNPS"}:
            title = read_title(doc, index, noun)
            is_one = _is_one(doc, title, name)
            is_listed = is_role(noun) or title.definite or is_one
            is_theirs = title.left - 1 not in told and _is_told_of_another(doc, title)
            if is_theirs or _is_spoken_for(doc, title):
                return ()
            if is_listed and _reaches(doc, title, comma):
                is_alone = title.definite or is_one or _opens_with(doc, title, comma, name)
                alone = (title,) if is_alone else ()
                return alone if title.definite else _joined(doc, title) or alone
        in_name = token.lower_ in {"do", "das", "dos"} and doc[index + 1].text[0].isupper()
        if token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text != "-" and not in_name:
            return ()
    return ()


def _begins_clause(doc: Doc, comma: int, name: Name) -> bool:
    """Whether a comma before a name ends what stands in front: "In a letter to her, Rao said".

    So does that of "The judge, Ana Rao said, is ill". With a comma behind it the name is apposed.
    """
    first, behind = doc[name[0]].sent.start, doc[name[1]]
    after = doc[name[1] + 1 : name[1] + 3]
    if speaks(behind, REPORTING) and after.text.startswith(",") and after[-1].pos_ in _VERBS:
        return True
    if doc[first].lower_ in _ASKING:
        return True
    fronted = doc[first].lower_ in _FRONTING and not any(t.text == "," for t in doc[first:comma])
    return fronted and behind.pos_ in _VERBS | {"ADV"}


def _opens_with(doc: Doc, title: Title, comma: int, name: Name) -> bool:
    """Whether a bare title opens a sentence: "Counsel for the clerks, Leo Paz, said"."""
    is_first = title.right < comma and doc[title.left].i == doc[title.left].sent.start
    behind = doc[name[1]] if name[1] < len(doc) else None
    return is_first and behind is not None and (behind.text == "," or behind.pos_ in _VERBS)


def _is_told_of_another(doc: Doc, title: Title) -> bool:
    """Whether a title follows a person's name already: "Leo Paz, head of Aquafox, Ana Rao"."""
    before = doc[max(0, title.left - 2) : title.left]
    if title.of is not None and doc[title.of[0]].lower_ in POSSESSIVES:  # "Rao, her aide, Paz,"
        return False
    return len(before) > 1 and before[1].text == "," and before[0].ent_type_ == "PERSON"


def _is_spoken_for(doc: Doc, title: Title) -> bool:
    """Whether an office has somebody act for it: "envoy of the secretary-general of X, Ana Rao"."""
    before = doc[max(0, title.left - 2) : title.left]
    is_of = len(before) > 1 and before[1].lower_ in {"of", "for", "to"}
    return is_of and role_noun(before[0]) is not None


def _is_one(doc: Doc, title: Title, name: Name) -> bool:
    """Whether a name ends what "a" begins: "An engineer, Ana Rao, waits".

    Not where it is a place behind who another is: "Leo Paz, a welder in Lima, Peru, waits".
    """
    closes = name[1] < len(doc) and doc[name[1]].text in {",", ".", ";"}
    opens = doc[title.left].lower_ in {"a", "an"}
    return opens and closes and (title.left == 0 or doc[title.left - 1].text != ",")


def _is_described(doc: Doc, index: int) -> bool:
    """Whether a noun heads "the … of": enough for one that no list has ("the convenor of")."""
    is_of = doc[index + 1].lower_ in {"of", "for", "at"}
    before = doc[index - 1] if index else None
    return is_of and before is not None and (before.pos_ == "DET" or before.tag_ in {"POS", "PRP$"})


def _joined(doc: Doc, second: Title) -> tuple[Title, ...]:
    """Both titles of "the company's founder and chief executive": the first says whose."""
    index = second.left - 2
    if index < 0 or doc[index + 1].lower_ != "and":
        return ()
    owner = doc[index - 1] if index and doc[index].lower_ in FAMILY else None
    if owner is not None and owner.tag_ == "PRP$":
        return (replace(second, of=second.of or (index - 1, index)),)  # "her cousin and lawyer"
    if owner is not None and owner.tag_ == "POS":  # "the mayor's cousin and lawyer"
        return (second,)
    noun = role_noun(doc[index])
    first = read_title(doc, index, noun) if noun is not None else None
    if first is None or not first.definite:
        return ()
    return first, replace(second, of=second.of or first.of)


def _reaches(doc: Doc, title: Title, comma: int) -> bool:
    """Whether a title's phrase runs to the comma, with nothing but its complements between."""
    rest = doc[title.right : comma]
    plain = {"NOUN", "PROPN", "ADJ", "ADV", "DET", "ADP", "PART", "NUM", "CCONJ", "PUNCT"}
    if not len(rest):
        return True
    is_within = title.of is not None and title.of[0] >= title.end and rest[0].pos_ == "NOUN"
    goes_on = rest[0].lower_ in _LINKING or is_within
    return goes_on and all(t.pos_ in plain for t in rest)  # "the chief of the Lima police"

"""Whom or what a pronoun that speaks takes up, where the sentence before tells of no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..role_nouns import GROUPS, can_speak
from ..speech import SUBJECTS, lemma
from ..words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_PAPERS = words(
    """
    affidavit circular complaint decree document indictment judgment judgement notice petition
    report ruling statement study survey writ
    """
)
"""What "it" takes up where a sentence tells of it: "The writ accuses Rao. It says that …"."""
_KIN_OF = {
    "he": words(
        "boy boyfriend brother dad father grandfather grandson husband man nephew son uncle"
    ),
    "she": words(
        "aunt daughter girl girlfriend granddaughter grandmother lady mother mum niece sister widow"
        " wife woman"
    ),
}
_SETTINGS = frozenset({"DATE", "FAC", "GPE", "LOC", "TIME"})


def told_of(pronoun: Token, before: Sequence[Token]) -> Token:
    """The person of whom the sentence before tells, where a common noun is its subject.

    "One old hand was reminded of it. “…,” he said": he is the old hand, and nobody who is named
    farther up; "A spokesman for Acme was blunter. “…,” he said". His wife is not he. Else the
    pronoun itself.
    """
    root = next((token for token in before if token.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ in SUBJECTS), None) if root else None
    if pronoun.lower_ == "it" and subject is not None and lemma(subject) in _PAPERS | GROUPS:
        is_one = subject.tag_ == "NN" and not _is_named(subject)
        return subject if is_one or lemma(subject) in _PAPERS else pronoun
    if pronoun.lower_ not in {"he", "she"} or subject is None or subject.tag_ != "NN":
        return pronoun
    if _is_named(subject) or subject not in before:
        return pronoun
    if any(t.lower_ == pronoun.lower_ and t.dep_ in SUBJECTS for t in before if t.i < subject.i):
        return pronoun  # "She has kept a diary; a publisher wants it. She told him"
    noun = lemma(subject)
    is_one = subject.left_edge.lower_ in {"one", "another"}
    other = _KIN_OF["she" if pronoun.lower_ == "he" else "he"]
    speaks_too = is_one or (can_speak(noun) and noun not in GROUPS)
    return subject if speaks_too and noun not in other else pronoun


def _is_named(subject: Token) -> bool:
    """Whether a subject has a name, or stands behind one of somebody else: "With Rao, a guard"."""
    beside = SUBJECTS | {"attr"}  # "One witness was Ana Rao"; "An engineer there, Ana Rao, is"
    if any(t.dep_ in beside and t.pos_ == "PROPN" for t in subject.head.children):
        return True
    of = {t for c in subject.children if c.dep_ in {"poss", "prep"} for t in c.subtree}
    left = {t for t in subject.doc[subject.sent.start : subject.i] if t.ent_type_ not in _SETTINGS}
    return any(t.pos_ == "PROPN" for t in (left | set(subject.subtree)) - of)

"""Verbs of speech, and the tags by which verbs, their subjects and nouns are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

REPORTING = words(
    """
    acknowledge add announce argue claim confirm deny estimate explain insist note reply say
    state tell warn write
    """
)
"""The closed list for indirect speech (bench/README.md, "Quotes")."""

SPEAKING = REPORTING | words(
    """
    admit advise affirm agree allege answer ask assert assure beg boast caution chant charge
    comment complain concede conclude confess confide contend continue counter cry declare
    demand echo elaborate emphasise emphasize exclaim exhort go_on hint interject jest joke
    lament maintain mention murmur muse mutter observe opine plead pledge ponder post predict
    proclaim promise propose quip react read recall reckon recount reiterate relate remark
    remember remind repeat report respond retort reveal shout sigh sneer stress suggest swear
    testify think threaten tweet urge voice vow warn whisper yell
    """
)
"""Verbs that may stand beside a whole sentence in marks ("she went on" is ``go`` with ``on``)."""

FRAMING = SPEAKING | words(
    """
    accuse apologise apologize applaud attack attribute blame blast brand call castigate
    characterise characterize cite commend compare condemn congratulate criticise criticize
    decry defend denounce depict deplore deride describe dismiss express hail invoke label
    lambast lambaste liken mock offer oppose order portray praise press quote rail rebuke refer
    regret reject ridicule salute slam speak talk term thank tout welcome wish
    """
)
"""Verbs under which a fragment in marks is somebody's words."""

_VERBAL = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
TENSED = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of verbs that a clause of its own has."""


def lemma(token: Token) -> str:
    """The lemma in lower case; the word itself where the pipeline has no lemmatizer."""
    return (token.lemma_ or token.text).lower()


def speaks(token: Token, verbs: frozenset[str]) -> bool:
    """Whether a token is a verb of the list; "go" counts with "on" alone."""
    if token.lower_ == "read" and token.dep_ == "ROOT":  # taggers take "the report read" for a noun
        return "read" in verbs
    if token.tag_ not in _VERBAL:
        return False
    if lemma(token) == "go":
        on = token.nbor() if token.i + 1 < len(token.doc) else token
        goes_on = on.lower_ == "on" and all(c.dep_ not in {"pobj", "pcomp"} for c in on.children)
        return "go_on" in verbs and goes_on  # not "goes on trial", "goes on running"
    return lemma(token) in verbs


def is_given_name(token: Token) -> bool:
    """Whether it is a name that looks like a verb: "the envoy, Said Rao, the consul"."""
    if not token.text[0].isupper() or not 0 < token.i < len(token.doc) - 1:
        return False
    listed = token.nbor(-1).text in {",", ";", "and"} and token.nbor().text[0].isupper()
    return listed and not token.is_sent_start


def puts_it(token: Token) -> bool:
    """Whether a verb says how somebody words a thing."""
    return lemma(token) in {"put", "describe", "summarise", "summarize", "phrase", "express", "see"}


def is_adding(verb: Token) -> bool:
    """Whether it is the "adding" of whoever told what stands before."""
    return verb.tag_ == "VBG" and lemma(verb) == "add"

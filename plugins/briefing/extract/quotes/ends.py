"""Where a reported clause ends, and what behind a comma is the reporter's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..calendar_words import DAYS_AND_MONTHS, WEEKDAYS
from ..speakers import reporter_above
from ..speech import FRAMING, REPORTING, SUBJECTS, TENSED, speaks
from ..words import word_at, words
from .inserted import back

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CUTS = frozenset({",", ";", ":", "—", "–", "("})
"""Marks at which a clause may end."""
_WEEKDAYS = frozenset(WEEKDAYS)
_RELATIVE = words("which who whose where whom according")
_SHIFTED = words("could had might would")
_NOW = frozenset({"VBP", "VBZ"})
_JOINS = words("although and because but if nor or so than that though unless while")


def is_finite(head: Token) -> bool:
    """Whether a clause has a subject and a verb with tense."""
    parts = [head, *head.children]
    subject = any(p.dep_ in SUBJECTS | {"expl", "csubjpass"} for p in head.children)
    tense = any(p.tag_ in TENSED for p in parts if p.pos_ in {"VERB", "AUX"})
    return subject and tense


def end_of(head: Token, doc: Doc) -> int:
    """Behind the last token of the clause of a verb, its marks left out."""
    last = head.right_edge.i
    for token in doc[head.i + 1 : last + 1]:
        if _stops_at_hour(token):
            return token.i + 1
        if token.text in CUTS and _is_added(token, head):
            return back(doc, token.i)
        if token.dep_ == "cc" and _joins_reporter(token):
            return back(doc, token.i)
    reason = _reason_behind(head)
    return back(doc, last + 1) if reason is None else end_of(reason, doc)


def _reason_behind(head: Token) -> Token | None:
    """The verb of a reason that the parser gave to the reporter: "notes that it sank, because"."""
    if head.dep_ != "ccomp" or head.head.i > head.i:
        return None
    doc, comma = head.doc, head.right_edge.i + 1
    if comma + 1 >= len(doc) or doc[comma].text != "," or doc[comma + 1].lower_ != "because":
        return None
    reason = doc[comma + 1].head
    is_own = reason.dep_ == "advcl" and reason.head == head.head and reason.i > comma
    return reason if is_own and is_finite(reason) else None


def _stops_at_hour(token: Token) -> bool:
    """Whether "since 3 p.m." ends a sentence that the parser runs into the next."""
    ahead = token.nbor() if token.i + 1 < len(token.doc) else token
    is_new = ahead.text.istitle() and ahead.pos_ != "PROPN" and ahead.lower_ not in _WEEKDAYS
    return token.lower_ in {"a.m.", "p.m."} and is_new


def _joins_reporter(conjunction: Token) -> bool:
    """Whether what "and" joins is the reporter's next verb: "… was legal and promised to"."""
    joined = [c for c in conjunction.head.children if c.dep_ == "conj" and c.i > conjunction.i]
    if not joined:
        return False
    verb = joined[0]
    return reporter_above(verb) is not None or _reports_too(verb) or _is_told_apart(verb)


def _is_told_apart(verb: Token) -> bool:
    """Whether a verb of speech stands beside "would": "said it would rain, and blamed the wind"."""
    modal = any(c.tag_ == "MD" for c in verb.head.lefts)
    own = any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.lefts)
    return modal and not own and verb.tag_ in {"VBD", "VBZ"} and speaks(verb, FRAMING)


def _reports_too(verb: Token) -> bool:
    """Whether somebody else is told to say something: "he left, while Rao says he stayed"."""
    own = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    told = any(c.dep_ == "ccomp" and c.i > verb.i and is_finite(c) for c in verb.children)
    return own and told and speaks(verb, REPORTING) and verb.tag_ in {"VBD", "VBZ"}


def _is_added(mark: Token, clause: Token) -> bool:
    """Whether what follows a mark is the reporter's.

    So are a relative clause of another tense, "hours after …", "the most since …"; a comma in a
    list, before another apposition, before "and", "but", "if" goes on.
    """
    last = clause.right_edge.i
    if mark.text != ",":
        return mark.text not in {"—", "–", "("}
    following = mark.nbor() if mark.i < last else None
    if following is None or following.lower_ in _RELATIVE:
        return following is None or not _is_told_alike(following, clause)
    head = _top(following, mark.i)
    # "would vote on Tuesday, when the bill is read"
    if following.lower_ == "when" or _counts(head) or _says_when(head, mark):
        return False
    if head.dep_ == "appos":  # "the most since 1991", but "Acme, a maker of pumps, for $2 million"
        return head.tag_ in {"JJS", "RBS"}
    conditional = any(child.lower_ in {"if", "unless"} for child in head.children)
    if following.lower_ in _JOINS or conditional:
        return head.dep_ == "advcl" and _reports_too(head)
    is_clause = head.dep_ in {"npadvmod", "advcl", "relcl", "acl"} and head.i > mark.i
    goes_on = following.lower_ in {"both", "each"} or _is_between(head, last)
    return (is_clause and not goes_on) or _is_compared(following, last)


def _is_told_alike(relative: Token, clause: Token) -> bool:
    """Whether a relative clause has the tense of the words that are told: "where it had been".

    "had" and "would" behind "said" are somebody's "has" and "will"; behind what is so today, what
    is so of a thing: "that we sleep badly from coughs, which are a risk". Of a name it may be the
    reporter's: "the firm buys from Acme, which is based in Lima".
    """
    verb = next((t for t in (relative, *relative.ancestors) if t.dep_ == "relcl"), None)
    if verb is None:
        return False
    auxiliaries = {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
    if clause.head.tag_ == "VBD" and auxiliaries & _SHIFTED:
        return True
    is_now = verb.tag_ in _NOW and not auxiliaries and clause.tag_ in _NOW
    return is_now and verb.head.pos_ == "NOUN"


def _counts(head: Token) -> bool:
    """Whether a noun phrase says how many of them: "eleven patients, most of them at night"."""
    of = next((t for t in head.rights if t.lower_ == "of"), None)
    whom = [t.lower_ for t in of.rights] if of is not None and of.i == head.i + 1 else []
    return whom in (["them"], ["it"])


def _says_when(head: Token, mark: Token) -> bool:
    """Whether a noun phrase says what month or day one is: "in May, the month of the vote"."""
    is_date = word_at(mark.doc, mark.i - 1) in DAYS_AND_MONTHS
    opens = word_at(mark.doc, mark.i + 1) == "the" and head.i == mark.i + 2
    return is_date and opens and word_at(mark.doc, head.i + 1) == "of"


def _is_between(aside: Token, last: int) -> bool:
    """Whether the clause goes on behind: "the keys in May, as the law asked, and the map"."""
    end = aside.right_edge.i + 1
    if aside.dep_ != "advcl" or end + 1 > last or aside.left_edge.lower_ != "as":
        return False
    joins = aside.doc[end + 1]
    is_last = joins.head == aside.head or aside.head.is_ancestor(joins.head)
    return aside.doc[end].text == "," and joins.dep_ == "cc" and is_last


def _is_compared(more: Token, last: int) -> bool:
    """Whether a measure follows: "more than in any year since 1998", not "more than doubling"."""
    is_than = more.lower_ == "more" and more.i + 2 <= last and more.nbor().lower_ == "than"
    return is_than and more.nbor(2).tag_ != "VBG"


def _top(token: Token, behind: int) -> Token:
    """The highest word above a token that still stands behind a place."""
    while token.head.i > behind and token.head != token and token.dep_ != "ROOT":
        token = token.head
    return token

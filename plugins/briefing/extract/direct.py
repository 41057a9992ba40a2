"""Who is said to have spoken the words between two marks, by the grammar around them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from .passages import DASHES
from .role_nouns import can_speak
from .speech import (
    FRAMING,
    NOMINAL,
    SPEAKING,
    SUBJECTS,
    lemma,
    speaker_tokens,
    speaks,
    subject_of,
)
from .terms import introduces, is_sign, is_term, is_work
from .words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from .passages import Passage

_ANSWERS = words("advice answer comment conclusion message reply response verdict warning word")
_JUDGING = words("conclude determine find hold rule")
_DEPENDENT = frozenset({"ccomp", "xcomp", "pcomp", "advcl"})
_COPULA = frozenset({"be", "have", "do"})
_SHORT = 15  # tokens of a sentence that only leads to the words of another
_MANNER = 8  # tokens behind a mark in which "laughed" has its subject
_SPEAKERS = frozenset({"he", "she", "they", "i"})
_REACH = 40  # tokens behind a mark in which a verb of speech may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The reporting words and the head of the words that name the speaker; either may lack."""

    cue: tuple[Token, Token] | None
    speaker: Token | None


def attribution_of(passage: Passage, before: Attribution | None = None) -> Attribution | None:
    """Who says a passage, by the sentence in which it stands; None if nobody is said to.

    before   the attribution of an earlier passage in the same sentence: it holds for this one,
             too, unless this one has a verb of its own
    """
    if passage.is_name and is_work(passage.lead):
        return None
    if found := _behind(passage):
        return found
    if passage.fresh and not introduces(passage.lead):
        return None
    if is_term(passage):
        return None
    found = _before(passage)
    if before is not None and (found is None or found.cue == before.cue):
        return before
    return found


# --- behind the closing mark: “…,” said Rao; “…,” Rao said -----------------------------------


def _behind(passage: Passage) -> Attribution | None:
    tail = [t for t in passage.tail if not t.is_quote]
    while tail and tail[0].is_punct and tail[0].text in {",", "—", "–", "-"}:
        tail = tail[1:]
    if signed := _signed(passage):
        return signed
    if not tail[1:] or not passage.closed or not _may_go_on(passage, tail[0]):
        return None
    if tail[0].lower_ == "according" and tail[1].lower_ == "to":
        return Attribution(cue=(tail[0], tail[1]), speaker=_object(tail[1]))
    if manner := _described(tail):
        return manner
    return _inverted(passage, tail) or _straight(tail) or _in_manner(passage, tail)


def _signed(passage: Passage) -> Attribution | None:
    """The line of a name under a block quote: "— Ana Rao, baker"."""
    tail = passage.tail
    if passage.block.block.kind != "quotation" or len(tail) < len(("—", "Rao")):
        return None
    head = _phrase_head(tail[1:]) if tail[0].text in DASHES else None
    return Attribution(cue=None, speaker=head) if head is not None else None


def _may_go_on(passage: Passage, first: Token) -> bool:
    """Whether what stands behind the mark belongs to the same sentence."""
    if not passage.ends_sentence or first.text[0].islower():
        return True
    return passage.words[-1:] in {"?", "!", "…", "—", "–"}


def _inverted(passage: Passage, tail: Sequence[Token]) -> Attribution | None:
    """“…,” VERB SPEAKER: any verb in the past, since nothing else stands in this place."""
    verb = tail[0]
    listed = speaks(verb, SPEAKING)
    if not listed and (verb.tag_ != "VBD" or lemma(verb) in _COPULA):
        return None
    if not listed and passage.words[-1:] not in {",", "?", "!", "…"}:
        return None
    end = tail[1] if lemma(verb) == "go" else verb
    rest = tail[tail.index(end) + 1 :]
    subject = _subject_in(verb, rest) or _introduced(rest)
    if subject is None and lemma(verb) != "tell":  # who is told stands behind it
        subject = _phrase_head(rest)
    if subject is None or is_sign(subject):
        return None
    return Attribution(cue=(verb, end), speaker=subject)


def _introduced(rest: Sequence[Token]) -> Token | None:
    """The name behind a title that the parser lost: "said its director-general, Ana Rao."."""
    comma = next((index for index, token in enumerate(rest[:6]) if token.text == ","), None)
    if comma is None or rest[0].tag_ != "PRP$" or not rest[comma + 1 :]:
        return None
    head = _phrase_head(rest[comma + 1 :])
    return head if head is not None and head.pos_ == "PROPN" else None


def _straight(tail: Sequence[Token]) -> Attribution | None:
    """“…,” SPEAKER VERB: the verb is one of speech and the speaker opens the sentence."""
    for verb in tail[1:_REACH]:
        if not speaks(verb, SPEAKING) or verb.dep_ in {"relcl", "acl", "pcomp"}:
            continue
        subject = _subject_in(verb, tail[: tail.index(verb)])
        if subject is None or subject.left_edge.i > tail[0].i or is_sign(subject):
            continue
        end = verb.nbor() if lemma(verb) == "go" else verb
        return Attribution(cue=(verb, end), speaker=subject)
    return _mistaken(tail)


def _in_manner(passage: Passage, tail: Sequence[Token]) -> Attribution | None:
    """“…,” Rao laughed: any verb right behind its subject, where nothing but speech can stand.

    That is behind a sentence of words that ends in a comma, a question or a shout, if a pronoun,
    a name or "the coach" goes on without one.
    """
    opens = passage.fresh and passage.is_sentence and passage.words[-1:] in {",", "?", "!"}
    verb = next((t for t in tail[1:_MANNER] if t.tag_ in {"VBD", "VBZ"}), None)
    if not opens or verb is None or lemma(verb) in _COPULA or tail[0].text[0].isdigit():
        return None
    named = verb.nbor(-1).pos_ in NOMINAL and all(
        t.pos_ in {"DET", "ADJ", *NOMINAL} or t.is_punct or t.tag_ == "POS"
        for t in tail[: tail.index(verb)]
    )
    subject = _phrase_head(tail[: tail.index(verb)]) if named else None
    if subject is None or subject.tag_ in {"WP", "EX", "DT"} or is_sign(subject):
        return None
    if subject.pos_ == "PRON" and subject.lower_ not in _SPEAKERS:
        return None
    if subject.pos_ == "NOUN" and not can_speak(lemma(subject)):
        return None
    return Attribution(cue=(verb, verb), speaker=subject)


def _mistaken(tail: Sequence[Token]) -> Attribution | None:
    """“…,” Rao VERB where the parser lost the subject: a name or pronoun right before the verb."""
    if aged := _aged(tail):
        return aged
    for before, verb in pairwise(tail[:5]):
        if before.pos_ not in {"PROPN", "PRON"}:
            break
        if speaks(verb, SPEAKING) and verb.tag_ in {"VBD", "VBZ"}:
            return Attribution(cue=(verb, verb), speaker=before)
    return _apposed(tail)


def _apposed(tail: Sequence[Token]) -> Attribution | None:
    """“…,” the chair, Ana Rao, VERB where the parser took the verb for one of the quote."""
    verb = next((t for t in tail[:_REACH] if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or not speaks(verb, SPEAKING) or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    head = _phrase_head(tail[: tail.index(verb)])
    if head is None or verb.nbor(-1).text != "," or is_sign(head):
        return None
    names = [t for t in tail[: tail.index(verb)] if t.dep_ == "appos" and t.head == head]
    return Attribution(cue=(verb, verb), speaker=head) if names else None


def _aged(tail: Sequence[Token]) -> Attribution | None:
    """“…,” the 54-year-old VERB: the parser finds no noun."""
    old = next((token for token in tail[:6] if token.lower_ == "old"), None)
    verb = tail[tail.index(old) + 1] if old is not None and old != tail[-1] else None
    if old is None or verb is None or tail[0].lower_ != "the" or not speaks(verb, SPEAKING):
        return None
    return Attribution(cue=(verb, verb), speaker=old)


def _described(tail: Sequence[Token]) -> Attribution | None:
    """“…” was how SPEAKER put it; “…,” as SPEAKER put it; “…,” in the words of SPEAKER."""
    words = [t.lower_ for t in tail[:5]]
    if words[:2] in (["was", "how"], ["is", "how"]):
        verb = next((t for t in tail[2:_REACH] if _puts(t)), None)
        subject = _subject_in(verb, tail[2:]) if verb is not None else None
        return Attribution(cue=(verb, verb), speaker=subject) if verb and subject else None
    if words[:1] == ["as"]:
        verb = next((t for t in tail[1:12] if lemma(t) in {"put", "say"}), None)
        subject = _subject_in(verb, tail[1:]) if verb is not None else None
        return Attribution(cue=(verb, verb), speaker=subject) if verb and subject else None
    if words[:4] == ["in", "the", "words", "of"]:
        return Attribution(cue=(tail[0], tail[3]), speaker=_object(tail[3]))
    return None


def _puts(token: Token) -> bool:
    return lemma(token) in {"put", "describe", "summarise", "summarize", "phrase", "express", "see"}


def _subject_in(verb: Token, among: Sequence[Token]) -> Token | None:
    subject = subject_of(verb)
    return subject if subject is not None and subject in among else None


def _phrase_head(tokens: Sequence[Token]) -> Token | None:
    """The head of the noun phrase with which some tokens begin."""
    if not tokens or tokens[0].pos_ in {"ADP", "ADV", "SCONJ", "PART", "VERB", "AUX", "PUNCT"}:
        return None
    first = tokens[0]
    inside = set(tokens)
    while first.head in inside and first.head.pos_ in NOMINAL and first.dep_ not in SUBJECTS:
        if first.head == first:  # the root is its own head
            break
        first = first.head
    return first if first.pos_ in NOMINAL else None


def _object(preposition: Token) -> Token | None:
    found = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if found is None and preposition.i + 1 < len(preposition.doc):
        return _phrase_head(list(preposition.doc[preposition.i + 1 : preposition.sent.end]))
    return found


# --- before the opening mark: Rao said: “…”; Rao called it “…” ---------------------------------


def _before(passage: Passage) -> Attribution | None:
    lead = passage.lead
    if lead and lead[-1].text == ":":
        return _colon(passage)
    if lead and lead[-1].text == "," and passage.is_sentence:
        return _nearest(passage, SPEAKING)
    return _governing(passage) or (_nearest(passage, FRAMING))


def _colon(passage: Passage) -> Attribution | None:
    if found := _nearest(passage, FRAMING) or _answered(passage) or _for_somebody(passage):
        return found
    lead = passage.lead[:-1]
    root = next((t for t in reversed(lead) if t.dep_ == "ROOT"), None) or _phrase_head(lead)
    if root is None:
        return None
    subject = root if root.pos_ in {"PROPN", "NOUN"} else subject_of(root)
    verb = root if root.pos_ == "VERB" else None
    if subject is None or is_sign(subject) or not _may_follow(passage, subject):
        return None
    names = speaker_tokens(subject)
    named = names[-1].pos_ in {"PROPN", "PRON"} or subject.text[0].isupper()
    if not named and not (verb is not None and _puts(verb)):
        return None
    return Attribution(cue=(verb, verb) if verb is not None else None, speaker=subject)


def _may_follow(passage: Passage, subject: Token) -> bool:
    """Whether words behind a colon are speech: a sentence, or what a person put in fewer words."""
    if passage.is_sentence or passage.block.block.kind == "title":
        return True
    is_short = passage.ends_sentence and not passage.is_name and passage.words[:1].isupper()
    return is_short and subject.ent_type_ == "PERSON"


def _for_somebody(passage: Passage) -> Attribution | None:
    """For Rao, of the institute, it is nothing new: “…”."""
    lead = passage.lead
    if lead[0].lower_ != "for" or not passage.ends_sentence or not passage.words[:1].isupper():
        return None
    person = next((t for t in lead[1:_SHORT] if t.ent_type_ == "PERSON"), None)
    comma = next((t for t in lead if t.text == ","), None)
    if person is None or comma is None or person.i > comma.i:
        return None
    name = [t for t in lead[1:] if t.i >= person.i and t.ent_type_ == "PERSON" and t.i < comma.i]
    return Attribution(cue=(lead[0], lead[0]), speaker=name[-1])


def _answered(passage: Passage) -> Attribution | None:
    """Her answer was short: “…”; Rao had a simple answer: “…”."""
    if not passage.ends_sentence or not passage.words[:1].isupper():
        return None
    answer = next((token for token in passage.lead if lemma(token) in _ANSWERS), None)
    if answer is None or answer.i == passage.lead[0].i:
        return None
    owner = next((child for child in answer.children if child.dep_ == "poss"), None)
    if answer.dep_ in SUBJECTS and owner is not None:
        return Attribution(cue=(answer, answer), speaker=owner)
    verb = answer.head
    gives = answer.dep_ == "dobj" and lemma(verb) in {"give", "have", "offer"}
    subject = subject_of(verb) if gives else None
    return Attribution(cue=(verb, verb), speaker=subject) if subject is not None else None


def _nearest(passage: Passage, verbs: frozenset[str]) -> Attribution | None:
    """The last verb before the mark, if it is one of speech."""
    if found := _accord(passage.lead):
        return found
    for verb in reversed(passage.lead):
        if verb.pos_ != "VERB" and not speaks(verb, verbs):
            continue
        return _framed(verb, passage) if speaks(verb, verbs) and verb.dep_ != "amod" else None
    return None


def _accord(lead: Sequence[Token]) -> Attribution | None:
    """According to Rao, “…”; as Rao put it, “…”; in Rao's words, “…”."""
    for first, second in pairwise(lead):
        if first.lower_ == "according" and second.lower_ == "to":
            return Attribution(cue=(first, second), speaker=_object(second))
        if first.lower_ == "words" and second.lower_ == "of" and len(lead) < _SHORT:
            return Attribution(cue=(first, first), speaker=_object(second))
    if (put := next((t for t in lead if _puts(t)), None)) and lead[0].lower_ == "as":
        return Attribution(cue=(put, put), speaker=_subject_in(put, lead))
    words = next((t for t in lead[-4:] if t.lower_ == "words"), None)
    owner = words and next((c for c in words.children if c.dep_ == "poss"), None)
    return Attribution(cue=(words, words), speaker=owner) if words and owner else None


def _governing(passage: Passage) -> Attribution | None:
    """The verb of speech above a fragment: accused them of “…”, called it “…”."""
    inside = set(passage.tokens)
    heads = [t.head for t in passage.tokens if t.head not in inside]
    for head in heads:
        for verb in _upwards(head):
            ahead = verb.i in passage.outside and verb.idx < passage.start
            if ahead and (speaks(verb, FRAMING) or _judges(verb, head)):
                return _framed(verb, passage)
    return None


def _judges(verb: Token, inside: Token) -> bool:
    """Whether words stand in what a court or an inquiry says to be so: "ruled that it was “…”"."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    return speaks(verb, _JUDGING) and any(c == inside or c.is_ancestor(inside) for c in clauses)


def _upwards(token: Token) -> Iterator[Token]:
    """A token and what governs it, up to the clause that stands on its own."""
    yield token
    for above in token.ancestors:
        free = token.pos_ in {"VERB", "AUX"} and token.dep_ not in _DEPENDENT
        if free and any(child.dep_ in SUBJECTS for child in token.children):
            return
        yield above
        token = above


def _framed(verb: Token, passage: Passage) -> Attribution | None:
    subject = subject_of(verb)
    if subject is None and verb.tag_ == "VB" and not passage.ends_sentence:
        return None  # "nobody is allowed to say “thank you”"
    if subject is not None and is_sign(subject):
        return None
    if (
        subject is not None and subject.i not in passage.outside
    ):  # the parser looked into another quote
        subject = None
    return Attribution(cue=(verb, verb), speaker=subject)

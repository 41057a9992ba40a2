"""Who speaks, by what stands behind the closing mark: “…,” said Rao; “…,” Rao said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..role_nouns import can_speak
from ..speakers import Attribution, is_front, object_of, phrase_head, subject_in
from ..speech import NOMINAL, SPEAKING, lemma, puts_it, speaks
from ..words import words
from .passages import DASHES
from .terms import is_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from .passages import Passage

_COPULA = frozenset({"be", "have", "do"})
_SILENT = frozenset({"decline", "refuse"})  # “Why?” Acme declined to comment
ANSWERS = words(
    """
    advice answer assessment comment conclusion description message opinion reply response statement
    summary verdict view warning word
    """
)
"""What somebody gives in words of his own."""
_TOLD = frozenset({"VBD", "VBZ", "VBN"})  # taggers take "posted on X" for a participle
_MANNER = 8  # tokens behind a mark in which "laughed" has its subject
_SPEAKERS = frozenset({"he", "she", "they", "i"})
_REACH = 40  # tokens behind a mark in which a verb of speech may stand


def said_behind(passage: Passage) -> Attribution | None:
    """Who says a passage by the words behind it; None if they don't tell."""
    tail = [t for t in passage.tail if not t.is_quote]
    while tail and tail[0].is_punct and tail[0].text in {",", "—", "–", "-"}:
        tail = tail[1:]
    if signed := _signed(passage) or _aside(passage):
        return signed
    if not tail[1:] or not passage.closed or not _may_go_on(passage, tail[0]):
        return None
    if tail[0].lower_ == "which":  # called it “a coup”, which says enough
        return None
    if tail[0].lower_ == "according" and tail[1].lower_ == "to":
        return Attribution(cue=(tail[0], tail[1]), speaker=object_of(tail[1]))
    if manner := _described(tail):
        return manner
    return (
        _inverted(passage, tail)
        or _named_first(tail)
        or _straight(tail)
        or _in_manner(passage, tail)
        or _behind_rest(passage, tail)
    )


def _signed(passage: Passage) -> Attribution | None:
    """The line of a name under a block quote: "— Ana Rao, baker"."""
    tail = passage.tail
    if passage.block.block.kind != "quotation" or len(tail) < len(("—", "Rao")):
        return None
    head = phrase_head(tail[1:]) if tail[0].text in DASHES else None
    return Attribution(cue=None, speaker=head) if head is not None else None


def _aside(passage: Passage) -> Attribution | None:
    """What somebody does between two dashes: “It's not the heat” — Rao wiped his brow — “it's”."""
    tail = passage.tail
    dashed = len(tail) > len("— he —".split()) and {tail[0].text, tail[-1].text} <= DASHES
    head = phrase_head(tail[1:-1]) if dashed and passage.is_sentence else None
    is_person = head is not None and (head.ent_type_ == "PERSON" or head.lower_ in _SPEAKERS)
    return Attribution(cue=None, speaker=head) if is_person else None


def _may_go_on(passage: Passage, first: Token) -> bool:
    """Whether what stands behind the mark belongs to the same sentence."""
    if not passage.ends_sentence or first.text[0].islower():
        return True
    is_next = first.text in {"He", "She", "They", "It"}  # “Is it over?” Rao asked. She nodded
    return passage.words[-1:] in {"?", "!", "…", "—", "–"} and not is_next


def _inverted(passage: Passage, tail: Sequence[Token]) -> Attribution | None:
    """“…,” VERB SPEAKER: any verb in the past, since nothing else stands in this place."""
    verb = tail[0]
    listed = speaks(verb, SPEAKING)
    told = verb.tag_ == "VBD" or (verb.tag_ == "VBZ" and passage.fresh and passage.is_sentence)
    if not listed and (not told or lemma(verb) in _COPULA):
        return None
    if not listed and not (passage.fresh and passage.words[-1:] in {",", "?", "!", "…"}):
        return None
    end = tail[1] if lemma(verb) == "go" else verb
    rest = tail[tail.index(end) + 1 :]
    subject = subject_in(verb, rest) or _introduced(rest)
    if subject is not None and is_front(subject):
        subject = phrase_head(rest)
    if subject is None and lemma(verb) != "tell":  # who is told stands behind it
        subject = phrase_head(rest)
    if subject is None or is_sign(subject):
        return None
    return Attribution(cue=(verb, end), speaker=subject)


def _introduced(rest: Sequence[Token]) -> Token | None:
    """The name behind a title that the parser lost: "said its director-general, Ana Rao."."""
    comma = next((index for index, token in enumerate(rest[:6]) if token.text == ","), None)
    if comma is None or rest[0].tag_ != "PRP$" or not rest[comma + 1 :]:
        return None
    head = phrase_head(rest[comma + 1 :])
    return head if head is not None and head.pos_ == "PROPN" else None


def _named_first(tail: Sequence[Token]) -> Attribution | None:
    """“…,” Ana Rao, envoy of Peru, VERB: by the order of words, since parses of it go wrong."""
    if tail[0].ent_type_ != "PERSON":
        return None
    comma = next((index for index, token in enumerate(tail) if token.text == ","), 0)
    name = tail[:comma]
    if not name or any(t.pos_ != "PROPN" and t.ent_type_ != "PERSON" for t in name):
        return None
    for before, verb in pairwise(tail[comma + 1 : _REACH]):
        if before.text == "," and speaks(verb, SPEAKING) and verb.tag_ in _TOLD:
            return Attribution(cue=(verb, verb), speaker=name[-1], name=(name[0], name[-1]))
    return None


def _straight(tail: Sequence[Token]) -> Attribution | None:
    """“…,” SPEAKER VERB: the verb is one of speech and the speaker opens the sentence."""
    for verb in tail[1:_REACH]:
        if not speaks(verb, SPEAKING) or verb.dep_ in {"relcl", "acl"}:
            continue
        quoted = verb.dep_ == "pcomp" and verb.head.lower_ == "as"  # "was quoted as saying"
        if (verb.dep_ == "pcomp" and not quoted) or lemma(verb.head) in _SILENT:
            continue
        subject = subject_in(verb, tail[: tail.index(verb)])
        if subject is None or is_sign(subject):
            continue
        if subject.left_edge.i > tail[0].i and not quoted:
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
    if not opens or verb is None or tail[0].text[0].isdigit():
        return None
    if lemma(verb) in _COPULA | _SILENT:
        return None
    named = verb.nbor(-1).pos_ in NOMINAL and all(
        t.pos_ in {"DET", "ADJ", *NOMINAL} or t.is_punct or t.tag_ == "POS"
        for t in tail[: tail.index(verb)]
    )
    subject = phrase_head(tail[: tail.index(verb)]) if named else None
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
    for before, verb in pairwise(tail[:6]):
        opens = before.i == tail[0].i and before.is_title
        if before.pos_ not in {"PROPN", "PRON", "DET", "ADJ"} and not opens:
            break
        # "Tully" may be taken for an adverb
        named = before.pos_ in {"PROPN", "PRON"} or (opens and before.pos_ != "DET")
        if named and speaks(verb, SPEAKING) and verb.tag_ in _TOLD:
            return Attribution(cue=(verb, verb), speaker=before, name=(tail[0], before))
    return _apposed(tail)


def _apposed(tail: Sequence[Token]) -> Attribution | None:
    """“…,” the chair, Ana Rao, VERB where the parser took the verb for one of the quote."""
    verb = next((t for t in tail[:_REACH] if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or not speaks(verb, SPEAKING) or verb.tag_ not in _TOLD:
        return None
    before = tail[: tail.index(verb)]
    head = phrase_head(before)
    if head is None or verb.nbor(-1).text != "," or is_sign(head):
        return None
    comma = max((i for i, t in enumerate(before[:-1]) if t.text == ","), default=0)
    name = before[comma + 1 : -1]
    is_name = all(t.pos_ == "PROPN" or t.text == "-" for t in name)
    is_person = bool(name) and (name[-1].ent_type_ == "PERSON" or before[0].tag_ == "PRP$")
    if comma and is_name and is_person:
        return Attribution(cue=(verb, verb), speaker=name[-1], name=(name[0], name[-1]))
    names = [t for t in before if t.dep_ == "appos" and t.head == head]
    return Attribution(cue=(verb, verb), speaker=head) if names else None


def _aged(tail: Sequence[Token]) -> Attribution | None:
    """“…,” the 54-year-old VERB: the parser finds no noun."""
    old = next((token for token in tail[:6] if token.lower_ == "old"), None)
    verb = tail[tail.index(old) + 1] if old is not None and old != tail[-1] else None
    if old is None or verb is None or tail[0].lower_ != "the" or not speaks(verb, SPEAKING):
        return None
    return Attribution(cue=(verb, verb), speaker=old)


def _behind_rest(passage: Passage, tail: Sequence[Token]) -> Attribution | None:
    """“It will rain” in Lima, says Rao: behind the rest of a sentence that begins in marks."""
    if not passage.fresh or not passage.is_sentence or passage.ends_sentence:
        return None
    if passage.is_name and len(passage.tokens) > len(("Never", ",")):
        return None  # "“Lima Water,” a drink, will sell, Rao said"
    for comma in [index for index, token in enumerate(tail[:-2]) if token.text == ","][::-1]:
        rest = tail[comma + 1 :]
        if rest[0].lower_ == "according" and rest[1].lower_ == "to":
            return Attribution(cue=(rest[0], rest[1]), speaker=object_of(rest[1]))
        if found := (_inverted(passage, rest) if speaks(rest[0], SPEAKING) else _straight(rest)):
            return found
    return None


def _described(tail: Sequence[Token]) -> Attribution | None:
    """“…” was how SPEAKER put it; “…,” as SPEAKER put it; “…,” in the words of SPEAKER."""
    low = [t.lower_ for t in tail[:5]]
    if low[:2] in (["was", "how"], ["is", "how"]):
        verb = next((t for t in tail[2:_REACH] if puts_it(t)), None)
        subject = subject_in(verb, tail[2:]) if verb is not None else None
        return Attribution(cue=(verb, verb), speaker=subject) if verb and subject else None
    if low[:1] == ["as"]:
        verb = next((t for t in tail[1:12] if lemma(t) in {"put", "say"}), None)
        subject = subject_in(verb, tail[1:]) if verb is not None else None
        return Attribution(cue=(verb, verb), speaker=subject) if verb and subject else None
    if low[:4] == ["in", "the", "words", "of"]:
        return Attribution(cue=(tail[0], tail[3]), speaker=object_of(tail[3]))
    return _judged(tail) if low[0] in {"is", "was"} else None


def _judged(tail: Sequence[Token]) -> Attribution | None:
    """“…” was Rao's verdict; “…” is the advice of Rao."""
    noun = next((t for t in tail[1:_MANNER] if lemma(t) in ANSWERS), None)
    if noun is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    speaker = owner or (object_of(of) if of is not None else None)
    return Attribution(cue=(noun, noun), speaker=speaker) if speaker is not None else None

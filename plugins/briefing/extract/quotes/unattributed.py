"""Words in marks that no sentence gives to anybody: who says them stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..role_nouns import can_speak
from ..speakers import Attribution, speaker_tokens, subject_of
from ..speech import REPORTING, SPEAKING, TENSED, lemma, speaks
from ..words import words
from .passages import DASHES, Passage
from .tails import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from ...model import Span
    from ..reading import BlockReading, Reading

HEADS = frozenset({"title", "standfirst"})
_GESTURES = words("frown grin laugh nod shrug sigh smile wink")
_THINKING = words(
    """
    agree apologise apologize believe defend disagree dismiss doubt fear reject regret remember
    thank welcome worry
    """
)
_ISSUING = words("issue publish release")
_MOODS = words(
    """
    adamant angry bitter blunt calm categorical certain clear confident convinced defiant delighted
    disappointed emphatic frank furious grateful hopeful optimistic pessimistic philosophical proud
    relieved sanguine sceptical skeptical sure unapologetic unconvinced unimpressed unmoved
    unrepentant
    """
)
_OF_ONESELF = words("i me mine my myself")
ENOUGH = 3  # words of a sentence in marks that stands alone; fewer are a term or a shout


@dataclass(frozen=True, slots=True)
class Spoken:
    """A passage that is a quote, with the spans of cue and speaker as far as known."""

    passage: Passage
    cue: Span | None
    speaker: Span | None
    attribution: Attribution | None = None


def between(block: BlockReading, ends: tuple[Token, Token]) -> Span:
    """Where the tokens from the first to the last stand in the document."""
    first, last = ends
    return block.at(first.idx, last.idx + len(last.text))


def said_alone(reading: Reading, passage: Passage, last: Spoken | None) -> Spoken | None:
    """A passage without attribution of its own, if it is speech: a sentence after a sentence."""
    if last is not None and (_is_rest(last, passage) or _is_added(last, passage)):
        return Spoken(passage, None, last.speaker)
    # whoever speaks stands behind it, or what it does: "“Sail on” pleased him"
    tail = passage.tail[:1]
    is_subject = tail and tail[0].tag_ in {"VBD", "VBZ"} and not passage.ends_sentence
    goes_on = tail and (passage.words.endswith(",") or is_subject)
    if not passage.fresh or goes_on or not passage.is_sentence or len(passage.tokens) < ENOUGH:
        return None
    if passage.lead and (sayer := _speaker_before(passage)):
        return Spoken(passage, None, sayer)
    later = None if passage.lead else _speaker_in_next(reading, passage) or _speaker_behind(passage)
    follows = last is not None and _follows(last.passage, passage)
    if last is not None and follows and not (later and passage.block.block.kind == "quotation"):
        return Spoken(passage, None, last.speaker)
    if later is None and _stands_alone(passage):
        return Spoken(passage, None, _told_of_last(reading, passage))
    return later


def _told_of_last(reading: Reading, passage: Passage) -> Span | None:
    """Whoever speaks in the last sentence of the paragraph before: "Rao says it is late."."""
    if not passage.block.index:
        return None
    block = reading.blocks[passage.block.index - 1]
    if block.block.kind != "paragraph" or block.text.rstrip()[-1:] not in {".", ":"}:
        return None
    sentence = [t for t in list(block.doc.sents)[-1] if not t.is_space]
    found = _telling(sentence) or (_met(sentence) if _is_of_oneself(passage) else None)
    is_one = found is not None and found.tag_ not in {"NNS", "NNPS"}
    return between(block, speaker_tokens(found)) if found is not None and is_one else None


def _is_of_oneself(passage: Passage) -> bool:
    """Whether a quotation set apart tells of the one who speaks: "My mother waited for years."."""
    is_apart = passage.block.block.kind == "quotation"
    return is_apart and any(token.lower_ in _OF_ONESELF for token in passage.tokens)


def _met(sentence: Sequence[Token]) -> Token | None:
    """The only person of whom a sentence tells: "Ana Rao had come by bus."."""
    root = next((token for token in sentence if token.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if subject is None or subject not in sentence:
        return None
    people = [t for t in sentence if t.ent_type_ == "PERSON" and t.ent_iob_ == "B"]
    is_name = subject.ent_type_ == "PERSON" and len(people) == 1
    return subject if is_name or (subject.lower_ in {"he", "she"} and not people) else None


def _is_rest(last: Spoken, passage: Passage) -> bool:
    """Whether a few words go on after "she said": “On Monday,” she said. “Or Tuesday.”."""
    same = last.passage.block.index == passage.block.index
    said = last.speaker is not None and last.cue is not None and last.passage.words[-1:] in ",?!"
    goes_on = passage.fresh and passage.ends_sentence and _follows(last.passage, passage)
    return same and said and goes_on


def _is_added(last: Spoken, passage: Passage) -> bool:
    """Whether whoever spoke goes on after "But" alone: "“It rains,” Rao said. But “I stay.”"."""
    lead = [token.lower_ for token in passage.lead if token.text != ","]
    is_link = lead in (["but"], ["and"], ["yet"], ["so"], ["then"])
    same = last.passage.block.index == passage.block.index and last.speaker is not None
    return same and is_link and passage.ends_sentence and len(passage.tokens) >= ENOUGH


def _speaker_before(passage: Passage) -> Span | None:
    """Whoever speaks in the sentence before: "He warned that it would rain. “…”"."""
    found = _telling(passage.lead)
    return between(passage.block, speaker_tokens(found)) if found is not None else None


def _telling(sentence: Sequence[Token]) -> Token | None:
    """Whoever speaks, or shows a mind, in a sentence; a thing only by a verb of reports."""
    for token in sentence:
        if _is_joined_gesture(token) and (subject := subject_of(token.head)) in sentence:
            return subject
        if token.dep_ != "ROOT" or not (speaks(token, SPEAKING) or _shows(token)):
            continue
        subject = subject_of(token)
        if subject is None or subject not in sentence:
            continue
        is_one = subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}
        is_thing = subject.pos_ == "NOUN" and not can_speak(lemma(subject))
        told = speaks(token, REPORTING if is_thing else SPEAKING)
        if is_one or told or lemma(token) in _GESTURES:
            return subject
    return None


def _is_joined_gesture(token: Token) -> bool:
    """Whether it ends a sentence of what somebody did: "She taps it, and frowns"."""
    is_joined = token.dep_ == "conj" and token.head.dep_ == "ROOT" and token.head.pos_ == "VERB"
    gesture = token.lower_.removesuffix("s")  # taggers take it for a noun
    return is_joined and (lemma(token) in _GESTURES or gesture in _GESTURES)


def _shows(verb: Token) -> bool:
    """Whether a verb shows what somebody thinks: "shrugged", "defended the plan", "was adamant"."""
    if lemma(verb) == "be":
        return any(c.dep_ == "acomp" and c.lower_ in _MOODS for c in verb.children)
    if lemma(verb) in _ISSUING:
        return any(c.dep_ == "dobj" and lemma(c) in ANSWERS for c in verb.children)
    return lemma(verb) in _GESTURES or lemma(verb) in _THINKING


def _follows(last: Passage, passage: Passage) -> bool:
    """Whether nothing but an attribution stands between two passages."""
    if last.block.index == passage.block.index:
        between = last.block.text[last.end : passage.start]
        tail = last.tail
        told = tail[-1].idx + len(tail[-1].text) if tail else last.end
        return (
            not last.block.text[max(told, last.end) : passage.start].strip() or not between.strip()
        )
    if last.block.index + 1 != passage.block.index or passage.start > 0:
        return False
    return not last.closed or (_stands_alone(passage) and _closes_block(last))


def _closes_block(passage: Passage) -> bool:
    """Whether nothing but an attribution comes behind a passage in its paragraph."""
    tail = passage.tail
    told = tail[-1].idx + len(tail[-1].text) if tail else passage.end
    return not passage.block.text[max(told, passage.end) :].strip()


def _stands_alone(passage: Passage) -> bool:
    """Whether a paragraph is nothing but the passage: speech, though nobody says whose."""
    text = passage.block.text
    return not text[: passage.start].strip() and not text[passage.end :].strip()


def _speaker_behind(passage: Passage) -> Spoken | None:
    """Who is told of in the sentence behind words that open a paragraph.

    "“It just went.” Ana Rao has lived by the mill for years", "So says Rao", "Those were the words
    of Rao", "Rao said this to everybody".
    """
    tail = passage.tail
    if passage.start > 0 or not passage.ends_sentence or not tail:
        return None
    if (so := _said_so(tail)) is not None:
        return Spoken(passage, None, between(passage.block, speaker_tokens(so)))
    root = next((token for token in tail if token.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if subject is None or subject.ent_type_ != "PERSON" or speaker_tokens(subject)[0] != tail[0]:
        return None
    return Spoken(passage, None, between(passage.block, speaker_tokens(subject)))


def _said_so(tail: Sequence[Token]) -> Token | None:
    """Whoever "so says", or whose words "those were"."""
    if tail[0].lower_ in {"so", "thus"}:
        verb = next((token for token in tail[1:4] if speaks(token, SPEAKING)), None)
        return subject_of(verb) if verb is not None else None
    if tail[0].lower_ in {"those", "these"}:
        of = next((t for t in tail[1:6] if t.lower_ == "of" and t.head.lower_ == "words"), None)
        return next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return None


_GOING_ON = frozenset({"add", "continue"})
_BACKWARDS = ("so", "thus", "that", "this", "those", "these")


def _speaker_in_next(reading: Reading, passage: Passage) -> Spoken | None:
    """A block quote's speaker in the paragraph behind it.

    "So wrote Rao", "That is how Rao …", "She added that …", "So Rao, in her garden.", "— Ana Rao".
    """
    index = passage.block.index + 1
    if not _stands_alone(passage) or index >= len(reading.blocks):
        return None
    block = reading.blocks[index]
    sentence = next(iter(block.doc.sents), None)
    if sentence is None:
        return None
    name = _named_alone(sentence)
    if name is None and _opens_body(reading, passage):
        name = _told_of_first(sentence)
    if name is not None:
        return Spoken(passage, None, between(block, speaker_tokens(name)))
    so, backwards = sentence[0].lower_ in {"so", "thus"}, sentence[0].lower_ in _BACKWARDS
    for token in sentence:
        says = speaks(token, SPEAKING) if so else backwards or lemma(token) in _GOING_ON
        if token.pos_ != "VERB" or not says:  # "So the party lost" says nothing
            continue
        subject = subject_of(token)
        if subject is None or subject not in sentence or subject.lower_ in _BACKWARDS:
            continue
        cue = between(block, (token, token)) if backwards else None
        return Spoken(passage, cue, between(block, speaker_tokens(subject)))
    return None


def _opens_body(reading: Reading, passage: Passage) -> bool:
    """Whether an article begins with the passage."""
    first = next((b for b in reading.blocks if b.block.kind not in HEADS), None)
    return first is not None and first.index == passage.block.index


def _told_of_first(sentence: SpacySpan) -> Token | None:
    """The person with whose name a sentence begins, and of whom it tells."""
    subject = subject_of(sentence.root)
    is_person = subject is not None and subject.ent_type_ == "PERSON"
    opens = is_person and subject is not None and speaker_tokens(subject)[0] == sentence[0]
    return subject if opens else None


def _named_alone(sentence: SpacySpan) -> Token | None:
    """The name behind "So" or a dash in a sentence without a verb."""
    opens = sentence[0].lower_ in {"so", "thus"} or sentence[0].text in DASHES
    has_verb = any(token.tag_ in TENSED for token in _outside(sentence))
    if not opens or has_verb:
        return None
    named = [token for token in sentence[1:4] if token.pos_ == "PROPN"]
    if not named:
        return None
    name = named[0]
    while name.dep_ == "compound" and name.head.pos_ == "PROPN" and name.head.i > name.i:
        name = name.head
    return name


def _outside(sentence: SpacySpan) -> Iterator[Token]:
    """The words of a sentence outside its relative clauses."""
    for token in sentence:
        if not any(each.dep_ == "relcl" for each in (token, *token.ancestors)):
            yield token


def told_later(spoken: list[Spoken]) -> list[Spoken]:
    """Speakers for passages that go on in the next paragraph, where alone they are named."""
    out: list[Spoken] = []
    following: Spoken | None = None
    for each in reversed(spoken):
        if each.speaker is None and each.cue is None and following and not each.passage.closed:
            following = Spoken(each.passage, None, following.speaker)
        else:
            following = each
        out.append(following)
    return out[::-1]

"""What in marks is a name, a title or a term rather than somebody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..speakers import object_of, subject_of
from ..speech import FRAMING, lemma, speaks
from ..words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from .passages import Passage

# what a sign, a song or a paper's headline "says" is nobody's statement
SIGNS = words(
    """
    advertisement anthem badge banner billboard caption card chorus cover flag graffiti headline
    inscription label lyric motto placard plaque poster proverb refrain saying sign slogan
    song sticker t-shirt title tombstone
    """
)
# who calls a thing by its name: everybody and nobody
EVERYBODY = words(
    """
    critic economist everybody everyone fan headline historian local many media medium most
    newspaper one opponent others paper people press some supporter tabloid they we you
    """
)
_NAMING = words("call christen dub entitle know label name nickname style term title")
_NAMED = frozenset(["title", "entitle", "dub", "nickname", "name", "christen"])
_WORKS = words(
    """
    album article autobiography ballad bestseller book cartoon column comedy documentary drama
    editorial epic essay exhibition film game hit memoir movie musical novel opera painting paper
    play podcast poem programme program report series serial short-story show single song
    soundtrack speech story study thriller title track trilogy work
    """
)
_INSCRIBING = words("emblazon engrave etch inscribe stencil")
_NAME = 4  # words by which everybody may call a thing; more are somebody's verdict


def is_name_or_title(passage: Passage) -> bool:
    """Whether the words in marks are a name or title, or what everybody calls a thing."""
    return passage.is_name or _is_titled(passage.lead) or _is_called_so(passage)


def is_term(passage: Passage) -> bool:
    """Whether a fragment is a name or a term rather than somebody's words."""
    if introduces(passage.lead) and (passage.is_sentence or passage.ends_sentence):
        return False
    if _modifies(passage) or _is_titled(passage.lead):
        return True
    if passage.is_name and passage.block.block.kind != "title":
        return True
    return _is_called_so(passage)


def _modifies(passage: Passage) -> bool:
    """Whether the words stand before a noun as its adjective: the “comfort” women."""
    tail = passage.tail
    if not tail or passage.words[-1:] in {",", ".", "?", "!"}:
        return False
    if tail[0].pos_ not in {"NOUN", "PROPN"}:
        return False
    last = passage.lead[-1] if passage.lead else None
    if last is None or last.pos_ == "NOUN":  # "a youth “training” wage"
        return last is not None and (last.head == tail[0] or last.head in passage.tokens)
    return last.pos_ in {"DET", "PRON", "ADJ", "NUM", "PART"}


def _is_titled(lead: Sequence[Token]) -> bool:
    """Whether the words before say that a name or title follows."""
    last = [t for t in lead[-3:] if t.pos_ not in {"DET", "PUNCT", "ADP"}]
    if not last:
        return False
    word = lemma(last[-1])
    if last[-1].dep_ == "dobj" and speaks(last[-1].head, FRAMING):  # "called the signs “…”"
        return False
    if word == "term" and last[-1].tag_ in {"VBD", "VBZ"}:  # "the union termed it “…”"
        return False
    if word == "know" and last[-1].tag_ == "VB":  # "he wants to know “who signed it”"
        return False
    return word in _NAMED or word in SIGNS or word in {"know", "mean", "term", "word", "name"}


def _is_called_so(passage: Passage) -> bool:
    """Whether everybody calls it so, or nobody in particular: what the papers call “…”."""
    for verb in reversed(passage.lead):
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        if lemma(verb) not in _NAMING:
            return False
        subject = _namer(verb, passage)
        is_name = passage.is_name or sum(not t.is_punct for t in passage.tokens) <= _NAME
        everybody = subject is None or lemma(subject) in EVERYBODY or _is_anybody(subject)
        return everybody and is_name
    return False


def _namer(verb: Token, passage: Passage) -> Token | None:
    """Who calls a thing by the words of a passage; None if nobody in particular does."""
    if passage.tail[:1] != () and passage.tail[0].lower_ == "by":
        return object_of(passage.tail[0])
    return None if _is_aside(verb) else subject_of(verb)


def _is_aside(verb: Token) -> bool:
    """Whether nobody in particular calls it so behind a comma: "the breed, also called “…”"."""
    before = verb.nbor(-1) if verb.i else verb
    while before.pos_ == "ADV" and before.i:
        before = before.nbor(-1)
    return before.text == "," and verb.tag_ in {"VBD", "VBN"} and not _has_subject(verb, before)


def _has_subject(verb: Token, comma: Token) -> bool:
    """Whether somebody of whom a clause tells stands before its comma: "who came, called it"."""
    return any(c.dep_ == "nsubj" and c.i < comma.i - 1 for c in verb.children)


def _is_anybody(subject: Token) -> bool:
    """Whether a bare plural speaks: "what diplomats call"."""
    return subject.tag_ == "NNS" and subject.left_edge == subject


def is_sign(subject: Token) -> bool:
    """Whether a sign, a song or a headline is said to speak."""
    part = subject.i > 0 and subject.nbor(-1).text == "-"  # a name such as "Mi-song" is no song
    return lemma(subject) in SIGNS and not part


def is_inscribed(lead: Sequence[Token]) -> bool:
    """Whether the words stand on a thing: "a stone inscribed: “…”"."""
    last = [t for t in lead[-3:] if not t.is_punct]
    return bool(last) and lemma(last[-1]) in _INSCRIBING


def is_work(lead: Sequence[Token]) -> bool:
    """Whether a book, film or song is named: "in his memoir, “A Cold Spring,” the general …".

    So is what belongs to somebody: "the host of Lake FM's “Early Tide,” proposed".
    """
    last = [t for t in lead[-3:] if not t.is_punct]
    owned = bool(lead) and lead[-1].tag_ == "POS"
    return owned or (bool(last) and lemma(last[-1]) in _WORKS)


def introduces(lead: Sequence[Token]) -> bool:
    """Whether the words before a mark end as those that lead to speech do."""
    return bool(lead) and lead[-1].text in {":", ",", "—", "–"}

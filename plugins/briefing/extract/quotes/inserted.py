"""Clauses around, before or behind the words that say whose they are: "It rained, Rao said"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from ..speech import NOMINAL, REPORTING, SUBJECTS, TENSED, lemma, speaks
from ..words import word_at, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

_SELVES = frozenset({"herself", "himself", "itself", "themselves"})
_PLANS = words(
    """
    ability age agenda choice colour color custom height kind law mood need order plan plans
    procedure program programme rank rule rules schedule season size taste tradition type weight
    """
)
_BESIDES = words("although as though with")
_JOINTS = frozenset({"and", "but"})
NEXT = 3  # tokens within which "that" takes up a clause before it: ", that", ", and that"
LEAST = 3  # tokens of a clause that is found by "that" alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A reported clause, tokens ``start`` to ``end`` of its doc, half-open."""

    start: int
    end: int
    cue: tuple[Token, Token]
    speaker: Token | None


def skip(doc: Doc, start: int, end: int) -> int:
    """Where a clause begins: behind marks, "that", "and" and "but" at ``start``."""
    while start < end and (doc[start].is_punct or doc[start].lower_ in {"that", "and", "but"}):
        if doc[start].text == "That" and doc[start].dep_ == "det":  # "That hill is high, Rao said"
            break
        start += 1
    return start


def back(doc: Doc, end: int) -> int:
    """Where a clause ends: before marks, "and" and space at ``end``, but for marks that close."""
    while (
        end > 0
        and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].lower_ in _JOINTS)
        and doc[end - 1].text not in {")", "”", "%"}
    ):
        end -= 1
    return end


def clause_around(verb: Token, speaker: Token) -> tuple[int, int] | None:
    """“Prices would fall, Rao said.”, “In May, Rao said, prices would fall.”: the longer part."""
    doc, sentence = verb.doc, verb.sent
    if _has_object(verb) or any(c.dep_ == "xcomp" for c in verb.rights):  # "claims to have won"
        return None
    left = _before_description(verb, min(_np_start(speaker), verb.i))
    if left <= sentence.start or doc[left - 1].text != ",":
        return None
    right = next(
        (t.i for t in doc[max(verb.i, speaker.i) + 1 : sentence.end] if t.text in {",", "."}),
        sentence.end,
    )
    before = (_open(doc, sentence.start, left), back(doc, left))
    right = _behind_name(doc, right, sentence.end)
    after = (skip(doc, right, sentence.end), back(doc, sentence.end))
    whole = [*doc[slice(*before)], *doc[slice(*after)]]
    if not _has_clause(whole, verb) or _is_setting(doc[before[0]], verb):
        return None
    # behind "said Rao," may stand who she is: no part of the clause
    apposed = right < sentence.end and _is_apposed(doc[right : sentence.end], speaker)
    apposed = apposed or _is_aside(doc[slice(*before)], doc[slice(*after)])
    if apposed or not _is_cut_subject(doc, before, after):
        return max(before, before if apposed else after, key=lambda part: part[1] - part[0])
    return after


def _is_aside(before: SpacySpan, after: SpacySpan) -> bool:
    """Whether what stands behind only adds to the clause: "It rains, he said, adding that …".

    So do "with fewer guests coming", "as it rained" behind words that are a clause by themselves.
    """
    adds = len(after) > 0 and (after[0].tag_ == "VBG" or after[0].lower_ in _BESIDES)
    if not adds or not len(before) or before[0].dep_ in {"mark", "prep"}:
        return False
    return any(t.tag_ in TENSED and t.dep_ not in {"relcl", "advcl"} for t in before)


def _has_object(verb: Token) -> bool:
    """Whether a verb has an object of its own: "the firm added no jobs", "claiming his due"."""
    objects = (c for c in verb.rights if c.dep_ == "dobj" and c.ent_type_ not in {"DATE", "TIME"})
    return lemma(verb) not in {"tell", "warn"} and next(objects, None) is not None


def _is_setting(first: Token, verb: Token) -> bool:
    """Whether what opens the sentence says how it was said: "Asked whether it rained, Rao said"."""
    hangs = first.tag_ in {"VBN", "VBG"} and first.dep_ == "advcl" and first.head == verb
    return hangs or first.lower_ == "asked"


def _behind_name(doc: Doc, comma: int, end: int) -> int:
    """Behind a speaker's name in apposition: "The deal, said its author, Ana Rao, could not"."""
    close = next((t.i for t in doc[comma + 1 : end] if t.text == ","), end)
    name = doc[comma + 1 : close]
    is_name = 0 < len(name) <= NEXT + 1 and all(t.pos_ == "PROPN" for t in name)
    is_verb = close + 1 < end and doc[close + 1].tag_ in TENSED
    return close if is_name and is_verb else comma


def _before_description(verb: Token, left: int) -> int:
    """Where "its manager, Ana Rao, said" begins, given where the name does."""
    doc, first = verb.doc, verb.sent.start
    if not first < left < verb.i or doc[verb.i - 1].text != "," or doc[left - 1].text != ",":
        return left
    comma = next((i for i in range(left - 2, first, -1) if doc[i].text == ","), None)
    described = comma is not None and doc[comma + 1].tag_ in {"DT", "PRP$"}
    return comma + 1 if comma is not None and described else left


def _is_cut_subject(doc: Doc, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the verb comes behind the attribution: "every mill, Rao adds, should be kept"."""
    if after[1] - after[0] <= LEAST:
        return False
    opening = doc[after[0]]
    head = opening if opening.dep_ not in {"aux", "auxpass", "neg"} else opening.head
    subject = next((c for c in head.children if c.dep_ in SUBJECTS), None)
    is_verb = opening.tag_ in TENSED
    return is_verb and subject is not None and before[0] <= subject.i < before[1]


def _is_apposed(rest: SpacySpan, speaker: Token) -> bool:
    """Whether what stands behind a speaker's comma tells of the speaker."""
    heads = (token for token in rest if token.dep_ in {"appos", "relcl", "acl"})
    return any(head.head == speaker for head in heads)


def _np_start(head: Token) -> int:
    return head.left_edge.i


def _has_clause(tokens: Sequence[Token], verb: Token) -> bool:
    inside = set(tokens)
    for token in tokens:
        if token.pos_ not in {"VERB", "AUX"} or token == verb or token.dep_ == "relcl":
            continue
        tense = token.tag_ in TENSED
        if tense or any(c.dep_ == "nsubj" and c in inside for c in token.children):
            return True
    return False


def accord(first: Token) -> Report | None:
    """The clause beside "according to Rao", given its first word; None if there is none."""
    doc, sentence, second = first.doc, first.sent, first.nbor()
    speaker = next((c for c in second.children if c.dep_ == "pobj"), None)
    if speaker is None or speaker.pos_ not in NOMINAL or speaker.text in _PLANS:
        return None
    close = _phrase_end(speaker)
    speaker = _by_name(speaker, close)
    before = (_open(doc, sentence.start, first.i), back(doc, first.i))
    after = (skip(doc, close, sentence.end), back(doc, _stop(doc, close, sentence.end)))
    link = first.i - 1 - (word_at(doc, first.i - 1) == ",")  # ", and, according to"
    opens = word_at(doc, link) in {"and", "but", "while", "that"}
    part = after if opens else max(before, after, key=lambda part: part[1] - part[0])
    joins = close + 1 < sentence.end and doc[close + 1].lower_ in {"and", "but", "though", "while"}
    if joins and _has_clause(list(doc[slice(*before)]), first):
        part = before  # ", but the rest is sold": the writer's
    if part[0] >= part[1] or not _has_clause([*doc[slice(*before)], *doc[slice(*after)]], first):
        return None  # "It rained, and according to Rao.", cut off
    last = doc[max(sentence.start, before[1] - 1)]
    if _is_anothers(doc[slice(*part)]) or last.tag_ in {"WDT", "WP"}:
        return None  # "boats which, according to Rao, sank"
    if part == after and doc[part[0]].tag_ == "VBG" and doc[part[0]].dep_ == "advcl":
        return None  # "“It rained,” he told us, according to Rao, meaning the storm of May"
    return Report(start=part[0], end=part[1], cue=(first, second), speaker=speaker)


def _is_anothers(clause: SpacySpan) -> bool:
    """Whether somebody else's report stands behind the source: "…, the mayor, said it rained"."""
    pairs = pairwise(clause)
    return any(comma.text == "," and speaks(verb, REPORTING) for comma, verb in pairs)


def _phrase_end(head: Token) -> int:
    """Behind the words that name the source: up to the comma, brackets and appositions passed."""
    doc, depth = head.doc, 0
    for token in doc[head.i + 1 : head.sent.end]:
        depth += (token.text == "(") - (token.text == ")")
        if depth or token.text not in {",", ";", ".", ":"}:
            continue
        if token.text == "," and (behind := _apposition_end(token)):
            return behind
        return token.i
    return head.sent.end


def _by_name(speaker: Token, close: int) -> Token:
    """The name in apposition to a description: "its lender, the Bank of Calderby,"."""
    last = speaker
    while last.i + 1 < close and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    comma = next((t for t in speaker.doc[speaker.i + 1 : close] if t.text == ","), None)
    if speaker.pos_ == "PROPN" or last.i > speaker.i or comma is None:
        return last if last.ent_type_ == "PERSON" else speaker  # "to curator Ana Rao"
    root = speaker.doc[comma.i + 1 : close].root
    return root if root.pos_ == "PROPN" else speaker


def _apposition_end(comma: Token) -> int | None:
    """The comma behind "a hydrologist at the institute", "the Bank of Calderby"; None if none is.

    That is a noun phrase alone: begun by an article, a possessive, "herself" or a name, without a
    verb; or
    all of a relative clause: "which holds 169 seats".
    """
    doc, sentence = comma.doc, comma.sent
    rest = doc[comma.i + 1 : sentence.end]
    close = next((token.i for token in rest if token.text == ","), None)
    phrase = doc[comma.i + 1 : close] if close is not None else None
    if phrase and phrase[0].tag_ in {"WDT", "WP", "WP$"}:
        return close
    is_noun = phrase and (phrase[0].pos_ in {"DET", "PROPN"} or phrase[0].tag_ == "PRP$")
    if not phrase or not (is_noun or phrase[0].lower_ in _SELVES):
        return None
    has_verb = any(token.tag_ in TENSED for token in phrase)
    root = phrase.root  # "According to Rao, the law, which died in May, would have": it would have
    is_subject = root.dep_ == "nsubj" and root.head.i > (close or 0) and root.pos_ == "PROPN"
    return None if has_verb or is_subject else close


def _open(doc: Doc, start: int, end: int) -> int:
    """Behind the last semicolon or mark before it, but not “a term” that the clause begins with."""
    is_term = False
    for index in range(end - 1, start - 1, -1):
        mark = doc[index].text
        if mark == "“" and is_term:
            is_term = False
        elif mark == "”" and index and not doc[index - 1].is_punct and doc[index + 1].is_lower:
            is_term = True
        elif mark in {";", "”", "“", ":"} and not is_term:
            return skip(doc, index + 1, end)
    return start if doc[start].text == "“" else skip(doc, start, end)


def _stop(doc: Doc, start: int, end: int) -> int:
    for index in range(start, end):
        if doc[index].text in {";", "“", '"'}:
            return index
    return end

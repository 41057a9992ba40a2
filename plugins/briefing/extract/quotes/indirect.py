"""Clauses reported without marks: "Rao said that …", "according to Rao, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..calendar_words import WEEKDAYS
from ..speakers import object_of, subject_of
from ..speech import (
    NOMINAL,
    REPORTING,
    SPEAKING,
    SUBJECTS,
    TENSED,
    is_adding,
    is_given_name,
    lemma,
    speaks,
)
from ..words import word_at, words
from .ends import CUTS, end_of, is_finite
from .inserted import LEAST, NEXT, Report, accord, back, clause_around, skip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

_UNREAL = words("can could may might must need shall should will would")
_WEEKDAYS = frozenset(WEEKDAYS)
_WHEN = _WEEKDAYS | words(
    """
    afternoon ago day earlier early evening last late later month morning night on this today week
    weekend year yesterday
    """
)
_COMMAS = 3  # ", Ana Rao, the mayor,"
_BESIDE = 3  # tokens before "that" which say where it was said: "said outside court that"
_TOLD = 7  # tokens behind "told" in which "that" follows whom


def find_reports(doc: Doc) -> Iterator[Report]:
    """All reported clauses of a block, in no order; they may overlap direct quotes."""
    for token in doc:
        if token.lower_ == "according" and token.i + 2 < len(doc) and token.nbor().lower_ == "to":
            report = accord(token)
        else:
            is_verb = speaks(token, REPORTING) and not is_given_name(token)
            report = _reported(token) if is_verb else None
        if report is not None and report.end - report.start > 1 and _tells(doc, report):
            yield report


def _tells(doc: Doc, report: Report) -> bool:
    """Whether a clause says something by itself: not "as she said she would", "it read: “…”"."""
    last = doc[report.end - 1]
    opens = any(t.is_quote for t in doc[report.end + 1 : report.end + 2])
    leads = opens and doc[report.end].text in {",", ":"} and speaks(last, SPEAKING)
    return not leads and (last.pos_ != "AUX" or report.end - report.start > LEAST)


def _reported(verb: Token) -> Report | None:
    if not _is_real(verb):
        return None
    speaker = _accorded(verb) or _lost_subject(verb) or _lost_described(verb) or subject_of(verb)
    if speaker is None or (speaker.lower_ in {"it", "there"} and verb.dep_ == "parataxis"):
        return None
    clause = None if _is_behind(verb, speaker) else _clause_under(verb)
    if clause is not None:
        start, end = clause
        return Report(start=start, end=end, cue=(verb, verb), speaker=speaker)
    inserted = clause_around(verb, speaker)
    if inserted is None:
        return None
    return Report(start=inserted[0], end=inserted[1], cue=(verb, verb), speaker=speaker)


def _accorded(verb: Token) -> Token | None:
    """Who adds something to what is told by him or it: "According to Acme, it rained, adding"."""
    if not is_adding(verb):
        return None
    before = verb.doc[verb.sent.start : verb.i]
    to = next((t.nbor() for t in before if t.lower_ == "according"), None)
    return object_of(to) if to is not None and to.lower_ == "to" else None


def _lost_subject(verb: Token) -> Token | None:
    """The name before a last verb which the parser joined to the clause it reports, or to nothing.

    "Two boats will sail to Lima, the Harbour Board (HB) said on Tuesday.": nothing but a day or
    a place stands behind the verb, and a name with its article between it and the comma.
    """
    is_last = verb.dep_ in {"conj", "ROOT"} and verb.tag_ == "VBD"
    if not is_last or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    if any(c.dep_ not in {"prep", "npadvmod", "punct", "advmod"} for c in verb.rights):
        return None
    doc, last = verb.doc, verb.i - 1
    if doc[last].text == ")":
        last = next((i for i in range(last, verb.sent.start, -1) if doc[i].text == "("), last) - 1
    head, first, start = doc[last], last, verb.sent.start
    while first > start and doc[first - 1].pos_ in {"DET", "PROPN", "ADJ", "ADP", "PART"}:
        first -= 1
    is_phrase = first > start and doc[first - 1].text == ","
    return head if is_phrase and head.pos_ == "PROPN" else None


def _lost_described(verb: Token) -> Token | None:
    """The name before a description and such a verb: "…, Ana Rao, the mayor, told a crowd."."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    doc = verb.doc
    commas = [token.i for token in doc[verb.sent.start : verb.i] if token.text == ","]
    if len(commas) < _COMMAS or commas[-1] != verb.i - 1:
        return None
    before, behind, last = commas[-3:]
    name, described = doc[before + 1 : behind], doc[behind + 1 : last]
    is_name = len(name) > 0 and all(token.pos_ == "PROPN" for token in name)
    has_verb = any(token.tag_ in TENSED for token in described)
    opens = len(described) > 0 and described[0].tag_ in {"DT", "PRP$"}
    return name[-1] if is_name and opens and not has_verb else None


def _is_behind(verb: Token, speaker: Token) -> bool:
    """Whether a clause stands before "said Rao"; what stands behind is added to it."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i and is_finite(c))
    return speaker.i > verb.i and next(clauses, None) is not None


def _is_real(verb: Token) -> bool:
    """Whether something was said: no "could not say", "declined to say", "was said to"."""
    children = list(verb.children)
    if any(c.dep_ in {"neg", "nsubjpass", "auxpass"} for c in children):
        return False
    if any(
        c.dep_ == "aux" and (lemma(c) in _UNREAL or c.lower_ in {"to", "wo", "ca", "'d"})
        for c in children
    ):
        return False
    return verb.dep_ != "amod" and (verb.dep_ != "pcomp" or verb.head.lower_ in {"as", "by"})


def _clause_under(verb: Token) -> tuple[int, int] | None:
    """The clause that the parser hangs under the verb, behind it."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "parataxis"} and child.i > verb.i and is_finite(child):
            return None if _asks(child) or _is_meanwhile(child) else _trim(child, verb)
    if (torn := _torn(verb)) is not None:
        return torn
    head = _misplaced(verb)
    return _trim(head, verb) if head is not None else _behind_that(verb)


def _torn(verb: Token) -> tuple[int, int] | None:
    """A clause behind the verb of which the parser made two parts."""
    first, *more = [child for child in verb.rights if child.dep_ in {"ccomp", "dobj"}] or [verb]
    head = _rest_of_clause(first, more[0]) if more else None
    if head is None and first.left_edge.i == verb.i + 1:
        head = _told_of_object(first)
    if head is None:
        return None
    return max(first.left_edge.i, verb.i + 1), end_of(head, verb.doc)


def _rest_of_clause(first: Token, rest: Token) -> Token | None:
    """The verb behind a participle taken for one: "said no boat built in May would sink".

    So is the one behind a noun taken for an object: "says the storm, with its winds, is moving".
    """
    if first.dep_ == "dobj" and rest.dep_ == "ccomp":
        alone = not any(c.dep_ in SUBJECTS for c in rest.children)
        is_next = first.left_edge.i == first.head.i + 1 and first.right_edge.i < rest.left_edge.i
        is_told = any(c.tag_ in TENSED and c.dep_ in {"aux", "auxpass"} for c in rest.lefts)
        return rest if alone and is_next and is_told else None
    is_participle = first.dep_ == "ccomp" and first.tag_ == "VBN"
    is_subject = any(c.dep_ in SUBJECTS for c in first.lefts)
    is_next = first.right_edge.i + 1 == rest.left_edge.i
    is_rest = is_next and any(c.tag_ in TENSED for c in rest.lefts)
    return rest if is_participle and is_subject and is_rest else None


def _told_of_object(noun: Token) -> Token | None:
    """The verb whose subject was taken for an object: "said the boat Miss Ana was leaving port"."""
    told = next((c for c in noun.rights if c.dep_ == "relcl" and is_finite(c)), None)
    if noun.dep_ != "dobj" or told is None:
        return None
    subject = next((c for c in told.lefts if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
    is_name = subject is not None and subject.left_edge.i == noun.i + 1
    is_whole = any(c.dep_ in {"dobj", "attr", "acomp"} for c in told.rights)
    return told if is_name and is_whole else None


def _asks(clause: Token) -> bool:
    """Whether a clause only names a question: "explained why it closed", not "said what hurt was".

    What the answer was isn't told.
    """
    first = clause.left_edge
    asking = first.lower_ in {"how", "what", "when", "where", "whether", "which", "who", "why"}
    within = (t for t in (first, *first.ancestors) if clause.is_ancestor(t))
    return asking and not any(t.dep_ in {"csubj", "advcl"} for t in within)


def _is_meanwhile(clause: Token) -> bool:
    """Whether a clause tells what else went on: "“It rains,” he said, as boats came in"."""
    first = clause.left_edge
    is_mark = first.dep_ == "mark" and first.lower_ in {"as", "while"}
    return is_mark and word_at(first.doc, first.i - 1) == ","


def _behind_that(verb: Token) -> tuple[int, int] | None:
    """What follows "said that", "told a crowd that" where the parser found no verb in it.

    A noun phrase must begin there: "told the crowd that came" is another thing.
    """
    doc, sentence = verb.doc, verb.sent
    reach = verb.i + (_TOLD if lemma(verb) in {"tell", "warn"} else 2)
    that = next((t for t in doc[verb.i + 1 : min(reach, sentence.end)] if _opens_clause(t)), None)
    if that is None or any(t.is_punct for t in doc[verb.i + 1 : that.i]):
        return None
    end = next((t.i for t in doc[that.i + 1 : sentence.end] if t.text in CUTS), sentence.end)
    is_cut = end < sentence.end and all(t.tag_ not in TENSED for t in doc[that.i + 1 : end])
    if is_cut and that.i == verb.i + 1 and not any(t.is_quote for t in doc[end : sentence.end]):
        end, is_cut = sentence.end, False  # "argued that a law of 1939, never signed, bound us"
    end = back(doc, end)  # "said that one day Paz, who was late, left": no clause up to the comma
    return (that.i + 1, end) if end - that.i > LEAST and not is_cut else None


def _opens_clause(that: Token) -> bool:
    if that.lower_ != "that" or that.tag_ == "DT" or that.i + 1 >= len(that.doc):
        return False
    following = that.nbor()
    return following.tag_ in {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "CD", "EX"}


def _misplaced(verb: Token) -> Token | None:
    """The clause behind "that" which the parser hung on a noun: "said in a note that he left"."""
    for that in verb.doc[verb.i + 1 : verb.right_edge.i + 1]:
        head = that.head
        kinds = {"acl", "relcl", "ccomp"} if head.head.pos_ in NOMINAL else {"acl", "relcl"}
        if that.lower_ != "that" or head.dep_ not in kinds or not is_finite(head):
            continue
        noun = head.head
        subjects = [c for c in head.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}]
        objects = [c for c in head.children if c.dep_ == "dobj"]
        twice = that in subjects and len(subjects) > 1
        whole = that.dep_ == "mark" or twice or (that in objects and len(objects) > 1)
        above = next((t for t in noun.ancestors if t.pos_ not in {*NOMINAL, "ADP"}), None)
        if whole and above == verb and (noun.dep_ == "pobj" or lemma(verb) == "tell"):
            return head
    return None


def _trim(head: Token, verb: Token) -> tuple[int, int] | None:
    """The clause without "that", what the reporter adds behind a comma, and its stop."""
    doc = head.doc
    start = max(head.left_edge.i, verb.i + 1)
    end = end_of(head, doc)
    start = _behind_day(verb, skip(doc, _widened(doc, verb, start), end))
    start = _after_that(doc, verb.i, start)
    end = _and_that(verb, end)
    return (start, end) if start < end else None


def _widened(doc: Doc, verb: Token, start: int) -> int:
    """Where a clause begins whose subject the parser cut: "said boats without sails would sink"."""
    between = doc[verb.i + 1 : start]
    if not len(between) or lemma(verb) == "tell" or between[0].lower_ in _WEEKDAYS:
        return start
    is_noun = between[0].pos_ in {"NOUN", "DET", "ADJ", "NUM"} and between[0].dep_ != "npadvmod"
    inverted = any(t.dep_ in SUBJECTS and t.head == verb for t in between)
    plain = all(t.pos_ in {"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP", "PART"} for t in between)
    return verb.i + 1 if is_noun and plain and not inverted else start


def _behind_day(verb: Token, start: int) -> int:
    """Behind the day on which it was said: "said on Wednesday it would", "told her Monday it"."""
    if start >= len(verb.doc) or (start != verb.i + 1 and lemma(verb) != "tell"):
        return start
    opening = verb.doc[start : start + 2]
    day = opening[-1] if opening[0].lower_ == "on" else opening[0]
    is_that = verb.doc[start - 1].lower_ == "that"
    owns = day.i + 1 < len(verb.doc) and day.nbor().tag_ == "POS"  # "said Monday's flood"
    return day.i + 1 if day.lower_ in _WEEKDAYS and not is_that and not owns else start


def _after_that(doc: Doc, verb: int, start: int) -> int:
    """Behind the "that" which opens the clause: before it stand words of the reporter.

    The parser may give "last Friday" before "that" to the clause.
    """
    opens = next((token.i for token in doc[start:] if token.lower_ not in _WHEN), start)
    for token in doc[verb + 1 : opens + 1 + _BESIDE]:
        is_own = token.i <= opens or (token.tag_ == "IN" and token.head.head.i == verb)
        if token.is_punct or token.tag_ in TENSED:
            break
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"} and is_own:
            return token.i + 1 + (word_at(doc, token.i + 1) == ",")
    return start


def _and_that(verb: Token, end: int) -> int:
    """Where the last of several clauses ends: "said that he left, that she stayed and that …"."""
    doc, last = verb.doc, end
    for token in doc[end : verb.sent.end]:
        joins = all(t.is_punct or t.dep_ == "cc" for t in doc[last : token.i])  # no ", adding that"
        if token.lower_ == "that" and token.dep_ == "mark" and joins:
            last = max(last, end_of(token.head, doc))
        elif token.i >= last + NEXT:
            break
    return last

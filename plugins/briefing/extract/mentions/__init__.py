"""What may name something, and the pronouns; equations have a file of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ...abbreviations import TITLES
from ...model import Candidate, Pronoun, Span
from ..calendar_words import DAYS_AND_MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS
from ..roles.person_names import is_day_before
from ..words import word_at
from .runs import LEADING_PARTICLES, find_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

    from ...model import EntityType, Position
    from ..case import Evidence
    from ..reading import BlockReading, Reading

type_of_label: dict[str, EntityType | Literal["demonym", "other"]] = {
    "PERSON": "person",
    "PER": "person",  # other corpora's labels
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "NORP": "demonym",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "LANGUAGE": "other",
}
position_of_dependency: dict[str, Position] = {
    "nsubj": "subject",
    "nsubjpass": "subject",
    "dobj": "object",
    "obj": "object",
    "dative": "object",
    "pobj": "object",
    "poss": "possessive",
    "compound": "modifier",
    "amod": "modifier",
    "nmod": "modifier",
    "appos": "apposition",
}
gender_of_pronoun: dict[str, Literal["he", "she", "it", "they"]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
IN_PHRASE = frozenset({"NOUN", "ADJ", "PROPN", "NUM"})
NO_NAME = frozenset(
    {"DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ", "AUX", "NUM", "INTJ", "PART", "PUNCT", "VERB"}
)
CALENDAR = DAYS_AND_MONTHS | SHORT_WEEKDAYS | SHORT_MONTHS
EASTERN_GIVEN = re.compile(r" [A-Z][a-z]+-[a-z]+\b")  # "Ha Yeon-ju", where "Ha" is no laugh
HYPHENED = re.compile(r"-[A-Z]| (?:binte|binti|bint|bin|ibn|ap|mint|ould) [A-Z]")
ABBREVIATED = re.compile(rf"(?:{TITLES}|Md|Mohd)\.")
CAPITAL = re.compile(r" [A-Z]")
BEFORE_EVENTS = frozenset(
    "operation exercise storm cyclone typhoon hurricane tropical super".split()
)
PLACING = frozenset("across amid behind despite inside near opposite outside throughout".split())
MONTHS_AS_NAMES = frozenset({"april", "may", "june", "august"})
MONTHS_AS_FAMILIES = frozenset({"march", "may", "august"})
OFFICES = frozenset({"secretary", "minister", "chief", "president", "speaker"})
SPOKEN_FOR = frozenset({"DATE", "TIME"})
OPENING_MARKS = frozenset("“\"‘'([:—–•*") | {"''"}
EDGES = "“”‘’\"'()[]{}*,;:.!?…—– \n\t\u00a0\u2003\u2009\u202f"
POSSESSIVE = frozenset({"'s", "’s"})
WORDS_AROUND = 4
WORDS_BEHIND = 6  # of the longest name that ``_goes_on`` looks for


def find_candidates(reading: Reading) -> tuple[Candidate, ...]:
    """What the model takes for names, and the runs of capitalised words that it doesn't.

    Sorted by start; they may overlap, since a run can hold several names ("the Japanese Prime
    Minister Fumio Kishida") and the model be wrong about their ends. Articles ("The Hague" keeps
    its own, being a run), possessive endings and marks are outside. Muted text has none.
    """
    found: dict[Span, Candidate] = {}
    for block in reading.blocks:
        for span, label in _spans(block, reading.evidence):
            if label is not None or span not in found:
                found[span] = _candidate(reading, block, span, label)
    return tuple(found[span] for span in sorted(found) if not reading.is_muted(span))


def names_in(block: BlockReading, evidence: Evidence) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words, by offsets in the block's ``text``, in order.

    Cut at sentence starts, and without words whose capital has another reason.
    """
    for run in find_runs(block.text):
        yield from _without_other_words(block, run, evidence)


def find_pronouns(reading: Reading) -> tuple[Pronoun, ...]:
    """Personal and possessive pronouns of the third person, in order."""
    return tuple(
        Pronoun(
            span=block.span(token),
            sentence=reading.sentence_at(block.span(token).start),
            gender=gender_of_pronoun[token.lower_],
            position=position_of_dependency.get(token.dep_, "other"),
        )
        for block in reading.blocks
        for token in block.doc
        if token.lower_ in gender_of_pronoun and token.pos_ in {"PRON", "DET"}
    )


def _spans(
    block: BlockReading, evidence: Evidence
) -> Iterator[tuple[Span, EntityType | Literal["demonym", "other"] | None]]:
    doc = block.doc
    for start, end in names_in(block, evidence):
        yield block.at(start, end), None
    for ent in doc.ents:
        label = type_of_label.get(ent.label_)
        trimmed = _trimmed(ent, evidence) if label and not _is_ordinary(ent) else None
        if label and trimmed:
            yield block.at(*trimmed), label


def _is_ordinary(ent: SpacySpan) -> bool:
    """Whether it is "Its", or but a noun that opens a sentence before another: "Rescue leader"."""
    token = ent[0]
    if len(ent) == 1 and token.lower_ in gender_of_pronoun and not token.is_upper:
        return True
    behind = token.doc[token.i + 1 : token.i + 2]
    is_before_noun = bool(behind) and behind[0].text.islower() and behind[0].tag_ in {"NN", "NNS"}
    is_noun = token.tag_ == "NN" and not token.is_upper
    return len(ent) == 1 and is_before_noun and is_noun and _opens(token)


def _trimmed(ent: SpacySpan, evidence: Evidence) -> tuple[int, int] | None:
    """Without article, possessive ending and marks; None if no capital letter is left."""
    first, last = ent.start, ent.end
    first += len(ent) > 1 and _is_where(ent[0], evidence)
    while first < last and (
        ent.doc[first].lower_ in {"the", "a", "an"}
        or ent.doc[first].is_punct
        or (first + 1 < last and is_day_before(ent.doc[first]))
    ):
        first += 1
    while first < last and ent.doc[last - 1].tag_ == "POS" and not _is_house(ent):
        last -= 1
    if first == last:
        return None
    text = ent.doc[first:last].text
    start = ent.doc[first].idx + len(text) - len(text.lstrip(EDGES))
    name = text.strip(EDGES.replace(".", "")).lstrip(EDGES)
    return (start, start + len(name)) if any(map(str.isupper, name)) else None


def _is_where(token: Token, evidence: Evidence) -> bool:
    """Whether the first word of a sentence says where: "Outside Leinster House, people sang"."""
    if token.lower_ not in PLACING or not _opens(token):
        return False
    return not (evidence.form(token.text) or "").istitle()


def _is_house(ent: SpacySpan) -> bool:
    """Whether a possessive owns nothing: a house is called so, as in "Sotheby's sold it"."""
    behind = ent.doc[ent.end : ent.end + 1]
    return (
        ent.label_ == "ORG"
        and ent[-1].text in POSSESSIVE
        and bool(behind)
        and behind[0].pos_ in {"VERB", "AUX", "CCONJ"}
    )


def _without_other_words(
    block: BlockReading, run: tuple[int, int], evidence: Evidence
) -> Iterator[tuple[int, int]]:
    """A run cut at sentence starts, and without words that are capitalised for other reasons."""
    tokens = block.doc.char_span(*run, alignment_mode="expand")
    if tokens is None:
        return
    start: int | None = None
    end = run[0]
    for token in tokens:
        is_date = (
            token.lower_.rstrip(".") in CALENDAR
            and token.ent_type_ in SPOKEN_FOR
            and not (_is_given_name(token) or _is_family_name(token))
        ) or is_day_before(token)
        if start is not None and (is_date or (_opens(token) and token.idx > run[0])):
            yield start, end
            start = None
        if is_date or not token.text[0].isalnum():
            continue
        if start is None and _may_begin(token, run[0], evidence):
            start = max(token.idx, run[0])
        if start is not None and _may_end(token):
            end = min(token.idx + len(token), run[1])
    if start is not None and start < run[1]:
        yield start, run[1]


def _is_given_name(token: Token) -> bool:
    """Whether a month is somebody's name: "May Aldous", but not "in May Aldous" or "May 3"."""
    behind = token.doc[token.i + 1 : token.i + 2]
    before = token.doc[max(0, token.i - 2) : token.i].text  # "Pieter-Jan", but "Dec-Jan"
    if before.endswith("-") and before[:1].isupper() and before[:-1].lower() not in CALENDAR:
        return True
    if token.lower_ not in MONTHS_AS_NAMES or not behind or not behind[0].text[0].isupper():
        return False
    is_first = token.i == 0 or token.is_sent_start
    before = "" if is_first else token.nbor(-1).pos_
    return behind[0].lower_ not in CALENDAR and before not in {"ADP", "DET", "ADJ", "NUM"}


def _is_family_name(token: Token) -> bool:
    """Whether a month is one: "Dilys March, 61", but not "Reuters March 3" or "Friday, May"."""
    if token.lower_ not in MONTHS_AS_FAMILIES or token.i == 0:
        return False
    before, behind = token.nbor(-1), token.doc[token.i + 1 : token.i + 2]
    is_dated = bool(behind) and behind[0].like_num
    return before.pos_ == "PROPN" and before.lower_ not in CALENDAR and not is_dated


def _may_begin(token: Token, run: int, evidence: Evidence) -> bool:
    # "non-NATO" is one token: it begins before the run that begins inside it
    if token.idx < run:
        return True
    is_small = token.text[0].islower()
    return not (is_small or _is_where(token, evidence) or _is_no_name(token, evidence))


def _may_end(token: Token) -> bool:
    is_second_half = token.i > 0 and token.nbor(-1).text.endswith("-")
    return token.text[0].isupper() or not token.text.isalpha() or is_second_half


def _opens(token: Token) -> bool:
    """Whether a word is capitalised because a sentence or a quotation begins with it."""
    if token.i == 0:
        return True
    before = token.nbor(-1)
    short = f"{before.nbor(-1).text}." if before.text == "." and before.i else before.text
    if ABBREVIATED.fullmatch(short):  # "whip Md. Ana Rao": splitters take it for an end
        return False
    if token.is_sent_start:
        return True
    if token.text == "t":  # "Anna 't Hoen"
        return False
    if before.text.endswith(".") and token.lower_ in gender_of_pronoun:  # "at 6 p.m. Its head left"
        return True
    stands_apart = before.i == 0 or bool(before.nbor(-1).whitespace_) or before.nbor(-1).is_punct
    return before.text in OPENING_MARKS and stands_apart


def _is_no_name(token: Token, evidence: Evidence) -> bool:
    """Whether the first word of a sentence is an ordinary one."""
    if not _opens(token):
        return False
    if token.lower_ in LEADING_PARTICLES and token.i + 1 < len(token.doc):
        return token.nbor(1).is_punct  # "Van der Velde was late"
    if _begins_title(token) or _is_given_name(token) or _goes_on(token):
        return False
    form = evidence.form(token.text)
    if (token.is_upper and len(token) > 1) or (form and not form.islower()):
        return False
    is_plain = token.is_stop or (not form and _is_ordinary(token.doc[token.i : token.i + 1]))
    if form or is_plain or token.pos_ in NO_NAME:
        return is_plain or token.ent_type_ not in type_of_label or token.ent_iob_ != "B"
    is_listed = _begins_list(token)
    return token.pos_ != "PROPN" and token.ent_type_ not in type_of_label and not is_listed


def _goes_on(token: Token) -> bool:
    """Whether what follows shows a name: "Jukka-Pekka", "Siti binte Osman", "Exercise Cold"."""
    behind = token.whitespace_ + token.doc[token.i + 1 : token.i + 1 + WORDS_BEHIND].text
    is_event = token.lower_ in BEFORE_EVENTS and CAPITAL.match(behind)
    return bool(is_event or HYPHENED.match(behind) or EASTERN_GIVEN.match(behind))


def _begins_title(token: Token) -> bool:
    """Whether a noun stands before a name, as a title may: "Secretary of State Lena Brook"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    if token.pos_ not in {"NOUN", "PROPN"} or len(behind) < 2:  # noqa: PLR2004
        return False
    if token.lower_ in OFFICES and behind[0].lower_ == "of":
        return behind[1].text[0].isupper()
    return behind[0].pos_ == "PROPN" and behind[0].lower_ not in CALENDAR


def _begins_list(token: Token) -> bool:
    """Whether capitalised words follow a comma: "Facebook, Telenor and Kirin"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) > 1 and behind[0].text == "," and behind[1].text[0].isupper()


def _candidate(
    reading: Reading,
    block: BlockReading,
    span: Span,
    label: EntityType | Literal["demonym", "other"] | None,
) -> Candidate:
    tokens = block.tokens(span)
    if tokens is None:
        return Candidate(span=span, sentence=reading.sentence_at(span.start), label=label)
    root = tokens.root
    doc = block.doc
    return Candidate(
        span=span,
        sentence=reading.sentence_at(span.start),
        label=label,
        position=_position(root),
        determiner=word_at(doc, tokens.start - 1) == "the",
        before=_words_before(tokens),
        after=_words_after(tokens),
        governor="" if root.head == root else root.head.lemma_.lower(),
        plural=tokens[-1].tag_ == "NNPS",
    )


def _position(root: Token) -> Position:
    """Its part in the sentence; that of what it is in apposition to, if that is the subject.

    One of several names has that of the first, unless a preposition rules them: which of "in Paris
    and London" is behind "in" can't be read off a single word.
    """
    first = root
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    if first.dep_ == "pobj" and first != root:
        return "other"
    is_apposed = first.dep_ == "appos" and first.head.dep_ in {"nsubj", "nsubjpass"}
    return "subject" if is_apposed else position_of_dependency.get(first.dep_, "other")


def _words_before(tokens: SpacySpan) -> tuple[str, ...]:
    words: list[str] = []
    for index in range(tokens.start - 1, max(-1, tokens.start - 1 - WORDS_AROUND), -1):
        token = tokens.doc[index]
        if (
            token.is_sent_start
            and index != tokens.start - 1
            and token.pos_ not in IN_PHRASE | {"DET"}
        ):
            break
        if token.pos_ not in IN_PHRASE and token.lower_ not in {"the", "a", "an"}:
            break
        words.append(token.lower_)
        if tokens.doc[index].is_sent_start:
            break
    return tuple(reversed(words))


def _words_after(tokens: SpacySpan) -> tuple[str, ...]:
    words: list[str] = []
    for token in tokens.doc[tokens.end : tokens.end + WORDS_AROUND]:
        if token.is_sent_start or token.pos_ not in IN_PHRASE:
            break
        words.append(token.lower_)
    return tuple(words)

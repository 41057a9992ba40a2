"""What a sum of money or a share is of: "a loan of €48m", "61 percent of voters", "prices rose 4%".

Each way reads words that stand together; where none fits nothing is told. Ours, by eye.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..calendar_words import MONTHS
from ..words import word_at, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

TIMES = words(
    "second minute hour day night week weekend month year decade century time quarter morning"
    " evening yesterday today"
).union(MONTHS)
_BOUND = re.compile(
    r"\b(?:at (?:least|most)|(?:(?:no|well|far|slightly|just) )?(?:more|less|fewer) than"
    r"|(?:just |well |slightly )?(?:over|under)|about|around|nearly|almost|some|roughly|up to|only"
    r"|as (?:much|many|few|little) as|an estimated|approximately|close to|between)\s+$",
    re.IGNORECASE,
)
# that say nothing unless another noun says of what: "the interest rate", "oil prices"
_VAGUE = words(
    "total sum amount figure cost price rate value share number average level range maximum"
    " minimum fee majority record percentage half rest part portion one chance result people"
    " proportion increase rise drop fall decline cut hike growth gain loss change point excess"
)
_CHANGES = words(
    "increase rise drop fall decline growth gain loss change jump surge decrease reduction hike cut"
)
_NO_NOUNS = words("worth tenths hundredths fifths thirds quarters eighths")
_PARTS = words("amount total figure sum number cost price value")  # "1% of the amount"
# whose subject is what the figure tells of
_RISES = words(
    "rise fall drop climb grow increase decrease decline jump surge slide gain lose shed plunge"
    " soar slip tumble shrink contract expand stand reach hit exceed average cost total edge"
    " plummet ease dip advance rally accelerate slow value"
)
_ONLY_SHARES = words("be remain account comprise")
_MADE = words("cut reduce raise increase lower boost trim slash expand curb")
_FINED = words("fine fin")  # the model's lemmas of "fined"
_SPENT = words("spend invest")
_PASSIVE = _FINED | words("value estimate price increase cut raise reduce")
_IF = words("if unless whether until once lest")
_STEPS = words("by to at from up down")
_OF = words("of at worth above below totalling totaling")
_MEANS = words("cash total advance addition all return exchange turn fact recent damages")
_NOUNS = frozenset({"NN", "NNS"})
_BEFORE_NOUN = frozenset({"NN", "NNS", "JJ", "JJR", "JJS", "VBG", "NNP", "HYPH"})
_MOST_WORDS = 12
_LONGEST = 24  # characters of a bound
_MOST_AROUND = 4  # words between a figure and the noun of which it is


def of_what(amount: Span) -> tuple[Span, Token] | None:
    """The words from a figure to what it is of, bound and all, and that noun; None if unclear."""
    first = bound(amount[0])
    told = _before(amount, first) or _named(first, amount) or _behind(amount, first)
    if told or not first.i:  # nothing stands before it
        return told
    return _told(first, amount) or _made(first, amount)


def bound(number: Token) -> Token:
    """The first word of a number's bound ("at least", "as much as"), or the number itself."""
    near = number.doc[max(number.sent.start, number.i - _LONGEST) : number.i]
    before = near.text_with_ws[-_LONGEST:]  # not of ``doc.text``, which is joined anew each time
    found = _BOUND.search(before)
    if found is None:
        return number
    start = number.idx - len(before) + found.start()
    span = number.doc.char_span(start, number.idx + len(number), alignment_mode="contract")
    return span[0] if span else number


def _before(amount: Span, first: Token) -> tuple[Span, Token] | None:
    """As in "a $1.2 billion bailout", "a 14% drop in exports", "61 percent turnout"."""
    noun = _noun_behind(amount)
    if noun is None:
        return None
    doc = noun.doc
    if noun.lemma_.lower() in _CHANGES and "basis" not in amount.text and noun.i == amount.end:
        what = behind(doc, noun.i + 1, {"in", "of"})
        return (doc[first.i : what.i + 1], what) if what else None
    return doc[first.i : noun.i + 1], noun


def _noun_behind(amount: Span) -> Token | None:
    """The noun that a figure right before it modifies."""
    doc, at = amount.doc, amount.end
    while at < min(len(doc), amount.end + _MOST_AROUND) and doc[at].tag_ in _BEFORE_NOUN:
        at += 1
    noun = doc[at - 1]
    is_told = at > amount.end and noun.tag_ in _NOUNS and noun.text.islower()
    is_own = any(one.head == noun for one in amount) and not any(
        one.tag_ in {"NNP", "HYPH"} for one in doc[amount.end + 1 : noun.i]
    )
    return noun if is_told and is_own and noun.lemma_.lower() not in TIMES else None


def _behind(amount: Span, first: Token) -> tuple[Span, Token] | None:
    """As in "61 percent of voters", "$1.2 billion in aid", "48 million euros for schools"."""
    doc = amount.doc
    at = amount.end + (amount.end < len(doc) and doc[amount.end].lower_ == "worth")
    links = {"of"} if at > amount.end or "%" in amount.text else {"of", "in", "for"}
    if "cent" in amount.text or "point" in amount.text:
        links = {"of"}
    if first.i and doc[first.i - 1].lemma_ in _SPENT:
        links = {*links, "on"}
    noun = behind(doc, at, links)
    is_part = noun is not None and noun.lemma_.lower() in _PARTS and not _is_modified(noun)
    return (doc[first.i : noun.i + 1], noun) if noun and not is_part else None


def _is_modified(noun: Token) -> bool:
    """Whether words before a noun, or "of" behind it, say which: "the fuel price"."""
    return any(one.tag_ in _BEFORE_NOUN or one.lower_ == "of" for one in noun.children)


def behind(doc: Doc, at: int, links: set[str]) -> Token | None:
    """The noun behind one of these prepositions at ``at``; behind "in" without an article."""
    if at + 1 >= len(doc) or doc[at].lower_ not in links:
        return None
    noun = next((one for one in doc[at].children if one.dep_ == "pobj" and one.i > at), None)
    if noun is None or noun.i - at > _MOST_AROUND + 1 or noun.lemma_.lower() in TIMES:
        return None
    inner = doc[at + 1 : noun.i]
    is_plain = all(one.is_alpha or one.text in {"-", "’s", "'s"} for one in inner) and not (
        doc[at].lower_ in {"in", "for"} and any(one.tag_ == "CD" for one in inner)
    )
    is_bare = (
        noun.tag_ in _NOUNS
        and noun.lower_ not in _MEANS
        and (doc[at].lower_ != "in" or not any(one.pos_ == "DET" for one in inner))
    )
    is_name = doc[at].lower_ == "of" and noun.tag_ in {"NNP", "NNPS"} and len(inner) <= 1
    is_known = not any(
        one.lower_
        in {"its", "his", "her", "their", "this", "that", "these", "those", "first", "last", "next"}
        for one in inner
    )
    return noun if is_plain and is_known and (is_bare or is_name) else None


def _named(first: Token, amount: Span) -> tuple[Span, Token] | None:
    """As in "inflation of 4.2%", "a loan worth Rs 500 crore"."""
    doc, at = amount.doc, first.i - 1
    if at < 1 or doc[at].lower_ not in _OF:
        return None
    noun = doc[at - 1]
    if noun.tag_ not in _NOUNS or noun.lemma_.lower() in TIMES or noun.lower_ in _NO_NOUNS:
        return None
    if doc[at].lower_ == "at" and (doc[at].head != noun or noun.lower_.endswith("ing")):
        return None  # "set the refund at 9%", "opened for trading at 143 yen"
    start = noun.i
    while start > noun.sent.start and doc[start - 1].tag_ in _BEFORE_NOUN:
        start -= 1
    is_said = any(one.tag_ in _NOUNS | {"NNP"} for one in doc[start : noun.i])
    if noun.lemma_.lower() in _VAGUE | _CHANGES and not is_said:
        return None
    return doc[start : amount.end], noun


def _told(first: Token, amount: Span) -> tuple[Span, Token] | None:
    """As in "Shares in the firm fell as much as 14%", "The bank was fined 6 million pounds"."""
    doc, at = amount.doc, first.i - 1
    while at > first.sent.start and doc[at].lower_ in _STEPS:
        at -= 1
    verb = doc[at]
    subject = _subject(verb)
    if subject is None or not _tells(verb, amount):
        return None
    start = subject.left_edge.i
    span = doc[start : amount.end]
    is_short = len(span) <= _MOST_WORDS
    is_one = not any(one.is_punct and one.text not in {"-", "%"} for one in span[:-1])
    return (span, subject) if is_short and is_one and not _is_supposed(verb) else None


def _made(first: Token, amount: Span) -> tuple[Span, Token] | None:
    """As in "to cut emissions by 25 to 40 percent", "fined Google €4.34 billion"."""
    doc, at = amount.doc, first.i - 1
    is_by = at > 0 and doc[at].lower_ == "by"
    thing = doc[at - is_by]
    verb = thing.head
    is_made = verb.lemma_ in _MADE if is_by else verb.lemma_ in _FINED
    is_thing = thing.dep_ in {"dobj", "dative"} and thing.tag_[:2] == "NN"
    if not (is_made and is_thing and verb.i < thing.i):
        return None
    if any(one.dep_ == "neg" for one in verb.children) or _is_supposed(verb):
        return None
    is_aim = word_at(doc, verb.i - 1) == "to"
    span = doc[verb.i - is_aim : amount.end]
    return (span, thing) if len(span) <= _MOST_WORDS else None


def _subject(verb: Token) -> Token | None:
    """The noun that is the verb's subject, if it says of what is spoken."""
    found = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"} and one.i < verb.i]
    if len(found) != 1 or found[0].tag_ not in {"NN", "NNS", "NNP", "NNPS"}:
        return None
    subject = found[0]
    inner = verb.doc[subject.left_edge.i : subject.right_edge.i + 1]
    is_said = (
        subject.tag_ == "NNS" or subject.lemma_.lower() not in _VAGUE or len(inner) > 2  # noqa: PLR2004 -- article and noun
    )
    is_open = any(one.tag_ in {"PRP", "PRP$", "WDT", "WP"} for one in inner)
    return subject if is_said and not is_open else None


def _tells(verb: Token, amount: Span) -> bool:
    """Whether a verb says how much its subject is, costs or changes."""
    is_passive = any(one.dep_ == "auxpass" for one in verb.children)
    if any(one.dep_ == "neg" for one in verb.children):
        return False
    if is_passive:
        return verb.lemma_ in _PASSIVE
    is_share = "%" in amount.text or "cent" in amount.text or "point" in amount.text
    return verb.lemma_ in _RISES or (is_share and verb.lemma_ in _ONLY_SHARES)


def _is_supposed(verb: Token) -> bool:
    """Whether it is only said what would be if something were."""
    is_if = any(one.dep_ == "mark" and one.lower_ in _IF for one in verb.children)
    return is_if or verb.sent.text.rstrip().endswith("?")

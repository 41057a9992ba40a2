"""Whether what is told around a date is past or to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..speech import REPORTING, TENSED, speaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ..reading import BlockReading

_LOOKS_AHEAD = {"expect", "schedule", "plan", "slate", "set"}
_BE, _WAS = frozenset({"is", "are", "’s", "'s"}), frozenset({"was", "were", "had"})
_CLAUSES = {"acl", "relcl"}  # "a crew, to be named on Friday"
_HELPING = {"aux", "auxpass"}
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_WOULD = {"'d", "’d"}
_COULD = frozenset({"could"})  # "could resume in July", "could hear it in July"
_AS_SOON = (["early", "as"], ["soon", "as"])  # "could sail as early as July"
_CUT_SHORT = frozenset({"did", "had", "was", "were"})
_MAYBE = {"may", "might"}
_COMING = {"due", "likely", "unlikely", "possible", "imminent"}
_CALLING = {"call", "announce"}
_PUTTING_OFF = _CALLING | {
    "adjourn", "postpone", "post", "delay", "defer", "list", "remand", "reschedule", "book",
    "leave", "put", "push", "extend",
}  # fmt: skip
_DROPPING = {"cancel", "postpone", "scrap", "delay", "reschedule", "boycott"}
_MAKING = {"force", "oblige", "compel", "allow", "enable"}  # what they tell of has been done
_CALLED_TO = {"invite", "summon", "convene"}
_FIXING = {"fix", "set", "name", "pick", "choose"}
_DONE = {"manage", "fail", "begin", "start", "come", "help", "learn"}
_CALLED = {"call", "name", "dub", "know", "entitle"}  # of what is so at any time
_ORDERING = {"order", "require", "tell", "instruct", "oblige", "direct"}
# what nobody plans, so that it has happened: "after losing a battle on Tuesday, they are to meet"
_UNPLANNED = {
    "lose", "fail", "miss", "suffer", "survive", "crash", "fall", "slip", "collapse", "injure",
    "hurt", "defeat", "loss", "failure", "accident", "storm", "quake", "earthquake", "flood",
    "blast", "explosion", "fire", "attack", "shooting", "riot", "death", "outage",
}  # fmt: skip
_BEGINNING = {"he", "she", "it", "they", "we", "that"}
_REACH = 10  # tokens
_PLANS = {"plan", "intention", "promise", "pledge", "hope", "proposal"}
_AFTER = {"after", "following", "since"}
_SEEING = {"see", "watch", "hear", "let", "make", "help"}
_ASKING = {"promise", "pledge", "vow", "hope", "want", "ask", "order", "urge", "demand"}


def is_ahead(block: BlockReading, offset: int) -> bool | None:
    """Whether the verb over a place speaks of what is to come: "will", "is to", "takes office"."""
    token = block.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if token is None:
        return None
    when = _date_word(token[0])
    if any(is_past(when) for is_past in _PAST):
        return False
    if any(is_coming(when) for is_coming in _TO_COME):
        return True
    if (verb := _lasting(when)) is not None:
        return None if _has(verb, _WAS) else True  # "was shut until May": which May?
    return _by_verb(when)


def _by_verb(when: Token) -> bool | None:
    """What the verb above a date says."""
    verbs = [one for one in (when, *when.ancestors) if one.pos_ in {"VERB", "AUX"}]
    while len(verbs) > 1 and _is_timed_by_the_next(verbs[0]):
        del verbs[0]
    if not verbs or _is_asked(verbs[0]):
        return None  # "was ordered to begin Feb. 1"
    is_open = verbs[0].tag_ == "VB" and _has(verbs[0], _COULD)
    if is_open and [one.lower_ for one in when.doc[max(0, when.i - 2) : when.i]] in _AS_SOON:
        return True
    return any(map(_looks_ahead, _joined(verbs[0]))) or (None if is_open else False)


def is_nowadays(block: BlockReading, offset: int) -> bool:
    """Whether "today" before a verb in the present is no day: "Today, most of them work abroad"."""
    token = block.doc.char_span(offset, offset + 1, alignment_mode="expand")
    if token is None:
        return False
    today, verb = token[0], token[0].head
    return _is_apposed(today) or (
        verb.i > today.i
        and today.dep_ in {"npadvmod", "advmod"}
        and verb.tag_ in {"VBZ", "VBP"}
        and not speaks(verb, REPORTING)
    )


def _is_apposed(today: Token) -> bool:
    """Whether it says what a place is now: "born in Lurena, today Norland's Port Ana"."""
    doc = today.doc
    if today.i == 0 or today.nbor(-1).text != "," or today.i + 1 >= len(doc):
        return False
    end = next((t.i for t in doc[today.i : today.sent.end] if t.text in {".", ",", ";"}), len(doc))
    behind = doc[today.i + 1 : end]
    opens = len(behind) > 0 and (behind[0].pos_ == "PROPN" or behind[0].lower_ in {"a", "part"})
    return opens and not any(t.pos_ in {"VERB", "AUX"} for t in behind)


def _date_word(token: Token) -> Token:
    """The month of "late April", "mid-May"."""
    end = token.sent.end - 1
    while token.lower_ in {"early", "mid", "late", "-"} and token.i < end:
        token = token.nbor()
    return token


def _is_asked(verb: Token) -> bool:
    """Whether it is what somebody was asked to do: "ordered the refunds to begin"."""
    is_to = verb.tag_ == "VB" and any(one.lower_ == "to" for one in verb.children)
    return is_to and verb.head.tag_ in {"VBD", "VBN"} and verb.head.lemma_.lower() in _ORDERING


def _is_after_the_unplanned(token: Token) -> bool:
    """Whether it is the day of what happened to somebody: "after a storm on Sunday, crews will"."""
    below = token
    for one in token.ancestors:
        if one.lower_ in _AFTER and below.i != token.i:
            return one.lower_ == "since" or below.lemma_.lower() in _UNPLANNED
        below = one
    return False


def _is_timed_by_the_next(verb: Token) -> bool:
    """Whether it has no time of its own: "was banned after stealing a pie", "saw them leave"."""
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _SEEING:
        return verb.tag_ in {"VB", "VBP"} and verb.head.tag_ in {"VBD", "VBN"}
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_.lower() in _CALLED:
        return True  # "will put a tent called Igloo up in May"
    is_of_subject = verb.dep_ == "acl" and verb.head.dep_ == "nsubj"  # "a court sitting on Monday"
    return (
        verb.tag_ == "VBG"
        and (is_of_subject or verb.dep_ in {"pcomp", "advcl", "prep"})
        and not any(one.dep_ in _HELPING for one in verb.children)
    )


def _is_told_then(token: Token) -> bool:
    """Whether it says when something was told: "said on Wednesday it would", "said Wednesday"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    verb = next((one for one in reversed(before) if one.lower_ != "on"), None)
    return verb is not None and verb.tag_ == "VBD" and speaks(verb, REPORTING)


def _is_told_before(token: Token) -> bool:
    """Whether what was told then follows, or a report is of then.

    "Said at a meeting in Oslo on Tuesday he will", "according to a report on Tuesday".
    """
    if any(one.lower_ == "according" for one in token.ancestors):
        return True
    end = token.i + 1
    if end >= len(token.doc) or token.doc[end].lower_ not in _BEGINNING:
        return False
    for one in reversed(token.doc[max(token.sent.start, token.i - _REACH) : token.i]):
        if one.is_punct or one.tag_ in {"MD", "TO"} or one.dep_ in {"nsubj", "nsubjpass"}:
            return False
        if one.tag_ in TENSED:
            return one.tag_ == "VBD" and speaks(one, REPORTING)
    return False


def _is_cut_short(token: Token) -> bool:
    """Whether a verb in the past stands alone for another: "will ring Oslo, as it had in May"."""
    words = [one.lower_ for one in token.doc[max(0, token.i - 4) : token.i]]
    return (
        len(words) == len(("as", "it", "had", "in"))
        and words[0] in {"as", "than"}
        and words[2] in _CUT_SHORT
        and words[3] in {"in", "on"}
    )


def _is_when(token: Token) -> bool:
    """Whether it is the day of what will be, told in the present: "on Friday, when it opens"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    when = next((one for one in behind if one.lower_ == "when"), None)
    if when is None or when.dep_ != "advmod" or (when.i > token.i + 1 and behind[0].text != ","):
        return False
    return when.head.tag_ in {"VBZ", "VBP"} and not any(
        one.tag_ in {"VBD", "VBN"} for one in (when.head, *when.head.children)
    )


def _is_put_off(token: Token) -> bool:
    """Whether something past sets a coming day: "adjourned until Monday", "promised by Friday"."""
    link = token.head.head if token.pos_ == "NUM" else token.head  # "12 July"
    if link.pos_ not in {"ADP", "SCONJ", "PART"}:
        return False
    above = [one for one in (link.head, *link.head.ancestors) if one.pos_ == "VERB"]
    if link.lower_ in {"by", "for"} and any(one.lemma_.lower() in _ASKING for one in above):
        return True
    verb = above[0] if above else None
    verbs = _PUTTING_OFF if link.lower_ in {"for", "until", "till", "to"} else _CALLING
    if link.lower_ == "by":  # "could" alone tells of the past, too
        return verb is not None and any(one.lower_ == "could" for one in verb.children)
    is_from = link.lower_ in {"for", "until", "till", "to", "from"}
    return is_from and verb is not None and verb.lemma_.lower() in verbs


def _is_called_off(token: Token) -> bool:
    """Whether it is the day of what will not be: "called off Tuesday's parade"."""
    event = token.head
    is_owned = token.dep_ == "poss" and event.dep_ == "dobj"
    verb = event.head
    is_off = verb.lemma_.lower() == "call" and any(c.lower_ == "off" for c in verb.children)
    return is_owned and (is_off or verb.lemma_.lower() in _DROPPING)


def _is_called_to(token: Token) -> bool:
    """Whether it is the day of what somebody is asked to: "invited them to Oslo on Monday"."""
    above = (one for one in token.ancestors if one.pos_ == "VERB")
    verb = next(above, None)
    if verb is None or verb.lemma_.lower() not in _CALLED_TO:
        return False
    is_guest = verb.lemma_.lower() == "invite" and not _has(verb, _BE | _WAS)
    links = {"to", "for"} if is_guest else {"to"}  # "invited them for talks on Monday"
    return any(one.lower_ in links and verb.i < one.i < token.i for one in verb.subtree)


def _is_fixed(token: Token) -> bool:
    """Whether something past gives what is to come its day: "had fixed May 3 for the hearing"."""
    verb = token.nbor(-1) if token.i else token
    behind = token.doc[token.i + 1 : token.i + 4]
    return verb.lemma_.lower() in _FIXING and any(one.lower_ in {"for", "as"} for one in behind)


def _lasting(token: Token) -> Token | None:
    """The participle of a state that a day begins or ends: "is shut until May", "sold from May"."""
    link = token.head.head if token.pos_ == "NUM" else token.head
    if link.head.tag_ != "VBN" or link.lower_ not in {"until", "till", "from"}:
        return None
    # "ordered that he be held until May" as well
    is_state = _has(link.head, _BE if link.lower_ == "from" else _BE | _WAS | {"be", "has", "have"})
    return link.head if is_state else None


def _has(verb: Token, words: frozenset[str]) -> bool:
    return any(one.lower_ in words for one in verb.children)


def _is_to_be(head: Token) -> bool:
    """Whether "to" and a verb below this tell what is, or was, to come: "was to tour"."""
    is_was = head.tag_ == "VBD" and head.lemma_ == "be"
    had = any(one.lower_ == "had" for one in head.head.children)
    is_due = head.lower_ in _COMING and not had  # "had been due to" tells of the past, too
    if head.tag_ == "VBN" and head.lemma_.lower() in _MAKING:
        return not any(one.tag_ in {"VBD", "VBN"} for one in head.children)
    if head.tag_ == "VBN" and head.lemma_.lower() in _DONE:
        return False  # "have managed to spoil it in 30 years"
    if head.lemma_.lower() in _PLANS and head.pos_ == "NOUN":
        return True  # "its plan to open one by Friday"
    if head.tag_ == "VB":
        return _has(head, _WILL)  # "will take them to see it in May"
    return head.tag_ in {"VBZ", "VBP", "VBN"} or is_was or is_due


def _joined(verb: Token) -> Iterator[Token]:
    """A verb, and those above on which its time hangs: "hopes to have it done and to reopen"."""
    yield verb
    while (
        verb.dep_ in {"conj", "ccomp", "oprd", "xcomp"}
        and verb.tag_ in {"VB", "VBN"}
        and not any(one.tag_ in TENSED for one in verb.children if one.dep_ in _HELPING)
    ):
        if verb.dep_ != "conj" and verb.head.tag_ != "VB":
            return
        verb = verb.head
        yield verb


def _looks_ahead(verb: Token) -> bool:
    around = {child.text.lower() for child in verb.children if child.dep_ in _HELPING}
    if "have" in around and verb.tag_ == "VBN" and not around & _WILL:
        return False  # "may have been hurt"
    if around & (
        {"will", "would", "shall", "'ll", "’ll", "wo", "ca", "must", "should", "can"} | _MAYBE
    ):
        return True
    if verb.lemma_.lower() in _LOOKS_AHEAD or any(one.text in _COMING for one in verb.children):
        return True
    if verb.tag_ == "VB" and around & _WOULD:
        return True  # "I'd rather have it by March"
    if verb.tag_ == "VB" and not around and verb.dep_ in {"ROOT", "ccomp"}:
        # "give it to me by Monday", "voters decide in May" with its tag gone wrong
        return verb.dep_ == "ROOT" or not any(one.dep_ == "nsubj" for one in verb.children)
    is_asked = "to" in around and (verb.tag_ == "VB" or "be" in around)
    is_to = is_asked and (
        _is_to_be(verb.head)
        or ("be" in around and verb.dep_ in _CLAUSES)
        or not any(one.tag_ in TENSED for one in verb.sent)  # a headline: "Bakers to strike"
    )
    has_past = verb.tag_ in {"VBD", "VBN"} or around & {"had", "has", "have", "was", "were", "did"}
    return is_to or (verb.tag_ in {"VBZ", "VBP", "VBG"} and not has_past)


_PAST = (_is_told_then, _is_told_before, _is_after_the_unplanned, _is_cut_short)
_TO_COME = (_is_put_off, _is_called_to, _is_fixed, _is_called_off, _is_when)

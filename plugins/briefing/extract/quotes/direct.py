"""Who is said to have spoken the words between two marks, by the grammar around them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..role_nouns import can_speak
from ..speakers import Attribution, object_of, phrase_head, speaker_tokens, subject_in, subject_of
from ..speech import FRAMING, NOMINAL, REPORTING, SPEAKING, SUBJECTS, lemma, puts_it, speaks
from ..words import word_at, words
from .tails import ANSWERS, said_behind
from .terms import introduces, is_inscribed, is_sign, is_term, is_work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from .passages import Passage

# what is read out, and who reads it isn't who wrote it
_PAPERS = words(
    """
    cable diary e-mail email entry leaflet letter log logbook memo message note postcard telegram
    testament
    """
)
_READING = words(
    """
    cite discover find get open produce quote read recall receive recite remember show unearth
    """
)
_JUDGING = words("believe conclude determine fear feel find hold hope rule")
_MEETING = words(
    """
    begin bid close conclude dismiss end finish greet interrupt leave meet open part receive resign
    send start stop welcome
    """
)
_THOUGHTS = words("believe fear feel hope think")
_NAMING = words("brand dub label")
_JUDGING_ONE = words(
    """
    attack blame castigate characterise characterize commend condemn congratulate criticise
    criticize denounce deride describe dismiss hail lambast mock portray praise rebuke ridicule
    slam thank
    """
)
_SAID_OF = {
    "": _NAMING,
    "as": _NAMING | _JUDGING_ONE,
    "for": _JUDGING_ONE,
    "of": words("accuse"),
    "over": _JUDGING_ONE,
    "to": words("order tell urge warn"),
}
"""By the word right behind: verbs that then say of their subject what others say."""
_DEPENDENT = frozenset({"ccomp", "xcomp", "pcomp", "advcl"})
_LINKS = words("because but if since so that")
_NEAR = 5  # tokens before "put it" among which "as" may stand
_SHORT = 15  # tokens of a sentence that only leads to the words of another


def attribution_of(passage: Passage, before: Attribution | None = None) -> Attribution | None:
    """Who says a passage, by the sentence in which it stands; None if nobody is said to.

    before   the attribution of an earlier passage in the same sentence: it holds for this one,
             too, unless this one has a verb of its own
    """
    if is_inscribed(passage.lead) or (passage.is_name and is_work(passage.lead)):
        return None
    if found := said_behind(passage) or _with_words(passage):
        return found
    if passage.fresh and not introduces(passage.lead):
        return None
    if is_term(passage):
        return None
    found = _before(passage)
    if before is not None and (found is None or found.cue == before.cue):
        return before
    return found


# --- before the opening mark: Rao said: “…”; Rao called it “…” ---------------------------------


def _before(passage: Passage) -> Attribution | None:
    lead = passage.lead
    if lead and lead[-1].text == ":":
        return _colon(passage)
    if lead and lead[-1].text == "," and passage.is_sentence:
        return _nearest(passage, SPEAKING) or _governing(passage)
    return (
        _governing(passage)
        or _nearest(passage, FRAMING)
        or _inserted(passage)
        or _of_himself(passage)
    )


def _colon(passage: Passage) -> Attribution | None:
    if (paper := _paper(passage)) is not None:
        return Attribution(cue=(paper, paper), speaker=_author(paper))
    if found := _nearest(passage, FRAMING) or _answered(passage) or _for_somebody(passage):
        return found
    lead = passage.lead[:-1]
    root = next((t for t in reversed(lead) if t.dep_ == "ROOT"), None) or phrase_head(lead)
    if root is None:
        return None
    subject = root if root.pos_ in {"PROPN", "NOUN"} else subject_of(root)
    verb = root if root.pos_ == "VERB" else None
    if subject is None or is_sign(subject) or not _may_follow(passage, subject):
        return None
    names = speaker_tokens(subject)
    named = names[-1].pos_ in {"PROPN", "PRON"} or subject.text[0].isupper()
    if not named and not (verb is not None and puts_it(verb)):
        return None
    return Attribution(cue=(verb, verb) if verb is not None else None, speaker=subject)


def _paper(passage: Passage) -> Token | None:
    """The letter or log that somebody shows or reads from: the words behind are its author's."""
    for token in passage.lead[:-1]:
        from_ = token.dep_ == "pobj" and token.head.lower_ == "from"
        verb = token.head.head if from_ else token.head
        if lemma(token) in _PAPERS and (from_ or token.dep_ == "dobj") and lemma(verb) in _READING:
            return token
    return None


def _author(paper: Token) -> Token | None:
    """Who wrote it: "a note that Rao had left", "Rao's diary", "the log of Rao", "from Rao"."""
    clause = next((c for c in paper.rights if c.dep_ == "relcl"), None)
    if clause is not None:
        return subject_of(clause)
    owner = next((c for c in paper.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)
    links = [*paper.rights, *(c for c in paper.head.rights if c.i > paper.i)]
    by = next((c for c in links if c.lower_ in {"by", "from", "of"}), None)
    return owner or (object_of(by) if by is not None else None)


def _may_follow(passage: Passage, subject: Token) -> bool:
    """Whether words behind a colon are speech: a sentence, or what a person put in fewer words."""
    if passage.is_sentence or passage.block.block.kind == "title":
        return True
    is_short = passage.ends_sentence and not passage.is_name and passage.words[:1].isupper()
    return is_short and subject.ent_type_ == "PERSON"


def _with_words(passage: Passage) -> Attribution | None:
    """Rao met him with the words “…”: somebody does so, no letter that "ends with the words"."""
    lead = [token for token in passage.lead if not token.is_punct]
    if [token.lower_ for token in lead[-3:]] != ["with", "the", "words"] or not passage.is_sentence:
        return None
    verb = next((t for t in reversed(lead) if t.pos_ == "VERB"), None)
    subject = subject_in(verb, lead) if verb is not None and lemma(verb) in _MEETING else None
    if verb is None or subject is None or _is_passive(verb):
        return None
    is_one = subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}
    is_one = is_one or (subject.tag_ == "NN" and can_speak(lemma(subject)))
    return Attribution(cue=(lead[-1], lead[-1]), speaker=subject) if is_one else None


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
    answer = next((token for token in passage.lead if lemma(token) in ANSWERS), None)
    if answer is None or answer.i == passage.lead[0].i:
        return None
    owner = next((child for child in answer.children if child.dep_ == "poss"), None)
    if answer.dep_ in SUBJECTS and owner is not None:
        return Attribution(cue=(answer, answer), speaker=owner)
    links = (*answer.children, *answer.head.children)
    giver = next((c for c in links if c.lower_ == "from" and c.i > answer.i), None)
    if giver is not None and lemma(answer.head) in _READING:  # "got this advice from Rao: “…”"
        return Attribution(cue=(answer, answer), speaker=object_of(giver))
    verb = answer.head
    gives = answer.dep_ == "dobj" and lemma(verb) in {
        "give",
        "have",
        "issue",
        "offer",
        "publish",
        "release",
    }
    subject = subject_of(verb) if gives else None
    return Attribution(cue=(verb, verb), speaker=subject) if subject is not None else None


def _nearest(passage: Passage, verbs: frozenset[str]) -> Attribution | None:
    """The last verb before the mark, if it is one of speech."""
    if found := _accord(passage.lead):
        return found
    for verb in reversed(passage.lead):
        if (verb.pos_ != "VERB" and not speaks(verb, verbs)) or _is_aside(verb, passage):
            continue
        return _framed(verb, passage) if speaks(verb, verbs) and verb.dep_ != "amod" else None
    return None


def _accord(lead: Sequence[Token]) -> Attribution | None:
    """According to Rao, “…”; as Rao put it, “…”; in Rao's words, “…”."""
    for first, second in pairwise(lead):
        if first.lower_ == "according" and second.lower_ == "to":
            return Attribution(cue=(first, second), speaker=object_of(second))
        is_near = lead[-1].i - first.i < _SHORT
        if first.lower_ == "words" and second.lower_ == "of" and is_near:
            return Attribution(cue=(first, first), speaker=object_of(second))
    put = next((t for t in lead if puts_it(t)), None)
    opens = lead[:3] if put is None else [*lead[:3], *(t for t in lead if 0 < put.i - t.i <= _NEAR)]
    if put is not None and any(t.lower_ == "as" for t in opens):
        return Attribution(cue=(put, put), speaker=subject_in(put, lead))
    words = next((t for t in lead[-4:] if t.lower_ == "words"), None)
    owner = words and next((c for c in words.children if c.dep_ == "poss"), None)
    return Attribution(cue=(words, words), speaker=owner) if words and owner else None


def _governing(passage: Passage) -> Attribution | None:
    """The verb of speech above a fragment: accused them of “…”, called it “…”."""
    inside = set(passage.tokens)
    heads = [t.head for t in passage.tokens if t.head not in inside]
    unsaid: Attribution | None = None
    for head in heads:
        for verb in _upwards(head):
            ahead = verb.i in passage.outside and verb.idx < passage.start
            if (
                not ahead
                or _is_aside(verb, passage)
                or not (speaks(verb, FRAMING) or _judges(verb, {head, *inside}))
            ):
                continue
            if lemma(verb) in _THOUGHTS and verb.dep_ == "ccomp" and speaks(verb.head, REPORTING):
                continue  # "Rao said the union feared “chaos”": Rao's word
            found = _framed(verb, passage)
            if found is None:
                return None
            if not _is_unreal(verb) and (found.speaker is not None or not _is_passive(verb)):
                return found
            unsaid = unsaid or found  # "said it was agreed “in principle”": who said, tells
    return unsaid


def _is_aside(verb: Token, passage: Passage) -> bool:
    """Whether a verb leads to no words behind: in brackets that close, "(think rain) but “…”".

    Or a headline's capitals make a verb of a noun: "Calls Rao's Lima Remarks “…”".
    """
    behind = [t.text for t in passage.lead if t.i > verb.i and t.text in {"(", ")"}]
    is_head = passage.block.block.kind == "title" and verb.i > 1
    is_owned = is_head and verb.nbor(-1).pos_ in NOMINAL and verb.nbor(-2).text in {"'s", "’s"}
    return behind[:1] == [")"] or is_owned


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _is_unreal(verb: Token) -> bool:
    """Whether it may be done only: "warned that they might call it “a farce”"."""
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in verb.children)


def _judges(verb: Token, inside: set[Token]) -> bool:
    """Whether words stand in what somebody finds or believes: "ruled that it was “…”"."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i)
    return speaks(verb, _JUDGING) and any(
        c == each or c.is_ancestor(each) for c in clauses for each in inside
    )


def _inserted(passage: Passage) -> Attribution | None:
    """The mills, Rao said, have “no choice”: between two commas before the mark."""
    lead = passage.lead
    for verb, behind in pairwise(lead):
        if behind.text != "," or not speaks(verb, REPORTING):
            continue
        subject = subject_in(verb, lead)
        first = subject.left_edge.i if subject is not None else 0
        if subject is not None and lead[0].i < first < verb.i and verb.doc[first - 1].text == ",":
            return Attribution(cue=(verb, verb), speaker=subject)
    return None


def _of_himself(passage: Passage) -> Attribution | None:
    """Rao sold his shares because “I can't sleep”: who says "I" is of whom the sentence tells."""
    lead, own = passage.lead, {"i", "me", "my", "our", "us", "we"}
    if (
        not lead
        or lead[-1].lower_ not in _LINKS
        or own.isdisjoint(t.lower_ for t in passage.tokens)
    ):
        return None
    root = next((t for t in lead if t.dep_ == "ROOT"), None)
    subject = subject_in(root, lead) if root is not None else None
    is_person = subject is not None and (
        subject.ent_type_ == "PERSON" or subject.lower_ in {"he", "she"}
    )
    return Attribution(cue=None, speaker=subject) if is_person else None


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
    denied = (c for c in verb.children if c.dep_ == "neg" and c.i in passage.outside)
    if any(denied):  # "never said “sorry”", but "said “not now”"
        return None
    is_said_of = _is_said_of(verb, passage)
    subject = _behind_topic(verb, passage) or subject_of(verb) or _adding(verb, passage)
    subject = None if is_said_of else subject
    if passage.lead[:1] == (verb,) and verb.text[0].isupper():  # "Added his deputy, Ana Rao: “…”"
        subject = phrase_head(passage.lead[1:]) or subject
    elif subject is not None and verb in passage.lead and _is_of_another(subject, passage):
        subject = _right_before(verb)
    if subject is None and verb.tag_ == "VB" and not passage.ends_sentence:
        return None  # "nobody is allowed to say “thank you”"
    is_by = passage.tail[:1] != () and passage.tail[0].text == "by"
    is_last = passage.lead[-1:] == (verb,) and verb.tag_ in {"VBD", "VBN"}
    if is_by and (is_last or is_said_of or (subject is None and _is_passive(verb))):
        subject = object_of(passage.tail[0]) or phrase_head(passage.tail[1:])
    if subject is not None and is_sign(subject):
        return None
    if (
        subject is not None and subject.i not in passage.outside
    ):  # the parser looked into another quote
        subject = None
    return Attribution(cue=(verb, verb), speaker=subject)


def _is_said_of(verb: Token, passage: Passage) -> bool:
    """Whether words are said of or to somebody: "Mayor accused of “theft”", "Rao, hailed as “one”".

    Behind "as" they may have their object behind them: "dismissed as “nonsense” the claims".
    """
    behind = [token.lower_ for token in passage.lead if token.i > verb.i]
    link = "".join(behind)
    if verb.tag_ not in {"VBD", "VBN"} or lemma(verb) not in _SAID_OF.get(link, ()):
        return False
    has_object = any(c.dep_ == "dobj" for c in verb.children) or (
        verb.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.tag_ != "WP" for c in verb.lefts)
    )  # "the plan, which Rao described as"
    turned = link == "as" and passage.tail and passage.tail[0].pos_ in NOMINAL | {"ADJ", "DET"}
    return not has_object and not turned


def _adding(verb: Token, passage: Passage) -> Token | None:
    """Who does what stands before ", writing “…”" where the parser gave that to the words."""
    lead = passage.lead
    if lead[-1:] != (verb,) or verb.tag_ != "VBG" or word_at(verb.doc, verb.i - 1) != ",":
        return None
    root = next((token for token in lead if token.dep_ == "ROOT"), None)
    return subject_in(root, lead) if root is not None else None


def _behind_topic(verb: Token, passage: Passage) -> Token | None:
    """Who speaks behind whom it is about: "Of Paz, Rao, who knows him, said: “…”"."""
    lead = passage.lead
    comma = next((i for i, token in enumerate(lead) if token.text == ","), None)
    if comma is None or lead[0].text not in {"Of", "On", "About"} or verb.i < lead[comma].i:
        return None
    head = phrase_head(lead[comma + 1 :])
    return head if head is not None and head.pos_ == "PROPN" and head.i < verb.i else None


def _is_of_another(subject: Token, passage: Passage) -> bool:
    """Whether the parser found a subject in the sentence before."""
    first = passage.lead[0]
    return subject.i < first.i and first.i > 0 and first.nbor(-1).text[-1] in ".?!…"


def _right_before(verb: Token) -> Token | None:
    """The name or pronoun before a verb, or before its comma: "its head, Ana Rao, said"."""
    near = verb.nbor(-1) if verb.i else verb
    name = near.nbor(-1) if near.text == "," and near.i else near
    return name if name.pos_ in {"PROPN", "PRON"} else None

"""Who speaks: the subject of a verb of speech, and the words that name a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .role_nouns import GROUPS, can_speak
from .speech import FRAMING, NOMINAL, SPEAKING, SUBJECTS, is_adding, lemma, speaks
from .words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_PREPOSITIONS = words("at by for from in of on to with")
_ISSUING = words("issue post publish release sign write")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The reporting words and the head of the words that name the speaker; either may lack.

    name   first and last token of those words, where the parse doesn't tell
    """

    cue: tuple[Token, Token] | None
    speaker: Token | None
    name: tuple[Token, Token] | None = None


def subject_of(verb: Token) -> Token | None:
    """Who does what ``verb`` says; None if nobody.

    That is its subject, its agent in the passive, or the subject of the verb above it ("went
    home, saying that", "went on to say that").
    """
    if (subject := _own_subject(verb)) is not None:
        return subject
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ in {"after", "as", "before", "by"}:
        return _subject_of_other(verb.head)
    if verb.dep_ == "acl":
        return _before_who(verb) or _subject_of_noun(verb.head, verb)
    if (reporter := _reporter_adding(verb)) is not None:
        return subject_of(reporter)
    above = reporter_above(verb) or _verb_beside(verb)
    subject = (subject_of(above) or _of_passive(above, verb)) if above is not None else None
    return (_adjacent(verb, subject) or subject) if subject is not None else None


def _before_who(verb: Token) -> Token | None:
    """Who a sentence begins with whose verb the parser lost: "Rao, who met the head, called it".

    It may have given "called" to the head.
    """
    root = verb.sent.root
    if verb.nbor(-1).text != ",":
        return None
    is_lost = root.pos_ == "PROPN" and verb.tag_ == "VBD"
    if is_lost and any(c.dep_ == "relcl" for c in root.children):
        return root
    clause = next((t for t in verb.ancestors if t.dep_ == "relcl"), None)
    who = clause is not None and clause.left_edge.lower_ == "who"
    does = any(c.dep_ in {"dobj", "oprd", "ccomp"} for c in verb.rights)
    return (
        clause.head if clause is not None and who and does and clause.head.pos_ == "PROPN" else None
    )


def _verb_beside(verb: Token) -> Token | None:
    """The verb whose subject is this one's, too: "refused to let him go and called it"."""
    above = verb.head
    if verb.dep_ == "ccomp" and verb.tag_ == "VBD" and speaks(above, SPEAKING):
        return above  # "said that it sank, denied that …": one verb beside the other
    if verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ"}:
        # the parser may join "called" to "go"
        while above.tag_ in {"VB", "VBG", "VBP"} and above.head != above:
            above = above.head
    is_beside = verb.dep_ in {"conj", "xcomp", "advcl"} and above.pos_ in {"VERB", "AUX"}
    return above if is_beside else None


def _of_passive(above: Token, verb: Token) -> Token | None:
    """Whom something was done to, who speaks behind "and": "Rao was offered it and said no".

    In "was taken aside and told that he must go" it is done to him, too.
    """
    is_active = verb.tag_ == "VBD" and lemma(verb) not in {"tell", "warn"}
    is_beside = is_active and verb.dep_ == "conj" and verb.head == above
    return next((c for c in above.children if c.dep_ == "nsubjpass" and is_beside), None)


def _reporter_adding(verb: Token) -> Token | None:
    """The verb of speech to whose clause a parser joined "adding": "said the law fails, adding"."""
    clause = verb.head
    is_added = is_adding(verb) and verb.dep_ == "advcl"
    is_told = is_added and clause.dep_ == "ccomp" and clause.head.i < clause.i
    return clause.head if is_told and speaks(clause.head, SPEAKING) else None


def _subject_of_noun(noun: Token, verb: Token) -> Token | None:
    """Who speaks in "Rao wrote an editorial calling it so", "a letter saying that": the letter.

    In "reiterated his resolve, saying", "asked Paz to go, accusing him": who does that.
    """
    above = next((t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}), noun)
    own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.children)
    done = any(c.dep_ == "dobj" and c.lower_ in {"him", "her", "them"} for c in verb.children)
    is_his = noun.dep_ == "dobj" and own and speaks(noun.head, FRAMING) and noun.pos_ == "NOUN"
    if (noun.dep_ == "dobj" and lemma(noun.head) in _ISSUING) or done or is_his:
        return subject_of(above) if above != noun else None
    return noun if noun.pos_ in NOMINAL else None


def _subject_of_other(preposition: Token) -> Token | None:
    """Who speaks by the verb above: "left after saying", "quoted Rao as saying"."""
    above = preposition.head
    if preposition.lower_ != "as":
        return subject_of(above) if above.pos_ == "VERB" else None
    quoted = [c for c in above.children if c.dep_ in {"nsubjpass", "dobj"}]
    return quoted[0] if quoted and lemma(above) in {"cite", "quote"} else None


def reporter_above(verb: Token) -> Token | None:
    """The verb, of speech as a rule, beside which one stands that the parser joined to its clause.

    "argued that the duty was legal and promised an answer": whoever argues promises, since a duty
    can't; so "noticed that the spring was warm and told her chief". "said that Paz was late and
    accused him of it": Paz is "him". None if the clause is of a person or body, who might.
    """
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or not speaks(verb, FRAMING):
        return None
    clause = verb.head
    while clause.dep_ == "conj" and clause.head != clause:
        clause = clause.head
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS | {"expl"}), None)
    if clause.dep_ != "ccomp" or subject is None or clause.head.i > clause.i:
        return None
    thing = subject.lower_ in {"it", "that", "this", "there"} or (
        subject.pos_ == "NOUN" and not can_speak(lemma(subject))
    )
    done = any(c.dep_ == "dobj" and c.lower_ in {"him", "her", "them"} for c in verb.children)
    is_speech = speaks(clause.head, SPEAKING)
    is_seen = any(c.dep_ == "nsubj" and c.tag_ in {"PRP", "NNP"} for c in clause.head.children)
    return clause.head if (is_speech and (thing or done)) or (is_seen and thing) else None


def _own_subject(verb: Token) -> Token | None:
    # with two, the parser took a dateline or a description for the first: the nearer one speaks
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "csubj"}]
    if not subjects:
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        if agent is not None:
            return next((c for c in agent.children if c.dep_ == "pobj"), None)
        return _enclosed(verb) or _closed_off(verb) or _listed(verb)
    subject = next((c for c in reversed(subjects) if c.i < verb.i), subjects[0])
    return _adjacent(verb, subject) or _antecedent(subject)


def _enclosed(verb: Token) -> Token | None:
    """A subject that the parser gave to what stands between commas: "Rao, once married, wrote"."""
    for clause in verb.lefts:
        subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
        if clause.dep_ not in {"advcl", "ccomp"} or subject is None or subject.pos_ != "PROPN":
            continue
        if subject.i < clause.i and subject.nbor().text == ",":
            return subject
    return None


def _listed(verb: Token) -> Token | None:
    """The subject of the first of several verbs: "Rao called it so, vowed to act and left"."""
    first = next((c for c in verb.lefts if c.dep_ == "ccomp" and c.tag_ == verb.tag_), None)
    if first is None or verb.dep_ != "ROOT" or (verb.nbor(-1).text != "," and not _quoted(verb)):
        return None
    return next((c for c in first.children if c.dep_ == "nsubj" and c.i < first.i), None)


def _quoted(verb: Token) -> bool:
    """Whether a mark that closes stands right before a verb."""
    return verb.nbor(-1).is_quote


def _closed_off(verb: Token) -> Token | None:
    """A name between commas before a main verb without a subject.

    "Speaking in Lima, the envoy for the lakes, Ana Rao, said": the parser gave it to Lima.
    """
    if verb.dep_ != "ROOT" or verb.tag_ not in {"VBD", "VBZ"} or verb.i < len(("Rao", ",")):
        return None
    comma, name = verb.nbor(-1), verb.nbor(-2)
    closed = comma.text == "," and name.pos_ == "PROPN" and name.dep_ in {"appos", "conj"}
    inverted = verb.i + 1 < len(verb.doc) and verb.nbor().tag_ in {"DT", "PRP$", "NNP", "PRP"}
    return name if closed and not inverted else None


def _adjacent(verb: Token, subject: Token) -> Token | None:
    """A name right before the verb that the parser put elsewhere, though a subject is far off."""
    if verb.i == 0:
        return None
    near = verb.nbor(-1)
    if near.dep_ == "appos" and near.head == subject and near.pos_ == "NOUN":
        # "Rao, an aide said, is calm": behind an apposition stood a comma
        return near if verb.i + 1 < len(verb.doc) and verb.nbor().text == "," else None
    if near.text == ")":  # "the Farmers' Union (FU) says"
        opening = next(
            (t for t in reversed(verb.doc[verb.sent.start : near.i]) if t.text == "("), near
        )
        near = opening.nbor(-1) if opening.i else near
    if near.pos_ != "PROPN" or near.i <= subject.i or subject.is_ancestor(near):
        return None
    return near if near.dep_ in {"appos", "nsubj", "conj", "dep", "ROOT"} else None


def _antecedent(subject: Token) -> Token:
    """What a relative pronoun stands for ("Rao, who said")."""
    if subject.lower_ not in {"who", "which", "that"} or subject.head.dep_ != "relcl":
        return subject
    found = subject.head.head
    if subject.lower_ == "who" and found.lower_ in {"that", "those"}:  # "the gate is that of Rao"
        of = next((c for c in found.rights if c.lower_ == "of"), found)
        found = next((c for c in of.children if c.dep_ == "pobj"), found)
    while subject.lower_ == "who" and _is_no_person(found):
        if found.dep_ not in {"pobj", "prep", "compound", "poss"}:
            break  # "Rao, a clerk at the institute, who said": not the institute
        found = found.head
        found = found.head if found.dep_ == "prep" else found
    is_apposed = found.dep_ == "appos" and found.head.pos_ == "PROPN"
    return found.head if subject.lower_ == "who" and is_apposed else found


def _is_no_person(token: Token) -> bool:
    """Whether a word names a body, place or thing, which no "who" takes up."""
    noun = lemma(token)
    is_thing = token.tag_ == "NN" and (not can_speak(noun) or noun in GROUPS)
    return token.ent_type_ in {"ORG", "GPE", "LOC", "FAC"} or is_thing


def speaker_tokens(head: Token) -> tuple[Token, Token]:
    """First and last token of the words that name a speaker, without appositions and clauses.

    A description with a name in apposition gives the name alone ("China's envoy, Liu Bo" gives
    "Liu Bo"), one without it keeps what follows with a preposition ("a spokesman for Roscosmos").
    """
    if head.pos_ == "PRON" and not any(child.dep_ == "prep" for child in head.children):
        return head, head
    name = next((t for t in _following(head) if _names(t, head)), None)
    if head.pos_ != "PROPN" and name is not None:
        return speaker_tokens(name)
    return _first(head), _last(head)


def _names(token: Token, head: Token) -> bool:
    """Whether a name stands in apposition to a description, or to the last word of it.

    One in a clause is of something else: "a study that appeared in the journal Reef Letters"; so
    is one in brackets, "a spokesman for the Bank of Peru (BP)".
    """
    if token.nbor(-1).text == "(":
        return False
    if token.dep_ != "appos" or token.pos_ != "PROPN" or not head.is_ancestor(token):
        return False
    return not any(t.dep_ in {"relcl", "acl"} and head.is_ancestor(t) for t in token.ancestors)


def _first(head: Token) -> Token:
    first = head.left_edge
    while first.i < head.i and (
        first.is_punct or first.dep_ in {"cc", "advmod", "mark", "preconj"}
    ):
        first = first.nbor()
    return first


def _last(head: Token) -> Token:
    last = head
    for token in _following(head):
        if token.pos_ != "PROPN" or not head.is_ancestor(token):
            break
        last = token
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in _PREPOSITIONS and child.i == last.i + 1:
            if head.pos_ == "PROPN" and not _is_part_of_name(child):
                break
            last = _end_of_phrase(child)
    return last


def _is_part_of_name(preposition: Token) -> bool:
    """Whether "of" goes on with a name: the International Federation of Red Cross Societies."""
    return preposition.lower_ == "of" and any(c.pos_ == "PROPN" for c in preposition.children)


def _end_of_phrase(preposition: Token) -> Token:
    """The last token of a prepositional phrase, before the first comma or clause in it."""
    last = preposition
    for token in _following(preposition):
        clause = token.dep_ in {"relcl", "acl", "appos"} or token.tag_ in {"WDT", "WP"}
        if clause or token.text in {",", ";", ":", "—", "–", "(", "“", '"'}:
            break
        if not preposition.is_ancestor(token):
            break
        last = token
    return last


def _following(token: Token) -> SpacySpan:
    """The tokens behind one, as far as it governs any."""
    return token.doc[token.i + 1 : token.right_edge.i + 1]


def subject_in(verb: Token, among: Sequence[Token]) -> Token | None:
    """The subject of a verb if it is one of some tokens."""
    subject = subject_of(verb)
    return subject if subject is not None and subject in among else None


def is_front(token: Token) -> bool:
    """Whether a hyphen joins it to the word behind: "co" of "co-director Ana Rao"."""
    return token.i + 1 < len(token.doc) and token.nbor().text == "-" and not token.whitespace_


def phrase_head(tokens: Sequence[Token]) -> Token | None:
    """The head of the noun phrase with which some tokens begin."""
    if not tokens or tokens[0].pos_ in {"ADP", "ADV", "SCONJ", "PART", "VERB", "AUX", "PUNCT"}:
        return None
    first = tokens[0]
    if len(tokens) > len(("co", "-")) and is_front(first):
        first = tokens[2]
    inside = set(tokens)
    while first.head in inside and first.head.pos_ in NOMINAL and first.dep_ not in SUBJECTS:
        if first.head == first:  # the root is its own head
            break
        first = first.head
    return first if first.pos_ in NOMINAL else None


def object_of(preposition: Token) -> Token | None:
    """The noun under a preposition, by the parser or by the order of words."""
    found = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if found is None and preposition.i + 1 < len(preposition.doc):
        return phrase_head(list(preposition.doc[preposition.i + 1 : preposition.sent.end]))
    return found

"""What verbs make of people: was mayor, was elected, founded, chairs, is chaired by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..role_nouns import GROUPS, RELATIONS
from ..speech import SUBJECTS, lemma
from ..words import words
from .appositions import of_next
from .bodies import named_in
from .titles import Title, read_title, role_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from .person_names import Name

_ACTS = {"found": "founder", "co-found": "co-founder", "chair": "chair", "head": "head"}
_UNITS = GROUPS | words(
    """
    academy archive army bank co-operative coastguard cooperative desk division embassy factory
    fleet force hospital laboratory library mine museum navy observatory orchestra plant police
    port prison reservoir station team unit
    """
)
_BECOMING = words(
    "appoint become choose confirm elect make name nominate promote re-elect reelect swear"
)
_NO_OFFICES = words(
    """
    ally capital colony cradle father friend heart home king love member mother part power prey
    province queen resident symbol talk target theatre victim
    """
)
_ALLEGING = words(
    "accuse allege assume assert believe claim deny doubt dispute fear imply suspect think"
)
_COMING, _WILL = words("be become serve work"), words("shall will would ’ll 'll")
_SUPPOSING = words("can could may might must should")
_COMPLEMENTS = words("acomp appos attr conj dobj oprd pobj xcomp")  # see ``_verb_above``
_WORKING = words("join serve work")  # "as a copyist"
_SENDING = words("designate dispatch hire install pick recruit select send tap")  # "as its envoy"
_TAKING = words("replace succeed take")
_LEAVING = words("quit resign retire step")  # "stepped down as chair"
# "chairs the tribunal", "founded the school": bodies that a text names once and then calls so
_BODIES = words(
    """
    academy agency association authority bank band brewery business charity choir club college
    commission committee company council court department federation festival firm foundation fund
    gallery institute institution laboratory league library magazine ministry museum newspaper
    orchestra organisation organization party school shelter society start-up startup studio
    theater theatre tribunal trust union university workshop
    """
)  # "founded the company": the text's


def by_verbs(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """Each name or pronoun with the title that a verb gives it, predicates first."""
    yield from _predicates(doc, names)
    yield from _identified(doc, names)
    yield from _in_place_of(doc, names)
    yield from _founders(doc, names)


def _predicates(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """Predicates: "Rao was mayor until 2019", "she was elected president"."""
    starts = {name[0] for name in names}
    for token in doc:
        if token.dep_ not in _COMPLEMENTS:
            continue
        noun = role_noun(token, loose=_is_one(token) or token.head.lower_ == "as")
        noun = noun or _office(token)
        one = _one_of(token) if noun is not None else None
        if noun is None or (token.tag_ in {"NNS", "NNPS"} and one is None) or _is_award(token):
            continue
        owned = any(child.dep_ == "poss" for child in token.children)
        if noun == "member" or (noun in RELATIONS and not owned):
            continue
        verb = _verb_above(one or token)
        subject = _subject(verb, token) if verb is not None else None
        person = _person_at(names, subject) if subject is not None else None
        if verb is None or person is None or person[0] == token.i or _is_supposed(verb):
            continue
        floor = person[1] if person[1] <= token.i else 0
        title = read_title(doc, token.i, noun, floor=floor)
        following = doc[title.end] if title.end < len(doc) else None
        if following is None or following.tag_ != "POS":
            of = title.of or _joined_by(verb) or of_next(doc, title, starts)
            yield person, _in_time(replace(title, of=of), verb)


def _is_one(token: Token) -> bool:
    """Whether it is one of a kind: "was a baker", not "was blunter"."""
    return token.dep_ == "attr" and any(c.dep_ in {"det", "poss"} for c in token.children)


def _is_supposed(verb: Token) -> bool:
    """Whether it only tells what may be: "could have been a lawyer", "might become mayor"."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    is_told = verb.dep_ == "ccomp"  # "said that Rao would be mayor"
    return bool(helpers & _SUPPOSING) or ("would" in helpers and not is_told)


def _one_of(noun: Token) -> Token | None:
    """The "one" of "is one of the founders"."""
    of = noun.head
    is_one = noun.dep_ == "pobj" and of.lower_ == "of" and of.head.lower_ == "one"
    return of.head if is_one else None


def _identified(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """The name behind the verb: "The new governor is Ana Rao", "Its director was Leo Paz"."""
    for token in doc:
        if token.dep_ != "nsubj" or lemma(token.head) != "be":
            continue
        noun = role_noun(token)
        name = next((c for c in token.head.children if c.dep_ == "attr"), None)
        if noun is None or name is None or name.pos_ != "PROPN" or token.tag_ in {"NNS", "NNPS"}:
            continue
        person, title = _person_at(names, name), read_title(doc, token.i, noun)
        before = doc[person[0] - 1] if person is not None and person[0] else None
        if person is not None and before in {token.head, *name.lefts} and title.definite:
            is_told = any(c.dep_ in {"relcl", "acl"} for c in token.children)  # "who met us was"
            yield person, title if is_told else _in_time(title, token.head)


def _in_place_of(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """Both holders: "Rao replaced Paz as head", "would succeed Paz as chair", "took over as chair".

    Who will take an office doesn't hold it yet, and who will leave it still does.
    """
    for token in doc:
        if token.dep_ != "pobj" or token.head.lower_ != "as":
            continue
        noun, verb = role_noun(token), token.head.head
        if noun is None or token.tag_ in {"NNS", "NNPS"}:
            continue
        verb = verb.head if verb.dep_ == "dobj" else verb
        if lemma(verb) not in _TAKING or (lemma(verb) == "take" and not _has(verb, "over")):
            continue
        title = read_title(doc, token.i, noun)
        coming = any(c.dep_ == "aux" and c.lower_ not in {"has", "have"} for c in verb.children)
        left = next((c for c in verb.children if c.dep_ == "dobj"), None)
        for holder, held in ((_subject(verb, token), not coming), (left, lemma(verb) != "take")):
            person = _person_at(names, holder) if holder is not None and held else None
            if person is not None:
                over = holder == left and not coming
                yield person, replace(title, former=title.former or over)


def _has(verb: Token, particle: str) -> bool:
    return any(child.lower_ == particle for child in verb.children)


def _joined_by(verb: Token) -> tuple[int, int] | None:
    """The body that somebody joins "as a copyist"."""
    body = (
        next((c for c in verb.children if c.dep_ == "dobj"), None)
        if lemma(verb) == "join"
        else None
    )
    return _whose(body) if body is not None else None


def _is_award(noun: Token) -> bool:
    """Whether somebody is the best of a year rather than one of a trade: "named best actor"."""
    return any(child.lower_ == "best" for child in noun.lefts)


def _office(token: Token) -> str | None:
    """A noun that must be an office's, since nothing stands before it: "became sarpanch of"."""
    if token.dep_ not in {"attr", "oprd", "dobj"} or token.tag_ != "NN" or token.n_lefts:
        return None
    behind = token.doc[token.i + 1 : token.i + 3]
    is_of = len(behind) > 1 and behind[0].lower_ == "of" and behind[1].text[0].isupper()
    is_small = token.text.islower() and token.lower_ not in _NO_OFFICES
    return token.lower_ if is_of and is_small else None


def _verb_above(token: Token) -> Token | None:
    """The verb of which a noun is the complement: was, became, was elected (as)."""
    head = token.head
    while token.dep_ in {"conj", "appos"} and head.pos_ in {"NOUN", "PROPN"}:
        token, head = head, head.head
    is_general = token.dep_ == "acomp" and token.lower_ == "general"
    if (token.dep_ == "attr" or is_general) and lemma(head) in {"be", "become", "remain"}:
        return head
    if token.dep_ in {"oprd", "attr", "dobj", "xcomp"} and lemma(head) in _BECOMING:
        return head
    as_ = token.dep_ == "pobj" and head.lower_ == "as"
    above = head.head
    if token.dep_ == "pobj" and head.lower_ == "to" and lemma(above) == "promote":
        return above
    if as_ and lemma(above) in {"term", "year", "spell", "stint"} and above.dep_ == "dobj":
        above = above.head  # "served two terms as"
    if as_ and (lemma(above) in _BECOMING or lemma(above) in _WORKING | _LEAVING | _SENDING):
        return above
    return None


def _subject(verb: Token, noun: Token) -> Token | None:
    """Who becomes what a verb says: its subject, in the active of "elect" its object."""
    kinds = SUBJECTS
    if verb.i > 1 and [t.lower_ for t in verb.doc[verb.i - 2 : verb.i]] == ["re", "-"]:
        verb = verb.head if verb.head.i == verb.i - 2 else verb  # "re-elected" in three tokens
    if lemma(verb) in (_BECOMING | _SENDING) - {"become"} and not any(
        c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children
    ):
        if (named := _right_behind(verb)) is not None and named != noun:
            return named  # "The firm named Ana Rao as its head": not the firm
        if verb.dep_ in {"acl", "relcl", "advcl"} and verb.tag_ == "VBN":
            return verb.head
        kinds = frozenset({"dobj"})
    if any(c.dep_ == "neg" for c in verb.children) or _is_alleged(verb):
        return None
    subject = next((c for c in verb.children if c.dep_ in kinds and c != noun), None)
    if subject is not None and subject.lower_ in {"who", "that"} and verb.dep_ == "relcl":
        return verb.head
    if subject is None and verb.dep_ == "conj":
        return _subject(verb.head, noun)
    return subject


def _is_alleged(verb: Token) -> bool:
    """Whether somebody only holds it against somebody, or denies it: "alleging he is a spy"."""
    return verb.dep_ == "ccomp" and lemma(verb.head) in _ALLEGING


def _right_behind(verb: Token) -> Token | None:
    """The name that begins right behind a verb: "appointed Ana Rao chief executive"."""
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if lemma(verb) == "swear" and following.lower_ == "in" and following.i + 1 < len(verb.doc):
        following = following.nbor()
        return following if following.pos_ == "PROPN" else None
    return following if following.ent_type_ == "PERSON" else None


def _person_at(names: list[Name], token: Token) -> Name | None:
    """The name that a token is part of, or the pronoun that it is."""
    if token.lower_ in {"he", "she"}:
        return token.i, token.i + 1
    # "Rao, a former diplomat who is now", "Rao, the Brazilian who is"
    if token.dep_ == "appos" and (token.pos_ == "NOUN" or token.ent_type_ == "NORP"):
        token = token.head
    apposed = [c.i for c in token.children if c.dep_ == "appos"]
    for index in (token.i, *apposed):
        if found := next((name for name in names if name[0] <= index < name[1]), None):
            return found
    return None


def _in_time(title: Title, verb: Token) -> Title:
    """A title that was held once is a former one, what will be is none yet; the elected hold it."""
    if lemma(verb) in _COMING and any(c.lower_ in _WILL for c in verb.children):
        return replace(title, standing="designate")
    had = verb.tag_ == "VBN" and any(c.lower_ == "had" for c in verb.children)
    past = lemma(verb) in {"be", "serve", "work"} | _LEAVING and (verb.tag_ == "VBD" or had)
    return replace(title, former=True) if past else title


# --- verbs that name a role by themselves ------------------------------------------------------


def _founders(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """Founders, chairs and heads: "Rao founded Aquafox", "a panel chaired by Rao"."""
    for verb in doc:
        if verb.tag_ not in {"VBD", "VBZ", "VBN"} or lemma(verb) not in _ACTS:
            continue
        thing, agent = _sides(verb)
        person = _person_at(names, agent) if agent is not None else None
        if thing is None or person is None or (lemma(verb) == "head" and not _is_headed(thing)):
            continue
        of = _whose(thing)
        yield (
            person,
            Title(
                text=_ACTS[lemma(verb)] + _part_of(thing, of),
                start=verb.i,
                end=verb.i + 1,
                left=verb.i,
                right=verb.i + 1,
                plural=False,
                of=of,
                former=lemma(verb) != "found" and verb.tag_ == "VBD" and _has(verb, "until"),
            ),
        )


def _sides(verb: Token) -> tuple[Token | None, Token | None]:
    """What is founded, chaired or headed, and who does it; active or passive."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    if by is not None:
        agent = next((child for child in by.children if child.dep_ == "pobj"), None)
        above = verb.head if verb.dep_ in {"acl", "relcl"} else None
        passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        owned = passive is not None and passive.tag_ not in {"WDT", "WP"}  # "whose desk is headed"
        return (passive if owned else above or passive), agent
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    return thing, _subject(verb, verb) if thing is not None else None


def _is_headed(thing: Token) -> bool:
    """Whether it is a body of people: "headed the team", not "headed Rovers to a point"."""
    if _name_behind(thing) is not None:  # "heads the insurer Halden Re"
        return True
    aim = any(c.dep_ == "prep" and c.lower_ in {"to", "past", "into"} for c in thing.head.children)
    return lemma(thing) in _UNITS or (thing.pos_ == "PROPN" and not aim)


def _whose(thing: Token) -> tuple[int, int] | None:
    """The name of what is headed, or whose it is: "Aquafox", "Peru's team", "the Peruvian team"."""
    owner = next((c for c in thing.children if c.dep_ == "poss"), None)
    if owner is not None and owner.lower_ == "whose":
        return _before_whose(owner)
    if thing.pos_ == "PROPN" or owner is not None:
        named = owner if owner is not None and thing.pos_ != "PROPN" else thing
        return _without_article(named), named.i + 1
    if (body := _unit_of(thing) or _name_behind(thing)) is not None:
        return body
    return _named_before(thing)


def _part_of(thing: Token, of: tuple[int, int] | None) -> str:
    """What of a body it is: "heads the bank's markets desk" makes nobody head of the bank."""
    if of is None or thing.pos_ != "NOUN" or of[0] <= thing.i + 1 < of[1] + 1:
        return ""
    owners = [c.right_edge.i + 1 for c in thing.lefts if c.dep_ in {"det", "poss"}]
    within = [of[1]] if thing.left_edge.i <= of[0] < thing.i else []
    first = max([thing.left_edge.i, *owners, *within])
    return f" of {thing.doc[first : thing.i + 1].text}"


def _unit_of(thing: Token) -> tuple[int, int] | None:
    """The body of which a part is headed: "the markets desk of the Bank of Peru"."""
    of = next((c for c in thing.rights if c.dep_ == "prep" and c.lower_ in {"of", "at"}), None)
    return named_in(thing.doc, of.i + 1) if of is not None else None


def _named_before(thing: Token) -> tuple[int, int] | None:
    """The name before a common noun, "the Peruvian team"; or "the company" itself."""
    named = [c for c in thing.lefts if c.dep_ in {"amod", "compound"} and c.text[0].isupper()]
    if named:
        return named[0].left_edge.i, named[-1].i + 1
    is_meant = lemma(thing) in _BODIES and thing.left_edge.lower_ == "the" == thing.nbor(-1).lower_
    return (thing.i, thing.i + 1) if is_meant else None


def _before_whose(whose: Token) -> tuple[int, int] | None:
    """The name before "whose": "INPE, whose desk", "the Survey (NGS), whose desk"."""
    doc, last = whose.doc, whose.i - 1
    while last > 0 and doc[last].is_punct:
        last -= 1
    first = last
    while first > 0 and doc[first - 1].pos_ == "PROPN":
        first -= 1
    return (first, last + 1) if whose.i and doc[last].text[0].isupper() else None


def _name_behind(thing: Token) -> tuple[int, int] | None:
    """The name right behind a common noun: "the charity Open Door"."""
    doc, end = thing.doc, thing.i + 1
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    return (thing.i + 1, end) if thing.pos_ == "NOUN" and end > thing.i + 1 else None


def _without_article(thing: Token) -> int:
    first = thing.left_edge
    return first.i + (first.pos_ == "DET" and first.i < thing.i)

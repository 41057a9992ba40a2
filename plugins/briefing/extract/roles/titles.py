"""The words of one title, left and right of its noun: what it is, of what, former or acting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..role_nouns import (
    ABBREVIATIONS,
    ACRONYMS,
    GROUPS,
    NOT_ROLES,
    OFFICES,
    PORTFOLIOS,
    QUALIFIERS,
    is_doer,
    is_role,
)
from ..words import word_at, words
from .bodies import house_meant, named_in
from .title_front import SIDES_OF_PITCH, TitleFront, short_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG_TITLE = 4  # tokens: "secretary of state", "minister for foreign affairs"
REACH = 14  # tokens behind a name in which its apposition must have its noun
_SENT = words("delegate emissary envoy representative")
_LINKS = words("at for from in of to with")
# a place behind "in" is where people live; only these govern or lead it
_LEADS = words(
    """
    chief commander coordinator director head leader manager representative
    """
)
_DURATIONS = words("almost decades ever good just long months nearly now only over some years")
_ELDERS = words("church clan community family tribal village")
_MASTERED = words("business choir concert dock grand harbor harbour house port quiz station stage")
_PARTNERED = words("founding general managing senior")
_PLAYERS = words(
    """
    batsman batter bowler coach defender forward full-back goalkeeper keeper linebacker manager
    midfielder pitcher quarterback skipper striker winger
    """
)
_SUBJECTS = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ"})
_FIRMS = words("affiliate arm brand chain giant partner start-up startup subsidiary")
_STATES = words(
    "army cabinet empire government military navy parliament police republic senate state"
)
_PRIVATE = tuple(
    f" {noun}"
    for noun in "business chain charity company family firm group start-up startup".split()
)
_ELECTED = words("assembly council legislature parliament senate")
_PARTS = frozenset({"NOUN", "ADJ", "CCONJ"})
_ELECT = frozenset({"elect", "designate"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as read; token indices of its doc, half-open.

    start, end   from the first word of the title to the last
    left         where its noun phrase begins: article, possessor and body included
    of           the words that name the body, country or person
    """

    text: str
    start: int
    end: int
    left: int
    right: int
    plural: bool
    of: tuple[int, int] | None = None
    former: bool = False
    standing: Literal["acting", "designate"] | None = None
    definite: bool = False


def role_noun(token: Token, *, loose: bool = False) -> str | None:
    """The singular role noun that a token is, in full; None if it is none.

    loose   also any noun formed as a doer's name
    """
    word = token.lower_
    if token.text[0].isupper() and (short := short_form(token)) in ABBREVIATIONS:
        return ABBREVIATIONS[short]
    if token.text.isupper() and word in ACRONYMS:
        return ACRONYMS[word]
    is_verb = token.tag_ == "VBP" and token.dep_ == "compound"  # taggers do so to "astronaut"
    is_great = token.text == "major" and token.tag_ == "JJ"  # "a major Rao gift"
    is_noun = token.tag_ in {"NN", "NNP", "NNS", "NNPS", "JJ"} or token.text == "Elder"
    if is_great or not (is_noun or is_verb):
        return None
    single = _singular(word) if token.tag_ in {"NNS", "NNPS"} else word
    if is_role(single) or _is_qualified(token, single):
        return None if _is_hyphened(token, single) else single
    is_small = token.text.islower() or (token.is_sent_start and token.ent_type_ != "PERSON")
    is_half = token.i > 0 and token.nbor(-1).text == "-"  # "left-armer"
    if loose and token.tag_ == "NN" and is_small and not is_half and is_doer(single):
        return single
    return None


def _is_hyphened(token: Token, single: str) -> bool:
    """Whether it ends a word that is no role: "front-runner"."""
    is_half = token.i > 1 and token.nbor(-1).text == "-"
    return is_half and f"{token.nbor(-2).lower_}-{single}" in NOT_ROLES


def is_bold(token: Token) -> bool:
    """Whether a token is Markdown's mark of stress."""
    return not token.text.strip("*_")


def _is_qualified(token: Token, single: str) -> bool:
    """Whether it is one by office: "harbour master", "village elder", not "master of irony"."""
    before = word_at(token.doc, token.i - 1)
    is_half = token.i > 1 and before == "-" and token.nbor(-2).lower_ in SIDES_OF_PITCH
    if single in {"back", "half"} and is_half:  # "centre-half"
        return True
    is_master = single in {"master", "partner"} and before in _MASTERED
    is_master = is_master or (single == "partner" and before in _PARTNERED)
    is_elder = single == "elder" and (before in _ELDERS or token.text == "Elder")  # "Elder Rao"
    return is_master or is_elder


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s")


def names_firm(doc: Doc, noun: int, last: int) -> bool:
    """Whether a title ends in what a name behind it is: "head of drone firm", "of mining giant"."""
    word = doc[last].lower_
    is_kind = word in GROUPS or word in _FIRMS or is_role(word) or is_doer(word)
    return last - noun > len(("of", "drone")) and is_kind and doc[noun + 1].lower_ == "of"


def read_title(doc: Doc, noun: int, name: str, *, floor: int = 0) -> Title:
    """The title whose noun stands at a token; ``name`` is that noun as ``role_noun`` gives it.

    floor   the first token that may belong to it: "made Ana Rao captain"
    """
    left = TitleFront(doc, noun, floor=floor)
    left.read()
    end, suffix = _suffix(doc, noun + 1)
    end, complement, of = _complements(doc, end, name)
    words = [*left.words, name + suffix]
    text = (
        " ".join(words).replace(" - ", "-").replace("- ", "-").replace(" -", "-") + complement.text
    )
    is_elect = suffix.lstrip("-") in _ELECT
    origin = of is not None and left.is_people() and not _is_sent(doc, of, name)
    owner = None if left.possessor and left.is_house() else left.possessor
    body = owner or (None if origin else _before(left, name)) or of
    if name == "ambassador":
        body = left.possessor or left.body
    return Title(
        text=text,
        start=left.start,
        end=complement.end,
        left=left.edge,
        right=end,
        plural=doc[noun].tag_ in {"NNS", "NNPS"},
        of=body,
        former=left.former or name == "predecessor",
        standing="designate" if is_elect else left.standing,
        definite=left.definite or body is not None,
    )


def _is_sent(doc: Doc, to: tuple[int, int], name: str) -> bool:
    """Whether a nation has somebody speak for it: "the Dutch representative to the UN"."""
    links = [token.lower_ for token in doc[to[0] - 2 : to[0]] if token.lower_ != "the"]
    return links[-1:] == ["to"] and name in _SENT


def _before(left: TitleFront, name: str) -> tuple[int, int] | None:
    """The name before a title, if it says of what: of an office, or an organisation's name.

    A country's, not its adjective, before who plays or coaches: its team's.
    """
    plays = name.rsplit(maxsplit=1)[-1] in _PLAYERS and not left.is_people()
    named = is_office(name) or left.is_house() or left.is_place() or plays
    return left.body if named else None


def is_office(name: str) -> bool:
    """Whether a role is an office, so that a nationality before it says of what."""
    return name.rsplit(maxsplit=1)[-1] in OFFICES or name in ACRONYMS.values()


# --- to the right ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Complement:
    text: str
    end: int


def _suffix(doc: Doc, index: int) -> tuple[int, str]:
    """What a hyphen joins to the noun: "-elect", "-general", "-in-chief"."""
    text = ""
    while index + 1 < len(doc) and doc[index].text == "-" and not doc[index - 1].whitespace_:
        text += f"-{doc[index + 1].lower_}"
        index += 2
    if index < len(doc) and doc[index].lower_.replace("’", "'") == "d'affaires":
        return index + 1, " d'affaires"
    if doc[index : index + 2].text.lower() == "at large":
        return index + 2, " at large"
    if index < len(doc) and doc[index].lower_ in _ELECT:
        return index + 1, f"-{doc[index].lower_}"
    return index, text


def _complements(
    doc: Doc, index: int, name: str
) -> tuple[int, _Complement, tuple[int, int] | None]:
    """Behind all that belongs to the title; its own complement; the body that a phrase names."""
    complement = _Complement("", index)
    while index + 1 < len(doc) and doc[index].lower_ in _LINKS:
        link = doc[index].lower_
        end = (
            _opposition(doc, index)
            or _house_of(doc, index + 1, name)
            or _common(doc, index + 1)
            or _portfolio(doc, index + 1, name)
        )
        is_first = not complement.text or (complement.text == " of state" and link == "for")
        if link in {"of", "for"} and end is not None and is_first:
            words = f"{doc[index - 1].whitespace_}{doc[index:end].text.lower()}"
            complement = _Complement(complement.text + words, end)
            index = end
            continue
        if link == "in" and (behind := _behind_subject(doc, index + 1)):
            index = behind
            continue
        if (house := house_meant(doc, index)) is not None:
            return house[1], complement, house
        near = named_in(doc, index + 1)
        of = _behind_field(doc, near)
        if link == "of" and near is not None and not complement.text:
            complement = _Complement(_part_of(doc, near, of), index)
            if of == near and complement.text.endswith(_PRIVATE):  # no office of the country's
                return of[1], complement, None
        lives = link == "in" and name not in _LEADS and not (of and _is_house(doc, of))
        comes = link == "from" and not is_office(name) and not (of and _is_house(doc, of))
        if lives or comes:  # "a nurse from Lima", but "the geologist from the Lima Institute"
            break
        return (of[1] if of else index), complement, of
    return index, complement, None


def _behind_field(doc: Doc, of: tuple[int, int] | None) -> tuple[int, int] | None:
    """The body behind what a name only colours: "head of Nordic sales at Acme" is Acme's."""
    if of is None or of[1] + 2 >= len(doc) or doc[of[1]].tag_ not in {"NN", "NNS"}:
        return of
    link, name = doc[of[1] + 1], doc[of[1] + 2]
    if name.lower_ == "the" and name.i + 1 < len(doc):
        name = name.nbor()
    is_body = link.lower_ in {"at", "for", "of", "with"} and name.text[0].isupper()
    return (named_in(doc, name.i) or of) if is_body and doc[of[1]].text.islower() else of


def _part_of(doc: Doc, near: tuple[int, int], of: tuple[int, int] | None) -> str:
    """What of a body it is: "head of the Assembly's legal panel", "of Nordic sales at Acme"."""
    owned = near[1] < len(doc) and doc[near[1]].tag_ == "POS"
    start = end = near[1] + owned
    while end < len(doc) and doc[end].text.islower() and doc[end].pos_ in _PARTS:
        end += 1
    is_people = near[1] == near[0] + 1 and doc[near[0]].ent_type_ == "NORP"
    is_people = is_people and end > start and doc[end - 1].lower_ not in _STATES
    is_part = (owned or of != near or is_people) and end > start and doc[end - 1].pos_ == "NOUN"
    return f" of {doc[start if owned else near[0] : end].text}" if is_part else ""


def _behind_subject(doc: Doc, index: int) -> int | None:
    """Behind what is taught or studied: "a lecturer in Spanish at Lima College"."""
    ahead = doc[index + 1 : index + 4]
    at = next((token.i for token in ahead if token.lower_ in {"at", "with"}), None)
    return at if at is not None and all(t.pos_ in _SUBJECTS for t in doc[index:at]) else None


def _is_house(doc: Doc, of: tuple[int, int]) -> bool:
    """Whether it is an organisation's name: "a major in the Royal Artillery", not "in Lima".

    One word alone may be a town that the model mistakes.
    """
    return of[1] > of[0] + 1 and doc[of[1] - 1].ent_type_ == "ORG"


def _opposition(doc: Doc, index: int) -> int | None:
    """The end of what a party's leader leads that doesn't govern."""
    words, behind = doc[index : index + 3].text.lower(), doc[index + 3 : index + 6].text
    is_party = " Party" in behind or "’s " in behind or "'s " in behind  # "of the opposition …"
    return index + 3 if words == "of the opposition" and not is_party else None


def _house_of(doc: Doc, index: int, name: str) -> int | None:
    """The end of a house that has members: "a member of the provincial parliament"."""
    if name != "member" or word_at(doc, index) != "the":
        return None
    end = index + 1
    while end < len(doc) and doc[end].tag_ == "JJ" and doc[end].text.islower():
        end += 1
    return end + 1 if end > index + 1 and word_at(doc, end) in _ELECTED else None


def _common(doc: Doc, index: int) -> int | None:
    """The end of a bare common noun: "of state", "for foreign affairs", "of civil protection"."""
    end = index
    while end < len(doc):
        token = doc[end]
        if end == index and token.lower_ in _DURATIONS:  # "was director for long"
            return None
        portfolio = token.lower_ in PORTFOLIOS - {"the"}
        plain = token.text.islower() and token.pos_ in {"NOUN", "ADJ", "PROPN"}
        joined = token.lower_ == "and" and end > index and doc[end - 1].pos_ == "NOUN"
        ahead = joined and end + 1 < len(doc) and doc[end + 1].tag_ in {"NN", "NNS"}
        if joined and ahead and doc[end + 1].text.islower() and not is_role(doc[end + 1].lower_):
            end += 1
            continue
        if not (portfolio or plain):
            break
        end += 1
    if end > index and doc[end - 1].tag_ == "JJ" and end < len(doc) and doc[end].text[0].isupper():
        return None  # "resident of remote Lima"
    return end if end > index else None


def _portfolio(doc: Doc, index: int, name: str) -> int | None:
    """The end of what a "Minister for Trade and Industry", a "Director of Policy" looks after."""
    end, looks_after = index, name in {"minister", "secretary", "commissioner", "mayor"}
    while end < len(doc) and doc[end].text[0].isupper():
        token = doc[end]
        is_field = looks_after and _is_field(token, name)
        if token.lower_ not in QUALIFIERS | PORTFOLIOS and not is_field:
            break
        if end > index and ends_title(doc[end - 1]):
            break
        joined = end + 2 < len(doc) and doc[end + 1].lower_ == "and"
        end += 2 if joined and _is_field(doc[end + 2], name) else 1
    return end if end > index and doc[index - 1].i and doc[index - 2].text[0].isupper() else None


def ends_title(token: Token) -> bool:
    """Whether grammar ends a title with it: "Minister of State for Transport Ana Rao"."""
    link, ahead = token.head, token.nbor() if token.i + 1 < len(token.doc) else token
    is_last = token.dep_ == "pobj" and link.lower_ in {"of", "for"} and ahead.pos_ == "PROPN"
    return is_last and ahead.head.i > ahead.i and role_noun(link.head) is not None


def _is_field(token: Token, name: str) -> bool:
    """Whether somebody may look after it; the model takes a minister's for an organisation."""
    is_noun = _is_noun(token) or (token.tag_ == "JJ" and token.text[0].isupper())
    return is_noun and (not token.ent_type_ or (name == "minister" and token.ent_type_ == "ORG"))


def _is_noun(token: Token) -> bool:
    return token.tag_ in {"NN", "NNS", "NNP", "NNPS"} and not is_role(token.lower_)

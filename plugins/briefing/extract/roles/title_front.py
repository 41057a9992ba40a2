"""What stands before a role noun: article, possessor, body, and the rest of the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from ..quotes.passages import DASHES
from ..role_nouns import (
    ABBREVIATIONS,
    FAMILY,
    FORMER,
    HONORIFICS,
    OFFICES,
    PEOPLES,
    QUALIFIERS,
    RANKS,
    STANDING,
    STOPLESS,
    is_role,
)
from ..words import word_at, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FIELDS = tuple([word] for word in ("affairs", "protection", "relations", "services", "works"))
# fields that another word parts: "Water Resources", "Rural Development"
_DOUBLE = tuple(
    [word] for word in "resources development reforms management security supply".split()
)
_OF_PEOPLE = frozenset({"public", "human"})
_DEPARTMENTS = frozenset("works resources safety health affairs relations services".split())
"""What a town has a director for: "Public Works Director", "Human Resources Manager"."""
_MINISTRIES = frozenset(
    "agriculture business commerce culture fisheries forestry homeland housing immigration industry"
    " justice labour labor lands mining pensions petroleum police roads security transportation"
    " water welfare works youth".split()
)
_OF_STATES = frozenset({"gov", "rep", "reps", "sen", "sens"})  # "Texas Gov. Ana Rao"
_PARTIES = frozenset({"labor", "labour"})
_ONCE = ("once", "formerly", ", then", "(then", "until recently", "at the time", "at that time")
_UNTIL = re.compile(r"\buntil (?!next\b)[^,.;]+$")  # "until last month the port's director"
_UNITS = frozenset("minutes hours days weeks months years decades year".split())
_CARED_FOR = frozenset({"children", "women", "men", "people", "veterans", "workers", "consumers"})
"""Of a title, not its owner: "children's rights commissioner"."""
_UNDER = frozenset({"assistant", "associate", "deputy", "acting", "interim"})
_MOMENTS = frozenset({"day", "moment"})  # "the day Prime Minister Rao came"
_COMING_FROM = frozenset({"based", "born", "raised", "trained"})
_LIKE_PREPOSITIONS = words("following including regarding concerning involving featuring")
"""Before a title: "talks in the region following US President Rao's visit"."""
_SIDES = frozenset({"pro", "anti", "non"})
SIDES_OF_PITCH = words("center centre fly full left right scrum wing")
"""What halves and backs are of a team: "the fly-half", "a left-back"."""
POSSESSIVES = frozenset({"his", "her", "its", "their"})


def short_form(token: Token) -> str:
    """An abbreviation with its stop, which tokenizers split off and British papers leave out."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    split = following is not None and following.text == "." and not token.whitespace_
    bare = following is not None and token.lower_ in STOPLESS and following.text[0].isupper()
    return f"{token.lower_}." if split or bare else token.lower_


def starts_rank(doc: Doc, rank: int, office: int) -> bool:
    """Whether a rank follows an office, which is another title: "police spokesman Captain Rao"."""
    before, noun = doc[office].lower_, doc[rank]
    if not (noun.text[0].isupper() and doc[office].text.islower()):
        return False
    is_office = before not in QUALIFIERS | RANKS and (is_role(before) or before in FAMILY)
    if noun.lower_ == "general":  # "secretary General", "police spokesman General"
        return is_office and before.startswith("spokes")
    return is_office and is_role(noun.lower_)


class TitleFront:
    """What stands before a role noun, read leftwards until the noun phrase begins.

    words        of the title, in order, without the noun; ``start`` is the first one's token
    edge         where the noun phrase begins
    body         tokens of the name right before the title: "Bank of Japan" governor
    possessor    tokens of whose title it is: "Japan" in "Japan's", a pronoun, what "whose" means
    definite     whether it points at one holder: "the", a possessor
    """

    def __init__(self, doc: Doc, noun: int, *, floor: int = 0) -> None:
        self.doc = doc
        self.floor = floor
        self.noun = self.start = self.edge = noun
        self.rank = short_form(doc[noun]) in ABBREVIATIONS and doc[noun].text[0].isupper()
        self.words: list[str] = []
        self.body: tuple[int, int] | None = None
        self.possessor: tuple[int, int] | None = None
        self.former = False
        self.definite = False
        self.standing: Literal["acting", "designate"] | None = None

    def read(self) -> None:
        """Fill the fields."""
        index = self.start - 1
        while index >= self.floor:
            taken = self._take(index)
            if not taken:
                break
            index -= taken
            self.edge = index + 1
        self.former = self.former or self._once()

    def _once(self) -> bool:
        """Whether an adverb opens the phrase: "once Zimbabwe's minister", "at the time a judge"."""
        before = self.doc[max(0, self.edge - 4) : self.edge].text.lower()
        return before.endswith(_ONCE) or _UNTIL.search(before) is not None

    def _take(self, index: int) -> int:
        """How many tokens the noun phrase has more, ending at ``index``; 0 if it has begun."""
        token = self.doc[index]
        word = token.lower_
        if word in FORMER or word in STANDING or word == "fellow":
            return self._timed(word)
        if token.tag_ == "POS" and index and self.doc[index - 1].lower_ in _CARED_FOR:
            return 1 + self._kept(index - 1, f"{self.doc[index - 1].lower_}{token.text}")
        if token.text in {"-", "–", ")"} and index:
            return self._joined(index, token)
        is_rank = starts_rank(self.doc, self.start, index)
        if word in HONORIFICS or is_rank or self._begins(index, token, word):
            return 0
        if self.rank:
            return self._ranked(index, token, word)
        is_field = self._is_portfolio(index, token)
        kept = self._kept(index, word) if is_field else self._department(index, word)
        return kept or self._worded(index, token, word)

    def _department(self, index: int, word: str) -> int:
        """Both words of what a town has a director for: "Public Works"."""
        before = word_at(self.doc, index - 1) if word in _DEPARTMENTS else ""
        if before not in _OF_PEOPLE:
            return 0  # nearly always
        return self._kept(index, word) + self._kept(index - 1, before)

    def _begins(self, index: int, token: Token, word: str) -> bool:
        """Whether the noun phrase begins here, with its article or with whose the title is."""
        if word == "whose":
            self._antecedent(index)
        elif token.pos_ == "DET" or word in {"the", "a", "an"}:
            self.definite = word not in {"a", "an"}
            self.edge = index
        elif word in POSSESSIVES or token.tag_ == "POS":
            self._possessed(index)
        else:
            return token.tag_ == "VBG" and word in _LIKE_PREPOSITIONS
        return True

    def _ranked(self, index: int, token: Token, word: str) -> int:
        """A rank before a rank, which has its stop in the same token or in the next."""
        split = token.text == "." and index > 0
        short = f"{self.doc[index - 1].lower_ if split else word.rstrip('.')}."
        full = ABBREVIATIONS.get(short, word)
        if full not in RANKS:
            of_state = full == word and self.doc[self.noun].lower_.rstrip(".") in _OF_STATES
            return self._named(index) if of_state and token.ent_type_ == "GPE" else 0
        self._kept(index - split, full)
        return 1 + split

    def _kept(self, index: int, word: str) -> int:
        self.words.insert(0, word)
        self.start = index
        return 1

    def _timed(self, word: str) -> int:
        self.former = self.former or word in FORMER
        if word in STANDING:
            self.standing = "acting" if STANDING[word] == "acting" else "designate"
        return 1

    def _worded(self, index: int, token: Token, word: str) -> int:
        if self._names_body(token, word) or self._ends_body(index, token, word):
            return self._named(index)
        opens = token.is_sent_start and token.tag_ in {"NN", "NNS"} and token.text[1:].islower()
        small = token.text.islower() or (opens and self.doc[self.noun].text.islower())
        if small or word in QUALIFIERS or (word == "prime" or is_role(word)):
            if token.pos_ in {"NOUN", "ADJ", "PROPN", "NUM"} or word in QUALIFIERS:
                return self._worth(index, token, word)
            return 1 if token.pos_ == "ADV" or token.tag_ in {"VBG", "VBN"} else 0
        if word in PEOPLES:
            return 1
        if token.pos_ in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper() and self.body is None:
            return self._named(index)
        return 1 if token.pos_ == "NUM" else 0

    def _is_portfolio(self, index: int, token: Token) -> bool:
        """Whether a capital before "Minister" is what the minister looks after."""
        holder = self.doc[self.noun].text
        looks_after = holder in {"Minister", "Ministers"} or (
            holder == "Secretary" and token.lower_ in _MINISTRIES
        )
        noun = token.text[0].isupper() and token.tag_ in {"NN", "NNP", "NNS", "NNPS"}
        is_near = index == self.noun - 1 and not self.words
        is_near = is_near or (index == self.noun - 2 and self.words[:1] in _DOUBLE)
        return looks_after and noun and is_near and token.ent_type_ != "GPE"

    def _names_body(self, token: Token, word: str) -> bool:
        """Whether a capital before a small title is a name: "the Labour leader"."""
        noun = self.doc[self.noun].text
        small = noun.isupper() or (noun.islower() and not token.is_sent_start)
        behind_mark = token.i > 0 and token.nbor(-1).text in DASHES
        opens = (token.is_sent_start or behind_mark) and word not in _PARTIES  # "Fire chief Rao"
        named = small and not opens and word in QUALIFIERS - _UNDER and token.text[0].isupper()
        held = noun in {"minister", "secretary"} and word not in _PARTIES  # "Treasury secretary"
        return named and not held and self.body is None

    def _ends_body(self, index: int, token: Token, word: str) -> bool:
        """Whether it ends a name before a title: "Coast Guard spokesman", "Ada County Sheriff"."""
        before = self.doc[index - 1] if index else None
        if token.text == "County" and before is not None and before.pos_ == "PROPN":
            return self.body is None
        name = before is not None and before.text[0].isupper() and not is_role(before.lower_)
        small = self.doc[self.noun].text.islower() and self.body is None and not self.words
        return small and name and is_role(word) and token.text[0].isupper()

    def _worth(self, index: int, token: Token, word: str) -> int:
        """A word of the title, unless it only describes: "the veteran minister"."""
        keeps = word in QUALIFIERS or is_role(word) or token.pos_ in {"NOUN", "PROPN"}
        keeps = keeps or self.words[:1] in _FIELDS  # "rural affairs", "public works"
        # "a cultural heritage officer", but "the tireless heritage officer"
        of_word = token.tag_ == "JJ" and token.head.i == self.start < self.noun
        is_moment = word in _MOMENTS and self.doc[self.noun].lower_ in OFFICES
        if word in _UNITS or is_moment:  # "for 36 hours fire chief Rao"
            return 0
        keeps = keeps or of_word
        # "North-west Peruvian farmer"
        is_joined = self.body is not None and word_at(self.doc, index - 1) == "-"
        if keeps and not is_joined and (self.start == index + 1 or self.body is not None):
            self.words.insert(0, word)
            if self.body is None:
                self.start = index
        return 1

    def is_house(self) -> bool:
        """Whether the name before the title is an organisation's, by the model's word."""
        return self.body is not None and self.doc[self.body[1] - 1].ent_type_ == "ORG"

    def is_place(self) -> bool:
        """Whether the name before the title is a place's, no nationality: "the Paris lawyer"."""
        last = self.doc[self.body[1] - 1] if self.body is not None else None
        return last is not None and last.ent_type_ == "GPE" and last.tag_ == "NNP"

    def is_people(self) -> bool:
        """Whether the name before the title is a nationality: "the Dutch president of"."""
        return self.body is not None and self.doc[self.body[1] - 1].tag_ == "JJ"

    def _joined(self, index: int, token: Token) -> int:
        """A hyphen or bracket; a dash opens a sentence: "LIMA (WNA) - Fire chief Ana Rao"."""
        if token.text == ")":
            return self._bracketed(index)
        return 0 if self.doc[index - 1].whitespace_ else self._hyphened(index)

    def _hyphened(self, index: int) -> int:
        before = self.doc[index - 1]
        whole = f"{before.lower_}-{self.doc[index + 1].lower_}"
        if before.lower_ in FORMER or whole in FORMER:
            self.former = True
            if whole in FORMER and self.start == index + 1:
                self.words, self.start = self.words[1:], index + 2
            return 2
        is_word = before.lower_ in QUALIFIERS | SIDES_OF_PITCH or is_role(before.lower_)
        if self.start == index + 1 and is_word:
            self.words[:0] = [before.lower_, "-"]
            self.start = index - 1
            return 2
        if self.start == index + 1 < self.noun:  # "off-duty", "left-wing", "part-time"
            self.words, self.start = self.words[1:], index + 2
        if before.text[0].isupper() and self.doc[index + 1].lower_ in _COMING_FROM:
            first = index - 1
            while first > 0 and _joins_left(self.doc, first - 1):
                first -= 1
            return index + 1 - first  # "a New York-based lawyer"
        return 1 if before.text[0].isupper() else 2

    def _bracketed(self, index: int) -> int:
        """The short form of a body's name: "Wool Export Board (WEB) chair"."""
        is_short = index > 1 and self.doc[index - 2].text == "("
        return 3 * (is_short and self.doc[index - 1].text.isupper())

    def _named(self, index: int) -> int:
        """A country or body right before the title: "Bank of Japan", "U.S.", "South Korean"."""
        first = index
        while first > 0 and _joins_left(self.doc, first - 1):
            first -= 1
        while first < index and not self.doc[first].text[0].isupper():
            first += 1
        pair = self.doc[max(0, first - 3) : first]
        is_pair = len(pair) > 2 and pair[2].lower_ == "and" and pair[0].lower_ in FORMER  # noqa: PLR2004
        if is_pair and pair[1].text[0].isupper() and not is_role(pair[1].lower_):
            first -= 2  # "former Meat and Livestock Peru chairman"
        link = first - 1 - (word_at(self.doc, first - 1) == "the")
        if word_at(self.doc, link) == "of" and is_role(word_at(self.doc, link - 1)):
            return 0  # "the leader of the Lima Council Ayatollah Rao"
        side = self.doc[max(0, first - 2) : first]
        if len(side) > 1 and side[1].text == "-" and side[0].lower_ in _SIDES:
            return index + 3 - first  # "the pro-Lima councillor"
        self.body = (first, index + 1)
        return index + 1 - first

    def _possessed(self, index: int) -> None:
        """Whose title it is: "his", "Japan's", "the party's", "whose" by what it stands for."""
        self.definite = True
        token = self.doc[index]
        if token.lower_ in POSSESSIVES:
            self.possessor, self.edge = (index, index + 1), index
            return
        if index == 0:  # a text that begins with "’s"
            return
        first = index - 1
        while first > 0 and _joins_left(self.doc, first - 1):
            first -= 1
        while first < index - 1 and self.doc[first].lower_ in {"the", "of", "and", "for"}:
            first += 1
        first = self._modified(first)
        self.possessor = (first, index)
        self.edge = first - (first > 0 and self.doc[first - 1].pos_ == "DET")

    def _modified(self, noun: int) -> int:
        """Where a name before an owner begins, or the owner: "the Lima port authority's head"."""
        first = noun
        while first > 0 and self.doc[first].text.islower():
            if self.doc[first - 1].pos_ not in {"ADJ", "NOUN", "PROPN"}:
                return noun
            first -= 1
        is_name = not self.doc[first].is_sent_start and not is_role(self.doc[first].lower_)
        return first if is_name else noun

    def _antecedent(self, index: int) -> None:
        """The name before "whose"."""
        self.definite, self.edge = True, index
        last = index - 1 - (index > 1 and self.doc[index - 1].text == ",")
        if last > 0 and self.doc[last].pos_ == "PROPN":
            first = last
            while first > 0 and _joins_left(self.doc, first - 1):
                first -= 1
            self.possessor = (first, last + 1)


def _joins_left(doc: Doc, index: int) -> bool:
    """Whether a token before a name belongs to it."""
    token = doc[index]
    if (
        token.text[0].isupper()
        and token.pos_ in {"PROPN", "ADJ", "NOUN"}
        and not is_role(token.lower_)
    ):
        return token.lower_ not in FORMER | _UNDER  # "Assistant U.S. Attorney"
    if token.text in {"-", "&", "'"}:
        return index > 0
    if token.lower_ == "and" and index > 0:  # "Meat and Livestock Peru" as the model has it
        return token.ent_type_ == "ORG" and token.ent_iob_ == doc[index + 1].ent_iob_ == "I"
    return token.lower_ in {"of", "for"} and index > 0 and doc[index - 1].pos_ == "PROPN"

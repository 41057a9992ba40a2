"""The words of one title, left and right of its noun: what it is, of what, former or acting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .role_nouns import (
    ABBREVIATIONS,
    ACRONYMS,
    FORMER,
    OFFICES,
    PEOPLES,
    PORTFOLIOS,
    QUALIFIERS,
    STANDING,
    is_doer,
    is_role,
)
from .words import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

POSSESSIVES = frozenset({"his", "her", "its", "their"})
_LINKS = words("at for from in of to with")
# a place behind "in" is where people live; only these govern or lead it
_LEADS = words(
    """
    chief commander coordinator director head leader manager representative
    """
)
_PROVINCES = words(
    """
    archdiocese borough canton city city-state commune county department diocese district
    emirate governorate island islands kingdom municipality parish party port prefecture
    province region republic state territory town village
    """
)
_ELECT = frozenset({"elect", "designate"})
_LONGEST = 12  # tokens of a prepositional phrase that may name the body


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
    if token.text[0].isupper() and (short := _short(token)) in ABBREVIATIONS:
        return ABBREVIATIONS[short]
    if token.text.isupper() and word in ACRONYMS:
        return ACRONYMS[word]
    if token.tag_ not in {"NN", "NNP", "NNS", "NNPS", "JJ"}:
        return None
    single = _singular(word) if token.tag_ in {"NNS", "NNPS"} else word
    if is_role(single):
        return single
    if loose and token.tag_ == "NN" and token.text.islower() and is_doer(single):
        return single
    return None


def _short(token: Token) -> str:
    """An abbreviation with its stop, which some tokenizers split off."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    split = following is not None and following.text == "." and not token.whitespace_
    return f"{token.lower_}." if split else token.lower_


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s")


def read_title(doc: Doc, noun: int, name: str) -> Title:
    """The title whose noun stands at a token; ``name`` is that noun as ``role_noun`` gives it."""
    left = _Left(doc, noun)
    left.read()
    end, suffix = _suffix(doc, noun + 1)
    end, complement, of = _complements(doc, end, name)
    words = [*left.words, name + suffix]
    text = (
        " ".join(words).replace(" - ", "-").replace("- ", "-").replace(" -", "-") + complement.text
    )
    standing = left.standing or ("designate" if suffix else None)
    body = left.possessor or (left.body if _serves(name) else None) or of
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
        standing=standing,
        definite=left.definite or body is not None,
    )


def _serves(name: str) -> bool:
    """Whether a role is an office, so that a nationality before it says of what."""
    return name.rsplit(maxsplit=1)[-1] in OFFICES or name in ACRONYMS.values()


class _Left:
    """What stands before a role noun, read leftwards until the noun phrase begins."""

    def __init__(self, doc: Doc, noun: int) -> None:
        self.doc = doc
        self.start = self.edge = noun
        self.words: list[str] = []
        self.body: tuple[int, int] | None = None
        self.possessor: tuple[int, int] | None = None
        self.former = False
        self.definite = False
        self.standing: Literal["acting", "designate"] | None = None

    def read(self) -> None:
        index = self.start - 1
        while index >= 0:
            taken = self._take(index)
            if not taken:
                break
            index -= taken
            self.edge = index + 1
        self.former = self.former or self._once()

    def _once(self) -> bool:
        """Whether "once" or "formerly" opens the phrase: "once Zimbabwe's minister"."""
        return self.edge > 0 and self.doc[self.edge - 1].lower_ in {"once", "formerly"}

    def _take(self, index: int) -> int:
        """How many tokens the noun phrase has more, ending at ``index``; 0 if it has begun."""
        token = self.doc[index]
        word = token.lower_
        if word in FORMER or word in STANDING:
            return self._timed(word)
        if token.text in {"-", "–"} and index:
            return self._hyphened(index)
        if word == "whose":
            return self._antecedent(index)
        if token.pos_ == "DET" or word in {"the", "a", "an"}:
            self.definite = word not in {"a", "an"}
            self.edge = index
            return 0
        if word in POSSESSIVES or token.tag_ == "POS":
            return self._possessed(index)
        return self._worded(index, token, word)

    def _timed(self, word: str) -> int:
        self.former = self.former or word in FORMER
        if word in STANDING:
            self.standing = "acting" if STANDING[word] == "acting" else "designate"
        return 1

    def _worded(self, index: int, token: Token, word: str) -> int:
        if token.text.islower() or word in QUALIFIERS or (word == "prime" or is_role(word)):
            if token.pos_ in {"NOUN", "ADJ", "PROPN", "NUM"} or word in QUALIFIERS:
                return self._worth(index, token, word)
            return 1 if token.pos_ == "ADV" or token.tag_ in {"VBG", "VBN"} else 0
        if word in PEOPLES:
            return 1
        if token.pos_ in {"PROPN", "ADJ", "NOUN"} and token.text[0].isupper() and self.body is None:
            return self._named(index)
        return 1 if token.pos_ == "NUM" else 0

    def _worth(self, index: int, token: Token, word: str) -> int:
        """A word of the title, unless it only describes: "the veteran minister"."""
        keeps = word in QUALIFIERS or is_role(word) or token.pos_ == "NOUN"
        if keeps and (self.start == index + 1 or self.body is not None):
            self.words.insert(0, word)
            if self.body is None:
                self.start = index
        return 1

    def _hyphened(self, index: int) -> int:
        before = self.doc[index - 1]
        if before.lower_ in FORMER:
            self.former = True
            return 2
        if self.start == index + 1 and (before.lower_ in QUALIFIERS or is_role(before.lower_)):
            self.words[:0] = [before.lower_, "-"]
            self.start = index - 1
            return 2
        return 1

    def _named(self, index: int) -> int:
        """A country or body right before the title: "Bank of Japan", "U.S.", "South Korean"."""
        first = index
        while first > 0 and _joins_left(self.doc, first - 1):
            first -= 1
        while not self.doc[first].text[0].isupper():
            first += 1
        self.body = (first, index + 1)
        return index + 1 - first

    def _possessed(self, index: int) -> int:
        """Whose title it is: "his", "Japan's", "the party's", "whose" by what it stands for."""
        self.definite = True
        token = self.doc[index]
        if token.lower_ in POSSESSIVES:
            self.possessor, self.edge = (index, index + 1), index
            return 0
        first = index - 1
        while first > 0 and _joins_left(self.doc, first - 1):
            first -= 1
        while first < index - 1 and self.doc[first].lower_ in {"the", "of", "and", "for"}:
            first += 1
        self.possessor = (first, index)
        self.edge = first - (first > 0 and self.doc[first - 1].pos_ == "DET")
        return 0

    def _antecedent(self, index: int) -> int:
        """The name before "whose"."""
        self.definite, self.edge = True, index
        last = index - 1 - (index > 1 and self.doc[index - 1].text == ",")
        if last > 0 and self.doc[last].pos_ == "PROPN":
            first = last
            while first > 0 and _joins_left(self.doc, first - 1):
                first -= 1
            self.possessor = (first, last + 1)
        return 0


def _joins_left(doc: Doc, index: int) -> bool:
    """Whether a token before a name belongs to it."""
    token = doc[index]
    if (
        token.text[0].isupper()
        and token.pos_ in {"PROPN", "ADJ", "NOUN"}
        and not is_role(token.lower_)
    ):
        return token.lower_ not in FORMER
    if token.text in {"-", "&", "'"}:
        return index > 0
    joins = token.lower_ in {"of", "for", "and"} and index > 0
    return joins and token.lower_ != "and" and doc[index - 1].pos_ == "PROPN"


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
        end = _common(doc, index + 1)
        if link in {"of", "for"} and end > index + 1 and not complement.text:
            complement = _Complement(doc[index - 1].whitespace_ + doc[index:end].text.lower(), end)
            index = end
            continue
        if (link == "in" and name not in _LEADS) or (link == "from" and not _serves(name)):
            break
        of = _named_in(doc, index + 1)
        return (of[1] if of else index), complement, of
    return index, complement, None


def _common(doc: Doc, index: int) -> int:
    """The end of a bare common noun: "of state", "for foreign affairs", "of civil protection"."""
    end = index
    while end < len(doc):
        token = doc[end]
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
    return end


def _named_in(doc: Doc, index: int) -> tuple[int, int] | None:
    """The body that the object of a preposition names: "the Asan Institute", "ISRO's station"."""
    last: tuple[int, int] | None = None
    limit = min(len(doc), index + _LONGEST)
    while index < limit:
        token = doc[index]
        if token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ", "NOUN"}:
            end = _run(doc, index)
            last = (index, end)
            if end >= limit or doc[end].tag_ != "POS":
                return last
            index = end + 1
        elif token.pos_ in {"DET", "ADJ"} or token.lower_ == "the":
            index += 1
        elif token.pos_ == "NOUN" and last is None and _leads_to_name(doc, index):
            index += 1 + (doc[index + 1].lower_ == "of")
        else:
            return last
    return last


def _leads_to_name(doc: Doc, index: int) -> bool:
    """Whether a common noun only says what the next name is: "the pressure group Fairplay"."""
    if index + 1 >= len(doc):
        return False
    following = doc[index + 1]
    if following.pos_ in {"PROPN", "NOUN"}:
        return True
    return following.lower_ == "of" and doc[index].lower_ in _PROVINCES


def _run(doc: Doc, index: int) -> int:
    """The end of a capitalised run, with "of", "for", "and" between capitals."""
    end = index + 1
    while end < len(doc):
        token = doc[end]
        if (
            (token.text[0].isupper() and token.pos_ != "VERB")
            or token.text in {"-", "&"}
            or (token.pos_ == "NUM" and token.text.isdigit())
        ):
            end += 1
        elif token.lower_ in {"of", "for", "and", "the", "de", "do", "del", "der", "di"}:
            ahead = next(
                (i for i in range(end + 1, min(end + 3, len(doc))) if doc[i].text[0].isupper()),
                None,
            )
            if ahead is None or (ahead > end + 1 and doc[end + 1].lower_ != "the"):
                break
            end = ahead + 1
        else:
            break
    return end

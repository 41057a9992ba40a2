"""Runs of capitals that may name a person, cut free of the titles around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..calendar_words import DAYS_AND_MONTHS
from ..role_nouns import ABBREVIATIONS, HONORIFICS, NAMES_TOO, QUALIFIERS, is_role
from ..words import word_at, words
from .titles import ends_title, role_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

Name = tuple[int, int]
"""First token of a name and the one behind it."""

PARTICLES = words(
    """
    al bin bint binte binti da das de del della den der di do dos du el ibn la le mint ould ten ter
    van von y zu
    """
)
"""Small words inside names of persons."""
_INSIDE = PARTICLES | {"st"}
_TIMES = DAYS_AND_MONTHS - {"may"}  # "by May Rao" is by her
_BEFORE_TIMES = words("on in since until by last next this from late early")
_ENDINGS = words("ii iii iv jr jr. sr sr. xiv")


def find_names(doc: Doc) -> Iterator[Name]:
    """Runs of capitals that may name a person, without titles and honorifics."""
    index = 0
    while index < len(doc):
        if not _may_start(doc, index):
            index += 1
            continue
        end = _name_end(doc, index)
        yield index, end
        index = end


def _may_start(doc: Doc, index: int) -> bool:
    token = doc[index]
    if not token.text[0].isupper() or token.pos_ in {
        "ADJ",
        "VERB",
        "ADP",
        "DET",
        "PRON",
        "ADV",
        "AUX",
    }:
        return False
    if token.lower_ in HONORIFICS or (
        token.pos_ == "NOUN" and token.is_sent_start and token.ent_type_ != "PERSON"
    ):
        return False
    if token.lower_ in QUALIFIERS or _is_portfolio(token) or is_day_before(token):
        return False
    return role_noun(token) is None or _is_called_so(token)


def is_day_before(token: Token) -> bool:
    """Whether a day or month only says when, right before a name: "On Monday Ana Rao"."""
    before = word_at(token.doc, token.i - 1)
    return token.lower_ in _TIMES and before in _BEFORE_TIMES


def _is_called_so(token: Token) -> bool:
    """Whether "Dean" or "Major" is a given name, since a title stands before it: "manager Dean"."""
    titled = token.i > 0 and role_noun(token.nbor(-1)) is not None
    return titled and token.lower_ in NAMES_TOO and token.ent_type_ == "PERSON"


def _is_portfolio(token: Token) -> bool:
    """Whether a person's name begins only behind it: "Minister for Railways Ana Rao"."""
    before = word_at(token.doc, token.i - 1)
    ahead = token.nbor() if token.i + 1 < len(token.doc) else token
    if token.ent_type_ or before not in {"of", "for", "and", "foreign"}:
        return False
    person = ahead.ent_type_ == "PERSON" and ahead.ent_iob_ == "B"
    return person or ends_title(token)


def _name_end(doc: Doc, index: int) -> int:
    end = index + 1
    while end < len(doc):
        token = doc[end]
        if token.lower_ in _ENDINGS or _continues(doc, end) or _ends_ending(token):
            end += 1
        elif token.lower_ in _INSIDE and end + 1 < len(doc) and _is_capital(doc[end + 1]):
            end += 2
        elif token.lower_ in _INSIDE and end + 2 < len(doc) and doc[end + 1].lower_ in _INSIDE:
            end += 1
        else:
            break
    return end


def _ends_ending(token: Token) -> bool:
    """Whether it is the stop of "Jr." which some tokenizers split off."""
    return token.text == "." and token.nbor(-1).lower_ in _ENDINGS and token.pos_ == "PROPN"


def _continues(doc: Doc, index: int) -> bool:
    """Whether a capital, or a hyphen and what it joins, goes on with a name."""
    token, before = doc[index], doc[index - 1]
    if token.text == "-" or before.text == "-":
        return not before.whitespace_
    if not _is_capital(token) or token.pos_ in {"VERB", "AUX", "PRON", "ADP", "DET"}:
        return False
    if before.ent_type_ == "GPE" and token.ent_type_ == "PERSON" and token.ent_iob_ == "B":
        return before.i == 0 or before.nbor(-1).lower_ != "for"  # "envoy for Yemen Ana Rao"
    is_title = is_role(token.lower_) or token.lower_ in ABBREVIATIONS
    title = is_title and index + 1 < len(doc) and _goes_before_name(doc[index + 1])
    return not title or doc[index + 1].lower_ in _ENDINGS


def _goes_before_name(token: Token) -> bool:
    """Whether what follows a title shows it to be one: a name, or "-General"."""
    return token.text == "-" or _is_capital(token)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() or token.text[1:2] in {"'", "’"}  # d'Estaing

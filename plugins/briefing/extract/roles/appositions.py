"""What stands behind a name: "Ana Rao, 54, the port's director and a former pilot"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...abbreviations import LETTERS_BEHIND
from ..role_nouns import FAMILY, HONORIFICS
from ..words import word_at, words
from .bodies import named_in
from .title_front import POSSESSIVES
from .titles import LONG_TITLE, REACH, Title, is_bold, is_office, read_title, role_noun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from .person_names import Name


def behind_names(
    doc: Doc, names: list[Name], year: int, titled: set[int]
) -> Iterator[tuple[Name, Title]]:
    """Appositions: "Ana Rao, 54, the port's director"; ``year`` tells which are past.

    titled   where the names end that have a title between commas before them
    """
    starts, homes = {name[0] for name in names}, set[int]()
    for position, name in enumerate(names):
        if name[1] in homes:  # New York, in "Ana Rao of New York, the party's leader"
            continue
        home = _behind_home(doc, _behind_honours(doc, name[1]))
        homes.add(home)
        index = _behind_age(doc, home) or _behind_colon(doc, name)
        before: Title | None = None
        while index is not None:
            index = _behind_time(doc, index)
            title = _opening(doc, index, starts)
            if title is not None and _is_another(doc, name, title, starts, titled):
                break
            if title is None and (shared := _opening(doc, index, starts, plural=True)) is not None:
                yield from ((each, shared) for each in _joined_before(doc, names[: position + 1]))
                break
            if title is not None:
                sent = (name[1] + 1, home) if home > name[1] and is_office(title.text) else None
                over = title.former or _is_over(doc, title, year)
                of = title.of or sent or of_next(doc, title, starts) or _of_listed(doc, title)
                of = of or (_of_both(doc, before, title) if before is not None else None)
                before = replace(title, of=of)
                yield name, replace(title, former=over, of=of)
            elif not _is_kin(doc, index):
                break
            kin = None if title is not None else _behind_kin(doc, index)
            index = kin or _conjoined(doc, title.right if title is not None else index)


def described(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """What else is said of somebody called by a role: "The judge, once a consul of Peru, left"."""
    starts = {name[0] for name in names}
    for sent in doc.sents:
        the, noun, comma = (*doc[sent.start : sent.start + 3], None, None, None)[:3]
        if comma is None or noun is None or the is None or the.lower_ != "the":
            continue
        title = _opening(doc, comma.i + 1, starts) if comma.text == "," else None
        is_closed = title is not None and doc[title.right : title.right + 1].text == ","
        if title is not None and is_closed and noun.tag_ == "NN" and role_noun(noun) is not None:
            yield (the.i, comma.i), title


_SPANS = words("decades last long many months now recently then this years")
_TIMES = (["at", "the", "time"], ["at", "that", "time"], ["until", "recently"])
# who holds two of these holds both of one body: "chairman and chief executive of Aquafox"
_OF_FIRMS = words(
    """
    chair chairman chairperson chairwoman co-founder creator curator director editor executive
    founder manager officer owner president producer proprietor publisher secretary treasurer
    """
)


def _is_another(doc: Doc, name: Name, title: Title, starts: set[int], titled: set[int]) -> bool:
    """Whether a title behind a name's comma is somebody else's."""
    is_next = name[1] in titled and _is_next_s(doc, title, starts)
    return is_next or _is_subject(doc, name, title) or _leads_to_next(doc, title, starts)


def _leads_to_next(doc: Doc, title: Title, starts: set[int]) -> bool:
    """Whether two titles stand before the next name: "Ana Rao, Vice President and Premier Leo Paz".

    Both with capitals and without an article, as in lists of those who came.
    """
    joined = title.right < len(doc) and doc[title.right].lower_ == "and"
    if not joined or not all(token.text[0].isupper() for token in doc[title.left : title.end]):
        return False
    for token in doc[title.right + 1 : title.right + 1 + LONG_TITLE]:
        if token.i in starts:
            return role_noun(token.nbor(-1)) is not None
        if not token.text[0].isupper():
            return False
    return False


def _is_subject(doc: Doc, name: Name, title: Title) -> bool:
    """Whether a clause begins behind a name's comma: "In a talk with Rao, the mayor said"."""
    first, behind = doc[name[0]].sent.start, doc[title.right : title.right + 1]
    opens = doc[first].pos_ == "ADP" and name[0] > first
    is_verb = len(behind) > 0 and behind[0].tag_ in {"MD", "VBD", "VBZ"}
    if is_verb and doc[title.left].text == "The":
        return True  # "With Rao, The King said"
    return opens and is_verb and not any(t.text == "," for t in doc[first : name[0]])


def _behind_time(doc: Doc, index: int) -> int:
    """Behind an adverb that says when a title was held: "at the time Peru's consul"."""
    for time in _TIMES:
        if [token.lower_ for token in doc[index : index + len(time)]] == time:
            return index + len(time)
    since = index < len(doc) and doc[index].lower_ in {"for", "since", "till", "until"}
    the = next((t.i for t in doc[index + 1 : index + LONG_TITLE + 1] if _opens_phrase(t)), index)
    between = doc[index + 1 : the] if since else doc[index:index]
    is_time = len(between) > 0 and all(t.ent_type_ == "DATE" or t.lower_ in _SPANS for t in between)
    return the if is_time else index


def _opens_phrase(token: Token) -> bool:
    """Whether an article or an owner opens a phrase: "the treasurer", "the club's treasurer"."""
    return token.lower_ in {"a", "an", "the"} and token.ent_type_ != "DATE"


def of_next(doc: Doc, title: Title, starts: set[int]) -> tuple[int, int] | None:
    """Of what, where the last of several titles says it: "founder, chair and head of Aquafox"."""
    joined = title.right + 1 < len(doc) and doc[title.right].lower_ in {"and", ","}
    second = _opening(doc, title.right + 1, starts) if joined else None
    if second is None or second.start != title.right + 1 or second.left != second.start:
        return None
    nouns = {doc[each.end - 1].lower_ for each in (title, second)} | {title.text.split()[-1]}
    return (second.of or of_next(doc, second, starts)) if nouns <= _OF_FIRMS else None


def _of_both(doc: Doc, first: Title, second: Title) -> tuple[int, int] | None:
    """Of what, where the first of two titles says it: "Aquafox's founder and director"."""
    is_joined = second.left == second.start == first.right + 1
    nouns = {doc[each.end - 1].lower_ for each in (first, second)}
    return first.of if is_joined and nouns <= _OF_FIRMS else None


def _of_listed(doc: Doc, title: Title) -> tuple[int, int] | None:
    """Of what, behind a comma, as captions have it: "Ana Rao, director, Lima Art Museum"."""
    if title.definite or doc[title.left].pos_ == "DET" or title.right + 1 >= len(doc):
        return None
    if doc[title.right].text != "," or doc[title.right + 1].ent_type_ != "ORG":
        return None
    of = named_in(doc, title.right + 1)
    closed = of is not None and (of[1] == len(doc) or doc[of[1]].text in {",", ";", ".", ")"})
    return of if closed else None


def _is_kin(doc: Doc, index: int) -> bool:
    """Whether a phrase is an apposition, too, though no role: "a father of seven and mayor of"."""
    phrase = doc[index : index + LONG_TITLE]
    is_none = (
        len(phrase) > 1 and phrase[0].lower_ == "no" and phrase[1].tag_ == "NN"
    )  # "no kin and"
    return is_none or any(token.lower_ in FAMILY for token in phrase)


def _behind_kin(doc: Doc, index: int) -> int | None:
    """Where a role begins behind kinship: "Ana Rao, the mayor's sister, a lawyer at Aquafox"."""
    comma = next((t.i for t in doc[index : index + LONG_TITLE + 1] if t.text == ","), None)
    if comma is None or word_at(doc, comma + 1) not in {"a", "an"}:
        return None
    ends = doc[comma - 1].lower_.rpartition("-")[2].removeprefix("great")
    return comma + 1 if ends in FAMILY else None


def _is_over(doc: Doc, title: Title, year: int) -> bool:
    """Whether the words behind a title end it before ``year``: "until 2013", "in 1956"."""
    rest = [token.lower_ for token in doc[title.right : title.right + 5]]
    years = [int(word) for word in rest if word.isdecimal() and len(word) == len("2000")]
    if rest[:1] == ["until"]:
        return not years or max(years) <= year
    between = rest[:1] in (["from"], ["between"]) and len(years) > 1
    return bool(years) and max(years) < year and (between or rest[:1] in (["in"], ["during"]))


def _behind_honours(doc: Doc, index: int) -> int:
    """Behind letters that honour a name: "Ana Rao KC", "Ana Rao, MP"."""
    while index < len(doc) and doc[index].text in LETTERS_BEHIND:
        index += 1
    return index


def _behind_home(doc: Doc, index: int) -> int:
    """Behind the place that a name is of: "Ana Rao of Peru, another delegate"."""
    while index < len(doc) and is_bold(doc[index]):
        index += 1
    if index + 1 >= len(doc) or doc[index].lower_ != "of":
        return index
    home = named_in(doc, index + 1)
    return home[1] if home is not None else index


def _behind_age(doc: Doc, index: int) -> int | None:
    """Behind the comma that follows a name and, it may be, an age."""
    if index >= len(doc) or doc[index].text not in {",", "(", "—", "–"}:
        return None
    following = doc[index + 1 : index + 6]
    tagged = following.text[:2] in {"R-", "D-", "I-"}  # ", R-Ohio,": party and state of a lawmaker
    bracket = doc[index].text == "("  # "(Lab),", "(54),"
    for token in following:
        if token.text == "," and (tagged or (token.i == index + 2 and following[0].like_num)):
            return token.i + 1
        if bracket and token.text == ")":
            if role_noun(following[0]) is not None:
                return index + 1
            behind = token.i + 1 < len(doc) and token.nbor().text == ","
            return token.i + 2 if behind else index + 1
    return index + 1


def _behind_colon(doc: Doc, name: Name) -> int | None:
    """Behind the colon of a headline that says who it is of: "Ana Rao: architect who built"."""
    opens = all(token.lower_ in HONORIFICS for token in doc[: name[0]])
    if not opens or name[1] + 1 >= len(doc) or doc[name[1]].text != ":":
        return None
    noun = _head_noun(doc, name[1] + 1, plural=False)
    rest = doc[noun + 1 :] if noun is not None else doc[len(doc) :]
    return name[1] + 1 if noun is not None and (not len(rest) or rest[0].lower_ == "who") else None


def _is_next_s(doc: Doc, title: Title, starts: set[int]) -> bool:
    """Whether it is the next name's in a list: "the chair, Ana Rao, the head, Leo Paz, and"."""
    comma = title.right < len(doc) and doc[title.right].text == ","
    name = title.right + 1
    while name < len(doc) and doc[name].lower_ in HONORIFICS:
        name += 1
    is_place = comma and name < len(doc) and doc[name].ent_type_ == "GPE"
    return title.definite and comma and name in starts and not is_place


def _joined_before(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """The names that "and" joins to the last: "Ana Rao and Leo Paz, co-founders of Aquafox"."""
    joined = [names[-1]]
    for name in reversed(names[:-1]):
        between = [token.lower_ for token in doc[name[1] : joined[-1][0]]]
        if between not in (["and"], [","], [",", "and"]):
            break
        joined.append(name)
    is_pair = any(token.lower_ == "and" for token in doc[joined[-1][0] : joined[0][1]])
    yield from joined if len(joined) > 1 and is_pair else ()


def _opening(doc: Doc, index: int, starts: set[int], *, plural: bool = False) -> Title | None:
    """The title of a noun phrase that begins at a token; ``plural``: of several persons."""
    both = plural and doc[index : index + 1].text.lower() in {"both", "all"}
    index += both
    one_of = [t.lower_ for t in doc[index : index + 2]] == ["one", "of"]
    noun = _head_noun(doc, index + 2 * one_of, plural=one_of or plural)
    if noun is None:
        return None
    word = role_noun(doc[noun], loose=True)
    if word is None:
        return None
    title = read_title(doc, noun, word)
    following = doc[title.end] if title.end < len(doc) else None
    if (title.plural and not (one_of or plural)) or (plural and not title.plural):
        return None
    if following is not None and (following.tag_ == "POS" or following.i in starts):
        return None
    if title.start < index or _is_piece(doc, title) or _is_another_s(doc, title, index, starts):
        return None
    return title


def _is_piece(doc: Doc, title: Title) -> bool:
    """Whether a head is a carved one: "a head of 1703"."""
    rest = doc[title.end : title.end + 2]
    return title.text == "head" and len(rest) > 1 and rest[0].lower_ == "of" and rest[1].like_num


def _is_another_s(doc: Doc, title: Title, index: int, starts: set[int]) -> bool:
    """Whether it is the title of the next name: "Rao, the director, and its president, Leo Paz"."""
    joined = [token.lower_ for token in doc[max(0, index - 1) : index]] == ["and"]
    owned = title.of is not None and doc[title.of[0]].lower_ in POSSESSIVES  # "Rao, her aide, Paz,"
    return (joined or owned) and _is_next_s(doc, title, starts)


def _head_noun(doc: Doc, index: int, *, plural: bool) -> int | None:
    """The noun that heads the phrase beginning at a token, if nothing else comes before it."""
    nouns = {"NN", "NNP", "JJ", "NNS"} if plural else {"NN", "NNP", "JJ"}
    last = None
    for token in doc[index : index + REACH]:
        if token.tag_ in nouns and role_noun(token, loose=True):
            last = None if _only_describes(token) else token.i
        elif last is not None and token.tag_ == "POS":
            last = None  # "the miner's chief executive"
        elif last is not None and token.text != "-" and token.tag_ not in {"NN", "NNP"}:
            break
        elif last is not None and token.text != "-" and token.nbor(-1).text != "-":
            last = None
        elif not _may_stand_before(token):
            break
    return last


def _only_describes(token: Token) -> bool:
    """Whether an adjective of rank stands before others: "chief financial officer"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.tag_ == "JJ" and following.tag_ in {"JJ", "VBG"} and following.text.islower()


def _may_stand_before(token: Token) -> bool:
    """Whether a token may stand in a noun phrase before its head."""
    if token.lower_ == "of":  # "Bank of Japan governor", but not "a friend of the minister"
        return token.nbor(-1).text[0].isupper()
    in_name = token.text[0].isupper() and token.i > 0 and token.nbor(-1).text[0].isupper()
    if token.pos_ == "ADP" and in_name:  # "Swiss Re economist"
        return True
    if token.text == "-" or token.tag_ == "POS" or token.lower_ in {"once", "then", "now"}:
        return True
    if token.tag_ in {"VBG", "VBN"} and token.dep_ == "amod":  # "the acting head"
        return True
    if token.tag_ in {"WP", "WDT", "WRB", "PRP", "WP$"}:
        return False
    return token.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "ADV"}


def _conjoined(doc: Doc, index: int) -> int | None:
    """Where a second title begins behind "and", a place and its commas passed over."""
    listed = doc[index + 1] if index + 1 < len(doc) and doc[index].text == "," else None
    if listed is not None and role_noun(listed) in _OF_FIRMS:  # "chair, president and head of"
        return listed.i
    for token in doc[index : index + REACH]:
        if token.lower_ == "and":
            return token.i + 1
        if token.pos_ in {"VERB", "AUX", "PRON", "SCONJ"}:
            return None
        if token.pos_ == "PUNCT" and token.text not in {"-", ","}:
            return None
    return None

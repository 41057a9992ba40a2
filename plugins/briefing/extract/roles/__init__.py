"""What the text says that people are: titles before names, appositions, copulas, founders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...model import RolePhrase
from ..role_nouns import ABBREVIATIONS, GROUPS, HONORIFICS, NAMES_TOO, PROFESSIONS, is_role
from ..speech import SUBJECTS, lemma
from ..words import word_at
from .appositions import behind_names, described
from .before_commas import apposed
from .bodies import named_in
from .person_names import Name, find_names
from .title_front import starts_rank
from .titles import LONG_TITLE, Title, is_bold, names_firm, read_title, role_noun
from .verbs import by_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from ..reading import BlockReading, Reading


_SEATS = frozenset(
    "chancellor congressman congresswoman councillor governor lawmaker mayor minister parliament "
    "premier president representative senator".split()
)
_MAJESTIES = frozenset({"majesty", "highness"})
_VERY = frozenset({"most", "right", "very"})
_BORN = frozenset({"prince", "princess", "sheikh", "sheikha"})
_OF_BODIES = frozenset({"of", "at", "for", "on"})
_BODY_AND_NAME = 3  # words at least: "Aquafox Ana Rao"
_LONGEST = 7  # tokens: "minister of state for trade and industry"


def find_roles(reading: Reading) -> tuple[RolePhrase, ...]:
    """Every office, profession or part that the grammar gives to a name or pronoun, in order.

    "Japanese prime minister Ana Rao", "Ana Rao, the port's director and a former pilot",
    "the speaker, Ana Rao", "Ana Rao was mayor until 2019", "Rao, who founded Aquafox". Kinship
    and adjectives alone are left out. ``person`` is a run of capitals that may yet prove to be no
    person; resolve knows. The rules are those of bench/README.md, "Roles".
    """
    found: dict[tuple[int, int], RolePhrase] = {}
    for block in reading.blocks:
        for phrase in _in_block(reading, block):
            key = (phrase.person.start, phrase.title_span.start)
            if not reading.is_muted(phrase.person):
                found.setdefault(key, phrase)
    return tuple(sorted(found.values(), key=lambda phrase: (phrase.person, phrase.title_span)))


def _in_block(reading: Reading, block: BlockReading) -> Iterator[RolePhrase]:
    doc = block.doc
    names = list(find_names(doc))
    before = [*_before_names(doc, names)]
    titled = {person[1] for person, title in before if title.right < person[0]}
    behind = [*behind_names(doc, names, reading.document.date.year, titled)]
    taken = {title.start for _, title in behind}
    for person, title in (
        *(one for one in before if not (one[1].start in taken and _is_place(doc, one[0]))),
        *behind,
        *by_verbs(doc, names),
        *_beside_bodies(doc),
        *described(doc, names),
    ):
        if title.of is not None or title.text != "member":
            yield _phrase(reading, block, person, title)


def _is_place(doc: Doc, name: Name) -> bool:
    """Whether a name is a place's: "Ana Rao, dean at the College, Lima, said"."""
    return doc[name[0]].ent_type_ == "GPE"


def _phrase(reading: Reading, block: BlockReading, person: Name, title: Title) -> RolePhrase:
    title = replace(title, of=_of_its_body(block.doc, title.of) or _told_before(block.doc, title))
    title_span = block.span(block.doc[title.start : title.end])
    return RolePhrase(
        person=block.span(block.doc[slice(*person)]),
        title=title.text,
        title_span=title_span,
        sentence=reading.sentence_at(title_span.start),
        of=block.span(block.doc[slice(*title.of)]) if title.of else None,
        former=title.former,
        standing=title.standing,
    )


def _told_before(doc: Doc, title: Title) -> tuple[int, int] | None:
    """Of what, where somebody unnamed came in: "An aide to the Survey spoke. The aide, Rao,"."""
    if title.of is not None or not title.definite or doc[title.left].lower_ != "the":
        return None
    if title.end - title.left > len(("the", "aide")):
        return None
    noun = doc[title.end - 1]
    for token in doc[: title.left]:
        article = word_at(doc, token.i - 1)
        if token.lower_ == noun.lower_ and article in {"a", "an"}:
            return read_title(doc, token.i, token.lower_).of
    return None


def _of_its_body(doc: Doc, of: tuple[int, int] | None) -> tuple[int, int] | None:
    """Of what a title is, "its" being the body that the sentence before tells of.

    "His ministry was cautious. Its spokeswoman, Ana Rao, left": the ministry's; and where that is
    a part of another that is named, "A team of the Survey came. Its leader": the Survey's.
    """
    if of is None or doc[of[0]].lower_ != "its" or doc[of[0]].sent.start == 0:
        return of
    before = doc[doc[of[0]].sent.start - 1].sent
    subject = next((c for c in before.root.children if c.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ != "NN" or lemma(subject) not in GROUPS:
        return of
    apposed = next((c for c in subject.children if c.dep_ == "appos"), None)
    if apposed is not None and apposed.pos_ == "PROPN":  # "The town's bus firm, Acme, is late."
        return named_in(doc, apposed.left_edge.i) or of
    link = subject.nbor()
    whole = named_in(doc, link.i + 1) if link.lower_ in {"from", "of"} else None
    return whole or (subject.i, subject.i + 1)


# --- before a body and its holder's name -------------------------------------------------------


def _beside_bodies(doc: Doc) -> Iterator[tuple[Name, Title]]:
    """Titles whose body and holder stand in one run: "Chair of the Lima Wool Council Ana Rao says".

    Only resolve can tell where the body's name ends and the person's begins: the run is both.
    """
    for link in doc:
        noun = role_noun(link.nbor(-1)) if link.lower_ in _OF_BODIES and link.i else None
        if noun is None or link.nbor(-1).tag_ in {"NNS", "NNPS"}:
            continue
        title, body = read_title(doc, link.i - 1, noun), named_in(doc, link.i + 1)
        is_own = body is not None and title.of in {None, body} and title.end == link.i
        if body is None or not is_own or doc[title.left].lower_ in {"a", "an"}:
            continue
        run = (body[0], _run_end(doc, body[1]))
        is_long = run[1] >= run[0] + _BODY_AND_NAME
        if is_long and not any(_is_titled(token) for token in doc[slice(*run)]):
            yield run, replace(title, of=run)


def _run_end(doc: Doc, end: int) -> int:
    """The end of the capitals behind a body's name, its short form in brackets passed over."""
    short = doc[end : end + 3]
    if len(short) > 2 and short[0].text == "(" and short[2].text == ")":  # noqa: PLR2004
        end += 3
    while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper():
        end += 1
    return end


def _is_titled(token: Token) -> bool:
    """Whether somebody's title stands in a run: "a spokesman for Mayor Ana Rao"."""
    return token.lower_ in HONORIFICS or (
        token.tag_ not in {"NNS", "NNPS"} and role_noun(token) is not None
    )


# --- before a name -----------------------------------------------------------------------------


def _before_names(doc: Doc, names: list[Name]) -> Iterator[tuple[Name, Title]]:
    """Titles before names: "Prime Minister Ana Rao", "the prime minister of Peru, Ana Rao"."""
    told: set[int] = set()  # where the names end that have a title between commas before them
    for position, name in enumerate(names):
        before = _last_before(doc, name)
        if before < 0 or (name[1] < len(doc) and role_noun(doc[name[1]]) is not None):
            continue  # "the chief U.S. negotiator" names nobody yet
        title = _ending_at(doc, before)
        if title is not None and not _is_given_name(doc, title):
            of = _of_sure(doc, title, name) or _listed_under(doc, title)
            of = of or (_teaching_at(doc, name) if title.text == "professor" else None)
            both = [*_both(doc, title, of)]
            yield name, replace(title, of=of or next((first.of for first in both), None))
            yield from ((name, first) for first in both)
            if (office := _before_rank(doc, title)) is not None:
                yield name, office
            if title.left and doc[title.left - 1].text == ",":  # "The chair, retired judge Ana Rao"
                yield from ((name, first) for first in apposed(doc, title.left - 1, name, told))
            yield from _listed(doc, names[position + 1 :], name, title)
        elif doc[before].text == "," and (found := apposed(doc, before, name, told)):
            told.add(name[1])
            yield from ((name, title) for title in found)


def _of_sure(doc: Doc, title: Title, name: Name) -> tuple[int, int] | None:
    """Of what a title is: not what only opens the sentence, "Meanwhile Mayor Ana Rao of Lima"."""
    behind = _of_behind(doc, name)
    if behind is not None and _is_party(doc, title, behind):
        behind = None
    opens = title.of is not None and doc[title.of[0]].is_sent_start
    unsure = title.of is not None and opens and _is_unknown(doc[title.of[0]])
    return behind if behind is not None and unsure else title.of or behind


def _is_party(doc: Doc, title: Title, of: tuple[int, int]) -> bool:
    """Whether a politician is of a party: "Prime Minister Ana Rao, of the Greens,"."""
    before = [token.lower_ for token in doc[of[0] - 3 : of[0]]]
    is_place = doc[of[0]].ent_type_ in {"GPE", "LOC"}
    return title.text.split()[-1] in _SEATS and before == [",", "of", "the"] and not is_place


def _is_unknown(token: Token) -> bool:
    """Whether a capital is nobody's name by the model's word."""
    return token.pos_ == "PROPN" and not token.ent_type_


def _both(doc: Doc, second: Title, of: tuple[int, int] | None) -> Iterator[Title]:
    """The first of two titles that "and" joins before a name: "founder and chief executive"."""
    index = second.left - 2
    if index < 0 or doc[index + 1].lower_ != "and" or second.start != second.left:
        return
    noun = role_noun(doc[index])
    is_titled = index > 0 and all(token.text.istitle() for token in doc[index - 1 : index + 1])
    is_name = is_titled and doc[index].ent_type_ == "ORG"  # "the Coast Guard and"
    if noun is None or doc[index].tag_ in {"NNS", "NNPS"} or is_name:
        return
    first = read_title(doc, index, noun)
    one = first.definite or first.left == 0 or doc[first.left - 1].pos_ in {"ADP", "VERB", "PUNCT"}
    if one and doc[first.left].lower_ != "the" and first.end == index + 1:
        yield replace(first, of=first.of or of)


def _before_rank(doc: Doc, rank: Title) -> Title | None:
    """The office before a rank: "the police spokesman Captain Ana Rao"."""
    last = rank.left - 1
    noun = role_noun(doc[last]) if last >= 0 and starts_rank(doc, rank.start, last) else None
    return read_title(doc, last, noun) if noun is not None else None


def _last_before(doc: Doc, name: Name) -> int:
    """The last token before a name and its honorifics; -1 if there is none."""
    before = name[0] - 1
    while before > 0 and (
        doc[before].lower_ in HONORIFICS
        or is_bold(doc[before])
        or _is_birth(doc, before)
        or (doc[before].lower_ in _VERY and doc[before + 1].lower_ in HONORIFICS)
    ):
        before -= 1
    is_very = before > 0 and doc[before + 1].lower_ in _VERY  # ", the Right Reverend"
    return before - (is_very and doc[before].lower_ == "the")


def _is_birth(doc: Doc, index: int) -> bool:
    """Whether a rank by birth stands between an office and a name: "Energy Minister Prince"."""
    last = index - 1
    while last > 0 and doc[last].lower_ in HONORIFICS:  # "the premier HH Sheikh Omar"
        last -= 1
    of = doc[max(0, last - 2) : last].text.lower().endswith(" of")
    office = doc[last - 2] if of else doc[last]  # "Minister of Defence Sheikh Omar"
    return doc[index].lower_ in _BORN and is_role(office.lower_)


def _of_behind(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Of what, where it stands behind the name: "Mayor Ana Rao of Lima", "Sgt Rao, of …".

    Of a house also "from": "Professor Ana Rao from the University of Lima".
    """
    index = name[1] + (name[1] < len(doc) and doc[name[1]].text == ",")
    if index + 1 >= len(doc) or doc[index].lower_ not in {"from", "of"}:
        return None
    of = named_in(doc, index + 1)
    is_house = of is not None and doc[of[1] - 1].ent_type_ == "ORG" and of[1] > of[0] + 1
    return of if is_house or doc[index].lower_ == "of" else None


def _teaching_at(doc: Doc, name: Name) -> tuple[int, int] | None:
    """Where somebody teaches: "Prof. Ana Rao, who teaches history at the University of Lima"."""
    words = [token.lower_ for token in doc[name[1] : name[1] + _LONGEST]]
    if words[:2] != [",", "who"] or words[2:3] not in (["teaches"], ["lectures"], ["taught"]):
        return None
    at = words.index("at") if "at" in words else None
    return named_in(doc, name[1] + at + 1) if at is not None else None


def _listed_under(doc: Doc, title: Title) -> tuple[int, int] | None:
    """Of what, where a line opens with it: "Peru: Prime Minister Ana Rao"."""
    colon = title.left - 1
    is_line = 0 < colon <= LONG_TITLE and doc[colon].text == ":"
    of = named_in(doc, 0) if is_line else None
    return of if of is not None and of[1] == colon else None


def _ending_at(doc: Doc, last: int) -> Title | None:
    """The title whose last word a token is: "judge", "secretary of state"."""
    if doc[last].text == "." and f"{word_at(doc, last - 1)}." in ABBREVIATIONS:
        last -= 1  # some tokenizers split "Col."
    for index in range(last, max(-1, last - _LONGEST), -1):
        is_doer = index == last and word_at(doc, index - 1) != "to"  # "to outmanoeuvre Rao"
        noun = role_noun(doc[index], loose=is_doer) or _mistaken(doc[index])
        if noun is not None and not _is_adjective(doc[index]):
            title = read_title(doc, index, noun)
            whole = index == last or (title.end == last + 1 and not names_firm(doc, index, last))
            return title if whole or _ends_in_body(doc, title, last) else None
    return None


def _is_adjective(token: Token) -> bool:
    """Whether it says whose word a thing is: "her official account", "the official Lima guide"."""
    before = token.nbor(-1) if token.i else token
    return token.lower_ == "official" and (before.pos_ == "DET" or before.tag_ == "PRP$")


def _ends_in_body(doc: Doc, title: Title, last: int) -> bool:
    """Whether of what it is stands before a name: "the envoy for Yemen Ana Rao"."""
    is_body = title.of is not None and title.of[1] == last + 1 and title.of[0] > title.start
    return is_body and doc[last].ent_type_ in {"GPE", "ORG"} and doc[last + 1].ent_iob_ == "B"


def _mistaken(token: Token) -> str | None:
    """A profession that the tagger takes for a verb: "and screenwriter Ana Rao"."""
    if token.tag_ not in {"VB", "VBP"} or token.text not in PROFESSIONS:
        return None
    before = token.nbor(-1) if token.i else token
    is_verb = before.tag_ in {"TO", "MD", "PRP", "NNP", "NNS"} or before.dep_ in {"aux", "neg"}
    name = token.nbor() if token.i + 1 < len(token.doc) else token
    return token.text if not is_verb and name.ent_type_ == "PERSON" else None


def _is_given_name(doc: Doc, title: Title) -> bool:
    """Whether "Dean" or "Sultan" alone before a name is part of it."""
    bare = title.end == title.start + 1 and title.of is None and not title.definite
    last = doc[title.end - 1]
    before = last.nbor(-1) if last.i else last
    is_within = before != last and before.pos_ == "PROPN"
    if before.lower_ in _MAJESTIES:  # "His Majesty Sultan Omar"
        return False
    if last.lower_ in NAMES_TOO and last.text[0].isupper() and is_within:
        return before.ent_type_ != "GPE" and not is_role(before.lower_)  # "Omar Sultan Rao"
    return bare and title.text in NAMES_TOO | {"lord"} and doc[title.start].text[0].isupper()


def _listed(doc: Doc, names: list[Name], last: Name, title: Title) -> Iterator[tuple[Name, Title]]:
    """The other names behind a title in the plural: "Judges Rao and Paz".

    Each with what it is of, if that stands behind: "Presidents Rao of Peru and Paz of Chile".
    """
    for name in names if title.plural else ():
        between = {t.lower_ for t in doc[last[1] : name[0]]}
        is_body = "of" in between and between <= {"of", "the"}
        if not (is_body or between <= {",", "and"}):
            return
        if not is_body:
            yield name, replace(title, of=_of_behind(doc, name) or title.of)
        last = name

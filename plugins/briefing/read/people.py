"""Who wrote it: names in bylines and in lines about the author."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from .agencies import BODIES_ALONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PARTICLES = frozenset(
    "af al av bin bint da das de del della den der di do dos du e el ibn la le ten ter van von y "
    "zu zum".split()
)
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december spring summer autumn fall winter "
    "the a an this that these those all early late midday midnight noon then now comparison "
    "contrast from law today tonight tomorrow yesterday sunset sunrise dawn dusk christmas".split()
)
_AGENCY = re.compile(
    rf"\b(?:{BODIES_ALONE}|press|news|agency"
    r"|times|post|journal|service|correspondents?|editors?|writers?|reporters?|staff|bureau|chief"
    r"|columnists?|contributors?|producers?|analysts?)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?P<cue>by|(?:written|words|text|story|report|reported|reporting|writing|analysis|posted)\s+by"
    r"|(?:words|text|author|reporter|writer)(?=\s*:))\s*:?\s+(?P<people>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_FROM = re.compile(r"(?i:from)\s+(?P<people>[^\W\d_][^,]+?)(?:,\s+|\s+in\s+)[A-Z][^,.]{2,40}")
_OUR_POST = re.compile(
    r"(?i:our)\s+(?:\S+\s+){0,3}?(?i:editor|correspondent|reporter|writer)s?,?\s+(?=[A-Z])"
)
_OF_DESK = re.compile(
    r"(?:from\s+)?(?:our\s+|a\s+)?(?:own\s+)?(?:[a-z]+\s+)?(?:staff\s+reports?"
    r"|(?:special|staff|chief|principal|senior|political|legal|diplomatic|parliamentary|court|city"
    r"|business|sports|science|health|foreign|district|agriculture|education|crime)"
    r"\s+(?:correspondents?|reporters?|writers?)|(?:news|web|online|city|sports|foreign)\s*desk"
    r"|(?:express|news)\s+(?:news\s+)?service|(?:news\s+|(?<=our\s))bureau|agency\s+reports?)",
    re.IGNORECASE,
)
"""Who signs without a name: "Staff Reporter", "Our Special Correspondent"."""
_HOUSE = re.compile(
    r"(?:\s*(?:/\s*|\|\s*|\sfor\s(?:the\s)?|\s\()[A-Z][\w .&'’-]{1,40}\)?"
    r"|\s(?:reports|reporting)(?:\s+from\s+[A-Z][^.,]{2,40})?\.?)$"
)
_HELP = re.compile(
    r"(?:additional|further)\s+reporting\s+by\s|(?:edited|editing|compiled|translated|produced)\s+by\s"
    r"|follow\s+\S.{0,60}\son\s|(?:write|e-?mail)\s+(?:to\s+)?\S.{0,80}\sat\s\S+@|the\s+(?:author|writer)s?\s+(?:is|are|was|were)\s|about\s+the\s+authors?\b"
    r"|(?:.{3,120}\s)?contributed\s+(?:reporting|to\s+this\s+(?:report|story|article))\b"
    r"|this\s+(?:article|story|report)\s+(?:was|first|originally)\s"
    r"|.{3,60}\sis\s(?:written|compiled|edited|produced)\sby\s.{3,120}\.\s+(?:edited|produced)\sby\s",
    re.IGNORECASE,
)
_LIST = re.compile(r"\s*,?\s+(?:and|with)\s+|\s*[,&]\s+", re.IGNORECASE)
_PLACE = re.compile(
    r",?\s+(?i:in)\s+[^\W\d_]\w*(?:[ .'’-]+(?!(?i:and|with)\b)[^\W\d_a-z][\w.'’-]*)*"
    r"(?:,?\s+(?i:and)\s+\w+(?=$|[,;]))?"
)
_AT_GROUND = re.compile(r"\s+at(?:\s[A-Z][\w.'’-]*){1,4}$")
"""Where a match was, in a British byline: "Ana Ruiz at Moor Lane"."""
_PLACE_END = re.compile(
    r".*\b(?:Airport|City|County|Harbour|House|Islands?|Province|Square|Stadium|Town)"
)
_TRAILER = re.compile(
    r"\s*(?:[;|•·/]|\s[–—-]\s|\sfor\s|\s\(|(?<!\b[A-Z])\.\s).*", re.DOTALL | re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?P<names>(?:[^,.;:!?“”\"\n]|(?<=\b[A-Z])\.|(?<=\b[JSD]r)\.|(?<=\bProf)\.|,\s(?=[A-Z])){3,90}?)"
    r"(?:,\s[^.,]{3,90},)?\s"
    r"(?P<verb>is|was|are|were|lives?|covers?|writes?|reports?|reported|teaches|specializes|specialises)\s"
    r"(?P<rest>[^\n]*)"
)
_REGULAR = re.compile(
    r"\b(?:every|each) (?:week|fortnight|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[.*]*$"
    r"|\ba (?:weekly|fortnightly|monthly) (?:column|newsletter|letter)\b"
)
"""What somebody writes so often is a column: "writes Kanzlerplatz every Friday"."""
_POST = re.compile(
    r"\b(?:writers?|reporters?|correspondents?|journalists?|editors?|columnists?|authors?|fellows?"
    r"|professors?|analysts?|researchers?|scholars?|lecturers?|contributors?|freelancers?|freelance"
    r"|bureau chiefs?|commentators?|historians?|photographers?|producers?|bloggers?|critics?"
    r"|economists?|ambassador|diplomat|director|student|candidate|based in)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"[“”\"]|\b(?:said|says|told|added)\b")
_TITLES = re.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms|Professor)\.?\s+")
_NO_PERSON = re.compile(
    r"\b(?:affairs|analysis|asia|africa|america|breaking|business|comment|commentary|council|desk"
    r"|east|economy|editorial|europe|exclusive|explainer|feature|foreign|government|international"
    r"|live|ministry|national|opinion|politics|report|science|sports?|summit|update|world"
    r"|(?:new|san|santa|los|las|el|saint|port|cape|hong|north|south|west|united|tel|abu)\s\w+)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_LONGEST_BYLINE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Authors:
    """Authors as the line names them, in ``text`` together and in ``names`` one by one.

    says_more   the line has more than "by" and their names: places, editors
    """

    text: str
    names: tuple[str, ...] = ()
    says_more: bool = False


def read_byline(line: str) -> Authors | None:
    """The people of a line such as "By Ana Ruiz in Quito", or None if it is no byline."""
    line = line.strip()
    bare = line.strip("()[]*_").strip()
    if dashed := re.fullmatch(r"[—–―-]+\s?(?P<people>\S.{2,60})", bare):
        people, cue = dashed["people"], "by"
        if len(people.split()) < 2:  # noqa: PLR2004 -- a dash and a word is no signature
            return None
    elif match := _BY.fullmatch(bare):
        people, cue = _OUR_POST.sub("", match["people"], count=1), match["cue"].lower()
    elif (match := _FROM.fullmatch(bare)) and len(match["people"].split()) > 1:
        people, cue = match["people"], "by"
    else:
        return None
    if len(bare) > _LONGEST_BYLINE:
        return None
    text = _names_alone(people)
    names = tuple(name for name in _LIST.split(text) if name)
    if not names or not all(map(is_name, names)):
        return None
    says_more = cue != "by" and len(text) < len(people.rstrip(". "))
    return Authors(text=text, names=names, says_more=says_more)


def read_author_line(line: str, *, before: Sequence[str]) -> Authors | None:
    """Who a line like "Ana Ruiz is a reporter in Quito." is about; None if it is part of a story.

    The text is empty where a line helps without naming who wrote ("Editing by Leo Paz"). A family
    name that occurs ``before`` belongs to the story.
    """
    line = line.strip().strip("*_").strip()
    about = re.sub(r"(?i)^about the authors?\s*:\s*", "", line)
    match = _ABOUT.match(about)
    if match and _is_about_author(match, about):
        text = _TITLES.sub("", match["names"].strip())
        names = tuple(_LIST.split(text))
        stories = [text for text in before if not read_byline(text)]
        is_new = not any(_occurs(name, stories) for name in names)
        if all(is_name(name) and " " in name for name in names) and (is_new or about != line):
            return Authors(text=text, names=names, says_more=True)
    return Authors(text="", says_more=True) if _HELP.match(line.lstrip("(")) else None


def read_lone_name(line: str, *, stories: Sequence[str]) -> Authors | None:
    """The author of a line that is a name, with a place or not, or None if it isn't surely one.

    "Ana Ruiz", "Ana Ruiz in Quito", "Ana Ruiz, Quito", "Ana Ruiz for the Post": two to
    four capitalised words, no section of a paper or compass point among them, not all in capitals;
    the family name doesn't occur in the ``stories``. Ours.
    """
    if _OF_DESK.fullmatch(line.strip()):
        return Authors(text=line.strip(), names=(line.strip(),))
    bare = _AT_GROUND.sub("", _HOUSE.sub("", line.strip()))
    name, comma, place = _PLACE.sub("", bare).partition(", ")
    if comma and not is_name(place):
        return None
    if not 2 <= len(name.split()) <= 4 or name.isupper() or not is_name(name):  # noqa: PLR2004
        return None
    if _NO_PERSON.search(name) or _AGENCY.search(name) or not re.search(r"[^\W\d_]$", name):
        return None
    others = [story for story in stories if not read_author_line(story, before=())]
    return None if _occurs(name, others) else Authors(text=name, names=(name,))


def kind_of_author(name: str) -> Literal["person", "organisation"] | None:
    """Whether a signature is a person's or a desk's, by its form; None if it isn't sure.

    "Ana Ruiz" is a person's, "The Editors" and "Reuters" a body's; "Yonhap News" might be either.
    """
    words = name.split()
    if words[:1] and words[0].lower() == "the":
        return "organisation"
    if _AGENCY.search(name):
        return None if len(words) == 2 else "organisation"  # noqa: PLR2004 -- "Emily Post"
    is_person = 2 <= len(words) <= 4 and is_name(name) and not name.isupper()  # noqa: PLR2004
    return "person" if is_person and not _NO_PERSON.search(name) else None


def given_byline(header: Mapping[str, str]) -> Authors | None:
    """The byline that a header gives, under ``byline``, ``author`` or ``authors``, else None.

    "Ruiz, Ana; Paz, Leo" and, under ``authors``, "Ana Ruiz, Leo Paz" are lists, as for Pelican.
    An empty value gives an empty text: the article has no byline, whatever its text says.
    """
    key = next((key for key in ("byline", "author", "authors") if key in header), None)
    if key is None:
        return None
    value = re.sub(r"(?i)^by\s+", "", header[key])
    if key != "byline" and (";" in value or (key == "authors" and "," in value)):
        names = tuple(filter(None, map(str.strip, value.split(";" if ";" in value else ","))))
        return Authors(text=_listed(names), names=names)
    byline = read_byline(f"By {value}") if value else None
    return Authors(text=value, names=byline.names if byline else tuple(filter(None, (value,))))


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def _occurs(name: str, stories: Sequence[str]) -> bool:
    family = re.escape(name.rsplit(maxsplit=1)[-1])
    return any(re.search(rf"\b{family}\b", story) for story in stories)


def _is_about_author(match: re.Match[str], line: str) -> bool:
    if _SPEECH.search(line):
        return False
    rest = match["rest"]
    if match["verb"] in {"is", "was", "are", "were"}:
        first = re.split(r"(?<=[a-z])\.\s", rest)[0]
        return bool(_POST.search(first))
    if match["verb"].startswith("live"):
        return bool(re.fullmatch(r"in [^,.;]{2,40}(?:, [^,.;]{2,30})?\.?", rest))
    if match["verb"].startswith(("report", "write", "wrote")):
        is_regular = _REGULAR.search(rest) is not None
        return is_regular or rest.startswith(("about ", "from ", "on ", "for ", "regularly "))
    return True


def is_name(words: str) -> bool:
    """Whether ``words`` look like a person's or an agency's name: capitals, no digits, no day."""
    parts = words.split()
    if not 0 < len(parts) <= _MOST_WORDS or re.search(r"[\d?!:;“”\"]", words):
        return False
    if parts[0].lower() in _NO_NAMES and len(parts) < 3:  # noqa: PLR2004 -- "The Associated Press"
        return False
    if any(
        part.lower().strip(".") in _NO_NAMES - {"may", "april", "june", "august", "law"}
        for part in parts[1:]
    ):
        return False
    return all(_is_capital(part) or part in _PARTICLES for part in parts) and _is_capital(parts[-1])


def _is_capital(word: str) -> bool:
    return any(piece[:1].isupper() for piece in re.split(r"[-'’]", word))


def _names_alone(people: str) -> str:
    """The names of "Ana Ruiz and Leo Paz in Quito, Reuters; editing by Kim Ha" without the rest."""
    text = _PLACE.sub("", _TRAILER.sub("", people.strip())).strip()
    text = re.sub(r"(?<!\b[A-Z])(?<!\bJr)(?<!\bSr)\.$", "", text)
    head, comma, tail = text.partition(",")
    while comma and not _is_affiliation(tail.split(",")[0]):
        more, comma, tail = tail.partition(",")
        head = f"{head},{more}"
    return _without_place(head.strip())


def _without_place(people: str) -> str:
    """A name without the place behind it: "Ana Ruiz, Quito", but not "Ana Ruiz, Leo Paz"."""
    name, comma, last = people.rpartition(", ")
    is_place = len(last.split()) == 1 or _NO_PERSON.fullmatch(last) or _PLACE_END.fullmatch(last)
    return name if comma and is_place and len(name.split()) > 1 else people


def _is_affiliation(words: str) -> bool:
    return bool(_AGENCY.search(words)) or not all(
        map(is_name, filter(None, _LIST.split(re.sub(r"^\s*and\s", "", words).strip())))
    )

"""Build ``bodies.tsv``: ``python bodies.py NSI NEWSPAPERS CLUBS FACTBOOK CITIES WORDNET``.

NSI         the npm package name-suggestion-index, unpacked: Wikidata's labels of brands
NEWSPAPERS  the JSON file of Wikidata's newspapers, as its query service gave it
CLUBS       a work tree of openfootball/clubs
FACTBOOK    a work tree of factbook/cache.factbook.json: a country's parties
CITIES      GeoNames' towns of 15,000 inhabitants: what they are called is left out
WORDNET     the folder of WordNet 3.0's database files: so are its nouns, gods and rivers too

A row is the name of a firm, a platform, a newspaper, a club, a party or an aid body, folded as the
resolver folds names, which hardly means anything else: no word, no first name, no surname, no place
is called so. Names whose last word says what they are ("Standard Bank") are left out: the resolver
reads that.
"""

# ruff: noqa: INP001, T201 -- a folder of scripts

from __future__ import annotations

import json
import re
import sys
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from briefing.packs.tables import read_csv, read_tsv, write_tsv  # noqa: E402
from briefing.resolve.heads import kinds_of_head  # noqa: E402
from briefing.resolve.names import fold  # noqa: E402
from briefing.resolve.vocabulary import is_word  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRMS = re.compile(
    r"\b(?:company|companies|corporation|conglomerate|manufacturer|maker|retailer|chain|bank|brand|"
    r"operator|airline|insurer|network|utility|broadcaster|publisher|enterprise|firm|group|"
    r"provider|supplier|producer|brewery|carrier|multinational|subsidiary|business|franchise)\b"
)
"""In Wikidata's short description of what is a firm."""
LEGAL = re.compile(
    r",? (?:Inc|Corp|Co|Ltd|Limited|PLC|plc|LLC|AG|SA|S\.A|NV|N\.V|SE|AB|ASA|Oyj|SpA|S\.p\.A|GmbH|"
    r"Corporation|Company|Holdings?|Group|Berhad|Bhd|Pvt)\.?$"
)
LONG = 6  # letters; villages and words of other languages have shorter names
KNOWN_BY_IF_SHORT = 7
KNOWN_BY = 5  # accounts and sites that Wikidata has of a firm that many know
SHAPE = re.compile(r"(?=.*[A-Z])[^\W\d_][\w.'’-]*(?: (?:& )?[^\W\d_][\w.'’-]*){0,2}")
CLUB = re.compile(r"[A-Z][^\W\d_]{3,}(?: [A-Z][^\W\d_]{3,})?")
SHORTEST = 4  # letters; an acronym of fewer has many meanings
LEAGUES = frozenset(
    "argentina brazil chile colombia uruguay mexico egypt morocco south-africa tunisia "
    "england france germany greece italy netherlands portugal scotland spain turkey".split()
)
"""Countries of whose clubs the world's papers write; elsewhere most are called after rivers."""
PLACES_TOO = (
    "alania babelsberg brentford caernarfon cliftonville cracovia dnepr hordaland karjala kuban "
    "levante makedonia middlesboro molenbeek ostersund shahumyan sibir taymyr twente ural volyn "
    "westfalen yanbian shibuya sibuya newtown alpina dukagjini drenica medimurje peloponnisos"
).split()
"""Parts of countries and towns after which clubs are called."""
BORNE = 0.0005  # percent of all people
OWN = """
Twitter|Facebook|Instagram|YouTube|TikTok|WhatsApp|WeChat|Weibo|Sina Weibo|Douyin|
Kuaishou|Snapchat|LinkedIn|Reddit|Pinterest|Tumblr|Flickr|VKontakte|Truth Social|
Spotify|Netflix|Google|Yahoo|Uber|Airbnb|eBay|PayPal|Tencent|Baidu|ByteDance|Taobao|
Pinduoduo|Shein|Flipkart|Paytm|Gojek|Tokopedia|Shopee|Lazada|Naver|Kakao|Yandex|
Duolingo|Coursera|Coinbase|Binance|OpenAI|DeepMind|SpaceX|Palantir|Dropbox|WikiLeaks|
Wikipedia|Etsy|Expedia|Tripadvisor|Deliveroo|Zomato|Swiggy|Nvidia|Qualcomm|Foxconn|
Ryanair|easyJet|Lufthansa|Qantas|Aeroflot|Avianca|Finnair|Alitalia|Icelandair|AirAsia|
SpiceJet|Cathay Pacific|Etihad|Vueling|WestJet|JetBlue|Aeroméxico|Boeing|Airbus|
Embraer|Gazprom|Nike|Nissan|Opel|Burberry|Rosneft|Lukoil|Petrobras|Pemex|Aramco|
Sinopec|PetroChina|TotalEnergies|Equinor|Eskom|Transnet|Tesco|
Sasol|Glencore|Rio Tinto|
AngloGold Ashanti|ArcelorMittal|JPMorgan|JPMorgan Chase|Goldman Sachs|Morgan Stanley|
Citigroup|Barclays|HSBC|BlackRock|Deloitte|McKinsey|PwC|KPMG|Ernst & Young|Pfizer|
AstraZeneca|Moderna|BioNTech|Sinovac|Sinopharm|Novartis|Bayer|Monsanto|Nestlé|Unilever|
Michelin|World Vision|Oxfam|Greenpeace|Amnesty International|Save the Children|
Médecins Sans Frontières|Doctors Without Borders|Reporters Without Borders|
Transparency International|Freedom House|Bellingcat|Caritas|ActionAid|Mercy Corps|
Habitat for Humanity|Global Witness|WaterAid|Cosatu|Numsa|Al Jazeera|Al Arabiya|
Al Mayadeen|Al Manar|Paris Match|Der Spiegel|Newsweek|Rolling Stone|Vanity Fair|
Charlie Hebdo|National Geographic|Deutsche Welle|Sky News|Fox News|Univision|Telemundo|
Televisa|Doordarshan|Haaretz|Hezbollah|Hamas|Likud|Yesh Atid
"""
"""By general usage: what the sources lack, or what is a word as well and still means them."""


def main(*folders: Path) -> None:
    """Write the table, sorted by name."""
    nsi, newspapers, clubs, factbook, cities, wordnet = folders
    ambiguous = _Ambiguous(cities, wordnet)
    sources = {
        "nsi": _firms(nsi),
        "news": _newspapers(newspapers),
        "clubs": _clubs(clubs),
        "parties": _parties(factbook),
    }
    names = {fold(name.strip()) for name in OWN.split("|")}
    for key, found in sources.items():
        more = {fold(name) for name in map(_bare, found) if ambiguous.is_clear(name)} - names
        print(key, len(more), sum(len(n) + 1 for n in more), file=sys.stderr)
        names |= more
    print(write_tsv(HERE / "bodies.tsv", ("name",), [{"name": name} for name in sorted(names)]))


def _bare(name: str) -> str:
    """A name without the form of a firm: "Melkor Inc." → "Melkor"."""
    return LEGAL.sub("", LEGAL.sub("", name))


class _Ambiguous:
    """What names may mean besides."""

    def __init__(self, cities: Path, wordnet: Path) -> None:
        given = read_tsv(HERE / "given_names.tsv")
        self.given = {row["name"] for row in given}
        self.words = {row["word"] for row in read_tsv(HERE / "words.tsv")}
        self.words |= {row["noun"] for row in read_tsv(HERE / "nouns.tsv")}
        self.nouns = set(_nouns(wordnet))
        people = read_tsv(HERE / "persons.tsv")
        self.surnames = {fold(row["name"]).rpartition(" ")[2] for row in people}
        self.surnames |= set(_of_census())
        towns = read_csv(cities)
        self.places = {*_places(), *(fold(row["name"]) for row in towns)}
        self.places |= {fold(form) for row in towns for form in row["aliases"].split("|")}
        regions = [fold(each.name) for each in import_module("pycountry").subdivisions]
        self.places |= {*regions, *(word for region in regions for word in region.split())}
        self.places |= set(PLACES_TOO)

    def is_clear(self, name: str) -> bool:
        """Whether a name means hardly anything but the body."""
        if not SHAPE.fullmatch(name) or len(name) < SHORTEST or kinds_of_head(name):
            return False
        low = fold(name)
        if low in self.places or low in self.nouns or (name.isupper() and len(name) <= SHORTEST):
            return False
        first, *others = low.split()
        if not others:
            return not (is_word(low, self.words) or low in self.given or low in self.surnames)
        if first in self.given or first in self.places:
            return False
        return not all(is_word(word, self.words) for word in (first, *others))


def _places() -> Iterator[str]:
    """The places of the packs, folded."""
    for file in "countries countries_odbl capitals cities_ccby regions names_curated".split():
        for row in read_tsv(HERE / f"{file}.tsv"):
            cells = (row.get("name", ""), row.get("names", ""), row.get("demonyms", ""))
            for form in "|".join(cells).split("|"):
                yield fold(form.partition("=")[0]) if form else ""


def _nouns(wordnet: Path) -> Iterator[str]:
    """All that WordNet has as a noun, folded."""
    for line in (wordnet / "index.noun").read_text(encoding="ascii").splitlines():
        yield fold(line.partition(" ")[0].replace("_", " "))


def _of_census() -> Iterator[str]:
    """Surnames of the US census of 1990 that one in 200,000 bears."""
    folder = Path(str(import_module("names").__file__)).parent
    for line in (folder / "dist.all.last").read_text("ascii").splitlines():
        name, share, *_ = line.split()
        if float(share) >= BORNE:
            yield name.casefold()


def _firms(nsi: Path) -> Iterator[str]:
    """Wikidata's labels of what is a firm by its description, and has accounts in many places."""
    with (nsi / "dist/wikidata/wikidata.min.json").open(encoding="utf-8") as file:
        items = json.load(file)["wikidata"]
    for item in items.values():
        label = item.get("label", "")
        least = KNOWN_BY if len(label) >= LONG else KNOWN_BY_IF_SHORT
        is_known = len(item.get("identities", ())) >= least
        if is_known and FIRMS.search(item.get("description", "")):
            yield label


def _newspapers(path: Path) -> Iterator[str]:
    """Wikidata's English labels of newspapers."""
    with path.open(encoding="utf-8") as file:
        rows = json.load(file)["results"]["bindings"]
    for row in rows:
        label = row["itemLabel"]
        if label.get("xml:lang") == "en" and label["value"].count(" ") < 2:  # noqa: PLR2004
            yield label["value"]


def _clubs(folder: Path) -> Iterator[str]:
    """Football clubs by their usual names of one or two words, none of them a town's of a club."""
    named: list[str] = []
    towns: set[str] = set()
    for path in sorted(folder.glob("**/*.clubs.txt")):
        is_followed = path.parent.name in LEAGUES
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.partition("#")[0].strip()
            if is_followed and line[:1] == " " and text.startswith("|"):
                named += (form.strip() for form in re.sub(r" \[\w+\]", "", text).split("|"))
            elif line[:1].isalnum():
                name, *others = text.split(",")
                named += [re.sub(r" \(.*", "", name).strip()] if is_followed else []
                towns.update(fold(other.strip()) for other in others if other.strip())
            elif text.startswith("=="):
                towns.add(fold(text.strip("= ")))
    inside = {word for town in towns for word in town.split()}
    short = filter(CLUB.fullmatch, named)
    return (name for name in short if inside.isdisjoint(fold(name).split()))


def _parties(folder: Path) -> Iterator[str]:
    """Parties of the last edition, by the acronym or name that is said as a word."""
    for path in sorted(folder.glob("*/*.json")):
        with path.open(encoding="utf-8") as file:
            for category in json.load(file)["categories"]:
                for field in category["fields"]:
                    if field["name"] == "Political parties":
                        yield from _parties_of(field["content"])


def _parties_of(content: str) -> Iterator[str]:
    for line in re.split(r"<br ?/?>|;|</?p>|<[^>]+>|\n", unescape(content)):
        text = re.sub(r"\([^)]*\)|\[[^]]*\]", "", line).strip()
        yield from (re.sub(r"^the ", "", form).strip() for form in re.split(r" or |, ", text))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

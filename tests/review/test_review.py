"""What the report finds, where it says it stands, and that the lines it gives settle it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from msgspec import structs

from briefing.compose import compose
from briefing.config import Config
from briefing.extract import extract
from briefing.knowledge import KnowledgeBase
from briefing.model import Span
from briefing.read import read_article
from briefing.resolve import Gazetteer, resolve
from briefing.review import Desk, Finder, counted, report
from briefing.review.telling import line_of

GRAIN = """Ships Leave a Harbour
Norway's port authority let two ships go on Tuesday.
BERGEN, Norway, May 2 — The ministers met in the harbour, which the sailors call Zubrovka.
The port authority let the ships go, and the leaders said that they would come back soon.
In November the authority had kept them.
"""


class Desks:
    """A folder of articles and dossiers, read anew each time it is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "entities").mkdir()
        self.desk = Desk(
            root=folder,
            entities=folder / "entities",
            shown=lambda path: path.relative_to(folder).as_posix(),
        )

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def briefings(self):
        paths = sorted(p for p in self.folder.iterdir() if p.suffix in {".txt", ".md"})
        documents = [read_article(path, root=self.folder) for path in paths]
        known = KnowledgeBase.load(
            entities=self.folder / "entities", snapshot=None, root=self.folder
        )
        gazetteer = Gazetteer(known.aliases(), known.entities, known.given_names)
        briefings = []
        for document, read in zip(documents, extract(documents, model=Config().model), strict=True):
            resolution = resolve(document, read, gazetteer)
            ids = [entity.id for entity in resolution.entities]
            knowledge = known.know(ids, document.date)
            briefings.append(compose(document, read, resolution, knowledge))
        return briefings, gazetteer

    def items(self, **finder):
        briefings, gazetteer = self.briefings()
        return Finder(lookup=gazetteer.lookup, **finder).find(briefings)

    def named(self, **finder):
        return {(item.kind, item.words) for item in self.items(**finder)}

    def told(self) -> list[str]:
        return list(report(self.items(), self.desk))

    def paste(self, item, which: int) -> None:
        """Do what the report says: put the lines of a fix where it says they belong."""
        _, *fixes = re.split(r"\n {2}(?=If|Which)", "\n".join(report([item], self.desk)))
        where, *lines = fixes[which].split("\n")
        lines = [line.removeprefix("      ") for line in lines]
        if found := re.search(r"(as|in place of) line (\d+) of the article:", where):
            path = self.folder / item.briefing.document.path
            text, at = path.read_text("utf-8").split("\n"), int(found[2]) - 1
            text[at : at + (found[1] != "as")] = lines
            path.write_text("\n".join(text), "utf-8")
            return
        file = re.search(r"in a new file (\S+):", where)
        source = "{title: A list, publisher: Example Press}"
        filled = "\n".join(lines).replace("YYYY-MM-DD", "2000-01-01")
        self.write(file[1], re.sub(r"\{title: ….*\}", source, filled))


@pytest.fixture
def desks(tmp_path):
    return Desks(tmp_path)


def the(items, kind, words):
    (item,) = (one for one in items if (one.kind, one.words) == (kind, words))
    return item


def test_names_speakers_and_dates_that_stayed_open_are_found(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)

    assert {("name", "Zubrovka"), ("speaker", "the leaders")} <= desks.named()


@pytest.mark.parametrize("which", [0, 1])
def test_a_name_is_settled_by_its_dossier_or_by_saying_that_it_is_none(desks, which):
    desks.write("2023-05-02-ships.txt", GRAIN)

    desks.paste(the(desks.items(), "name", "Zubrovka"), which)

    assert ("name", "Zubrovka") not in desks.named()
    assert (desks.folder / "entities" / "zubrovka.yaml").is_file() is (which == 0)


def test_a_speaker_is_settled_by_saying_that_it_is_nobody(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)

    desks.paste(the(desks.items(), "speaker", "the leaders"), -1)

    assert "speaker" not in {kind for kind, _ in desks.named()}


def test_a_speaker_is_settled_by_saying_who_it_is(desks):
    text = GRAIN.replace("The ministers met", "The ministers met Ana Solberg")
    desks.write("2023-05-02-ships.txt", text)
    item = the(desks.items(), "speaker", "the leaders")
    who = next(place for place, fix in enumerate(item.fixes) if "ana-solberg" in fix.entry)

    desks.paste(item, who)

    assert "speaker" not in {kind for kind, _ in desks.named()}
    (briefing,) = desks.briefings()[0]
    assert "ana-solberg" in {claim.speaker for claim in briefing.resolution.claims}


def test_a_name_is_settled_by_saying_whom_it_means(desks):
    desks.write("2023-05-02-ships.txt", "Entities: Zubrovka=bergen-harbour\n" + GRAIN)

    assert ("name", "Zubrovka") not in desks.named()
    (briefing,) = desks.briefings()[0]
    assert "bergen-harbour" in {mention.entity for mention in briefing.resolution.mentions}


def test_the_second_entry_joins_the_first_in_one_line(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)
    desks.paste(the(desks.items(), "speaker", "the leaders"), -1)

    desks.paste(the(desks.items(), "name", "Zubrovka"), -1)

    text = (desks.folder / "2023-05-02-ships.txt").read_text("utf-8")
    assert text.startswith("Entities: -leaders, -zubrovka\nShips Leave")
    assert desks.named() == set()


def test_a_line_goes_below_the_fence_that_opens_a_header(desks):
    text = "---\nTitle: Ships\nDate: 2023-05-02\n---\n\n" + GRAIN.partition("\n")[2]
    desks.write("ships.md", text)

    desks.paste(the(desks.items(), "name", "Zubrovka"), -1)

    assert (desks.folder / "ships.md").read_text("utf-8").startswith("---\nEntities: -zubrovka\n")
    assert ("name", "Zubrovka") not in desks.named()


OFFICE = """A Visit to Brasilia
BRASILIA, Oct. 31 — The president of Brazil, Luiz Inácio Lula da Silva, spoke in Brasilia on Monday.
He thanked the people of Brazil, and said that the work would begin at once.
"""


def test_an_office_that_somebody_else_held_that_day_is_told(desks):
    desks.write("2022-10-31-visit.txt", OFFICE)

    item = the(desks.items(), "office", "Luiz Inácio Lula da Silva")

    assert "Jair Bolsonaro" in item.what


@pytest.mark.parametrize("which", [0, 1])
def test_an_office_is_settled_in_the_dossier_or_by_naming_the_person(desks, which):
    desks.write("2022-10-31-visit.txt", OFFICE)

    desks.paste(the(desks.items(), "office", "Luiz Inácio Lula da Silva"), which)

    assert "office" not in {kind for kind, _ in desks.named()}


def test_an_office_in_a_sentence_that_says_when_it_was_is_no_contradiction(desks):
    text = OFFICE.replace("spoke in Brasilia on Monday", "spoke in Brasilia in 2009")
    desks.write("2022-10-31-visit.txt", text)

    assert "office" not in {kind for kind, _ in desks.named()}


def test_an_office_is_no_contradiction_where_its_holder_is_named(desks):
    desks.write("2009-10-31-visit.txt", OFFICE)

    assert "office" not in {kind for kind, _ in desks.named()}


TOWN = """Ships Leave Aldora
ALDORA, Norway, May 2 — Two ships left the town of Aldora in Norway on Tuesday.
Many people in Aldora had come to the harbour. The mayor of Aldora spoke.
"""
FIRM = """Ships for the Navy
OSLO, May 3 — Aldora Inc, the company that builds ships, said on Wednesday that it would hire.
“We need people,” said the chief executive of Aldora. The company Aldora owns two docks in Oslo.
"""


def test_a_name_of_two_kinds_on_the_site_is_settled_by_a_dossier(desks):
    desks.write("2023-05-02-town.txt", TOWN)
    desks.write("2023-05-03-firm.txt", FIRM.replace("Aldora Inc", "Aldora"))
    item = the(desks.items(), "kinds", "Aldora")

    desks.paste(item, 0)

    assert "kinds" not in {kind for kind, _ in desks.named()}


def test_a_known_name_with_a_low_score_is_settled_by_saying_whom_it_means(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)
    item = next(one for one in desks.items(min_score=1.0) if one.kind == "homonym")

    desks.paste(item, 0)

    assert (item.kind, item.words) not in desks.named(min_score=1.0)


def test_a_date_that_nothing_reads_is_settled_by_the_header(desks):
    desks.write("2023-05-02-ships.txt", GRAIN.replace("In November", "In an endless “November”"))
    items = [one for one in desks.items() if one.kind == "date"]
    for item in items:
        desks.paste(item, 0)

    assert "date" not in {kind for kind, _ in desks.named()}


def test_each_thing_has_its_file_line_and_sentence(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)

    told = desks.told()

    at = next(place for place, line in enumerate(told) if "Zubrovka" in line)
    assert told[at].startswith('2023-05-02-ships.txt:3: "Zubrovka" is not linked')
    assert "which the sailors call Zubrovka" in told[at + 1]


def test_a_type_that_yaml_would_misread_is_quoted(desks):
    desks.write("2023-05-02-ships.txt", GRAIN.replace("Zubrovka", "Zubrovka-7"))
    names = [one for one in desks.items() if one.kind == "name"]

    for item in names:
        lines = "\n".join(item.fixes[0].lines)
        assert yaml.safe_load(lines)["name"] == item.words


def test_the_report_begins_with_the_counts(desks):
    desks.write("2023-05-02-ships.txt", GRAIN)

    first, *rest = desks.told()

    assert re.fullmatch(r"\d+ things to review in 1 briefing", first)
    assert any(re.match(r" +\d+ names? that", line) for line in rest)


CAPITAL = "facts: [{label: Capital, value: Bergen, source: {title: An almanac, date: 2022-06-30}}]"


def test_what_a_dossier_corrects_is_told_once_and_not_counted(desks):
    (desks.folder / "entities" / "norway.yaml").write_text(CAPITAL, "utf-8")
    known = KnowledgeBase.load(entities=desks.folder / "entities", snapshot=None, root=desks.folder)
    conflicts = tuple(known.conflicts())

    assert counted((), conflicts) == ""
    first, *_, heading, corrected = report((), desks.desk, conflicts)
    assert (first, heading) == ("Nothing to review", "Corrected by dossiers, nothing to do:")
    assert corrected.startswith("  Norway, Capital: “Bergen” (dossier: An almanac) counts; “Oslo”")


def test_what_other_layers_tell_otherwise_is_counted_with_the_rest(desks):
    (desks.folder / "entities" / "norway.yaml").write_text(CAPITAL, "utf-8")
    known = KnowledgeBase.load(entities=desks.folder / "entities", snapshot=None, root=desks.folder)
    [one] = known.conflicts()
    fetched = structs.replace(one.kept, source=replace(one.kept.source, layer="snapshot"))
    conflicts = (replace(one, kept=fetched),)
    desks.write("2023-05-02-ships.txt", GRAIN)

    assert counted((), conflicts) == "1 thing to review in the data"
    assert counted(desks.items(), conflicts).endswith("in 1 briefing, 1 in the data")


def test_nothing_is_told_of_nothing(desks):
    assert counted(()) == ""
    assert list(report((), desks.desk)) == ["Nothing to review"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("A title\n\nThe ships left\nBergen for *Oslo*.", 4),
        ("A title\n\nThe [ships](https://example.org/) left Bergen for Oslo.", 3),
        ("Bergen for Bergen\n\nThe ships left Bergen\nfor Oslo.", 4),
        ("Another text", None),
    ],
)
def test_a_place_is_found_again_in_the_file_whatever_its_markup(source, line):
    text = "A title\n\nThe ships left Bergen for Oslo."
    span = Span(start=text.index("Oslo"), end=len(text) - 1)

    assert line_of(source, text, span) == line

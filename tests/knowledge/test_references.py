import pytest
from packed import rows_of

from briefing.knowledge.curated import Curated
from briefing.knowledge.packs import FOLDER, Packs
from briefing.knowledge.references import References

LISTED = """\
key\ttitle\tpublisher\tdate\turl\tlicence\tfiles
atlas\tAn Atlas\tA House\t2024\thttps://atlas.test\tCC0 1.0\tcapitals.tsv, regions.tsv
book\tA Book {edition}\tA House\t{edition}\t\tCC BY 4.0\t
"""


@pytest.fixture
def references(tmp_path):
    listed = tmp_path / "sources.tsv"
    listed.write_text(LISTED, encoding="utf-8")
    return References(listed, Curated(tmp_path / "curated"))


def test_a_key_stands_for_a_source_and_an_edition_fills_its_title_and_date(references):
    book = references.of("book", "2012")
    assert (book.title, book.date, book.url, book.layer) == ("A Book 2012", "2012", None, "pack")


def test_several_keys_make_one_reference_that_names_all_of_them_once(references):
    both = references.of("atlas;book", "2025")
    assert (both.title, both.publisher, both.licence) == (
        "An Atlas; A Book 2025", "A House", "CC0 1.0; CC BY 4.0",
    )  # fmt: skip
    assert (both.date, both.url) == ("2025", "https://atlas.test")
    assert both.parts == (references.of("atlas"), references.of("book", "2025"))


def test_of_several_sources_the_latest_confirms_what_goes_on():
    assert Packs().references.latest("wd;wlc").title == "World Leaders Current"


def test_a_source_is_credited_with_its_files_and_one_of_many_editions_without_a_date(references):
    atlas, book = references.attributions()
    assert (atlas.files, atlas.reference.date) == (("capitals.tsv", "regions.tsv"), "2024")
    assert (book.reference.title, book.reference.date) == ("A Book 2000 to 2025", None)
    assert (book.titles, book.files) == (r"A\ Book\ \d{4}", ())


def test_every_source_has_a_title_a_publisher_and_a_licence():
    of_record = Curated(FOLDER / "curated").sources
    keys = [*(row["key"] for row in rows_of("sources.tsv")), *of_record]
    for reference in map(Packs().references.of, keys):
        assert all((reference.title, reference.publisher, reference.licence)), reference


def test_sources_differ_by_licence_and_each_file_keeps_to_its_own():
    licences = {row["key"]: row["licence"] for row in rows_of("sources.tsv")}
    keys = {row["source"] for row in rows_of("tenures.tsv")}
    allowed = {"public domain", "CC0 1.0", "CC BY-SA 4.0"}
    assert "wlc" not in keys
    assert {licences[part] for key in keys for part in key.split(";")} <= allowed

from __future__ import annotations

import pytest
from making import Draft

from briefing.views import briefing_url, dossier_url, index_url, outside_url, sentence_ids


def test_addresses_end_in_a_file_so_that_pages_open_from_a_disk():
    addresses = [briefing_url("a"), dossier_url("b"), index_url("person")]
    assert addresses == ["briefings/a/index.html", "dossiers/b/index.html", "people/index.html"]


def test_sentences_are_counted_from_the_body_on():
    briefing = Draft(
        title="A treaty", standfirst="In short.", paragraphs=("One. Two.", "Three.")
    ).briefing()
    ids = sentence_ids(briefing.document, briefing.extraction.sentences)
    assert ids == ("headline", "standfirst", "s1", "s2", "s3")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "//evil.example", "http://a b", "", None, "data:text/html,x"]
)
def test_only_web_addresses_are_followed(url):
    assert outside_url(url) is None


def test_a_web_address_stays_as_it_is():
    assert outside_url("https://a.example/x?y=1#z") == "https://a.example/x?y=1#z"

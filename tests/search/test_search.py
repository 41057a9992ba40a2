"""What the search page loads: data alone, the same bytes for the same articles."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from pathlib import Path

from making import an_entity

import briefing.search
from briefing.model import Profile
from briefing.search import Findable, search_files

FOLDER = Path(briefing.search.__file__).parent


def an_article(slug: str, day: str = "2022-06-30", **more: object) -> Findable:
    return Findable(
        url=f"briefings/{slug}/index.html",
        title=slug.capitalize(),
        date=dt.date.fromisoformat(day),
        category="Security",
        **more,
    )


def value_of(script: str) -> object:
    """What a script assigns."""
    return json.loads(script.partition(" = ")[2].removesuffix(";\n"))


def files(*articles: Findable, names: tuple[str, ...] = ()) -> dict[str, str]:
    profiles = [Profile(entity=an_entity(name)) for name in names]
    return dict(search_files(articles, profiles))


def test_articles_are_listed_the_newest_first_with_their_dates_worded():
    index = value_of(files(an_article("old", "2021-01-02"), an_article("new"))["index.js"])
    assert [one["title"] for one in index["articles"]] == ["New", "Old"]
    assert [one["day"] for one in index["articles"]] == ["30 June 2022", "2 January 2021"]


def test_texts_stand_by_year_and_address_with_the_ids_of_their_sentences():
    made = files(
        an_article("old", "2021-01-02", sentences=(("s1", "It began."),)),
        an_article("new", sentences=(("s1", "It went on."), ("s2", "It ended."))),
    )
    assert made["2022.js"].startswith('briefingSearch.texts["2022"] = ')
    assert value_of(made["2022.js"]) == {
        "briefings/new/index.html": [["s1", "It went on."], ["s2", "It ended."]]
    }
    index = value_of(made["index.js"])
    assert index["years"] == [["2022", len(made["2022.js"])], ["2021", len(made["2021.js"])]]


def test_names_with_a_page_are_numbered_and_others_left_to_the_text():
    lena = an_entity("Lena Harrow")
    stranger = an_entity("Otto Nobody")
    article = an_article("new", names=(stranger.id, lena.id))
    index = value_of(files(article, names=("Arvenia", "Lena Harrow"))["index.js"])
    assert index["articles"][0]["names"] == [1]
    assert index["names"][1]["url"] == f"dossiers/{lena.id}/index.html"


def test_the_same_articles_in_any_order_give_the_same_bytes():
    one, other = an_article("one", "2022-06-30"), an_article("other", "2022-06-30")
    assert files(one, other) == files(other, one)


def test_a_site_without_articles_has_an_empty_index():
    made = files()
    assert value_of(made["index.js"]) == {"names": [], "articles": [], "years": [], "texts": {}}


def test_the_library_and_its_licence_go_out_as_they_came():
    made = files()
    for name in ("minisearch.js", "minisearch-licence.txt"):
        assert made[name] == (FOLDER / name).read_text(encoding="utf-8")
    decision = FOLDER.parents[2] / "docs" / "decisions" / "0015-search.md"
    assert hashlib.sha256(
        (FOLDER / "minisearch.js").read_bytes()
    ).hexdigest() in decision.read_text(encoding="utf-8")


def test_no_script_of_ours_makes_markup_of_text():
    ours = [FOLDER / f"{name}.js" for name in ("find", "search", "shortcut")]
    text = "".join(path.read_text(encoding="utf-8") for path in ours)
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in text

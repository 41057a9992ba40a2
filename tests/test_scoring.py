"""The scorer: an answer that is right counts, and what is wrong with it costs what it should."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest
import quality
from scoring import COUNTED, PARTS, score

TEXT = (
    "Rao Wins Again\n"
    "Minister Ana Rao of Peru said on Monday: “We stay.” "
    "She told Lima's mayor, Leo Paz, that Paz would pay. Rao left.\n"
)
DEV = Path(__file__).parents[2] / "shared" / "bench" / "dev"
NAMES = {"direct quotes": "quotes", "speakers of direct quotes": "speakers of quotes"}


def at(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def mention(words, nth, entity, *alternatives):
    return {**at(words, nth), "entity": entity, "alternatives": list(alternatives)}


def entity(id_, type_, name):
    return {"id": id_, "type": type_, "name": name, "aliases": [], "lead": id_ == "ana-rao"}


def role(person, title, of):
    return {"person": person, "title": title, "of": of, "alternatives": [], "former": False}


EXPECTED = {
    "format": "txt",
    "title": "Rao Wins Again",
    **dict.fromkeys(["standfirst", "byline", "credit"]),
    "entities": [
        entity("ana-rao", "person", "Ana Rao"),
        entity("peru", "place", "Peru"),
        entity("lima", "place", "Lima"),
        entity("leo-paz", "person", "Leo Paz"),
    ],
    "mentions": [
        mention("Rao", 0, "ana-rao"),
        mention("Ana Rao", 0, "ana-rao"),
        mention("Peru", 0, "peru"),
        mention("Lima", 0, "lima", "peru"),
        mention("Leo Paz", 0, "leo-paz"),
        mention("Paz", 1, "leo-paz"),
        mention("Rao", 2, "ana-rao"),
    ],
    "dates": [{**at("Monday"), "value": "2020-01-06"}],
    "quotes": [
        {**at("“We stay.”"), "speaker": "ana-rao", "alternatives": [], "kind": "direct"},
        {**at("Paz would pay"), "speaker": "ana-rao", "alternatives": [], "kind": "indirect"},
    ],
    "roles": [
        role("ana-rao", "minister", "peru"),
        role("leo-paz", "mayor", "lima"),
    ],
    "traps": [at("Rao Wins")],
}
RIGHT = {**EXPECTED, "text": TEXT, "lead": ["ana-rao"]}


def scored(**changes):
    return score(EXPECTED, TEXT, {**RIGHT, **changes})


def test_the_expectation_itself_has_everything_right():
    result = scored()

    assert {name: result.figures(name)[2] for name in COUNTED} == dict.fromkeys(COUNTED, 1)
    assert all(result.rates[part].right for part in PARTS)
    assert result.rates["traps"].right == 0
    assert result.errors == []


def test_no_prediction_misses_everything():
    result = score(EXPECTED, TEXT, None)

    assert {name: result.figures(name)[2] for name in COUNTED} == dict.fromkeys(COUNTED, 0)


def test_a_mention_left_out_costs_recall_alone():
    precision, recall, _ = scored(mentions=RIGHT["mentions"][:5]).figures("mentions")

    assert (precision, recall) == (1, 5 / 7)


def test_either_alternative_is_right():
    mentions = [
        {**one, "entity": "peru"} if one["entity"] == "lima" else one for one in RIGHT["mentions"]
    ]

    result = scored(mentions=mentions, entities=RIGHT["entities"][:2] + RIGHT["entities"][3:])

    assert result.figures("entities")[2] == 1


def test_a_second_entity_for_one_person_is_double():
    mentions = [*RIGHT["mentions"][:-1], {**RIGHT["mentions"][-1], "entity": "rao"}]

    result = scored(mentions=mentions, entities=[*RIGHT["entities"], entity("rao", "person", "R")])

    assert result.rates["persons double"].right == 1
    assert result.figures("linking") == pytest.approx(
        (1, (4 + 2 * 2 / 3 + 1 / 3) / 7, 0.8947), abs=1e-4
    )


def test_a_mention_that_is_too_wide_is_wrong_and_springs_the_trap():
    result = scored(mentions=[{**RIGHT["mentions"][0], "end": 8}, *RIGHT["mentions"][1:]])

    assert result.rates["traps"].right == 1
    assert result.figures("mentions") == pytest.approx((6 / 7, 6 / 7, 6 / 7))


def test_a_date_needs_its_value_its_span_alone_does_not():
    result = scored(dates=[{**RIGHT["dates"][0], "value": "2020-01-13"}])

    assert (result.figures("dates")[2], result.figures("date spans")[2]) == (0, 1)


def test_a_quote_needs_its_speaker():
    result = scored(quotes=[{**RIGHT["quotes"][0], "speaker": "leo-paz"}, RIGHT["quotes"][1]])

    assert (result.figures("direct quotes")[2], result.figures("indirect quotes")[2]) == (0, 1)
    assert ("direct quotes", "other speaker") in {error[:2] for error in result.errors}


def test_a_text_without_its_title_is_not_asked_for_it():
    cut = len("Rao Wins Again\n")
    moved = {
        key: [
            {**one, "start": one["start"] - cut, "end": one["end"] - cut}
            for one in RIGHT[key]
            if one["start"] >= cut
        ]
        for key in ("mentions", "dates", "quotes")
    }

    result = scored(text=TEXT[cut:].replace(". ", ".\n"), **moved)

    assert result.figures("mentions")[2] == 1


@pytest.fixture(scope="module")
def theirs():
    """The scorer beside the development articles, which users don't have."""
    if not DEV.is_dir():
        pytest.skip("no development articles in ../shared/bench: nothing to compare with")
    spec = importlib.util.spec_from_file_location("their_score", DEV.parent / "score.py")
    module = sys.modules["their_score"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["their_score"]


@pytest.fixture(scope="module")
def articles(theirs):  # noqa: ARG001 -- skips where there are none
    return quality.Articles.of(DEV)


@pytest.fixture(scope="module")
def predictions(articles, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cache")
    twins = quality.predict(articles, model=quality.MODEL, cache_folder=folder)
    return {name: json.loads(twin) for name, twin in twins.items()}


def counted_by_us(expected, source, prediction):
    result = score(expected, source, prediction)
    counts = {
        NAMES.get(key, key): (tally.right, tally.predicted, tally.expected)
        for key, tally in result.counts.items()
    }
    rates = {NAMES.get(key, key): tally.right for key, tally in result.rates.items()}
    linking = {
        key.replace(" P", " precision").replace(" R", " recall"): n for key, n in rates.items()
    }
    return counts, {key: n for key, n in linking.items() if n}


def counted_by_them(theirs, expected, source, prediction):
    result = theirs.Article(expected, source, prediction).score()
    counts = {key: (one.right, one.predicted, one.gold) for key, one in result.counts.items()}
    return counts, {key: one.right for key, one in result.rates.items() if one.right}


def assert_the_same(theirs, articles, predict):
    for name, path in articles.expectations().items():
        expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
        source = path.read_text("utf-8")
        prediction = predict(name, source)
        counts, rates = counted_by_us(expected, source, prediction)
        their_counts, their_rates = counted_by_them(theirs, expected, source, prediction)
        assert counts == their_counts, name
        assert rates == pytest.approx(their_rates), name


def test_the_pipelines_figures_are_those_of_the_other_scorer(theirs, articles, predictions):
    assert_the_same(theirs, articles, lambda name, _: predictions[name])


def test_the_figures_of_the_model_alone_are_those_of_the_other_scorer(theirs, articles):
    assert_the_same(theirs, articles, lambda _, source: quality.raw(source, model=quality.MODEL))


@pytest.mark.parametrize("nth", [2, 3, 5])
def test_figures_of_damaged_predictions_are_those_of_the_other_scorer(
    theirs, articles, predictions, nth
):
    """Every nth item of each kind is gone, and every nth mention is another's and longer."""

    def damaged(name, _source):
        said = predictions[name]
        mentions = said["mentions"]
        moved = [
            {**one, "entity": mentions[place - 1]["entity"], "end": one["end"] + 3}
            if place % nth == 1
            else one
            for place, one in enumerate(mentions)
        ]
        kept = {
            key: [one for place, one in enumerate(said[key]) if place % nth]
            for key in ("dates", "quotes", "roles", "lead")
        }
        return {**said, **kept, "mentions": moved}

    assert_the_same(theirs, articles, damaged)

"""Names that are whole only with a number, a bracket, an owner or a mark, and what they name."""

import pytest


@pytest.mark.parametrize(
    ("text", "title", "town"),
    [
        ("Ulverno Town Council voted no.", "Traders sue as Ulverno shuts its mill", "Ulverno"),
        ("Staff of the Ulverno South District Assembly left.", "Women lock up Ulverno", "Ulverno"),
        ("Leo Paz, of Mill Lane, Ulverno, left. The Ulverno Boat Trust paid the Ulverno branch.",
         "Ulverno man jailed", "Ulverno"),
    ],
)  # fmt: skip
def test_a_town_is_not_what_is_named_after_it(read, text, title, town):
    assert read(text, title=title).kind(town) == "place"


def test_a_body_may_begin_with_an_english_word(read):
    found = read("The Kestrel Police Council voted. Kestrel, as it is known, sued.")

    assert len(set(found.named("Kestrel Police Council") + found.named("Kestrel"))) == 1


def test_a_unions_branch_has_its_number(read):
    found = read("Ana Rao leads Northern Millers Local 774. Local 774 president Leo Paz left.")

    assert found.words == ["Ana Rao", "Northern Millers Local 774", "Local 774", "Leo Paz"]
    assert found.named("Local 774") == found.named("Northern Millers Local 774")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met at Bea's Diner on Monday.", "Bea's Diner", "organisation"),
        ("The lions are from Holm’s Circus, which is poor.", "Holm’s Circus", "organisation"),
        ("The port shut before Severe Tropical Storm Kanto came.", "Severe Tropical Storm Kanto",
         "event"),
        ("The NPT(M) said that it would run.", "NPT(M)", "organisation"),
        ("The AJD(ML) said that it would run.", "AJD(ML)", "organisation"),
        ("The wheels are by the tyre builder Ed Sorzan.", "Ed Sorzan", "person"),
        ("The mayor, 'Epeli Moala, sang with 'Ofa Vea.", "'Epeli Moala", "person"),
        ("The mayor, ‘Umar Rao, left.", "‘Umar Rao", "person"),
    ],
)  # fmt: skip
def test_a_name_is_whole(read, text, name, kind):
    found = read(text)

    assert name in found.words
    assert found.kind(name) == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The World Wool Fund (WWF) paid.", ["World Wool Fund", "WWF"]),
        ("‘Ana Rao is late. ‘Ana Rao is never late,’ he said.", ["Ana Rao", "Ana Rao"]),
        ("Ana Rao left. They wrote 'Ana Rao' on it.", ["Ana Rao", "Ana Rao"]),
    ],
)
def test_brackets_and_quotation_marks_stay_outside(read, text, words):
    assert read(text).words == words


def test_a_marked_name_and_its_part_are_one(read):
    found = read("The mayor, 'Epeli Moala, sang. Mr Moala left.")

    assert found.named("Moala") == found.named("'Epeli Moala")


@pytest.mark.parametrize(
    "text",
    [
        "At home she speaks Romansh with the cat and German with her son.",
        "They are farmers, whose Uzbek is old.",
        "The maps, in Nepali, show a line.",
        "The town's next boat, the Spirit of Tarvo, will be blue.",
        "A boat with 2,000 sacks, the Lady of Kosti, left.",
    ],
)
def test_tongues_and_boats_name_no_place(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They spoke of the Dutch and German banks.", ["Dutch", "German"]),
        ("In Nepali towns it rained.", ["Nepali"]),
    ],
)
def test_peoples_stay_beside_speaking(read, text, words):
    assert read(text).words == words


def test_the_house_is_a_parliaments_where_one_is_named(read):
    found = read("Leo Paz walked out of Parliament on Monday. The House passed the bill.")

    assert found.kind("House") == "organisation"
    assert read("Leo Paz walked out on Monday. The House was full.").words == ["Leo Paz"]


def test_a_short_line_in_capitals_names_nobody_of_the_story(read):
    assert read("SIYANDA THOLOWE", "Leo Paz sings.").words == ["Leo Paz"]
    assert read("ANA RAO", "Ana Rao sings.").words == ["ANA RAO", "Ana Rao"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She is a Liberal Democrat. Her Conservative opponent is not.",
         ["Liberal Democrat", "Conservative"]),
        ("It is led by the Christian Democrat Alexandra Rao.",
         ["Christian Democrat", "Alexandra Rao"]),
        ("The mayor joined the three Democrats.", ["Democrats"]),
    ],
)  # fmt: skip
def test_members_name_their_party(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mountainous Afghanistan is dry. Neighbouring Ghana is not.", ["Afghanistan", "Ghana"]),
        ("Shocked Ugandan farmers left.", ["Ugandan"]),
        ("Western Sahara is vast, and Eastern Europe cold.", ["Western Sahara", "Eastern Europe"]),
        ("May 5 - As Malawi faced a storm, DG Guy Tarvo left.", ["Malawi", "Guy Tarvo"]),
    ],
)
def test_an_adjective_only_opens_before_a_country(read, text, words):
    assert read(text).words == words


def test_a_place_that_only_a_dateline_names_is_shown_in_small_letters(read):
    found = read("PORT OF TARVO — The ferry came late.", dateline="PORT OF TARVO")
    assert [one.name for one in found.resolution.entities] == ["Port of Tarvo"]


def test_a_place_in_capitals_is_shown_as_the_text_writes_it(read):
    found = read(
        "KAIA, Mozambique — The river rose.",
        "She walked to a camp outside Kaia.",
        dateline="KAIA, Mozambique",
    )
    assert "Kaia" in [one.name for one in found.resolution.entities]


def test_an_acronym_that_the_text_tells_of_later_is_the_bodys_from_the_headline_on(read):
    found = read(
        "The PRV lost votes on Sunday, its leader said.",
        "The Rural Renewal Party (PRV) had ruled for years.",
        title="PRV sinks in the polls",
    )
    assert set(found.named("PRV")) == {"rural-renewal-party"}


def test_a_number_before_a_people_is_no_part_of_its_name(read):
    found = read("Five Central Asian states have agreed to talk.")
    assert found.words == ["Central Asian"]


def test_a_loud_pronoun_is_no_name(read):
    assert read("The clerk said: “In the war we would have battered HIM.”").words == []


def test_gaza_alone_is_the_strip(read):
    found = read("Rockets were fired from Gaza. The mayor of Gaza City asked for water.")
    assert found.named("Gaza") == ["gaza-strip"]
    assert found.named("Gaza City") == ["gaza-city"]


def test_a_numbered_event_may_have_a_space(read):
    assert read("The minister spoke of COP 27 in Tarvo.").named("COP 27") == ["cop27"]


def test_a_party_of_the_text_is_meant_by_its_word_unless_the_known_ones_country_is_named(read):
    tarvo = ("The Labour member, Odette Paz, left.", "The Port Tarvo Labour Party has three seats.")
    assert read(*tarvo).named("Labour") == ["port-tarvo-labour-party"]
    assert read(*tarvo, "Britain sent envoys.").named("Labour") == ["labour-party-uk"]


def test_a_body_with_its_country_and_without_is_one(read):
    names = ("National Storm Centre", "National Storm Centre of the United States")
    found = read(f"The {names[0]} said so. The {names[1]} warned of rain.")
    assert found.named(names[0]) == found.named(names[1]) != []


def test_two_countries_bodies_of_one_name_are_two(read):
    kenya, ghana = "Football Federation of Kenya", "Football Federation of Ghana"
    found = read(f"The {kenya} met the {ghana}. The Football Federation said no.")
    assert len({*found.named(kenya), *found.named(ghana), *found.named("Football Federation")}) == 3


def test_a_province_is_one_however_its_name_is_turned(read):
    found = read("Tarvo Governorate is dry. He swam in the Governorate of Tarvo.")
    assert found.named("Tarvo Governorate") == found.named("Governorate of Tarvo") != []


def test_what_a_dateline_names_behind_a_town_is_no_town(read):
    found = read("TARVO CITY, Quezon — Rain fell on Quezon.", dateline="TARVO CITY, Quezon")
    (quezon,) = [one for one in found.resolution.entities if one.name == "Quezon"]
    assert (quezon.type, quezon.within) == ("place", None)
    assert read("The mayor of Quezon, in the Philippines, left.").named("Quezon") == ["quezon"]

"""What newspapers of the world have that agencies' stories lack: their money, posts and lists."""

import pytest


def persons(resolved):
    """The names of all persons that were found."""
    return [each.name for each in resolved.resolution.entities if each.type == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "Although May of this year was wet, the fair went on.",
        "The fair opened that May, and closed soon after.",
        "They won May's derby and the cup.",
    ],
)
def test_may_is_the_month_where_nobody_is_called_so(read, text):
    assert read(text).words == []


def test_may_is_somebody_whom_the_text_names_in_full(read):
    resolved = read("Orla May opened the fair. A week later May said that she was ill.")
    assert resolved.words == ["Orla May", "May"]


@pytest.mark.parametrize(
    "text",
    [
        "A kilo costs Rs 250 at the market.",
        "He paid USD 3 million for the boat.",
        "The fine is KES 40,000, or 300 US dollars.",
        "A pound of it is 7CUP now.",
        "The reward is US $5 million.",
    ],
)
def test_money_beside_its_amount_names_nothing(read, text):
    assert read(text).words == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norah Kele met First Nations and Dalit women.", ["Norah Kele"]),
        ("Two Inuit hunters saw the Peranakan cook Mei Kele.", ["Mei Kele"]),
        ("The Aborigines of the coast had left.", []),
    ],
)
def test_peoples_are_no_bodies(read, text, words):
    assert read(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "The CM is tired, said the OC.",
        "A former MLA opened the well.",
        "The Executive Chairman Head of the desk is away.",
        "He was then Catholic Bishop of the coast.",
    ],
)
def test_posts_without_a_name_are_nobody(read, text):
    assert persons(read(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OC Mahbubur told reporters that the well was dry.", "Mahbubur"),
        ("It was CM Ana Rao who opened the well.", "Ana Rao"),
        ("Naa Professor Delwe said that the clinic grew.", "Delwe"),
        ("He thanked Mr. Stener Wood for the prize.", "Stener Wood"),
        ("The Moroccan Hamza Al Kerberi won the silver medal.", "Hamza Al Kerberi"),
        ("The Chinese Tolungtai Isihaer won the race.", "Tolungtai Isihaer"),
        ("The card belonged to one Nasira Eransa.", "Nasira Eransa"),
        ("Iran’s Seyd Musavo won the bronze medal.", "Seyd Musavo"),
        ("A coach of the town, Carmen Brook, was named by Carmen Brook's club.", "Carmen Brook"),
    ],
)
def test_a_name_is_somebodys_by_the_title_the_people_or_the_deed(read, text, name):
    assert read(text).kind(name) == "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Zohoor JV said that it did no harm.", "Zohoor JV", "organisation"),
        ("The league side Gor Mehla lost again.", "Gor Mehla", "organisation"),
        ("Al Jamal-ah councillor Ana Rao walked out.", "Al Jamal-ah", "organisation"),
        ("The Kesh National Conference president Ana Rao left.", "Kesh National Conference",
         "organisation"),
        ("Ana Rao, from Tuira de Melona, grows beans.", "Tuira de Melona", "place"),
        ("Ana Rao is from the province of Ain Dolfa, who ranked third.", "Ain Dolfa", "place"),
        ("The water of Klong Sen Sap rose.", "Klong Sen Sap", "place"),
        ("Audits of Prince Kelbert Municipality were late.", "Prince Kelbert Municipality",
         "place"),
        ("He was held at Abu Ghoreb for a year.", "Abu Ghoreb", None),
        ("Police held the 34 year old Park Helme woman.", "Park Helme", None),
    ],
)  # fmt: skip
def test_a_body_or_a_place_is_nobody(read, text, name, kind):
    resolved = read(text)
    assert name not in persons(resolved)
    assert kind is None or resolved.kind(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The Sheikh Omar Award went to a translator.",
        "The Electronic Voting Machine (EVM) failed, and the EVM was sent back.",
        "The report on the Reefs and the Shoals came late.",
        "They shared a First Information Report and a medicine Lanhua Qinwen.",
    ],
)
def test_prizes_machines_and_medicines_are_nobody(read, text):
    assert persons(read(text)) == []


def test_a_share_of_a_network_is_no_age(read):
    resolved = read("Of the posts 1,674 were on Zwitcher, 24,282 on Kesh.")
    assert persons(resolved) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("1. Ana Rao", "2. Orla Penn", "3. Maynul Figerao", "4. Carlos Kern"),
        ("Ana Rao (Tarvo), Orla Penn (Kesh), Maynul Figerao (FC Vesse), Leo Kern (Kesh)",),
    ],
)
def test_who_stands_in_a_roster_of_persons_is_one(read, texts):
    assert read(*texts).kind("Maynul Figerao") == "person"


def test_a_nickname_behind_a_dash_is_somebodys(read):
    resolved = read("Ana Keleo – also known as AKel – sang. The songs that AKel sang were old.")
    assert set(resolved.named("AKel")) == set(resolved.named("Ana Keleo"))


def test_a_list_of_bodies_is_not_one(read):
    resolved = read(
        "They were the World Commission of Jurists, Reef International, and Harbour Watch."
    )
    assert "World Commission of Jurists" in resolved.words


def test_a_body_is_named_with_the_fields_it_works_in(read):
    resolved = read("The Tarvo Institute for Research and Education in Nutrition and Health moved.")
    assert resolved.words == ["Tarvo Institute for Research and Education in Nutrition and Health"]


def test_a_lady_house_is_of_a_town(read):
    assert "Daisy House" in read("Chief Daisy House of Tarvo spoke to the crowd.").words


def test_who_stands_before_another_with_a_post_is_no_body(read):
    resolved = read("Incoming chief Freya Tarvo and non-executive director Paul Teo met Leo Paz.")
    assert resolved.kind("Freya Tarvo") == "person"

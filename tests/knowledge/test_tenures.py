"""Who held which office when by the packs as committed, against what is publicly known."""

import datetime as dt

import pytest
from packed import curated_rows, leaders, portrait, rows_of

from briefing.knowledge import curated
from briefing.knowledge.packs import FOLDER, TENURE_FILES, Packs
from briefing.knowledge.tables import read

LEADERS = """
2005-06-30 united-states President=George W. Bush
2014-06-30 united-states President=Barack Obama
2022-06-30 united-states President=Joe Biden
2005-06-30 united-kingdom Prime Minister=Tony Blair
2014-06-30 united-kingdom Prime Minister=David Cameron
2022-06-30 united-kingdom Prime Minister=Boris Johnson
2005-06-30 france President=Jacques Chirac
2014-06-30 france President=François Hollande
2022-06-30 france President=Emmanuel Macron
2005-06-30 germany Chancellor=Gerhard Schröder
2014-06-30 germany Chancellor=Angela Merkel
2022-06-30 germany Chancellor=Olaf Scholz
2005-06-30 italy Prime Minister=Silvio Berlusconi
2014-06-30 italy Prime Minister=Matteo Renzi
2022-06-30 italy Prime Minister=Mario Draghi
2014-06-30 spain Prime Minister=Mariano Rajoy
2022-06-30 spain Prime Minister=Pedro Sánchez
2005-06-30 japan Prime Minister=Junichiro Koizumi
2014-06-30 japan Prime Minister=Shinzo Abe
2022-06-30 japan Prime Minister=Fumio Kishida
2005-06-30 china President=Hu Jintao
2014-06-30 china Premier=Li Keqiang
2022-06-30 china President=Xi Jinping
2005-06-30 south-korea President=Roh Moo-hyun
2014-06-30 south-korea President=Park Geun-hye
2022-06-30 south-korea President=Yoon Suk-yeol
2005-06-30 north-korea Supreme Leader=Kim Jong-il
2022-06-30 north-korea Supreme Leader=Kim Jong-un
2005-06-30 russia President=Vladimir Putin
2014-06-30 russia Prime Minister=Dmitry Medvedev
2014-06-30 ukraine President=Petro Poroshenko
2022-06-30 ukraine President=Volodymyr Zelenskyy
2005-06-30 turkey Prime Minister=Recep Tayyip Erdoğan
2022-06-30 turkey President=Recep Tayyip Erdoğan
2014-06-30 israel Prime Minister=Benjamin Netanyahu
2022-06-30 israel Prime Minister=Naftali Bennett
2005-06-30 iran President=Mohammad Khatami
2014-06-30 iran President=Hassan Rouhani
2022-06-30 iran Supreme Leader=Ali Khamenei
2005-06-30 india Prime Minister=Manmohan Singh
2014-06-30 india Prime Minister=Narendra Modi
2014-06-30 pakistan Prime Minister=Nawaz Sharif
2022-06-30 pakistan Prime Minister=Shehbaz Sharif
2022-06-30 sri-lanka President=Gotabaya Rajapaksa
2014-06-30 sri-lanka President=Mahinda Rajapaksa
2005-06-30 egypt President=Hosni Mubarak
2014-03-15 egypt Acting President=Adly Mansour
2022-02-15 armenia Acting President=Alen Simonyan
2005-06-30 cuba President=Fidel Castro
2007-08-30 bangladesh Chief Adviser=Fakhruddin Ahmed
2005-01-10 palestine Acting President of the Palestinian National Authority=Rawhi Fattouh
2014-03-20 algeria Acting Prime Minister=Youcef Yousfi
2022-10-25 bosnia-and-herzegovina Chairman of the Presidency=Šefik Džaferović
2022-10-25 kuwait Prime Minister=Ahmed Nawaf Al-Ahmad Al-Sabah
2022-06-30 united-kingdom Queen=Elizabeth II
2022-10-25 grenada King=Charles III
2014-06-30 montenegro President=Filip Vujanović
2005-06-15 world-bank President=Paul Wolfowitz
2005-06-15 organization-of-american-states Secretary General=José Miguel Insulza
2022-06-29 organization-of-american-states Secretary General=Luis Almagro
2014-06-30 international-labour-organization Director-General=Guy Ryder
2005-06-30 bhutan King=Jigme Singye Wangchuck
2014-06-30 eswatini King=Mswati III
2014-06-30 kiribati President=Anote Tong
2005-06-01 kyrgyzstan Prime Minister=Kurmanbek Bakiyev
2005-06-30 georgia President=Mikheil Saakashvili
2005-06-30 sri-lanka Prime Minister=Mahinda Rajapaksa
2022-06-30 sri-lanka Prime Minister=Ranil Wickremesinghe
2005-06-30 laos Prime Minister=Bounnhang Vorachit
2022-06-30 thailand Prime Minister=Prayut Chan-o-cha
2022-06-30 democratic-republic-of-the-congo Prime Minister=Jean-Michel Sama Lukonde
2005-06-30 european-union President of the European Commission=José Manuel Barroso
2014-06-30 european-union President of the European Council=Herman Van Rompuy
2005-05-30 world-bank President=James Wolfensohn
2014-06-30 thailand King=Bhumibol Adulyadej
2005-06-30 nigeria President=Olusegun Obasanjo
2022-06-30 south-africa President=Cyril Ramaphosa
2014-06-30 belgium Prime Minister=Elio Di Rupo
2005-06-30 canada Prime Minister=Paul Martin
2022-06-30 australia Prime Minister=Anthony Albanese
2014-06-30 brazil President=Dilma Rousseff
2022-06-30 colombia President=Iván Duque
2014-06-30 mexico President=Enrique Peña Nieto
2005-06-30 nepal King=Gyanendra of Nepal
2005-06-30 united-nations Secretary-General=Kofi Annan
2014-06-30 united-nations Secretary-General=Ban Ki-moon
2005-03-15 togo Acting President=Bonfoh Abass
2005-06-30 kyrgyzstan Acting President=Kurmanbek Bakiyev
2005-06-30 libya Head of state=Muammar Gaddafi
2005-06-30 palestine Prime Minister=Ahmed Qurei
2005-06-30 kosovo Prime Minister=Bajram Kosumi
2005-12-01 bolivia President=Eduardo Rodríguez Veltzé
2006-12-01 iraq Prime Minister=Nouri al-Maliki
2013-06-30 libya Prime Minister=Ali Zeidan
2014-01-15 central-african-republic Acting President=Alexandre-Ferdinand Nguendet
2014-03-15 ukraine Acting President=Oleksandr Turchynov
2014-06-18 spain King=Juan Carlos I
2014-11-15 zambia Acting President=Guy Scott
2022-05-15 south-korea Acting Prime Minister=Choo Kyung-ho
2022-06-30 afghanistan Acting Prime Minister=Hasan Akhund
2022-06-30 namibia Prime Minister=Saara Kuugongelwa-Amadhila
2022-06-30 sudan Acting Prime Minister=Osman Hussein
2022-12-01 iraq Prime Minister=Mohammed Shia' al-Sudani
2022-06-30 saudi-arabia Prime Minister=Salman of Saudi Arabia
2023-06-30 saudi-arabia Prime Minister=Mohammed bin Salman
2023-06-30 tonga Prime Minister=Hu'akavameiliku
2001-06-30 pakistan Chief Executive=Pervez Musharraf
2005-03-15 greece President=Karolos Papoulias
2005-09-15 south-africa President=Thabo Mbeki
2010-03-15 germany President=Horst Köhler
2014-02-15 ukraine Acting Prime Minister=Serhiy Arbuzov
2014-04-15 egypt Acting Prime Minister=Ibrahim Mahlab
2014-06-30 yemen Prime Minister=Mohammed Basindawa
2014-12-31 switzerland President=Didier Burkhalter
2018-06-30 myanmar President=Win Myint
2018-06-30 peru President=Martín Vizcarra
2022-05-09 south-korea President=Moon Jae-in
2022-05-20 somalia President=Mohamed Abdullahi Mohamed
2022-06-30 yemen Chairperson, Presidential Council=Rashad al-Alimi
2022-07-20 sri-lanka Acting President=Ranil Wickremesinghe
2022-09-15 thailand Acting Prime Minister=Prawit Wongsuwan
2022-11-30 chad Prime Minister=Saleh Kebzabo
2022-12-16 ireland Taoiseach=Micheál Martin
2022-12-17 ireland Taoiseach=Leo Varadkar
2022-12-28 israel Prime Minister=Yair Lapid
2022-12-31 slovenia Prime Minister=Robert Golob
2005-01-15 namibia President=Sam Nujoma
2005-03-21 namibia President=Hifikepunye Pohamba
2005-03-15 namibia Prime Minister=Theo-Ben Gurirab
2005-12-01 gabon Prime Minister=Jean-Francois Ntoutoume-Emane
2014-07-01 slovenia Prime Minister=Alenka Bratušek
2014-11-04 mongolia Prime Minister=Norovyn Altankhuyag
2022-08-01 guinea Acting Prime Minister=Bernard Goumou
2022-06-24 somalia Prime Minister=Mohamed Hussein Roble
2022-06-25 somalia Prime Minister=Hamza Abdi Barre
2025-03-13 greece President=Konstantinos Tasoulas
2025-06-30 romania Prime Minister=Ilie Bolojan
2025-06-30 syria President=Ahmed al-Sharaa
2005-06-30 peru Prime Minister=Carlos Ferrero Costa
2014-06-30 peru Prime Minister=René Cornejo
2014-09-10 peru Prime Minister=Ana Jara
2022-06-30 peru Prime Minister=Aníbal Torres
2012-10-15 libya President of the General National Congress=Mohammed Magariaf
2014-06-30 libya President of the General National Congress=Nouri Abusahmain
2014-09-01 libya Speaker of the House of Representatives=Aguila Saleh Issa
2014-09-01 libya Prime Minister=Abdullah al-Thani
2015-11-30 libya Prime Minister=Abdullah al-Thani
2022-06-30 libya Prime Minister, Government of National Unity=Abdul Hamid Dbeibeh
2014-06-30 andorra Episcopal Co-Prince=Joan Enric Vives i Sicília
2014-06-30 andorra French Co-Prince=François Hollande
2022-06-30 andorra Episcopal Co-Prince=Joan Enric Vives i Sicília
2022-06-30 andorra French Co-Prince=Emmanuel Macron
2005-01-15 monaco Minister of State=Patrick Leclercq
2009-12-15 monaco Minister of State=Jean-Paul Proust
2014-11-15 burkina-faso Acting Head of state=Yacouba Isaac Zida
2005-06-15 interpol Secretary General=Ronald Noble
2005-06-15 interpol President=Jackie Selebi
2014-06-15 interpol President=Mireille Ballestrazzi
2022-06-15 interpol Secretary General=Jürgen Stock
2005-06-15 international-criminal-court Prosecutor=Luis Moreno Ocampo
2014-06-15 international-criminal-court President=Song Sang-hyun
2022-06-15 international-criminal-court Prosecutor=Karim Khan
2005-06-15 gulf-cooperation-council Secretary General=Abdulrahman al-Attiyah
2022-06-15 gulf-cooperation-council Secretary General=Nayef al-Hajraf
2014-06-15 collective-security-treaty-organization Secretary General=Nikolai Bordyuzha
2022-06-15 collective-security-treaty-organization Secretary General=Stanislav Zas
2005-06-15 caricom Secretary-General=Edwin Carrington
2022-06-15 caricom Secretary-General=Carla Barnett
2005-06-15 shanghai-cooperation-organisation Secretary-General=Zhang Deguang
2014-06-15 shanghai-cooperation-organisation Secretary-General=Dmitry Mezentsev
2014-06-15 francophonie Secretary General=Abdou Diouf
2005-07-15 osce Secretary General=Marc Perrin de Brichambaut
2005-06-15 asian-development-bank President=Haruhiko Kuroda
2005-06-15 un-development-programme Administrator=Mark Malloch Brown
2005-06-15 african-development-bank-group President=Omar Kabbaj
2014-06-15 fifa President=Sepp Blatter
2015-12-01 fifa Acting President=Issa Hayatou
2014-06-15 international-olympic-committee President=Thomas Bach
2022-06-15 asian-infrastructure-investment-bank President=Jin Liqun
2014-06-15 iata Director General=Tony Tyler
2005-06-15 international-civil-aviation-organization Secretary General=Taïeb Chérif
2005-06-15 world-intellectual-property-organization Director General=Kamil Idris
2014-06-15 un-environment-programme Executive Director=Achim Steiner
2014-06-15 united-nations-conference-on-trade-and-development Secretary-General=Mukhisa Kituyi
2005-06-15 organisation-of-islamic-cooperation Secretary General=Ekmeleddin İhsanoğlu
2014-06-15 unasur Secretary General=Alí Rodríguez Araque
2014-06-15 southern-african-development-community Executive Secretary=Stergomena Tax
2022-06-15 east-african-community Secretary General=Peter Mathuki
2005-06-15 igad Executive Secretary=Attalla Bashir
2022-06-15 european-court-of-human-rights President=Robert Spano
2005-06-15 international-court-of-justice President=Shi Jiuyong
2024-06-15 international-court-of-justice President=Nawaf Salam
2025-03-13 african-union Chairperson of the African Union Commission=Mahmoud Ali Youssouf
2014-11-08 mongolia Acting Prime Minister=Dendeviin Terbishdagva
2005-06-30 tonga Prime Minister=Prince ʻUlukālala Lavaka Ata
2006-03-15 tonga Acting Prime Minister=Feleti Sevele
2024-12-20 south-korea Acting President=Han Duck-soo
2025-02-15 south-korea Acting President=Choi Sang-mok
2025-02-15 south-korea President=Yoon Suk-yeol
2025-05-15 south-korea Acting President=Lee Ju-ho
2005-04-20 european-union President-in-Office of the European Council=Jean-Claude Juncker
2005-12-31 european-union President-in-Office of the European Council=Tony Blair
2009-06-30 european-union President-in-Office of the European Council=Jan Fischer
2009-12-01 european-union President of the European Council=Herman Van Rompuy
2022-11-16 bosnia-and-herzegovina Chairman of the Presidency=Željka Cvijanović
2024-03-15 bosnia-and-herzegovina Chairman of the Presidency=Željko Komšić
2024-10-30 bosnia-and-herzegovina Chairman of the Presidency=Denis Bećirović
2022-10-26 vatican-city Secretary of State=Pietro Parolin
2025-12-01 vatican-city Secretary of State=Pietro Parolin
2013-06-30 kyrgyzstan Prime Minister=Zhantoro Satybaldiyev
2014-06-30 thailand Acting Prime Minister=Prayut Chan-o-cha
2022-06-30 myanmar Acting President=Myint Swe
2022-11-15 mali Acting Prime Minister=Abdoulaye Maïga
2023-06-30 mali Prime Minister=Choguel Kokalla Maïga
""".split("\n")


@pytest.mark.parametrize("line", [line for line in LEADERS if line])
def test_the_leader_on_a_date_is_right(knowledge, line):
    day, country, expected = line.split(" ", 2)
    title, name = expected.split("=")
    assert leaders(knowledge, country, dt.date.fromisoformat(day))[title] == name


@pytest.mark.parametrize(
    ("day", "name"), [("2021-10-03", "Yoshihide Suga"), ("2021-10-04", "Fumio Kishida")]
)
def test_an_office_changes_hands_on_its_day(knowledge, day, name):
    found = leaders(knowledge, "japan", dt.date.fromisoformat(day))
    assert found["Prime Minister"] == name


@pytest.mark.parametrize(
    ("day", "country", "title"),
    [
        ("2005-04-10", "vatican-city", "Pope"),  # the See was vacant
        ("2025-04-30", "vatican-city", "Pope"),
        ("2025-06-30", "syria", "Prime Minister"),  # there was none
        ("2022-10-14", "iraq", "President"),  # one sworn in, not yet in office
        ("2005-04-10", "vatican-city", "Secretary of State"),  # it ends with the Pope
        ("2025-04-30", "vatican-city", "Secretary of State"),
        ("2014-05-20", "libya", "Prime Minister"),  # another, whom a court then ruled out
        ("2016-01-15", "libya", "Prime Minister"),  # two governments, a third agreed upon
        ("2009-12-15", "european-union", "President-in-Office of the European Council"),
        ("2005-02-10", "georgia", "Prime Minister"),  # the president looked after it
        ("2005-11-20", "sri-lanka", "Prime Minister"),  # sworn in the day after
        ("2014-08-28", "turkey", "Prime Minister"),  # he was President by then
        ("2016-03-01", "uefa", "President"),  # suspended, and another looked after the office
        ("2022-06-30", "unasur", "Secretary General"),  # vacant since 2017
    ],
)
def test_nobody_is_told_in_an_office_that_nobody_held(knowledge, day, country, title):
    assert title not in leaders(knowledge, country, dt.date.fromisoformat(day))


def test_a_half_year_in_the_chair_of_the_union_is_nobodys_first_office(knowledge):
    [merkel] = knowledge.know(["angela-merkel"], dt.date(2007, 3, 1)).portraits
    assert [one.title for one in merkel.tenures] == ["Chancellor", "President-in-Office"]
    [sarkozy] = knowledge.know(["nicolas-sarkozy"], dt.date(2008, 10, 1)).portraits
    assert sarkozy.tenures[0].title == "President"


def test_who_looks_after_an_office_is_nobodys_predecessor_and_no_head_otherwise(knowledge):
    assert "President" not in leaders(knowledge, "ukraine", dt.date(2014, 3, 15))
    [poroshenko] = knowledge.know(["petro-poroshenko"], dt.date(2014, 7, 1)).portraits
    assert poroshenko.tenures[0].predecessor is None


def test_an_executive_president_stands_once_by_title(knowledge):
    assert leaders(knowledge, "united-states", dt.date(2022, 6, 30)) == {"President": "Joe Biden"}


@pytest.mark.parametrize(
    ("country", "day", "title"),
    [
        ("ivory-coast", dt.date(2011, 1, 15), "President"),  # two men claimed to be
        ("czechia", dt.date(2017, 12, 8), "Prime Minister"),  # sources differ on the handover
        ("thailand", dt.date(2008, 6, 30), "Prime Minister"),  # two came between two editions
        ("thailand", dt.date(2014, 7, 1), "Prime Minister"),  # another list has somebody else
        ("libya", dt.date(2014, 3, 15), "Transitional National Council Chairman"),  # long gone
        ("monaco", dt.date(2015, 12, 15), "Minister of State"),  # last seen the year before
        ("senegal", dt.date(2022, 3, 15), "Prime Minister"),  # not seen since 2017
        ("afghanistan", dt.date(2001, 4, 14), "Prime Minister"),  # between two who are doubted
        ("burkina-faso", dt.date(2014, 10, 31), "President"),  # one day, by one source
        ("ukraine", dt.date(2014, 2, 22), "Prime Minister"),
        ("austria", dt.date(2019, 5, 30), "Federal Chancellor"),  # who stood in, by one source
        ("cuba", dt.date(2005, 6, 30), "Prime Minister"),  # the office was abolished
        ("iraq", dt.date(2003, 10, 15), "Prime Minister"),  # presidents of a council, by the month
    ],
)
def test_where_sources_contradict_each_other_nobody_is_shown(knowledge, country, day, title):
    assert title not in leaders(knowledge, country, day)


def test_a_dossier_says_who_heads_a_place_as_of_the_last_day_known(knowledge):
    heads = {fact.label: fact for fact in knowledge.record("ghana").facts if fact.entity}
    assert {label: fact.as_of for label, fact in heads.items()} == {"President": "2026-01-22"}
    assert not [fact for fact in knowledge.record("kofi-annan").facts if fact.entity]


@pytest.mark.parametrize("country", ["japan", "united-states", "france", "syria", "qatar"])
def test_after_the_last_confirmed_day_nobody_is_said_to_hold_an_office(knowledge, country):
    assert not leaders(knowledge, country, dt.date(2027, 1, 1))


def test_what_holds_as_of_a_day_cites_the_source_that_speaks_of_that_day(knowledge):
    facts = {fact.label: fact for fact in knowledge.record("china").facts}
    assert facts["Premier"].as_of == "2026-08-22"
    assert facts["Premier"].source.title == "World Leaders Current"
    assert "World Factbook" in portrait(knowledge, "china", "2025-06-30").facts[1].source.title


def test_a_former_leader_is_former_and_his_death_comes_since(knowledge):
    [abe] = knowledge.know(["shinzo-abe"], dt.date(2022, 6, 30)).portraits
    assert not abe.tenures
    assert abe.past[0].title == "Prime Minister"
    assert ("2022-07-08", "Shinzo Abe died") in {(one.date, one.text) for one in abe.since}
    assert "Died" not in {fact.label for fact in abe.facts}


def test_who_stood_in_for_days_is_nobodys_predecessor(knowledge):
    [austria] = knowledge.know(["austria"], dt.date(2019, 1, 1)).portraits
    told = [one.text for one in austria.since if "Federal Chancellor" in one.text]
    assert told[0] == "Brigitte Bierlein followed Sebastian Kurz as Federal Chancellor of Austria"


def test_nobody_follows_a_chief_adviser_as_prime_minister(knowledge):
    [country] = knowledge.know(["bangladesh"], dt.date(2008, 1, 1)).portraits
    texts = [one.text for one in country.since]
    assert "Sheikh Hasina became Prime Minister of Bangladesh" in texts
    assert "Fakhruddin Ahmed left office as Chief Adviser of Bangladesh" in texts


def test_who_looked_after_a_ministry_for_a_day_is_told_nowhere(knowledge):
    [hillary] = knowledge.know(["hillary-clinton"], dt.date(2010, 6, 30)).portraits
    assert [one.predecessor for one in hillary.tenures] == [None]
    [stand_in] = knowledge.know(["william-j-burns"], dt.date(2009, 1, 20)).portraits
    assert not stand_in.tenures


def test_a_king_follows_a_queen(knowledge):
    [kingdom] = knowledge.know(["united-kingdom"], dt.date(2022, 6, 30)).portraits
    texts = [one.text for one in kingdom.since]
    assert "Charles III followed Elizabeth II as King of the United Kingdom" in texts


def test_who_headed_a_body_is_followed_whatever_the_title_has_behind_it(knowledge):
    union = portrait(knowledge, "european-union", "2019-06-30")
    told = [one.text for one in union.since if one.date == "2019-12-01"]
    assert told == [
        "Charles Michel followed Donald Tusk as President of the European Council",
        "Ursula von der Leyen followed Jean-Claude Juncker as President of the European Commission",
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("international-criminal-court", "Prosecutor of the International Criminal Court"),
        ("council-of-europe", "Secretary General of the Council of Europe"),
        ("igad", "Executive Secretary of the Intergovernmental Authority on Development"),
        ("fifa", "President of FIFA"),
    ],
)
def test_a_body_is_named_with_its_article_where_it_has_one(knowledge, body, said):
    told = [one.text for one in portrait(knowledge, body, "2015-06-15").since]
    assert any(text.endswith(f" {said}") for text in told)


def test_since_then_says_who_followed_whom(knowledge):
    [japan] = knowledge.know(["japan"], dt.date(2022, 6, 30)).portraits
    texts = [one.text for one in japan.since]
    assert texts[0] == "Shigeru Ishiba followed Fumio Kishida as Prime Minister of Japan"
    assert all(one.source.title and one.source.publisher for one in japan.since)
    assert japan.confirmed == dt.date(2026, 8, 22)


@pytest.mark.parametrize("known", ["moon-jae-in", "south-korea"])
def test_an_office_is_taken_on_the_day_that_the_successors_row_says(knowledge, known):
    [one] = knowledge.know([known], dt.date(2022, 5, 1)).portraits
    told = [(when.date, when.text) for when in one.since if "Moon Jae-in" in when.text]
    assert told == [
        ("2022-05-10", "Yoon Suk-yeol followed Moon Jae-in as President of South Korea")
    ]


def test_who_presides_over_a_suspended_president_acts_beside_him(knowledge):
    heads = leaders(knowledge, "south-korea", dt.date(2024, 12, 30))
    assert heads == {"President": "Yoon Suk-yeol", "Acting President": "Choi Sang-mok"}
    assert "Acting President" not in leaders(knowledge, "south-korea", dt.date(2025, 6, 4))


@pytest.mark.parametrize("day", ["2005-06-15", "2014-06-15", "2022-06-15"])
def test_a_body_may_have_two_heads_by_title(knowledge, day):
    told = leaders(knowledge, "interpol", dt.date.fromisoformat(day))
    assert sorted(told) == ["President", "Secretary General"]
    told = leaders(knowledge, "international-criminal-court", dt.date.fromisoformat(day))
    assert sorted(told) == ["President", "Prosecutor"]


def test_who_looked_after_an_office_for_days_is_nobodys_successor(knowledge):
    known = knowledge.know(["united-states", "mike-pompeo"], dt.date(2019, 3, 2))
    told = [one.text for portrait in known.portraits for one in portrait.since]

    assert any("Mike Pompeo left office as Secretary of State" in text for text in told)
    assert not any("Daniel Bennett Smith" in text for text in told)


def test_an_office_begins_before_it_ends_and_while_its_holder_lives():
    died = {row["id"]: row["died"] for row in rows_of("persons.tsv") if row["died"]}
    for name in TENURE_FILES:
        for row in rows_of(name):
            assert row["start"] < (row["until"] or "9999"), row
            assert row["start"] <= died.get(row["person"], "9999"), row


def test_every_id_that_a_row_names_exists(knowledge):
    named = set()
    for name in TENURE_FILES:
        head, lines = read(FOLDER / name)
        columns = [head.index(c) for c in ("person", "of", "predecessor", "successor")]
        named |= {line.split("\t")[column] for line in lines for column in columns}
    assert not {one for one in named if one} - set(knowledge.entities)


HEADS = """
2005-06-30 nato Secretary General=Jaap de Hoop Scheffer=NATO
2014-06-30 nato Secretary General=Anders Fogh Rasmussen=Bussola Institute
2022-06-30 nato Secretary General=Jens Stoltenberg=Wikipedia contributors
2005-06-30 european-commission President=José Manuel Barroso=Czech Wikipedia contributors
2022-06-30 european-commission President=Ursula von der Leyen=Open Data Archive
2022-06-30 united-nations Secretary-General=António Guterres=Wikipedia contributors
2014-06-30 federal-reserve Chair=Janet Yellen=Federal Reserve Bank of Atlanta
2019-12-31 european-parliament President=David Sassoli=Wikipedia contributors
2022-06-30 european-parliament President=Roberta Metsola=LIGA.net
2014-06-30 unicef Executive Director=Anthony Lake=UN News; MercoPress
2022-06-30 unicef Executive Director=Catherine Russell=PML Daily; UNICEF, by GlobalSecurity.org
2005-06-30 commonwealth-of-nations Secretary-General=Don McKinnon=The Commonwealth
2014-06-15 igad Executive Secretary=Mahboub Maalim=Intergovernmental Authority on Development
2014-06-15 iata Director General=Tony Tyler=International Air Transport Association
""".split("\n")


@pytest.mark.parametrize("line", [line for line in HEADS if line])
def test_the_head_of_a_body_stands_with_its_source(knowledge, line):
    day, body, expected = line.split(" ", 2)
    [head] = [one for one in portrait(knowledge, body, day).facts if one.entity]
    assert [head.label, head.value, head.source.publisher] == expected.split("=")


@pytest.mark.parametrize(
    ("day", "heads"),
    [
        ("2016-12-31", {"Administrator": "Helen Clark"}),
        ("2017-06-30", {}),  # the page gives the year of the handover alone
        ("2018-01-01", {"Administrator": "Achim Steiner"}),
    ],
)
def test_within_a_year_that_only_bounds_an_office_nobody_is_shown(knowledge, day, heads):
    found = leaders(knowledge, "un-development-programme", dt.date.fromisoformat(day))
    assert found == heads


def test_without_an_end_and_a_confirmed_day_nothing_is_said_after_the_start(tmp_path):
    for name, row in (
        ("persons.tsv", "ann-one\tperson\toffice holder\tAnn One" + "\t" * 14),
        ("tenures.tsv", "ann-one\tPresident\t\t1\t2019-11" + "\t" * 7 + "fb"),
        ("sources.tsv", "fb\tA list\tA house\t\t\t"),
    ):
        head = "\t".join(read(FOLDER / name)[0])
        (tmp_path / name).write_text(f"{head}\n{row}\n", encoding="utf-8")
    [held] = Packs(tmp_path).offices("ann-one")
    assert held.tenure.confirmed == dt.date(2019, 11, 30)


def test_an_office_is_told_once(knowledge):
    rows = list(curated_rows(*curated.TENURE_FILES))
    people = sorted({row["person"] for row in rows} & set(knowledge.entities))
    bodies = sorted({row["of"] for row in rows})
    for year in range(2001, 2027):
        for one in knowledge.know([*people, *bodies], dt.date(year, 1, 15)).portraits:
            told = [(held.person, held.office.casefold()) for held in one.tenures]
            assert len(told) == len(set(told)), (one.record.entity.id, year)


@pytest.mark.parametrize(
    ("person", "of"),
    [("emmanuel-macron", "france"), ("charles-iii", "united-kingdom")],
)
def test_who_heads_several_states_is_told_of_as_the_head_of_one(knowledge, person, of):
    [portrait] = knowledge.know([person], dt.date(2024, 6, 24)).portraits
    assert [one.of for one in portrait.tenures] == [of]


def test_who_acted_first_is_said_to_act_and_then_to_hold_the_office(knowledge):
    [portrait] = knowledge.know(["gotabaya-rajapaksa"], dt.date(2022, 7, 13)).portraits
    told = [(one.date, one.text) for one in portrait.since if "President" in one.text]
    [later] = knowledge.know(["ranil-wickremesinghe"], dt.date(2022, 7, 13)).portraits
    told += [(one.date, one.text) for one in later.since if "2022-07-2" in one.date]
    assert told[:2] == [
        (
            "2022-07-15",
            "Ranil Wickremesinghe followed Gotabaya Rajapaksa as acting President of Sri Lanka",
        ),
        ("2022-07-21", "Ranil Wickremesinghe became President of Sri Lanka"),
    ]

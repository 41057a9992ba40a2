import pytest
from hearing import a_reading

from briefing.extract.quantities import find_quantities


def quantities(text):
    reading = a_reading(text)
    return [(one.span.of(reading.document.text), one.counted) for one in find_quantities(reading)]


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("At least 61 people died in the flood.", "At least 61 people", "people"),
        ("The army sent 40,000 troops to the border.", "40,000 troops", "troops"),
        ("More than 300 small boats left the port.", "More than 300 small boats", "boats"),
        ("Some 2.5 million tonnes of grain came.", "Some 2.5 million tonnes of grain", "tonnes"),
        ("The blast left 14 dead.", "14 dead", "dead"),
        ("No fewer than 900 homes burned.", "No fewer than 900 homes", "homes"),
        (
            "Rao feared a three-month closure worth $1 billion.",
            "three-month closure worth $1 billion",
            "closure",
        ),
    ],
)
def test_a_figure_comes_with_its_bound_and_what_it_counts(text, words, counted):
    assert quantities(text) == [(words, counted)]


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("The quake left at least sixty-one dead.", "at least sixty-one dead", "dead"),
        ("Two dozen ships waited off the port.", "Two dozen ships", "ships"),
        ("Twenty-three people were killed.", "Twenty-three people", "people"),
        ("The court heard seventeen lawyers.", "seventeen lawyers", "lawyers"),
        ("Nearly a hundred houses were lost.", "Nearly a hundred houses", "houses"),
        ("Half a million voters stayed away.", "Half a million voters", "voters"),
        ("Three dead were found in the mine.", "Three dead", "dead"),
        ("About four thousand delegates came.", "About four thousand delegates", "delegates"),
        ("The firm made a dozen offers.", "a dozen offers", "offers"),
        ("Police held eleven young men.", "eleven young men", "men"),
    ],
)
def test_a_count_may_be_in_words(text, words, counted):
    assert quantities(text) == [(words, counted)]


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("The bank approved a loan of 48 million euros.", "loan of 48 million euros", "loan"),
        ("Deputies passed $1.2 billion in aid on Monday.", "$1.2 billion in aid", "aid"),
        (
            "The bank was fined 186 million pounds by the regulator.",
            "The bank was fined 186 million pounds",
            "bank",
        ),
        ("The state will spend Rs 500 crore on roads.", "Rs 500 crore on roads", "roads"),
        ("The council got GH¢1.2 million for schools.", "GH¢1.2 million for schools", "schools"),
        ("The works cost 412 mln crowns.", "The works cost 412 mln crowns", "works"),
        ("The firm signed a €48-million contract.", "€48-million contract", "contract"),
        ("A 40 million dollar fund was set up.", "40 million dollar fund", "fund"),
        ("He took over debts of almost US$3bn.", "debts of almost US$3bn", "debts"),
        ("They won a deal worth 500 billion won.", "deal worth 500 billion won", "deal"),
    ],
)
def test_money_comes_with_what_it_is_for(text, words, counted):
    assert quantities(text) == [(words, counted)]


@pytest.mark.parametrize(
    ("text", "words", "counted"),
    [
        ("Inflation of 4.2% worried the bank.", "Inflation of 4.2%", "Inflation"),
        ("The bank announced a 25-basis-point cut.", "25-basis-point cut", "cut"),
        ("A turnout of 61 percent was a record.", "turnout of 61 percent", "turnout"),
        (
            "Shares in the firm fell as much as 14% on Monday.",
            "Shares in the firm fell as much as 14%",
            "Shares",
        ),
        ("Inflation rose to 4.2 percent in May.", "Inflation rose to 4.2 percent", "Inflation"),
        ("About 61 per cent of voters agreed.", "About 61 per cent of voters", "voters"),
        ("The budget foresees a 9% drop in sales.", "9% drop in sales", "sales"),
        (
            "They want to cut emissions by 25 to 40 percent.",
            "to cut emissions by 25 to 40 percent",
            "emissions",
        ),
        (
            "Unemployment stood at 5.5 per cent.",
            "Unemployment stood at 5.5 per cent",
            "Unemployment",
        ),
        ("Exports grew by two percent.", "Exports grew by two percent", "Exports"),
    ],
)
def test_a_share_comes_with_what_it_is_of(text, words, counted):
    assert quantities(text) == [(words, counted)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A ferry sank, killing at least 107.", ["killing at least 107"]),
        ("The blast killed 12 and injured more than 30.", ["killed 12", "injured more than 30"]),
        ("Some 40 were killed on Monday.", ["Some 40 were killed"]),
        ("The blast could kill 12.", []),
        ("The court set refunds of $45 to $50.", ["refunds of $45 to $50"]),
        ("The town has 20 to 100 stations.", ["20 to 100 stations"]),
        ("Between 200 and 300 people fled.", ["Between 200 and 300 people"]),
        ("It sold 350,000 tonnes of hard wheat.", ["350,000 tonnes of hard wheat"]),
        ("It caught 60 tonnes of spider crabs.", ["60 tonnes of spider crabs"]),
        ("It lies 100 kilometres west of Lima, down 25 cents.", []),
        ("The bank set the rate on the loan at 9%.", []),
        ("The yen opened at 97.20 dollars.", []),
        ("Fortune 500 executives drove home.", []),
        ("They offered one yen at both sales.", []),
        ("Acme is 62%-owned by Rao.", []),
        ("Profit fell to 3 million euros, a drop of 7.3%.", ["Profit fell to 3 million euros"]),
        ("It makes 1 per cent of the amount.", []),
    ],
)
def test_a_figure_tells_all_of_what_it_counts_or_nothing(text, words):
    assert [one for one, _ in quantities(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "They waited 12 days.",
        "In 2017 ministers met in Lima.",
        "A 54-year-old man was hurt.",
        "Two leaders met.",
        "It raised $300 million.",
        "The court ordered a total of 48 million euros.",
        "It fell 14% on Monday.",
        "The bank pledged $40 million last year.",
        "If inflation rises to 5%, rates will follow.",
        "Exports did not grow by two percent.",
        "The price of 40 pounds was paid.",
        "Sixty won seats.",
        "They lifted five of eleven sanctions.",
        "Nine in ten African patients live near a border.",
        "About one in 12 homes is empty.",
        "Two out of 30 boats sank.",
    ],
)
def test_times_ages_and_what_is_of_nothing_are_no_figures(text):
    assert quantities(text) == []

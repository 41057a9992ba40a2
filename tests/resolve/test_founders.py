"""Firms that are named after persons of the same text."""

MAKER = "Brandel, the Danish maker of pumps, said it would buy Okafor Valves. Shares rose."
HEIRS = (
    "“We are glad,” said Signe Brandel, chairwoman of Brandel AS. Chidi Okafor, the chief "
    "executive of the other, agreed. “It took long,” Brandel said. Brandel earned €6m last year "
    "and has no debt; Okafor lost its largest customer. Okafor wept."
)


def test_a_surname_is_the_firms_by_what_firms_do(read):
    found = read(MAKER, HEIRS, title="Brandel takes over Okafor")

    firm, heir = "brandel-as", "signe-brandel"
    assert found.named("Brandel") == [firm, firm, heir, firm]
    assert found.named("Okafor")[-2:] == ["okafor-valves", "chidi-okafor"]


def test_a_firm_may_have_no_longer_name(read):
    found = read("The group will buy Moretti. Paolo Moretti, who founded Moretti in 1970, stays.")

    assert found.named("Moretti") == ["moretti", "moretti"]
    assert found.kind("Paolo Moretti") == "person"


def test_somebody_may_lose_and_report_too(read):
    found = read(
        "Ana Castro, the owner of the group, resigned. Castro lost her seat. Castro reported it.",
        title="Castro resigns",
    )

    assert set(found.named("Castro")) == {"ana-castro"}


def test_producers_and_heads_of_banks_are_no_firms(read):
    found = read(
        "Ngozi Okafor quit. Okafor, the head of a bank, lost her seat. Okafor, a film producer, "
        "sold a house. Okafor, the company chairman, wept. Okafor raised $5m for a hospital.",
        title="Okafor quits",
    )

    assert set(found.named("Okafor")) == {"ngozi-okafor"}

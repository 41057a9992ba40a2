import pytest

from briefing.read.dateline import find_dateline, lone_dateline


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("SEOUL, June 30 (Yonhap) —", "(Yonhap)"),
        ("PARIS (AP) --", "(AP)"),
        ("PARIS (AFP) -", "(AFP)"),
        ("Madrid/Brussels, 30 June –", None),
        ("GENEVA —", None),
        ("TBILISI, Georgia, Nov. 24 —", None),
        ("NUSA DUA, Indonesia —", None),
        ("Kyiv, Ukraine (CNN) —", "(CNN)"),
        ("Kyiv, Ukraine —", None),
        ("NAIROBI, Sept 1 –", None),
        ("MOSCOW, June 30. /TASS/.", "/TASS/"),
        ("MADRID, 30 Jun 2022 (EFE).-", "(EFE)"),
        ("NEW DELHI, Jun 30 (PTI)", "(PTI)"),
        ("RIO DE JANEIRO, March 3, 2021 (Reuters) -", "(Reuters)"),
        ("WASHINGTON, D.C. —", None),
        ("PORT-AU-PRINCE, Haiti (AP) —", "(AP)"),
        ("ST. GALLEN —", None),
        ("JERUSALEM/GAZA, Jan 5 (Reuters) -", "(Reuters)"),
        ("SÃO PAULO —", None),
        ("KARACHI:", None),
        ("(Reuters) -", "(Reuters)"),
        ("GENEVA, 2005-05-17 -", None),
        ("Brussels, 17.05.2022 –", None),
        ("GENEVA (17 May 2022) –", None),
        ("17 May 2022, Geneva –", None),
        ("Geneva, Switzerland – 17 May 2005 –", None),
        ("Geneva, Tue 17 May –", None),
        ("Nairobi, 5th May 2021 –", None),
        ("BERLIN [Reuters] -", "[Reuters]"),
        ("TOKYO, Nov. 6, Kyodo -", "Kyodo"),
        ("SEOUL, July 25 Yonhap –", "Yonhap"),
        ("Cape Town -", None),
        ("Pretoria –", None),
    ],
)
def test_datelines_of_many_houses_are_found(dateline, agency):
    text = f"{dateline} Two ships left the port."
    found = find_dateline(text)

    assert found is not None
    assert found.span.of(text) == dateline
    assert (found.agency and found.agency.of(text)) == agency


@pytest.mark.parametrize(
    "text",
    [
        "Two ships left the port — both were empty.",
        "NATO — which has thirty members — met in Madrid.",
        "Xi — The man himself — was there.",
        "Xi - The man himself - was there.",
        "Live Update – Two ships left.",
        "UPDATE: Two ships left the port.",
        "“SEOUL — Two ships left.”",
        "On June 30 (a Thursday) two ships left.",
        "Seoul (the capital) is large.",
        "A-levels and more",
        "Mr. Dunn (Labour) won.",
        "On Tuesday, Paris — the old one — was quiet.",
        "17 May – Two ships left.",
        "— Two ships",
        "",
    ],
)
def test_the_start_of_a_sentence_is_no_dateline(text):
    assert find_dateline(text) is None


@pytest.mark.parametrize("line", ["MADRID, June 30 (Reuters)", "MADRID, June 30", "PARIS (AFP)"])
def test_a_dateline_may_stand_alone(line):
    assert lone_dateline(line)


@pytest.mark.parametrize(
    "line", ["Dockers end strike", "A ship", "June 30", "Hello (again)", "See (page 3)."]
)
def test_another_line_is_no_dateline(line):
    assert lone_dateline(line) is None

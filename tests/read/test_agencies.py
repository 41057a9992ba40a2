import pytest

from briefing.read.agencies import agency_of


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Source: PTI", "PTI"),
        ("(Reuters, dpa)", "Reuters, dpa"),
        ("AFP/Reuters.", "AFP/Reuters"),
        ("Associated Press and Agence France-Presse", "Associated Press and Agence France-Presse"),
        ("The Associated Press", "The Associated Press"),
        ("==Kyodo", "Kyodo"),
        ("PTI ANR KLM", "PTI"),
        ("Xinhua ab/cd", "Xinhua"),
        ("kb/ilm (dpa, AP)", "dpa, AP"),
        ("– MENA", "MENA"),
        ("— The Lakeland Press", "The Lakeland Press"),
        ("Petra Rao", None),
        ("Pap smears", None),
        ("Reuters said so", None),
        ("Lakeland Press", None),
    ],
)
def test_a_line_names_an_agency_and_no_more(line, agency):
    assert agency_of(line) == agency

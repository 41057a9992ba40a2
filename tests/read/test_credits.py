from __future__ import annotations

import pytest

from briefing.read.credits import credit_of, parted


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(Image: Reuters.)", "Reuters"),
        ("File photo: EPA", "EPA"),
        ("Photo | LEO PAZ | FILE", "LEO PAZ | FILE"),
        ("Photo/Ana Ruiz", "Ana Ruiz"),
        ("Picture – Ana Ruiz", "Ana Ruiz"),
        ("Photo © Ana Ruiz", "Ana Ruiz"),
        ("Pix: Ana Ruiz", "Ana Ruiz"),
        ("Courtesy of LURENA MILLS CO.", "LURENA MILLS CO."),
        ("Photo: Tarvo Ferries Ltd.", "Tarvo Ferries Ltd."),
        ("Image via U.S. Navy", "U.S. Navy"),
        ("Photo supplied by the Harbour Trust", "the Harbour Trust"),
        ("Photographer: Ana Ruiz/Bloomberg", "Ana Ruiz/Bloomberg"),
        ("Credit...Ana Ruiz for the Post", "Ana Ruiz for the Post"),
        ("Courtesy of the Harbour Trust", "the Harbour Trust"),
        ("Image: Ana Ruiz (CC BY 2.0)", "Ana Ruiz (CC BY 2.0)"),
        ("(AP Photo/Ana Ruiz)", "AP Photo/Ana Ruiz"),
        ("REUTERS/Ana Ruiz", "REUTERS/Ana Ruiz"),
        ("(Xinhua/Le Van)", "Xinhua/Le Van"),
        ("Ana Ruiz / Getty Images", "Ana Ruiz / Getty Images"),
        ("Ana Ruiz/AFP via Getty Images", "Ana Ruiz/AFP via Getty Images"),
        ("ANA B. RUIZ VIA GETTY IMAGES.", "ANA B. RUIZ VIA GETTY IMAGES"),
        ("Yonhap photo", "Yonhap photo"),
    ],
)
def test_a_credit_is_known_by_its_label_or_its_agency(line, credit):
    assert credit_of(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "Photo of the week: a harbour at dawn",
        "Picture this: a town without water",
        "Photo by photo, the album tells of the war",
        "Pictures by the river hung in the hall.",
        "Photo/video: none",
        "AFP/Reuters",
        "By Ana Ruiz/Kyodo",
        "Photo albums lay open on the table",
        "",
    ],
)
def test_what_only_speaks_of_pictures_is_no_credit(line):
    assert credit_of(line) is None


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("The wreck at dawn. Photo: EPA", ("The wreck at dawn.", "Photo: EPA")),
        ("The wreck (Image: Harbour Post)", ("The wreck", "(Image: Harbour Post)")),
        (
            "The wreck on June 2, 2010. (AP Photo/Ana Ruiz)",
            ("The wreck on June 2, 2010.", "(AP Photo/Ana Ruiz)"),
        ),
        ("Photo: EPA", None),
        ("He held up a picture. Photo albums lay on the table.", None),
        ("The port (Rotterdam) is full.", None),
    ],
)
def test_a_credit_behind_a_caption_stands_by_itself(line, parts):
    assert parted(line) == parts

from __future__ import annotations

import pytest

from briefing.read import kind_of_author


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ana Ruiz", "person"),
        ("Ludwig van der Velde", "person"),
        ("The Editors", "organisation"),
        ("The Associated Press", "organisation"),
        ("Reuters", "organisation"),
        ("Yonhap News", None),
        ("Emily Post", None),
        ("Lux", None),
        ("Foreign Desk", None),
        ("", None),
    ],
)
def test_a_signature_is_a_person_s_or_a_body_s_where_its_form_says_so(name, kind):
    assert kind_of_author(name) == kind

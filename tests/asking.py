"""What tests of `make context` ask for."""

import datetime as dt

from briefing.fetch import Wanted

GAZETTE = "https://www.gazette.example/3"
IN_ARVENIA = frozenset({"Arvenia"})


def wanted(known="lia-moreno", kind="person", name="Lia Moreno", **more):
    more.setdefault("day", dt.date(2022, 6, 30))
    return Wanted(id=known, type=kind, names=(name,), **more)

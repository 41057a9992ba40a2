"""Days of the week and months, in lower case."""

from __future__ import annotations

WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = tuple(
    (
        "january february march april may june july august september october november december"
    ).split()
)
DAYS_AND_MONTHS = frozenset({*WEEKDAYS, *MONTHS})
SHORT_WEEKDAYS = frozenset("mon tue wed thu fri sat sun".split())
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())

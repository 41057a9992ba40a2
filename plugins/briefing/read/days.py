"""How English texts write a day: "Thursday, June 30, 2022", "30th June", "2022-06-30"."""

from __future__ import annotations

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)


def _written(asks: str) -> str:
    """A pattern, for either case, of a day; ``asks`` follows its year in words: "?" or ""."""
    return (
        rf"(?i:(?:{_WEEKDAY})?(?:{_MONTH}\.?\s+\d{{1,2}}(?:,?\s+\d{{4}}){asks}"
        rf"|\d{{1,2}}(?:\.|st|nd|rd|th)?\s+{_MONTH}(?:\.?,?\s+\d{{4}}){asks}"
        r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}))"
    )


DAY = _written("?")
"""A day of any year."""
DATE = _written("")
"""A day with its year."""

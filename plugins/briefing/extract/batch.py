"""From what the model reads in some documents to their extractions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..errors import FaultError, tried
from ..model import Document, Extraction
from .dates import find_timexes
from .mentions import find_candidates, find_pronouns
from .mentions.equations import find_equations
from .quantities import find_quantities
from .quotes import find_quotes
from .reading import read
from .roles import find_roles

if TYPE_CHECKING:
    from collections.abc import Sequence


def extract_batch(documents: Sequence[Document], model: str) -> tuple[Extraction | FaultError, ...]:
    """The extraction of each document, in order, or what failed. Raises as ``extract`` does."""
    return tuple(tried(partial(_extraction, one, model), one.path) for one in documents)


def _extraction(document: Document, model: str) -> Extraction:
    reading = read(document, model=model)
    return Extraction(
        sentences=reading.sentences,
        candidates=find_candidates(reading),
        pronouns=find_pronouns(reading),
        equations=find_equations(reading),
        timexes=find_timexes(reading),
        quotes=find_quotes(reading),
        roles=find_roles(reading),
        quantities=find_quantities(reading),
    )

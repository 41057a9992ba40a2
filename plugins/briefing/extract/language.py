"""The spaCy pipeline: loaded once a process, with no more components than we use."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

NEEDED = ("parser", "ner")
TITLES = (
    "Hon. Engr. Atty. Barr. Adv. Const. Det. Insp. Cllr. Supt. Ald. Fr. Ven. Brig. Cmdr. Pte. Pvt. "
    "Cpl. Sgt. Lt. Maj. Col. Capt. Msgr. Amb. Asst. Mdm. Mme. Mlle. Lic. Smt. Sra. Srta. Dra. Ing. "
    "Alh. Adm. Cdr. Que. Ont. Sask. Alta."
).split()
"""Written short before a name, or behind a town's: their stop ends no sentence."""
USED = ("tok2vec", "tagger", "morphologizer", "attribute_ruler", "lemmatizer", *NEEDED)


@cache
def load_language(model: str) -> Language:
    """The pipeline of that name or path.

    Raises ModelError if it isn't there, can't be read, or has no ``ner`` or no ``parser``.
    """
    import spacy

    try:
        language = spacy.load(_where(model))
    except (OSError, ValueError, ImportError) as error:
        first = str(error).partition("\n")[0].partition(". ")[0]
        raise ModelError(
            f'the spaCy model "{model}" can\'t be loaded ({first})',
            "Install it into this environment, or set BRIEFING_MODEL to one that is there.",
        ) from error
    if missing := [name for name in NEEDED if not language.has_pipe(name)]:
        raise ModelError(
            f'the spaCy model "{model}" has no {" and no ".join(missing)}',
            "Set BRIEFING_MODEL to a pipeline for English with both; en_core_web_sm is one.",
        )
    for name in language.pipe_names:
        if name not in USED and "transformer" not in name:
            language.remove_pipe(name)
    for title in TITLES:
        language.tokenizer.add_special_case(title, [{"ORTH": title}])  # type: ignore[union-attr]
    return language


def _where(model: str) -> str:
    """Where a package keeps its pipeline, if it says so and can't load it; else ``model``."""
    if not model.isidentifier() or find_spec(model) is None:
        return model
    package = import_module(model)
    says_where = hasattr(package, "model_path") and not hasattr(package, "load")
    return str(package.model_path()) if says_where else model

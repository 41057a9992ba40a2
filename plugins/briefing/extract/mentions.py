"""What may name something, pronouns, and which spans the grammar says are one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Candidate, Equation, Pronoun
    from .reading import Reading


def find_candidates(reading: Reading) -> tuple[Candidate, ...]:  # noqa: ARG001
    """Nothing, for now."""
    return ()


def find_pronouns(reading: Reading) -> tuple[Pronoun, ...]:  # noqa: ARG001
    """Nothing, for now."""
    return ()


def find_equations(reading: Reading) -> tuple[Equation, ...]:  # noqa: ARG001
    """Nothing, for now."""
    return ()

from pathlib import Path

import pytest

from briefing.knowledge import KnowledgeBase


@pytest.fixture(scope="session")
def knowledge():
    return KnowledgeBase.load(entities=None, snapshot=None, root=Path())


@pytest.fixture(scope="session")
def aliases(knowledge):
    found = {}
    for alias in knowledge.aliases():
        found.setdefault(alias.text, []).append(alias)
    return found

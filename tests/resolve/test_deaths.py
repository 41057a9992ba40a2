"""Who is dead by an article's words: what they were is over."""

import pytest


@pytest.fixture
def past(read):
    """Whether each person's roles are former ones, by name."""

    def past(*paragraphs, **more):
        resolution = read(*paragraphs, **more).resolution
        names = {entity.id: entity.name for entity in resolution.entities}
        return {names[role.person]: role.former for role in resolution.roles}

    return past


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were two divers and Peter Lowell, a biologist with a charity.",
        "The driver of the bus, Peter Lowell, 44, is among the dead.",
        "The mill was founded in 1990 by the late Peter Lowell, a baker.",
        "They had agreed it with the club's late chairman, Dr Peter Lowell.",
        "The founder, Peter Lowell, who built the mill and ran it alone, died in 2011.",
        "She met a baker, Peter Lowell, on a bus. They married that autumn. He died in 2015.",
        "The founder, Peter Lowell, built it alone. He is survived by a son.",
        "Peter Lowell, founder of Aquafox, is survived by a son.",
        "Peter Lowell, founder of Aquafox. Born Lima, March 3, 1921; died Oslo, May 2, 2004.",
        "Emma Holm is a great-niece of Peter Lowell, who founded the mill in 1911.",
    ],
)
def test_who_is_dead_holds_no_office_any_more(past, text):
    assert past(text)["Peter Lowell"] is True


def test_an_obituary_is_of_whom_its_title_names(past):
    title, text = "Peter Lowell, 88, Who Drew Mills, Dies", "Peter Lowell, a baker, drew mills."

    assert past(title, text, kinds=["title"]) == {"Peter Lowell": True}


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were two divers, said the biologist Peter Lowell.",
        "In the late goal Peter Lowell, the captain, saw a sign.",
        "Peter Lowell, a baker, spoke of his father. He died in 2015.",
        "Peter Lowell, a baker, who met Emma Holm, who died in May, was calm.",
        "Peter Lowell, who founded the mill in 1991, was calm.",
        "Peter Lowell, a baker, said the mill was founded in 1911.",
    ],
)
def test_who_only_tells_of_the_dead_lives(past, text):
    assert past(text)["Peter Lowell"] is False


def test_whose_father_dies_in_a_headline_lives(past):
    title = "Peter Lowell's Father Dies at the Mill"

    assert past(title, "Peter Lowell, a baker, wept.", kinds=["title"]) == {"Peter Lowell": False}

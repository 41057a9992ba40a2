"""Counts how much of what a careful reader finds in an article a prediction has, and how much else.

Expectations and predictions are JSON: ``text``, ``entities``, ``mentions``, ``dates``, ``quotes``,
``roles``, ``lead``, title, standfirst, byline, credit; docs/quality.md says what counts as right.
Needs nothing but the standard library.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from ruler import Ruler, Span, even, head, plain, readable, slug, touch
from tally import Score, Tally

Json = Mapping[str, Any]

PARTS = ("title", "standfirst", "byline", "credit")
COUNTED = (
    "mentions", "entities", "linking", "date spans", "dates", "direct quotes", "indirect quotes",
    "roles", "lead",
)  # fmt: skip
_KINDS = ("direct", "indirect")
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF"})
_SAME_WORDS = 0.8  # of the words of both quotes together, so many must be in both


def score(expected: Json, source: str, prediction: Json | None) -> Score:
    """Compare one article's prediction with what is expected of it.

    source      the article's file as it is: spans of ``expected`` count its code points
    prediction  None: everything is missed
    """
    case = _Case(expected, source, prediction)
    result = Score(articles=1)
    _mentions(case, result)
    _linking(case, result)
    _entities(case, result)
    _dates(case, result)
    for kind in _KINDS:
        _quotes(case, kind, result)
    _roles(case, result)
    _lead_parts_traps(case, result)
    return result


def meant_by(expected: Json, source: str, prediction: Json) -> dict[str, str]:
    """For each predicted entity the expected one that it names, if there is one."""
    return _Case(expected, source, prediction).leans


# --- one article ------------------------------------------------------------------------------


class _Case:
    """An article, what is expected of it and what was predicted, on one ruler.

    found   the predicted mentions: the span in the article, or None, and the entity
    asked   the expected mentions: span → ids, the first answer first
    pairs   predicted entity → expected entity, one to one, by most shared mentions
    truth   expected mention → the answer that the prediction means, if it is among them
    leans   predicted entity → the expected one that most of its mentions name
    """

    def __init__(self, expected: Json, source: str, prediction: Json | None) -> None:
        self.expected, self.source, self.is_missing = expected, source, prediction is None
        self.said: Json = prediction or {}
        read = readable(source) if expected["format"] == "md" else source
        self.ruler = Ruler(read, self.said.get("text") or "")
        self._left_out = tuple(self._absent_heads())
        self.types = {entity["id"]: entity["type"] for entity in expected["entities"]}
        self.found = [
            (self.ruler.span(m["start"], m["end"]), m["entity"]) for m in self.all("mentions")
        ]
        named = {entity for _, entity in self.found}
        self.entities = [one for one in self.said.get("entities", ()) if one["id"] in named]
        self.said_types = {one["id"]: one.get("type") for one in self.entities}
        self.asked = {_span(m): [m["entity"], *m["alternatives"]] for m in self.wanted("mentions")}
        self.pairs = self._paired()
        self.truth = {span: self._meant(span, ids) for span, ids in self.asked.items()}
        self.leans = dict(self._leanings())

    def all(self, what: str) -> Sequence[Json]:
        """What was predicted."""
        items: Sequence[Json] = self.said.get(what, ())
        return items

    def wanted(self, what: str) -> list[Json]:
        """What is expected, but in a title or standfirst that the predicted text leaves out."""
        return [
            item
            for item in self.expected[what]
            if not any(a <= item["start"] and item["end"] <= b for a, b in self._left_out)
        ]

    def _absent_heads(self) -> Iterable[Span]:
        for part in () if self.is_missing else ("title", "standfirst"):
            words = map(re.escape, (self.expected[part] or "").split())
            place = re.search(pattern, self.source) if (pattern := r"\s+".join(words)) else None
            inside = self.ruler.words(place.span()) if place else frozenset()
            if place and 2 * len(inside & self.ruler.covered) < len(inside):
                yield place.span()

    def _paired(self) -> dict[str, str]:
        shared: Counter[tuple[str, str]] = Counter()
        certain: Counter[tuple[str, str]] = Counter()  # the first answer, and twice the only one
        for span, said in set(self.found):
            answers = self.asked.get(span, []) if span else []
            for answer in answers:
                shared[said, answer] += 1
                certain[said, answer] += (len(answers) == 1) + (answers[0] == answer)

        def rank(pair: tuple[str, str]) -> tuple[int, int, bool, tuple[str, str]]:
            is_other = self.said_types.get(pair[0]) != self.types[pair[1]]
            return -shared[pair], -certain[pair], is_other, pair

        pairs: dict[str, str] = {}
        taken: set[str] = set()
        for said, answer in sorted(shared, key=rank):
            if said not in pairs and answer not in taken:
                pairs[said] = answer
                taken.add(answer)
        return pairs

    def _meant(self, span: Span, answers: Sequence[str]) -> str:
        meant = (self.pairs[said] for at, said in self.found if at == span and said in self.pairs)
        return next((answer for answer in meant if answer in answers), answers[0])

    def _leanings(self) -> Iterable[tuple[str, str]]:
        for said in self.said_types:
            votes = Counter(
                self.truth[at] for at, one in self.found if one == said and at in self.truth
            )
            if said in self.pairs or votes:
                yield said, self.pairs.get(said) or votes.most_common(1)[0][0]

    def means(self, said: str | None, answers: Sequence[str | None]) -> bool:
        """Whether a predicted id, as of a speaker, is one of these; an id may also be a name."""
        if said and said in self.leans:
            return self.leans[said] in answers
        if not said:
            return any(not answer for answer in answers)
        names = {
            one["id"]: {one["id"], *map(slug, (one["name"], *one["aliases"]))}
            for one in self.expected["entities"]
        }
        return any(answer and said in names[answer] for answer in answers)

    def words(self, span: Span | None) -> str:
        """A span of the article in one line, for lists of errors."""
        return even(self.source[slice(*span)])[:60] if span else "(not in the article)"


def _span(item: Json) -> Span:
    return item["start"], item["end"]


# --- the measures -----------------------------------------------------------------------------


def _mentions(case: _Case, result: Score) -> None:
    """Right: the span to the character, and the type of its entity."""
    right = {
        span
        for span, said in case.found
        if span in case.asked
        and case.said_types.get(said) in {case.types[answer] for answer in case.asked[span]}
    }
    result.counts["mentions"] += Tally(len(right), len(case.found), len(case.asked))
    for span in sorted(case.asked.keys() - right):
        result.errors.append(("mentions", _how_missed(case, span), case.words(span)))
    for place, said in case.found:
        if place not in case.asked:
            is_near = place is not None and any(touch(place, other) for other in case.asked)
            kind = "other span" if is_near else f"extra {case.said_types.get(said)}"
            result.errors.append(("mentions", kind, case.words(place)))


def _how_missed(case: _Case, span: Span) -> str:
    wanted = case.types[case.truth[span]]
    read = next((case.said_types.get(said) for at, said in case.found if at == span), None)
    return f"{wanted} read as {read}" if read else f"missing {wanted}"


def _linking(case: _Case, result: Score) -> None:
    """B-cubed over all mentions; those missed and those that are none count as failures."""
    ours: defaultdict[str, set[Span]] = defaultdict(set)
    for number, (span, said) in enumerate(case.found):
        ours[said].add(span or (-1, number))  # each that is nowhere is one for itself
    theirs: defaultdict[str, set[Span]] = defaultdict(set)
    for span, answer in case.truth.items():
        theirs[answer].add(span)
    precise = 0.0
    recalled: dict[Span, float] = {}
    for span, said in case.found:
        if span is None or span not in case.truth:
            continue
        cluster = theirs[case.truth[span]]
        common = len(ours[said] & cluster)
        precise += common / len(ours[said])
        recalled[span] = max(recalled.get(span, 0.0), common / len(cluster))
    result.rate("linking P", precise, len(case.found))
    result.rate("linking R", sum(recalled.values()), len(case.truth))


def _entities(case: _Case, result: Score) -> None:
    """Right: the pair's type, half of its mentions, and not more foreign mentions than right."""
    known = {one["id"]: one for one in case.expected["entities"]}
    asked_for = {answers[0] for answers in case.asked.values() if len(answers) == 1}
    asked_for |= set(case.pairs.values())
    right: set[str] = set()
    for entity in case.entities:
        twin, is_sound, is_whole = _fit(case, entity)
        if twin and is_sound and is_whole:
            right.add(twin)
            _name(known[twin], entity, result)
        else:
            kind = f"wrong {entity.get('type')}"
            result.errors.append(("entities", kind, str(entity.get("name") or entity["id"])))
        if entity.get("type") == "person":
            result.rates[f"persons {_verdict(case, entity, is_sound=is_sound)}"] += Tally(1, 1, 1)
    for missed in sorted(asked_for - right):
        result.errors.append(("entities", f"missing {case.types[missed]}", known[missed]["name"]))
    result.counts["entities"] += Tally(len(right), len(case.said_types), len(asked_for))


def _fit(case: _Case, entity: Json) -> tuple[str | None, bool, bool]:
    """The pair of an entity, whether it is what it says, and whether it has enough mentions."""
    twin = case.pairs.get(entity["id"])
    spans = [span for span, said in case.found if said == entity["id"]]
    good = len({span for span in spans if span and case.truth.get(span) == twin})
    is_sound = (
        twin is not None
        and entity.get("type") == case.types[twin]
        and len(spans) - good <= good > 0
    )
    return twin, is_sound, 2 * good >= sum(answer == twin for answer in case.truth.values())


def _verdict(case: _Case, entity: Json, *, is_sound: bool) -> str:
    if is_sound:
        return "right"
    lean = case.leans.get(entity["id"])
    is_second = entity["id"] not in case.pairs and lean in case.pairs.values()
    return "double" if is_second and case.types.get(lean or "") == "person" else "wrong"


def _name(expected: Json, entity: Json, result: Score) -> None:
    shown = entity.get("name") or ""
    is_right = plain(shown) in map(plain, (expected["name"], *expected["aliases"]))
    result.rate("names", is_right)
    if not is_right:
        result.errors.append(("names", "shown otherwise", f"{shown} for {expected['name']}"))


def _dates(case: _Case, result: Score) -> None:
    """Right: it touches the expression, and has its value. Vague ones don't count."""
    every = case.wanted("dates")
    vague = [_span(one) for one in every if one["value"] in _VAGUE]
    asked = [(_span(one), one["value"]) for one in every if one["value"] not in _VAGUE]
    found = [
        (span, one.get("value"))
        for one in case.all("dates")
        if one.get("value") not in _VAGUE
        and not ((span := case.ruler.span(*_span(one))) and any(touch(span, v) for v in vague))
    ]
    for measure, is_exact in (("date spans", False), ("dates", True)):
        missed, left = _unmatched(asked, found, is_exact=is_exact)
        result.counts[measure] += Tally(len(asked) - len(missed), len(found), len(asked))
    for kind, dates in (("missing", missed), ("extra", left)):
        result.errors += (("dates", kind, f"{case.words(at)} = {value}") for at, value in dates)


_Dated = tuple[Span | None, Any]


def _unmatched(
    asked: Iterable[_Dated], found: Sequence[_Dated], *, is_exact: bool
) -> tuple[list[_Dated], list[_Dated]]:
    """What of both sides has no counterpart, each one being one other's."""
    left, missed = list(found), []
    for span, value in asked:
        hits = (
            (place, said)
            for place, said in left
            if place and span and touch(place, span) and (said == value or not is_exact)
        )
        hit = next(hits, None)
        if hit is None:
            missed.append((span, value))
        else:
            left.remove(hit)
    return missed, left


def _quotes(case: _Case, kind: str, result: Score) -> None:
    """Right: nearly the same words, and the speaker."""
    measure = f"{kind} quotes"
    asked = [one for one in case.wanted("quotes") if one["kind"] == kind]
    found = [one for one in case.all("quotes") if one.get("kind", "direct") == kind]
    words = [case.ruler.words(case.ruler.span(*_span(one))) for one in found]
    free = set(range(len(found)))
    right = matched = 0
    for quote in asked:
        text = case.words(_span(quote))
        nearest = _nearest(words, free, case.ruler.words(_span(quote)))
        if nearest is None:
            result.errors.append((measure, "missing", text))
            continue
        free.discard(nearest)
        matched += 1
        said = found[nearest].get("speaker")
        answers = [who or None for who in (quote["speaker"], *quote["alternatives"])]
        is_right = case.means(said, answers)
        right += is_right
        if not is_right:
            error = f"{text} ({quote['speaker'] or 'nobody'}, not {said or 'nobody'})"
            result.errors.append((measure, "other speaker", error))
    extra = (case.ruler.span(*_span(found[index])) for index in sorted(free))
    result.errors += ((measure, "extra", case.words(span)) for span in extra)
    result.counts[measure] += Tally(right, len(found), len(asked))
    result.rate(f"speakers of {measure}", right, matched)


def _nearest(
    words: Sequence[frozenset[int]], free: Collection[int], target: frozenset[int]
) -> int | None:
    """The quote that shares most words with the target, if it shares enough."""
    shares = {index: len(words[index] & target) / len(words[index] | target) for index in free}
    best = max(shares, key=lambda index: shares[index], default=None)
    return best if best is not None and shares[best] >= _SAME_WORDS else None


def _roles(case: _Case, result: Score) -> None:
    """Right: person, body and the head word of the title."""
    left = list(case.all("roles"))
    predicted = len(left)
    for role in case.expected["roles"]:
        bodies = [role["of"], *role["alternatives"]]
        hit = next(
            (
                one
                for one in left
                if head(one.get("title") or "") == head(role["title"])
                and case.means(one.get("person"), [role["person"]])
                and case.means(one.get("of"), bodies)
            ),
            None,
        )
        if hit is None:
            result.errors.append(("roles", "missing", _role(role)))
            continue
        left.remove(hit)
        result.rate("former", bool(hit.get("former")) == role["former"])
    result.errors += (("roles", "extra", _role(one)) for one in left)
    expected = len(case.expected["roles"])
    result.counts["roles"] += Tally(predicted - len(left), predicted, expected)


def _role(role: Json) -> str:
    return f"{role.get('person')}, {role.get('title')} of {role.get('of')}"


def _lead_parts_traps(case: _Case, result: Score) -> None:
    lead = {one["id"] for one in case.expected["entities"] if one["lead"]}
    said = case.all("lead")
    hits = {case.leans.get(str(one)) for one in said} & lead
    result.counts["lead"] += Tally(len(hits), len(said), len(lead))
    result.errors += (("lead", "missing", one) for one in sorted(lead - hits))
    for part in PARTS:
        is_same = not case.is_missing and even(case.said.get(part)) == even(case.expected[part])
        result.rate(part, is_same)
        if not is_same:
            result.errors.append((part, "other", even(case.said.get(part))[:60] or "(none)"))
    traps = [_span(trap) for trap in case.expected["traps"]]
    spans = [span for span, _ in case.found if span]
    sprung = [trap for trap in traps if any(s[0] <= trap[0] and trap[1] <= s[1] for s in spans)]
    result.rate("traps", len(sprung), len(traps))
    result.errors += (("traps", "sprung", case.words(trap)) for trap in sprung)

"""How much of generated lists the parser reads, counted per style and layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from converter import parse, readers
from converter.model import Publication
from tests.evidence.compare import ALWAYS, IF_PRINTED, align, judged
from tests.evidence.lists import Sample
from tests.evidence.printed import Truth

FIELDS = ("lists", "found", "precision", "record", *ALWAYS, *IF_PRINTED, "named", "sure")

"""`lists`: those that give as many publications as they have entries, where the layout leaves no doubt of these.
`named`: the share of the records that carry a doubt; `sure`: of those without one, the exact ones."""

Parser = Callable[[str, str], Sequence[Publication]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A record that was not read as it was printed."""

    sample: Sample
    truth: Truth
    found: Publication | None
    wrong: tuple[str, ...]


@dataclass(slots=True)
class Figures:
    """Right ones and all of each field."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)

    def count(self, name: str, right: bool | int, of: int = 1) -> None:
        """Adds `right` of `of` to a field."""
        self.right[name] += int(right)
        self.all[name] += of

    def share(self, name: str) -> float | None:
        """The share that is right, or None where there was nothing to judge."""
        return self.right[name] / self.all[name] if self.all[name] else None


def publications_of(name: str, source: str) -> Sequence[Publication]:
    """What the program reads in a source."""
    return parse.parse(readers.read(name, source.encode())).publications


def measure(
    samples: Iterable[Sample], parser: Parser = publications_of
) -> tuple[Mapping[tuple[str, str], Figures], list[Failure]]:
    """The figures of each (style, layout), and the records that are not exact."""
    figures: dict[tuple[str, str], Figures] = {}
    failures: list[Failure] = []
    for sample in samples:
        mine = figures.setdefault((sample.style, sample.layout), Figures())
        failures += _judge(sample, parser(sample.name, sample.source), mine)
    return figures, failures


def _judge(sample: Sample, found: Sequence[Publication], figures: Figures) -> list[Failure]:
    partners = align(sample.truths, found)
    paired = sum(p is not None for p in partners)
    if sample.certain:
        figures.count("lists", len(found) == len(sample.truths))
    figures.count("found", paired, len(partners))
    figures.count("precision", paired, len(found))
    failures = []
    for truth, publication in zip(sample.truths, partners, strict=True):
        wrong = []
        for name, same in ALWAYS.items():
            right = publication is not None and same(truth, publication)
            figures.count(name, right)
            wrong += [] if right else [name]
        figures.count("record", not wrong)
        if publication is not None:
            figures.count("named", bool(publication.doubts))
            if not publication.doubts:
                figures.count("sure", not wrong)
        for name, same in IF_PRINTED.items():
            if judged(name, truth, publication):
                right = publication is not None and same(truth, publication)
                figures.count(name, right)
                wrong += [] if right else [name]
        if wrong:
            failures.append(Failure(sample, truth, publication, tuple(wrong)))
    return failures


def total(figures: Iterable[Figures]) -> Figures:
    """The sum of several counts."""
    result = Figures()
    for one in figures:
        result.right.update(one.right)
        result.all.update(one.all)
    return result


def by(figures: Mapping[tuple[str, str], Figures], axis: int) -> dict[str, Figures]:
    """The counts per style (axis 0) or per layout (axis 1), in the order in which they first occur by name."""
    names = sorted({pair[axis] for pair in figures})
    return {name: total(f for pair, f in figures.items() if pair[axis] == name) for name in names}

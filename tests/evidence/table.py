"""The figures as a table, and the failures as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tests.evidence.measure import FIELDS, Failure, Figures, by, total

_SHORT = {"precision": "precis", "authors": "author"}


def table(figures: Mapping[tuple[str, str], Figures]) -> str:
    """Rows: styles, then layouts, then all; columns: the share of each field that is right."""
    lines = [f"{'':44} {'n':>6} " + " ".join(f"{_SHORT.get(f, f):>6}" for f in FIELDS)]
    for title, axis in (("style", 0), ("layout", 1)):
        lines.append(f"-- by {title}")
        lines += [_row(name, one) for name, one in by(figures, axis).items()]
    return "\n".join([*lines, "--", _row("all", total(figures.values()))])


def matrix(figures: Mapping[tuple[str, str], Figures], field: str) -> str:
    """Rows: styles; columns: layouts; cells: hundredths of one field that are right."""
    layouts = sorted({layout for _, layout in figures})
    lines = [f"{number:>3} {name}" for number, name in enumerate(layouts)]
    lines.append(f"{'':44} " + " ".join(f"{number:>3}" for number in range(len(layouts))))
    for style in sorted({style for style, _ in figures}):
        cells = [figures[style, layout].share(field) if (style, layout) in figures else None for layout in layouts]
        lines.append(f"{style:44} " + " ".join("  -" if c is None else f"{100 * c:3.0f}" for c in cells))
    return "\n".join(lines)


def _row(name: str, figures: Figures) -> str:
    cells = [figures.share(field) for field in FIELDS]
    shown = " ".join("     -" if c is None else f"{c:6.3f}" for c in cells)
    return f"{name:44} {figures.all['found']:6} {shown}"


def failures_as_text(failures: Sequence[Failure], count: int) -> str:
    """The first failures of the most frequent (style, wrong fields), the most frequent first."""
    kinds = Counter((f.sample.style, f.wrong) for f in failures)
    parts = []
    for kind, frequency in kinds.most_common(count):
        first = next(f for f in failures if (f.sample.style, f.wrong) == kind)
        lines = [
            f"{frequency} x {kind[0]} [{first.sample.name}]: {', '.join(first.wrong)}",
            f"    {first.truth.printed}",
        ]
        if first.found is None:
            lines.append("    not found")
        else:
            for name in first.wrong:
                lines.append(f"    {name}: {getattr(first.truth, name)!r}\n      read {getattr(first.found, name)!r}")
        parts.append("\n".join(lines))
    return "\n".join(parts)

"""Small CVs with a list of publications in one style and layout, and the truth about them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.evidence import styles, templates
from tests.evidence.layouts import LAYOUTS, Layout, own_name_marked
from tests.evidence.names import Person, print_name
from tests.evidence.printed import Entry, Truth
from tests.evidence.records import native_works, works

STYLES = tuple(templates.TEMPLATES) + tuple(f"csl:{name}" for name in styles.available())
"""Our own templates, and the styles of CSL where the citation processor is installed."""


def other_styles() -> tuple[str, ...]:
    """The styles of CSL that nothing was made for."""
    return tuple(f"csl:{name}" for name in styles.others())


_HEADINGS = ("Publications", "Publications", "Selected Publications", "Research Papers", "Publikationen")
_OWN_NAME = (("", ""), ("<b>", "</b>"), ("<u>", "</u>"), ("<i>", "</i>"), ("<b>", "</b>"))


@dataclass(frozen=True, slots=True)
class Sample:
    """A source text and what it says."""

    style: str
    layout: str
    seed: int
    name: str
    """Of the source; its suffix tells the format."""
    source: str
    truths: tuple[Truth, ...]
    certain: bool


def sample(style: str, layout: Layout, seed: int, count: int = 14) -> Sample | None:
    """One list; None where the layout does not fit the style.  The same arguments give the same list."""
    random = Random(zlib.crc32(f"{style} {layout.name} {seed}".encode()))
    owner, entries = _entries(style, count, random)
    if not entries or (layout.lines is not None and ("<br>" in entries[0].markup) != layout.lines):
        return None
    mark = random.choice(_OWN_NAME)
    text, truths = layout.write([own_name_marked(e, *mark) for e in entries], random)
    document = _document(print_name(owner, "Given Family"), text, layout.suffix, random)
    name = f"{style.replace(':', '-')}-{layout.name}-{seed}.{layout.suffix}"
    return Sample(style, layout.name, seed, name, document, tuple(truths), layout.certain)


def samples(count: int, seed: int, only: str = "", among: Sequence[str] = STYLES) -> Iterator[Sample]:
    """`count` lists that go round styles, those in `among`, and the layouts; `only` is a part of "style/layout"."""
    pairs = [(s, la) for s in among for la in LAYOUTS if only in f"{s}/{la.name}"]
    Random(seed).shuffle(pairs)
    made = 0
    for turn in range(count * 2):
        if made >= count or not pairs:
            return
        one = sample(*pairs[turn % len(pairs)], seed + turn // len(pairs))
        if one:
            made += 1
            yield one


def _entries(style: str, count: int, random: Random) -> tuple[Person, list[Entry]]:
    template = templates.TEMPLATES.get(style)
    if template and template.language:
        owner, written = native_works(random, count, template.language)
    else:
        owner, written = works(random, count, cjk=random.choice((0.0, 0.0, 0.05)))
    if template:
        return owner, templates.render(written, template, random)
    return owner, styles.render(written, style.removeprefix("csl:"))


def _document(name: str, publications: str, suffix: str, random: Random) -> str:
    heading = random.choice(
        ("Publications", "Selected Publications", "Publications", "Research Papers", "Publikationen")
    )
    parts = [
        ("", f"{name}\n\nDepartment of Geography, University of Northmarch\n\nperson@example.org\n"),
        ("Education", "PhD in Geography, University of Northmarch, 2012\n\nMSc in Geography, Westlake College, 2008\n"),
        (heading, publications),
        ("Service", "Reviewer for the Journal of Applied Glaciology\n\nMember of the library committee\n"),
    ]
    if suffix == "md":
        return "\n".join((f"## {h}\n\n" if h else "# ") + body for h, body in parts)
    upper = random.random() < 0.5
    return "\n\n".join((f"{h.upper() if upper else h}\n\n" if h else "") + body for h, body in parts)

"""What the paragraphs of a list are by what stands around them, where alone they look like something else."""

from __future__ import annotations

from collections.abc import Sequence

from converter.document import Block
from converter.parse.publications.bylines import has_names
from converter.parse.publications.signs import is_sentence


def in_context(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """The kinds of a list's paragraphs ("" for other blocks), set right by those of the others."""
    return _with_running_text(blocks, _without_lead(blocks, kinds))


def _without_lead(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """The kinds, with the link above a list of whole entries as no title of one: "[Anna Berg on Sandscholar](...)"."""
    shown = [i for i, kind in enumerate(kinds) if kind]
    lead, rest = shown[:1], [kinds[i] for i in shown[1:]]
    if len(rest) < 4 or kinds[lead[0]] not in ("title", "authors", "note") or rest.count("entry") < 0.9 * len(rest):
        return list(kinds)
    linked = all(run.href for run in blocks[lead[0]].text.runs if run.text.strip())
    return [*kinds[: lead[0]], "pointer", *kinds[lead[0] + 1 :]] if linked else list(kinds)


def _with_running_text(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """The kinds, in a list with abstracts whose entries begin with names, of all running text as an abstract's."""
    entries = [has_names(b.text.plain, minimum=1) for b, kind in zip(blocks, kinds, strict=True) if kind == "entry"]
    if "abstract" not in kinds or sum(entries) < 0.6 * len(entries):
        return list(kinds)
    return [
        "abstract" if kind in ("entry", "title", "venue") and is_sentence(b.text.plain) else kind
        for b, kind in zip(blocks, kinds, strict=True)
    ]

"""Labels of links that an extraction has left without brackets at the ends of lines: "Sand in old valleys Link"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from converter.patterns import Lazy

_ALWAYS = frozenset(("bib", "bibtex", "BibTeX", "pdf"))
_LABEL = (
    r"(?:Link|Links|PDF|Paper|Press|Code|Video|Slides|Poster|URL|DOI|Website|Preprint|Abstract|Supplement|"
    + "|".join(sorted(_ALWAYS, reverse=True))
    + ")"
)
_FRONT = ":"
"""Stands among the words for those in front: "Link: Berg, A. Sand"."""
_AT_END = Lazy(rf"(?<=[^\s:/-])(?P<all>(?:[ \t]+{_LABEL})+)[ \t]*(?=[\n\v]|\Z)")
_IN_FRONT = Lazy(rf"\s*(?P<all>(?:(?:Paper|Full) )?{_LABEL}[ \t]*:)[ \t]+(?=[^\W\d_a-z])")
_SHARE = 0.5
"""So many entries at least have the word, or it is one of a title or a name."""


def common_labels(texts: Sequence[str], *, lost: bool) -> frozenset[str]:
    """The words that end a line of most entries of some lists and say what a lost link leads to.

    Unless all links are `lost`, only words count that are always labels.
    """
    if lost and sum(bool(_IN_FRONT.match(text)) for text in texts) > max(2, _SHARE * len(texts)):
        return frozenset({_FRONT})
    counts = Counter(
        word for text in texts for word in {word for match in _AT_END.finditer(text) for word in match["all"].split()}
    )
    often = frozenset(word for word, count in counts.items() if count > 2 and count >= _SHARE * len(texts))
    return often if lost else often & _ALWAYS


def labels_in(text: str, common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where such words, and others beside them, stand at the ends of an entry's lines, or in front of it."""
    if _FRONT in common and (match := _IN_FRONT.match(text)):
        yield match.span("all")
    for match in _AT_END.finditer(text) if common else ():
        if common & set(match["all"].split()):
            yield match.start("all") + 1, match.end("all")

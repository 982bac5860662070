# ruff: noqa: E501 (a pattern reads better on one line)
"""Labels of links that an extraction has left without brackets at the ends of lines: "Sand in old valleys Link"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from converter.patterns import Lazy

_ALWAYS = frozenset(("bib", "bibtex", "BibTeX", "pdf"))
_WORDS = "|".join(
    ("Link", "Links", "PDF", "Paper", "Press", "Code", "Video", "Slides", "Poster", "URL", "DOI", "Website", "Preprint")
    + ("Abstract", "Supplement", *sorted(_ALWAYS, reverse=True))
)
_LABEL = rf"(?:{_WORDS})"
_STOPPED = frozenset({"Open Access", "Journal", "Postprint", "Post-print", "Publisher"})
"""Words that are labels behind a full stop alone: "Sand Letters 4(2). Open Access"."""
_BEHIND_STOPS = rf"(?:{'|'.join(sorted(_STOPPED))})"
_LABEL_APART = (
    r"(?:[Jj]ournal|[Bb]ook|[Aa]rticle|[Rr]epo|[Cc]hapter|[Pp]ublisher|[Cc]ode|[Dd]ata|[Ss]lides|[Vv]ideo|[Ll]ink"
    rf"|[Aa]ppendix|[Ss]upplement|{_WORDS})"
)
_FRONT = ":"
"""Stands among the words for those in front: "Link: Berg, A. Sand"."""
_AT_END = Lazy(
    rf"(?:(?<=[^\s:/-])(?P<all>(?:[ \t]+{_LABEL})+)"
    rf"|(?<=[.)\d])(?P<behind>(?:\s+(?:or )?(?:{_LABEL}|{_BEHIND_STOPS})[.,]?)+(?:[ \t]+or)?))[ \t]*(?=[\n\v]|\Z)"
)
_EACH = Lazy(rf"{_LABEL}|{_BEHIND_STOPS}")
_APART = Lazy(
    rf"(?:(?<=[.,;)\]])[ \t]+(?P<all>{_LABEL_APART}(?:[ \t]*[,|·][ \t]*{_LABEL_APART})*)"
    rf"|(?<=[\n\v])(?P<line>{_LABEL_APART}(?:[ \t]*[,|·][ \t]*[\w.-]+(?: [\w.-]+)?){{0,5}}))[ \t]*(?=[\n\v]|\Z)"
)
"""Such labels behind a sign or on a line of their own: "arXiv:2001.01234, Journal", "article, repo"."""
_IN_BRACKETS = Lazy(r"\[(?:[A-Za-z]{1,10}|\[[A-Za-z]{1,3}\]){2,5}\](?=[ \t.,;]*(?:[\n\v\[]|\Z))")
_FEW = 5
_WORD = Lazy(r"\w+")
_IN_FRONT = Lazy(rf"\s*(?P<all>(?:(?:Paper|Full) )?{_LABEL}[ \t]*:)[ \t]+(?=[^\W\d_a-z])")
_SHARE = 0.5
"""So many entries at least have the word, or it is one of a title or a name."""


def common_labels(texts: Sequence[str], *, lost: bool) -> frozenset[str]:
    """The words that end a line of most entries of some lists and say what a lost link leads to.

    Unless all links are `lost`, only words count that are always labels.
    """
    if lost and sum(bool(_IN_FRONT.match(text)) for text in texts) > max(2, _SHARE * len(texts)):
        return frozenset({_FRONT})
    ends = [list(_AT_END.finditer(text)) for text in texts]
    counts = Counter(word for found in ends for word in {word for at in found for word in _words(at)})
    often = frozenset(word for word, count in counts.items() if count > 2 and count >= _SHARE * len(texts))
    behind = [{word for at in found if at["behind"] for word in _words(at)} for found in ends]
    if sum(map(bool, behind)) > max(2, _SHARE * len(texts)):
        often = often.union(*behind)  # one word or another, "Link." here and "DOI." there
    return often | _apart(texts) | _bracketed(texts) if lost else often & _ALWAYS


def _bracketed(texts: Sequence[str]) -> frozenset[str]:
    """What stands in brackets in most entries and is no word that says anything: "[BIBT[E]X]", "[MR]"."""
    counts = Counter(label for text in texts for label in {match[0] for match in _IN_BRACKETS.finditer(text)})
    return frozenset(label for label, count in counts.items() if count > _FEW and count >= _SHARE * len(texts))


def _apart(texts: Sequence[str]) -> frozenset[str]:
    """The words of labels behind signs or on lines of their own, in at least half of the entries."""
    counts = Counter(
        word for text in texts for word in {word for at in _APART.finditer(text) for word in _WORD.findall(at[0])}
    )
    return frozenset(word for word, count in counts.items() if count > 2 and count >= _SHARE * len(texts))


def labels_in(text: str, common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where such words, and others beside them, stand at the ends of an entry's lines, or in front of it.

    In a list that has them behind full stops, all words that stand there alone are some.
    """
    if _FRONT in common and (match := _IN_FRONT.match(text)):
        yield match.span("all")
    for match in _AT_END.finditer(text) if common else ():
        if match["behind"] and common & _STOPPED or common & set(_words(match)):
            yield match.start() + 1, match.end()
    for match in _IN_BRACKETS.finditer(text) if any(label[0] == "[" for label in common) else ():
        if match[0] in common:
            yield match.span()
    for match in _APART.finditer(text) if common else ():
        if common & set(_WORD.findall(match[0])):
            yield match.span("line" if match["line"] else "all")


def _words(found: re.Match[str]) -> list[str]:
    return _EACH.findall(found["all"] or found["behind"])

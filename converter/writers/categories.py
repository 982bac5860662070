"""Which category of the site a paper is listed under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from converter.diagnostics import Code, Diagnostic, Severity
from converter.model import Publication, PublicationKind

DEFAULTS = {"books": "Books", "manuscripts": "Journal Articles", "conferences": "Conference Papers"}
"""What upstream's own `_config.yml` has."""

_STEMS: dict[str, tuple[str, ...]] = {
    "journal": ("journal", "manuscript", "article", "periodical"),
    "conference": ("conference", "proceeding"),
    "workshop": ("workshop",),
    "preprint": ("preprint", "arxiv", "workingpaper", "unpublished"),
    "book": ("book", "monograph"),
    "chapter": ("chapter",),
    "thesis": ("thesis", "theses", "dissertation"),
    "patent": ("patent",),
    "report": ("report", "whitepaper"),
    "poster": ("poster", "abstract"),
    "other": ("other", "misc"),
    "submitted": ("underreview", "submitted", "submission", "inreview"),
    "in preparation": ("inpreparation", "inprogress", "workinprogress", "workingpaper", "underreview"),
}
"""What keys and titles of a category say, without blanks and hyphens, one row a kind of paper."""

_CLOSEST: dict[PublicationKind, tuple[str, ...]] = {
    "journal": ("conference", "preprint", "other"),
    "conference": ("workshop", "journal", "other"),
    "workshop": ("conference", "journal", "other"),
    "preprint": ("submitted", "journal", "other", "conference"),
    "book": ("chapter", "journal", "other"),
    "chapter": ("book", "journal", "other"),
    "thesis": ("book", "report", "other", "journal"),
    "patent": ("other", "report", "journal"),
    "report": ("preprint", "other", "journal"),
    "poster": ("workshop", "conference", "other", "journal"),
    "other": ("preprint", "journal", "conference"),
}
_TO_ADD = {
    "journal": ("manuscripts", "Journal Articles"),
    "conference": ("conferences", "Conference Papers"),
    "workshop": ("workshops", "Workshop Papers"),
    "preprint": ("preprints", "Preprints"),
    "book": ("books", "Books"),
    "chapter": ("chapters", "Book Chapters"),
    "thesis": ("theses", "Theses"),
    "patent": ("patents", "Patents"),
    "report": ("reports", "Reports"),
    "poster": ("posters", "Posters"),
    "other": ("other", "Other"),
}


def choose(
    publications: Iterable[Publication], configured: Mapping[str, str] | None
) -> tuple[list[str], list[Diagnostic]]:
    """For each paper the key of its category, and a message for each kind that the site has no category for.

    The modern theme lists a paper only if its category is a key of `publication_category`, so the closest key is taken
    where none fits.
    """
    chosen, unfit = _chosen(publications, configured)
    return chosen, [_report(kind, key) for kind, key in unfit.items()]


def missing(publications: Iterable[Publication], configured: Mapping[str, str] | None) -> dict[str, str]:
    """The keys and titles that the site's categories lack for some of the papers."""
    _, unfit = _chosen(publications, configured)
    wanted = dict(_TO_ADD[kind] for kind in unfit)
    return {key: title for key, title in wanted.items() if key not in (configured or {})}


def _chosen(
    publications: Iterable[Publication], configured: Mapping[str, str] | None
) -> tuple[list[str], dict[PublicationKind, str]]:
    """The papers' keys, and for each kind that none fits the key that was taken, "" where there is none at all."""
    keys = {
        key: (_squeezed(key), _squeezed(title))
        for key, title in (DEFAULTS if configured is None else configured).items()
    }
    chosen: list[str] = []
    known: dict[tuple[PublicationKind, str], tuple[str, bool]] = {}
    unfit: dict[PublicationKind, str] = {}
    for publication in publications:
        case = (publication.kind, publication.status)
        if case not in known:
            known[case] = _key(publication.kind, publication.status, keys)
        key, fits = known[case]
        chosen.append(key)
        if not fits and configured is not None:
            unfit.setdefault(publication.kind, key if keys else "")
    return chosen, unfit


def _key(kind: PublicationKind, status: str, keys: Mapping[str, tuple[str, str]]) -> tuple[str, bool]:
    """A key, and whether it means this kind."""
    for meaning in (status, kind):
        if found := _find(meaning, keys):
            return found, True
    for meaning in _CLOSEST[kind]:
        if found := _find(meaning, keys):
            return found, False
    return next(iter(keys), _TO_ADD[kind][0]), False


def _find(meaning: str, keys: Mapping[str, tuple[str, str]]) -> str:
    """The key that says `meaning` itself, else the one whose title does."""
    other = _STEMS["chapter"] if meaning == "book" else ()
    for place in (0, 1):
        for stem in _STEMS.get(meaning, ()):
            for key, said in keys.items():
                if stem in said[place] and not any(word in said[place] for word in other):
                    return key
    return ""


def _squeezed(text: str) -> str:
    return re.sub(r"[^\w]|_", "", text).lower()


def _report(kind: PublicationKind, key: str) -> Diagnostic:
    new, title = _TO_ADD[kind]
    where = f"they are listed under “{key}”" if key else "the site lists no papers at all"
    return Diagnostic(
        Code.CATEGORY_MISSING,
        Severity.WARNING if not key else Severity.NOTE,
        f"publication_category in _config.yml has no key for papers of the kind “{kind}”: {where}",
        f"--config adds it; or add below publication_category: the lines “  {new}:” and “    title: '{title}'”",
    )

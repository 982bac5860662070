"""Works whose entries have dashes in the place of those who wrote the work above: "———. 2021. “Slow rivers”"."""

from __future__ import annotations

from dataclasses import replace

from converter.model import Publication


def by_the_same(publication: Publication, above: Publication) -> Publication:
    """A publication whose authors are those of the one above; the first of these, where others are named beside him."""
    if not above.authors:
        return publication
    same = 1 if publication.authors else len(above.authors)
    owner = None if publication.owner is None else publication.owner + same
    return replace(
        publication,
        authors=(*above.authors[:same], *publication.authors),
        names=(*above.names[:same], *publication.names),
        marks=(*above.marks[:same], *publication.marks),
        owner=above.owner if above.owner is not None and above.owner < same else owner,
    )

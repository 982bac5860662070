"""How sure a record is, and what of it is doubtful.

Each sign of `oddities` has a weight; their sum gives the confidence (a logistic regression), and a record whose
confidence is below `NAMED` is named in the report, with what its signs speak against.

The weights are fitted by `python -m tests.accuracy.calibrate` to 1,441 records of 84 labelled pages, of which 85 in 100
were exact.  On pages left out of the fitting, the share of exact ones among the records not named was

    named   .05  .10  .15  .20  .25  .30  .40  .50
    exact   .88  .91  .94  .95  .96  .97  .98  .99

and the confidence that is said is the share that is exact, to within .02 in the surest eight tenths of the records and
.06 in the others.  The lead over the second reading and seventeen other signs, as weighed by hand on some of these
pages, had given .91 at .15 and .96 at .50.  What was tried, with the exact ones at .15, .30 and .40 named:

- a hundred signs, weights drawn to 0: .90, .94, .96; only those that speak against a record where they should, and
  signs that say the same made one: .92, .96, .98
- the same, weights drawn to 1 rather than to 0 (few records show each sign, and that signs are about equally bad is
  the better guess): .94, .97, .98; with two or three steps for a lead, a rare trait or a weak reading, no better
- how doubtful the other records of the list, or of the document, are: no better, since most signs tell it already

Later the same was asked of 868 records of 52 texts as they were read at first sight, before anything was mended for
them, of which 77 in 100 were exact: with these weights .144 were named and .883 of the others exact. A dozen signs
were added (a recurring name in the title or the venue, of 24 such records 24 wrong; one's own name missing; a year
out of order; half a venue; remarks before one), and those that hardly ever err were given weights by hand which name
a record alone. At first sight .190 are named now, and .926 of the others exact; the curve:

    named   .05  .10  .15  .20  .25  .30  .40  .50
    exact   .82  .86  .90  .93  .95  .96  .97  .99

Weights that are fitted to the first sight alone, or a weaker prior, are no better; how doubtful the document's other
records are would add .01 at .20 named.

Then names among venues, the title once more as the venue, general words for a venue, names taken for titles and venues
of drafts became signs, and lists that print nothing but titles, works that have not appeared, the books of chapters and
publishers of one word ceased to be. On 366 records of 20 texts read at first sight, of which 76 in 100 were exact:

    named            .05  .10  .15  .20  .25  .30  .40
    exact, before    .79  .82  .84  .87  .91  .92  .94
    exact, then      .79  .82  .86  .90  .92  .93  .94

The signs were chosen on the same pages, so that pages of quite another kind may fare worse.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

CERTAINTY = 3.7
"""The log odds that a record without any sign is right."""
NAMED = 0.65
"""The confidence below which a record is named: 19 in 100 are where 77 in 100 are right, 5 in 100 where 99 are."""
_TITLE, _NAMES, _VENUE, _YEARS = (
    "the title may begin or end elsewhere",
    "the authors may be wrong",
    "the venue may be wrong",
    "the year may be wrong",
)
UNCLEAR = "it is not clear what this is"
"""To be followed by the words."""
SIGNS: dict[str, tuple[float, str]] = {
    "not read": (8.0, "the entry could not be taken apart"),
    "untitled": (8.0, "no title was found: the citation stands in its place"),
    "another title": (0.7, _TITLE),
    "other authors": (1.4, _NAMES),
    "read by the style": (0.8, _TITLE),
    "weak reading": (0.8, _TITLE),
    "rare title sign": (0.8, _TITLE),
    "rare markup": (1.2, _TITLE),
    "fewer lines": (1.0, _TITLE),
    "torn title": (1.4, _TITLE),
    "more in the title": (1.4, _TITLE),
    "names in the title": (3.5, _TITLE),
    "remark in the title": (1.5, _TITLE),
    "two sentences": (1.2, _TITLE),
    "comma in the title": (1.2, _TITLE),
    "line end in the title": (1.0, _TITLE),
    "long title": (1.1, _TITLE),
    "short title": (1.1, _TITLE),
    "title like a name": (2.0, _TITLE),
    "title like a venue": (2.5, _TITLE),
    "no authors": (1.1, "no authors were found"),
    "nobody in the list": (0.8, "no authors were found"),
    "owner missing": (0.8, _NAMES),
    "owner among others": (0.6, _NAMES),
    "unread names": (2.5, _NAMES),
    "names in the imprint": (4.0, _NAMES),
    "plain name behind the title": (1.2, _NAMES),
    "plain name": (0.9, _NAMES),
    "inverted name among others": (1.2, _NAMES),
    "debris in a name": (4.0, _NAMES),
    "names run together": (4.0, _NAMES),
    "two names in one": (1.0, _NAMES),
    "name of one word": (0.9, _NAMES),
    "unusual names": (1.0, _NAMES),
    "nobody recurs": (1.0, _NAMES),
    "no venue": (1.2, "no venue was found"),
    "no venue as the others": (1.6, "no venue was found"),
    "venue of one unknown word": (1.1, _VENUE),
    "long venue": (1.0, _VENUE),
    "comma in the venue": (1.2, _VENUE),
    "half a venue": (2.5, _VENUE),
    "names in the venue": (3.5, _VENUE),
    "the title again": (4.5, _VENUE),
    "venue of a draft": (2.5, _VENUE),
    "torn venue": (1.3, _VENUE),
    "numbers in the venue": (2.5, _VENUE),
    "bracket in the venue": (1.1, _VENUE),
    "remark in the venue": (1.5, _VENUE),
    "place in the venue": (2.0, _VENUE),
    "department as venue": (2.5, _VENUE),
    "remark before the venue": (4.0, _VENUE),
    "name elsewhere": (4.5, _NAMES),
    "nothing but a title": (1.2, "this may be no publication"),
    "year out of order": (0.7, _YEARS),
    "several years": (1.0, _YEARS),
    "no year": (0.8, "no year was found"),
    "unread year": (1.6, "no year was found"),
    "year from elsewhere": (1.2, _YEARS),
    "much in the imprint": (0.9, _VENUE),
    "very much in the imprint": (1.1, _VENUE),
    "left over": (1.1, UNCLEAR),
    "a book": (0.9, _VENUE),
    "not a paper": (0.9, _VENUE),
    "marked title": (-0.2, ""),
    "known venue": (-0.4, ""),
    "volume and pages": (-0.3, ""),
}
"""The weight of each sign, and what it makes doubtful.  A negative one speaks for the record."""


def confidence_of(signs: Iterable[str]) -> tuple[float, tuple[str, ...]]:
    """The probability that title, authors, venue and year are right, and what is doubtful where it is low.

    The heaviest doubt comes first; the light ones, of less than half its weight, are left out.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for sign in signs:
        weight, said = SIGNS[sign]
        weights[said] += weight
    confidence = round(1.0 / (1.0 + math.exp(sum(weights.values()) - CERTAINTY)), 3)
    if confidence >= NAMED:
        return confidence, ()
    ranked = sorted((said for said in weights if said), key=lambda said: -weights[said])
    return confidence, tuple(said for said in ranked if weights[said] >= min(1.0, 0.5 * weights[ranked[0]]))

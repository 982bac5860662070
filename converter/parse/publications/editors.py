# ruff: noqa: E501 (a pattern reads better on one line)
"""Claims the editors of the book or issue that a work is in."""

from __future__ import annotations

import re
from itertools import pairwise

from converter.parse.publications import venues
from converter.parse.publications.boundaries import skip_signs
from converter.parse.publications.bylines import is_only_authors
from converter.parse.publications.claims import TAKEN, Claims
from converter.parse.publications.editor_marks import (
    AUTHORS_ARE_EDITORS,
    EDITED_BY,
    EDITORS_MARK,
    MARK_BEHIND_NAME,
)
from converter.parse.publications.fields import Imprint
from converter.parse.publications.layout import Layout
from converter.parse.publications.names import AuthorList, author_list_ends
from converter.patterns import Lazy, Rare

_THE_SAME = Lazy(
    r"\b(?:[Ii]n|(?<=, )en):? (?P<same>(?:[Dd]ers|[Dd]ies|[Ii]d|[Ee]ad|[Ii]dem|[Ee]adem|A[Aa]\. ?V[Vv]|V[Vv]\. ?A[Aa])\.?\s?[:,] )(?=[^\W\d_a-z][^.,;:]{3})"
)
"""What stands for the author as the editor of the book, or for several: "in: ders.: The Book of Sand", "in AA. VV., The Book"."""
_MARK_ALONE = Lazy(r"\W*(?:eds?|hrsg|hg)\b\W*", re.IGNORECASE)
"""What marks the names before it, too, unlike "ed. by"."""


def _may_be_names(text: str) -> bool:
    """Whether what stands before "ed." are likely names, and not the book: "In Anna Berg and Carl Dahl"."""
    text = _BOOK.sub("", re.split(r"[^\W\d_]{3}[.?!] ", text)[-1])
    if _INITIAL.search(text):
        return True
    return is_only_authors(text) and (len(text.split()) < 4 or _AND.search(text) is not None)


def _behind_names(layout: Layout, free: str, start: int, end: int) -> str:
    """The book in "In A. Berg and C. Dahl, Rivers of Sand, ed. ...": what follows the names, or all if none stand there."""
    entered = _ENTERED.match(free, skip_signs(free, start))
    names = _longest_names(layout, free, entered.end(), 2.3) if entered else None
    return free[names:end] if names and len(free[names:end].split()) > 1 else free[start:end]


_INITIAL = Lazy(r"\b[^\W\d_a-z]\.|(?<=[^\W\d_] )[^\W\d_a-z]{1,3}(?=,|$| and | & )")
_AND = Lazy(r"\b(?:and|und|et|y|e)\b|&")
_ED_AND_NAMES = Rare(r", [Ee]ds?\. (?=[^\W\d_a-z][\w’'.-]* [^\W\d_])", "ed.", "eds.")
"""How Chicago's style names the editors behind a book: "The Book of Sand, ed. Carl Dahl, 455–466"."""
_ED_AND_INITIALS = Rare(r", Ed\. (?:[^\W\d_a-z]\. ?){1,3}[^\W\d_a-z][\w’'-]+(?=, [^\W\d_a-z][^,]*(?:,|\(|$))", "ed.")
"""One editor behind a book, and the press: "Rivers Unbound, Ed. A. Berg, Gilder Press"."""
_BOOK = Lazy(r"^\W*(?:[Ii]n:? |I: )?")
_BEHIND_IN = Lazy(r"\b(?:(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans):?|I:|(?<=[.?!”\"] )I)\s+$")
_ENTERED = Lazy(r"\b(?:(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans):?|I:|(?<=[.?!”\"] )I)\s+(?=[^\W\d_a-z])")
_MARK_AHEAD = Rare(
    r"\b(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans):?\s+(?P<mark>\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Dd]irs?|[Cc]oords?)\.?\)[.:]?\s+)(?=[^\W\d_a-z])",
    "(ed",
    "(hrsg",
    "(hg",
    "(dir",
    "(coord",
)
"""The mark between "in" and the names: "in (eds) Anna Berg and Carl Dahl, The Book of Sand"."""
_CHAPTER = Lazy(r"[\s,]*\b(?:ch(?:ap(?:ter|\.)|\.)?|Kap\.|cap\.)\s*\d{1,2}\b", re.IGNORECASE)


_SURNAMES = Lazy(
    r"(?:(?:(?:v[ao]n|de[rn]?|di|da|zu) ){0,2}[^\W\d_a-z][\w’'-]++(?:,? (?:&|and|und|et|y|e) |, | ?/ ?)?){1,5}(?: ?et al\.?| u\. ?a\.)?"
)


_FAMILY = r"(?:(?:v[ao]n|de[nr]?|del|di|da|l[ae]|te[nr]) ){0,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?"
_WITH_INITIALS = Lazy(
    rf"(?:{_FAMILY}, (?:[^\W\d_]h?\.[ -]?){{1,4}}(?:[,;]? ?(?:&|and|und|et|y|e) ?|[,;] ?)?)+(?:(?:[^\W\d_a-z]\. ?){{1,2}}{_FAMILY})?(?:et al\.?)?"
    rf"|(?:{_FAMILY} (?:[^\W\d_a-z]\.-?){{1,3}}(?:,? ?(?:&|and|und|et|y|e) |, ?)?)+(?: ?et al\.?)?"
    rf"|(?:{_FAMILY} [^\W\d_a-z]{{1,3}}(?:,? ?(?:&|and|und|et|y|e) |, ?)?){{2,}}(?: ?et al\.?)?"
)
"""What nothing but names can be: "Berg, A., & Dahl, C.", "Berg A., Dahl C. et al.", "Berg A, Dahl C"."""
_DATED_COLON = Lazy(rf"\s*(?:{TAKEN}+|\((?:19|20)\d\d\)):")
"""The year of a book between its editors and its title: "Berg, Anna (Hrsg.) (2020): The book"."""
_SUBTITLE = Lazy(r"\s+[^\W\d_a-z][\w@-]+[.:] (?=[^\W\d_a-z][\w’'-]*,? [^\W\d_])")
"""A book's title of one word, and behind it another sentence: "Silt. A history", "Silt. Altstadt: Gilder"."""


def claim_authors_mark(claims: Claims) -> None:
    """The mark behind the authors that makes them editors: "A. Berg and C. Dahl (eds.)"."""
    for authors in claims.of("authors"):
        if leading := AUTHORS_ARE_EDITORS.match(claims.free, authors.end):
            claims.take(authors.end, leading.end(), "imprint", "editors")


def claim_editors(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Editors are in no field, but they tell a chapter, and the venue ends or begins at them."""
    if chapter := _CHAPTER.search(claims.free, title[1]):
        claims.take(chapter.start(), chapter.end(), "imprint", "more")
    same = _THE_SAME.search(layout.string, title[1])
    if same and TAKEN not in claims.free[slice(*same.span("same"))]:
        claims.take(*same.span("same"), "imprint", "editors")
        result.edited = True
    free = claims.free
    ahead = _MARK_AHEAD.search(free, title[1])
    if ahead and (names_end := _longest_names(layout, free, ahead.end(), 2.3)):
        behind = re.split(r"[.,\x01\v]", free[names_end:].lstrip(" ,."), maxsplit=1)[0]
        if not behind or venues.PUBLISHER.search(
            behind
        ):  # the last of them is the book: "Ada Berg, Old Post Offices. Press"
            names_end = max(free.rfind(", ", ahead.end(), names_end), ahead.end())
        result.edited = result.entered = True
        claims.take(ahead.start("mark"), names_end, "imprint", "editors")
        return
    match = EDITED_BY.search(free, title[1])
    names_end = _longest_names(layout, free, match.end(), 2.3) if match else None
    if match and (names_end or not _MARK_ALONE.fullmatch(match[0])):
        end = names_end or match.end()
        result.edited = True
        claims.take(match.start(), end, "imprint", "editors")
        if (more := EDITORS_MARK.match(claims.free, end)) is not None:
            claims.take(more.start(), more.end(), "imprint", "editors")
        return
    if (one := _ED_AND_INITIALS.search(free, title[1])) and venues.PUBLISHER.search(free[one.end() :].split(",")[1]):
        claims.take(one.start(), one.end(), "imprint", "editors")
        result.edited = True
        return
    if (
        (led := _ED_AND_NAMES.search(free, title[1]))
        and (
            any(
                a >= title[1] and abs(b - led.start()) < 2 for a, b in layout.italic
            )  # "in *Berg and the Sea*, eds. ..."
            or not _may_be_names(_behind_names(layout, free, title[1], led.start()))
        )
        and not any(abs(a - led.end()) < 2 for a, _ in layout.italic)  # "in Berg and Dahl, eds. *The Book*"
        and (names_end := _longest_names(layout, free, led.end(), 1.6))
        and not venues.PUBLISHER.search(free[led.end() : names_end])
    ):
        claims.take(led.start(), names_end, "imprint", "editors")
        _claim_unmarked(layout, claims, result, title)
        result.edited = True
        return
    match = EDITORS_MARK.search(free, title[1]) or _after_a_name(layout, free, title[1])
    if not match:
        _claim_unmarked(layout, claims, result, title)
        return
    end = _last_mark(layout, free, match.end())
    # the names stand before the mark: behind "In" or the last thing taken
    start = title[1]
    for sign in re.finditer(
        rf"\b(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans):?\s+(?=[^\W\d_a-z])|[{TAKEN}\v]+\s*", free[title[1] : match.start()]
    ):
        if sign[0] == "in " and _ADVANCES_IN.search(free, title[1], title[1] + sign.end()):
            continue
        start = title[1] + sign.end()
    entered = bool(_BEHIND_IN.search(free[:start]))
    result.edited = True
    # "*Sandby Rivers*, Anna Berg (ed.)": names are set upright where the book is in italics
    upright = max((b for a, b in layout.italic if start <= a and b < match.start() - 3), default=start)
    tokens = [t for t in layout.tokens if upright <= t.start < match.start()]
    dated = _DATED_COLON.match(free, end)
    book = dated.end() if dated else end
    colon = free[book - 1] == ":"
    behind = re.split(r"[,.;\x01\v]|(?<!\s):", free[book:].lstrip(" ,.:;"), maxsplit=1)[0]
    goes_on = _SUBTITLE.match(free, end)
    named = venues.CONFERENCE.search(behind) or not venues.PUBLISHER.search(behind)  # "ACM Conference on ..."
    named = named or (
        behind.startswith("The ") and len(behind.split()) > 4
    )  # "The Gilder Companion to Languages of Sand"
    begin = skip_signs(free, start)
    # no book begins with such names: "In Berg, A., & Dahl, C. (Eds.). Altstadt: Gilder"
    initialed = entered and bool(_WITH_INITIALS.fullmatch(layout.string[begin : match.start() + 1].strip()))
    book_follows = bool(named) and (len(behind.split()) > 1 or goes_on is not None or colon)
    book_follows = book_follows or initialed
    several = start == title[1] and "," in layout.string[begin : match.start()]
    surnames = colon or _SURNAMES.fullmatch(layout.string, begin, match.start())
    if (entered or several) and book_follows and (surnames or initialed):
        # "in: Berg/Dahl u. a. (Hrsg.): The book": however the names are written
        result.entered = True
        claims.take(begin, end, "imprint", "editors")
        return
    if entered and book_follows and upright == start and _are_many(layout.string[begin : match.start()]):
        result.entered = True
        claims.take(begin, end, "imprint", "editors")
        return
    for first in range(len(tokens)):
        if first == 0 and upright == start and not book_follows and any(t.text in ",." for t in tokens) and entered:
            continue  # "In Rivers of Sand, A. Berg and C. Dahl (eds.), Press": the book stands first
        if first and tokens[first - 1].text not in (
            ",",
            ".",
            ":",
            ";",
            "In",
            "in",
            "en",
            "En",
            "em",
            "Em",
            "dans",
            "Dans",
            "(",
            "by",
        ):
            continue
        if first and tokens[first - 1].text == "in" and tokens[first].kind == "P":
            continue  # "Rivers in der Schweiz, Anna Berg (ed.)"
        if first and tokens[first - 1].text == "in" and _ADVANCES_IN.search(free, title[1], tokens[first].start):
            continue
        for found in reversed(author_list_ends(layout.string, tokens, first)):
            if (
                found.end >= match.start() - 2
                and found.cost / len(found.names) < 1.9
                and not _spans_a_stop(layout.string, found)
                and not _begins_in_a_title(layout.string, found, single=bool(_SINGLE.fullmatch(match[0])))
            ):
                if first == 0 and entered:
                    result.entered = True
                claims.take(found.start, end, "imprint", "editors")
                return
    claims.take(match.start(), end, "imprint", "editors")


_ADVANCES_IN = Lazy(
    r"\b(?:Advances|Progress|Developments|Trends|Topics|Studies|Research|Essays|Readings|Notes|Lectures|Perspectives|Issues"
    r"|Problems|Methods|Frontiers|Directions|Investigations|Explorations|Contributions|Insights|Innovations) in $"
)
"""Names of books that go on behind "in"."""
_ONE_OF_MANY = Lazy(
    r"(?:(?:and|und|et|y|e|&) )?(?:(?:v[ao]n|de[nr]?|del|di|da|l[ae]|te[nr]) ){0,2}[^\W\d_a-z][\w’'.-]*(?: (?:v[ao]n|de[nr]?|del|di|da|l[ae]|te[nr])){0,2}(?: [^\W\d_a-z][\w’'.-]*){1,3}"
)
_HAS_INITIAL = Lazy(r"(?:^| )[^\W\d_a-z]{1,2}(?:\.|$| )")


def _are_many(text: str) -> bool:
    """Whether four or more names stand there, one written unlike the others: "Cerno L., Ada Berg, Kitty Ė. Dahl, Lund M"."""
    pieces = [piece.strip() for piece in text.rstrip(" ,(").split(",")]
    if len(pieces) < 4 or len(text) > 250 or not all(_ONE_OF_MANY.fullmatch(piece) for piece in pieces):
        return False
    initials = [bool(_HAS_INITIAL.search(piece)) for piece in pieces]
    return initials[0] or sum(initials) < len(pieces) / 2


_SINGLE = Lazy(r"\W*(?:ed|editor)\W*", re.IGNORECASE)
"""The mark of one editor."""


def _after_a_name(layout: Layout, free: str, start: int) -> re.Match[str] | None:
    """The mark behind a name without any sign: "A. Berg, C. Dahl eds.", but not "Second ed."."""
    for match in MARK_BEHIND_NAME.finditer(free, start):
        if (entered := _ENTERED.search(free, start, match.start())) and is_only_authors(
            free[entered.end() : match.start()]
        ):
            return match
        if entered and _SURNAMES.fullmatch(free, entered.end(), match.start()):
            return match  # "In Berg and Dahl eds. The Book of Sand"
        tokens = [t for t in layout.tokens if match.start() - 40 <= t.start < match.start()]
        for first, token in enumerate(tokens):
            initial = token.kind == "I" or first + 2 == len(tokens) and tokens[-1].kind in "IU"
            if initial and any(names.next == len(tokens) for names in author_list_ends(layout.string, tokens, first)):
                return match
    return None


def _begins_in_a_title(string: str, found: AuthorList, *, single: bool) -> bool:
    """Whether the first name is the end of a title: "Rivers, Counting Reeds, H. Berg and B. Dahl, eds."."""
    first, *others = (string[name.start : name.end] for name in found.names)
    if not others or "." in first:
        return False
    if any(" " not in name for name in (first, *others[:-1])) and " " in others[-1]:
        return True  # no list of names is of both kinds
    initials = all(re.match(r"[^\W\d_]\.", other) for other in others)
    return string[found.names[0].end] == "," and initials and (single or len(others) > 1)


def _spans_a_stop(string: str, names: AuthorList) -> bool:
    """Whether a full stop stands between two names: "Rivers of Sand. Anna Berg and Carl Dahl, eds."."""
    return any("." in string[one.end : other.start] for one, other in zip(names.names, names.names[1:], strict=False))


_IN_INITIAL = Lazy(r"(?<=[\s.,;\v])[Ii]n:?\s+(?=[A-Z]\.)")


_IN_AND_OTHERS = Rare(
    r"(?<=[\s.,;\v\x01])(?:[IiEe]n|[Ee]m|[Dd]ans):?\s+(?P<names>(?:(?:[^\W\d_a-z]\. ?){0,2}[^\W\d_a-z][\w’'-]+(?:,? (?:[^\W\d_]\.?[ -]?){1,3})?,? ?(?:& |and )?){1,3}et al(?:\.,?|i[ai]?,?|,))\s+(?=[^\W\d_a-z])",
    "et al",
)
"""The first editors and the others, right behind "In": "In: Berg A., et al. The book of sand"."""


def _claim_unmarked(layout: Layout, claims: Claims, result: Imprint, title: tuple[int, int]) -> None:
    """Editors that nothing marks but the initials right behind "In", or a colon: "In A. Berg & C. Dahl, *The book*"."""
    begun = [a for a, _ in layout.italic if claims.free[a - 2 : a] == ": " and a > title[1]]
    if begun and (named := _ENTERED.search(claims.free, title[1], begun[0])):
        end = _longest_names(layout, claims.free, named.end(), 1.6)
        if end == begun[0] - 2:  # "in: Anna Berg and Carl Dahl: *The book*"
            result.edited = result.entered = True
            claims.take(named.end(), begun[0] - 1, "imprint", "editors")
            return
    if others := _IN_AND_OTHERS.search(claims.free, title[1]):
        result.edited = result.entered = True
        claims.take(*others.span("names"), "imprint", "editors")
        return
    entered = _IN_INITIAL.search(claims.free, title[1])
    if not entered:
        return
    start = entered.end()
    tokens = [t for t in layout.tokens if t.start >= start and claims.free[t.start] != TAKEN][:80]
    for found in reversed(author_list_ends(layout.string, tokens, 0) if tokens else []):
        if (
            all(layout.string[name.start + 1 : name.start + 2] == "." for name in found.names)
            and re.match(r",\s+[^\W\d_a-z]", claims.free[found.end :])
            and found.cost < 1.0
            and (entered[0][0] != "i" or claims.of("editors") or any(0 < a - found.end < 4 for a, _ in layout.italic))
        ):
            result.edited = result.entered = True
            claims.take(start, found.end, "imprint", "editors")
            return


def _last_mark(layout: Layout, free: str, end: int) -> int:
    """Behind the last of the marks that editors have each for themselves: "A. Berg (Editor in Chief), C. Dahl (Ed.)"."""
    while (names := _longest_names(layout, free, skip_signs(free, end), 2.3)) and (
        again := EDITORS_MARK.match(free, names)
    ):
        end = again.end()
    return end


def _longest_names(layout: Layout, free: str, start: int, dearest: float) -> int | None:
    tokens = [t for t in layout.tokens if t.start >= start and free[t.start] != TAKEN][:120]
    best = None
    if tokens:
        for names in author_list_ends(layout.string, tokens, 0):
            if TAKEN in free[names.start : names.end] or "\v" in free[names.start : names.end]:
                continue
            if venues.INSTITUTION.search(free[names.start : names.end]):
                continue  # "sous la direction d'Anna Berg, Université de Sandville"
            if any(_AND.search(free[one.end : other.start]) for one, other in pairwise(names.names[:-1])):
                continue  # "Ed.: Anna Berg and Carl Dahl, Schilf Books": the name that "and" leads is the last
            if names.names[0].form == "direct" and names.names[-1].form == "inverted":
                continue  # "Dahl, Schilf Books" is no name there
            follows = free[names.end : names.end + 1]
            closed = follows in (",", ".", ":", ";", ")", "(", TAKEN, "", "\v") or free.startswith(
                (" (", f" {TAKEN}"), names.end
            )
            if names.cost / len(names.names) < dearest and closed:
                # ", 455-466": the list ends where no name follows
                best = names.end
    return best

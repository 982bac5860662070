# ruff: noqa: E501 (a pattern reads better on one line)
"""What looks like people's names and is the name of a journal, or of who publishes."""

from __future__ import annotations

import re

from converter.parse.publications import venues
from converter.parse.publications.claims import TAKEN
from converter.parse.publications.names import AuthorList
from converter.parse.publications.scan import Scan
from converter.parse.publications.shortened import SHORTENED
from converter.patterns import Lazy
from converter.remembered import remembered

INITIALS = Lazy(r"[^\W\d_a-z]+(?:[-‐][^\W\d_a-z]+)*[-‐]?\.")
INITIAL = Lazy(r"[^\W\d_a-z]{1,2}\.")
_ABBREVIATED_JOURNAL = Lazy(
    r"(?!(?:[^\W\d_a-z]\. ?){1,3}[^\W\d_]+\.? ?[(\[](?:19|20)\d\d)"
    r"(?!(?:[^\W\d_a-zJZ]\. ?){1,3}[^\W\d_]{5,} [^\W\d_]{4,}\. ?[(\[](?:19|20)\d\d)"
    r"(?:[^\W\d_a-z][a-z]{0,9}\. ?)+(?:[^\W\d_a-z][a-z]{0,9}\.? ?|and |of |& )*,? ?(?!(?:19|20)\d\d\b|\d+(?:st|nd|rd|th)\b)(?:\d|vol\b|[(\[](?:\d|submitted|in press|accepted))"
    r"|(?:[^\W\d_a-z][a-z]{2,9}\.|J\. (?=[^\W\d_a-z][a-z]{1,9}\. ?[^\W\d_a-z][a-z]{1,9}\.)) ?(?:[^\W\d_a-z][a-z]{0,9}\. ?)+(?:[^\W\d_a-z][a-z]{0,9}\.? ?)*,? ?(?:19|20)\d\d\b"
)


_SHORT = (
    r"(?:Acad|Acoust|Adv|Agric|Am|Amer|Anal|Anim|Ann|Appl|Arch|Assoc|Astron|Astrophys|Atmos|Biol|Brit|Bull|Cell|Chem|Clim|Clin|Comb|Combin"
    r"|Comm|Commun|Comput|Conf|Dev|Diff|Differ|Dyn|Ecol|Econ|Electron|Eng|Environ|Eur|Evol|Exp|Food|Funct|Genet|Geol|Geom|Geophys|Hist"
    r"|Hydrol|Immunol|Ind|Inorg|Inst|Int|Integr|Lett|Ling|Magn|Mar|Mater|Math|Mech|Med|Meteorol|Microbiol|Mol|Nat|Natl|Neurosci|Nucl|Numer"
    r"|Nutr|Oncol|Oper|Opt|Optim|Org|Pharm|Pharmacol|Philos|Phys|Physiol|Planet|Plant|Pol|Polit|Polym|Proc|Psych|Psychol|Quant|Radiat|Res"
    r"|Rev|Roy|Sci|Sec|Ser|Soc|Spectrosc|Stat|Struct|Symb|Symp|Syst|Technol|Theor|Topol|Toxicol|Trans|Virol)\."
)
"""Words as the names of journals shorten them, which few family names look like."""
_WORDS_FIRST = Lazy(rf"(?:[^\W\d_a-z][a-z]{{2,12}} ){{1,2}}(?={_SHORT} ?[^\W\d_a-z][a-z]{{0,9}}\. )")
"""Words in front of shortened ones: "Notices Amer. Math. ", but not "Ada Berg. Phys. Rev. "."""
_ONE_SHORTENED = Lazy(_SHORT)
_TWO_SHORTENED = Lazy(rf"{_SHORT} ?{_SHORT}")


def is_abbreviated_journal(string: str, start: int) -> bool:
    """Whether the name of a journal stands at a position: "J. Chem. Phys. 128", "Notices Amer. Math. Soc. 71"."""
    if abbreviated := _ABBREVIATED_JOURNAL.match(string, start):
        return "Chapter" not in abbreviated[0] and not _is_person_before_journal(string, start)
    words = _WORDS_FIRST.match(string, start)
    if not words or re.search(r"(?:\band|&)\s+$", string[max(0, start - 6) : start]):
        return False
    return bool(_ABBREVIATED_JOURNAL.match(string, words.end()))


_PERSON = Lazy(
    r"(?P<initials>(?:[^\W\d_a-z]\.[ -]?){1,3})(?P<family>[^\W\d_a-z][\w’'-]+)\.\s(?P<next>[^\W\d_a-z][\w-]*)(?P<stop>\.?)"
)
_FIRST_LETTERS = frozenset("JZQCNRSPUE")
"""With what shortened names of journals begin: "J. Chem. Phys.", "C. R. Acad. Sci."."""


def _is_person_before_journal(string: str, start: int) -> bool:
    """Whether initials and a family name stand there, and behind a stop the journal: "A. Berg. Phys. Rev. B 13"."""
    person = _PERSON.match(string, start)
    if not person or person["family"] in SHORTENED or _ONE_SHORTENED.match(string, person.start("family")):
        return False
    whole = not person["stop"] and len(person["next"]) > 4
    if len(person["family"]) > 4 or whole or person["initials"][0] not in _FIRST_LETTERS:
        return True
    return bool(_TWO_SHORTENED.match(string, person.start("next")))


_SCHOOL = Lazy(r"(?:U\.?C|UT|CU|ETH|T\.?U|F\.?U|HU|LMU|SUNY|CUNY)\.? [A-Z]")


@remembered
def is_house(name: str) -> bool:
    """Whether what may be a person's name is a publisher's or a university's."""
    return bool(venues.PUBLISHER.search(name) or venues.INSTITUTION.search(name) or _SCHOOL.match(name))


PERIODICAL = Lazy(
    r"\s(?:Times|Post|Tribune|Herald|Gazette|Guardian|Chronicle|Magazine|Journal|Review|News|Newsletter|Bulletin|Quarterly|Blog)$"
)
"""How newspapers and magazines are called that bear a name: "Altstadt Post"."""
NUMBERS = Lazy(r"[Vv]ol(?:ume\b|s?\.)|[Nn][or]\.? ?\d|\d{1,4}\s*(?:[,;:(]|[Nn]o\b)")
"""The volume that follows a journal."""


def is_of_journal(string: str, authors: AuthorList) -> bool:
    """Whether the last name begins a journal's: "Carl Dahl, Lecture Notes in", "Carl Dahl, ARCHIVE FOR SAND"."""
    last = authors.names[-1]
    if string[last.end : last.end + 1] == "." and _SHORTENED.search(string, last.start, last.end):
        return True  # "Carl Dahl, Sandby Math. Journal"
    if len(authors.names) < 2:
        return False
    if last.form == "direct" and _JOURNAL_OF_PARTS.match(string, last.end):
        return True  # "with Carl Dahl, American Economic Journal: Microeconomics"
    others = authors.names[:-1]
    if last.form == "single" and _CAPITAL_NEXT.match(string, last.end):
        # "A. Berg, C. Dahl, Future", and on the next line "Sand Letters"
        return all(INITIAL.match(string, name.start) for name in others)
    before = others[-1]
    if last.form != "direct" or not _GOES_ON.match(string, last.end) or INITIAL.match(string, last.start):
        return False
    name = string[last.start : last.end]
    shouted = name.isupper() and len(name) > 8 and not string[before.start : before.end].isupper()
    return shouted or bool(venues.VENUE.match(name) or venues.CONFERENCE.match(name) or venues.JOURNAL.match(name))


_SHORTENED = Lazy(
    r"(?:[^\W\d_]{4,} |\f)(?:Math|Phys|Chem|Mech|Geom|Anal|Lett|Rev|Trans|Proc|Ann|Sci|Res|Appl|Comm|Commun|Bull|Soc|Amer|Biol|Med|Eng|"
    r"Econ|Stat|Comput|Theor|Topol|Astrophys|Geophys|Ecol|Philos|Psychol)$"
)
"""How names of journals end that go on behind a stop, or are shortened."""
IN_JOURNAL = Lazy(r"\. (?:[^\W\d_a-z][a-z]{1,9}\.|\(?(?:19|20)\d\d\))")
"""How the name of a journal goes on behind its first word: "Math" in "E. Holm Math. Ann. (2020)"."""
_GOES_ON = Lazy(r" (?:in|of|for|on|and|&)\s", re.IGNORECASE)
_CAPITAL_NEXT = Lazy(r"[ \f][^\W\d_a-z]")
_JOURNAL_OF_PARTS = Lazy(r" (?:Journal|Review|Transactions|Proceedings|Letters|Bulletin|Annals)(?:: [^\W\d_a-z]|,? \d)")
"""How the name of a journal ends behind its first words, with a part of it or its volume."""
OF_SCIENCE = Lazy(
    r"\b(?:Algorithms|Mathematics|Physics|Chemistry|Biology|Sciences?|Engineering|Letters|Research|Medicine|Computing|Computers|"
    r"Systems|Networks|Geology|Ecology|Robotics|Optics|Statistics|Materials|Communications|Transactions|Advances|Mechanics|"
    r"Geophysics|Genetics|Genomics|Bioinformatics|Neuroscience|Psychology|Economics|Econometrics|Astrophysics|Astronomy|"
    r"Oceanography|Hydrology|Environment|Informatics|Nanotechnology|Photonics|Electronics|Acoustics|Complexity|Linguistics|"
    r"Combinatorics|Topology|Geometry|Probability|Proceedings|Reports|Software|Analytics|Dynamics|Evolution|Therapy|Oncology|"
    r"Surgery|Radiology|Neurology|Cardiology|Immunology|Microbiology|Pharmacology|Toxicology)$"
)
"""Words that close the names of journals and nobody's."""
ABBREVIATED = Lazy(r"J\. [A-Z][a-z]+\.? (?:[A-Z][a-z]{1,8}\.,? ?)+")
"""A journal that looks like one name with its initial: "J. Reine Angew. Math."."""
PRINTS = Lazy(
    r"(?:,\s[^\W\d_a-z][^\d,.;:()\[\]]{2,25})?(?:,?\s\[[^\[\]]{2,20}\])?,\s?(?:pp?\.\s?\d{2,4}(?![-–\d])|\d{2,4}\s(?:pp?\.|pages|páginas|pagine|Seiten|S\.|стр\.|с\.))"
)
"""A town and how many pages a book has, behind its publisher."""


def closes_with_journal(scan: Scan, authors: AuthorList, behind: int) -> bool:
    """Whether the last name is a journal's: "A. Berg, C. Dahl, E. Lund, Organic Letters, 2017, 42-45".

    Or the last two: "A. Berg, C. Dahl, Sand Research and Design, 2017, 42-45".
    """
    spelled = sum(1 for name in authors.names if not INITIALS.match(scan.string, name.start))
    *names, last = authors.names
    if spelled == 2 and names and _AND.fullmatch(scan.string, names[-1].end, last.start):
        last = names.pop()
        spelled -= 1
    if spelled != 1 or len(names) < 2 or last.form not in ("direct", "single"):
        return False
    until = scan.free.find(TAKEN, behind)
    words = scan.words(behind, len(scan.free) if until < 0 else until)
    return not INITIALS.match(scan.string, last.start) and words <= _FEW_NUMBERS


_AND = Lazy(r" (?:and|&) ")
_FEW_NUMBERS = 4
"""A volume, an issue and pages are so many numbers at most."""
ROMAN_VOLUME = Lazy(
    r"[^\W\d_a-z][\w ’'-]{2,60} (?=[IVXLC])[IVXLC]{1,6}(?:,? ?\((?:19|20)\d\d\)|,? (?:19|20)\d\d)[,:]? ?(?:pp?\. ?)?\d+ ?[-–]"
)
"""A journal with its volume in Roman numerals, the year and pages."""

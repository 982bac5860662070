# ruff: noqa: E501 (a pattern reads better on one line)
"""What a venue, a publisher, a place look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from converter.parse.publications import words as w
from converter.parse.publications.tokens import Token

_WORDS = frozenset("IUCPL")

_B = r"(?<![\w])"
_E = r"(?![\w])"


def _compiled(*alternatives: str) -> re.Pattern[str]:
    latin: list[str] = []
    cjk: list[str] = []
    for part in "|".join(alternatives).split("|"):
        (cjk if re.search(r"[\u3040-\uffff]", part) else latin).append(part)
    pattern = rf"{_B}(?:{'|'.join(latin)}){_E}"
    # a stop at the end of an abbreviation is its own boundary
    pattern = pattern.replace(r"\.)", r"\.)")
    return re.compile(pattern + ("|" + "|".join(cjk) if cjk else ""), re.IGNORECASE)


JOURNAL = _compiled(w.JOURNAL)
CONFERENCE = _compiled(w.CONFERENCE)
WORKSHOP = _compiled(w.WORKSHOP)
SERVER = _compiled(w.SERVER)
THESIS = re.compile(rf"{_B}(?:{w.THESIS})(?![^\W_\u3040-\uffff])", re.IGNORECASE)
REPORT = re.compile(rf"{_B}(?:{w.REPORT})", re.IGNORECASE)
PATENT = re.compile(rf"{_B}(?:{w.PATENT})", re.IGNORECASE)
PUBLISHER = _compiled(w.PUBLISHER)
INSTITUTION = _compiled(w.INSTITUTION)
VENUE = re.compile(
    rf"{_B}(?:journal|j\.|jnl|transactions|trans\.|letters|lett\.|review|rev\.|annals|annales|annalen|archives|bulletin|bull\.|quarterly|"
    rf"magazine|acta|zeitschrift|jahrbuch|yearbook|revue|revista|rivista|cahiers|mitteilungen|proceedings|proc\.?|proc |"
    rf"conference|conf\.?|conférence|konferenz|congreso|symposium|symp\.?|congress|tagung|colloquium|workshops?|int\.|meeting|"
    rf"plos|bmc|frontiers in|lncs|lecture notes|neurips|nips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|emnlp|naacl|acl|icra|iros|chi|kdd|"
    rf"ieee|acm|usenix|interspeech|icassp|siggraph|handbook of|encyclopedia of|advances in|ieee/\w+|sci\.|phys\.|commun\.|"
    rf"handbuch|lexikon|working papers?){_E}"
    rf"|学报|学刊|杂志|期刊|论坛|通讯|紀要|论丛|评论|导刊|学会誌|論文誌|年会|会议|大会|研讨会|论文集|論文集|大学学报",
    re.IGNORECASE,
)


# The same words for looking up one by one, which is what reading a thousand entries can afford.
IS_VENUE, IS_NAME, IS_PUBLISHER, IS_SERVER = 1, 2, 4, 8


def _expanded(alternative: str) -> list[str]:
    """The plain words that a small regular expression stands for; [] where it is more than that."""
    forms = [""]
    i = 0
    while i < len(alternative):
        c = alternative[i]
        if c == "\\" and i + 1 < len(alternative):
            c = alternative[i + 1]
            i += 1
        elif not (c.isalnum() or c in " -&/'’"):
            return []
        optional = alternative[i + 1 : i + 2] == "?"
        forms = [f + c for f in forms] + (forms if optional else [])
        i += 2 if optional else 1
    return [form.strip() for form in forms]


def _lexicon() -> dict[str, list[tuple[str, int]]]:
    lexicon: dict[str, list[tuple[str, int]]] = {}
    venue = re.sub(r"^.*?\(\?:(.*)\).*$", r"\1", VENUE.pattern.split(_E)[0].removeprefix(_B) + ")")
    for source, flag in (
        (venue, IS_VENUE), (w.WORKSHOP, IS_VENUE), (w.JOURNAL, IS_NAME), (w.CONFERENCE, IS_NAME), (w.PUBLISHER, IS_PUBLISHER),
        (w.INSTITUTION, IS_PUBLISHER), (w.SERVER, IS_SERVER),
    ):  # fmt: skip
        for alternative in source.split("|"):
            for form in _expanded(alternative):
                first = re.match(r"[^\W_]+", form)
                if first:
                    lexicon.setdefault(first[0].lower(), []).append((form.lower(), flag))
    return lexicon


_LEXICON = _lexicon()
_CJK_VENUE = re.compile(
    "|".join(p for p in f"{w.JOURNAL}|{w.CONFERENCE}".split("|") if re.search(r"[\u3040-\uffff]", p))
)


def signals(string: str, tokens: Sequence[Token]) -> list[int]:
    """For each token the flags of the venue words that begin at it."""
    lower = string.lower()
    if len(lower) != len(string):
        lower = string
    result = []
    for token in tokens:
        flags = 0
        if token.kind == "K":
            if _CJK_VENUE.search(token.text):
                flags = IS_VENUE
        elif token.kind in _WORDS:
            first = token.text.split("-", 1)[0].split(".", 1)[0].split("’", 1)[0].split("'", 1)[0].lower()
            for form, flag in _LEXICON.get(first, ()):
                if (
                    lower.startswith(form, token.start)
                    and not lower[token.start + len(form) : token.start + len(form) + 1].isalnum()
                ):
                    flags |= flag
        result.append(flags)
    return result


_THESIS_HINT = re.compile(r"(?i:thes|diss|thès|tesi|tese|arbeit|schrift|proefs|avhand)|论文|論文")


def find_thesis(text: str) -> re.Match[str] | None:
    """The words that say that a work is a thesis."""
    return THESIS.search(text) if _THESIS_HINT.search(text) else None


@lru_cache(maxsize=20_000)
def is_place(text: str) -> bool:
    """Whether a text is a country, a state or one of the cities that need no country."""
    text = text.strip(" .,;()")
    return (
        text.lower() in w.COUNTRIES
        or text in w.STATES
        or bool(
            re.fullmatch(r"(?:[A-Z][\w.-]+ ){0,2}[A-Z]{2}(?: \d{5})?", text)
            and text.split()[-1] in w.STATES
            and len(text) > 3
        )
    )


def capitalised_share(text: str) -> float:
    """Share of the words that begin with a capital or a digit, small function words left out."""
    words = [x for x in re.findall(r"[^\W_][\w’'.&/-]*", text) if x.lower() not in w.STOPWORDS]
    if not words:
        return 0.0
    return sum(1 for x in words if any(c.isupper() or c.isdigit() for c in x)) / len(words)

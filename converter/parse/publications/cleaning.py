"""Pieces of an entry as values: one line, whole words, no markup's quotes."""

from __future__ import annotations

import re
import unicodedata

from converter.parse.line_ends import rejoined
from converter.parse.publications.layout import BRACES
from converter.patterns import Lazy


def clean(text: str, compounds: frozenset[str] = frozenset()) -> str:
    """A text on one line: words hyphenated at a line end joined, ligatures undone, blanks before hyphens closed up.

    `compounds` keep their hyphen.
    """
    if "\n" in text:
        text = rejoined(text, compounds)
    if not text.isascii():
        text = re.sub("[ﬀ-ﬆ]", lambda m: unicodedata.normalize("NFKC", m[0]), text).replace("\u00ad", "")
    if ("{" in text or "}" in text) and not ("\\" in text or "$" in text):
        text = BRACES.sub(r"\1", text)
        text = text if text.count("{") == text.count("}") else re.sub("[{}]", "", text)
    text = " ".join(text.split())
    return re.sub(r"(?<=\w) (?=-\w)|(?<=\w) (?=,)", "", text) if " -" in text or " ," in text else text


_PAIRS = {
    "[": "]",
    "“": "”",
    '"': '"',
    "»": "«",
    "«": "»",
    "„": "“",
    "‘": "’",
    "‚": "‘",
    "「": "」",
    "『": "』",
    "《": "》",
    "'": "'",
}


_PICTOGRAPHS = Lazy(r"(?:[\U0001F300-\U0001FAFF\u2600-\u27BF\u2B50]\ufe0f?\s*)+(?=[^\W_]|[\"“«])")


def without_pictographs(text: str) -> str:
    """A title or venue without the pictographs that stand before it."""
    pictographs = _PICTOGRAPHS.match(text)
    return text[pictographs.end() :] if pictographs else text


_APOSTROPHE = Lazy(r"(?<=\w)’(?=\w)|(?<=s)’(?= )")
_TYPEWRITTEN = Lazy(r"'[^']+(?:\w'[\w ][^']+)*'")


_NESTED = Lazy(r"\"([^\"]*\s\"[^\"]+\"\s[^\"]*?)\"?")
"""A title in straight quotes that holds others: "Why "sand" moves"."""


_QUOTED_FIRST = Lazy(r"“[^“”]+[^“”.,?!]” \w[^“”]{8,}”")
"""A title that begins with a quotation, whose own opening quotes were left out: "“Sand” Revisited: Old Rivers”"."""


def clean_title(text: str, compounds: frozenset[str] = frozenset()) -> str:
    """A title without its quotes, its final stop and the pictographs that stand before it; `compounds`: see `clean`."""
    title = clean(text, compounds).strip(" *_→↗▶►▸▷▹")
    title = without_pictographs(title)
    while True:
        before = title
        title = title.strip(" ,;：")
        if title.endswith((".", "。")) and not title.endswith("..."):
            title = title[:-1].rstrip()
        if title[:1] == "”" and len(title) > 1:
            title = title[1:]  # nothing opens with it, but some keyboards do
        if title and title[-1] in '”"»' and not any(c in title[:-1] for c in '“"„«»'):
            title = title[:-1]
        if title.endswith("''") and title.count("''") == 1:
            title = title[:-2]  # opened with another one
        if title[-1:] == "“" and title.count("“") == 1 and "„" not in title:
            title = title[:-1]  # closed with the wrong one
        if title[:1] == "`":
            title = title.lstrip("`").rstrip("'’").strip()  # LaTeX's quotes
        if _TYPEWRITTEN.fullmatch(title):
            title = title[1:-1].strip()
        if nested := _NESTED.fullmatch(title):
            title = nested[1]
        if _QUOTED_FIRST.fullmatch(title):
            title = title[:-1]
        if len(title) > 2 and title[0] in _PAIRS:
            closing = _PAIRS[title[0]] if title[0] != "„" else "“”"
            if title[0] == "‘" and title[-1] == "’" and "’" not in _APOSTROPHE.sub("", title[1:-1]):
                title = title[1:-1].strip()
                continue
            if (
                title[-1] in closing
                and not any(c in title[1:-1] for c in closing)
                or title[-1] in '”"“»«'
                and title.count(title[0]) == 1
                and title[-1] in closing
            ):
                title = title[1:-1].strip()
            elif not any(c in (_APOSTROPHE.sub("", title) if title[0] == "‘" else title)[1:] for c in closing):
                title = title[1:]
        if title == before:
            return title

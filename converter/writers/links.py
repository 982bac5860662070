"""Addresses of a paper and what to call them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from converter.model import Link
from converter.writers.escape import one_line

SLIDES = ("slides", "slide", "presentation")
BIBTEX = ("bib", "bibtex", "cite", "citation")
_NOT_THE_PAPER = frozenset(
    re.findall(
        r"\w+",
        """slides slide presentation bib bibtex cite citation code github video youtube talk poster data dataset demo
        blog press news project website homepage supplement supplementary software""",
    )
)
_THE_PAPER = ("pdf", "paper", "doi", "link", "arxiv", "full text", "article", "preprint")


def same(target: str) -> str:
    """A form in which addresses of one page are equal."""
    return re.sub(r"^https?://(www\.|dx\.)?", "", target).rstrip("/").lower()


def unbracketed(label: str) -> str:
    """The label without the one pair of brackets around it."""
    return label[1:-1].strip() if re.fullmatch(r"\[[^\[\]]*\]|\([^()]*\)", label) else label


def label_of(printed: str, target: str) -> str:
    """The printed label where it is one, else what the address is."""
    label = unbracketed(one_line(printed))
    if label and len(label) <= 24 and label.count(" ") < 3 and "://" not in label and "." not in label:
        return label
    host = urlsplit(target).hostname or ""
    if host.endswith("arxiv.org"):
        return "arXiv"
    return "DOI" if host.endswith("doi.org") else "link"


def labelled(links: Sequence[Link], labels: Sequence[str]) -> str | None:
    """The first link with one of the labels that works from any page."""
    return next((link.url for link in links if link.label.lower() in labels and _is_absolute(link.url)), None)


def paper_url(links: Sequence[Link]) -> str | None:
    """The link that leads to the paper itself."""
    for wanted in _THE_PAPER:
        for link in links:
            label = link.label.lower()
            if _is_absolute(link.url) and (wanted == label or wanted in label.split()):
                return link.url
    return next(
        (link.url for link in links if not set(link.label.lower().split()) & _NOT_THE_PAPER and _is_absolute(link.url)),
        None,
    )


def _is_absolute(url: str) -> bool:
    """Whether an address works from any page of the site."""
    return url.startswith(("http://", "https://", "/"))

"""Addresses of a paper and what to call them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from converter.writers.escape import one_line


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

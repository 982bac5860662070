"""A person's own pages by the service that they are on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from converter.patterns import Lazy
from converter.writers.escape import url as safe_url

_BY_URL = {
    "scholar.google": ("googlescholar", "Google Scholar"),
    "orcid.org": ("orcid", "ORCID"),
    "ncbi.nlm.nih.gov": ("pubmed", "PubMed"),
    "researchgate.net": ("researchgate", "ResearchGate"),
    "academia.edu": ("academia", "Academia"),
    "arxiv.org": ("arxiv", "arXiv"),
    "inspirehep.net": ("inspire-hep", "Inspire"),
    "scopus.com": ("scopus", "Scopus"),
    "semanticscholar.org": ("semantic", "Semantic Scholar"),
    "ssrn.com": ("ssrn", "SSRN"),
    "zotero.org": ("zotero", "Zotero"),
    "medium.com": ("medium", "Medium"),
}
"""Services whose sidebar key takes the whole address."""

_BY_NAME = {
    "github.com": ("github", "GitHub", r"/([\w.-]+)/?"),
    "bitbucket.org": ("bitbucket", "Bitbucket", r"/([\w.-]+)/?"),
    "stackoverflow.com": ("stackoverflow", "Stack-Overflow", r"/users/(\d+(?:/[\w-]+)?)/?"),
    "facebook.com": ("facebook", "Facebook", r"/([\w.-]+)/?"),
    "instagram.com": ("instagram", "Instagram", r"/([\w.-]+)/?"),
    "linkedin.com": ("linkedin", "LinkedIn", r"/in/([^/]+)/?"),
    "twitter.com": ("twitter", "Twitter", r"/@?(\w+)/?"),
    "x.com": ("twitter", "Twitter", r"/@?(\w+)/?"),
    "weibo.com": ("weibo", "Weibo", r"/([\w.-]+)/?"),
    "youtube.com": ("youtube", "YouTube", r"/@([\w.-]+)/?"),
    "kaggle.com": ("kaggle", "Kaggle", r"/([\w.-]+)/?"),
    "bsky.app": ("bluesky", "Bluesky", r"/profile/([\w.-]+)/?"),
    "zhihu.com": ("zhihu", "Zhihu", r"/people/([\w.-]+)/?"),
}
"""Services whose sidebar key takes the name alone."""


_BARE = Lazy(r"[\w-]+(?:\.[\w-]+)+(?:/|$)")
"""An address as it is printed: "jane.github.io"."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A page of the person: the sidebar key (None for a homepage) with its value, the service's name, the address."""

    key: str | None
    value: str
    network: str
    url: str


def profiles(urls: Iterable[str]) -> list[Profile]:
    """The pages that can be linked, in order."""
    whole = (f"https://{url}" if _BARE.match(url) else url for url in urls)
    return [
        _profile(target) for url in whole if (target := safe_url(url)) and target.startswith(("http://", "https://"))
    ]


def _profile(url: str) -> Profile:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    for domain, (key, network) in _BY_URL.items():
        if host == domain or host.endswith("." + domain) or domain in host and domain.startswith("scholar."):
            return Profile(key, url, network, url)
    for domain, (key, network, pattern) in _BY_NAME.items():
        if (host == domain or host.endswith("." + domain)) and (match := re.fullmatch(pattern, unquote(parts.path))):
            return Profile(key, match[1], network, url)
    return Profile(None, url, "", url)

"""The links in what stands below an entry: its summary, its remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.document import Block
from converter.parse.publications.identifiers import Identifiers, arxiv_in_url, doi_in_url, is_of_data
from converter.parse.publications.link_labels import is_label


def with_those_below(found: Identifiers, details: Sequence[Block]) -> Identifiers:
    """The identifiers and the links of an entry's summary and remarks; those called "Link" lead to the work."""
    runs = [run for block in details for run in block.text.runs if run.href and run.href != "#"]
    if not runs:
        return found
    urls = tuple(dict.fromkeys((*found.urls, *(run.href.strip() for run in runs if run.href))))
    own = [run.href for run in runs if run.href and is_label(run.text)]
    doi = found.doi or next((doi for doi in map(doi_in_url, own) if doi and not is_of_data(doi)), None)
    arxiv = found.arxiv or next((number for number in map(arxiv_in_url, own) if number), None)
    return replace(found, urls=urls, doi=doi, arxiv=arxiv)

"""The seed page, read and written again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from converter.parse import parse
from converter.readers import read
from converter.writers import Output, Site, write

DATA = Path(__file__).parents[1] / "data"


@cache
def written(name: str) -> Output:
    return write(parse(read(name, (DATA / name).read_bytes())), Site())


def publications_part(page: str) -> list[str]:
    """The lines from the heading on, without blanks at their ends."""
    lines = [line.rstrip() for line in page.rstrip().split("\n")]
    return lines[lines.index("Publications") :]


def test_the_publications_of_the_page_are_written_line_for_line() -> None:
    source = (DATA / "seed-about.md").read_text(encoding="utf-8")
    assert publications_part(written("seed-about.md").files["_pages/about.md"]) == publications_part(source)


def test_a_run_in_citation_is_set_in_the_manner_of_the_page() -> None:
    page = written("seed-cv.md").files["_pages/about.md"]
    start = page.index("**TDAPNet")
    assert page[start:].rstrip().split("\n\n")[0] == (
        "**TDAPNet: Prototype Network with Recurrent Top-Down Attention for Robust Object Classification"
        " under Partial Occlusion** [[arXiv]](https://arxiv.org/abs/1909.03879)   \n"
        "**Mingqing Xiao**, Adam Kortylewski, Ruihai Wu, Siyuan Qiao, Wei Shen, Alan Yuille   \n"
        "*arXiv preprint arXiv:1909.03879, 2019. In submission to CVPR 2020*"
    )


def test_what_is_not_published_never_reads_as_published() -> None:
    files = written("seed-cv.md").files
    papers = [text for path, text in files.items() if path.startswith("_publications/")]
    assert len(papers) == 3
    for text in papers:
        assert 'venue: "(not yet published: ' in text
        assert "status: submitted\n" in text


def test_telephone_and_address_are_withheld() -> None:
    output = written("seed-cv.md")
    everything = "\n".join(output.files.values())
    assert "15810127868" not in everything
    assert "TEL" not in everything
    assert "Building 28" not in everything
    assert "Building 28" in " ".join(diagnostic.text for diagnostic in output.diagnostics)

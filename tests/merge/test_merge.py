"""The sample CV and the sample page, made one CV."""

from functools import cache
from pathlib import Path

from converter.diagnostics import Code
from converter.merge import merge
from converter.model import CV, contents
from converter.parse import parse
from converter.readers import read
from converter.writers.person import person

DATA = Path(__file__).parents[1] / "data"


@cache
def cv(name: str) -> CV:
    return parse(read(name, (DATA / name).read_bytes()))


def both(*names: str) -> CV:
    return merge([cv(name) for name in names])


def test_one_cv_is_left_as_it_is() -> None:
    assert merge([cv("seed-cv.md")]) == cv("seed-cv.md")


def test_the_order_of_the_arguments_does_not_matter() -> None:
    one, other = both("seed-cv.md", "seed-about.md"), both("seed-about.md", "seed-cv.md")
    assert [p.title for p in one.publications] == [p.title for p in other.publications]
    assert [s.heading for s in one.sections] == [s.heading for s in other.sections]


def test_a_paper_in_both_is_one_paper_with_the_newer_facts() -> None:
    papers = {paper.title.split(":")[0]: paper for paper in both("seed-cv.md", "seed-about.md").publications}
    assert len(papers) == 6
    tdmp = papers["TDMPNet"]
    assert (tdmp.year, tdmp.status, tdmp.kind, tdmp.venue) == (
        2020,
        "published",
        "workshop",
        "European Conference on Computer Vision Workshops (ECCVW 2020)",
    )
    assert tdmp.former_titles[0].startswith("TDAPNet")
    assert papers["Training Neural Networks by Lifted Proximal Operator Machines"].status == "published"
    assert "Yaolong Wang" in papers["Invertible Image Rescaling"].authors
    assert papers["Invertible Rescaling Network and Its Extensions"].status == "submitted"


def test_what_only_the_older_source_knows_is_kept() -> None:
    tdmp = next(p for p in both("seed-cv.md", "seed-about.md").publications if p.title.startswith("TDMPNet"))
    assert tdmp.arxiv == "1909.03879"
    assert [link.url for link in tdmp.links] == ["https://openreview.net/forum?id=v_KSmk9B5kt"]


def test_what_was_joined_is_told_with_the_reason() -> None:
    joined = [d for d in both("seed-cv.md", "seed-about.md").diagnostics if d.code is Code.PAPERS_JOINED]
    assert len(joined) == 3
    told = next(d.message for d in joined if "TDAPNet" in d.message)
    assert "one paper: the titles are nearly the same" in told
    assert "status: submitted → published" in told
    assert "year: 2019 → 2020" in told


def test_what_may_be_over_by_now_is_told() -> None:
    doubts = [
        d.message for d in both("seed-cv.md", "seed-about.md").diagnostics if "still going on in 2020" in d.message
    ]
    assert len(doubts) == 3


def test_what_may_be_over_by_now_is_not_what_the_person_is_at_present() -> None:
    merged = both("seed-cv.md", "seed-about.md")
    assert [position.outdated for position in merged.experience if position.end == "present"] == [True]
    assert not {"bio", "employer"} & person(merged).keys()
    assert person(cv("seed-cv.md"))["employer"] == "Microsoft Research Asia"


def test_an_email_address_is_hidden_where_the_newer_source_hides_it() -> None:
    plain = parse(read("a.md", b"# Ada Moss\n\nada@moss.example\n\n2019\n"))
    hidden = parse(read("b.md", b"# Ada Moss\n\nada (at) moss.example\n\n2021\n"))
    assert merge([plain, hidden]).hidden_emails == {"ada@moss.example"}
    newer = parse(read("c.md", b"# Ada Moss\n\nada@moss.example\n\n2023\n"))
    assert not merge([hidden, newer]).hidden_emails


def test_sections_stand_in_one_order() -> None:
    merged = both("seed-cv.md", "seed-about.md")
    headings = [section.heading for section in merged.sections]
    assert headings[:2] == ["Mingqing Xiao", "ABOUT ME"]
    start = headings.index("Publications")
    assert headings[start : start + 4] == ["Publications", "Journal Papers", "Conference Papers", "Preprints"]
    assert headings.count("Publications") == 1
    assert merged.name == "Mingqing Xiao"
    assert Code.NO_NAME not in {d.code for d in merged.diagnostics}


def test_every_entry_stands_in_its_section() -> None:
    merged = both("seed-cv.md", "seed-about.md")
    content = dict(zip([section.heading for section in merged.sections], contents(merged), strict=True))
    assert [getattr(entry, "title", "")[:12] for entry in content["Journal Papers"]] == ["Invertible R", "Training Neu"]
    assert len(content["Education"]) == len(cv("seed-cv.md").education)


def test_the_same_file_twice_is_the_same_as_once() -> None:
    once, twice = cv("seed-about.md"), both("seed-about.md", "seed-about.md")
    assert [p.title for p in twice.publications] == [p.title for p in once.publications]
    assert [s.heading for s in twice.sections] == [s.heading for s in once.sections]

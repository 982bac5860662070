"""A page that has a section of its own: the CV's section of that name stays out, and this is told once."""

from __future__ import annotations

from converter.edits import adopt, merge

HEAD = "---\ntitle: A\n---\n"
MINE = f"{HEAD}\nWelcome.\n\n## Publications\n\nSee my list elsewhere.\n"
FIRST = f"{HEAD}\nPublications\n------\n1. Moss\n\nAwards\n------\n* A prize\n"
SECOND = FIRST.replace("1. Moss", "1. Moss\n\n2. Fern").replace("* A prize", "* A prize\n* A medal")


def test_an_adopted_page_keeps_its_own_section_without_conflicts() -> None:
    adopted = adopt("a.md", MINE, FIRST)
    assert adopted.text == MINE + "\nAwards\n------\n* A prize\n"
    again = merge("a.md", adopted.base, adopted.text, FIRST)
    assert (again.text, again.base, again.conflicts) == (adopted.text, adopted.base, ())
    later = merge("a.md", adopted.base, adopted.text, SECOND)
    assert later.conflicts == ()
    assert later.text == MINE + "\nAwards\n------\n* A prize\n* A medal\n"
    assert "a section of its own" not in later.text


def test_it_stays_out_where_the_pages_own_section_has_gone() -> None:
    adopted = adopt("a.md", MINE, FIRST)
    mine = f"{HEAD}\nWelcome.\n"
    later = merge("a.md", adopted.base, mine, SECOND)
    assert "Moss" not in later.text


def test_a_section_of_the_same_text_is_not_the_pages_own() -> None:
    adopted = adopt("a.md", FIRST.replace("* A prize", "* Mine"), FIRST)
    later = merge("a.md", adopted.base, adopted.text, SECOND)
    assert "2. Fern" in later.text
    assert "* A medal" not in later.text


def test_a_section_that_comes_to_the_cv_later_is_told_once() -> None:
    mine = f"{HEAD}\nWelcome.\n\n## News\n\nI moved.\n"
    base, new = f"{HEAD}\nWelcome.\n", f"{HEAD}\nWelcome.\n\nNews\n------\n* A talk\n"
    merged = merge("a.md", base, mine, new)
    assert merged.text == mine
    assert [(c.where, c.mine, c.new) for c in merged.conflicts] == [
        ("section “News”", "## News\n\nI moved.", "News\n------\n* A talk")
    ]
    later = merge("a.md", merged.base, mine, new.replace("* A talk", "* Two talks"))
    assert (later.text, later.conflicts) == (mine, ())


def test_a_heading_that_was_generated_below_another_is_not_the_pages_own() -> None:
    base = f"{HEAD}\nTeaching\n======\n\n## Awards\n\n* Best teacher\n"
    mine = base.replace("Best", "The best")
    new = base + "\nAwards\n======\n* A prize\n"
    merged = merge("a.md", base, mine, new)
    assert merged.text == mine + "\nAwards\n======\n* A prize\n"


def test_line_ends_of_a_page_whose_body_has_none() -> None:
    mine = "---\r\ntitle: A\r\n---\r\nHello."
    assert adopt("a.md", mine, FIRST).text.count("\r\n") == adopt("a.md", mine, FIRST).text.count("\n")
    merged = merge("a.md", f"{HEAD}Hello.\n", mine, FIRST.replace("title: A", "title: B"))
    assert merged.text.count("\r\n") == merged.text.count("\n")

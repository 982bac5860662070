"""What the machines have found, each as the shortest story that showed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from converter import commands
from converter.commands import Options
from converter.diagnostics import Code
from converter.site.plan import Plan, Reason

HEAD = "# Ada Moss\n\nProfessor of Botany, ada.moss@example.org\n"
PAPERS = '\n## Publications\n\n1. A. Moss. "Growth of mosses in the north." *Journal of Moss*, 2020.\n'
TALK = '\n## Talks\n\n- "Why moss matters", Invited talk, Stone College, May 2019\n'


class Story:
    """A site and a CV."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.cv = site.parent / "cv.md"

    def run(self, text: str, options: Options = Options()) -> Plan:  # noqa: B008 - frozen
        """A run that does what it plans; the next one has nothing to do."""
        self.cv.write_text(text, encoding="utf-8")
        planned = self._plan(options)
        commands.apply(planned)
        again = self._plan(options)
        assert [operation.path for operation in again.plan.operations] == []
        self.told = planned.report.diagnostics
        return planned.plan

    def _plan(self, options: Options) -> commands.Planned:
        return commands.make_plan([str(self.cv)], self.site, None, lambda step: None, options)

    def put(self, path: str, text: str) -> Path:
        target = self.site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def text(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")

    def files(self, folder: str) -> Sequence[str]:
        return sorted(path.name for path in (self.site / folder).glob("*") if path.is_file())


@pytest.fixture
def story(site: Path) -> Story:
    return Story(site)


@pytest.mark.parametrize("name", ["about", "cv"])
def test_a_page_of_a_fixed_name_that_is_renamed_does_not_come_back(story: Story, name: str) -> None:
    story.run(HEAD + PAPERS)
    page = story.site / f"_pages/{name}.md"
    page.rename(page.with_name("mine.md"))
    story.run(HEAD + PAPERS + TALK)
    story.run(HEAD + PAPERS + TALK.replace("2019", "2021"))
    assert f"{name}.md" not in story.files("_pages")
    assert name == "about" or "May 2021" in story.text("_pages/mine.md")
    assert "/cv/" in story.text("_data/navigation.yml")
    story.put("_data/cv2pages.yml", f"files:\n  {name}: false\n")
    story.run(HEAD + PAPERS)
    assert "mine.md" in story.files("_pages")


def test_taking_pages_over_does_not_change_the_menu_of_the_next_run(story: Story) -> None:
    story.put("_pages/about.md", "---\npermalink: /about/\n---\nMine.\n")
    story.run(HEAD + PAPERS, Options(adopts=True))


def test_a_page_beside_the_one_that_is_taken_over_counts_for_the_menu(story: Story) -> None:
    story.put("_pages/cv.md", "---\npermalink: /cv/\n---\nMine.\n")
    story.put("_pages/own.md", "---\npermalink: /cv/\n---\nMine.\n")
    story.run(HEAD + PAPERS, Options(adopts=True))


def test_taking_a_paper_over_does_not_change_the_menu_of_the_next_run(story: Story) -> None:
    page = '---\ntitle: "Growth of mosses in the north"\npermalink: /publication/moss\n---\n'
    story.put("_publications/moss.md", page)
    story.run(HEAD + PAPERS + TALK, Options(adopts=True))


def test_a_category_that_only_the_settings_name(story: Story) -> None:
    paper = '\n## Publications\n\n1. A. Moss. "Spores in an old box." In *Workshop on Spores*, 2020.\n'
    story.run(HEAD + paper, Options(config=True))
    assert "workshops:" in story.text("_config.yml")


def test_two_courses_of_one_title_and_day_keep_their_pages(story: Story) -> None:
    first = "- Introduction to Ferns, University of Fernhill, Fall 2021\n"
    second = "- Introduction to Ferns, Stone College, Fall 2021\n"
    story.run(f"{HEAD}\n## Teaching\n\n{first}{second}")
    of_second = next(name for name in story.files("_teaching") if "Stone" in story.text(f"_teaching/{name}"))
    before = story.text(f"_teaching/{of_second}")
    story.run(f"{HEAD}\n## Teaching\n\n{second}")
    assert story.files("_teaching") == [of_second]
    assert story.text(f"_teaching/{of_second}") == before


def test_two_talks_of_one_title_and_day_keep_their_pages_whatever_these_are_called(story: Story) -> None:
    first, second = '- "Why moss matters", Stone College, May {}\n', '- "Why moss matters", Fern College, May {}\n'
    heading = f"{HEAD}\n## Talks\n\n"
    story.run(heading + first.format(2014))
    story.run(heading + first.format(2019))
    story.run(heading + first.format(2019) + second.format(2019))
    assert "Stone" in story.text("_talks/2014-05-01-001-why-moss-matters.md")


def test_a_comment_in_data_that_go_stays(story: Story) -> None:
    story.run(HEAD + PAPERS)
    data = story.site / "_data/cv.yml"
    data.write_text(data.read_text().replace("publications:\n", "publications:\n  # checked by me\n"))
    plan = story.run(HEAD)
    assert "# checked by me" in data.read_text()
    assert [step.path for step in plan.changes.steps if step.conflicts] == ["_data/cv.yml"]


def test_a_page_of_the_owners_where_ours_leads_from_is_told(story: Story) -> None:
    story.put("_pages/me.md", "---\npermalink: /about/\n---\nMine.\n")
    for _ in range(2):
        story.run(HEAD + PAPERS)
        assert [d.location.path for d in story.told if d.code is Code.ADDRESS_TAKEN and d.location] == ["_pages/me.md"]


def test_a_paper_that_was_taken_out_stays_out_where_it_moves(story: Story) -> None:
    titles = ["Growth of mosses in the north", "Ferns and their many friends", "Lichens on a copper roof"]
    entries = [f'A. Moss. "{title}." *Journal of Moss*, 2020.' for title in titles]

    def cv(order: Sequence[str]) -> str:
        return f"{HEAD}\n## Publications\n\n" + "".join(f"{i}. {entry}\n" for i, entry in enumerate(order, 1))

    story.run(cv(entries))
    for path in ("_pages/about.md", "files/publications.bib"):
        blocks = story.text(path).split("\n\n")
        story.put(path, "\n\n".join(block for block in blocks if "Growth" not in block))
    plan = story.run(cv([*entries[1:], entries[0]]))
    for path in ("_pages/about.md", "files/publications.bib"):
        assert "Growth" not in story.text(path)
        assert "Ferns" in story.text(path)
    # In a list on a page the order says something, among BibTeX entries it does not.
    assert [step.path for step in plan.changes.steps if step.conflicts] == ["_pages/about.md"]


def test_an_adopted_page_is_not_in_conflict_with_each_new_paper(story: Story) -> None:
    mine = "---\npermalink: /\ntitle: Me\n---\n\nHello.\n\n## Publications\n\nAsk me for a list.\n"
    story.put("_pages/about.md", mine)
    story.run(HEAD + PAPERS, Options(adopts=True))
    more = PAPERS + '2. A. Moss. "Ferns and their many friends." *Journal of Moss*, 2021.\n'
    plan = story.run(HEAD + more)
    assert not any(step.conflicts for step in plan.changes.steps)
    assert story.text("_pages/about.md").count("Publications") == 1
    assert next(step for step in plan.changes.steps if step.path == "_pages/about.md").reason is Reason.EDITED


def test_a_paper_that_the_site_has_twice_gets_no_third_page(story: Story) -> None:
    page = '---\ntitle: "Growth of mosses in the north"\npermalink: /publication/{0}-moss\ndate: {0}-01-01\n---\n'
    for year in (2019, 2020):
        story.put(f"_publications/{year}.md", page.format(year))
    story.run(HEAD + PAPERS)
    assert story.files("_publications") == ["2019.md", "2020.md"]
    plan = story.run(HEAD + PAPERS, Options(adopts=True))
    adopted = [step.path for step in plan.changes.steps if step.reason is Reason.ADOPTED]
    assert "_publications/2020.md" in adopted
    assert "_publications/2019.md" not in adopted


def test_a_section_that_was_put_back_by_hand_does_not_come_twice(story: Story) -> None:
    story.run(HEAD + TALK)
    page = story.text("_pages/cv.md")
    head, _, rest = page.partition("Talks\n")
    story.put("_pages/cv.md", f"{head}Talks\n======\nMine.\n")
    story.run(HEAD + TALK.replace("2019", "2020"), Options())
    story.put("_pages/cv.md", f"{head}Talks\n{rest.replace('2019', '2021')}")
    story.run(HEAD + TALK.replace("2019", "2021"))
    assert story.text("_pages/cv.md").count("Why moss matters") == 1


def test_an_address_that_leads_to_a_page_is_not_given_away(story: Story) -> None:
    course = TALK.replace("Talks", "Teaching").replace("Invited talk, ", "")
    story.run(HEAD + course)
    plan = story.run(HEAD + TALK)
    assert [step.former for step in plan.changes.steps if step.former] == [
        "_teaching/2019-05-01-001-why-moss-matters.md"
    ]
    story.run(HEAD + TALK + course)
    (page,) = story.files("_teaching")
    assert "permalink: /teaching/2019-why-moss-matters-2\n" in story.text(f"_teaching/{page}")


def test_addresses_of_ones_own_pages_may_look_like_anything(story: Story) -> None:
    page = '---\ntitle: "Why moss matters"\npermalink: /talks/moss\nredirect_from:\n  - "old: moss"\n  - /x y\n---\n'
    story.put("_talks/moss.md", page)
    story.run(HEAD + TALK)
    assert story.text("_talks/moss.md") == page

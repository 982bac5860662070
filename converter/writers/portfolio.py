"""`_portfolio/`: a page for each project.

The theme lists the oldest first and prints the day in full, so the period that the CV prints stands in the text.
"""

from __future__ import annotations

from converter.diagnostics import Diagnostic
from converter.model import CV
from converter.writers import events, inline
from converter.writers.addresses import Collection
from converter.writers.places import Place, Wanted, places
from converter.writers.projects import Project, projects
from converter.writers.site import Site
from converter.writers.texts import join, unmarked, unstyled
from converter.writers.yaml import Word, front_matter

PORTFOLIO = Collection("_portfolio", "/portfolio", "project", ascending=True)


def portfolio(cv: CV, site: Site) -> tuple[dict[str, str], list[Diagnostic]]:
    """The files of all projects, and what was assumed on the way."""
    items = projects(cv)
    wanted = [
        Wanted(project.title.plain, events.day_of(project.dates.plain), text=project.header.plain) for project in items
    ]
    found, notes = places(PORTFOLIO, wanted, cv.latest_year, site)
    return {place.path: _file(project, place) for project, place in zip(items, found, strict=True)}, notes


def _file(project: Project, place: Place) -> str:
    printed = [] if events.is_exact(project.dates.plain) else [unstyled(project.dates)]
    dollars = events.has_dollars(project.header.plain, *(block.text.plain for block in project.details))
    values: dict[str, object] = {
        "title": inline.markdown(unmarked(project.title), line_break=" ", dollars=dollars),
        "collection": Word("portfolio"),
        "permalink": Word(place.permalink),
        "redirect_from": [Word(address) for address in place.redirects],
        "date": place.date,
        "link": project.link,
    }
    filled = {key: value for key, value in values.items() if value}
    filled["excerpt"] = rest = inline.markdown(join([project.rest, *printed]), line_break=" ", dollars=dollars)
    return front_matter(filled) + events.body(rest, project.details)

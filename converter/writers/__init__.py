"""A CV as the content of an academicpages site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from converter.diagnostics import Diagnostic
from converter.model import CV
from converter.writers.settings import DEFAULTS, Settings
from converter.writers.site import Output, Page, Site

__all__ = ["Output", "Page", "Settings", "Site", "write"]


def write(cv: CV, site: Site, settings: Settings = DEFAULTS, *, config: bool = False) -> Output:
    """The texts of the site's content by path; `config`: with `_config.yml`, which is only proposed otherwise."""
    from converter.writers import (
        about,
        addresses,
        authors,
        categories,
        cv_data,
        cv_page,
        navigation,
        portfolio,
        publications,
        talks,
        teaching,
    )
    from converter.writers import config as site_config
    from converter.writers.former import moved
    from converter.writers.left_out import left_out
    from converter.writers.person import named
    from converter.writers.private import redact

    cv, withheld = redact(named(cv), settings.publish)
    wanted = settings.files
    files: dict[str, str] = {}
    diagnostics: list[Diagnostic] = [*withheld]

    def add(texts: Mapping[str, str | None], found: list[Diagnostic]) -> None:
        files.update({path: text for path, text in texts.items() if text and text.strip() not in ("", "{}")})
        diagnostics.extend(found)

    own_paths = [path for path in site.addresses.values() if path not in site.examples]
    edited: str | None = None
    if site.config is not None:
        categories_to_add = categories.missing(cv.publications, site.publication_category)
        edited, found = site_config.config(cv, site.config, categories_to_add, site.sidebar, clears=site.clears_config)
        diagnostics += found
        if edited and config and site.publication_category is not None:
            site = replace(site, publication_category={**site.publication_category, **categories_to_add})
        if edited:
            diagnostics += site_config.proposed(applied=config)
    proposed = {site_config.PATH: edited} if edited and not config else {}
    if edited and config:
        add({site_config.PATH: edited}, [])
    if "about" in wanted:
        add({about.PATH: about.about(cv, settings)}, [])
    if "cv" in wanted:
        bib = publications.bibtex_of_all(site) if "bibtex" in wanted else None
        add({cv_page.PATH: cv_page.cv_page(cv, settings.owner, bib)}, [])

    def collections(site: Site) -> tuple[dict[str, str], list[Diagnostic]]:
        all_pages: dict[str, str] = {}
        told: list[Diagnostic] = []
        for kind, collection, write_pages in (
            ("publications", publications.PUBLICATIONS, partial(publications.publications, settings=settings)),
            ("talks", talks.TALKS, talks.talks),
            ("teaching", teaching.TEACHING, teaching.teaching),
            ("portfolio", portfolio.PORTFOLIO, portfolio.portfolio),
        ):
            if kind in wanted:
                pages, found = write_pages(cv, site)
                all_pages |= pages
                told += [*found, *addresses.others(collection, own_paths, pages)]
        return all_pages, told

    pages, found = collections(site)
    if goes := moved(site.pages, pages):
        leading = {path: former.addresses for path, former in goes.items()}
        pages, found = collections(replace(site, leading=leading))
        goes = moved(site.pages, pages)
    add(pages, found)
    if "bibtex" in wanted:
        add(publications.bibtex_files(cv, site), [])
    if "data" in wanted:
        text, found = cv_data.cv_data(cv, site.data_files)
        add({cv_data.PATH: text}, found)
    if "authors" in wanted:
        text, found = authors.authors(cv, site.authors, site.avatar)
        add({authors.PATH: text}, found)
    if "navigation" in wanted:
        own = [path for path in site.addresses.values() if settings.leaves_alone(path)]
        text, found = navigation.navigation(site.navigation, navigation.links([*files, *own], site.addresses))
        add({navigation.PATH: text}, found)
    if "cv" not in wanted:
        diagnostics += left_out(cv, files.values(), settings.owner)
    was = {path: former.page.path for path, former in goes.items()}
    return Output(files, tuple(diagnostics), proposed, was)

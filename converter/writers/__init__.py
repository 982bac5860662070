"""A CV as the content of an academicpages site."""

from __future__ import annotations

from converter.diagnostics import Diagnostic
from converter.model import CV
from converter.writers.site import Output, Site

__all__ = ["Output", "Site", "write"]


def write(cv: CV, site: Site, publish: frozenset[str] = frozenset()) -> Output:
    """The texts of the site's content by path; `publish` names the private kinds ("phone", "address") to let in."""
    from converter.writers import (
        about,
        addresses,
        authors,
        cv_data,
        cv_page,
        navigation,
        portfolio,
        publications,
        talks,
        teaching,
    )
    from converter.writers.private import redact

    cv, withheld = redact(cv, publish)
    diagnostics: list[Diagnostic] = [*withheld]
    files: dict[str, str] = {about.PATH: about.about(cv), cv_page.PATH: cv_page.cv_page(cv)}
    pages, notes = publications.publications(cv, site.publication_category, site.addresses)
    diagnostics += [*notes, *addresses.others(publications.PUBLICATIONS, site.addresses.values(), pages)]
    files.update(pages)
    for collection, write_pages in (
        (talks.TALKS, talks.talks),
        (teaching.TEACHING, teaching.teaching),
        (portfolio.PORTFOLIO, portfolio.portfolio),
    ):
        pages, notes = write_pages(cv, site.addresses)
        diagnostics += [*notes, *addresses.others(collection, site.addresses.values(), pages)]
        files.update(pages)
    diagnostics += addresses.taken({about.ADDRESS: about.PATH, cv_page.ADDRESS: cv_page.PATH}, site.addresses)
    links = navigation.links(files, site.addresses)
    for path, (text, found) in (
        (cv_data.PATH, cv_data.cv_data(cv, site.data_files)),
        (authors.PATH, authors.authors(cv, site.authors)),
        (navigation.PATH, navigation.navigation(site.navigation, links)),
    ):
        if text is not None and text.strip() not in ("", "{}"):
            files[path] = text
        diagnostics += found
    return Output(files, tuple(diagnostics))

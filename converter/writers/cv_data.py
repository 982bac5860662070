"""`_data/cv.yml`: the CV as data, in the keys that the theme's data CV page reads.

The theme prints every value as HTML and every key that is there, so values are escaped and empty ones left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from converter.diagnostics import Code, Diagnostic, Severity
from converter.document import Block, BlockKind, Text
from converter.model import CV, Education, Experience, Publication, SectionKind, Talk, Teaching, email
from converter.writers.dates import printed_dates
from converter.writers.escape import ht, one_line
from converter.writers.events import location
from converter.writers.languages import languages
from converter.writers.paper import Paper
from converter.writers.profiles import profiles
from converter.writers.projects import Project, projects
from converter.writers.references import references
from converter.writers.yaml import dump

PATH = "_data/cv.yml"
_STRONGER = ("cv.json", "cv.csv", "cv.tsv", "cv")
"""What Jekyll reads after `cv.yml` and in its place, https://jekyllrb.com/docs/datafiles/; the last one counts."""


def cv_data(cv: CV, data_files: frozenset[str]) -> tuple[str | None, list[Diagnostic]]:
    """The file's text, and which files of the site keep it from being seen; None where it would hide one."""
    if "cv.yaml" in data_files and "cv.yml" not in data_files:
        return None, [
            Diagnostic(
                Code.FILE_KEPT,
                Severity.WARNING,
                f"{PATH} is not written: it would hide the site's _data/cv.yaml",
                "delete or rename _data/cv.yaml, and run again",
            )
        ]
    values = {
        "basics": _basics(cv),
        "work": [_work(position) for position in cv.experience],
        "education": [_education(study, cv.education) for study in cv.education],
        "skills": _skills(cv),
        "publications": [_publication(paper) for paper in cv.publications if paper.duplicate_of is None],
        "presentations": [_talk(talk) for talk in cv.talks],
        "teaching": [_teaching(course) for course in cv.teaching],
        "portfolio": [_project(project) for project in projects(cv)],
        "languages": [{"language": ht(name), "fluency": ht(level)} for name, level in languages(cv)],
        "interests": _interests(cv),
        "references": [{"name": ht(name), "reference": ht(text)} for name, text in references(cv)],
    }
    hiding = [name for name in _STRONGER if name in data_files]
    notes = [
        Diagnostic(
            Code.DATA_HIDDEN,
            Severity.WARNING,
            f"the site's _data/{name} hides {PATH}: pages that show the CV as data show the former",
            f"delete _data/{name} if the CV of this run shall be shown",
        )
        for name in hiding
    ]
    return dump(_filled(values)), notes


def _basics(cv: CV) -> dict[str, object]:
    found = profiles(cv.profiles)
    phones = [private.text.plain for private in cv.private if private.kind == "phone"]
    return {
        "name": ht(cv.name or ""),
        "email": one_line(email(cv) or ""),
        "phone": ht(one_line(phones[0])) if phones else "",
        "website": next((profile.url for profile in found if profile.key is None), ""),
        "profiles": [{"network": profile.network, "url": profile.url} for profile in found if profile.key],
        "summary": " ".join(_texts(cv, "about")),
    }


def _work(position: Experience) -> dict[str, object]:
    begun, ended = _period(position)
    return {
        "position": ht(position.position or position.organization),
        "company": ht(position.organization if position.position else ""),
        "startDate": begun,
        "endDate": ended,
        "highlights": _lines(position.details),
    }


def _education(study: Education, others: Sequence[Education]) -> dict[str, object]:
    degree = study.degree or ""
    area = study.area or ""
    return {
        "area": ht(degree if area in degree else f"{degree}, {area}" if degree else area),
        "institution": ht(study.institution),
        "endDate": _printed(study, others) or " – ".join(dict.fromkeys(filter(None, (study.start, study.end)))),
    }


def _printed(entry: Education | Experience, others: Sequence[Education] = ()) -> str:
    return ", ".join(ht(one_line(text.plain)) for text in printed_dates(entry, others))


def _period(position: Experience) -> tuple[str | None, str | None]:
    """Beginning and end as printed: the page puts a dash between them, and shows a beginning without an end alone."""
    printed = _printed(position)
    halves = re.split(r"\s*(?:–|—|-+)\s*(?=[^\s])", printed)
    if len(halves) == 2 and all(re.search(r"[^\W\d_]{3}|\d\d", half) for half in halves):
        return halves[0], halves[1]
    if printed:
        return printed, None
    return (position.start, position.end) if position.start else (position.end, None)


def _year(printed: str | None) -> str | None:
    """The first year of a date, since the page shows four characters of it."""
    found = re.search(r"\d{4}", printed or "")
    return found[0] if found else printed


def _skills(cv: CV) -> list[object]:
    name = next((section.heading for section in cv.sections if section.kind == "skills"), "")
    spoken = {_said(*language) for language in languages(cv)}
    laid_out = {_said(block.text.plain): _flowing(block.text) for section in cv.sections for block in section.prose}
    keywords = [ht(laid_out.get(_said(skill), skill)) for skill in cv.skills if not _only(_said(skill), spoken)]
    return [{"name": ht(name), "keywords": keywords}] if keywords else []


def _only(said: str, spoken: set[str]) -> bool:
    """Whether a line names nothing but languages that are told elsewhere."""
    for language in sorted(spoken, key=len, reverse=True):
        said = said.replace(language, "")
    return bool(spoken) and not said


def _said(*texts: str) -> str:
    return "".join(filter(str.isalnum, "".join(texts))).casefold()


def _publication(publication: Publication) -> dict[str, object]:
    paper = Paper(publication)
    unpublished = publication.status not in ("published", "preprint")
    said = ht(paper.standing) if unpublished else ""
    return {
        "name": ht(publication.title),
        "publisher": said or ht(publication.venue or ""),
        "releaseDate": str(publication.year) if publication.year else "",
        "summary": paper.listed([ht(name) for name in publication.authors]),
        "website": next((link.url for link in paper.links), ""),
    }


def _talk(talk: Talk) -> dict[str, object]:
    return {
        "name": ht(talk.title),
        "event": ht(talk.venue or ""),
        "date": _year(talk.date),
        "location": ht(location(talk)),
        "description": " ".join(_lines(talk.details)),
    }


def _teaching(course: Teaching) -> dict[str, object]:
    return {
        "course": ht(course.title),
        "institution": ht(course.venue or ""),
        "date": _year(course.date),
        "role": ht(course.role or ""),
        "description": " ".join(_lines(course.details)),
    }


def _project(project: Project) -> dict[str, object]:
    """`category` is shown with a capital, `date` four characters long."""
    described = [one_line(project.rest.plain), *(one_line(block.text.plain) for block in project.details)]
    return {
        "name": ht(project.title.plain),
        "category": ht(project.group),
        "date": _year(project.dates.plain),
        "url": project.link,
        "description": " ".join(ht(text) for text in described if text),
    }


def _interests(cv: CV) -> list[object]:
    name = next((section.heading for section in cv.sections if section.kind == "interests"), "")
    texts = _texts(cv, "interests")
    return [{"name": ht(name), "keywords": texts}] if texts else []


def _texts(cv: CV, kind: SectionKind) -> list[str]:
    return [line for section in cv.sections if section.kind == kind for line in _lines(section.prose)]


def _lines(blocks: Iterable[Block]) -> list[str]:
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)
    texts = (ht(_flowing(block.text)) for block in blocks if block.kind in kinds)
    return [text for text in texts if text]


def _flowing(text: Text) -> str:
    """The text in one line, with semicolons between lines that have no punctuation of their own."""
    lines = [one_line(line.plain) for line in text.lines()]
    return "".join(line + ("; " if line[-1:].isalnum() or line[-1:] in ")]" else " ") for line in lines).rstrip(" ;")


def _filled(value: object) -> dict[str, object]:
    """The mapping without what is empty, at any depth."""
    cleaned = _without_empty(value)
    return cleaned if isinstance(cleaned, dict) else {}


def _without_empty(value: object) -> object:
    if isinstance(value, Mapping):
        pairs = {key: _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in pairs.items() if item}
    if isinstance(value, list):
        return [item for item in map(_without_empty, value) if item]
    return value

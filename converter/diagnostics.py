"""What a run has to tell the user, as values that travel along with the result."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a message matters: an error stops the run before anything is written."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """Every kind of message there is.  The values are stable and documented in the README."""

    ENCODING = "encoding"
    """The source is not UTF-8 and was read in another encoding."""
    BLANKS_MISSING = "blanks-missing"
    """The words run into each other, as some programs take them out of a PDF."""
    LINES_JOINED = "lines-joined"
    """Words that stood each on a line of its own were put together; line numbers count the lines that this made."""
    CONTROL_CHARACTER = "control-character"
    """Characters that no YAML or HTML may hold were left out."""
    TEMPLATE_DROPPED = "template-dropped"
    """Site machinery in the source (Liquid, shortcodes, style sheets, comments, images) is not CV text."""
    FRONT_MATTER_DROPPED = "front-matter-dropped"
    """Front matter of the source belongs to the page it came from."""
    HTML_DROPPED = "html-dropped"
    """Tags that are not harmless were left out; the text between them stays."""
    LINK_WITHOUT_TARGET = "link-without-target"
    """A link that leads nowhere ("#") was made plain text."""
    PRIVATE_WITHHELD = "private-withheld"
    """A telephone number or postal address was kept out of the output."""
    EMAIL_HIDDEN = "email-hidden"
    """An e-mail address that the CV spells for people only ("jane (at) place dot edu") stays so."""
    NO_NAME = "no-name"
    """The text does not say whose CV it is."""
    NO_PUBLICATIONS = "no-publications"
    """No publication was found."""
    SECTION_EMPTY = "section-empty"
    """Nothing stands below a heading: a table or a text box may have been lost when the text was made."""
    SECTION_LEFT_OUT = "section-left-out"
    """By the site's settings, a section of the CV, or part of it, stands in none of the files."""
    ENTRY_UNREAD = "entry-unread"
    """An entry could not be taken apart and is shown as it was written."""
    FIELD_DOUBTFUL = "field-doubtful"
    """A field of an entry was read with doubt."""
    PAPERS_JOINED = "papers-joined"
    """Two entries are one paper; the newer facts were taken."""
    VALUE_REPLACED = "value-replaced"
    """A fact of an older source gave way to a newer one."""
    DATE_ASSUMED = "date-assumed"
    """An entry without a date sorts by the latest year of the CV."""
    CATEGORY_MISSING = "category-missing"
    """The site's publication_category has no key for a kind of paper."""
    TITLE_SHORTENED = "title-shortened"
    """A file name was cut; the title itself is whole."""
    SLUG_TAKEN = "slug-taken"
    """Two entries would have had one address; the later one got a suffix."""
    ADDRESS_TAKEN = "address-taken"
    """A page of the site has the address of one that is written, and Jekyll would show only one of them."""
    DATA_HIDDEN = "data-hidden"
    """A file of the site hides, or is hidden by, what would be written."""
    CONFIG_PROPOSED = "config-proposed"
    """`_config.yml` could say what the CV says; the change is shown, and made with `--config`."""
    CONFIG_DIFFERS = "config-differs"
    """A setting of the site's own says something else than the CV; it stays."""
    CONFIG_EXAMPLE = "config-example"
    """A setting still holds the theme's example, and the CV does not say what should stand there."""
    DEMO_CONTENT = "demo-content"
    """The site still has example content of the theme; `--remove-demo` removes it."""
    FILE_KEPT = "file-kept"
    """A file was left as it is, because changing or deleting it would take something away."""
    FILE_NOT_OURS = "file-not-ours"
    """A file that was there before the first run was left as it is."""
    EDIT_CONFLICT = "edit-conflict"
    """A place was edited by hand, and the CV gives something else for it now: the edit stays."""
    SOURCE_CHANGED = "source-changed"
    """A CV was saved while it was being converted; nothing was written."""
    OUT_OF_DATE = "out-of-date"
    """A file of the site is not what the CV and the edits in the site give."""
    SOURCE_PUBLISHED = "source-published"
    """A CV lies where Jekyll publishes it as it is, with all that is kept out of the pages."""
    RUN_UNDONE = "run-undone"
    """An earlier run was ended before it was done; what it had changed was undone."""
    SOURCE_UNREADABLE = "source-unreadable"
    """A CV is missing, empty, no text, or may not be read."""
    SITE_UNUSABLE = "site-unusable"
    """The site's folder, its configuration or a place to write to cannot be used."""
    SETTINGS_INVALID = "settings-invalid"
    """`_data/cv2pages.yml` holds a setting or a value that there is not."""
    TEXT_LOST = "text-lost"
    """The proof found words of the source that are neither in the output nor named."""
    TEXT_INVENTED = "text-invented"
    """The proof found words in the output that the source does not hold."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a source, line and column counted from 1; line 0 stands for the whole of it."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message: where, what is wrong, what to do about it."""

    code: Code
    severity: Severity
    message: str
    hint: str = ""
    location: Location | None = None
    text: str = ""
    """The words of the source that the message accounts for, because the output does not hold them."""


def quoted(text: str, most: int = 60) -> str:
    """A piece of a source for use in a message: in quotes, on one line, shortened at the end of a word."""
    text = " ".join(text.split())
    if len(text) > most:
        cut = text[: most + 1].rpartition(" ")[0] or text[:most]
        text = cut.rstrip(" ,;:.–-") + " …"
    return f'"{text}"' if "“" in text or "”" in text else f"“{text}”"

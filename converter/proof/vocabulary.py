"""The words that an output may hold, or leave out, without a source's saying so."""

from __future__ import annotations

import re

from converter.patterns import Lazy

JOINING = frozenset(
    re.findall(
        r"\w+", "and in with joint by und et y e mit con com i och og en of for the from at eds ed pp p vol no nr"
    )
)
"""Words that may vanish where an entry is taken apart: they connect its parts and are told by the layout instead."""

FIXED = frozenset(
    re.findall(
        r"\w+",
        """
        true false about me html permalink title excerpt author profile redirect from layout archive single cv resume
        collection publications publication category date venue paperurl slidesurl bibtexurl citation authors owner
        status kind doi arxiv volume issue pages links label url link former titles published accepted in press
        submitted preparation preprint not yet journal conference workshop thesis book chapter patent report poster
        other papers preprints books chapters theses patents reports talks works et al https http org abs mailto
        manuscripts conferences workshops posters articles
        basics name email phone website location city region countrycode profiles network summary work
        education area startdate enddate institution company position skills keywords publisher releasedate
        presentations event description teaching course class role portfolio languages language fluency interests
        references reference highlights main bio employer uri googlescholar orcid github linkedin researchgate google
        scholar bibtex avatar twitter bluesky stack overflow inspire hep semantic pubmed com app
        bsky gitlab kaggle instagram x
        type location talk presentation lecture poster seminar keynote tutorial workshop colloquium panel speech paper
        vortrag seminare exposé séminaire ponencia charla conferencia seminario palestra seminário relazione
        present unpublished undated all manuscript experience span font br sup sub u nbsp
        """,
    )
)
"""What the theme's keys, our headings and the link labels are made of; nothing of it names a person, place or date."""

SETTINGS = frozenset(["s", "academic", "portfolio", "articles", "conference", "papers", "posters"])
"""What `_config.yml` says besides: "Ada's academic portfolio", "Journal Articles", ..."""

MONTHS = (
    ("jan", "ene", "gen"), ("feb", "fev", "fév"), ("mar", "mär", "mrz"), ("apr", "avr", "abr"), ("may", "mai", "mag"),
    ("jun", "juin", "giu"), ("jul", "juil", "lug"), ("aug", "aoû", "aou", "ago"), ("sep", "set"),
    ("oct", "okt", "ott", "out"), ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
"""How the months' names begin in the languages that CVs are read in, January first."""

DAY = Lazy(r"(\d{1,2})(?:st|nd|rd|th|er|re|e|º|ª)?")
"""A day of a month as a word: "14", "14th", "1er"."""

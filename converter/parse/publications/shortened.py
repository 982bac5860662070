"""Shortened words in the names of journals: "Phys. Rev. Lett.", "Geochem., Geophys., Geosys."."""

from __future__ import annotations

import re

from converter.parse.publications.words import COUNTRIES
from converter.patterns import Lazy

SHORTENED = frozenset((
    "Acad", "Acoust", "Adv", "Aerodyn", "Aeronaut", "Aerosp", "Agric", "Agron", "Algebr", "Anaesth", "Anal",
    "Anesthesiol", "Ann", "Antennas", "Anthrop", "Anthropol", "Appl", "Arch", "Archaeol", "Archaeom", "Archit",
    "Artif", "Assoc", "Astrobiol", "Astron", "Astropart", "Astrophys", "Atmos", "Austral", "Autom", "Bacteriol",
    "Behav", "Biochem", "Biodivers", "Bioeng", "Biogeochem", "Biogeogr", "Biogeosci", "Bioinform", "Biol", "Biomater",
    "Biomech", "Biomed", "Biomol", "Bioorg", "Biophys", "Bioprocess", "Bioresour", "Biosci", "Biosens", "Biostat",
    "Biostatist", "Biotechnol", "Bull", "Cambr", "Canad", "Cardiol", "Catal", "Cell", "Ceram", "Chem", "Chemother",
    "Chromatogr", "Circuits", "Class", "Climatol", "Clin", "Cogn", "Combin", "Combinat", "Combust", "Commun",
    "Commut", "Compos", "Comput", "Condens", "Conf", "Conserv", "Constr", "Contin", "Contrib", "Corros", "Cosmochim",
    "Cosmol", "Criminol", "Cryptogr", "Cryptol", "Crystallogr", "Cybern", "Decis", "Demogr", "Dept", "Dermatol",
    "Discov", "Distrib", "Dynam", "Ecol", "Econ", "Ecosyst", "Ed", "Educ", "Electr", "Electroacoust", "Electroanal",
    "Electrochem", "Electromagn", "Electron", "Endocrinol", "Energ", "Eng", "Engl", "Entomol", "Environ", "Epidemiol",
    "Equat", "Ethnol", "Ethol", "Evol", "Exp", "Ferroelectr", "Financ", "Forens", "Front", "Funct", "Gastroenterol",
    "Genet", "Geobiol", "Geochem", "Geochim", "Geochronol", "Geodyn", "Geogr", "Geol", "Geom", "Geomech",
    "Geomorphol", "Geophys", "Geosci", "Geosys", "Geotech", "Geotherm", "Gerontol", "Glaciol", "Graph", "Grav",
    "Gravit", "Gynecol", "Haematol", "Haemost", "Harmon", "Hematol", "Hepatol", "Herpetol", "Hist", "Histol",
    "Hydraul", "Hydrobiol", "Hydrogeol", "Hydrol", "Hydrometeorol", "Iberoam", "Immun", "Immunol", "Ind", "Inf",
    "Inform", "Inorg", "Inst", "Instrum", "Int", "Integr", "Intell", "Interdiscip", "Interf", "Interfac", "Isot",
    "Jahrb", "Jour", "Knowl", "Laryngol", "Learn", "Lett", "Limnol", "Linguist", "Logist", "Lubr", "Macromol", "Magn",
    "Manag", "Manage", "Manuf", "Mater", "Math", "Mathem", "Mech", "Mechatron", "Metab", "Metall", "Meteorol", "Meth",
    "Metrol", "Microbiol", "Microelectron", "Microfluid", "Micromech", "Microsc", "Microstruct", "Microw", "Mitt",
    "Mod", "Mol", "Multidim", "Multimed", "Mycol", "Nanobiotechnol", "Nanopart", "Nanosci", "Nanotechnol", "Natl",
    "Nephrol", "Netw", "Neurobiol", "Neuroimag", "Neurol", "Neuropathol", "Neurophysiol", "Neuropsychol", "Neurosci",
    "Neurosurg", "No", "Nonlin", "Nucl", "Numer", "Nutr", "Obstet", "Oceanogr", "Oncol", "Oper", "Ophthalmol", "Opt",
    "Optim", "Org", "Organ", "Organomet", "Ornithol", "Orthod", "Orthop", "Otolaryngol", "Palaeogeogr", "Palaeontol",
    "Paleontol", "Parall", "Parasitol", "Pathol", "Pediatr", "Percept", "Pharmaceut", "Pharmacol", "Phenomenol",
    "Philol", "Philos", "Photobiol", "Photochem", "Photodyn", "Photogramm", "Photon", "Phylogenet", "Phys", "Physiol",
    "Physiother", "Phytochem", "Phytopathol", "Plann", "Plasma", "Polit", "Polon", "Polym", "Primatol", "Probab",
    "Proc", "Process", "Prog", "Propag", "Psychiat", "Psychiatr", "Psychol", "Psycholinguist", "Psychometr",
    "Psychopathol", "Psychopharmacol", "Psychophysiol", "Psychosom", "Psychother", "Quantit", "Quantum", "Quart",
    "Quatern", "Radiat", "Radiol", "Recognit", "Regul", "Rehabil", "Relativ", "Reprod", "Res", "Resour", "Respir",
    "Rev", "Rheumatol", "Robot", "Roy", "Scand", "Sci", "Secur", "Sedimentol", "Seismol", "Semant", "Semicond", "Ser",
    "Signal", "Soc", "Sociol", "Softw", "Spectrochim", "Spectrom", "Spectrosc", "Speech", "St", "Stat", "Statist",
    "Stoch", "Stochast", "Stratigr", "Struct", "Stud", "Super", "Supercond", "Superconduct", "Supercrit", "Suppl",
    "Surg", "Sustain", "Symp", "Synth", "Syst", "Technol", "Tectonophys", "Telecommun", "Teratol", "Theor", "Ther",
    "Thermochim", "Thermodyn", "Thermophys", "Thorac", "Thromb", "Topol", "Toxicol", "Trans", "Transp", "Tribol",
    "Trop", "Turbul", "Ultrason", "Univ", "Urol", "Vaccin", "Veh", "Virol", "Vol", "Volcanol", "Wirel", "Zeitschr",
    "Zool",
))  # fmt: skip
"""Words of which nobody takes the full stop for the end of a sentence."""
_LAST_WORD = Lazy(r"(?:^|[\s(,/])([A-Z][^\W\d_]*)\.$")
_BEHIND_SHORTENED = Lazy(r"(?:^|[\s(,/])([A-Z][^\W\d_]{2,})\. ?[A-Z][a-z]{4,6}\.$")
"""A short word behind a shortened one, which is no end either: "J. Adv. Model. Earth Syst."."""
_ABBREVIATED_LATER = Lazy(
    r"(?!(?:A|An|The|Its?|Our|Two|Case) )[A-Z][a-z]{2,6} [A-Z][a-z]{3,6}\. "
    r"(?:(?:Sci|Lett|Res|Rev|Phys|Interi?|Mag|Mon)\.,? ?){1,3}(?=$|\d)"
)
"""A word that is hardly shortened, but what follows it is: "Earth Planet. Sci. Lett."."""
BETWEEN_COMMAS = Lazy(r"(?:[A-Z][a-z]{3,9}\., ){1,3}[A-Z][a-z]{2,9}\.?,? ?")
"""Shortened words with commas between them: "Geochem., Geophys., Geosys."."""
_ABBREVIATED = Lazy(r"(?:[A-Z][a-z]*\.?,? )*[A-Z][a-z]{0,8}\. (?:[A-Z][a-z]*\.?,? ?)*")


def is_country(text: str) -> bool:
    """Whether a text is the name of one country and nothing else."""
    return text.strip(" .,;").lower() in COUNTRIES


def ends_abbreviated(text: str) -> bool:
    """Whether a text ends in the full stop of an abbreviation."""
    match = _LAST_WORD.search(text)
    if match is None:
        return False
    if len(match[1]) <= 4 and not match[1][1:].isupper() or match[1] in SHORTENED:
        return True
    behind = _BEHIND_SHORTENED.search(text)
    return behind is not None and behind[1] in SHORTENED


def abbreviated_at_start(text: str) -> re.Match[str] | None:
    """The shortened name of a journal with which a text begins: "Phys. Rev. Lett. ", but not "A Trial. J Sand. "."""
    match = _ABBREVIATED.match(text)
    if match is None:
        return BETWEEN_COMMAS.match(text)
    first = text[: text.index(".") + 1]
    if ends_abbreviated(first) or not (" " in first or is_country(first)):
        return match
    return match if _ABBREVIATED_LATER.match(text) else None

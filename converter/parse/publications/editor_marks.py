# ruff: noqa: E501 (a pattern reads better on one line)
"""What marks people as the editors of a book or issue, in many languages."""

from __future__ import annotations

import re

from converter.patterns import Lazy, Rare

EDITED_BY = Rare(
    r"[\s,.(;]*\b(?:edited by|eds?\.? by|(?<![,;] )(?-i:Eds?)\.(?= [A-Z])|herausgegeben von|hrsg\.? ?(?:v\.|von)?|hg\.? ?(?:v\.|von)?|a cura di|édité par|sous la dir(?:ection|\.) de|dir\. par|disunting oleh|ed\. de|editado por|edición de|(?:praca zbiorowa )?(?:pod )?red(?:\.(?: nauk\.)?|akcją(?: naukową)?)|(?-i:ur\.|uredi[ol][ai]?|priredi[ol][ai]?|szerk\.):?(?= [A-ZŠŽČĆĐÁÉÖÓŐÜÚŰ])|主编)\s+|[\s,.;(]*\b(?<!\dnd )(?<!\dst )(?<!\drd )(?<!\dth )(?<!\d\. )(?:editors?|eds\.?|(?-i:Ed)\.|hrsgg?\.?|hgg?\.?|(?:dir|org|coord|éd)s?\.): (?=[^\W\d_])|[\s,.;]*\(eds?\.?\s+(?=[A-Z])|[\s,./;(]+(?:(?:под|отв\.|за|науч\.)(?: (?:общ\.|науч\.|заг\.|общей|научной))? ?(?:ред\.|редакцией|редакцією)|сост\.):?\s+(?=[^\W\d_]\. ?[^\W\d_])",
    "edited by",
    "ed.",
    "eds.",
    "ed by",
    "eds by",
    "editor: ",
    "editors: ",
    "eds: ",
    "hrsg: ",
    "dir.: ",
    "dirs.: ",
    "org.: ",
    "orgs.: ",
    "coord.: ",
    "coords.: ",
    "éd.: ",
    "éds.: ",
    "herausgegeben",
    "hrsg",
    "hg",
    "a cura di",
    "édité par",
    "sous la dir",
    "(ed",
    "disunting",
    "dir. par",
    "editado por",
    "edición de",
    "red.",
    "redakcją",
    "ur.",
    "uredi",
    "priredi",
    "szerk.",
    "主编",
    "ред",
    "сост",
    flags=re.IGNORECASE,
)
"""What stands before the names of editors: "edited by Ada Berg"."""
AUTHORS_ARE_EDITORS = Lazy(
    r"[\s.,]*(?:\(?(?:(?:(?:guest|volume|issue|special issue)[ -]|co-?)(?=ed))?(?:eds?|hrsgg?|hgg?|éds?|editors?|editori|editores|curatori|herausgeber(?:in|innen)?|coord)\b\.?\)?"
    r"|[(\[](?:edd|redd?|ред|comps?|coords|coordinador(?:es|as?)?|dirs?|directeurs?|orgs?|organizador(?:es|as?)?|curr?|a cura di)\.?[)\]])[,:]?",
    re.IGNORECASE,
)
"""What makes the names before it editors: "A. Berg and C. Dahl (eds.)"."""
EDITORS_MARK = Lazy(
    r"[\s,.]*[(\[]\s*(?:(?:19|20)\d\d, )?(?:(?:(?:edd?s?|coords?|orgs?|comps?|trads?|intr(?:od)?)\.? (?:y|e|et|&|and) )?(?:edd?s?|editors?(?:\(s\)|[ -]in[ -]chief)?|hrsgg?|hgg?|éds?|dirs?|coords?|orgs?|comps?|compil(?:adora?s?|ers?)|curr?|redd?|red\.?:er|redigerat|guest[ -]ed(?:s|itors?)|ur|urednik|urednica|urednici|prir|szerk|utg|toim|a cura di))\.?\s*[)\]]\.?(?:,? ?:|[,;])?|(?<!\bInt)[,.]\s*(?:edd?s?\.|eds?(?=,? [A-Z(\x01])|editor\(s\)\.?|(?:(?<=, )|(?<=,))(?:dirs?|hgg?|coords?)\.(?=,? (?-i:[A-Z]))|(?:editors?|editore?s|editori(?! (?-i:[A-Z][a-z]))|curatori|r[ée]dacteure?n?s?|redakt(?:ører|örer|or|eur)|herausgeber(?:innen)?|éditeurs?)\b(?![’'])|Hrsg\.)[,:;]?",
    re.IGNORECASE,
)
"""What marks the names before it as editors."""
MARK_BEHIND_NAME = Rare(
    r"(?<=[^\W\d_])\s(?:(?:eds?|edd|hrsg|hg)\.(?=,|\s*[(\v]|\s*$|\s[^\W\d_a-z])|eds?,|[Ee]ditors,)",
    "ed,",
    "eds,",
    "editors,",
    "ed.",
    "eds.",
    "edd.",
    "hrsg.",
    "hg.",
)
"""The mark behind a name without any sign: "A. Berg, C. Dahl eds."."""

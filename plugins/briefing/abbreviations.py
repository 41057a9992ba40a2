"""What English puts a point behind, and letters behind a name: extract and resolve must agree."""

from __future__ import annotations

TITLES = (
    "Jr|Sr|St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Gov|Sen|Rep|Hon|Engr|"
    "Atty|Barr|Adv|Const|Det|Insp|Cllr|Supt|Ald|Fr|Ven|Brig|Cmdr|Pte|Pvt|Cpl|Msgr|Amb|Asst|Mdm|Mme|"
    "Mlle|Lic"
)
"""A pattern of those that belong to a name."""
STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Kan|Mass|Md|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|"
    "Tex|Va|Vt|Wis|Wyo"
)
"""A pattern of American states: "Ellsmere, Ill.", "Ill. growers", "D-Ill."."""
HONOURS = frozenset("QC KC MP MSP MEP OBE CBE MBE KBE DBE PhD".split())
"""Letters that stand behind a person's name alone, and are no part of it: "Ana Rao QC"."""
LETTERS_BEHIND = HONOURS | frozenset("AM AO Esq IAS MD MS SAN SC TD".split())
"""All such letters; the others may be an hour, a state, a bank, a club: "Ellsmere SC"."""

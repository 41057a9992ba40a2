"""Words that name what somebody is: offices, professions, ranks; and the words of titles.

Ours, by the rules of bench/README.md ("Roles"), from the usual offices of states, courts, armies,
churches, companies, schools, news and sport. A noun that isn't here counts in an apposition if it
is formed as a doer's name (``is_role``).
"""

from __future__ import annotations

from .words import words

OFFICES = words(
    """
    administrator admiral adviser advisor agent aide alcalde alderman ambassador archbishop
    assemblyman assemblymember assemblywoman attache attaché ayatollah bailiff bishop
    brigadier candidate captain cardinal chair chairman chairperson chairwoman chamberlain
    chancellor chargé chief chieftain churchwarden co-chair co-founder co-leader co-ordinator
    co-president colonel commandant commander commissioner commodore comptroller congressman
    congresswoman consul coordinator corporal corporator councillor councilman councilmember
    councilor councilwoman dean delegate deputy dictator diplomat director emir emissary emperor
    empress envoy executive founder general governor head headmaster headmistress headteacher
    hetman imam inspector intendant judge justice king lawmaker leader legislator lieutenant
    lieutenant-governor lord magistrate major marshal mate mayor mediator member minister
    moderator monarch mufti negotiator nominee nuncio officer official ombudsman organiser
    organizer parliamentarian pastor patriarch pontiff pope prefect premier president prince
    princess principal procurator prosecutor provost quartermaster queen rabbi rapporteur
    rector regent registrar representative ruler sarpanch secretary senator sergeant sheikh sheriff
    speaker spokesman spokesperson spokeswoman steward sultan superintendent tanaiste
    taoiseach treasurer tribune trustee tsar tánaiste undersecretary vicar vice-chairman
    viceroy vizier warden whip
    """
)
"""Nouns whose holder serves a state or body: a nationality before them says which."""

PROFESSIONS = words(
    """
    academic accountant activist actor actress adventurer advocate aid-worker alto analyst
    anchor apprentice arbitrator architect archivist artist astronaut astronomer athlete
    attorney author baker banker barber barista baritone barmaid barrister bassist batsman
    beekeeper billionaire biographer blogger boatman bodyguard boss bowler boxer brewer
    broadcaster broker builder bureaucrat businessman businesswoman butcher cabbie
    campaigner canvasser carer caretaker carpenter cartoonist cellist
    chauffeur chef chemist choreographer cinematographer cleaner cleric clerk climber coach
    collector columnist comedian
    commentator composer conductor conservationist constable consultant contractor cook
    correspondent cosmonaut councilmember counsel courier criminologist critic curator
    cyclist dancer dealer defector defendant defender dentist designer detective developer
    dissident docker doctor documentary-maker driver drummer economist editor electrician
    employee engineer entrepreneur expert explorer farmer farmhand fellow film-maker
    filmmaker financier firefighter fisherman fisherwoman fixer flautist footballer
    forecaster forward full-back geneticist goalkeeper guard guide guitarist hacker
    hairdresser harbormaster harbourmaster headmaster headmistress herder historian host
    housewife hunter impresario intern
    interpreter inventor investor janitor jeweller jockey journalist jurist keeper laborer
    labourer landlady landlord laureate lawyer lecturer librarian lifeguard linebacker
    linguist lobbyist lorry-driver machinist magnate maker manager manufacturer mason matron
    mechanic merchant meteorologist midfielder midwife militant miller miner missionary model
    modeler modeller monk musician novelist nun nurse nutritionist oceanographer oilman oligarch
    organist owner painter paramedic pastor patron peasant pensioner pharmacist
    philanthropist philosopher photographer physician physicist physio physiotherapist
    pianist pilot pioneer plaintiff planner playwright plumber podcaster poet policeman
    policewoman pollster porter postmaster postmistress potter preacher presenter priest
    producer professor programmer proprietor psychiatrist psychologist publican publicist
    publisher pundit pupil quarterback ranger rapper reader receptionist referee refugee
    reporter researcher resident retailer runner sailor scholar schoolteacher scientist
    screenwriter scrutineer sculptor seaman seamstress seismologist seller shepherd
    shipbuilder shopkeeper shortstop singer skipper smuggler sociologist soldier solicitor
    sommelier soprano specialist sponsor sprinter spy stallholder statesman statistician
    steelworker stevedore stockbroker strategist striker student substitute surgeon surveyor
    swimmer tailor teacher technician tenor theologian theorist tourist trader trainee
    trainer translator trawlerman tutor tycoon umpire undertaker usher valet vendor vet
    veterinarian violinist violist virologist volunteer waiter waitress warlord watchmaker
    weaver welder whistleblower winemaker winger woodcutter worker writer
    """
)

RELATIONS = frozenset({"predecessor", "successor"})

FAMILY = words(
    """
    aunt boyfriend brother child couple cousin dad daughter descendant ex-husband ex-wife
    family father fiancé fiancée girlfriend granddaughter grandfather grandmother grandson
    heir husband kid mother mum nephew niece parent relative sibling sister son spouse
    stepfather stepmother twin uncle widow widower wife
    """
)

# doers' suffixes name no role here: things, kin, feelings, events, membership, descriptions
NOT_ROLES = FAMILY | words(
    """
    accident airliner allies ally ancestor another answer assist automaker banner barbarian bearer
    beer bomber border breadwinner brother bulldozer capitalist career carmaker carrier center
    centre centrist chapter charter christian civilian claimant client communist computer consumer
    container corner covenant cover cruiser customer cutter deer destroyer dinner disaster
    distributor dredger either elder elephant emigrant error ever exist factor favor favour
    fighter finger flower folder following former freighter friend front-runner frontrunner
    further game-changer gentleman gentlewoman giant grant guarantor guardian harbor harbour
    harvester helicopter holder horror hour immigrant incident infant inhabitant insider instant
    insurer islamist italian labor labour ladder later latter layer leftist leftover lender letter
    lighter liner list listener loner loser lover loyalist man master matter median member meter
    migrant millionaire minesweeper mirror monster motor murder muslim nationalist neither never
    newcomer newspaper number offender offer optimist order other outsider over paper
    parent participant partner passenger patient pedestrian peer person pessimist pier plant player
    populist poster power prisoner provider quarter racist rather reactor realist recipient
    remainder reminder remnant resist restaurant rightist rival river runner-up russian scanner
    schooner sector separatist servant server sexist shareholder sheer shelter shoulder silver
    sister soccer socialist stakeholder starter steamer steer stranger streamer suffer summer
    supper supplier supporter survivor swimwear tanker teenager tenant terror terrorist tower
    tractor trailblazer trailer transfer trawler twist tyrant under user vector vegetarian veneer
    victor viewer visitor voter warrant water weather whether winner winter woman wonder yesterday
    """
)

ABBREVIATIONS = {
    "adm.": "admiral",
    "amb.": "ambassador",
    "brig.": "brigadier",
    "cdr.": "commander",
    "ch.": "chief",
    "capt.": "captain",
    "cllr.": "councillor",
    "cmdr.": "commander",
    "col.": "colonel",
    "cpl.": "corporal",
    "cr.": "councillor",
    "det.": "detective",
    "gen.": "general",
    "gov.": "governor",
    "insp.": "inspector",
    "lt.": "lieutenant",
    "maj.": "major",
    "pres.": "president",
    "prof.": "professor",
    "rep.": "representative",
    "sen.": "senator",
    "sens.": "senator",
    "reps.": "representative",
    "sgt.": "sergeant",
    "supt.": "superintendent",
}
"""Titles written short before a name."""

STOPLESS = words("brig capt cdr cllr cmdr col cpl ch cr det gen insp lt maj prof sgt supt")
"""Those of them that British papers write without the stop; "Sen" and "Gov" are names, too."""

ACRONYMS = {
    "ceo": "chief executive",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "pm": "prime minister",
    "cm": "chief minister",
    "cto": "chief technology officer",
    "gp": "general practitioner",
    "mha": "member of the House of Assembly",
    "mla": "member of the Legislative Assembly",
    "mlc": "member of the Legislative Council",
    "mna": "member of the National Assembly",
    "mpa": "member of the provincial assembly",
    "mpp": "member of the provincial parliament",
    "td": "member of the Dáil",
    "mp": "member of parliament",
    "msp": "member of the Scottish Parliament",
    "pc": "police constable",
    "vp": "vice president",
    "mep": "member of the European Parliament",
}

NAMES_TOO = words("dean emir major prior provost sultan tribune warden")
"""Titles that are given names as well: alone before a name they are no title."""

RANKS = words(
    """
    adjutant assistant brigadier chief deputy detective lance lieutenant major rear staff vice
    warrant
    """
)
"""What may stand before another rank: "Lt. Gen.", "Detective Sgt."."""

HONORIFICS = words(
    """
    alhaja alhaji barima dame datin dato datuk don dr dr. eminence excellency frau h.e. h.h. haji
    hajia hajiya herr hh highness holiness hrh lady lord madam madame majesty mallam miss monsieur
    mr mr. mrs mrs. ms ms. ohene osagyefo otumfuo rev rev. reverend saint sayyid sayyida senhor
    señor sir smt smt. sr. st. togbe ustad
    """
)

QUALIFIERS = words(
    """
    acting additional adjunct adjutant agricultural agriculture air antitrust area army artistic
    assistant associate attorney auxiliary budget cabinet chief civil climate clinical
    co commanding commercial communications competition constitutional corporate country
    county creative criminal crown culture defence defense deputy development digital
    diplomatic district economic editorial education election elections electrical
    emeritus energy environment environmental evolutionary executive external federal
    field finance financial fire first flight force foreign foreign-policy forensic founding
    general government grand group harbor harbour health high highways home honorary
    housing human immigration independent industry information intelligence interior
    international investigative junior justice labor labour lead legal lieutenant
    logistics majority managing marine marketing mechanical medical military minority
    mission molecular municipal national naval navy non-executive nuclear nursing
    operating operations opposition paramount parish parliamentary party permanent planning police
    presiding returning investigating
    policy political press prime principal private programme project public regional
    religious research resident rights royal running science scientific security senior
    shadow social special spiritual sport sporting sports squadron state structural
    supreme team technical technology theoretical tourism trade training transport transportation
    treasury union veterinary vice visiting warrant wing
    """
)
"""Words before a role noun that belong to the title, whatever their letter case."""

PEOPLES = words(
    """
    african-american anglican asian-american black buddhist catholic christian gay hindu
    hispanic indigenous islamic jewish kurdish latina latino mormon muslim native orthodox
    protestant shia shiite sikh sunni white
    """
)
"""Adjectives of faiths and peoples: no body of which somebody holds an office."""

FORMER = words(
    """
    assassinated deceased deposed erstwhile ex former late murdered once one-time onetime ousted
    past retired slain then toppled
    """
)
STANDING = {"acting": "acting", "interim": "acting", "caretaker": "acting", "elect": "designate",
            "designate": "designate", "incoming": "designate"}  # fmt: skip
PORTFOLIOS = words("affairs government law mission protocol staff state the")

GROUPS = words(
    """
    administration agency association authority board branch bureau cabinet campaign chamber
    charity clinic coalition college commission committee company council court delegation
    department directorate division drive effort expedition faculty federation firm foundation
    fund government group inquiry institute institution investigation jury lab laboratory
    league ministry mission movement network office operation organisation organization panel
    party program programme project school secretariat section service society staff task-force
    team tribunal trust union unit university wing
    """
)
"""Bodies of people: somebody heads them, and they speak."""

_DOERS = (
    "er", "or", "ist", "eer", "ician", "ologist", "man", "woman", "person", "ian",
    "maid", "master", "naut", "smith", "wright",
)  # fmt: skip
_SCHOLARS = ("ologist", "ographer", "onomist")
_SHORTEST = 5
_PEOPLE = words("boy friend girl lady man neighbor neighbour people person teenager woman")


def is_role(noun: str) -> bool:
    """Whether a lower-cased singular noun names an office, profession or rank.

    That is one of these lists, or a student of something ("hydrologist", "oceanographer").
    """
    listed = noun in OFFICES or noun in PROFESSIONS or noun in RELATIONS or noun in ACRONYMS
    return listed or noun.endswith(_SCHOLARS)


def is_doer(noun: str) -> bool:
    """Whether a noun is formed as a doer's name ("beekeeper"): enough right behind a name."""
    is_age = noun.endswith("genarian")
    return len(noun) >= _SHORTEST and noun.endswith(_DOERS) and noun not in NOT_ROLES and not is_age


def can_speak(noun: str) -> bool:
    """Whether a lower-cased noun is a person's or a body's, who may be said to say something."""
    return is_role(noun) or is_doer(noun) or noun in FAMILY or noun in GROUPS or noun in _PEOPLE

"""Words that name what somebody is: offices, professions, ranks; and the words of titles.

Ours, by the rules of bench/README.md ("Roles"), from the usual offices of states, courts, armies,
churches, companies, schools, news and sport. A noun that isn't here counts in an apposition if it
is formed as a doer's name (``is_role``).
"""

from __future__ import annotations

OFFICES = frozenset(
    """
    administrator admiral adviser advisor agent aide ambassador archbishop attaché ayatollah bailiff
    bishop brigadier candidate captain cardinal chair chairman chairperson chairwoman chamberlain
    chancellor chief colonel commandant commander commissioner comptroller congressman congresswoman
    consul coordinator corporal councillor councilman councilwoman councilor co-chair co-founder
    co-leader co-president dean delegate deputy dictator diplomat director emir emissary emperor
    empress envoy executive fellow founder general governor head hetman imam inspector judge justice
    khan king lawmaker leader legislator lieutenant lord magistrate majesty major marshal mayor
    mediator minister ministers-president monarch moderator negotiator nominee nuncio officer official
    ombudsman organiser organizer parliamentarian patriarch pontiff pope prefect premier president
    presidium prince princess principal prior procurator prosecutor provost queen rabbi rapporteur
    rector regent registrar representative scientist secretary senator sergeant sheikh sheriff
    spokesman spokesperson spokeswoman speaker steward sultan superintendent taoiseach treasurer
    tsar tribune undersecretary vice-chairman vicar viceroy warden whip mate ruler
    """.split()
)
"""Nouns whose holder serves a state or body: a nationality before them says which."""

PROFESSIONS = frozenset(
    """
    academic accountant activist actor actress adventurer aid-worker analyst anchor architect
    archivist artist astronaut athlete attorney author baker banker barber barrister biographer
    boatman boxer brewer broadcaster broker builder businessman businesswoman butcher campaigner
    caretaker carpenter cartoonist chef clerk cleric climber coach columnist comedian commentator
    composer conductor conservationist consultant contractor cook correspondent counsel courier
    criminologist critic cyclist dancer dealer dentist designer detective developer dissident docker
    doctor driver economist editor electrician engineer entrepreneur expert explorer farmer
    film-maker filmmaker financier firefighter fisherman fisherwoman fixer footballer forecaster
    goalkeeper guard guide hairdresser herder historian housewife hunter imam inventor investor
    janitor jeweller jockey journalist jurist keeper labourer laborer lawyer lecturer librarian
    linguist lobbyist lorry-driver machinist maker manager manufacturer mechanic merchant meteorologist
    midwife miller miner missionary modeller modeler monk musician nun nurse nutritionist
    oceanographer owner painter paramedic partner pastor peasant pharmacist philanthropist
    philosopher photographer physician physicist pianist pilot pioneer planner playwright plumber poet
    policeman policewoman pollster porter potter preacher priest producer professor programmer
    proprietor psychiatrist psychologist publicist publisher pundit pupil ranger reader receptionist
    referee refugee reporter researcher resident retailer reverend runner sailor scholar schoolteacher
    scientist screenwriter sculptor seaman seamstress secretary-general seismologist seller shepherd
    shipbuilder shopkeeper singer skipper sociologist soldier solicitor soprano spokesman specialist
    sprinter spy statesman statistician steelworker stockbroker strategist striker student surgeon
    surveyor swimmer tailor teacher technician theologian theorist tourist trader trainer translator
    trawlerman treasurer tutor tycoon undertaker vendor veterinarian vet violinist virologist
    volunteer waiter waitress watchmaker weaver welder whistleblower woodcutter worker writer
    billionaire magnate oligarch warlord militant commander rapper novelist
    """.split()
)

RELATIONS = frozenset({"predecessor", "successor"})

FAMILY = frozenset(
    """
    aunt brother child cousin couple dad daughter descendant ex-husband ex-wife family father
    fiancé fiancée girlfriend boyfriend grandfather grandmother grandson granddaughter heir husband
    kid mother mum nephew niece parent relative sibling sister son spouse twin uncle widow widower wife
    stepfather stepmother
    """.split()
)

# doers' suffixes name no role here: things, kin, feelings, events, membership, descriptions
NOT_ROLES = FAMILY | frozenset(
    """
    another answer banner bearer border brother center centre chapter charter cover corner dinner
    disaster either ever factor favor favour finger flower following folder former further game-changer
    guarantor harbor harbour holder hour insider labor labour ladder later latter layer leftover letter
    listener loner loser lover master matter meter millionaire member mirror monster motor murder never
    newcomer neither number offer offender order other outsider over paper partner player poster
    power prisoner quarter remainder reminder rather river rival runner-up shelter shoulder silver sister
    soccer starter stranger streamer suffer summer supper supporter survivor swimwear teenager tower
    tractor transfer under user victor viewer visitor voter water weather whether winner winter
    wonder yesterday tenant ancestor fighter consumer customer passenger container computer server
    scanner reactor sector vector error mirror terror horror terrorist tourist list twist exist assist
    resist racist sexist optimist pessimist realist nationalist socialist communist capitalist
    islamist separatist loyalist populist leftist rightist centrist merchant giant elephant restaurant
    plant grant tyrant infant participant immigrant migrant emigrant inhabitant claimant servant
    remnant instant warrant covenant recipient patient client parent agent accident incident
    christian muslim civilian guardian vegetarian italian russian barbarian pedestrian median
    career pier beer deer peer engineer-turned pioneer veneer sheer steer volunteer ally allies friend
    frontrunner front-runner shareholder stakeholder breadwinner trailblazer insurer lender carrier
    provider supplier distributor operator importer exporter producer maker-up carmaker automaker
    """.split()
) - {"tourist", "volunteer", "producer", "merchant", "agent", "pioneer"}

ABBREVIATIONS = {
    "adm.": "admiral",
    "amb.": "ambassador",
    "brig.": "brigadier",
    "capt.": "captain",
    "cmdr.": "commander",
    "col.": "colonel",
    "cpl.": "corporal",
    "gen.": "general",
    "gov.": "governor",
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

ACRONYMS = {
    "ceo": "chief executive",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "pm": "prime minister",
    "mp": "member of parliament",
    "mep": "member of the European Parliament",
}

HONORIFICS = frozenset(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lady lord rev rev. reverend sr. madam madame
    monsieur herr frau señor senhor don st. saint
    """.split()
)

QUALIFIERS = frozenset(
    """
    acting adjutant assistant associate attorney auxiliary cabinet chief co commanding commercial
    communications constitutional corporate county crown defence defense deputy diplomatic district
    economic education election elections energy environment environmental executive federal field
    finance financial first foreign general government grand health high home honorary human
    immigration independent industry information intelligence interior international junior justice
    labor labour lead legal lieutenant logistics majority managing marketing medical military minority
    national naval non-executive nuclear opposition parliamentary party permanent police policy
    political prime private press principal public regional research resident royal running science
    security senior shadow special state supreme team trade transport treasury union vice warrant
    agriculture climate competition culture development digital foreign-policy running sports
    technology tourism planning rights budget army navy air force sport mission operations technical
    artistic creative editorial sporting scientific religious spiritual supreme paramount
    """.split()
)
"""Words before a role noun that belong to the title, whatever their letter case."""

FORMER = frozenset(
    "former late ex then one-time onetime erstwhile once retired deceased past".split()
)
STANDING = {"acting": "acting", "interim": "acting", "caretaker": "acting", "elect": "designate",
            "designate": "designate", "incoming": "designate"}  # fmt: skip
PORTFOLIOS = frozenset("state staff mission affairs law government protocol the".split())

_DOERS = ("er", "or", "ist", "eer", "ician", "ologist", "man", "woman", "person", "ian")
_SHORTEST = 5


def is_role(noun: str) -> bool:
    """Whether a lower-cased singular noun names an office, profession or rank in these lists."""
    return noun in OFFICES or noun in PROFESSIONS or noun in RELATIONS or noun in ACRONYMS


def is_doer(noun: str) -> bool:
    """Whether a noun is formed as a doer's name ("beekeeper"): enough right behind a name."""
    return len(noun) >= _SHORTEST and noun.endswith(_DOERS) and noun not in NOT_ROLES

"""The words of English that tell what kind of thing a name names; no names themselves.

Ours, put together from the titles of the World Factbook and the head nouns of the names in
Wikidata's commonest classes; lower case, singular, matched as whole words.
"""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


NAMED = words_of("known called aka name formerly goes born alias")
"""Between two names of one person: "Ana Rao, better known as Aninha"."""

HONORIFICS = words_of(
    "mr mrs ms miss mx dr prof rev sir dame lord lady sheikh sheik hon st madame monsieur herr "
    "frau don doña señor reverend father sister brother saint ayatollah imam rabbi mullah maulana "
    "alhaji alhaja haji hajah hajji chief otunba datuk dato datin puan encik cik shri smt signor "
    "signora senhor senhora maître doctora licenciado ingeniero monsignor msgr swami pastor deacon "
    "cllr mdm mme mlle uncle aunt auntie aunty barrister advocate engr atty barr adv ven ald kgosi "
    "rre mma madam cr mallam ratu haj hajia khawaja kumari mzee mwalimu comrade lic padre frei fr "
    "hh hrh sardar ustad kiai kyai pak bapak ibu frú fröken sra srta dra drs hon'ble shrimati "
    "sayyid sayyida elder barima ohene ohemaa togbe osagyefo otumfuo cdr comdr"
)
"""Before a name, never part of it (but "Saint Petersburg": a gazetteer knows)."""

TITLE_HEADS = words_of(
    "president premier chancellor minister secretary senator sen representative rep congressman "
    "congresswoman governor gov mayor ambassador envoy chairman chairwoman chairperson chair "
    "commissioner director judge justice king queen prince princess emperor empress sultan emir "
    "pope cardinal archbishop bishop patriarch general gen colonel col captain capt major maj "
    "lieutenant lt admiral adm commander sergeant sgt marshal brigadier private corporal speaker "
    "leader spokesman spokeswoman spokesperson coach ceo cfo professor doctor inspector detective "
    "officer deputy lawmaker mp mep councillor councilor delegate prosecutor attorney counsel "
    "treasurer taoiseach comptroller engineer administrator superintendent sheriff lama "
    "baroness baron count duke duchess earl viscount executive secretary-general vice-president "
    "vice-premier vice-chancellor vice-chairman co-chair crown negotiator rapporteur dean rector "
    "provost editor author analyst economist historian actor actress singer striker midfielder "
    "goalkeeper champion candidate majesty highness excellency holiness cllr constable headteacher "
    "headmaster headmistress principal alderman monsignor msgr pastor vicar archdeacon deacon "
    "supt insp cmdr brig cpl pte lance-corporal commodore commandant warrant-officer coroner "
    "consultant referee designer producer choreographer conductor composer playwright umpire "
    "ombudsman trooper collector det const amb asst pc dci convener convenor "
    "councilman councilwoman councilmember recorder assessor auditor selectman assemblyman "
    "assemblywoman corporator magistrate "
    "datuk dato dato' pandit shri smt tun nurse matron midwife paramedic"
)
"""Capitalised before a name, the last word of a title."""

TITLE_WORDS = TITLE_HEADS | words_of(
    "prime vice deputy acting interim former then ex chief first lady foreign finance defence "
    "defense interior home health education environment trade energy justice labour labor "
    "agriculture transport culture sports economy economic planning state executive senior "
    "special permanent superintending assistant associate under cabinet majority minority house "
    "senate opposition party lead grand high supreme military army navy police staff press "
    "attorney solicitor field rear wing air fleet managing head crown development commerce "
    "treasury climate security national federal union staff sport immigration communications "
    "information technology science women youth tourism public regional provincial municipal "
    "divisional diocesan judicial electoral legal clinical medical technical commercial artistic "
    "ward pol marine of the and for"
)
"""What may stand in a title beside its last word."""

INSTITUTIONS = words_of(
    "ministry department parliament senate congress court government cabinet embassy treasury "
    "consulate legislature assembly administration"
)
"""Behind a country's name or adjective, a name of its own ("Russian Foreign Ministry")."""

ORGANISATION_HEADS = INSTITUTIONS | words_of(
    "committee subcommittee commission council panel party bank agency university institute "
    "association "
    "organisation organization union federation foundation society corporation corp company co inc "
    "ltd limited llc plc ag sa nv group airlines airways police army navy guard corps "
    "force forces front "
    "alliance coalition league club bundestag bundesrat knesset duma house chamber times post news "
    "herald tribune journal gazette guardian observer telegraph broadcasting radio tv television "
    "network college school academy hospital church bureau office service services authority board "
    "fund trust trusts forum movement brigade brigades media press team staff secretariat "
    "directorate inspectorate tribunal cartel militia faction bloc community confederation "
    "consortium cooperative partners partnership holdings industries motors systems technologies "
    "laboratories laboratory labs observatory museum library theatre theater orchestra choir "
    "syndicate brothers exchange registry programme program task registrar societies crescent "
    "center centre studies pharmaceuticals energy petroleum electric steel mines shipyard "
    "shipyards works watch democrats republicans liberals conservatives socialists greens "
    "communists veterans workers united city rovers athletic wanderers giants airlines railways "
    "railway tramway paving surveying rail lines ratings logistics telecom guild archive archives "
    "gallery zoo ensemble quartet band "
    "ballet opera philharmonic symphony troupe circus brewery distillery bakery farms mills "
    "foundry ironworks steelworks shipping freight haulage ferries foods aerospace aviation "
    "airline wireless broadband networks solutions ventures investments securities insurance "
    "assurance mutual finance brotherhood sisterhood strings financial properties estates "
    "developments construction engineering engineers contractors architects associates consultants "
    "consulting chambers solicitors llp gmbh pty oy ab bv srl sas mining minerals resources oil "
    "gas utilities renewables biotech biosciences therapeutics diagnostics clinic hospice "
    "fleet infirmary seminary convent monastery diocese archdiocese synod regiment battalion "
    "squadron "
    "command constabulary coastguard ambulance caucus confederacy survey ledger "
    "echo courier express "
    "standard chronicle examiner inquirer sentinel dispatch bulletin argus advertiser weekly "
    "quarterly mail globe mirror capital equity seafood dairy trucking hardware stores supplies "
    "space robotics semiconductor semiconductors genomics mobility hydrogen batteries chemicals "
    "cement textiles fisheries tobacco "
    "builders publishers publishing books pictures films studios records entertainment productions "
    "homes rentals travel tours cruises restaurants toys fashion textiles garments footwear cement "
    "chemicals plastics timber lumber printers printing packaging robotics software semiconductor "
    "semiconductors electronics optics instruments machinery tractors batteries couriers hotel "
    "hotels cleaning catering salvage dredging demolition roofing plumbing sl sarl oyj asa kgaa "
    "cie jsc ojsc pjsc kft doo bhd berhad sdn pte pvt fc afc cf rfc albion hotspur harriers "
    "rangers "
    "celtic dynamo lokomotiv olympique sejm rada storting riksdag majlis cortes guilds friends "
    "mothers daughters sons knights holding film silicon avis zeitung tidende dagblad stål "
    "terminals desk hut artillery infantry cavalry dragoons fusiliers operators letters annals "
    "proceedings shipmanagement kaisha communications products bottlers brands enterprises "
    "international brewers growers exporters importers distributors wines winery vineyards bancorp "
    "bancshares healthcare worldwide advisers advisors underwriters jewellers goldfields beverages "
    "dairies philanthropy bookshop promotions cycling racing investment hypermarket supermarket "
    "analytics apparel attorneys auctioneers auctions automotive ceramics clothing components "
    "computing confectionery containers cosmetics cycles distillers drilling equities exploration "
    "fabrics fertilisers fertilizers furniture genetics hospitality leasing manufacturing "
    "microsystems milling nutrition offshore opticians pharma pharmacy plantations poultry realty "
    "recycling refining retail shipbuilding telecommunications tyres tires vehicles yachts diner "
    "bistro tavern pizzeria"
)
"""The last word, or the one before "of", "for" and "on", of an organisation's name."""

COMPANY_HEADS = words_of(
    "airlines airways aerospace brewery company co construction corporation corp energy engines "
    "instruments "
    "engineering estates ferries foods foundry freight gmbh group haulage holdings inc industries "
    "investments lines llc logistics ltd mining motors oil partners petroleum pharmaceuticals plc "
    "paving properties railways shipping steel systems technologies telecom ventures sa ag nv bv "
    "spa oyj asa sarl srl kft doo kaisha shipmanagement"
)
"""A company's name ends with these: where it sits ("of Warsaw") is no part of it."""

KINDS_OF_BODIES = words_of(
    "bank group company party union council committee commission agency university college "
    "school club society fund foundation institute association organisation organization "
    "federation corporation authority board bureau office service center centre museum hospital "
    "church college academy network programme program team press media"
)
EVENT_HEADS = words_of(
    "bowl war wars revolution uprising intifada rebellion revolt coup crisis summit conference "
    "congress games olympics paralympics cup championship championships tournament protocol "
    "treaty agreement accord accords pact declaration convention operation exercise cyclone "
    "hurricane typhoon storm earthquake tsunami festival massacre genocide holocaust expo "
    "exposition mission forum talks battle siege offensive campaign spring marathon prix "
    "final finals armistice truce ceasefire disaster famine referendum invasion memorandum "
    "charter compact plan initiative map armada "
    "regatta derby rally biennale triennale fair flood floods wildfire wildfires eruption "
    "avalanche blackout pandemic epidemic symposium jamboree carnival mutiny insurrection "
    "blockade open masters round"
)
EVENT_BEFORE = words_of(
    "operation exercise cyclone hurricane typhoon storm battle treaty siege mission expo"
)
"""The first word of an event's name: "Operation Car Wash", "Cyclone Idai"."""

EVENT_PHRASES = words_of("world-series")

EASTERN_FAMILIES = words_of(
    "xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo "
    "liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng qin qu mao hsu tsai "
    "chiang chang chu ding jiang wen qi peng lu su wei jia xue ye yan kim lee park choi jung "
    "kang yoon jang lim moon ban shin hwang ahn nguyen tran pham hoang phan vu vo dang bui"
)
"""The commonest family names of China, Korea and Vietnam: they stand before the given name."""

TAILS = words_of(
    "resolution summit member leader troop force spokesman spokeswoman chief official talk "
    "ally peacekeeper ambassador envoy charter headquarters conference delegation"
)
"""Capitalised in a headline behind a body's name, no part of it: "NATO Summit"."""

PLACE_PHRASES = words_of(
    "convention-centre convention-center conference-centre conference-center space-centre "
    "space-center air-base naval-base power-plant industrial-complex"
)

ORGANISATION_PHRASES = words_of(
    "red-cross blue-cross cruz-roja cruz-vermelha croix-rouge croce-rossa fire-district "
    "school-district police-district water-district "
    "health-district park-district first-nation"
)
"""Endings that overrule their last word, which ends a place's name otherwise."""

PLACE_HEADS = words_of(
    "river darya sea ocean island islands isle isles lake mount mountain mountains hills valley "
    "bay gulf "
    "strait straits peninsula desert province county state states district square street avenue "
    "pavilion road airport stadium arena bridge tower palace beach coast cape park port harbour "
    "harbor "
    "channel canal complex base station plant delta basin plateau plain plains glacier forest "
    "jungle city town village republic kingdom emirate oblast region territory territories "
    "prefecture heights line zone crossing border ridge canyon crater cathedral temple shrine "
    "mosque camp prison hall gate wall reservoir dam field fields archipelago reef falls springs "
    "borough quarter market markets mall bazaar souk neighbourhood neighborhood highway boulevard "
    "plaza speedway circuit cemetery memorial ground grounds pole spaceport cosmodrome launchpad "
    "shelf ice chapel abbey priory minster basilica synagogue monument creek loch lough fjord "
    "firth pass peak volcano marsh wetlands lagoon escarpment steppe tundra lighthouse viaduct "
    "tunnel quarry wharf pier quay dock docks marina fortress citadel manor farm ranch gardens fen "
    "lane drive alley mews terrace embankment promenade esplanade trail rock point junction ness "
    "cliff cliffs sound cove moor heath bluff mesa moss acres common copse wood woods headland "
    "building cross fell fells tor tarn gorge ravine badlands foothills shoals narrows rapids "
    "cascade spit garden krai yards shire "
    "municipality campus constituency governorate upazila "
    "township hamlet cay cave caves chowk ghat nagar "
    "sandbank causeway bypass motorway turnpike expressway ringroad depot railway tramway"
)

PERHAPS_SURNAMES = words_of(
    "park parks river rivers banks field fields lake bridge hall wood woods forest church street "
    "marsh moor heath cross bay temple house day law bill bell post gardens waters wall gates "
    "meadows ridge brook brooks glen vale beach coast mills works mines stone times cortes"
)
"""Ends of bodies' and places' names, and of laws' and days', that are family names as well."""

NATURE = words_of(
    "river sea ocean lake mountain mountains hills range strait straits peninsula desert valley "
    "islands archipelago basin delta canal glacier volcano creek"
)
"""A place is named without these, too: "the Hudson"; "Hudson" is no Hudson Stadium."""

PLACE_BEFORE = words_of(
    "lake mount cape fort port gulf strait bay isle camp val rio punta monte costa river loch "
    "lough nether county río"
)
"""The first word of a place's name: "Lake Victoria", "Gulf of Mexico"."""

PERSON_NOUNS = TITLE_HEADS | words_of(
    "man woman boy girl son daughter wife husband mother father brother sister widow uncle aunt "
    "cousin politician activist researcher lecturer scientist engineer lawyer trader resident "
    "farmer fisherman seller teacher nurse student worker steelworker driver soldier veteran "
    "journalist reporter correspondent columnist writer poet painter musician biologist chemist "
    "physicist physician surgeon pastor priest preacher nun monk cleric theologian philosopher "
    "banker broker strategist adviser advisor aide expert fellow scholar academic critic opponent "
    "rival predecessor successor founder owner manager boss head chief commander fighter rebel "
    "dictator tyrant ruler monarch heir statesman diplomat interpreter translator pilot astronaut "
    "cosmonaut swimmer skier athlete runner boxer player footballer winner businessman "
    "businesswoman entrepreneur investor billionaire tycoon executive employee clerk official "
    "magistrate carpenter plumber baker butcher shopkeeper pensioner refugee migrant volunteer "
    "campaigner organiser organizer pollster modeller geologist climatologist baritone bass alto "
    "mezzo meteorologist oceanographer astronomer sociologist anthropologist psychologist "
    "in-charge incharge "
    "neighbour neighbor friend colleague ally figure star explorer guide captain skipper partner "
    "mate member deputy vice-president secretary theorist ideologue commentator observer defendant "
    "suspect victim survivor witness patient waiter cook chef shepherd herder logger counterpart "
    "child baby infant toddler teenager schoolgirl schoolboy grandchild orphan "
    "classmate teammate cellist violinist librarian curator archivist midwife coroner"
)
"""A description with one of these as head is a person's."""

HEADS_OF_STATE = words_of(
    "president premier minister chancellor taoiseach king queen emperor emir sultan leader"
)
"""Who has led a state keeps one of these titles."""
OF_HOLDERS = words_of(
    "administration government presidency premiership cabinet era years aides campaign camp white "
    "dictatorship regime junta doctrine ally allies loyalist loyalists supporter supporters critic "
    "critics"
)
"""Behind a surname: its bearer governs or governed."""

FIELDS = words_of(
    "peace security justice trade defence defense education health science technology culture "
    "agriculture energy environment research development transport industry commerce labour labor "
    "economics business planning budget communications fisheries forestry housing tourism "
    "migration immigration sanitation engineering medicine hygiene nutrition food safety "
    "standards learning innovation cooperation co-operation friendship truth democracy freedom "
    "equality heritage arts letters history law order customs revenue mines geosciences forests "
    "parks lands rivers roads ports minerals waters disaster disasters emergency emergencies "
    "crisis "
    "wildlife fish fishing forest financial markets banking monetary competition consumer human "
    "rights children family families ageing veterans media press safety water power "
    "nuclear radiation climate weather aviation maritime rail civil drug drugs medicines "
    "veterinary "
    "animal plant building construction refugees refugee securities exchange savings oil gas"
)
"""What a body deals with: "Trade and Security Council" is one name."""

GOVERNORS = words_of("mayor governor senator sheriff prefect bishop archbishop secretary delegate")
"""Who is "of" a place."""

OWNS = ("'s", "’s")
"""The ending of a name that has something."""
OWNING = ("'s ", "’s ")
"""Behind a name that has what comes next."""
APOSTROPHES = frozenset({"'", "’"})
ARTICLES = words_of("the a an")

ORGANISATION_NOUNS = words_of(
    "site group party company firm agency newspaper daily weekly channel broadcaster outlet "
    "website magazine bank lender insurer airline carmaker automaker manufacturer maker producer "
    "retailer union federation association charity organisation organization nongovernmental ngo "
    "shop store chain restaurant brewery bakery orchestra band choir museum library hospital "
    "clinic mill factory shipyard institute university college school think-tank thinktank tank "
    "ministry department committee commission council court coalition alliance movement militia "
    "army club team league regulator watchdog body authority operator supplier contractor "
    "conglomerate subsidiary startup start-up developer giant lobby faction bloc network "
    "consultancy brokerage exchange cartel gang publisher studio label yard shipbuilder employer "
    "foundation fund trust society service board panel secretariat chamber parliament assembly "
    "legislature unit branch tenants wholesaler distributor cooperative processor exporter "
    "importer bottler smelter refiner brewer portal monopoly marketplace"
)
PLACE_NOUNS = words_of(
    "city town village capital port harbour harbor region province state county district island "
    "country nation republic kingdom peninsula river lake sea mountain valley coast territory "
    "enclave exclave area suburb neighbourhood neighborhood settlement hamlet municipality resort "
    "airport stadium base hall highway road park bridge tower palace theatre theater market "
    "dam border square street crater strait desert bay delta canton prefecture archipelago "
    "ward borough parish commune residence governorate upazila tehsil taluk taluka mandal township "
    "sub-county subcounty sub-district subdistrict regency oblast voivodeship emirate "
    "beach cape creek canal lagoon waterfall waterway forest rainforest cemetery barrio barangay "
    "locality atoll islet reservoir airstrip airfield gorge monastery"
)
EVENT_NOUNS = words_of(
    "pact treaty accord protocol tournament war revolution exercise drill operation storm "
    "cyclone hurricane typhoon summit mission"
)

FIRMS_NOUNS = words_of(
    "rival insurer lender broadcaster retailer manufacturer carmaker automaker drugmaker chipmaker "
    "planemaker publisher shipbuilder brokerage airline start-up startup consultancy supplier "
    "contractor charity ngo nonprofit newspaper tabloid brewer builder operator developer "
    "housebuilder grocer supermarket broker miner utility regulator"
)
"""A body may be called so right before its name."""

SOMEBODY_OR_FIRM = words_of(
    "rival operator developer publisher builder brewer broker miner grocer contractor supplier "
    "regulator utility"
)
"""Firms are called so, and persons."""

TRADES = words_of(
    "brokers lawyers solicitors auctioneers architects builders makers agents analysts publishers "
    "bookmakers consultants brewers distillers jewellers accountants engineers bankers"
)
"""A firm is called so right before its name, and several people: "Solicitors Rao & Paz"."""

EXERCISES = words_of("exercise drill operation manoeuvre maneuver")
DIRECTIONS = words_of("north south east west")
NATIONAL_SIDES = {"northern": "north", "southern": "south", "eastern": "east", "western": "west"}

RIVERS = frozenset({"Niger", "Jordan", "Senegal"})  # of all countries' names that rivers bear

COMBINING = {
    "Franco": "France",
    "Anglo": "United Kingdom",
    "Sino": "China",
    "Indo": "India",
    "Russo": "Russia",
    "Greco": "Greece",
    "Turco": "Turkey",
    "Italo": "Italy",
    "Euro": "Europe",
    "Afro": "Africa",
    "Hispano": "Spain",
    "Luso": "Portugal",
    "Austro": "Austria",
    "Belgo": "Belgium",
    "Nippo": "Japan",
    "Dano": "Denmark",
}
"""First halves of adjectives such as "Franco-German"."""

PREFIXES = words_of(
    "non anti pro post pre ex then mid intra inter trans un sub all co self once long now"
)
"""Before a hyphen, no part of a name: "non-NATO", "post-Soviet"."""

COMPOUND_TAILS = words_of(
    "style era led run born like wide made owned held only free friendly first based backed "
    "level controlled occupied allied brokered funded trained sponsored mediated area "
    "dominated bound linked related language speaking type skeptic sceptic watcher loyalist "
    "affiliated adjacent listed registered"
)
"""Behind a hyphen, no part of a name: "UN-backed", "Orbán-style"."""

PEOPLE_POSSESSIVE = words_of(
    "people peoples workers women men children farmers teachers students writers journalists "
    "veterans lawyers doctors fishermen artists painters physicians nurses miners players "
    "consumers moody mcdonald sotheby christie lloyd levi"
)
"""A possessive that begins a body's name: "People's Bank", "Workers' Party"."""

SUFFIXES = words_of("jr sr ii iii iv")
PARTICLES = words_of(
    "de da das do dos du del della der den di la le van von zu ten ter bin ibn al el y e af av ap "
    "ferch binte binti bint mint ould t zur zum für und pour para"
)
OF_FAMILIES = words_of(
    "van ap ferch bin ibn binte binti bint mint ould"
)  # in no name of a place or body
SMALL_WORDS = words_of("of for the and on in a an to against &")
CONTINENTS = words_of("europe africa asia america americas oceania pacific")
KIN = words_of(
    "wife husband son daughter brother sister widow widower father mother grandfather grandmother "
    "grandson granddaughter uncle aunt nephew niece cousin stepfather stepmother stepson "
    "stepdaughter half-brother half-sister twin son-in-law daughter-in-law brother-in-law "
    "sister-in-law father-in-law mother-in-law fiancé fiancée mum mom mummy dad daddy hubby gran "
    "nonna nonno abuela abuelo oma opa granny grandma grandpa grandad granddad nan nanny"
)
PLACE_ADJECTIVES = words_of(
    "greater upper lower inner outer new old central downtown north south east west northern "
    "southern eastern western northwest northeast southwest southeast little great mainland "
    "metropolitan rural modern ancient imperial tsarist nazi occupied free french british dutch "
    "spanish portuguese german american soviet saint st san santa port fort mount lake"
)
"""Before a country's or town's name without making it another kind of name."""
LOCATIVE = words_of(
    "in at near from into outside around across throughout toward towards via within through off"
)
WHERE = LOCATIVE | {"of"}
"""Before the name of a place: "in Rome", "the people of Rome"."""

SAYING = words_of(
    "say tell add announce argue warn claim insist deny note explain write state joke reply "
    "ask acknowledge confirm remark recall think believe describe sign resign marry smile "
    "laugh"
)

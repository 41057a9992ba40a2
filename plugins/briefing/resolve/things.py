"""The words of things that have no page of their own: works, ships, products, laws, prizes."""

from __future__ import annotations

from .lexicon import words_of as _words

DECORATIONS = frozenset(
    (first, "cross")
    for first in "flying victoria military george iron navy gallantry service conduct force".split()
) | {("flying", "medal"), ("purple", "heart")}
"""The last two words of what is pinned on somebody."""

ILLNESSES = _words(
    "alzheimers asperger aspergers crohns downs hodgkins huntingtons parkinsons tourettes"
)
"""What is called so without its "disease", folded."""

NO_ENTITY_HEADS = _words(
    "prize award medal act bill law code amendment constitution bible koran quran day eve "
    "christmas easter ramadan index dow album song novel anthem oscar emmy grammy nobel flight "
    "class model average virus disease syndrome doctrine theory fever shield scheme deal theorem "
    "religion question policy package directive regulation regulations ordinance statute decree "
    "scholarship scholarships bursary trophy fellowship memoir novel sonata concerto requiem "
    "trilogy dictionary encyclopaedia encyclopedia almanac flu influenza bacteria programme "
    "program initiative assessment certificate machine disclosure exam examination allowance "
    "permit licence license framework goals papers questionnaire franc euro yen"
)
"""Laws, prizes, works, holidays, diseases: nothing is named that has a page of its own."""

SHIPS = _words("hmy uss hms usns hmas hmcs hmnzs ins kri mv rms rrs rfa ss usc")
"""Before a ship's name."""

WORKS = _words(
    "novel book film movie album single song musical ballet opera memoir novella sitcom drama "
    "comedy thriller documentary podcast painting poem hymn anthem ballad symphony sculpture mural "
    "anthology fresco videogame game series"
)
"""Right before a name it is a work's, whatever its last word is: "the ballet Swan Lake"."""

PAPERS = _words("report study paper exhibition show column blog manuscript essay article lecture")
"""What has a title, too, but where a name right behind is mostly its author's."""

VESSELS = _words(
    "ship vessel lifeboat liner barge tug tugboat sloop schooner dredger icebreaker trawler "
    "frigate destroyer submarine cruiser tanker yacht freighter steamer ferry cutter corvette "
    "ketch catamaran minesweeper minehunter towboat gunboat steamship"
)
"""Right before a name it is a ship's, whatever its last word is: "the tug Brave Venture"."""

LAWS = _words("act bill law laws code decree directive regulation regulations ordinance measure")
"""Before "on", "of" and "for", or behind a bracket: a law's name."""

SAILING = _words("sink capsize dock moor anchor berth founder sail list")
STEERING = _words("skipper captain steer scuttle board moor refloat salvage torpedo")
"""What a vessel does, and what is done to one."""

AIRCRAFT = frozenset({"air force one", "air force two", "marine one"})

THINGS_BEFORE = (VESSELS | WORKS) - {"series", "drama", "show"} | _words(
    "ship vessel lifeboat liner barge tug tugboat sloop schooner dinghy dredger icebreaker "
    "trawler frigate destroyer submarine carrier cruiser ferry tanker yacht boat lander rover "
    "spacecraft rocket missile satellite probe capsule drone jet plane aircraft helicopter "
    "fighter bomber tank software app browser song novel book film movie album series magazine "
    "painting poem opera play dog horse cat hymn anthem slogan motto banner codenamed nicknamed "
    "genus breed titled entitled word term phrase language dialect system phone smartphone "
    "console robot "
    "probe trophy brand hound mascot tomcat pony racehorse cruiseship freighter corvette ketch "
    "catamaran hovercraft locomotive memoir novella musical comedy documentary podcast sitcom "
    "sculpture mural symphony ballad anthology thriller tablet drug pill pesticide cultivar "
    "airliner airship telescope spaceplane torpedo howitzer hashtag blog column newsletter rice "
    "cheese grape breed variety tom moggy tabby kitten puppy lioness orangutan mare stallion colt "
    "filly gelding parrot tortoise medicine remedy "
    "panda bear elephant chimpanzee gorilla whale dolphin wolf scanner malware spyware worm tool "
    "engine tractor saxophone violin cello typeface sensor machine device gadget camera computer "
    "instrument chatbot algorithm buoy balloon glider"
)
"""A name right behind one of these is a ship's, a machine's, a work's: nothing on this site."""

THINGS_AFTER = _words(
    "missile missiles rocket rockets frigate frigates submarine submarines helicopter "
    "helicopters jet jets phone phones smartphone smartphones rifle rifles tank tanks car cars "
    "virus vaccine vaccines rover rovers lander orbiter video videos series bazooka doctrine "
    "system systems software model airliner airliners bomber bombers drone drones howitzer "
    "howitzers torpedo torpedoes interceptor interceptors strain variant fever disease syndrome "
    "bacteria drug pill app telescope satellite satellites locomotive scheme theorem programme "
    "ulcer ulcers encephalitis hepatitis lymphoma sarcoma carcinoma anaemia anemia palsy dystrophy "
    "scale label crackers wrenches capsule capsules cheese wine tablets sneakers trainers jeans "
    "vehicle vehicles sedan sedans hatchback minivan minivans soundtrack database databases "
    "code card cards visa coefficient effect curve hypothesis equation initiative"
)
"""Right behind an unknown name: it is a type's or a program's."""

MONEY = _words(
    "crown crowns krona kroner franc francs pound pounds peso pesos dollar dollars rupee rupees "
    "dinar dinars lira liras real reais yuan rouble roubles ruble rubles afghani afghanis ariary "
    "ariaries baht balboa balboas birr birrs boliviano bolivianos bolívar bolívares bolivar "
    "bolivares bolivars cedi cedis córdoba córdobas cordoba cordobas cruzeiro cruzeiros dalasi "
    "dalasis denar denars denari dirham dirhams dobra dobras dong drachma drachmas dram drams "
    "escudo escudos florin florins forint forints gourde gourdes guaranis guaraníes guilder "
    "guilders hryvnia hryvnias hryvnya kina kinas koruna koruny korunas krone kronor króna krónur "
    "kroon kuna kunas kwacha kwachas kwanza kwanzas kyat kyats lari laris lats lei lek leks "
    "lempira lempiras leones leu lev leva lilangeni emalangeni litas loti maloti manat manats "
    "markka metical meticais naira nairas nakfa ngultrum ngultrums ouguiya ouguiyas paʻanga "
    "pa'anga pa’anga pataca patacas peseta pesetas pula pulas quetzales rand rands rial rials riel "
    "riels ringgit ringgits riyal riyals rufiyaa rupiah rupiahs schilling schillings shekel "
    "shekels shilling shillings som soms somoni somonis sucre sucres taka takas tala tenge tolar "
    "tolars tugrik tugriks tögrög vatu vatus yen zloty zlotys zloties złoty"
)
"""Currencies of today and yesterday, by CLDR, but for those that are other words, too."""
MONEY_COUNTED = MONEY | _words(
    "mark marks won leone guarani quetzal sol soles colon colones kip kips sum sums"
)
"""The same with those: behind a number they are money, too."""
BEHIND_TYPES = THINGS_AFTER | MONEY
FAITHFUL = _words(
    "jew jews muslim muslims christian christians catholic catholics protestant protestants "
    "hindu hindus sikh sikhs buddhist buddhists kurd kurds arab arabs mormon mormons quaker "
    "quakers baptist baptists methodist methodists lutheran lutherans anglican anglicans shia "
    "shiite shiites sunni sunnis alawite alawites druze yazidi yazidis bahai jain jains "
    "evangelical evangelicals jesuit jesuits franciscan franciscans benedictine benedictines "
    "roma berber berbers tuareg bedouin maasai dalit dalits adivasi adivasis indigenous aboriginal "
    "aboriginals aborigine aborigines inuit inuk sámi māori maori maoris peranakan peranakans "
    "creole creoles"
)
"""Peoples and faiths behind a country's adjective: "a Galician Jew"."""
FAITHS = FAITHFUL | _words("jewish islamic latino latina latinos hispanic")
"""Never a name by themselves, though a body's name has them, too."""
GOODS = _words(
    "shepherd bulldog terrier mastiff retriever hound wolfhound spaniel bass fries toast muffin "
    "roulette dressing wheel flu encephalitis measles"
)
"""Behind a people's adjective: neither names a country ("German shepherd", "Swiss franc")."""

HOLIDAYS = _words(
    "thanksgiving diwali deepavali hanukkah passover purim pentecost ashura mawlid nowruz "
    "navratri holi vesak songkran halloween epiphany whitsun lent advent eid tet yule hogmanay "
    "juneteenth kwanzaa sukkot shavuot hajj umrah ugadi pongal onam baisakhi vaisakhi dussehra "
    "sankranti ramadan sallah chanukah deepawali vijayadashami dasara dashain tihar losar chuseok "
    "seollal qingming thaipusam nyepi galungan timkat meskel enkutatash lohri muharram"
)
RELIGIONS = _words(
    "islam buddhism hinduism judaism christianity catholicism protestantism sikhism taoism "
    "confucianism shinto zoroastrianism jainism calvinism lutheranism sufism communism marxism "
    "socialism zionism"
)
PRIZES = _words(
    "bafta baftas oscars emmys grammys tony golden-globe pulitzer booker césar goya brit nobels"
)
WIRE_MARKS = _words(
    "urgent update exclusive corrected correction factbox refile alert flash wrapup breaking "
    "embargoed advisory adds recasts rewrites timeline explainer newsmaker analysis snap leads"
)
"""In capitals before an agency's story or its headline: they tell its state."""
SPECIES = _words(
    "vulture vultures spruce pine pines oak goose geese duck ducks eagle eagles tiger tigers "
    "elephant elephants devil devils hare hares fox foxes wolf wolves bear bears cattle pony "
    "ponies horse horses squirrel squirrels elm larch cedar cypress salmon cod herring eel eels "
    "lobster crab oyster oysters mussel beetle beetles hornet hornets wasp moth cockroach "
    "locust robin sparrow crane cranes stork heron herons falcon falcons owl owls rhino rhinos "
    "buffalo antelope camel camels sheep goat goats cat cats hound hounds newt toad frog frogs "
    "python crocodile crocodiles turtle turtles whale whales dolphin dolphins seal seals mink "
    "otter knotweed balsam hogweed ivy thistle zebra zebras deer variant scale crude benchmark "
    "futures apples halibut shark sharks plaice squid walrus puffin puffins anemone "
    "moss orchid"
)
"""Behind a country's name or adjective it is of a kind: "Canada geese"."""
DISHES = _words(
    "stew salad tart pudding pasty pasties pie pies sauce soup sausage sausages dumplings "
    "meatballs "
    "prawns hotpot pancakes waffles noodles dressing biscuits"
)
TRADED = frozenset({"crude", "benchmark"})
"""Behind a country's adjective they are the country's: "Russian crude"."""
LEARNT = _words(
    "language languages lesson lessons dictionary grammar vocabulary alphabet speaker speakers "
    "translation translations dialect dialects accent phrasebook"
)
"""Behind a people's adjective it is a language."""

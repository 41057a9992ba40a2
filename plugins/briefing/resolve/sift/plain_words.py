"""Words with a capital that name nothing by themselves."""

from __future__ import annotations

from ..lexicon import words_of

WORDS_ALONE = words_of(
    "no nos le la el les das der die los las olympic paralympic games covid catholic orthodox "
    "protestant "
    "nations map new old black white pole party street state states city hall summit union "
    "covid-19 celsius fahrenheit gmt cet est bst utc ftse nikkei sensex dax kospi topix cac "
    "two three four five six seven eight nine ten hundreds thousands millions upstream downstream "
    "offshore inland ashore overseas meanwhile internet earth god lord world ai gdp dna gps hiv "
    "aids lng iq tv pc vat mri usb pdf phd mba ceo cfo coo cto hr pm mp dj vip suv rna gmo diy atm "
    "lpg cctv adhd ptsd dvr lgbt lgbtq pac pacs "
    "he she we you they what my our your it its ivf gcse both neither sars mers hpv bse "
    "mrsa copd mmr "
    "web budget gp gps pr r&d gst aest acst awst aedt edt pst pdt cst libor euribor sofr cjd "
    "mou mous ipo ipos npl npls ict sme smes mw gw ghz mhz kwh ev evs ngo rpg uav cmo cio cro "
    "eng section indigenous aboriginal "
    "midwestern northeastern northwestern southeastern southwestern "
    "late his her having first second third fourth fifth sixth seventh eighth ninth tenth "
    "plenipotentiary sms pin otp otps cpu cpus gpu gpus rfid nft nfts stem iot "
    "cholera ebola malaria measles polio dengue typhoid tuberculosis leprosy rabies mpox"
)
"""One capitalised word that names nothing by itself, unless the text or gazetteer knows it."""

"""Words that one writer uses for another's, in the language of government, business and the news: a row each.

A small thesaurus, made by hand: only words that mean the same in most sentences of this kind, inflections aside. A word
with several common meanings is left out, and so is whatever belongs to one event.
"""

from __future__ import annotations


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split()) for line in text.strip().splitlines())


ENGLISH = _rows("""
consultation negotiation dialogue talks
ceasefire truce armistice
ambassador envoy
soldier troop troops servicemen
army military
weapon arms armament
ammunition munition munitions
prisoner detainee inmate prison jail
release freed
border frontier
refugee migrant
visit trip
delegate representative
repatriate repatriation
reopen reopening
resume resumption restart
postpone postponed delay delayed defer deferred
abolish scrap abolition
ban prohibit prohibition outlaw
restrict restriction curb
reduce reduction cut lower trim decrease fall fell fallen decline
increase raise hike rise rose risen
double doubling twofold
expand expansion enlarge widen
build construct construction
repair mend
restore restoration renovate renovation refurbish
replace replacement swap
install installation
dismantle demolish demolition
purchase buy bought acquire acquisition
sell sold sale
repurchase buyback buy-back
inaugurate inauguration
publish publication published
disclose disclosure
sign signature signed
appoint appointment
recruit recruitment hire hiring
dismiss dismissal layoff layoffs redundancy redundancies
resign resignation
invest investment
fund funding finance
subsidy grant
loan credit
debt leverage borrowing
revenue turnover
profit earnings
dividend payout
inventory stock stocks stockpile
guidance forecast outlook
factory plant
supplier vendor
customer client
competitor rival
employee worker staff
wage pay salary salaries wages
strike walkout
pension retirement
tax levy
fee charge
budget spending
price tariff
household families family
tenant renter
housing homes
pupil student students pupils
teacher teachers
university college
nursery kindergarten
hospital clinic
doctor physician doctors
vaccine vaccination vaccinate jab
medicine drug medication
ambulance ambulances
police officers constable
crime offence
judge court tribunal
lawsuit litigation
inquiry investigation probe investigate
regulator watchdog
audit auditor auditors
election poll ballot
parliament legislature
bill legislation law
councillor alderman
mayor mayoral
committee commission panel
expert specialist
scientist researcher
road street highway
lorry truck lorries
car vehicle automobile
bicycle bike cycling cyclist
railway rail train
flight airline aviation
airport airfield
ship vessel boat
harbour port
pavement sidewalk
sewage wastewater
rubbish garbage waste
emission emissions carbon
climate warming
forest woodland
farm agriculture farmer agricultural
fish fishing fisherman fishermen fishery
petrol gasoline fuel
nuclear atomic
begin begun start commence
close closure shut shutdown
computer computing
website online internet
yearly annual
quarterly quarter
cooperation collaboration cooperate collaborate
implement implementation
facilitate facilitation
victim victims
compensate compensation
donate donation donor
shelter refuge
elderly seniors
disabled disability
children child
museum gallery
swimming swimmer pool
graveyard cemetery
theatre theater
""")

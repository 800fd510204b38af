"""Words that one writer uses for another's, in the language of government, business and the news: rows that ";" or a new line ends.

A small thesaurus, made by hand: words that mean the same in most sentences of this kind, inflections aside, whether
they name a thing, who does it or that it is done. A word with two such meanings stands in two rows; one with many is
left out, and so is whatever belongs to one event.
"""

from __future__ import annotations


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in text.replace("\n", ";").split(";") if row.strip())


KINDRED = _rows("""
begin begun began start commence launch kick-off onset
end ended finish conclude conclusion completion complete terminate; open reopen opening inaugurate inauguration unveil
close closure shut shutdown shutter; resume resumption restart reopen reinstate; stop halt cease cessation discontinue
postpone postponement delay defer deferral; cancel cancellation scrap axe abandon shelve
abolish abolition scrap repeal revoke rescind lift; suspend suspension pause freeze moratorium frozen
continue prolong extend extension renew renewal; keep retain preserve maintain; lose loss forfeit
build built construct construction erect put-up; demolish demolition dismantle tear-down knock-down raze
repair mend fix patch; restore restoration renovate renovation refurbish rebuild rebuilt reconstruction reconstruct
replace replacement swap exchange substitute renew; install installation mount fit equip fitted equipment
remove removal dismantle withdraw withdrawal withdrawn; raise raised lift increase hike rise rose risen climb
reduce reduction cut lower trim decrease fewer less shrink slash thin; fall fell fallen decline drop dip
double doubling twofold twice; halve halved half; expand expansion enlarge widen broaden; limit cap ceiling
restrict restriction curb constraint; ban prohibit prohibition outlaw forbid forbidden
allow permit permission authorise authorize authorisation authorization licence license consent
approve approval endorse ratify ratification adopt adoption; reject rejection refuse refusal turn-down decline
replace successor; buy bought purchase acquire acquisition procure procurement; sell sold sale dispose disposal divest
lease rent let hire; give gave hand handed present transfer deliver delivery
hand-over handover handed transfer return; return returned come-back give-back restitution
refund reimburse reimbursement repay repayment money-back
pay paid payment disburse disbursement remit settle transfer
compensate compensation indemnify damages reparation redress; donate donation donor gift
spend spent spending expenditure outlay invest; invest investment investor; fund funding finance financing money
grant subsidy subsidise subsidize aid support; loan credit lend lent borrow
debt borrowing leverage owe arrears overdue outstanding; arrears overdue unpaid backlog missing
revenue turnover sales takings receipts; profit earnings surplus gain; deficit shortfall gap
dividend payout distribution; repurchase buyback buy-back; guidance forecast outlook projection
inventory stock stocks stockpile reserve; budget finances accounts; cost costs expense bill; price tariff rate fare
free gratis free-of-charge without-charge nothing; free waive waiver exempt exemption; fee charge fare toll ticket
tax levy duty taxation; duty tariff customs levy; fine penalty sanction; sanction sanctions embargo
bonus premium gratification award; supplement allowance surcharge bonus
wage pay salary salaries wages remuneration earn earnings; pension retirement retiree pensioner
staff worker employee workforce personnel colleague; job jobs post position employment vacancy
recruit recruitment hire hiring take-on employ
dismiss dismissal layoff layoffs redundancy redundancies sack fire lay-off; resign resignation step-down quit
appoint appointment name named nominate nomination install; strike walkout stoppage; union unions
train training retrain retraining course qualification teach; apprentice apprenticeship trainee
visit trip travel stay; come arrive arrival; leave departure depart; meet met meeting talks session sit sat gather
hold held convene stage organise organize host; invite invitation guest; summit talks conference
negotiate negotiation negotiations talks dialogue consultation consultations bargain
consult consultation hear hearing; discuss discussion debate talk; agree agreement accord deal pact treaty settlement
sign signature signed conclude; contract agreement order; proposal propose draft plan
plan scheme project programme program blueprint; strategy roadmap plan concept
report study findings review examination results assessment analysis
review examine examination assess assessment evaluate evaluation look study
inquiry investigation probe investigate commission; audit auditor auditors inspect inspection
inspect inspection check control monitor monitoring supervise supervision; inspector observer monitor
publish publication published release disclose disclosure public print online
announce announcement declare declaration; inform notify notification notice warn warning tell
warn warning alert alarm siren; apologise apologize apology sorry regret; thank gratitude; test trial pilot experiment
measure gauge meter reading; share exchange; exchange swap barter
cooperate cooperation collaborate collaboration joint together; implement implementation carry-out execute execution
enforce enforcement; comply compliance respect observe abide; breach violate violation infringe infringement
appeal court sue lawsuit litigation; court judge tribunal judiciary; lawyer attorney counsel solicitor barrister
law bill legislation act statute; rule regulation ordinance; vote ballot poll election referendum
parliament legislature assembly chamber; minister secretary; ambassador envoy diplomat embassy diplomatic mission
consul consulate consular; delegate representative delegation; committee commission panel board
board directors director; chair chairman chairwoman chairperson president head; spokesman spokeswoman spokesperson
mayor; councillor alderman; regulator watchdog authority; expert specialist scientist researcher scholar professor
adviser advisor consultant; ombudsman ombudswoman advocate; headquarters head-office office seat
branch outlet shop store; office bureau; factory plant works mill; supplier vendor contractor
customer client consumer subscriber buyer; shareholder investor stockholder; competitor rival provider operator
tenant renter lodger; landlord owner; household families family home
house home dwelling flat apartment housing homes unit residence; shelter refuge hostel accommodation; homeless
neighbourhood district quarter ward borough; village hamlet settlement; city town municipal municipality
region province county; citizen resident inhabitant; mountain highland hill upland; island archipelago isle
river stream waterway; lake reservoir; dam weir sluice gate barrage; dyke dike embankment levee flood-wall seawall
flood flooding inundation; coast shore seaside coastal; water drinking; pump pumping; sewer sewage wastewater effluent
rubbish garbage waste refuse litter; emission emissions carbon greenhouse pollution; climate warming
forest woodland tree trees; park garden green; farm agriculture farmer agricultural
grain wheat barley corn cereal crop; cattle livestock animal animals; veterinary animal
fish fishing fisherman fishermen fishery trawler angler trout catch landed; fisherman crew sailor; food groceries meal
pesticide herbicide spray; bee bees pollinator; oil petroleum crude; gas fuel heating; petrol gasoline fuel diesel
nuclear atomic reactor; electricity power electric; electric battery battery-powered; battery accumulator cell
solar photovoltaic; wind turbine; coal lignite colliery mine; road street highway motorway lane
bridge crossing viaduct; tunnel underpass; traffic congestion; lorry truck lorries; car vehicle automobile
bus coach vehicle; tram streetcar light-rail; bicycle bike cycling cyclist cycle; railway rail train track locomotive
station stop terminal; passenger traveller rider commuter; ticket fare season-ticket; timetable schedule
flight airline aviation carrier fly flown; plane aircraft jet helicopter; airport airfield runway
ship vessel boat ferry frigate warship; harbour port quay dock; pavement sidewalk
pupil student pupils students schoolchildren; child children kid kids minor youngster
young youth teenager young-people; school classroom education; class lesson classroom; teacher teachers
university college campus; nursery kindergarten daycare childcare creche; exam examination; hospital clinic infirmary
ward department bed; doctor physician doctors medic; nurse nurses midwife midwives nursing
maternity delivery midwife obstetric; patient patients; ambulance ambulances paramedic
vaccine vaccination vaccinate jab immunisation immunization dose; medicine drug medication
disease illness epidemic outbreak infection; mask respirator; elderly seniors pensioner aged
disabled disability wheelchair; carer caring care; police officers constable policing; crime offence criminal
prisoner detainee inmate prison jail custody imprisoned; release free freed let-go
arrest detain detention seize seized; pardon amnesty; victim victims bereaved; grave graves burial cemetery graveyard
firefighter fireman firefighters firemen fire; emergency rescue; soldier troop troops servicemen soldiers
army military armed forces; navy naval warship frigate fleet
exercise exercises manoeuvre manoeuvres maneuver maneuvers drill drills firing; weapon arms armament
ammunition munition munitions shell; missile rocket; mine minefield demining; ceasefire truce armistice
border frontier; refugee migrant asylum; repatriate repatriation; visa visas entry; passport identity
immigrant immigration migrant; hotline hot-line direct-line; telephone phone call; call-centre hotline helpline
network grid; mast tower aerial antenna transmitter; fibre broadband cable glass-fibre internet
computer computing software program; software program system tool application app; data information record records
website online internet web site; server data-centre; camera surveillance cctv; newspaper journal magazine
journalist reporter correspondent; broadcast television tv radio; archive archives register registers record records
book volume volumes books; library; museum gallery exhibition; theatre theater stage; concert music orchestra
statue monument memorial; church parish; swimming swimmer pool; stadium ground arena; seat seats seating stand
club team side; coach manager trainer; player striker squad; supporter fan fans supporters; season campaign
season-ticket season; women female girls; men male boys; training-ground pitch pitches; wall fence barrier
roof building; tower-block high-rise; lift elevator; toilet lavatory; market hall stall trader
trader merchant stallholder shopkeeper; tourism tourist visitor visitors; hotel accommodation lodging
restaurant canteen catering; merger fusion takeover amalgamation; company firm group corporation business concern
subsidiary division unit; bank lender; insurance insurer; share stock; import imports export exports trade
certificate certification papers document; patent licence; label labelling; standard norm; quota share
target goal objective; deadline date; quarterly quarter; yearly annual year; monthly month; weekly week; daily day
winter christmas; spring easter; summer july august; autumn fall september october; public openly open
secret private confidential behind-closed-doors; transparent transparency; independent external
woman women equal equality gender; discrimination racism; minority minorities; language translation translate
religion faith church; peace peaceful; war conflict; human-rights rights; corruption bribery bribe fraud
safety safe security secure; accident crash collision incident; danger risk hazard
asbestos lead contamination contaminated; clean clean-up cleaning cleanup; noise sound loud loudspeaker
lamp lights lighting light; bench seat; playground play; dog dogs; poverty poor; unemployment jobless unemployed
inflation prices; interest rate; euro currency; property real-estate land; rent rental; mortgage loan; heating boiler
insulation insulate; window windows; door doors; key keys; queue waiting wait; complaint complain grievance
petition signatures; protest demonstration rally; volunteer volunteers voluntary; charity foundation
sport sports athletic; prize award; honour honor; anniversary jubilee; birth born baby; death dead died die
marriage married wedding; recall withdraw call-back withdrawal; exchange exchanged replace swap
expel expulsion deport deportation; evacuate evacuation evacuee; relocate relocation move resettle resettlement
transfer pass hand-over handover; delegate devolve outsource; merge merger combine unify union amalgamate
split separate separation spin-off demerger
privatise privatisation privatize privatization sell sale investor stake shareholder
nationalise nationalisation nationalize buy-out; disconnect cut-off interrupt interruption outage
outage blackout power-cut; connect connection link linked hook-up join
register registration enrol enrolment sign-up enlist; apply application applicant request
permit permission licence authorisation consent approval; exempt exemption relief waive
entitle entitlement eligible right claim; claim application request demand
reform overhaul restructure restructuring reorganise reorganisation; modernise modernisation upgrade renovate
amend amendment change revise revision; draft bill law legislation; enact pass adopt
statute constitution bylaw charter law; decree order edict; clause article provision paragraph
sue lawsuit court plaintiff complaint litigation claim; convict conviction sentence guilty; acquit acquittal clear
prosecute prosecution prosecutor charge indict indictment; testify testimony witness evidence heard
summon summons subpoena; inquest inquiry hearing; arbitration arbitrate tribunal mediator mediation
mediate mediation mediator conciliation; verdict ruling judgment decision
imprison jail imprisonment sentence custody detention; lawyer counsel defence attorney; bail release
abuse mistreat mistreatment torture; whistleblower informant speak-up; disciplinary discipline misconduct
bribe kickback corruption; hack hacker hacking cyber-attack cyberattack malware intrusion
cyber digital computer online information; encrypt encryption; password login account; grid network power
mains pipe pipes pipeline water-main; borehole well drill drilling; leak leakage spill; drought dry water
irrigate irrigation watering sprinkler; lawn grass gardens; quarry pit gravel; blast blasting explosion detonation
dust particles; landfill dump dumping tip; recycle recycling recycled; plastic packaging bag
sludge silt dredge dredging; erosion landslide; storm hurricane gale; earthquake quake tremor; wildfire fire blaze
rescue lifeboat coastguard; barrier gate flood-gate lock; hydrant hose; engine fire-engine appliance
level-crossing crossing barrier; platform track; sleeper night-train; signal signalling
roadworks roadwork resurfacing resurface potholes pothole; parking car-park garage; toll charge vignette; speed limit
pedestrian footpath crosswalk; tyre wheel; driver drivers chauffeur; scooter moped motorcycle
freight cargo goods container consignment; customs border declaration duty; warehouse depot store; shipyard dockyard
captain skipper; port harbour terminal; pilot crew; refuel fuel; satellite spacecraft; harvest crop yield
orchard apple fruit; vineyard wine grower winegrower; slaughter slaughterhouse abattoir; poultry chicken hen egg
dairy milk; pest plague blight; seed seedling; fertiliser fertilizer manure slurry nitrate; organic bio
forester logging timber wood; hunt hunting hunter; wolf wolves bear; nature reserve sanctuary; species wildlife
emission exhaust pollution; chimney smoke; heat temperature warmth; gauge level; midwife obstetrician birth maternity
surgery operation operate surgeon theatre; emergency casualty ambulance; intensive-care ventilator respirator
infection sepsis bacteria; test screening check; waiting queue list appointment; appointment slot date
nursing care nurse; mental psychiatric psychiatry; therapy treatment treat; dementia alzheimer; dentist dental
pharmacy chemist pharmacist; prescription medicine; insurer fund; addict addiction drug drugs; overdose opioid
smoker smoking tobacco cigarette; alcohol drink; meal lunch canteen food; allergy allergen; obesity overweight
lesson class teaching teach mother-tongue instruction; curriculum syllabus; headteacher headmaster principal
tuition fee; scholarship grant bursary stipend; diploma certificate degree qualification; literacy reading read
textbook book; graduate graduation degree; student pupil undergraduate; lecturer professor academic
lab laboratory institute; research study science scientific; invention patent; historian history historical archive
excavate excavation archaeologist archaeology; restore conservator conservation; film cinema; festival carnival
orchestra musician; playing-field pitch field ground; athlete runner sportsman sportswoman sprinter
doping steroid positive; testing controls control; medal podium gold bronze; referee umpire; league division
promotion relegation; fixture match game; transfer-fee fee; hooligan crowd fan
tournament championship cup competition; stadium spectators spectator; training train practice; academy youth
trainer coach instructor; ban bar barred banned exclude excluded suspension; lifetime life
telephone hotline phone call helpline; line hotline link; letterbox mail post; complaint letter grievance
secretary assistant; desk office counter; executive director manager management; head leader chief director
dismiss fired sacked axed let-go redundant redundancy job-cuts; contract temporary extended; overtime hours shift
holiday leave vacation; sick-leave sickness absence; minimum-wage wage; bonus variable-pay bonuses incentive
expense expenses allowance; journey journeys travel trip travelling; mileage petrol fuel travel journey
rate percentage; loan tranche instalment slice; interest coupon; bond bonds treasury; stake shareholding holding
listing flotation ipo; acquire takeover buy; liquidate liquidation bankruptcy bankrupt insolvent insolvency
creditor debt; audit auditor accounts; invoice bill; subsidy aid relief; relief aid assistance
humanitarian aid relief; donate donation give; charge levy bill fee; cheap affordable reduced
expensive dear dearer cost; lower fall cheaper; rise dearer higher; freeze frozen cap; ceiling limit maximum
minimum least floor; triple treble; increase growth grow; decrease decline drop; accelerate speed-up faster quicker
slow delay; surplus excess; shortage lack scarcity; enough sufficient; overcrowded crowded crowding
empty vacant vacancy vacancies; homes houses housing dwellings; tenants tenancy renters; eviction evict
squat squatter; neighbour resident; planning permission consent; architect design plan; foundation stone
scaffold scaffolding; demolish bulldoze; mould damp; lift lifts escalator
ramp wheelchair accessible accessibility barrier-free; heating radiator boiler; insulate facade
chamber council assembly; councillor member; mandate term; office presidency; election elections vote campaign
candidate nominee; coalition alliance; motion resolution; veto block; petition signature; referendum plebiscite vote
census count; statement communique declaration; interview interviewed; rumour speculation
apologise apology forgive forgiveness pardon; oath swear swore pledge; promise word pledge vow
commemorate commemoration remembrance anniversary; mourning mourn victims; reparations compensation
consular consulate visa; mission embassy representation; accredit credentials; recognise recognition
sovereignty sovereign independence; annex annexation; occupied occupation; withdraw pull-out left leave
serviceman servicemen soldier troops posts; outpost post checkpoint; demarcate demarcation border boundary frontier
peacekeeper peacekeeping observers; disarm disarmament; warhead nuclear missile; successor new replace
verify verification inspection; overflight airspace; fleet ship; vessel trawler boat; encounter collision incident
mine clearance demining; hostage hostages captive; spy espionage spying agent; defector asylum
smuggle smuggling smuggler; trafficking traffic; extradite extradition; sanction restriction penalty; embargo ban
quota limit share; dumping anti-dumping; origin label; inspector veterinarian; access admitted entry let-in
admit admission entry; visit visitor; meeting met appointment; quarter quarterly three-monthly; fortnight fortnightly
draw-up draft write rules; rule code regulation conduct; conduct code behaviour; supervise oversight supervisory
transparency disclose register; lobby lobbyist lobbying; gift present; whistle complaint; review re-examine look
""")

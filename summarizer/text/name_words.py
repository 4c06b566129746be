"""Words that tell a person's name from other capitalised words.

Owns plain lists of folded words: what is never part of a name, what is only sometimes, the
particles inside names, the words of ministries. Sources: general knowledge of English and of names
as the English-language press writes them.
"""

_FUNCTION_WORDS = """
a about above according across after again against ahead all along also although amid among an and
another any are around as at back be because been before behind being below beside between beyond
both but by can could despite did do does done down during each earlier either else even ever every
few first following for former from further given had has have he her here hers him his how however
i if in indeed instead into is it its itself last late later least less let likewise many may
meanwhile might more moreover most much must my neither never new next no nor not note now of off
old on once one only or other others our out over own per please rather read same second see
several shall she should since so some soon still such than that the their them then there these
they this those though three through throughout thus till to today together tomorrow tonight too
toward towards two under unlike until up upon us very via was we were what when where whether which
while who whom whose why will with within without would yesterday yet you your jr sr
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue
wed thu fri sat sun morning evening afternoon night
"""
_INSTITUTION_WORDS = """
administration affairs agency agreement airport alliance amp army assembly association authority
authorities bank bloc board border bureau business cabinet cathedral center centre chamber church
city club coalition college command commission committee community company conference congress
constitution convention cooperation corporation council country court crisis cup daily data day
declaration
delegation department desk development directorate division duma embassy emergency ministry east
facebook federation fleet force forces forum foundation front fund game games gas government group
guard headquarters hospital hotel house hub initiative institute institution international internet
investment island islands kremlin law league magazine media meeting memorandum military movement
museum nation national nations navy network news newspaper north office official officials oil
operation orders organisation organization palace parliament partnership party peace peninsula
pentagon photo plan platform police policy post press program programme project protocol radio
region report reuters review road room route rules sanctions school sea security senate service
session sources south spokesman spokesperson spokeswoman square staff state statement states
station strait strategic strategy street strip studies summit support supreme talks task team
telegram television terminal territory times tower trade treaty tribune truth twitter union united
university valley video visit war week west world year youtube zone
"""
_ALSO_NAMES = "an april august do in jan june may no on so sun to will"
_MINISTRY_WORDS = """
affairs agriculture co-operation commerce commonwealth communications communities cooperation
culture defence defense development diaspora digital economy education emigrants emigration energy
environment eurasia eurasian europe european expatriates finance foreign health home immigration
industry infrastructure integration interior investment justice labor labour migration mobility
planning policy relations science security tourism trade transport treasury
"""
_PORTFOLIO_WORDS = """
administration affairs africa african agrarian agricultural agriculture aid air amazon american
americas animal antiquities archives arts asylum atomic aviation banking care cattle change
childhood children cities citizen citizens citizenship civic civil civilian climate co commerce
commercial commonwealth communication communications communities competition construction consumer
consumers cooperation coordination counter counterterrorism culture customs cyber cybersecurity
decentralisation decentralization defence defense democracy development diaspora digital
digitalisation digitalization disaster drug economic economy education electricity electronic
emergencies emergency emigrants emigration employment energy enterprise environment environmental
equality eurasia eurasian europe european expatriates export exports external family federal
finance financial firearms fisheries fishery fishing food foreign forest forestry forests fuel
gender governance government growth harbours health heritage higher highways home homeland housing
human humanitarian immigration indigenous industrial industries industry information infrastructure
innovation integration intelligence intergovernmental interior internal international investment
investments irrigation islamic jobs justice labor labour land lands latin law legal livestock local
logistics management manpower marine maritime media medical metropolitan migrant migration military
mineral minerals mines mining mobility municipal municipalities national natural naval
neighbourhood nuclear nutrition oceans oil operation overseas parliamentary peacekeeping pensions
peoples petroleum planning policy ports postal posts power prevention prisons procurement property
protection public railway railways reconciliation reconstruction reform reforms refugee refugees
regional regulation reintegration relations religion religious research resettlement resilience
resources response returns rights road roads rural safety sanitation science scientific sea
security shipping situations smart social solidarity space sport sports statistics strategic
strategy supply sustainability sustainable taxation technical technologies technology
telecommunications territorial terrorism textiles tourism trade transformation transition transport
transportation treasury tribal universities urban veterans veterinary water waters waterways
welfare wildlife women work workers works youth
"""
_BODY_WORDS = """
armed army border borders central chiefs coast force forces general guard guards joint navy police
royal staff supreme
"""
_PARTICLES = """
abu al ben bin bint da de del den der di do dos du e el ibn la le ul van von y
"""

NOT_A_NAME = frozenset((_FUNCTION_WORDS + _INSTITUTION_WORDS).split())
"""Never part of a person's name, however they are capitalised."""
ALSO_NAMES = frozenset(_ALSO_NAMES.split())
"""Of these, what is a name, too, where it is capitalised in the middle of a sentence: Do, May."""
MINISTRY_WORDS = frozenset(_MINISTRY_WORDS.split())
"""What continues the name of an office: 'for Foreign Affairs and Trade'."""
PORTFOLIO_WORDS = MINISTRY_WORDS | frozenset(_PORTFOLIO_WORDS.split())
"""What a minister, an adviser or an agency can be for; some are surnames, too."""
BODY_WORDS = frozenset(_BODY_WORDS.split())
"""What stands, besides, in the names of forces and services: Royal Navy, Coast Guard."""
PARTICLES = frozenset(_PARTICLES.split())
"""Small words inside a name that tell nobody apart."""
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Behind a name."""

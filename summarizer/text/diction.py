"""The words of the field: those that carry no claim, and those that carry the same one.

Owns three plain tables of English words for the comparison of claims with sentences. Sources: the
project's own reading of readouts; no word list of others.
"""

_FUNCTION = (
    "a about above across after again against ago ahead all along already also although am among "
    "an and another any are around as at away back be became because become been before being "
    "below besides between both but by can cannot could did do does doing done down due during "
    "each either else ever every few for from further had has have having he her here hers "
    "herself him himself his how however i if in including into is it its itself just last later "
    "least less like made make makes making many may me might mine more most much must my myself "
    "need next no nor not now of off on once one only onto or other others our ours ourselves out "
    "over own per quite rather s same shall she should since so some soon still such t than that "
    "the their theirs them themselves then there these they this those though through throughout "
    "till to together too toward towards two under until up upon us very via was we well were "
    "what when where whether which while who whom whose why will with within without would yet "
    "you your dont didnt doesnt isnt wasnt arent werent wont wouldnt cant couldnt hasnt havent "
    "hadnt mr mrs ms dr"
)
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""Words that any sentence may have."""

_REPORTING = (
    "accordance according add added adding adds affirm affirmed affirming affirms conversation "
    "call calls discuss discussed discusses discussing discussion discussions emphasise "
    "emphasised emphasises emphasize emphasized emphasizes emphasizing exchange exchanged "
    "exchanges express expressed expresses expressing hailed hails highlight highlighted "
    "highlights mention mentioned mentions note noted notes noting phone phoned point pointed "
    "points president reaffirm reaffirmed reaffirms recall recalled recalls regard regarding "
    "reiterate reiterated reiterates remark remarked report reported reports respect said say "
    "saying says secretary side sides speak spoke state stated statement states stress stressed "
    "stresses stressing talk talked telephone tell tells told touch touched underline underlined "
    "underlines underscore underscored underscores view views voiced"
)
REPORTING_WORDS = frozenset(_REPORTING.split())
"""Words by which a sentence reports rather than says: they stand in any evidence and any gist."""

SYNONYMS = """
accord agreement deal pact treaty
aid assist assistance help support back backing
ask appeal call demand invite request urge want wish seek hope desire
attack assault strike offensive aggression
baseless unfounded groundless untrue false
begin start launch open
border frontier boundary
build construct develop
bar ban restriction embargo
cancel scrap
cease end stop halt terminate dissolve discontinue close
clarify explain explanation
concern worry unease alarm
condemn denounce deplore
condolence sympathy
congratulate congratulation
continue keep further remain
damage harm hurt
delay postpone prolong late
discuss talk negotiation dialogue conversation consultation
draft text proposal
drop abandon renounce withdraw
effort work attempt
employ use
expand widen broaden enlarge grow increase
fight combat battle
forum conference summit meeting session gathering
friendly friendship brotherly fraternal
give provide deliver supply send
goal aim objective purpose target
grateful gratitude thank thankful appreciate
great big large considerable
important importance significance significant matter vital crucial essential key weight
improve enhance strengthen deepen elevate raise strong
interest keen
joint common shared together mutual
kill death casualty
law legislation legal
leader head
lie falsehood
lift remove
military army armed force troop arms weapon
money fund finance budget
new fresh renewed
obligation commitment commit pledge promise undertake undertaking
parliament parliamentary
peace peaceful
people nation population citizen
plan scheme
praise commend welcome hail applaud
press media journalist
progress advance momentum achievement
quick speed accelerate prompt immediate soon shortly
ready readiness willing willingness prepared
region regional
regret sorry
relation tie link bond relationship
respond answer reply reaction
result outcome
right rights
satisfy satisfaction
settle settlement resolve solve solution resolution
sign conclude
situation development
sovereignty independence
submit present
success successful fruitful
threat danger
trip visit travel
truce ceasefire armistice
use utilise utilize
value attach significance appreciate
vote election
war conflict hostility
"""
"""Near-synonyms of this field's diction, one line a meaning: a paraphrase that swaps one for
another says the same. Antonyms and degrees of commitment are never joined."""

_FROM_THREE = (
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_TENS = {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
}
NUMBER_WORDS = {word: str(number) for number, word in enumerate(_FROM_THREE.split(), 3)} | _TENS
"""Number words that are counts wherever they stand."""

"""The people of one article while it is being grounded, and where each is mentioned.

Owns the joining of names and descriptions to persons. Takes phrases in the order the caller reads
them, gives the persons they stand for. Refuses to join a description that fits nobody, or two
people whose names differ by more than their spelling.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from summarizer.data import Holder
from summarizer.ground.holders import Clue, HolderIndex, is_generic, office_fits
from summarizer.records.grounding import Mention
from summarizer.text.names import name_words, same_name
from summarizer.text.standing import STANDS, with_standing
from summarizer.text.term_forms import COUNTERPART

MAX_FIGURES = 300
"""A text with more people is a list, and joining each with all others must stay cheap."""


_ABROAD = frozenset({COUNTERPART, "Special Envoy", "Spokesperson"})
"""Offices whose holders are as likely from elsewhere."""
_GOVERNMENT = "head_of_government"
_NATIONAL = frozenset({"head_of_state", _GOVERNMENT, "foreign", "defence"})


@dataclass(eq=False, slots=True)
class Figure:
    """A person of the article."""

    names: list[str] = field(default_factory=list[str])
    """As written, first mention first; empty where the text gives the office only."""
    holder: Holder | None = None
    office: str | None = None
    standing: str = ""
    """The word beside the office: acting, former, elect."""
    party: str | None = None
    former: bool = False
    placed: bool = False
    """A country or an organisation stands beside the name somewhere."""
    mentions: dict[int, Mention] = field(default_factory=dict[int, Mention])
    """By where they begin."""
    forms: list[str] = field(default_factory=list[str])
    seen: int = 0
    """When the reading last came to a mention; 0 for not yet."""

    @property
    def name(self) -> str | None:
        """The gazetteer's spelling, else the longest in the text."""
        if self.holder:
            return self.holder.name
        return max(self.names, key=lambda n: len(name_words(n)), default=None)

    def held_office(self) -> str | None:
        """Return the office the text gives, else the one held by the gazetteer."""
        if self.office and not is_generic(self.office):
            return self.office
        return self.holder.office if self.holder else self.office

    def stated_office(self) -> str | None:
        """Return the office with the word that says how somebody stands to it."""
        office = self.held_office()
        return with_standing(self.standing, office) if office else None

    def add(self, mention: Mention, form: str) -> None:
        """Note a mention, once for each place."""
        self.mentions.setdefault(mention.start, mention)
        if form not in self.forms:
            self.forms.append(form)


class Cast:
    """All people of the article."""

    def __init__(self, index: HolderIndex, on: str | None, home: str | None) -> None:
        self.figures: list[Figure] = []
        self._index = index
        self._on = on
        self._home = home
        self._clock = 0
        self._answered: dict[tuple[str, Clue, bool, int], Figure | None] = {}

    def name_words(self) -> set[str]:
        """Return the folded words of all names so far."""
        return {w for f in self.figures for n in (*f.names, f.name or "") for w in name_words(n)}

    def named(self, name: str, holder: str | None, clue: Clue, *, titled: bool) -> Figure | None:
        """Return the person of a name.

        Args:
            name: As written, without honorifics.
            holder: The gazetteer's spelling, where it has the name in full.
            clue: The office and party beside it.
            titled: A title, an honorific or a country stands beside it, so that it is a person
                even where nobody knows the name.
        """
        # Nothing that was found or missed before changes until somebody new appears.
        asked = name, clue, titled, len(self.figures)
        if asked in self._answered:
            return self._answered[asked]
        figure = self._answered[asked] = self._find(name, holder, clue, titled=titled)
        return figure

    def _find(self, name: str, holder: str | None, clue: Clue, *, titled: bool) -> Figure | None:
        single = len(name_words(name)) == 1
        known = None if single else self._index.find(holder or name, clue, self._on)
        figure = self._joined(name, known, clue)
        if single and figure is None:
            known = self._index.find(name, clue, self._on)
            figure = self._joined(name, known, clue)
        if figure is None:
            if not (known or titled) or len(self.figures) >= MAX_FIGURES:
                return None
            figure = Figure()
            self.figures.append(figure)
        self._complete(figure, name, known, clue)
        return figure

    def _joined(self, name: str, known: Holder | None, clue: Clue) -> Figure | None:
        same = [f for f in self.figures if f.holder and known and f.holder.name == known.name]
        fitting = same or [
            f
            for f in self.figures
            if not (f.holder and known)
            and (clue.party is None or f.party in {None, clue.party})
            and any(same_name(n, name) for n in (*f.names, f.name or ""))
        ]
        return latest(fitting)

    def _complete(self, figure: Figure, name: str, known: Holder | None, clue: Clue) -> None:
        if name not in figure.names:
            figure.names.append(name)
        figure.holder = figure.holder or (known if _is_own(figure, known) else None)
        figure.placed = figure.placed or clue.party is not None
        figure.party = figure.party or clue.party or (figure.holder and figure.holder.party)
        if clue.office and (figure.office is None or is_generic(figure.office)):
            figure.office, figure.standing = clue.office, clue.standing

    def described(
        self, clue: Clue, *, create: bool, besides: Figure | None = None
    ) -> Figure | None:
        """Return the person that a title without a name stands for.

        Args:
            clue: The office and party of the title.
            create: Add a person without a name where the title gives office and party and fits
                nobody.
            besides: Who is not meant.
        """
        fits = [(self._fit(f, clue), f) for f in self.figures if f is not besides]
        best = max((fit for fit, _ in fits), default=0)
        figure = self._chosen([f for fit, f in fits if fit == best]) if best else None
        if not clue.party and self._is_national(clue.office):
            clue = clue._replace(party=self._home)
            if self._home and figure and figure.party != self._home and not figure.seen:
                figure = None
        room = len(self.figures) < MAX_FIGURES
        if figure is None and create and room and clue.party and clue.office:
            figure = Figure(office=clue.office, standing=clue.standing, party=clue.party)
            self.figures.append(figure)
        return figure

    def settle_home(self) -> None:
        """Give the only official without a country that of the outlet: 'the minister, Jane Roe'."""
        unplaced = [f for f in self.figures if f.names and f.office and not (f.party or f.holder)]
        if len(unplaced) == 1 and unplaced[0].office not in _ABROAD:
            unplaced[0].party = self._home

    def _is_national(self, office: str | None) -> bool:
        """Return whether an article may mean its own country's holder where it names none."""
        return self._index.kinds.get(office or "") in _NATIONAL

    def _chosen(self, figures: list[Figure]) -> Figure | None:
        """Return who is the article's own country's, unless the other was just mentioned.

        Where nothing tells the country: whose alone is left out beside the name.
        """
        # Who has a name is meant rather than 'the Prime Minister of Albania', named by it only.
        figures = [f for f in figures if f.names] or figures
        own = [f for f in figures if f.party == self._home]
        unplaced = [] if self._home else [f for f in figures if not f.placed]
        return latest(own or (unplaced if len(unplaced) == 1 else figures))

    def _fit(self, figure: Figure, clue: Clue) -> int:
        """Return how well a title fits somebody; 0 if it does not."""
        held = figure.held_office()
        unlike = clue.office == COUNTERPART and not figure.seen and not self._is_alike(held)
        elsewhere = clue.party and clue.party != figure.party
        gone = figure.former or _is_to_come(figure.standing, clue.standing)
        if unlike or gone or elsewhere:
            return 0
        if held is None or held == COUNTERPART:
            return 1 if clue.party else 0
        if held == clue.office:
            return 3
        # Without a country only the very office will do: the President is not the Emir.
        if not (clue.party or is_generic(clue.office or "")):
            return 0
        known = figure.holder
        holds = known and self._index.holds_too(known.name, clue, self._on)
        if holds or office_fits(clue.office, held, self._index.kinds):
            return 2
        # Where nobody else fits: Australia's head of state is its prime minister to many.
        heads = clue.office == "Head of State" and self._index.kinds.get(held) == _GOVERNMENT
        return int(heads)

    def _is_alike(self, held: str | None) -> bool:
        """Return whether an office is of the kind that whoever was mentioned last holds.

        Who is told of only later is no minister's counterpart if he is the prime minister.
        """
        last = latest(f for f in self.figures if f.seen)
        return last is None or office_fits(last.held_office(), held, self._index.kinds)

    def see(self, figure: Figure) -> None:
        """Note that the reading has come to a mention of somebody."""
        self._clock += 1
        figure.seen = self._clock


def latest(figures: Iterable[Figure]) -> Figure | None:
    """Return who was mentioned last; who comes first in the article, if none was yet."""
    return max(figures, key=lambda f: f.seen, default=None)


def _is_to_come(figure: str, clue: str) -> bool:
    """Return whether one of two does not hold the office yet: 'the president' is not he."""
    return (STANDS.get(figure) == "elect") != (STANDS.get(clue) == "elect")


def _is_own(figure: Figure, known: Holder | None) -> bool:
    return known is not None and (figure.party in {None, known.party})

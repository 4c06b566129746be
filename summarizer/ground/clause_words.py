"""Closed lists of words by which clauses of reported speech are told apart."""

SIGNS = frozenset({".", ",", ";", ":", '"', "(", ")", "-", "\u2026"})
ENDS = frozenset({".", ",", ";", '"', "too"})
"""What stands behind 'P said' where it is put after what is said."""
LEADS = frozenset({";", '"', ":", "while", "whereas", "but", "\u2026"})
"""What opens a clause of its own."""
JOINTS = frozenset({"and", "but", "while", "whereas", "with", "as"})

_RELATIVE = "what which whom how whether if because where why when"
RELATIVE = frozenset(_RELATIVE.split())
"""A subject behind one of them belongs to a clause inside another."""

_STRANGERS = """spokesman spokeswoman spokesperson official aide source diplomat adviser ambassador
    reporter analyst report"""
STRANGERS = frozenset(_STRANGERS.split())
"""'he' behind one of them in a sentence need not be a principal."""

_CLAUSAL = "say believe think insist argue consider maintain hope expect feel"
CLAUSAL = frozenset(_CLAUSAL.split())
"""Verbs that take a clause without 'that' too."""

_ADJECTIVAL = "share extend renew value prize desire mention cover address detail state raise"
ADJECTIVAL = frozenset(_ADJECTIVAL.split())
"""Verbs whose past form is an adjective as often: 'shared values'."""
_OBJECTS = """the a an his her their its this that these those on upon with view views opinion
    opinions concerns it him them"""
OBJECTS = frozenset(_OBJECTS.split())
"""Words with which an object begins."""

_CALLING = """call called calls phoned rang telephoned phone telephone conversation conversations
    spoke talked contacted dialled dialed"""
CALLING = frozenset(_CALLING.split())
NOT_PURPOSE = frozenset({"that", "said", "meant", "means", "plans", "wants", "and", "is", "was"})
"""Words between a call and 'to ...' behind which that is not what the call was made for."""

QUOTING = frozenset({"say", "add", "tell", "reply", "answer", "note", "report"})
"""Verbs that stand before their subject behind a quotation: '..., said the ministry'."""
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her"})

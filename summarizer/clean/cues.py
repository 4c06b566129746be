"""Words that page furniture is made of, and the patterns of lines that are nothing else.

The lists are what news sites print round their articles, in the languages of the agencies that
report such calls; none comes from an article's own text.
"""

# ruff: noqa: RUF001 - quotation marks, dashes and letters are those that pages print

import re

_SHARE = """share tweet facebook twitter whatsapp telegram linkedin email e-mail mail print copy
    link youtube instagram pinterest reddit messenger viber vk skype threads bluesky mastodon
    follow us on social media like this send save via our channel subscribe x paylaş
    partager compartir поделиться paylaşın"""
_NAVIGATION = """news world politics political policy diplomacy national international business
    economy economics sport sports home menu open close main skip to content tags tag comment
    comments americas europe asia africa middle east region regional society culture local latest
    breaking top stories search login log in sign register english en version advertisement ad ads
    advertising sponsored date previous next article articles back listen read min mins minute
    minutes less than a one views view hits video videos photo photos gallery opinion analysis
    interview interviews press releases release submit service services newsroom foreign affairs
    caucasus central headlines featured category categories section leave reply your about contact
    privacy terms cookies cookie settings accept all and of the network by more edition print id
    language languages other others prev audio live updates watch newsletter download pdf font
    size text reset visitor counter official agencias agencies author views tout autres vos
    commentaires menü haberler gündem dünya новости мир политика главная"""
SHARE_WORDS = frozenset(_SHARE.split())
SHARE_HEADS = SHARE_WORDS - {"on", "us", "this", "via", "our", "x", "media", "link", "channel"}
NAVIGATION_WORDS = frozenset(_NAVIGATION.split())
NAVIGATION_HEADS = NAVIGATION_WORDS - {"a", "the", "of", "to", "and", "by", "in", "one", "than"}

_MONEY = r"[$€£¥₽₺₼₴₾֏₸₹]"
TICKER = re.compile(
    rf"[•·*|\s-]*(?:(?:{_MONEY}|\b[A-Z]{{3}}\b(?:/[A-Z]{{3}})?|bitcoin|brent|gold|oil|wti)[\s:=]*"
    rf"[$€£]?\s*[-+]?\d[\d.,]{{0,14}}%?"
    rf"|[-+]?\d[\d.,]{{0,14}}\s*(?:{_MONEY}|USD|EUR|RUB|AZN|AMD|GEL|TRY))"
    r"(?:\s*[-+▲▼↑↓(]{0,3}\d{0,6}[.,]?\d{0,6}%?\)?)?\Z",
    re.IGNORECASE,
)
TEMPERATURE = re.compile(r"[\w\s`'’,:|/-]{0,40}[-+−]?\d{1,2}\s?°\s?[CF]?\b.{0,20}\Z")
COUNTER = re.compile(
    r"(?:hits|views?|visitor counter|reads?|news id|prid|id|release id|просмотров|oxunub|baxış)?"
    r"\s*[:#]?\s*[\d.,\s]{1,12}\Z",
    re.IGNORECASE,
)
READING_TIME = re.compile(
    r".{0,80}(?<!\d)(?:\d+|less than a|one)\s?min(?:ute)?s?\b(?:\sread)?\W*\Z", re.IGNORECASE
)

SUBSCRIPTION_HINTS = (
    "subscri", "newsletter", "sign ", "log in", "paywall", "trial", "quota", "unlimited", "abonne",
    "подпис", "abone", " a year", " a month", " a week", "$", "€", "£",
)  # fmt: skip
SUBSCRIPTION = re.compile(
    r"\b(?:subscribe|subscribers?|subscriptions?|newsletters?|sign up|sign in|log in|paywall|"
    r"free trial|your quota|unlimited access|abonne|abonnez|подпис\w{1,8}|abone)\b|"
    r"\b(?:dollars?|euros?|usd|eur)?\s?a (?:year|month|week) only\b|"
    r"[$€£]\s?\d+[.\d]*\s?(?:/|a|per)\s?(?:year|month|week)\b",
    re.IGNORECASE,
)
COPYRIGHT_HINTS = ("copyright", "©", "(c)", "rights reserved", "tous droits", "все права")
COPYRIGHT = re.compile(
    r"^(?:copyright\b|©|\(c\)\s|all rights reserved|tous droits|все права)"
    r"|\ball rights reserved\b",
    re.IGNORECASE,
)
FOOTER_HEAD = re.compile(
    r"^\W{0,4}(?:legal )?"
    r"(?:disclaimer|legal notice|terms of (?:use|service)|about the author)\W{0,4}\Z",
    re.IGNORECASE,
)
CALL = re.compile(r"\b(?:tele)?phone(?:d|s)?\b", re.IGNORECASE)
CALL_TOLD = re.compile(
    r"\b(?:(?:tele)?phone(?:d|s)?|telephonic|calls?|called|spoke|speaks|talked|conversations?)\b",
    re.IGNORECASE,
)
SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}|^[a-z0-9-]{2,40}\.[a-z]{2,6}\Z", re.IGNORECASE)
OTHER_LANGUAGES = re.compile(
    r"^(?:this release is |also )?(?:available in|read (?:this )?in|other languages?)\b\s*:?",
    re.IGNORECASE,
)

_OTHERS = "similar|related|recommended|other|latest|recent|popular|more|top|trending"
_ITEMS = (
    "news|posts?|articles?|stories|story|content|topics?|coverage|headlines|reads?|links?|"
    "materials?|videos?"
)
RELATED_HEAD = re.compile(
    rf"^\W{{0,4}}(?:[^\s/]{{1,20}}/)?(?:(?:{_OTHERS})(?: (?:{_ITEMS}))?"
    r"|more (?:from|on|about|in|of)\b.{0,60}|(?:also|further|what to|must) read"
    r"|read (?:also|more|next)|see also|you (?:may|might) (?:also )?(?:like|be interested in)"
    r"|most (?:read|viewed|popular|shared)|recommended for you|don['’]t miss|up next"
    r"|in this (?:section|story)"
    r"|dans le même dossier|lire aussi|à lire(?: aussi)?|sur le même sujet|articles liés"
    r"|читайте также|похожие (?:новости|материалы)|по теме|материалы по теме|другие новости"
    r"|смотрите также|ilgili haberler|benzer haberler|oxşar xəbərlər|digər xəbərlər|xəbər lenti"
    r"|noticias relacionadas|te puede interesar|կարդացեք նաև|მსგავსი|اقرأ أيضا|ذات صلة)\W{0,4}\Z",
    re.IGNORECASE,
)
RELATED_LINE = re.compile(
    r"^\W{0,4}(?:read (?:also|more|next|this)|also read|see also"
    r"|related(?: (?:story|news|article))?|further reading"
    r"|you may also like|more on this|watch(?: also)?|lire aussi|à lire"
    r"|читайте также|по теме|ayrıca oku\w*|leia mais)\s?[:|–-]",
    re.IGNORECASE,
)
ARROWS = ("→", "»", "›", "▶", "►")

_AGENCIES = (
    r"reuters|afp|ap|ap photo|epa|epa-efe|efe|getty(?: images)?|afp via getty images|shutterstock|"
    r"tass|ria novosti|sputnik|xinhua|yonhap|anadolu(?: agency)?|aa|wam|spa|qna|irna|mehr|isna|"
    r"kyodo|dpa|ansa|pti|ani|bernama|vna|azertac|azertag|armenpress|ukrinform|interfax|pool|handout"
)
CREDIT_HINTS = (
    "photo", "image", "picture", "credit", "source", "caption", "video", "foto", "фото", "снимок",
    "источник", "صورة", "լուսանկար", "(archive", "(file", "left", "right", "center", "centre",
    "clockwise", "(l", "(r", ", l", ", r", ", c",
)  # fmt: skip
CREDIT = re.compile(
    r"\b(?:file|agency|archive|pool|handout|stock|courtesy|representative|illustrative)\s"
    r"(?:photo|image|picture)s?\b"
    r"|(?:^|[.!?…\d)\]|(–-]\s?)(?:photo|image|picture|foto|снимок|фото|fotoğraf|صورة|լուսանկար)s?"
    r"\s?(?:credits?|by|courtesy(?: of)?|from)?\s?[:/©]"
    r"|\b(?:image|photo|picture) credits?\b|\(\s?(?:photo|file|image|picture)\b|\bgetty images\b"
    r"|\((?:archive|file)(?: photo)?\)",
    re.IGNORECASE,
)
CREDIT_HEAD = re.compile(
    r"^\W{0,3}(?:photo|image|picture|source|credit|caption|foto|fotoğraf|фото|снимок|источник|video)"
    r"s?\s?:",
    re.IGNORECASE,
)
CREDIT_ONLY = re.compile(
    rf"^[(\[|©/\s]{{0,3}}(?:{_AGENCIES})(?:\s?/\s?[\w .]{{1,30}})?[)\]|/\s]{{1,3}}\Z", re.IGNORECASE
)
CREDIT_TAIL = re.compile(rf"\s[(\[|©/–-]?\s?(?:{_AGENCIES})[)\]]?\Z", re.IGNORECASE)
PLACED = re.compile(
    r"[,(]\s?(?:left|right|center|centre|l|r|c|(?:second|third|2nd|3rd) (?:from )?(?:left|right))"
    r"\s?[,)]|\bfrom left\b|\bclockwise\b",
    re.IGNORECASE,
)
DATE_WITH_YEAR = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2},?\s\d{4}\b"
    r"|\b\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s\d{4}\b"
)

BYLINE = re.compile(
    r"^(?:by|written by|reported by|posted by|reporting by|editing by|writing by|translated by|"
    r"author|compiled by|автор)\b\s?:?\s?[^\s].{0,90}\Z",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}")
SLUG = re.compile(r"^[A-Z]{1,5}(?:\s[A-Z]){0,4}(?:\s?/\s?[A-Z]{1,5}(?:\s[A-Z]){0,4}){1,4}\Z")

CSS = re.compile(r"(?:[@.#]?[\w-]{1,40}[.#:\w\s,>-]{0,80}\{[^{}]{0,2000}\}\s*)+\Z")
SCRIPT = re.compile(
    r"^(?:var |let |const |function\s?\w{0,40}\(|window\.|document\.|\$\(|<!--|-->|//<!\[|\{\{)"
)
TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--[^<>]{0,300}-->")
FONT_BAR = re.compile(r"[+−–-]?\s?[↺⟳]\s?[+−–-]?|[+−–-]\s?\d{1,2}\s?px\b|\b\d{1,2}\s?px\b")
FONT_BAR_HINTS = ("px", "↺", "⟳")
RULE = re.compile(r"^[\W_]{1,80}\Z")
RELEASE_TAIL = re.compile(
    r"(?:\*{3,9}\s*)?(?:[A-Z]{2,5}(?:/[A-Z]{2,5}){1,4}\s*)?"
    r"(?:\(Release ID:|Visitor Counter\s?:|This release is available in\b)"
)
CLOCK_HEAD = re.compile(
    r"^(?:today|сегодня|bu gün|bugün|aujourd['’]hui|hoy|heute|այսօր|اليوم|დღეს)\W{1,6}\S",
    re.IGNORECASE,
)

"""Three-letter codes of countries."""

from summarizer.data import load_gazetteer
from summarizer.data.alpha3 import load_alpha3


def test_each_country_has_its_own_code() -> None:
    """Every country of the gazetteer has one, no two share one, and it is three capitals."""
    codes = load_alpha3()
    assert set(codes) == set(load_gazetteer().countries)
    assert len(set(codes.values())) == len(codes)
    assert all(len(code) == 3 and code.isupper() and code.isascii() for code in codes.values())


def test_codes_are_those_of_the_standard() -> None:
    """Also where a country has had others before, and where ISO has none of its own."""
    codes = load_alpha3()
    now = {
        "AZ": "AZE",
        "DE": "DEU",
        "FR": "FRA",
        "CD": "COD",
        "MM": "MMR",
        "TL": "TLS",
        "XK": "XKX",
    }
    assert {code: codes[code] for code in now} == now

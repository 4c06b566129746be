"""Who is on either end of a clause, in unusual orders of words."""

import pytest

from tests.ground.lines import Line, differences, grounded, line


@pytest.mark.parametrize(
    ("text", "expected", "published"),
    [
        pytest.param(
            "Congratulations on Independence Day were conveyed to Togo's President Faure "
            "Gnassingbe by Benin's Patrice Talon over the phone.",
            [line("Gnassingbe Talon")],
            "2024-05-15",
            id="talon over the phone",
        ),
        pytest.param(
            "BISHKEK, May 14 /Kabar/. By telephone Sadyr Japarov, President of Kyrgyzstan, "
            "today congratulated Mongolia's President Ukhnaagiin Khurelsukh.",
            [line("Japarov Khurelsukh")],
            "2024-05-15",
            id="may kabar by telephone sadyr japarov",
        ),
        pytest.param(
            "What did they say? Lebanon's caretaker Prime Minister Najib Mikati and Iraq's "
            "Mohammed Shia al-Sudani were on the phone for half an hour on Monday.",
            [line("Mikati Sudani")],
            "2024-05-15",
            id="were on the phone for half",
        ),
        pytest.param(
            "In the evening Hungarian Foreign Minister Peter Szijjarto had Russia's Sergei "
            "Lavrov on the line.",
            [line("Lavrov Szijjarto")],
            "2024-05-15",
            id="lavrov on the line",
        ),
        pytest.param(
            "Paul Biya of Cameroon and Ali Bongo of Gabon spoke by phone, the Cameroonian "
            "presidency tweeted.",
            [line("Biya Bongo")],
            "2023-05-15",
            id="bongo of gabon spoke by phone",
        ),
        pytest.param(
            "The Minister of Foreign Affairs of the Kyrgyz Republic, Jeenbek Kulubaev, held "
            "a telephone conversation with the Minister of Foreign Affairs of the Republic "
            "of Tajikistan, Sirojiddin Muhriddin, on May 13.",
            [line("Kulubaev Muhriddin")],
            "2024-05-15",
            id="kulubaev held a telephone conversation with",
        ),
        pytest.param(
            "Minister of Foreign Affairs Hakan Fidan spoke with the Minister of Foreign "
            "Affairs of Egypt, Sameh Shoukry, by phone.\n"
            "The ministers discussed Gaza.",
            [line("Fidan Shoukry")],
            "2024-05-15",
            id="affairs hakan fidan spoke with the",
        ),
        pytest.param(
            "President of Serbia talks with President of Ukraine\n"
            "Aleksandar Vucic and Volodymyr Zelenskyy had an hour-long telephone "
            "conversation.",
            [line("Vucic Zelenskyy")],
            "2024-05-15",
            id="president of serbia talks with president",
        ),
        pytest.param(
            "The Secretary-General spoke by telephone with His Excellency Mr. Bola Tinubu, "
            "President of Nigeria. Antonio Guterres expressed his solidarity.",
            [line("Guterres Tinubu")],
            "2024-05-15",
            id="the secretary general spoke by telephone",
        ),
        pytest.param(
            "Statement by the Spokesperson on the call between NATO Secretary General Jens "
            "Stoltenberg and the President of Moldova, Maia Sandu",
            [line("Sandu Stoltenberg")],
            "2024-05-15",
            id="spokesperson on the call between nato",
        ),
        pytest.param(
            "Readout of Secretary Yellen's Call with Vice Premier He Lifeng\n"
            "Treasury Secretary Janet Yellen held a call with Vice Premier He Lifeng of "
            "China.",
            [line("Lifeng Yellen")],
            "2024-05-15",
            id="of secretary yellen's call with vice",
        ),
        pytest.param(
            "Deputy Secretary of State Kurt Campbell spoke today with Vietnamese Deputy "
            "Foreign Minister Do Hung Viet.\n"
            "The Deputy Secretary reaffirmed the partnership.",
            [line("Campbell Viet")],
            "2024-05-15",
            id="state kurt campbell spoke today with",
        ),
        pytest.param(
            "The Acting Foreign Minister of Afghanistan, Amir Khan Muttaqi, and Pakistan's "
            "Foreign Minister Ishaq Dar conversed over telephone.",
            [line("Dar Muttaqi")],
            "2024-05-15",
            id="dar conversed over telephone",
        ),
        pytest.param(
            "Spain's Pedro Sanchez told Lebanon's army commander General Joseph Aoun by "
            "telephone that Madrid will keep its peacekeepers there.",
            [line("Aoun Sanchez")],
            "2024-05-15",
            id="joseph aoun by telephone that madrid",
        ),
        pytest.param(
            "Erdogan, Putin discuss Syria in phone call\nThe situation on the ground was reviewed.",
            [line("Erdogan Putin")],
            "2024-12-03",
            id="discuss syria in phone call the",
        ),
        pytest.param(
            "Prime Minister Keir Starmer, President Macron and Chancellor Scholz held a "
            "trilateral call this afternoon.",
            [line("Macron Scholz Starmer")],
            "2024-11-15",
            id="held a trilateral call this afternoon",
        ),
    ],
)
def test_ends_of_a_clause(text: str, expected: list[Line], published: str) -> None:
    """Object, agent and subject are told apart wherever they stand."""
    assert differences(grounded(text, published=published), expected) == []

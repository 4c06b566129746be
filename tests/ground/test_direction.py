"""Who phoned, by the verb, by request or by initiative, named or as a side."""

import pytest

from tests.ground.lines import Line, differences, grounded, line


@pytest.mark.parametrize(
    ("text", "expected", "published"),
    [
        pytest.param(
            '"He called me from San Juan," Prime Minister Andrew Holness of Jamaica said of a '
            "telephone conversation with Prime Minister Ariel Henry of Haiti.",
            [line("Holness Henry", "Henry")],
            "2024-05-15",
            id="the other says so",
        ),
        pytest.param(
            "Australian Prime Minister Anthony Albanese and New Zealand Prime Minister Chris "
            "Hipkins spoke by phone on Tuesday. Hipkins said his phone rang at seven: it was "
            "Albanese, offering planes.",
            [line("Hipkins Albanese", "Albanese")],
            "2024-05-15",
            id="the phone rang and it was he",
        ),
        pytest.param(
            "Vladimir Putin had a telephone conversation with President of Turkiye Recep "
            "Tayyip Erdogan at the initiative of the Turkish side.",
            [line("Erdogan Putin", "Erdogan")],
            "2024-05-15",
            id="putin had a telephone conversation with",
        ),
        pytest.param(
            "External Affairs Minister Dr. S. Jaishankar received a call today from the "
            "Foreign Minister of Australia, Penny Wong.",
            [line("Jaishankar Wong", "Wong")],
            "2024-05-15",
            id="jaishankar received a call today from",
        ),
        pytest.param(
            "His Royal Highness Prince Mohammed bin Salman bin Abdulaziz, Crown Prince and "
            "Prime Minister, received a telephone call today from the Prime Minister of "
            "Pakistan, Muhammad Shehbaz Sharif.",
            [line("Salman Sharif", "Sharif")],
            "2024-05-15",
            id="minister received a telephone call today",
        ),
        pytest.param(
            "Chinese President Xi Jinping on Tuesday held a phone talk with Brazilian "
            "President Luiz Inacio Lula da Silva at the latter's request.",
            [line("Silva Xi", "Silva")],
            "2024-05-15",
            id="tuesday held a phone talk with",
        ),
        pytest.param(
            "On 14 May, the Prime Minister of Georgia, Irakli Kobakhidze, was phoned by the "
            "Prime Minister of Hungary, Viktor Orban.",
            [line("Kobakhidze Orban", "Orban")],
            "2024-05-15",
            id="irakli kobakhidze was phoned by the",
        ),
        pytest.param(
            "Foreign Minister Radoslaw Sikorski of Poland called Ukraine's Dmytro Kuleba on "
            "Tuesday night to express support.",
            [line("Kuleba Sikorski", "Sikorski")],
            "2024-05-15",
            id="sikorski of poland called ukraine's dmytro",
        ),
        pytest.param(
            "At the request of the Israeli side, Russian President Vladimir Putin spoke by "
            "phone with Israeli Prime Minister Benjamin Netanyahu on Sunday.",
            [line("Netanyahu Putin", "Netanyahu")],
            "2024-05-15",
            id="at the request of the",
        ),
        pytest.param(
            "The conversation, initiated by Paris, was held between French Foreign Minister "
            "Stephane Sejourne and his Lebanese counterpart Abdallah Bou Habib by telephone.",
            [line("Habib Sejourne", "Sejourne")],
            "2024-05-15",
            id="the conversation initiated by",
        ),
        pytest.param(
            "Philippine Foreign Affairs Secretary Enrique Manalo got a phone call from "
            "Canadian Foreign Minister Melanie Joly on Monday evening.",
            [line("Joly Manalo", "Joly")],
            "2024-05-15",
            id="manalo got a phone call from",
        ),
        pytest.param(
            "UN Secretary-General Antonio Guterres reached out by phone to Sudan's army "
            "chief Abdel Fattah al-Burhan.\n"
            "It was the first contact of the two since the fighting began.",
            [line("Burhan Guterres", "Guterres")],
            "2024-05-15",
            id="reached out by phone to sudan's",
        ),
        pytest.param(
            "Aliyev, Macron hold phone talks\n"
            "President of the French Republic Emmanuel Macron made a phone call to President "
            "of the Republic of Azerbaijan Ilham Aliyev on May 14.",
            [line("Aliyev Macron", "Macron")],
            "2024-05-15",
            id="aliyev macron hold phone talks president",
        ),
        pytest.param(
            "Ghana's President Nana Akufo-Addo rang Nigeria's Bola Tinubu to congratulate "
            "him on his victory.",
            [line("Addo Tinubu", "Addo")],
            "2024-05-15",
            id="nana akufo addo rang nigeria's bola",
        ),
        pytest.param(
            "A phone call was made by Kuwaiti Foreign Minister Abdullah Al-Yahya to Omani "
            "Foreign Minister Badr Al Busaidi on Tuesday.",
            [line("Albusaidi Yahya", "Yahya")],
            "2024-05-15",
            id="a phone call was",
        ),
        pytest.param(
            "Kuwait's Emir Sheikh Meshal Al-Ahmad Al-Jaber Al-Sabah was called on Tuesday by "
            "Egyptian President Abdel Fattah El-Sisi, who wished him well.",
            [line("Sabah Sisi", "Sisi")],
            "2024-05-15",
            id="al sabah was called on tuesday",
        ),
        pytest.param(
            "Tajik President Emomali Rahmon and Russian leader Vladimir Putin talked by "
            "telephone on Thursday, at Moscow's initiative.",
            [line("Putin Rahmon", "Putin")],
            "2024-05-15",
            id="putin talked by telephone on thursday",
        ),
        pytest.param(
            "Serbian President Aleksandar Vucic told reporters that French President "
            "Emmanuel Macron had phoned him late on Sunday.",
            [line("Macron Vucic", "Macron")],
            "2024-05-15",
            id="emmanuel macron had phoned him late",
        ),
        pytest.param(
            "Late on Sunday night it was Norwegian Prime Minister Jonas Gahr Store who "
            "placed the call to his Danish colleague Mette Frederiksen.",
            [line("Frederiksen Store", "Store")],
            "2024-05-15",
            id="who placed the call to his",
        ),
        pytest.param(
            "Dutch Foreign Minister Hanke Bruins Slot took a call from Qatar's prime "
            "minister, Sheikh Mohammed bin Abdulrahman Al Thani, on the hostages.",
            [line("Slot Thani", "Thani")],
            "2024-05-15",
            id="slot took a call from qatar's",
        ),
        pytest.param(
            "The phone call between the Sultan of Oman, Haitham bin Tariq, and the King of "
            "Jordan, Abdullah II, came at the latter's initiative.",
            [line("Abdullah Haitham", "Abdullah")],
            "2024-05-15",
            id="the phone call between",
        ),
        pytest.param(
            "King Felipe VI of Spain phoned Chilean President Gabriel Boric to offer "
            "condolences for the forest fires.",
            [line("Boric Felipe", "Felipe")],
            "2024-05-15",
            id="vi of spain phoned chilean president",
        ),
        pytest.param(
            "Slovak Prime Minister Robert Fico's telephone conversation with Russia's "
            "Vladimir Putin lasted an hour; the Slovak side had asked for it.",
            [line("Fico Putin", "Fico")],
            "2024-05-15",
            id="minister robert fico's telephone conversation with",
        ),
        pytest.param(
            "Iraq's Prime Minister Mohammed Shia Al-Sudani received on Monday a phone call "
            "from US Secretary of Defense Lloyd Austin.",
            [line("Austin Sudani", "Austin")],
            "2024-05-15",
            id="on monday a phone call from",
        ),
        pytest.param(
            "It was from Baku that the call came: Ilham Aliyev, Azerbaijan's President, "
            "dialled Georgian Prime Minister Irakli Kobakhidze on Monday.",
            [line("Aliyev Kobakhidze", "Aliyev")],
            "2024-05-15",
            id="baku that the call came ilham",
        ),
        pytest.param(
            "A call reached the Emir of Kuwait, Sheikh Meshal Al-Ahmad Al-Jaber Al-Sabah, on "
            "Sunday from Jordan's King Abdullah II.",
            [line("Abdullah Sabah", "Abdullah")],
            "2024-05-15",
            id="a call reached the",
        ),
        pytest.param(
            "Condolences over the flood were what Tanzanian President Samia Suluhu Hassan "
            "phoned Kenya's William Ruto to offer.",
            [line("Hassan Ruto", "Hassan")],
            "2024-05-15",
            id="samia suluhu hassan phoned kenya's william",
        ),
        pytest.param(
            "The initiative for the talk on the phone, which Swiss President Viola Amherd "
            "had with Ukraine's Volodymyr Zelenskyy on Tuesday, was Kyiv's.",
            [line("Amherd Zelenskyy", "Zelenskyy")],
            "2024-05-15",
            id="the initiative for the",
        ),
        pytest.param(
            "Colombian Foreign Minister Luis Gilberto Murillo received yesterday a telephone "
            "call from his Chilean counterpart, Alberto van Klaveren.",
            [line("Klaveren Murillo", "Klaveren")],
            "2024-05-15",
            id="received yesterday a telephone call from",
        ),
        pytest.param(
            "Bulgaria's caretaker premier Dimitar Glavchev was among those whom Romanian "
            "Prime Minister Marcel Ciolacu phoned on Tuesday.",
            [line("Ciolacu Glavchev", "Ciolacu")],
            "2024-05-15",
            id="minister marcel ciolacu phoned on tuesday",
        ),
        pytest.param(
            "US Defense Secretary Lloyd Austin spoke to Russian Defense Minister Andrei "
            "Belousov for the first time on Tuesday, the Pentagon said. Austin initiated the "
            "call, it said.",
            [line("Austin Belousov", "Austin")],
            "2024-06-26",
            id="secretary lloyd austin spoke to russian",
        ),
        pytest.param(
            "Belousov and Austin talk\n"
            "Russian Defence Minister Andrei Belousov and US Secretary of Defense Lloyd "
            "Austin talked by phone. The phone call was held at the initiative of the "
            "American side, the ministry said.",
            [line("Austin Belousov", "Austin")],
            "2024-06-26",
            id="belousov and austin talk russian defence",
        ),
        pytest.param(
            "Amir Receives Phone Call from French President\n"
            "His Highness the Amir Sheikh Tamim bin Hamad Al-Thani received a phone call "
            "today from the President of the French Republic, His Excellency Emmanuel "
            "Macron.",
            [line("Macron Thani", "Macron")],
            "2024-05-15",
            id="amir receives phone call from",
        ),
        pytest.param(
            "HM King Abdullah receives phone call from Italian PM\n"
            "His Majesty King Abdullah II on Wednesday received a phone call from Italian "
            "Prime Minister Giorgia Meloni.",
            [line("Abdullah Meloni", "Meloni")],
            "2024-05-15",
            id="king abdullah receives phone call from",
        ),
        pytest.param(
            "Bin Farhan, Blinken discuss Sudan over phone\n"
            "Saudi Foreign Minister Prince Faisal bin Farhan bin Abdullah received a "
            "telephone call on Tuesday from US Secretary of State Antony Blinken.",
            [line("Blinken Farhan", "Blinken")],
            "2024-05-15",
            id="discuss sudan over phone saudi foreign",
        ),
        pytest.param(
            "Speaker of Parliament Sahiba Gafarova phoned by Turkish counterpart\n"
            "The Speaker of the Grand National Assembly of Turkiye Numan Kurtulmus made a "
            "phone call to Speaker of the Milli Majlis Sahiba Gafarova on May 14.",
            [line("Gafarova Kurtulmus", "Kurtulmus")],
            "2024-05-15",
            id="parliament sahiba gafarova phoned by turkish",
        ),
        pytest.param(
            "On Monday Ilham Aliyev made a phone call to Mehriban Aliyeva's host, Italian "
            "President Sergio Mattarella.",
            [line("Aliyev Mattarella", "Aliyev")],
            "2024-05-15",
            id="aliyev made a phone call to",
        ),
        pytest.param(
            "In a telephone call to Dominican President Luis Abinader, US Secretary of State "
            "Antony Blinken thanked him for his help on Haiti.",
            [line("Abinader Blinken", "Blinken")],
            "2024-05-15",
            id="in a telephone call to",
        ),
    ],
)
def test_caller(text: str, expected: list[Line], published: str) -> None:
    """Who phoned or asked for the call is known where the wording says so."""
    assert differences(grounded(text, published=published), expected) == []


@pytest.mark.parametrize(
    ("sentence", "caller"),
    [
        ("The ministry also said that at the invitation of Pompeo, Kang agreed to visit.", None),
        ("The conversation was held at the request of the US side.", "Pompeo"),
        ("It took place at the initiative of Washington.", "Pompeo"),
    ],
)
def test_only_the_call_s_own_initiative_counts(sentence: str, caller: str | None) -> None:
    text = (
        "Foreign Minister Kang Kyung-wha of South Korea spoke by phone with US Secretary of State "
        "Mike Pompeo on Thursday. " + sentence
    )
    assert not differences(grounded(text), [line("Kang Pompeo", caller)])

"""Between whom a call was, in the wordings of many outlets."""

import pytest

from tests.ground.lines import Line, differences, grounded, line


@pytest.mark.parametrize(
    ("text", "expected", "published"),
    [
        pytest.param(
            "President Joseph R. Biden, Jr. spoke by phone today with President Volodymyr "
            "Zelenskyy of Ukraine.\n"
            "The leaders discussed military aid.",
            [line("Biden Zelenskyy")],
            "2024-05-15",
            id="r biden jr spoke by phone",
        ),
        pytest.param(
            "The Prime Minister spoke to the President of Ukraine, Volodymyr Zelenskyy, this "
            "morning.\n"
            "Prime Minister Rishi Sunak updated him on the call.",
            [line("Sunak Zelenskyy")],
            "2024-05-15",
            id="the prime minister spoke to the",
        ),
        pytest.param(
            "Japanese Foreign Minister Yoko Kamikawa and South Korean counterpart Cho "
            "Tae-yul held telephone talks on Wednesday.",
            [line("Kamikawa Tae")],
            "2024-05-15",
            id="tae yul held telephone talks on",
        ),
        pytest.param(
            "A telephone conversation took place between the President of the Republic of "
            "Uzbekistan Shavkat Mirziyoyev and the President of the Republic of Kazakhstan "
            "Kassym-Jomart Tokayev.",
            [line("Mirziyoyev Tokayev")],
            "2024-05-15",
            id="a telephone conversation took",
        ),
        pytest.param(
            "Penny Wong, Foreign Minister of Australia\n\n"
            "Good to speak by phone with Prime Minister Sitiveni Rabuka of Fiji today.",
            [line("Wong Rabuka")],
            "2024-05-15",
            id="a post without its subject",
        ),
        pytest.param(
            "Statement by Tanja Fajon, Minister of Foreign Affairs of Slovenia\n\n"
            "Today I spoke with Saudi Foreign Minister Faisal bin Farhan.\n",
            [line("Fajon Farhan")],
            "2024-05-15",
            id="who I am stands above",
        ),
        pytest.param(
            "The week of Turkish Foreign Minister Hakan Fidan\n\n"
            "13 May: Phone call with Qatari Foreign Minister Mohammed bin Abdulrahman Al Thani\n"
            "14 May: Meeting with Russian Foreign Minister Sergey Lavrov\n"
            "15 May: Phone call with Moldovan Foreign Minister Mihai Popsoi\n",
            [line("Fidan Thani"), line("Fidan Popsoi")],
            "2024-05-15",
            id="entries of a diary",
        ),
        pytest.param(
            '"I spoke with President Emmanuel Macron," Zelenskyy wrote on Telegram on '
            'Tuesday. "We discussed air defence over the phone."',
            [line("Macron Zelenskyy")],
            "2024-05-15",
            id="i spoke with president",
        ),
        pytest.param(
            "Speaking by phone with Egyptian President Abdel Fattah el-Sisi, Emir of Qatar "
            "Sheikh Tamim bin Hamad Al Thani praised Cairo's mediation.",
            [line("Sisi Thani")],
            "2024-05-15",
            id="speaking by phone with egyptian",
        ),
        pytest.param(
            "Kenyan President William Ruto said on Monday he had spoken by telephone to "
            "Ethiopian Prime Minister Abiy Ahmed.",
            [line("Ahmed Ruto")],
            "2024-05-15",
            id="had spoken by telephone to ethiopian",
        ),
        pytest.param(
            "US President Joe Biden, French President Emmanuel Macron, German Chancellor "
            "Olaf Scholz and British Prime Minister Rishi Sunak held a conference call on "
            "Monday.",
            [line("Biden Macron Scholz Sunak")],
            "2024-05-15",
            id="held a conference call on monday",
        ),
        pytest.param(
            "European Council President Charles Michel had a video conference with Armenian "
            "Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev.",
            [line("Aliyev Michel Pashinyan")],
            "2024-05-15",
            id="michel had a video conference with",
        ),
        pytest.param(
            "Vietnamese Prime Minister Pham Minh Chinh held phone talks with his Dutch "
            "counterpart Mark Rutte on May 14.",
            [line("Chinh Rutte")],
            "2024-05-15",
            id="minh chinh held phone talks with",
        ),
        pytest.param(
            "Turkish President Recep Tayyip Erdogan discussed Gaza over the phone with "
            "Iranian President Ebrahim Raisi, the Communications Directorate said.",
            [line("Erdogan Raisi")],
            "2024-05-15",
            id="gaza over the phone with iranian",
        ),
        pytest.param(
            "NATO chief Jens Stoltenberg spoke on the phone with Swedish Prime Minister Ulf "
            "Kristersson, who visited Ankara last week.",
            [line("Kristersson Stoltenberg")],
            "2024-05-15",
            id="chief jens stoltenberg spoke on the",
        ),
        pytest.param(
            "Putin briefed Belarusian President Alexander Lukashenko on the talks by "
            "telephone, Kremlin spokesman Dmitry Peskov said.",
            [line("Lukashenko Putin")],
            "2024-05-15",
            id="lukashenko on the talks by telephone",
        ),
        pytest.param(
            "Finnish President Alexander Stubb and Estonian Prime Minister Kaja Kallas "
            "connected via video link on Monday to go over the new sanctions.",
            [line("Kallas Stubb")],
            "2024-05-15",
            id="kallas connected via video link on",
        ),
        pytest.param(
            "Mexican President Andres Manuel Lopez Obrador revealed that he had been on the "
            "phone with Guatemalan President Bernardo Arevalo that morning.",
            [line("Arevalo Obrador")],
            "2024-05-15",
            id="been on the phone with guatemalan",
        ),
        pytest.param(
            "Defence Secretary Grant Shapps and Israeli Defence Minister Yoav Gallant spoke "
            "earlier today.\n"
            "The call covered humanitarian aid.",
            [line("Gallant Shapps")],
            "2024-05-15",
            id="minister yoav gallant spoke earlier today",
        ),
        pytest.param(
            "During a phone conversation on Saturday Saudi Foreign Minister Faisal bin "
            "Farhan and US Secretary of State Antony Blinken reviewed Sudan.",
            [line("Blinken Farhan")],
            "2024-05-15",
            id="during a phone conversation on",
        ),
        pytest.param(
            "Armenia's Security Council Secretary Armen Grigoryan had a telephone "
            "conversation with US National Security Advisor Jake Sullivan.",
            [line("Grigoryan Sullivan")],
            "2024-05-15",
            id="grigoryan had a telephone conversation with",
        ),
        pytest.param(
            "The Chief of Staff of the Armed Forces of Brazil, Admiral Renato Freire, talked "
            "by phone with General Laura Richardson, commander of US Southern Command.",
            [line("Freire Richardson")],
            "2024-05-15",
            id="freire talked by phone with general",
        ),
        pytest.param(
            "Zelensky spoke with Trump ahead of his inauguration, and next month the two "
            "will talk again.",
            [line("Trump Zelenskyy")],
            "2025-01-10",
            id="zelensky spoke with trump",
        ),
        pytest.param(
            "Trump said he'd had a great call with Zelensky and would call Putin soon.",
            [line("Trump Zelenskyy")],
            "2025-03-19",
            id="had a great call with zelensky",
        ),
        pytest.param(
            "Uzbekistan's Foreign Minister Bakhtiyor Saidov, in a phone call with his Kyrgyz "
            "colleague Jeenbek Kulubaev, backed the border deal.",
            [line("Kulubaev Saidov")],
            "2024-05-15",
            id="saidov in a phone call with",
        ),
        pytest.param(
            "Yerevan and Tbilisi: Foreign ministers talk on phone\n"
            "Armenian Foreign Minister Ararat Mirzoyan and his Georgian counterpart Maka "
            "Botchorishvili held a phone talk today.",
            [line("Bochorishvili Mirzoyan")],
            "2024-05-15",
            id="tbilisi foreign ministers talk on phone",
        ),
        pytest.param(
            "The call came hours after Israel's Foreign Minister Israel Katz summoned the "
            "Spanish ambassador.\n"
            "Katz had spoken by phone with Italian Foreign Minister Antonio Tajani.",
            [line("Katz Tajani")],
            "2024-05-15",
            id="the call came hours",
        ),
        pytest.param(
            "Sudan was what Norway's Foreign Minister Espen Barth Eide and his Kenyan "
            "colleague Musalia Mudavadi talked about by telephone on Thursday.",
            [line("Eide Mudavadi")],
            "2024-05-15",
            id="talked about by telephone on thursday",
        ),
        pytest.param(
            "On the telephone with Cypriot President Nikos Christodoulides on Friday was "
            "Greek Prime Minister Kyriakos Mitsotakis.",
            [line("Christodoulides Mitsotakis")],
            "2024-05-15",
            id="on the telephone with cypriot",
        ),
    ],
)
def test_people_on_the_line(text: str, expected: list[Line], published: str) -> None:
    """Whatever the voice and the order of words, those on the line are found and nobody else."""
    assert differences(grounded(text, published=published), expected) == []

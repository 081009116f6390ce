"""Told lines: a sentence of the text that begins as a line of its site would is text, at its end and anywhere in it."""

import pytest

from articles.pages.closing_lines import is_closing, without_closing_lines
from articles.pages.furniture import is_furniture, is_invitation
from articles.pages.notices import is_notice
from articles.pages.told_lines import is_said

TEXT = [
    "The old weir bridge has been closed to lorries on Monday, for the third time this year, and few were told.",
    "It will open in spring again, the council of the valley said in the evening, if the county finds the money.",
    "Millers of both banks have asked for a ferry, which the surveyors refused to pay for as late as in March.",
]


def is_of_site(line):
    return is_invitation(line) or is_furniture(line) or is_notice(line)


@pytest.mark.parametrize(
    "line",
    ["Like us, the herons fish at dawn, and nobody on either bank has ever asked them for a licence to do so.",
     "This is a developing valley, as the brochure has it, and its mills have been promised a road since 1950.",
     "Ann Roe is a professor of weirs at Wend and had warned of this very crack in a paper of 1998.",
     "Io Dodds is the only reporter in the valley who has been locked in his own mill.",
     "For more information on the ferry, millers can ask the harbour master at the lock before Sunday.",
     "Roe told the inquiry that she had contributed to this report in fear, and that she would burn it.",
     "Join us, the millers called from the bank, and the boys took off their boots.",
     "Get in touch, the card said; the number was that of a mill that burned down.",
     "Download the app, the council tells its millers, who have no telephones.",
     "Sign up begins at noon in the mill, and the first forty boys row free.",
     "Donate blood on Sunday: the van stands at the weir from eight.",
     "Send your boys early, the teacher wrote, for the ferry does not wait.",
     "Stay tuned, the fiddler used to say when he left.",
     "Do you have a rope? That was all she wanted to know.",
     "Subscribe to that doctrine and you must also believe that rivers run uphill at night.",
     "To read it is to sign up for a dull night, and most of the millers did not finish it.",
     "This article of belief was published in every almanac since 1900, and it has not mended one weir.",
     "Written by nuns in 1411, the annals of the weir end with the word “mud”.",
     "Follow her on a Sunday and you will meet a woman who feeds the herons of both banks.",
     "In that treaty the county kept all rights reserved to the abbey since 1602, and nobody read it.",
     "Copyright by habit lies with the miller, who has never asked for a penny of it in his life.",
     "© is the mark she carved into every paddle.",
     "Source: the well behind the weir, which has no name.",
     "Ann Roe writes about none of this in her letters, which end a week before the fire.",
     "Get rope, get lamps, get the newsletters out of the cellar: that was all of the plan.",
     "Vote: is that not what the bridge was built for?",
     "Unlimited access to the weir was promised in the treaty of 1602.",
     "Jetzt anmelden wollen sich dreißig Müller, und für zehn ist Platz.",
     "Mehr zum Thema Wehr hat an diesem Fluss noch jeder gewusst.",
     "Text: Das Wort kommt vom Mahlen.",
     "Réagissez, criait-il au meunier, et le meunier regardait l’eau.",
     "Propos recueillis par la pluie, dit-on au moulin.",
     "Síguenos contando, le pidió el niño, y la molinera siguió.",
     "Texto: así se llama la taberna.",
     "Comente quem quiser, disse, o moinho fica.",
     "Seguici fino al mulino, disse la guida, e vedrai.",
     "Praat mee, riep de molenaar, en de zaal zweeg.",
     "Źródło: tak nazywają tu ludzie studnię za młynem.",
     "Автор: так его звали на мельнице, хотя он не писал.",
     "Подписывайтесь под письмом, сказал мельник, и люди молчали.",
     "Siz ne düşünüyorsunuz, diye sordu değirmenci, ve kimse konuşmadı.",
     "Bizi takip edin, dedi değirmenci.",
     "Haber: köyde değirmen konuşuluyor.",
     "Text: ordet kommer av kvarn.",
     "تابعونا، قال الطحان، ولم يتكلم أحد.",
     "来源：老人说，这座磨坊没有来源，它一直在这里。"],
)  # fmt: skip
def test_a_last_sentence_that_states_something_is_text(line):
    assert not is_of_site(line)
    assert not is_closing(line)
    assert without_closing_lines([*TEXT, line]) == [*TEXT, line]


@pytest.mark.parametrize(
    "line",
    ["Sign up for nothing.", "Read more, talk less.", "Watch: the weir sings.", "Subscribe to our newsletter, the card said, and because I was wet I did.",
     "Sign up for one and you have signed up for six: that is the law of letters.", "More: that is what the millers asked for, and what they got was mud.",
     "© 1902, it says on the last of them.",
     "All rights reserved, the old board at the weir still reads.", "写真：母が撮ったものが二枚だけあります。", "Related: the council also closed the mill road."],
)  # fmt: skip
def test_a_sentence_amid_the_text_that_begins_so_is_text(line):
    assert not is_of_site(line)


@pytest.mark.parametrize(
    "line",
    ["Like us on Facebook and never miss what happens in the valley and at the weir.", "This is a breaking news story, and it will be updated as more details are known to us.",
     "Ann Roe is a professor of weirs at Wend and the author of “Mud”.", "For more information, visit www.weir.example or call the mill, which is open on Sundays.",
     "Subscribe to the Valley Post, which has all the news of the weir and both banks.", "Written by Ann Roe, who was at the weir", "Edited by the staff of the Valley Post",
     "Sign up for Morning Mill, the daily letter that tells you what matters on both banks.", "Have you got a tip? It is confidential.",
     "Sign up for the Mill Letter, which has all you must know about the weir and both of its banks.",
     "Subscribe to Valley Plus and you will never miss a single word about the weir, the mill and the river.",
     "Download the Valley app, which tells you when the ferry leaves.",
     "Ann Roe is a reporter for the Valley Post, who asked for the mills in 2019 and got them.",
     "Suscríbete a nuestro boletín, que dice todo lo que pasa en el valle.",
     "Source: Valley Post, 2021.", "Source : préfecture du Val et moulins réunis.", "Copyright by Ann Roe", "Propos recueillis par Ann Roe.", "写真：共同通信社",
     "Get in touch: the desk says thanks at desk@post.example.", "Do you have a story? Write to us.", "来源：河报。", "Jetzt anmelden und weiterlesen"],
)  # fmt: skip
def test_a_line_of_the_site_is_none_whatever_its_length(line):
    assert is_of_site(line) or is_closing(line)


def test_who_said_something_is_looked_for_near_the_start_of_a_long_line():
    assert not is_said("word " * 200_000 + "Join us, she said.")
    assert not is_said(", word" * 200_000)

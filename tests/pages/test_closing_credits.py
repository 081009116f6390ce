import pytest

from articles.pages.captions import split_credit, without_label


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("강변시립도서관 [강변시 제공. 재판매 및 DB 금지]", "강변시립도서관", "강변시"),
        ("강변시립도서관 [강변일보 자료사진]", "강변시립도서관", "강변일보"),
        ("강변시립도서관 [촬영 김도윤]", "강변시립도서관", "김도윤"),
        ("川辺市立図書館＝2021年5月3日、山田花子撮影", "川辺市立図書館＝2021年5月3日", "山田花子"),
        ("川辺市立図書館（川辺市提供）", "川辺市立図書館", "川辺市"),
        ("老橋將封閉半年。（記者林小河攝）", "老橋將封閉半年。", "林小河"),
        ("Workers measure the weir. —ANN ROE", "Workers measure the weir.", "ANN ROE"),
        ("Workers measure the weir —ANN ROE", "Workers measure the weir", "ANN ROE"),
        ("The weir at Fenwick on Sunday. — Grain Works", "The weir at Fenwick on Sunday.", "Grain Works"),
        ("Pasar Lembah.(LEMBAH.EXAMPLE/BUDI SUNGAI)", "Pasar Lembah.", "LEMBAH.EXAMPLE/BUDI SUNGAI"),
        ("Pasar Lembah. (LEMBAH FOTO/Budi Sungai)", "Pasar Lembah.", "LEMBAH FOTO/Budi Sungai"),
        ("Pasar Lembah (Dok. Pemkot Lembah)", "Pasar Lembah", "Pemkot Lembah"),
        ("Η γέφυρα στο ποτάμι (φωτ. ΑΝΝΑ ΡΩ).", "Η γέφυρα στο ποτάμι", "ΑΝΝΑ ΡΩ"),
        ("The weir on June 9. PHOTO | ANN ROE", "The weir on June 9.", "ANN ROE"),
        ("Đê bị sạt lở sáng 3/10. Ảnh: Đức Sông", "Đê bị sạt lở sáng 3/10.", "Đức Sông"),
        ("(The Weekly Grain)", "", "The Weekly Grain"),
        ("The mill at dusk. (Ann Roe)", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk. (Grain Weekly photo by Ann Roe)", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk (Ann Roe/valleyNews)", "The mill at dusk", "Ann Roe/valleyNews"),
        ("The mill in May. (Grain Works/Supplied)", "The mill in May.", "Grain Works/Supplied"),
        ("The mill at dusk.—Grain", "The mill at dusk.", "Grain"),
        ("The mill at dusk. Photo / Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk. | Ann Roe/GRAIN", "The mill at dusk.", "Ann Roe/GRAIN"),
        ("Il mulino alla sera (foto Rossetti)", "Il mulino alla sera", "Rossetti"),
        ("De molen bij avond. Beeld Ann Roe", "De molen bij avond.", "Ann Roe"),
        ("Malūnas vakare / A. Upelis / SLĖNIS nuotr.", "Malūnas vakare", "A. Upelis / SLĖNIS"),
        ("강변의 물레방아. /강보라 기자", "강변의 물레방아.", "강보라"),
        ("桥上的木牌 林小河 摄", "桥上的木牌", "林小河"),
        ("Illustration: Ann Roe/Grain", "", "Ann Roe/Grain"),
        ("The mill at dusk. / Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk. [Ann Roe/The Weekly Grain]", "The mill at dusk.", "Ann Roe/The Weekly Grain"),
        ("Mlýn v soumraku Autor: Jan Říčný-Rys", "Mlýn v soumraku", "Jan Říčný-Rys"),
        ("Veski õhtul. Autor/allikas: Jaan Jõgi /VALI", "Veski õhtul.", "Jaan Jõgi /VALI"),
        ("The mill at dusk. PHOTO/ANN ROE", "The mill at dusk.", "ANN ROE"),
        ("Pasar Lembah. LEMBAH/Budi Sungai", "Pasar Lembah.", "LEMBAH/Budi Sungai"),
        ("Pasar Lembah. LEMBAH FOTO/Budi Sungai/app", "Pasar Lembah.", "LEMBAH FOTO/Budi Sungai/app"),
        ("Kinu jioni. Picha na Ana Mto", "Kinu jioni.", "Ana Mto"),
        ("The mill at dusk. | Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("Le moulin au soir. | VAL-EST", "Le moulin au soir.", "VAL-EST"),
        ("江上的水車。記者林小河／攝影", "江上的水車。", "林小河"),
        ("江上的水车。江报记者 林小河 图", "江上的水车。", "林小河"),
        ("घाटमा डुंगा । तस्बिर : आना रो", "घाटमा डुंगा ।", "आना रो"),
        ("The mill at dusk. - The Grain file photo", "The mill at dusk.", "The Grain file photo"),
        ("Il mulino alla sera - RIPRODUZIONE RISERVATA", "Il mulino alla sera", ""),
        ("The mill at dusk. Photography by Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk. Ann Roe / AFP / Getty Images", "The mill at dusk.", "Ann Roe / AFP / Getty Images"),
    ],
)  # fmt: skip
def test_a_name_at_the_end_of_a_caption_is_its_credit_in_the_form_of_its_country(
    printed, caption, credit
):
    assert split_credit(printed) == (caption, credit)


@pytest.mark.parametrize(
    "printed",
    [
        "“We will not go.” — Ann Roe",
        "The weir in 1898. — It burnt later",
        "The weir at Fenwick — Orla",
        "The mill at dusk. Ann Roe / Io Dodds / the miller of Fenwick",
        "The mill at dusk / Ann Roe",
        "The mill at dusk (Ann Roe)",
        "The mill at dusk. | Denby",
        "The mill at dusk | Ann Roe",
        "The mill at dusk. | The day the weir broke",
        "Autor: Ann Roe",
        "Zwei Bücher und ihr Autor: ein Mann ohne Hut",
        "The score at the end. GRAIN/Weir",
        "A talk. NATO/the partners of the valley",
        "Mtoto na Picha na Kalamu",
        "The mill. - The day it burnt, in a photo",
        "記者／攝影",
        "这是记者 手中的 图",
        "The mill at dusk. (Left)",
        "The mill at dusk. (From the left)",
        "The leaders of the valley — ORLA",
        "THE WEIR AT FENWICK — ORLA COUNTY",
        "The weir (left to right)",
        "The match of the year (Grain County/Weir)",
        "The talks (Ann Roe/miller)",
        "Das Foto (rechts)",
        "The weir, in an illustration: a boat",
        "(left to right)",
        "The talks (NATO/EU partners)",
        "The talks of both (NATO/EU Partners)",
        "See the page (valley.example/weir)",
        "上空から見た橋＝昨夏撮影",
        "橋の全景＝ドローン撮影",
        "橋の全景＝2021年5月撮影",
        "다리 [드론 촬영]",
        "다리 [사진 제공]",
        "Dokter desa (Dokter Ana)",
    ],
)
def test_what_else_ends_a_caption_is_no_credit(printed):
    assert split_credit(printed) == (printed, "")


def test_whose_courtesy_it_is_has_the_credit():
    assert without_label("Courtesy of Ann Roe") == "Ann Roe"
    assert without_label("(Courtesy Grain Works)") == "Grain Works"
    assert without_label("Courtesy photo") == "Courtesy photo"


def test_a_credit_is_stated_without_dashes_and_addresses():
    assert without_label("— A. Roe / The Grain") == "A. Roe / The Grain"
    assert without_label("ANN ROE aroe@grain.example") == "ANN ROE"
    assert without_label("aroe@grain.example") == "aroe@grain.example"

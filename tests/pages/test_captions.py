import pytest

from articles.pages.captions import split_credit, without_label


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The mill at dusk. Photo: Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk (Picture: Ann Roe/Grain Agency)", "The mill at dusk", "Ann Roe/Grain Agency"),
        ("The mill at dusk. © Ann Roe", "The mill at dusk.", "Ann Roe"),
        ("The mill at dusk. (AP)", "The mill at dusk.", "AP"),
        ("The mill (1890) at dusk", "The mill (1890) at dusk", ""),
        ("The mill (Photo by Ann Roe/Getty Images)", "The mill", "Ann Roe/Getty Images"),
        ("The mill (Photos: Getty/AP)", "The mill", "Getty/AP"),
        ("The mill. Credit: Ann Roe", "The mill.", "Ann Roe"),
        ("The mill. (AP Photo/Ann Roe)", "The mill.", "AP Photo/Ann Roe"),
        ("The mill. AP Photo/Ann Roe, File", "The mill.", "AP Photo/Ann Roe, File"),
        ("FILE PHOTO: A view of the mill. REUTERS/Ann Roe", "FILE PHOTO: A view of the mill.", "REUTERS/Ann Roe"),
        ("The mill. Ann Roe/Getty Images", "The mill.", "Ann Roe/Getty Images"),
        ("The mill. Getty Images", "The mill.", "Getty Images"),
        ("The mill at dusk | Reuters", "The mill at dusk", "Reuters"),
        ("The mill. — AFP pic", "The mill.", "AFP"),
        ("The mill. [Photo/Xinhua]", "The mill.", "Xinhua"),
        ("The mill. [Ann Roe/Reuters]", "The mill.", "Ann Roe/Reuters"),
        ("The mill. VP PHOTO: ANN ROE", "The mill.", "ANN ROE"),
        ("Il mulino (Ansa)", "Il mulino", "Ansa"),
        ("大桥（法新社）", "大桥", "法新社"),
        ("The mill. @annroe/via REUTERS", "The mill.", "@annroe/via REUTERS"),
        ("The mill. (Ann Roe for The Weekly Grain)", "The mill.", "Ann Roe for The Weekly Grain"),
        ("O moinho (21) - Ana Reis/Folha do Vale", "O moinho (21)", "Ana Reis/Folha do Vale"),
        ("Le moulin. Photo Léa Morin", "Le moulin.", "Léa Morin"),
        ("Le moulin. Crédit photo : Léa Morin", "Le moulin.", "Léa Morin"),
        ("Die Mühle (Archivbild). Bild: dpa", "Die Mühle (Archivbild).", "dpa"),
        ("Młyn o zmierzchu. Fot. Jan Kowal", "Młyn o zmierzchu.", "Jan Kowal"),
        ("Мельница. Фото: Иван Лугов", "Мельница.", "Иван Лугов"),
        ("Μύλος. Φωτογραφία: Άννα Ρω", "Μύλος.", "Άννα Ρω"),
        ("다리가 열렸다. /사진=김도윤 기자", "다리가 열렸다.", "김도윤 기자"),
        ("大桥恢复通行。王立新 摄", "大桥恢复通行。", "王立新"),
        ("大桥恢复通行（王立新摄）", "大桥恢复通行", "王立新"),
        ("图：江报", "", "江报"),
        ("El molino de noche / ANA RÍOS", "El molino de noche", "ANA RÍOS"),
        ("El molino de noche / EFE", "El molino de noche", "EFE"),
        ("The mill (handout via Reuters)", "The mill", "handout via Reuters"),
        ("大桥恢复通行（图：江报）", "大桥恢复通行", "江报"),
        ("Main image: The miller. Photograph: Ann Roe", "Main image: The miller.", "Ann Roe"),
    ],
)  # fmt: skip
def test_a_credit_is_told_from_the_caption_it_ends(printed, caption, credit):
    assert split_credit(printed) == (caption, credit)


@pytest.mark.parametrize(
    "printed",
    [
        "FILE PHOTO: A view of the mill at dusk",
        "FILE PHOTO: Ann Roe",
        "He took a photo by the mill",
        "The old mill / THE weir",
        "Teams of the valley / EAST",
        "THE OLD MILL / THE WEIR",
        "A photo: the best of the lot",
        "The trial over copyright laws",
        "The Millers' image: rough, loud and free",
        "Der Film zeigt ein Bild: Mann ohne Hut",
        "Le moulin. Photo de famille",
        "Le moulin (Photo d’illustration)",
        "Foto: La torre de la iglesia, el martes en Torrelba",
        "The mill. Photo Gallery",
        "图：大桥恢复通行后车辆和市民驶过桥面",
        "الصورة: الجسر بعد إعادة فتحه أمام المارة",
        "大桥恢复通行 无人机拍摄",
        "From left: (a) Ann Roe, (b) Jo Roe, (c) Bo Roe",
        "The mill (near Lake City, PA)",
        "Mercado em Belém - PA",
        "Ponte em Macapá – AP",
        "The pipe (the Keystone pipeline)",
        "The mayor spoke. Image: the new bridge as seen from above",
        "The mill in Fenwick, where (AP/Ann Roe) it stood",
        "The score - Fenwick Town/Orla Rovers 2-1",
        "The mill. And then/or not",
        "The mill. (Photo: Ann Roe) It is the third to burn",
        "Photo: The miller. " + "He has lived beside the yard for years. " * 3,
        "Photo: Ann Roe " * 300,
    ],
)
def test_a_caption_that_speaks_of_a_picture_has_no_credit(printed):
    assert split_credit(printed) == (printed.strip(), "")


@pytest.mark.parametrize(
    ("stated", "credit"),
    [("Foto: Lars Ohm / dpa", "Lars Ohm / dpa"), ("(Ann Roe / AP)", "Ann Roe / AP"), ("© Ann Roe", "Ann Roe"),
     ("Credit Ann Roe/Grain", "Ann Roe/Grain"), ("Image source, Grain Images", "Grain Images"), ("Photo Ann Roe", "Ann Roe"),
     ("Samuel Ríos (EFE)", "Samuel Ríos (EFE)"), ("Photo Agency Grain", "Photo Agency Grain"), ("Bild", "Bild"), ("Credit Suisse", "Credit Suisse"),
     ("AP Photo/Ann Roe", "AP Photo/Ann Roe"), ("Ann Roe)", "Ann Roe")],
)  # fmt: skip
def test_a_credit_is_stated_without_its_label(stated, credit):
    assert without_label(stated) == credit

"""Pages in writing that has no spaces between words, or other marks at the end of a sentence."""

import pytest

from articles.pages.lines import ends_sentence, is_name, is_paragraph
from tests.pages.goldens import read_json


@pytest.mark.parametrize(
    "body",
    [
        ["灯台の修理が水曜日に始まったと、港の組合が発表した。", "「冬の前に終わらせたい」と組合長は話した。"],
        ["渔港的灯塔将于周三开始维修,港务处说。", "“我们等了很久。”处长说。", "工期为两个月。"],
        ["बंदरगाह का दीपस्तंभ बुधवार से बंद रहेगा, समिति ने कहा।", "काम दो महीने चलेगा।"],
        ["ستُغلق المنارة يوم الأربعاء، كما قالت اللجنة.", "متى تنتهي الأعمال؟"],
    ],
)  # fmt: skip
def test_the_last_paragraph_stays_in_any_script(body):
    text = "Cancel\nWorld\n\n灯台を直す\n\nBy 浜田みどり\nPosted by \n入江新報\n入江新報\n 1 day ago\n\n"

    record = read_json(text + "\n\n".join(body) + "\n", captured_at="2022-03-02")

    assert (record["headline"], record["outlet"]) == ("灯台を直す", "入江新報")
    assert record["body"] == body


def test_a_short_name_at_the_end_of_a_page_is_left_out_in_any_script():
    text = "Cancel\nWorld\n\n灯台を直す\n\nBy 浜田みどり\n入江新報\n 1 day ago\n\n修理が始まった。\n\n浜風通信"

    assert read_json(text, captured_at="2022-03-02")["body"] == ["修理が始まった。"]


def test_running_text_is_told_from_a_headline_in_any_script():
    assert is_paragraph("灯台の修理が水曜日に始まったと、港の組合が木曜日の朝に発表した。")
    assert is_paragraph("修理が水曜日に始まった。冬の前に終わらせたいと組合長は港で話した。")
    assert not is_paragraph("灯台の修理が始まる")
    assert not is_paragraph("港の灯台の修理が水曜日の朝から予定どおりに始まる")
    assert ends_sentence("終わるのか?") or ends_sentence("終わるのか？」")
    assert not is_name("終わるのか？」")
    assert is_name("入江新報")

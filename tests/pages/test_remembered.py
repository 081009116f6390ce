from articles.pages.remembered import remembered


def test_a_short_text_is_asked_about_once_and_a_long_one_each_time():
    asked = []

    @remembered
    def is_loud(text):
        asked.append(text)
        return text.isupper()

    short, long = "FERRY", "FERRY " * 100

    assert [is_loud(short), is_loud(short), is_loud(long), is_loud(long)] == [True] * 4
    assert asked == [short, long, long]

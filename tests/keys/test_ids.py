from articles.keys import address_id


def test_the_id_of_one_thing_is_always_the_same_and_easy_to_read():
    assert address_id("article", "x") == address_id("article", "x")
    assert address_id("article", "x") != address_id("article", "y")
    assert not set("01loi") & set("".join(address_id(str(n)) for n in range(300)))

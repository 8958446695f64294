"""On which line a value of a TOML text stands."""

from huddle_app.method.toml_lines import first_repeated, last_line, line_of, value_lines

TEXT = '''# [[tool]] in a remark is none
[scale]
max = 7

[[tool]]
title = "a = b [ and ]"
words = """
[[tool]]
title = "not here"
"""
[[tool.scale]]
statements = [
  "one", 'two',  # "three" is left out
  "four \\" and ]",
]
nested = [
  [1, 2],
  ["x"],
]
mixed = [
  7, true,  # 8
  [
    1, "deep",
  ],
  {a = "b", c = 3}, "last",
]
low = "l"

[[tool.scale]]
low = "m"

[[tool]]
title = "second"
  [[tool.scale]]
  low = "n"
'''


def test_every_value_has_its_line() -> None:
    lines = value_lines(TEXT)
    wanted = {
        ("scale",): 2,
        ("scale", "max"): 3,
        ("tool", 0): 5,
        ("tool", 0, "title"): 6,
        ("tool", 0, "words"): 7,
        ("tool", 0, "scale", 0): 11,
        ("tool", 0, "scale", 0, "statements", 0): 13,
        ("tool", 0, "scale", 0, "statements", 1): 13,
        ("tool", 0, "scale", 0, "statements", 2): 14,
        ("tool", 0, "scale", 0, "nested", 1): 18,
        ("tool", 0, "scale", 0, "mixed", 0): 21,
        ("tool", 0, "scale", 0, "mixed", 1): 21,
        ("tool", 0, "scale", 0, "mixed", 2): 22,
        ("tool", 0, "scale", 0, "mixed", 3): 25,
        ("tool", 0, "scale", 0, "mixed", 4): 25,
        ("tool", 0, "scale", 0, "low"): 27,
        ("tool", 0, "scale", 1, "low"): 30,
        ("tool", 1, "title"): 33,
        ("tool", 1, "scale", 0, "low"): 35,
    }
    assert {place: lines.get(place) for place in wanted} == wanted


def test_what_is_not_there_stands_where_it_should_be() -> None:
    lines = value_lines(TEXT)
    assert line_of(lines, ("tool", 1, "asks")) == 32
    assert line_of(lines, ("tool", 9)) == 5, "the first of the list"
    assert line_of(lines, ("phase",)) == 1


def test_the_last_thing_before_a_place_is_no_remark() -> None:
    before = TEXT.index('"four')
    assert last_line(TEXT, before) == 13
    assert last_line(TEXT, 0) == 1


def test_what_comes_again_is_told_with_both_lines() -> None:
    assert first_repeated(TEXT) is None, "the entries of a list have names of their own"
    assert first_repeated(f'{TEXT}title = "x"\n  low = "o"\n') == ("low", 35, 37)

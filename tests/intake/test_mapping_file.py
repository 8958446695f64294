import json

import pytest

from huddle_app.intake.mapping_file import (
    mapping_from_text,
    mapping_to_text,
    read_mapping,
)
from huddle_app.method.errors import HuddleError
from huddle_app.method.survey.reading import ColumnMapping, ColumnUse
from huddle_app.method.words import Function

COLUMNS = tuple(
    ColumnUse(place, heading)
    for place, heading in enumerate(["Code", "Where", "Same", "Same", 'We "talk"', ""])
)
STATEMENTS = {"trust.1": "trust.1", "trust.2": "trust.2", "5.1": "trust.1"}
WHOLE = ColumnMapping(
    meanings={0: "respondent", 1: "", 2: "trust.1", 4: "trust.2", 5: "region"},
    turned=frozenset({2}),
    settled=frozenset({4}),
    function=Function.SALES,
    level="Rep",
    region="Nord",
    functions={"Mktg & Comms": Function.MARKETING, "": Function.OTHER, 'We "sell"': Function.SALES},
    answers={"Très en accord": 7, "ça dépend": 4, "?": 0},
)
BY_HAND = r"""
function = "sales"
level = "Rep"
region = "Nord"
reversed = ["C"]
settled = ["We \"talk\""]

[columns]
Code = "respondent"
"Where" = ""
C = "trust.1"
"We \"talk\"" = "trust.2"
F = "region"

[functions]
"Mktg & Comms" = "marketing"
"" = "other"
"We \"sell\"" = "sales"

[answers]
"Très en accord" = 7
"ça dépend" = "4"
"?" = ""
"""


@pytest.fixture
def read(tmp_path):
    def text(text: str) -> ColumnMapping:
        path = tmp_path / "mapping.toml"
        path.write_text(text, encoding="utf-8")
        return read_mapping(path, COLUMNS, STATEMENTS)

    return text


def test_a_statement_may_be_called_by_its_number(read):
    assert read('[columns]\nD = "5.1"\nF = "trust.2"\n').meanings == {3: "trust.1", 5: "trust.2"}


def test_a_mapping_written_by_hand(read):
    mapping = read(
        'function = "Sales"\nreversed = ["C"]\n[columns]\n"Where" = "level"\nD = "trust.1"\nF = ""\n'
    )
    assert mapping.function is Function.SALES
    assert mapping.meanings == {1: "level", 3: "trust.1", 5: ""}
    assert (mapping.turned, mapping.settled) == (frozenset({2}), frozenset())


def test_who_answers_anew_is_said_of_one_file_alone(read):
    assert read("anew = true").anew
    assert not mapping_from_text(mapping_to_text(ColumnMapping(anew=True))).anew
    with pytest.raises(HuddleError, match="line 1: “anew” is either true or false"):
        read('anew = "Ann"')


def test_nothing_said_is_nothing_mapped(read):
    assert read("") == ColumnMapping()


def test_all_that_can_be_said_by_hand(read):
    assert read(BY_HAND) == WHOLE


@pytest.mark.parametrize("mapping", [WHOLE, ColumnMapping()])
def test_what_is_remembered_is_known_again(mapping):
    assert mapping_from_text(mapping_to_text(mapping)) == mapping


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("function = sales\n", 1),
        ('level = "Rep"\nfunction = "wizard"\n', 2),
        ('[columns]\n"Code" = "respondent"\n"Where" = "trust.9"\n', 3),
        ('[columns]\n\n"Nowhere" = "level"\n', 3),
        ('[columns]\nSame = "level"\n', 2),
        ('level = "Rep"\ncolour = "red"\n', 2),
        ('reversed = "C"\n', 1),
        ('reversed = ["ZZ"]\n', 1),
        ("level = 3\n", 1),
        ('region = "x"\ncolumns = "A"\n', 2),
        ('functions = "sales"\n', 1),
        ('[functions]\nCrew = "sales"\nStaff = "wizard"\n', 3),
        ('answers = "seven"\n', 1),
        ("[answers]\nmaybe = 4\nnever = 8\n", 3),
        ("[answers]\nmaybe = true\n", 2),
        ("[answers]\nmaybe = 1.5\n", 2),
        ('[columns]\nCode = ["trust.1"]\n', 2),
        ('[columns]\nCode = "function"\nF = "region"\nC = "function"\n', 4),
        ('[columns]\nCode = "level"\n"C" = "level"\n', 3),
        ('[columns]\nCode = ""\nA = "respondent"\n', 3),
        ('[columns]\nCode = "level"\nC = 5.10\n', 3),
        ('[columns]\nCode = "level"\n5.1 = "trust.1"\n', 3),
        ('level = "Rep"\nreversed = [5]\n', 2),
        ('[functions]\nCrew = "sales"\nStaff = 2\n', 3),
        ('reversed = ["C"]\nsettled = ["D", "Where", "C"]\n', 2),
        ('level = "Rep"\nreversed = ["F", "C"]\n[columns]\nF = "region"\n', 2),
        (f'level = "Rep"\nsettled = {"[" * 5_000}{"]" * 5_000}\n', 2),
        (f"[columns]\nCode = ''\nF.{'a.' * 5_000}a = 1\n", 3),
        (f"[answers]\nmaybe = 4\nnever.{'a.' * 5_000}a = 1\n", 3),
    ],
)
def test_errors_name_the_line(read, text, line):
    with pytest.raises(HuddleError, match=f"mapping.toml”, line {line}: .*\\.$"):
        read(text)


def test_a_number_without_quotation_marks_is_not_taken_for_a_shorter_one(read):
    with pytest.raises(HuddleError, match=r'marks, such as "C" = "trust\.1"'):
        read("[columns]\nC = 5.10\n")


def test_a_statement_may_stand_in_two_columns_and_the_level_in_one(read):
    meanings = read('[columns]\nC = "trust.1"\nD = "trust.1"\n').meanings
    assert meanings == {2: "trust.1", 3: "trust.1"}
    with pytest.raises(HuddleError, match=r"“level” is said of another column already"):
        read('[columns]\nC = "level"\nD = "level"\n')


def test_several_columns_may_be_left_out(read):
    assert read('[columns]\nA = ""\nB = ""\n').meanings == {0: "", 1: ""}


def test_a_column_without_a_heading_goes_by_its_letter_alone(read):
    with pytest.raises(HuddleError, match="no single column “”"):
        read('[columns]\n"" = "level"\n')


def test_words_of_the_functions_column(read):
    mapping = read('[functions]\n"Mktg & Comms" = "Marketing"\nCrew = "other"\n')
    assert mapping.functions == {"Mktg & Comms": Function.MARKETING, "Crew": Function.OTHER}


def test_what_was_remembered_before_words_could_be_said():
    before = json.loads(mapping_to_text(ColumnMapping(level="Rep")))
    del before["functions"], before["answers"]
    assert mapping_from_text(json.dumps(before)) == ColumnMapping(level="Rep")


def test_a_heading_that_is_the_letter_of_another_column_must_be_told_from_it(tmp_path):
    columns = [ColumnUse(place, heading) for place, heading in enumerate(("Code", "A", "C"))]
    path = tmp_path / "mapping.toml"
    path.write_text('[columns]\nA = "trust.1"\n', encoding="utf-8")
    with pytest.raises(HuddleError, match=r"line 2: .*write “heading A” or “letter A”"):
        read_mapping(path, columns, STATEMENTS)
    path.write_text('[columns]\n"heading A" = "trust.1"\n"letter A" = ""\nC = "trust.2"\n')
    assert read_mapping(path, columns, STATEMENTS).meanings == {1: "trust.1", 0: "", 2: "trust.2"}


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(HuddleError, match="could not be read"):
        read_mapping(tmp_path / "none.toml", COLUMNS, STATEMENTS)
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(HuddleError, match="is no text"):
        read_mapping(tmp_path / "bytes.toml", COLUMNS, STATEMENTS)

"""A case as a file: nothing typed is lost, and a file that is none is refused whole."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_inputs import DEMAND, PAYMENT, typed_claim
from factories import BLANK, OVERDUE, typed
from receivables.errors import InputError
from receivables.language import Language
from receivables.site.folders import PROJECT
from receivables.widgets.case_file import CaseFile, for_tool, is_case_file, read_case_file, write_case_file
from receivables.widgets.reminder import TOOL
from receivables.widgets.tools import TOOLS

CASE = CaseFile(Language.NL, typed())


@given(name=st.text(), amount=st.text(), language=st.sampled_from(Language))
def test_what_is_saved_can_be_opened(name: str, amount: str, language: Language) -> None:
    """Whatever was typed, errors and all, comes back as it was, in the language it was typed in."""
    case = CaseFile(language, typed({"creditor.name": name, "invoices": [OVERDUE, {**BLANK, "amount": amount}]}))
    assert read_case_file(write_case_file(case), tools=TOOLS.values()) == case


def test_a_saved_file_is_readable() -> None:
    """A file shows its words as they are and ends in a line break."""
    written = write_case_file(CaseFile(Language.NL, {"creditor": {"name": "Café Zoë"}}))
    assert "Café Zoë" in written
    assert written.endswith("}\n")
    assert is_case_file(json.loads(written))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"language": "fr"}, id="language we do not speak"),
        pytest.param({"language": None}, id="no language"),
        pytest.param({"language": ["nl"]}, id="language is a list"),
        pytest.param({"payment": {}}, id="unknown group"),
        pytest.param({"creditor": {"fax": "12"}}, id="unknown field"),
        pytest.param({"creditor": {"name": 7}}, id="a number for a text"),
        pytest.param({"creditor": []}, id="a list for a group"),
        pytest.param({"creditor": None}, id="null for a group"),
        pytest.param({"invoices": {}}, id="a group for a list"),
        pytest.param({"invoices": [None]}, id="null for a row"),
        pytest.param({"invoices": [{"number": ["1"]}]}, id="a list in a row"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(changes: dict[str, Any]) -> None:
    """One thing that is not a typed text of a known field, and nothing of the file is taken."""
    data = {**json.loads(write_case_file(CASE)), **changes}
    assert _refused(json.dumps(data)) == "case_file_damaged"


@pytest.mark.parametrize(
    "text",
    ["", "x", "{", "[]", "{}", "null", "7", '"receivables_case"', "[" * 100_000, '{"receivables_case"', "9" * 5000],
    ids=lambda text: text[:20] or "empty",
)
def test_a_file_that_is_no_case_is_refused(text: str) -> None:
    """A text that is no JSON, or not that of a case, gives a sentence and no exception of another kind."""
    assert _refused(text) == "case_file_damaged"


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_a_file_of_another_version_is_told_apart(version: object) -> None:
    """A file of another version is not damaged; it is another version's."""
    assert _refused(json.dumps({"receivables_case": version, "language": "nl"})) == "case_file_other_version"


@pytest.mark.parametrize("data", [None, [], "receivables_case", {}, {"creditor": {}}])
def test_other_json_is_no_case_file(data: object) -> None:
    """What does not say that it is a case file is none."""
    assert not is_case_file(data)


def test_a_tool_takes_only_its_own_groups() -> None:
    """What another tool shares is left out, what this tool has and the file has not stays out."""
    assert for_tool({"creditor": {"name": "Rotonde"}, "plan": {}}, TOOL) == {"creditor": {"name": "Rotonde"}}


def test_a_tool_takes_only_its_own_fields_of_a_group() -> None:
    """A group that tools share has other fields in each: what is not asked is left out, row by row."""
    creditor = {"name": "Rotonde", "phone": "+31 6 11111111", "address": "Rotondeweg 4"}
    whole = {"creditor": creditor, "account": {"iban": "x"}, "payments": [{**PAYMENT, "bank": "x"}], "notices": []}
    assert for_tool(whole, TOOLS["claim"]) == {
        "payments": [PAYMENT],
        "notices": [],
        "creditor": {"name": "Rotonde", "address": "Rotondeweg 4"},
    }


def test_a_file_of_one_tool_serves_the_other() -> None:
    """What both tools asked is saved once; each takes its own part, and together nothing is lost."""
    whole = {**typed(), **typed_claim({"notices.0": DEMAND})}
    whole["debtor"] = {**typed()["debtor"], **typed_claim()["debtor"]}
    whole["creditor"] = {**typed()["creditor"], **typed_claim()["creditor"]}
    opened = read_case_file(write_case_file(CaseFile(Language.NL, whole)), tools=TOOLS.values())
    assert opened.typed == whole
    assert for_tool(opened.typed, TOOLS["claim"]) == typed_claim({"notices.0": DEMAND})
    assert set(for_tool(opened.typed, TOOL)) == {group.name for group in TOOL.groups}
    assert for_tool(opened.typed, TOOL)["debtor"]["contact"] == typed()["debtor"]["contact"]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"payments": {}}, id="a group for the payments"),
        pytest.param({"payments": ["100"]}, id="a text for a payment"),
        pytest.param({"notices": [{"pay_by": 7}]}, id="a number for a day"),
        pytest.param({"terms": {"interest": 8.5}}, id="a number for a percentage"),
        pytest.param({"terms": {"rente": "8"}}, id="an unknown term"),
    ],
)
def test_a_file_whose_claim_does_not_fit_is_refused(changes: dict[str, Any]) -> None:
    """The groups that only the claim has are held against its fields too."""
    data = {**json.loads(write_case_file(CaseFile(Language.NL, typed_claim()))), **changes}
    assert _refused(json.dumps(data)) == "case_file_damaged"


def test_what_is_left_when_a_customer_is_cleared_is_asked_for_by_some_tool() -> None:
    """The page's own list of a visitor's details (`own-details.js`) names groups and fields that there are."""
    script = (PROJECT / "tools" / "browser" / "own-details.js").read_text(encoding="utf-8")
    listed = re.search(r"const OWN = \{(.*)\};", script)
    assert listed
    own = {name: set(re.findall(r'"(\w+)"', fields)) for name, fields in re.findall(r"(\w+): \[(.*?)\]", listed[1])}
    asked: dict[str, set[str]] = {}
    for group in (group for tool in TOOLS.values() for group in tool.groups):
        asked.setdefault(group.name, set()).update(field.name for field in group.fields)
    assert {"creditor", "account"} <= set(own) <= set(asked)
    assert all(fields <= asked[name] for name, fields in own.items())


def _refused(text: str) -> str:
    with pytest.raises(InputError) as caught:
        read_case_file(text, tools=TOOLS.values())
    return caught.value.key

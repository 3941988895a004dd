"""A tool in a static page: readable without a script, and never without a letter."""

import pytest

from receivables.drivers.page import sample_document, static_tool
from receivables.language import Language
from receivables.widgets.tools import TOOLS

EXAMPLES = {"tone-check": "Verstraete,\n"}
NAME = 'value="Bakkerij Zevenkorrel"'


@pytest.mark.parametrize("name", TOOLS)
@pytest.mark.parametrize("language", list(Language))
def test_the_page_holds_the_example_and_its_document(name: str, language: Language) -> None:
    """Form and outcome of the example stand in the page, in its language."""
    html = static_tool(TOOLS[name], language)
    assert EXAMPLES.get(name, NAME) in html
    assert sample_document(TOOLS[name], language) in html
    assert f'lang="{language}"' in html


@pytest.mark.parametrize("language", list(Language))
def test_the_page_of_a_claim_holds_its_picture(language: Language) -> None:
    """The picture and its table stand in the page before any script runs, and below the statement."""
    html = static_tool(TOOLS["claim"], language)
    assert html.count('<figure class="growth">') == 1
    assert html.index("</article>") < html.index('<figure class="growth">') < html.index('<table class="growth-table">')
    assert "<figure" not in static_tool(TOOLS["reminder"], language)


def test_a_page_without_a_letter_is_not_built() -> None:
    """Input with errors stops the build instead of showing an empty page."""
    with pytest.raises(ValueError, match="reminder"):
        static_tool(TOOLS["reminder"], Language.NL, {"invoices": []})

"""The link that opens a mail program: what it holds is what the letter says."""

from urllib.parse import parse_qs, urlsplit

from receivables.files.mail_link import LONGEST_LINK, mail_link

EMPTY = len(mail_link(subject="Herinnering", text="").address)


def fields(address: str) -> dict[str, list[str]]:
    """What a mail program finds in a link."""
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.path) == ("mailto", "", "")
    return parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)


def test_a_mail_program_gets_subject_and_text() -> None:
    """Accents, signs, plus and ampersand arrive as they are; lines end as in mail."""
    link = mail_link(
        subject="Betaald? 100% & meer", text="Geachte Aydin,\n\n+++090/9337/55493+++ € 5\u00a0🧁 #a=b&body=c"
    )
    assert link.holds_text
    assert fields(link.address) == {
        "subject": ["Betaald? 100% & meer"],
        "body": ["Geachte Aydin,\r\n\r\n+++090/9337/55493+++ € 5\u00a0🧁 #a=b&body=c"],
    }


def test_line_ends_are_those_that_mail_asks_for() -> None:
    """Each line of the text ends in %0D%0A, and nothing else breaks a line."""
    link = mail_link(subject="Herinnering", text="een\ntwee\n\ndrie")
    assert link.address.endswith("&body=een%0D%0Atwee%0D%0A%0D%0Adrie")


def test_the_longest_text_that_fits_is_in_the_link() -> None:
    """Up to the limit the text is in it; one character more and only the subject is."""
    room = LONGEST_LINK - EMPTY
    fits, too_long = (mail_link(subject="Herinnering", text="t" * length) for length in (room, room + 1))
    assert (len(fits.address), fits.holds_text) == (LONGEST_LINK, True)
    assert fields(fits.address)["body"] == ["t" * room]
    assert (too_long.holds_text, fields(too_long.address)) == (False, {"subject": ["Herinnering"]})


def test_length_counts_as_it_stands_in_the_link() -> None:
    """A euro sign takes nine characters there."""
    room = (LONGEST_LINK - EMPTY) // 9
    assert mail_link(subject="Herinnering", text="€" * room).holds_text
    assert not mail_link(subject="Herinnering", text="€" * (room + 1)).holds_text

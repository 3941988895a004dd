"""What a visitor takes along: a letter as a Word document, days for a calendar, a code to pay by, a link to mail."""

"""What a draft is for: a threat, a date or an amount weighs differently at each stage."""

from enum import StrEnum


class DraftStage(StrEnum):
    """What a draft is for, in the order of a collection track."""

    FIRST_CONTACT = "first_contact"
    REMINDER = "reminder"
    LAST_NOTICE = "last_notice"
    PHONE_SCRIPT = "phone_script"

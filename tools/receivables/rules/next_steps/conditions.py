"""What steps of one day have to do with each other: a text only goes out if what comes before it brought nothing.

Practice, not law. One call is enough: who rings about a broken promise asks about the rest as well.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from receivables.rules.call_outcomes import AfterCall
from receivables.rules.next_steps.step import Condition, NextAction, NextStep

_CALLS_AS_WELL = {
    AfterCall.CALL_AGAIN,
    AfterCall.ASK_ARRIVED,
    AfterCall.ASK_APPROVAL,
    AfterCall.ASK_DAY,
    AfterCall.DISCUSS_PLAN,
}
_AFTER_CALL: Mapping[AfterCall, Condition] = {
    AfterCall.CHECK_ACCOUNT: Condition.NOT_PAID,
    AfterCall.SEND_PLAN: Condition.PLAN_REFUSED,
    AfterCall.ANSWER_DISPUTE: Condition.DISPUTE_OVER,
}
_ACTIONS: Mapping[NextAction, Condition] = {
    NextAction.CALL_ABOUT_PROMISE: Condition.NO_DAY_AGREED,
    NextAction.CALL_FIRST: Condition.NO_DAY_AGREED,
    NextAction.NOTICE_TERM_ENDS: Condition.NOT_PAID,
}
_ABOUT_OTHERS = {
    NextAction.REMIND_INSTALMENT,
    NextAction.ANSWER_COMPLAINT,
    NextAction.SETTLE_COMPLAINT,
    NextAction.AFTER_ANSWER,
    NextAction.MAINTAIN_ANSWER,
    NextAction.AWAIT_MONEY,
    NextAction.CHECK_INSTALMENT,
    NextAction.CHECK_PROMISE,
}
"""What the texts of the track leave alone meanwhile."""
_ON_A_CONDITION = {NextAction.CALL_FIRST, NextAction.SEND, NextAction.HAND_OVER}


def with_one_call(steps: Sequence[NextStep]) -> tuple[NextStep, ...]:
    """The steps without a second call on the day on which one rings about a broken promise."""
    days = {one.on for one in steps if one.action is NextAction.CALL_ABOUT_PROMISE}
    return tuple(one for one in steps if not (one.on in days and _only_calls(one)))


def with_conditions(steps: Sequence[NextStep]) -> Iterator[NextStep]:
    """The steps, in their order, each with what it hangs on: the last one before it that may make it needless."""
    for at, step in enumerate(steps):
        before = [(number, one) for number, one in enumerate(steps[:at], 1) if one.on == step.on]
        if step.action in _ON_A_CONDITION:
            found = [(number, condition) for number, one in before if (condition := _asked_by(one))]
            others = Condition.OTHER_INVOICES if any(one.action in _ABOUT_OTHERS for _, one in before) else None
            number, condition = found[-1] if found else (0, others)
            yield replace(step, after=number, condition=condition)
        elif step.action is NextAction.STOP_DELIVERING and before:
            yield replace(step, condition=Condition.NONE)
        else:
            yield step


def _only_calls(step: NextStep) -> bool:
    return step.action is NextAction.CALL_FIRST or (
        step.action is NextAction.FOLLOW_UP_CALL and step.values["task"] in _CALLS_AS_WELL
    )


def _asked_by(step: NextStep) -> Condition | None:
    """What a step asks of a text after it; None where it is about other invoices."""
    if step.action is NextAction.FOLLOW_UP_CALL:
        return _AFTER_CALL.get(step.values["task"], Condition.NO_DAY_AGREED)
    return _ACTIONS.get(step.action)

"""What the questionnaire says on phones beside what it says everywhere: its buttons, notes and thanks."""

from collections.abc import Mapping

from huddle_app.texts import _, ngettext

ON_PHONES: Mapping[str, tuple[str, ...]] = {
    "phone_huddle": (),
    "phone_which_code": (),
    "phone_code": (),
    "phone_code_hint": (),
    "phone_go_on": (),
    "phone_back": (),
    "phone_before": (),
    "phone_nothing_sent": (),
    "phone_begin": (),
    "phone_not_yours": (),
    "phone_erased": (),
    "phone_other_code": (),
    "phone_part": ("n", "all"),
    "phone_ready": (),
    "phone_almost": (),
    "phone_much_open": (),
    "phone_still_open": ("n", "all"),
    "phone_left_open": ("n",),
    "phone_mostly_open": ("n", "all"),
    "phone_open_in_part": ("part", "n"),
    "phone_region": (),
    "phone_no_region": (),
    "phone_final": (),
    "phone_send": (),
    "phone_sending": (),
    "phone_waiting": (),
    "phone_thanks": (),
    "phone_in": (),
    "phone_shown": (),
    "phone_throw_away": (),
    "phone_next_person": (),
    "phone_sent_before": (),
    "phone_not_open": (),
    "phone_keep_slip": (),
    "phone_closed": (),
    "phone_late": (),
    "phone_latecomers": (),
    "phone_unknown_code": (),
    "phone_used_code": (),
    "phone_not_added": (),
    "phone_wait": (),
    "phone_type_again": (),
    "phone_other_open": (),
    "phone_nothing_asked": (),
    "phone_nothing_marked": (),
    "phone_not_asked": (),
    "phone_elsewhere": (),
    "phone_unread": (),
    "phone_failed": (),
}
"""Every text by its key, with what stands in braces in it, all of which it must say."""

LIKE_ON_PAPER: Mapping[str, str] = {
    "phone_part": "part",
    "phone_region": "region",
    "phone_thanks": "end",
}
"""Texts that a wording need not say twice: on phones its words for paper do."""


def ours_on_phones(n: int) -> Mapping[str, str]:
    """Our own texts by key; `n` statements are counted in what is left open."""
    return {**_opening(), **_filling_in(), **_sending(n), **_sent(), **_refusing()}


def _opening() -> Mapping[str, str]:
    return {
        "phone_huddle": _("Sales-Marketing Huddle"),
        "phone_which_code": _("Which code is on your slip?"),
        "phone_code": _("Your code for the questionnaire"),
        "phone_code_hint": _(
            "Eight letters and numbers. Small letters, spaces and dashes do not matter."
        ),
        "phone_not_open": _("The questionnaire is not open now."),
        "phone_keep_slip": _(
            "Keep your slip: your code opens it as soon as it is. The person who runs the Huddle can"
            " tell you when."
        ),
        "phone_closed": _("This questionnaire is closed for good."),
        "phone_late": _("Your answers came too late: they were not taken in."),
        "phone_latecomers": _(
            "Would you still like to answer? Ask the person who runs the Huddle: there may be another"
            " questionnaire, with a new code for you."
        ),
    }


def _filling_in() -> Mapping[str, str]:
    return {
        "phone_before": _("Before you begin"),
        "phone_nothing_sent": _("Nothing is sent before you send it at the end."),
        "phone_begin": _("Begin"),
        "phone_not_yours": _("Not your questionnaire?"),
        "phone_erased": _("With another code, what is marked here is erased."),
        "phone_other_code": _("Use another code"),
        "phone_part": _("Part {n} of {all}"),
        "phone_go_on": _("Go on"),
        "phone_back": _("Back"),
    }


def _sending(n: int) -> Mapping[str, str]:
    left_open = ngettext(
        "{n} statement is left open. That is fine: send, or go back to it.",
        "{n} statements are left open. That is fine: send, or go back to them.",
        n,
    )
    return {
        "phone_ready": _("Ready to send?"),
        "phone_almost": _("Almost there"),
        "phone_much_open": _("Most of it is open"),
        "phone_still_open": _("Still open: {n} of {all} statements."),
        "phone_left_open": left_open,
        "phone_mostly_open": _(
            "{n} of {all} statements are left open. A part counts where at least half of it is"
            " marked: go back to them, or send what there is."
        ),
        "phone_open_in_part": _("Part {part}: {n} open"),
        "phone_region": _("Your region (optional)"),
        "phone_no_region": _("I would rather not say"),
        "phone_final": _(
            "Once sent, answers cannot be changed or taken back: nobody could tell which ones are"
            " yours."
        ),
        "phone_send": _("Send my answers"),
        "phone_sending": _("sending …"),
        "phone_waiting": _(
            "Waiting for the network. Everything is kept on this phone and sent as soon as possible:"
            " leave this page open."
        ),
    }


def _sent() -> Mapping[str, str]:
    return {
        "phone_thanks": _("Thank you"),
        "phone_in": _("✓ Your answers are in."),
        "phone_shown": _("What everybody answered together is shown at the Huddle."),
        "phone_throw_away": _(
            "You can close this page and throw the slip away: its code opens nothing any more."
        ),
        "phone_next_person": _("Somebody else answers on this phone"),
        "phone_sent_before": _("Answers were sent already from this phone; these were not added."),
    }


def _refusing() -> Mapping[str, str]:
    return {
        "phone_unknown_code": _("This code is not known. Please look at it once more."),
        "phone_used_code": _("This code has been used: its answers are in. Thank you."),
        "phone_not_added": _("This code has been used: its answers are in. These were not added."),
        "phone_wait": _(
            "Several codes from here were not right. Please wait a minute, then try again."
        ),
        "phone_type_again": _("Please type your code once more."),
        "phone_other_open": _(
            "Another code was opened on this phone meanwhile: these answers were not sent. Please"
            " type your code once more."
        ),
        "phone_nothing_asked": _(
            "This time nothing is asked of your function. Thank you for coming."
        ),
        "phone_nothing_marked": _("Nothing is marked yet."),
        "phone_not_asked": _("Something there was not part of your questionnaire. Look again."),
        "phone_elsewhere": _("This did not come from the questionnaire. Please open it again."),
        "phone_unread": _("This message could not be read. Please send it once more."),
        "phone_failed": _(
            "That did not work just now. What you marked is kept: please try it once more."
        ),
    }

"""Days reckoned from another day. Goes in: the day of a text, and how far or on which side of it; comes out: EDTF, None
for no day. Nothing stays on disk.
"""

from __future__ import annotations

import datetime

from generator.gather.sides import COMING, PAST

_NEAR = datetime.timedelta(days=183)
"""How far a day without a year lies at most from the day of the text."""


def beside(day: datetime.date, own: datetime.date, lying: range | None) -> bool:
    """Whether a day lies near to the text's own on the side of its verb."""
    if lying == PAST:
        return own - _NEAR <= day <= own
    return lying == COMING and own < day <= own + _NEAR


def on_side(day: datetime.date, weekday: int, lying: range | None) -> str | None:
    """The nearest day with a weekday on the side of its verb; None where that is open."""
    return nearest(day, weekday, lying) if lying is not None else None


def nearest(day: datetime.date, weekday: int, shifts: range) -> str | None:
    """The day with a weekday among those so far away."""
    found = (day + datetime.timedelta(days=shift) for shift in shifts)
    return next((one.isoformat() for one in found if one.weekday() == weekday), None)


def week(day: datetime.date, shift: int) -> str:
    """The week, Monday to Sunday, so many weeks after that of a day."""
    monday = day + datetime.timedelta(days=7 * shift - day.weekday())
    return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"


def month(day: datetime.date, shift: int) -> str:
    """The month so many months after that of a day."""
    months = day.year * 12 + day.month - 1 + shift
    return f"{months // 12:04d}-{months % 12 + 1:02d}"

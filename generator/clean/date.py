"""stub"""
from generator.clean.draft import Draft


def date(draft: Draft) -> Draft:
    return draft

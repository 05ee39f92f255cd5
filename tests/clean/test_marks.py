"""Spaces lost beside brackets, quotes and stops are put back, whatever stands on the other side of the mark."""

from __future__ import annotations

import pytest

from generator.clean.unglue import repair


def read(text: str) -> str:
    return repair([("body", 0, text)], [text])[0][0]


@pytest.mark.parametrize(
    "parted",
    [
        "Les ventes de vélos |(+14,7%) et de selles |(-3%) changent.",
        "Elle en tire 14% |(2% hier) de plus.",
        'Le port "Belle Anse" |(Grande Rade) est fermé.',
        "Le port ''Belle Anse'' |(Grande Rade) est fermé.",
        "Elle vit au Bourg (Loire) |(France) depuis hier.",
        'Les films "Aube" (Alba), |"Nuit" (Notte) et "Jour" plaisent.',
        'Les films "Aube", |"Nuit" et "Jour" plaisent.',
        "Les films « Aube », |« Nuit » et « Jour » plaisent.",
        "Le prix |''Plume d'or'' |pour lui.",
        'Les livres "Aube et Nuit, "Jour et Soir", la Revue |"Matin clair", ainsi que le reste.',
        'Les livres "Aube et Nuit, "Jour et Soir", la Revue "Matin" |puis le reste.',
        'Elle a dit "nous restons." |Elle est partie.',
        'Elle a lu les livres |"Aube et Nuit, "Jour et Soir" hier.',
        'Elle a lu "Aube et Nuit, |"Jour et Soir" hier.',
        'Elle dit : "Pour le parti, les |"primes" versées sont de trop.',
        "Elle est née le 3 janv. |2021 à Lyon.",
    ],
)
def test_a_space_lost_beside_a_mark_is_put_back(parted: str) -> None:
    assert read(parted.replace(" |", "")) == parted.replace("|", "")


@pytest.mark.parametrize(
    "whole",
    [
        "Voir l'article 12(1)(c) et l'article 3(b) du traité.",
        "Le ou la ministre(s) du port.",
        'Elle dit que l\'"Orchestre" joue.',
        "Au point 12°30'15''N du golfe.",
        "La photo IMG10.JPG et le texte rapport.2021.pdf sont là.",
        "La version 2.2021.3 du texte.",
        'Un écran de 15" est cassé, un autre de 17" marche.',
    ],
)
def test_marks_that_need_no_space_are_left(whole: str) -> None:
    assert read(whole) == whole


@pytest.mark.parametrize(
    "text", ['Elle a lu "Aube et Nuit."Jour et Soir" hier.', 'Elle a lu "Aube et Nuit"Jour et Soir" hier.']
)
def test_a_quote_of_which_nothing_tells_the_side_is_left(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    "parted",
    [
        "La route 2A |et le col sont fermés.",
        "Une toile de |12x15 cm a été vendue.",
        "Il pèse 14kg |de trop et vit à 3km |du port.",
        "Une centrale de 20MW |par vallée.",
        "Le train part à 10h30 |de Lyon et à 9h |de Pau.",
        "Cela coûte 50€ |par jour, ou 12 $ |la pièce.",
        "Le bilan de 2020: |la ville grandit.",
    ],
)
def test_a_word_is_parted_from_a_figure_with_its_unit(parted: str) -> None:
    assert read(parted.replace(" |", "")) == parted.replace("|", "")

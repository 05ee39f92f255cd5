"""Organisations of all continents, invented or general, one table a class: heads, endings, companies, parliaments."""

from __future__ import annotations

import pytest

from tests.recognise.factory import named, read, surfaces

HEADS = [
    ("Le Congrès des syndicats de Zambie (ZTC) s'est réuni.", "Congrès des syndicats de Zambie"),
    (
        "La Centrale unitaire des travailleurs du Chili a appelé à la grève.",
        "Centrale unitaire des travailleurs du Chili",
    ),
    (
        "L'Entité des Nations unies pour le désarmement a publié un rapport.",
        "Entité des Nations unies pour le désarmement",
    ),
    ("L'Agence kényane de la météorologie a mis en garde.", "Agence kényane de la météorologie"),
    ("L'École polytechnique de Lausanne a ouvert.", "École polytechnique de Lausanne"),
    (
        "Le Réseau africain des journalistes pour la paix (RAJP) a écrit.",
        "Réseau africain des journalistes pour la paix",
    ),
    ("L'Observatoire européen austral a photographié l'étoile.", "Observatoire européen austral"),
    ("La Fédération thaïlandaise de tir a gagné.", "Fédération thaïlandaise de tir"),
    ("Le Fonds péruvien de développement agricole a prêté.", "Fonds péruvien de développement agricole"),
    ("L'Institut d'histoire comparée a publié un livre.", "Institut d'histoire comparée"),
    ("L'Agence coréenne de la pêche a mis en garde.", "Agence coréenne de la pêche"),
    ("Le Congrès des syndicats de tout le Gabon défile.", "Congrès des syndicats de tout le Gabon"),
    ("Le Front militant de tous les pêcheurs défile.", "Front militant de tous les pêcheurs"),
    ("Le Programme gabonais des forêts (PGF) commence.", "Programme gabonais des forêts"),
]


@pytest.mark.parametrize(("text", "name"), HEADS)
def test_a_head_noun_opens_the_name_of_a_body(text: str, name: str) -> None:
    assert name in named(read(text), "organisation")


ENDINGS = [
    ("L'Université nationale Kim Il-sung recrute.", "Université nationale Kim Il-sung"),
    ("L'Académie nationale de danse Rukmini Devi a joué.", "Académie nationale de danse Rukmini Devi"),
    ("L'École supérieure du Parti Juan Rulfo a rouvert.", "École supérieure du Parti Juan Rulfo"),
    (
        "L'Institut péruvien d'amitié avec les peuples d'Asie écrit.",
        "Institut péruvien d'amitié avec les peuples d'Asie",
    ),
    ("L'Association d'amitié avec Cuba a invité.", "Association d'amitié avec Cuba"),
    ("Le Parti communiste de Moravie et Silésie a signé.", "Parti communiste de Moravie et Silésie"),
    ("La Ligue mondiale pour la paix et contre le racisme siège.", "Ligue mondiale pour la paix et contre le racisme"),
    ("Le Centre international contre la torture a écrit.", "Centre international contre la torture"),
    ("Le Fonds mondial de lutte contre le sida aide.", "Fonds mondial de lutte contre le sida"),
    ("Le Mouvement vers le socialisme (MAS) gouverne.", "Mouvement vers le socialisme"),
    ("La Fédération mondiale de cricket association (FMCA) siège.", "Fédération mondiale de cricket association"),
    ("Le Centre culturel du Gabon en France a ouvert.", "Centre culturel du Gabon en France"),
    ("L'Université nationale du Gabon à Bamako (UNGB) recrute.", "Université nationale du Gabon à Bamako"),
    ("La Compagnie par actions de rugby Boro Nam joue.", "Compagnie par actions de rugby Boro Nam"),
    ("La Fédération péruvienne des PME a signé.", "Fédération péruvienne des PME"),
]


@pytest.mark.parametrize(("text", "name"), ENDINGS)
def test_a_name_ends_with_what_tells_it_apart(text: str, name: str) -> None:
    reading = read(text)
    assert name in named(reading, "organisation")
    assert named(reading, "person") == []


HOLDERS = [
    ("Le recteur de l'Université nationale Juan Gomez a parlé.", "Université nationale", "Juan Gomez"),
    ("La directrice de l'Institut d'histoire Ana Paz a écrit.", "Institut d'histoire", "Ana Paz"),
    ("La présidente du groupe Hansori Cho Min-ja a signé.", "Hansori", "Cho Min-ja"),
]


@pytest.mark.parametrize(("text", "body", "person"), HOLDERS)
def test_behind_an_office_the_name_is_that_of_the_holder(text: str, body: str, person: str) -> None:
    reading = read(text)
    assert (named(reading, "organisation"), named(reading, "person")) == ([body], [person])


COMPANIES = [
    ("La compagnie pétrolière nationale Sonatrak fore un puits.", ["Sonatrak"]),
    ("Le groupe coréen Daeil Steel investit.", ["Daeil Steel"]),
    ("Une ligne de Mongol Airlines ouvre demain.", ["Mongol Airlines"]),
    ("Le World Heritage Watch (WHW) a écrit.", ["World Heritage Watch"]),
    ("La Bank of Boroland Group a prêté.", ["Bank of Boroland Group"]),
    ("Le groupe A et le groupe de travail jouent.", []),
    ("Le groupe ethnique Hmong vit ici.", []),
    ("M. John Smith (JS) et Samantha Power sont venus.", []),
]


@pytest.mark.parametrize(("text", "names"), COMPANIES)
def test_a_company_is_named_by_its_noun_its_last_word_or_its_initials(text: str, names: list[str]) -> None:
    assert sorted(set(named(read(text), "organisation"))) == names


def test_a_company_once_introduced_is_known_by_its_name() -> None:
    reading = read("Le groupe Hansori a ouvert une usine.", "Selon Hansori, elle emploiera cent personnes.")
    assert surfaces(reading, "organisation") == ["Hansori", "Hansori"]


PARLIAMENTS = [
    ("Le Grand Khoural a voté.", "MN"),
    ("La Verkhovna Rada a voté.", "UA"),
    ("Le Folketing a voté.", "DK"),
    ("La Diète japonaise a voté.", "JP"),
    ("La Lok Sabha a voté.", "IN"),
    ("Le Majlis des Maldives a voté.", "MV"),
    ("La Diète de Pologne a voté.", "PL"),
]


@pytest.mark.parametrize(("text", "country"), PARLIAMENTS)
def test_a_parliament_with_a_name_of_its_own_is_that_of_its_country(text: str, country: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.kind == "organisation")
    assert mention.country == country


NAMESAKES = [
    ("Le Congrès péruvien a voté aux États-Unis.", "Congrès péruvien"),
    ("La Confédération générale du travail d'Argentine défile.", "Confédération générale du travail d'Argentine"),
]


@pytest.mark.parametrize(("text", "name"), NAMESAKES)
def test_a_namesake_in_another_country_is_another_body(text: str, name: str) -> None:
    assert named(read(text), "organisation") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Le XIe Congrès et le prochain Congrès des peuples du Gabon préparent l'avenir.",
        "Le Programme de travail et le Forum des jeunes sont prêts.",
        "L'accord ouvre une ère nouvelle ; le parti pris est clair.",
        "Cercle vicieux, selon elle. Groupe de tête et peloton se suivent. Collège unique et lycée ferment.",
        "La Centrale nucléaire du Sud et le Groupe de travail sont arrêtés.",
    ],
)
def test_events_and_plans_are_no_bodies(text: str) -> None:
    assert named(read(text), "organisation") == []

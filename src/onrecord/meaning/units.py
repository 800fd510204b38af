"""Units as they are written out and abbreviated, and money by its signs, in the languages of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# The abbreviation, and the forms (folded) that it stands for.
_WRITTEN = {
    "g": "gram grams gramme grammes gramm gramos gramo грамм граммов грамма grame grammo grammi gramas gramy gramow",
    "kg": "kilogram kilograms kilogramme kilogrammes kilogramm kilo kilos kilogramos килограмм килограммов "
    "kilograme chilo chili chilogrammi quilo quilos quilogramas kilogramow kilogramy кілограм кілограмів кг",
    "t": "tonne tonnes tonnen tonelada toneladas тонн тонны тонна tone tonnellata tonnellate ton tony тонни",
    "m": "metre metres meter meters metern metro metros метр метра метров metri metry metrow метрів метри",
    "km": "kilometre kilometres kilometer kilometers kilometern kilometro kilometros километр километра километров "
    "kilometri chilometro chilometri quilometro quilometros kilometry kilometrow кілометр кілометрів кілометри км",
    "cm": "centimetre centimetres centimeter centimeters zentimeter zentimetern centimetro centimetros сантиметр "
    "сантиметра сантиметров centimetri centimetry centymetrow см",
    "l": "litre litres liter liters litern litro litros литр литра литров litri litry litrow літр літрів літри",
    "ha": "hectare hectares hektar hectarea hectareas гектар гектара гектаров "
    "ettaro ettari hektary hektarow гектарів гектари га",
    "h": "hour hours hrs stunde stunden heure heures hora horas "
    "ora ore godzina godziny godzin uur часа часов годин години",
    "min": "minute minutes minuten minuto minutos minuti minuty minut mins минут минуты мин хвилин хвилини",
}
_MONEY = {
    "€": "euro euros deuros eur евро",
    "$": "real reais dollar dollars dolar dolares dolari доллар доллара долларов usd",
    "£": "pound pounds pfund livres libras gbp",
    "₽": "рубль рубля рублей rubles roubles rub",
}
ABBREVIATED = {form: short for short, row in _WRITTEN.items() for form in row.split()}
_SIGNS = {form: sign for sign, row in _MONEY.items() for form in row.split()}
# What may stand beside a figure on one side alone, because a sign may print it ("$5 million").
BY_SIGN = frozenset(_SIGNS) | frozenset(
    "percent per prozent pour por ciento процентов franken francs pesos lei de".split()
)


def by_sign(forms: Sequence[str], printed: str) -> bool:
    """Whether some words name the money whose sign stands in what is printed on the other side."""
    return bool(forms) and all(form in _SIGNS and _SIGNS[form] in printed for form in forms if form != "de")

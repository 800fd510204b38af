"""Who speaks, told inside the marks: the writer's words are no part of the quotation."""

import pytest

from onrecord.read import read_bytes
from onrecord.story.quotations import quotations


@pytest.mark.parametrize(
    ("story", "words", "speaker"),
    [
        (
            "«Паром старый, — признал Белов, — но корпус проверен», и это всё.",
            "Паром старый но корпус проверен",
            "Белов",
        ),
        (
            "«Мы не собираемся, — заверил Дроздов. — Возить будем меньше».",
            "Мы не собираемся Возить будем меньше",
            "Дроздов",
        ),
        ("«Мост старый, — доложил директор. — Его не чинили».", "Мост старый Его не чинили", "директор"),
        (
            "« Je n'accuse personne, souffle le maire. Mais il savait. »",
            "Je n'accuse personne Mais il savait.",
            "le maire",
        ),
        (
            "«Труба лопнула, — рассказывает Белова судье, — и никто не пришёл».",
            "Труба лопнула и никто не пришёл",
            "Белова",
        ),
        ("«Мост откроют к маю, — сказал Белов».", "Мост откроют к маю", "Белов"),
        ("« La halle, a assuré Luce Bremond, rouvrira bientôt. »", "La halle rouvrira bientôt.", "Luce Bremond"),
        ("Luce Bremond a répondu. « Nous avons, dit-elle, trois devis. »", "Nous avons trois devis.", "Luce Bremond"),
        ("«Мост закрыт, — доложил подрядчик. — Ждём мая».", "Мост закрыт Ждём мая", "подрядчик"),
        ("«Мост закрыт, – рассказывает она судье, – до мая». Её зовут Орла Финч.", "Мост закрыт до мая", "Орла Финч"),
        ("«No habrá barco —prosiguió Marta Ibarra—, y no lo habrá pronto».", None, "Marta Ibarra"),
        ("Marta Ibarra parlò. «Non c'è barca - ha scandito -. Non oggi».", "Non c'è barca Non oggi", "Marta Ibarra"),
        (
            "« Je ne sais pas, et je le dis, qui a raison », a dit Luce Bremond.",
            "Je ne sais pas, et je le dis, qui a raison",
            "Luce Bremond",
        ),
    ],
)
def test_incises(story: str, words: str | None, speaker: str) -> None:
    (only,) = (q for q in quotations(read_bytes(story.encode(), name="story.txt")).quotations if q.kind != "indirect")
    assert words is None or only.text == words
    assert not any(verb in only.text for verb in ("доложил", "рассказывает", "prosiguió", "scandito", "assuré"))
    assert only.speaker == speaker
    assert all(s.of(story).strip() for s in only.spans)

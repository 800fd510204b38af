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
        ("«Мост откроют к маю, — сказал Белов».", "Мост откроют к маю", "Белов"),
        ("« La halle, a assuré Luce Bremond, rouvrira bientôt. »", "La halle rouvrira bientôt.", "Luce Bremond"),
        ("Luce Bremond a répondu. « Nous avons, dit-elle, trois devis. »", "Nous avons trois devis.", "Luce Bremond"),
        ("« Je ne sais pas, et je le dis, qui a raison », a dit Luce Bremond.", None, "Luce Bremond"),
    ],
)
def test_incises(story: str, words: str | None, speaker: str) -> None:
    (only,) = (q for q in quotations(read_bytes(story.encode(), name="story.txt")).quotations if q.kind != "indirect")
    assert only.text == (words or "Je ne sais pas, et je le dis, qui a raison")
    assert only.speaker == speaker
    assert all(s.of(story).strip() for s in only.spans)

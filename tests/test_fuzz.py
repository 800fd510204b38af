"""Damaged inputs of every family raise nothing but onrecord's own errors; benchmarks/fuzz.py runs many more."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.models import MediaType
from onrecord.read import read_bytes
from onrecord.read.containers import held
from onrecord.story.quotations import quotations
from onrecord.structure import structure
from seeds import damaged, seeds

BATCH = 40


@pytest.mark.parametrize("name", seeds())
def test_every_seed_is_read(name: str) -> None:
    found = [structure(read_bytes(d, name=n)) for n, d in held(io.BytesIO(seeds()[name]), name) if isinstance(d, bytes)]
    assert found
    assert all(r.document.text.strip() for r in found)


@pytest.mark.parametrize("start", range(0, 200, BATCH))
def test_damaged_inputs(start: int) -> None:
    for number in range(start, start + BATCH):
        name, data = damaged(number)
        begun = time.perf_counter()
        for inner, held_data in held(io.BytesIO(data), name):
            try:
                if isinstance(held_data, InputError):
                    raise held_data
                document = read_bytes(held_data, name=inner)
            except InputError as error:
                assert "\n" not in str(error), number
                assert str(error).endswith((".", "]'")), number
                continue
            structure(document)
            quotations(document)
        assert time.perf_counter() - begun < 20, number


PRINTED = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t")


@settings(max_examples=200, deadline=None)
@given(
    st.text(PRINTED, min_size=1, max_size=300),
    st.booleans(),
)
def test_plain_text_is_never_changed(text: str, marked: bool) -> None:
    """But for the byte-order mark and the line ends, a text file is its document's text."""
    data = (b"\xef\xbb\xbf" if marked else b"") + text.replace("\n", "\r\n").encode()
    try:
        found = read_bytes(data, name="talk.txt")
    except InputError:
        return
    if found.media_type in (MediaType.TEXT, MediaType.MARKDOWN):
        assert found.text == text.removeprefix("\ufeff")

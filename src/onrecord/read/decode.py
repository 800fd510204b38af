"""Bytes to text: encodings told by their marks, by UTF-8's own rules, or by charset-normalizer; binaries refused."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.errors import EmptyInputError, FormatError

if TYPE_CHECKING:
    from collections.abc import Iterator

SNIFFED = 65536  # bytes looked at before the rest is read
# Share of control characters above which bytes are no text; a stray one is a slip of the source.
_CONTROL_SHARE = 0.002
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_WESTERN = frozenset("äöüÄÖÜßéèêëàâáçîïíìôóòõûúùœŒñÑãÃÉÈÀÇ…‘’“”„–—«»¿¡£€§°·•\xa0")
_HIGH_SHARE = 0.15  # of the bytes of a Western text that are beyond ASCII, at most
_KANA = 0.2  # of the characters of Japanese beyond ASCII, at least
_WINDOWS = re.compile(rb"[\x80-\x9f]")  # letters and marks in cp1250, nothing in ISO 8859-2
_LATIN_2 = re.compile(rb"[\xa9\xab\xae\xb9\xbb\xbe]")  # letters in ISO 8859-2, mostly marks in cp1250
_SURROGATES = re.compile("[\ud800-\udfff]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How files that hold no text begin, and what they are called.
_BINARY = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"PK\x03\x04", "packed document"),
    (b"GIF8", "GIF image"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"ID3", "MP3 sound"),
    (b"\xff\xfb", "MP3 sound"),
    (b"OggS", "Ogg sound"),
    (b"fLaC", "FLAC sound"),
    (b"RIFF", "sound, picture or film"),
    (b"\x1aE\xdf\xa3", "film"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"\xd0\xcf\x11\xe0", "old Office document"),
    (b"7z\xbc\xaf", "7-Zip archive"),
    (b"Rar!", "RAR archive"),
    (b"PAR1", "Parquet table"),
    (b"\x00asm", "program"),
)
ADVICE = "give the transcript or story as text, Markdown or HTML"


def refuse_binary(head: bytes, name: str) -> None:
    """Raise FormatError where the first bytes show that there is no text in the file."""
    what = next((what for magic, what in _BINARY if head.startswith(magic)), None)
    if head[4:8] == b"ftyp":
        what = "film or sound"
    if what is None and not _is_text(head):
        what = "bytes that are no text"
    if what:
        raise FormatError(f"{name}: this is a binary file ({what}), not a text; {ADVICE}.")


def _is_text(head: bytes) -> bool:
    if any(head.startswith(mark) for mark, _ in _BOMS) or _wide(head):
        return True
    return _controls(head) <= _CONTROL_SHARE * len(head)


def _controls(data: bytes) -> int:
    """How many control characters there are that no text has."""
    return len(data) - len(data.translate(None, _CONTROLS))


def _wide(head: bytes) -> str | None:
    """The UTF-16 order of bytes without a mark: on one side stand the few numbers of a script and NULs, for blanks."""
    sample = head[: len(head) // 2 * 2][:4096]
    if len(sample) < 4 or 0 not in sample:
        return None
    even, odd = sample[::2], sample[1::2]
    return "utf-16-le" if _scripts(odd, even) else "utf-16-be" if _scripts(even, odd) else None


def _scripts(high: bytes, low: bytes) -> bool:
    """Whether the one half of bytes are those of scripts and the other those of letters."""
    few = sum(n for _, n in Counter(high).most_common(3))
    return few > 0.9 * len(high) and high.count(0) > 0.05 * len(high) and low.count(0) < 0.1 * len(low)


def decode(data: bytes, *, name: str) -> str:
    """The text of bytes, byte-order mark dropped, CRLF and CR as LF.

    Raises EmptyInputError where nothing but white space is in it, FormatError where it is no text or its encoding
    cannot be told.
    """
    text = _decoded(data, name)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.removeprefix("\ufeff")
    if not text.strip("\ufeff \t\n\u00a0\f\v\u200b"):
        raise EmptyInputError(f"{name}: there is no text in it; give a file that holds the words.")
    some = _controls(data[: 4 * SNIFFED]) and _controls(text[:SNIFFED].encode("utf-8", "replace"))
    if some > max(1, _CONTROL_SHARE * min(len(text), SNIFFED)):
        raise FormatError(f"{name}: this is a binary file (bytes that are no text), not a text; {ADVICE}.")
    return text


def _decoded(data: bytes, name: str) -> str:
    encoding = next((e for mark, e in _BOMS if data.startswith(mark)), None) or _wide(data[:SNIFFED])
    for guess in (encoding, "utf-8"):
        if guess:
            try:
                return data.decode(guess)
            except UnicodeDecodeError:
                continue
    return _guessed(data, name)


def _guessed(data: bytes, name: str) -> str:
    """By charset-normalizer on a sample; a torn or mixed UTF-8 keeps what can be read of it."""
    sample = data[:SNIFFED]
    good = sample.decode("utf-8", errors="ignore")
    if len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]", sample)) > 20 * good.count("\ufffd") + 5 and _mostly_utf8(sample):
        return data.decode("utf-8", errors="replace")
    if _western(sample):
        return data.decode("cp1252", errors="replace")
    for encoding in (*_japanese(sample), _likeliest(sample), "cp1252"):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    raise FormatError(f"{name}: its encoding cannot be told; save it as UTF-8 and try again.")


def _likeliest(sample: bytes) -> str | None:
    """What charset-normalizer takes it for; of the two of Central Europe the one whose letters these bytes are."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    if best and best.encoding == "cp1250" and not _WINDOWS.search(sample) and _LATIN_2.search(sample):
        return "iso8859_2"
    return best.encoding if best else None


def _japanese(sample: bytes) -> Iterator[str]:
    """The encodings of Japanese in which bytes have as much kana as Japanese has."""
    if sum(c > 127 for c in sample[:2000]) < _HIGH_SHARE * len(sample[:2000]):
        return
    for encoding in ("cp932", "euc_jp"):
        text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
        beyond = [c for c in text if c > "\x7f"]
        kana = sum("\u3040" <= c < "\u3100" for c in beyond)
        if kana > _KANA * len(beyond) and not any(c == "\ufffd" or "\uff61" <= c < "\uffa0" for c in beyond):
            yield encoding


def _western(sample: bytes) -> bool:
    """Whether all bytes beyond ASCII are letters and marks of Western Europe, among many of ASCII."""
    high = [c for c in sample.decode("cp1252", errors="replace") if c > "\x7f"]
    return len(high) < _HIGH_SHARE * len(sample) and all(c in _WESTERN for c in high)


def _mostly_utf8(sample: bytes) -> bool:
    wrong = sample.decode("utf-8", errors="replace").count("\ufffd")
    return wrong < 0.01 * len(sample)


def encoded(text: str) -> tuple[str, bytes]:
    """A text and it in UTF-8, lone surrogates (which JSON can carry and UTF-8 cannot) as the replacement character."""
    try:
        return text, text.encode("utf-8")
    except UnicodeEncodeError:
        whole = _SURROGATES.sub("\ufffd", text)
        return whole, whole.encode("utf-8")


def without_surrogates(text: str) -> str:
    """The same as text alone."""
    return encoded(text)[0]

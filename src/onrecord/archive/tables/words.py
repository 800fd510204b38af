"""What is said, as words: cut out of the texts by a view, and indexed from it, so that they are not stored twice."""

from onrecord.archive.tables.steps import Tables

_FIRST = """
CREATE VIEW said AS
    SELECT u.id AS id, d.title AS document, d.path AS path, d.day AS day, s.name AS speaker, s.role AS role,
           u.kind AS kind,
           substr(d.text, u.start + 1, u.stop - u.start) AS words
    FROM utterances u JOIN documents d ON d.id = u.document LEFT JOIN speakers s ON s.id = u.speaker;
CREATE VIRTUAL TABLE said_words USING fts5 (
    words, content = 'said', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE said_terms USING fts5vocab (said_words, row);
"""

WORDS = Tables(name="words", steps=(_FIRST,))

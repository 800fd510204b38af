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

_SECOND = """
DROP TABLE said_terms;
DROP TABLE said_words;
DROP VIEW said;
CREATE VIEW said AS
    SELECT u.id AS id, coalesce(e.day, d.day) AS day, coalesce(e.title, d.title) AS event, s.name AS speaker,
           s.role AS role, s.affiliation AS affiliation, u.kind AS kind,
           substr(d.text, u.start + 1, u.stop - u.start) AS words, d.language AS language, d.path AS path,
           d.id AS document, u.name AS utterance
    FROM utterances u JOIN documents d ON d.id = u.document JOIN sections e ON e.id = u.section
         LEFT JOIN speakers s ON s.id = u.speaker;
CREATE VIEW said_fields AS
    SELECT id, words, coalesce(speaker, '') AS speaker,
           trim(coalesce(role, '') || ' ' || coalesce(affiliation, '')) AS role, kind, coalesce(event, '') AS event,
           substr(coalesce(day, ''), 1, 4) || ' ' || replace(substr(coalesce(day, ''), 1, 7), '-', '') || ' ' ||
           replace(substr(coalesce(day, ''), 1, 10), '-', '') AS day, language
    FROM said;
CREATE VIRTUAL TABLE said_words USING fts5 (
    words, speaker, role, kind, event, day, language,
    content = 'said_fields', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO said_words (said_words, rank) VALUES ('rank', 'bm25(1, 0, 0, 0, 0, 0, 0)');
INSERT INTO said_words (said_words) VALUES ('rebuild');
"""

WORDS = Tables(name="words", steps=(_FIRST, _SECOND))

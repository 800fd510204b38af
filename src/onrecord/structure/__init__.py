"""Document to record: sections, utterances, who speaks, questions and answers.

Labels are found by a document's own regularities (`labels`), cut into turns (`turns`), given to people (`people`,
`reporters`), told apart as questions and answers (`exchanges`) and set into sections (`sections`, `dates`), each with
whether it is a translation (`translation`).
"""

from __future__ import annotations

from onrecord.structure.build import structure

__all__ = ["structure"]

"""What counts in English beside an undertaking: its terms, and words that say that it is meant."""

from __future__ import annotations

from onrecord.follow.english.forms import ADVERBS, IS, NUMBER, participle, words
from onrecord.follow.english.presents import schedule
from onrecord.follow.english.rows import ANY, DEED, INTENDED, row
from onrecord.follow.english.times import TIME
from onrecord.follow.english.verbs import FOUNDS, MEASURES
from onrecord.follow.undertakings import Beside, pattern

_ALLOT = words("get receive go stay stop start begin open close end apply come return move reopen resume")
_ENDS = MEASURES | words("finish exchange free return withdraw")
_NOT_NOW = r"(?![^.;]*\b(?:today|currently|at\ present|at\ the\ moment|these\ days|impression|already)\b)"
_IT = r"(?:it|this|that|so|what\ (?:i|we)(?:'ve)?\ said|the\ (?:same|page|paper|text))"
_SIGNED = r"(?:sign|decid|vot|approv|agre|settl|confirm|repeat|promis|mean|meant|said|say)\w*"

BESIDE = Beside(
    cues=(
        row(INTENDED, r"\b(?:will|shall)\b|'ll\b", others=DEED, they=True),
        row(
            INTENDED,
            r"(?:\b(?:will|shall)\b|'ll\b)(?=\s(?:also\s|then\s)?(?:(?:come|go|live|stay|stand|travel)\ (?:by|to|in|on|at|with|back|home|there|here|from)\b|be\ (?:in|at|home|back|on|there|here|with)\b))",
            others=ANY,
            they=True,
            things=True,
        ),
        row(
            INTENDED,
            r"(?<!said\ it\ )(?<!says\ it\ )(?:(?<=\bit)'ll|(?<=\bit\ )will)\b(?!\s(?:not\s|also\s)?(?:be\s(?:an?|the|hard|difficult|easy|good|better|worse|great|nice|seen|clear|like|too|very|enough|up\ to|about)|happen|depend|take\ (?:time|a\ while|long)|rain|see|know|think|say|tell|look|find|need|want|feel|like|help|show|speak|mean)\b)",
            others=ANY,
            they=True,
            things=True,
        ),
        row(INTENDED, r"\bshall\b", others=ANY, they=True, things=True),
        row(
            INTENDED,
            rf"(?<!\btoday\ )(?<!\bit\ ){schedule(_ALLOT)}{_NOT_NOW}|{IS}{ADVERBS}\s+(?:being\s)?(?={participle(_ENDS)}){_NOT_NOW}|{IS}{ADVERBS}\s+being\s(?={participle(FOUNDS)})",
            others=ANY,
            they=True,
            things=True,
        ),
        row(
            INTENDED,
            r"\b(?:can|may)\s(?=(?:go|come|stay|visit|apply|keep|return|claim|travel|enter|leave|collect|cross|study|vote|choose)\b)",
            others=ANY,
            they=True,
        ),
    ),
    verb=pattern(
        r"""\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|(?<!in\ )(?<!by\ )(?<!of\ )(?<!from\ )may|might|must|i|we|he|she|they|it|you|there|
            thank|thanks|please|let|said|says|ago|last|since|why|who|what|how|because|yes|no|not|came|went|took|gave|made|got|left|became|began|met|ran|sold|won|lost|\w{2,}(?<!hundr)ed)\b|'(?:s|re|m|ve|ll|d)\b|n't\b"""
    ),
    term=pattern(
        rf"^(?:and\s|but\s)?(?:{NUMBER}|an?|the|on|by|from|for|in|until|up|another|all|every|first)\b.*\b(?:for|over|per|a|each|every|until|till|up\ to|within|this|next|{TIME}s?)\b|\bup\ to\ {NUMBER}"
    ),
    backs=pattern(
        rf"""^(?:(?:yes|no|and|but|so|well|sir|ma'am|madam|i\ said)[\s,]+){{0,3}}(?:(?:i|we|we\ both|both|that|it|this|all\ (?:of\ )?(?:this|that)|the\ (?:council|board|cabinet|government|parliament|members|union))(?:'ve|'m|'s|'re|\ have|\ has|\ am|\ are|\ is|\ was|\ can)?(?!{ADVERBS}\s(?:not|never)){ADVERBS}\s
            {_SIGNED}\b(?!\sto\b|\sabout\b)(?:\s+{_IT}\b|\s*[,.!]|\s(?:in|by|on|and|last)\b)|you\ (?:have|can\ have)\ my\ word|(?:that|it|this)\ (?:was|is|has\ been){ADVERBS}\ (?:promised|agreed|decided)\b|(?:i|we)(?:\ have|'ve)?\ put\ (?:this|that|it)\ on\ the\ table|(?:the|our|my)\ (?:offer|proposal|invitation)\ (?:is\ on|stands|remains)\b|(?:you\ can\ )?(?:hold|quote)\ me\ (?:to|on)\b
            |(?:that|it|this)(?:'s|\ is)\ (?:a|my|our)\ (?:promise|pledge|commitment|guarantee|word)\b|(?:i|we)\ (?:give|gave)\ you\ my\ word|i\ stand\ by\ {_IT}|mark\ my\ words)"""
    ),
    asks=pattern(
        r"""\b(?:(?:will|would)\ you|(?:are|do)\ you\ (?:going|intend|plan|prepared|willing|ready)\ to|(?:can|will|do|would)\ you\ (?:promise|guarantee|commit|undertake|pledge|assure)(?:\ us|\ them)?\ (?:to|that\ you\ will|that\ you'll))
            \s(?:\w+ly\s|also\s|now\s|then\s|still\s|ever\s|at\ least\s)*(?P<act>\w+[^?]*)"""
    ),
    assents=pattern(
        r"^(?:yes|yeah|aye|indeed|absolutely|certainly|of\ course|definitely|gladly|we\ will|i\ will|we\ shall|i\ shall|we'll\ do\ \w+|i'll\ do\ \w+)\b(?:[\s,]+(?:\w+\s?){0,4})?\W*$"
    ),
    asks_when=pattern(
        r"\b(?:when|by\ when|how\ (?:soon|many|much|long)|what\ (?:date|day|time))\b[^?]*\b(?:will|do|are|does|is|going|next)\b[^?]*\?\s*$|\band\ (?:this|next)\ year\?\s*$"
    ),
)

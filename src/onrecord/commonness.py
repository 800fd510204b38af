"""How common the commonest words of a language are, as a start for records too short to tell."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.words import key, normal

Keys = NDArray[np.uint64]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

# Commonest first. The share of a word follows from its rank (Zipf's law).
COMMONEST = {
    "en": """the and to of a in that i it is you we for was on this they have be with are he as not but so at
    what do there from all by one if or its will our about can people their has who would were which
    been an just more them his me my know think no up out when had going go like get how your us because
    now time dont thats very want than then some said see could into her she other these well here also
    right did make over our those really say only him way should where any two said most many even first
    much need good look years made work lot after back come year got got country take through today new
    thank being every day let something im were youre its theyre weve ive cant didnt before off down why
    again too every thing things never last mr great may must such still same own both between against
    under while each own put part place""",
    "de": """die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als
    an nach wie im fur man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen
    welche sind oder zur um haben einer mir uber ihm diese einem ihr uns da zum kann doch vor dieser
    mich ihn du hatte seine mehr am denn nun unter sehr selbst schon hier bis habe ihre dann ihnen
    seiner alle wieder meine""",
    "fr": """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se le ce il sont la
    les ou avec son sa nous cette mais comme on tout vous je ses ete fait aux cest elle ont si leur y
    dont bien etre deux meme sans aussi ces faire peut etait qua tres leurs quil ny moins entre""",
    "es": """de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ha me
    si sin sobre este ya entre cuando todo esta ser son dos tambien fue habia era muy anos hasta desde
    mi porque que solo han yo hay vez puede todos asi nos ni parte tiene""",
    "it": """di e il la che in a per un del non sono una si con i da le al come piu lo della ma nel ha anche alla
    gli dei delle o se ci questo mi e ho essere suo sua loro quando molto tutto noi cosi ancora solo tra
    dal stato fatto""",
    "pt": """de a que e o da em um para com nao uma os no se na por mais as dos como mas ao ele das seu sua ou
    quando muito nos ja eu tambem so pelo pela ate isso ela entre depois sem mesmo aos seus quem nas me
    esse eles""",
    "ro": """de si in a la cu pe nu care ca sa este un din o pentru ce mai am fi au se ne ei le prin dar sunt sau
    lui fost cand foarte tot acest aceasta noi asta daca i va avem""",
    "nl": """de en het van ik te dat die in een hij niet zijn is was op aan met als voor had er maar om hem dan
    zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft
    hebben""",
    "ru": """и в не на я что с он а как это по но они мы она из за то у к все так его от бы о же вы было для
    только мне до или если был еще уже нас них при чтобы быть есть нет даже очень себя этого может где
    когда""",
    "uk": """і в не на що я з та у до як за це він а від про по але ми вони так для ви був було все його або то б
    же щоб є бути якщо ще вже нас коли дуже""",
    "pl": """w i na z nie do to sie ze o jest a jak po co tak za od ale czy przez dla ja ich jego tylko go juz
    byl sa przy moze ktory ktore bardzo my byc oraz lub""",
}
FIRST_RANK = 2.0  # the offset of Mandelbrot's form of Zipf's law, fitted to English speech
SCALE = 0.1


SPOKEN = 0.5  # a language counts as spoken in the record whose common words stand there this often beside the best


@cache
def _tables() -> tuple[tuple[Keys, Floats], ...]:
    """(sorted keys, shares) of the common words of each language."""
    tables = []
    for listed in COMMONEST.values():
        ranks = {key(normal(word)): rank for rank, word in reversed(list(enumerate(dict.fromkeys(listed.split()))))}
        keys = np.array(sorted(ranks), np.uint64)
        tables.append((keys, SCALE / (np.array([ranks[k] for k in keys.tolist()]) + FIRST_RANK)))
    return tuple(tables)


def common(vocabulary: Keys, counts: Ints) -> tuple[Keys, Floats]:
    """Sorted keys of everyday words and their shares of speech, for the languages that a record is in.

    `vocabulary` are the record's sorted keys, `counts` how often each stands there. "die" is rare in English and the
    commonest word of German, so only lists whose words are the record's own common words are taken.
    """
    seen = [_read(keys, shares, vocabulary, counts) for keys, shares in _tables()]
    spoken = [table for table, n in zip(_tables(), seen, strict=True) if n >= SPOKEN * max(seen)]
    keys = np.concatenate([k for k, _ in spoken])
    shares = np.concatenate([s for _, s in spoken])
    order = np.lexsort((-shares, keys))
    unique, first = np.unique(keys[order], return_index=True)
    return unique, shares[order][first]


def _read(keys: Keys, shares: Floats, vocabulary: Keys, counts: Ints) -> float:
    """How well a list fits a record: its words' occurrences, each weighed by its share."""
    if not len(vocabulary):
        return 1.0
    at = np.minimum(np.searchsorted(vocabulary, keys), len(vocabulary) - 1)
    return float(np.sum(np.where(vocabulary[at] == keys, counts[at], 0) * np.sqrt(shares)))

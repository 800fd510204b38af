"""Prepositions, conjunctions and adverbs by language: words that no text is about, however often it has them."""

from __future__ import annotations

from onrecord.text import folded

_WORDS = {
    "en": """about above across after again against ago along alongside almost already always amid among amongst
        anywhere around away back because before behind below beneath beside besides between beyond both by currently
        despite down during each earlier either else ever every everywhere except eventually far finally forever
        forward hence here hereby however immediately indeed instead just later maybe meanwhile moreover near neither
        never nevertheless nonetheless nor often once onto otherwise over per perhaps quite rather recently regarding
        same since so sometimes soon still such than then thereby therefore throughout thus till together toward
        towards twice under unless until up upon usually via whatever whenever where whereas wherever whether while
        whoever whom whose within without yet""",
    "de": """ab aber als also andere anderen anstatt außer außerdem außerhalb bald beim bereits binnen bis daher dabei
        damals damit dann dennoch derzeit deshalb dessen dort durch einmal endlich entlang entweder etwa falls fast
        früher gegen gegenüber gerade hier hinter immer innerhalb inzwischen irgend jeder jedes jedoch jetzt kürzlich
        laut manchmal mehr meist mittels mittlerweile neben nie niemals nebst noch nun nur oberhalb obwohl ohne oft
        samt schon sehr seit seitdem sobald sodass sofern sofort sogar solange solche sonst sowie sowohl später statt
        stattdessen trotz trotzdem überall unter vielleicht während weder wegen weil wieder wohl ziemlich zurück
        zwischen zweimal zwar""",
    "fr": """actuellement afin ainsi alors après assez aujourd'hui aussi aussitôt autre autrefois autres avant
        beaucoup bien bientôt cependant chaque chez contre déjà demain depuis derrière dès désormais dessous dessus
        devant donc dont durant encore enfin ensuite entre environ hier hormis ici jamais jusqu jusque là là-bas
        lequel lors lorsque maintenant malgré mieux moins néanmoins parfois parmi partout peine pendant peut-être
        plutôt pourtant presque puis puisque quand quelque quelques quoique récemment sans sauf selon sinon souvent
        sous surtout tandis tant tard tel telle toujours toutefois tôt très trop vers voire vraiment""",
    "es": """además actualmente ahora allá allí antes apenas aquí así aún aunque ayer bajo cada casi contra cual
        cuando cuyo desde después donde dondequiera durante embargo entonces entre excepto finalmente hacia hasta hoy
        incluso jamás luego mediante mejor mientras muy nunca otra otro otros pronto pues quizá quizás recientemente
        salvo según sobre sino siempre solo tal también tampoco tarde temprano todavía tras ya""",
    "it": """abbastanza adesso affinché allora altra altri altro ancora appena attualmente certo circa contro cui
        domani dopo dove dunque durante eccetto fino finché forse fra già ieri infatti infine inoltre invece lì mai
        mediante meno mentre molto neanche oggi ogni ormai ovunque perché però piuttosto poi poiché presto prima
        proprio pure qualche quale quando quasi qui quindi recentemente salvo sebbene secondo sempre senza solo sopra
        sotto spesso sullo tale talvolta tardi tra troppo tuttavia verso""",
    "pt": """abaixo acaso acima afinal agora aí ainda além algures ali ambos anteontem antes apenas apesar após aqui
        assim através atrás até cada cá caso certo cerca contra contudo cujo cuja depois desde detrás donde durante
        bastante embora enfim então entre entretanto exceto hoje igualmente inclusive jamais lá logo longe mal
        meio menos mesmo mesmos muito muita muitos muitas nunca onde ontem ora outra outras outro outros perante perto
        pois porém porque portanto porventura pouco pouca própria próprio quase qualquer quando quanto quão salvo sempre
        senão sequer sob sobre sobretudo só tal talvez tampouco tanto tarde toda todas todavia todo todos tudo
        ultimamente várias vários vez vezes""",
    "ro": """abia acolo acum adesea aici altă alte alt alți apoi aproape asemenea astăzi astfel atunci aşa așa până
        contra cât când către chiar conform cu deja deoarece deși despre destul dinainte doar dintre după dar ieri
        împotriva încă înainte însă înspre între lângă mâine mereu niciodată numai nici peste poate pretutindeni prin
        probabil repede spre sub totuși uneori unde""",
    "ru": """вдоль вдруг везде вместо вместе возле возможно вокруг впрочем вчера всегда всюду где давно даже для
        другая другие другой едва завтра затем зато здесь зачем или иногда итак каждый какой когда который кроме лишь
        между может наконец недавно никогда обычно однако около опять очень перед поздно позже поскольку пока после
        потому потом почти поэтому просто против ради раньше сегодня сейчас сквозь скоро скорее снова совсем согласно
        сразу среди так такая такой также там тогда тоже только туда уже хотя часто через чтобы""",
    "uk": """біля вже відтак враз вчора де далі деколи довкола досі завжди замість зараз знову зрештою й крізь крім
        куди лише майже між навіть навколо нарешті незабаром ніколи однак окрім отже перед після потім поки проте
        проти протягом раз раніше скоро скрізь серед сьогодні також там тепер тільки тому тоді увесь хоча часто через
        щоб щойно""",
    "nl": """achter al alleen alsof altijd andere anders behalve beneden binnen bijna boven buiten daar daarom dan dat
        dus door eens eerder eindelijk enkele ergens gisteren hier hoewel immers inderdaad ieder intussen iets later
        langs meestal misschien morgen naast nadat namelijk niettemin nooit nu omdat ondanks onder ook opnieuw over
        overal pas rond samen sinds snel sommige soms steeds straks tegen tenzij terug terwijl tijdens toch toen tot
        tussen vaak vandaag vanaf vanwege verder volgens vooral voordat vroeger waar want wanneer weer zelfs zodat
        zoals zonder zowel""",
    "pl": """albo ależ aż bez bardzo blisko bo by chociaż często czasem dalej dawno dla dlatego dokąd dopiero dziś gdy
        gdyby gdzie inny inne innych jednak jednakże jeśli jeszcze jutro już kiedy każdy ku lecz ledwie lub mimo
        między może nad natomiast nawet niedawno nigdy niż obok oprócz około pod podczas ponieważ ponownie potem poza
        później prawie przeciw przeciwko przed przez przy raczej razem skoro sobie spod teraz też także tam taki tutaj
        tu tylko tymczasem wczoraj wcześniej wciąż według wkrótce wobec wokół wreszcie wśród wtedy wzdłuż zanim zaraz
        zawsze żeby znowu""",
}
IDLE = {language: frozenset(map(folded, words.split())) for language, words in _WORDS.items()}

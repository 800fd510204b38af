"""The words for numbers, folded, in the languages of the project."""

UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "de": "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
    "fr": "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis "
    "veintisiete veintiocho veintinueve",
    "ro": "zero unu doi trei patru cinci sase sapte opt noua zece unsprezece doisprezece treisprezece paisprezece "
    "cincisprezece saisprezece saptesprezece optsprezece nouasprezece",
    "it": "zero uno - tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove",
    "pt": "zero - dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete "
    "dezoito dezanove",
    "nl": "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "pl": "zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec dziesiec jedenascie dwanascie trzynascie "
    "czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
    "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
    "uk": "нуль один два три чотири пять шість сім вісім девять десять одинадцять дванадцять тринадцять чотирнадцять "
    "пятнадцять шістнадцять сімнадцять вісімнадцять девятнадцять",
}
OTHER_WORDS = ("due", "sei")  # Italian for 2 and 6: other words in English and German, and no numbers by themselves
TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante septante quatre-vingts nonante",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "ro": "douazeci treizeci patruzeci cincizeci saizeci saptezeci optzeci nouazeci",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pl": "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat "
    "dziewiecdziesiat",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "uk": "двадцять тридцять сорок пятдесят шістдесят сімдесят вісімдесят девяносто",
}
# The first, the second and so on: how they begin in each language, and how they may end.
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    "de": "erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte dreizehnte vierzehnte "
    "funfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste",
    "pl": "pierwsz drug trzec czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast "
    "pietnast szesnast siedemnast osiemnast dziewietnast dwudziest",
    "uk": "перш друг трет четверт пят шост сьом восьм девят десят одинадцят дванадцят тринадцят чотирнадцят пятнадцят "
    "шістнадцят сімнадцят вісімнадцят девятнадцят двадцят",
    "ru": "перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
    "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
}
ENDINGS = {
    "en": ("",),
    "de": ("", "n", "r", "s", "m"),
    "pl": "y i a ia e ie ego iego ej iej emu iemu ym im".split(),
    "uk": "ии іи а я е є ого ього ои оі іи ому ьому им ім у ю".split(),
    "ru": "ыи ои ое его ого ая ом ем ему ому ую".split(),
}
BARE = ("pl", "uk", "ru")  # languages that print them as bare figures, too ("do 17" is "do siedemnastej")
THIRTIETH = "thirtieth dreissigste dreissigsten тридцатое тридцатого".split()
# Other forms of a number: cases, genders, hundreds that are one word, dozens, halves.
FORMS = """
0.5:half 1.5:anderthalb,eineinhalb,полтора,полторы 2:twice,zwo,две,двух,двум,двумя,doua,couple
12:dozen,douzaine,docena,duzina,дюжина,dutzend,douasprezece 24:dozens 1:одна,одного,однои,одну,одним,одном
3:трех,трем,тремя 4:четырех,четырем,четырьмя 5:пяти,пятью 6:шести,шестью 7:семи,семью 8:восьми,восемью
9:девяти,девятью 10:десяти,десятью 11:одиннадцати 12:двенадцати 13:тринадцати 14:четырнадцати 15:пятнадцати
16:шестнадцати 17:семнадцати 18:восемнадцати 19:девятнадцати 20:двадцати,двадцатью 30:тридцати,тридцатью 40:сорока
50:пятидесяти 60:шестидесяти 70:семидесяти 80:восьмидесяти 90:девяноста 100:ста
200:двести,двухсот,doscientos,doscientas 300:триста,трехсот,trescientos,trescientas
400:четыреста,четырехсот,cuatrocientos,cuatrocientas 500:пятьсот,пятисот,quinientos,quinientas
600:шестьсот,шестисот,seiscientos,seiscientas 700:семьсот,семисот,setecientos,setecientas
800:восемьсот,восьмисот,ochocientos,ochocientas
900:девятьсот,девятисот,novecientos,novecientas 20:vingts 21:veintiun,veintiuna 15:quinzaine,quincena
10:dizaine,decena 2:двое,двоих 3:трое,троих 4:четверо,четверых 5:пятеро,пятерых 6:шестеро,шестерых
7:семеро,семерых 8:восьмеро,восьмерых 9:девятеро 10:десятеро
2:duas 12:duzia,dozijn,tuzin 14:quatorze 16:dezesseis 17:dezessete 19:dezenove 10:dezena,tiental 20:twintigtal
100:cem 200:duzentos,duzentas 300:trezentos,trezentas 400:quatrocentos,quatrocentas 500:quinhentos,quinhentas
600:seiscentos,seiscentas 700:setecentos,setecentas 800:oitocentos,oitocentas 900:novecentos,novecentas
1:jedna,jedno,jednego,jednej 2:dwie,dwoch,dwom,dwoma,dwaj,dwoje,dwojga 3:trzech,trzem,trzema,trzej,troje,trojga
4:czterech,czterem,czterema,czterej,czworo 5:pieciu,piecioma,piecioro 6:szesciu,szescioma,szescioro
7:siedmiu,siedmioma,siedmioro 8:osmiu,osmioma,osmioro 9:dziewieciu,dziewiecioma 10:dziesieciu,dziesiecioma
11:jedenastu 12:dwunastu 13:trzynastu 14:czternastu 15:pietnastu 16:szesnastu 17:siedemnastu 18:osiemnastu
19:dziewietnastu 20:dwudziestu 30:trzydziestu 40:czterdziestu 50:piecdziesieciu 60:szescdziesieciu
70:siedemdziesieciu 80:osiemdziesieciu 90:dziewiecdziesieciu 100:stu 200:dwiescie,dwustu 300:trzysta,trzystu
400:czterysta,czterystu 500:piecset,pieciuset 600:szescset,szesciuset 700:siedemset,siedmiuset
800:osiemset,osmiuset 900:dziewiecset,dziewieciuset 1.5:poltora,poltorej 0.5:pol
2:дві,двом 3:трьох,трьом 4:чотирьох,чотирьом 5:пяти,пятьох 6:шести,шістьох 7:семи,сімох 8:восьми,вісьмох
9:девяти,девятьох 10:десяти,десятьох 200:двісті,двохсот 300:триста,трьохсот 400:чотириста 500:пятсот 600:шістсот
700:сімсот 800:вісімсот 900:девятсот 1.5:півтора,півтори 12:дюжина 20:двадцяти 30:тридцяти 50:пятдесяти
"""
SCALES = {
    word: scale
    for scale, row in {
        100: "hundred hundert cent cents cien ciento cento suta sute honderd sto сто",
        1000: "thousand grand tausend tsd mille mila mil mie mii duizend tysiac tysiaca tysiace tysiecy tys "
        "тысяча тысячи тысяч тысячу тыс тисяча тисячі тисяч тисячу тис",
        1_000_000: "million millions mn millionen mio millon millones milion milioane milione milioni milhao milhoes "
        "miljoen miliona miliony milionow миллион миллиона миллионов млн "
        "мільион мільиона мільиони мільионів",
        1_000_000_000: "billion billions bn milliarde milliarden mrd milliard milliards md mds miliard miliarde "
        "miliardo miliardi mld bilhao bilhoes bi miljard miliarda miliardy "
        "miliardow миллиард миллиарда миллиардов "
        "млрд мільярд мільярда мільярди мільярдів",
        1_000_000_000_000: "trillion trillions",
    }.items()
    for word in row.split()
}
# Joins the words of one number ("two hundred and five"), or stands before a scale ("25 de milioane", "half a million").
JOINS = frozenset("and und et y si e".split())
BETWEEN = frozenset({"de", "a"})
# The words for a hundredth, and the one that stands for all of them.
PERCENT = "percent"
PERCENTS = frozenset(
    """percent pct prozent procent proc procentu procenty procentach процент процента проценту процентов процентам
    проценты відсоток відсотка відсотки відсотків відсоткам""".split()
)
HUNDREDTHS = frozenset(
    tuple(pair.split())
    for pair in ("per cent", "pour cent", "por cento", "por ciento", "por cien", "per cento", "la suta")
)
# What is read out between a number and its decimals.
POINTS = frozenset("point komma virgule coma punto virgola virgula przecinek".split())
# What adds a half to the number before it ("two and a half", "dos y medio").
HALVES = frozenset({"half", "medio", "media", "meio", "meia", "pol", "demi", "demie", "jumatate", "половинои"})
LINKS = JOINS | {"i", "с"}  # … and before a half
BEFORE_HALF = LINKS | {"a"}
# The first day of a month, where the others are named by plain numbers.
FIRST = frozenset("premier primero primo intai primeiro".split())

"""The functions that people have in courts, councils and inquiries, in the languages of the project: the words that
mean one function, and what goes with them."""

from __future__ import annotations

from onrecord.text import folded
from onrecord.wordlists import CHAIRS


def _function(words: str) -> frozenset[str]:
    return frozenset(folded(w.replace("_", " ")) for w in words.split())


# The words for one function, a line a language, without articles; "_" is a blank.
PARTS = (
    CHAIRS | _function("ratspräsident ratspräsidentin ordförande ordfører formand"),
    _function(
        """witness
        zeuge zeugin
        témoin
        testigo
        testimone teste
        testemunha
        getuige
        świadek
        vittne"""
    ),
    _function(
        """defendant accused
        angeklagter angeklagte beschuldigter beschuldigte
        prévenu prévenue accusé accusée
        acusado acusada procesado procesada
        imputato imputata
        arguido arguida réu ré
        verdachte
        oskarżony oskarżona
        tilltalad tilltalade"""
    ),
    _function(
        """expert expert_witness
        sachverständiger sachverständige gutachter gutachterin sv
        experte
        perito perita
        consulente consulente_tecnico
        deskundige
        biegły biegła
        sakkunnig"""
    ),
    _function(
        """clerk registrar court_clerk
        protokoll protokollführer protokollführerin schriftführer schriftführerin
        greffier greffière
        secretario_judicial secretaria_judicial
        cancelliere
        escrivão escrivã
        griffier
        protokolant protokolantka
        protokollförare"""
    ),
)
# The same for those who speak for a side, with its name.
SIDES = (
    _function(
        """prosecution prosecutor crown state for_people for_crown for_state for_prosecution
        staatsanwalt staatsanwältin staatsanwaltschaft anklage
        procureur procureure ministère_public avocat_général avocate_générale
        fiscal ministerio_fiscal fiscalía
        pubblico_ministero p.m procuratore
        ministério_público procurador procuradora promotor promotora
        officier_van_justitie
        prokurator
        åklagare"""
    ),
    _function(
        """defence defense for_defence for_defense for_defendant
        verteidigung verteidiger verteidigerin
        défense pour_défense pour_prévenu pour_accusé
        defensa defensor defensora por_defensa por_acusado
        difesa difensore per_imputato per_imputata per_difesa
        defesa pela_defesa pelo_arguido pelo_réu
        verdediging raadsman raadsvrouw
        obrona obrońca
        försvar försvarare"""
    ),
    _function(
        """civil_party
        nebenklage nebenkläger nebenklägerin nebenklagevertreter nebenklagevertreterin
        partie_civile parties_civiles pour_partie_civile pour_parties_civiles
        acusación_particular por_acusación_particular
        parte_civile per_parte_civile per_parti_civili
        assistente
        benadeelde_partij
        oskarżyciel_posiłkowy
        målsägandebiträde"""
    ),
)
# The words of all of them that stand alone.
FUNCTION_WORDS = frozenset(w for group in (*PARTS, *SIDES) for w in group if " " not in w)
# Those of them who are called up one after the other, as whoever calls them says it too.
WITNESSES = PARTS[1] | _function("zeugen świadka vittnet getuigen témoins testigos testi testemunhas witnesses")
EXPERTS = PARTS[3] | _function("sachverständigen biegłego biegłą peritos periti")
ACCUSED = "defendant"  # one of the words for whom a case is against
BEFORE = "before"  # at the head, before the name of who presides
# What makes the function of whoever speaks for somebody of that somebody's.
FOR = _function("for für pour por per pela pelo för voor dla")
# What a word for a function may end in beside another, by gender, case and article ("ordförande", "ordföranden").
ENDINGS = frozenset(["", *"a e o y i n en er r in es s na ne et t ka".split()])
# What makes another function of one, before it or joined to it ("Vizepräsident", "Nebenkläger").
LESSER = frozenset("vize vice neben mit unter alt ex stv sub under pro co bi".split())
# Behind a function, what does so.
SECOND = _function("adjoint adjointe adjunto adjunta aggiunto aggiunta suplente supplente suppléant suppléante")
# Forms of address that stand in lists and courts, beside those that stand anywhere.
TITLES = _function(
    """d d.ª dª dña ilmo ilma excmo excma eng geom rag arch ra rain st stin exmo exma ex.mo ex.ma ex.mos ex.mas srs dra
    drª adw r.a r pr sekr sąd"""
)
# Those of them behind which "D." is don and no initial.
IBERIAN = _function("sr sra ilmo ilma excmo excma exmo exma ex.mo ex.ma")
# Articles that stand before a function and no form of address.
DEFINITE = _function("den det")
# What no name of a person ends in.
COMPANIES = _function("limited ltd plc inc llc llp gmbh ag kg s.a sa s.l sl s.p.a spa s.r.l srl bv ab oy sarl sas")

"""Tables of words that structure goes by, folded, in the languages of the project."""

from __future__ import annotations

from onrecord.text import folded


def _table(words: str) -> frozenset[str]:
    return frozenset(folded(w.replace("_", " ")) for w in words.split())


# What stands before a colon and is nobody: the fields of a page, and headings.
NOT_PEOPLE = _table(
    """date time place location venue where when what who why how note notes nb ps photo photos picture image video
    audio source sources topic topics subject re title headline summary abstract tags tag category categories
    author authors by byline published updated modified posted duration length transcript transcription
    full_transcript tel phone fax email e-mail mail web website site url link links address contact contacts read
    read_more see see_also related more share copyright credit credits example warning update correction from to
    cc bcc sent attachments attachment part chapter section page pages figure table agenda attendees present
    apologies speakers speaker_list background context introduction conclusion key_points highlights download
    downloads listen watch subscribe follow tweet datum uhrzeit ort quelle thema titel foto bild autor stand
    anmerkung hinweis siehe teilnehmer date_et_lieu lieu heure sujet titre auteur remarque voir fecha hora lugar
    fuente tema título nota ver_también enlace data ora luogo fonte argomento titolo autore local assunto
    data_publicării sursa foto_sursa autor_articol дата время место источник тема фото автор примечание ссылка
    for_immediate_release embargo washington media_contact press_contact isbn issn doi id"""
)
# What a page says around its text: buttons, notices, menus.
CHROME = _table(
    """share tweet facebook twitter whatsapp telegram linkedin instagram youtube pinterest reddit rss newsletter
    subscribe subscription cookie cookies copyright © login sign_in sign_up log_in register menu search home
    contact sitemap privacy terms download app android ios itunes print e-mail comments comment advertisement
    sponsored related read_more more_stories tags follow_us next_article previous_article back_to_top
    all_rights_reserved teilen drucken kommentare anmelden abonnieren impressum datenschutz startseite weiterlesen
    partager imprimer commentaires abonnez-vous accueil mentions_légales suivez compartir imprimir comentarios
    suscríbete inicio síguenos condividi stampa commenti iscriviti partilhar compartilhar comentários distribuie
    urmărește descarcă aplicația ştiri știri поделиться подписаться печать комментарии главная войти udostępnij
    drukuj komentarze delen afdrukken reacties"""
)
# Sounds and doings that stenographers put in brackets.
STAGE = _table(
    """laughter laughs laughing laugh chuckles chuckle applause applauds cheers cheering booing boos crosstalk cross
    inaudible unintelligible indiscernible ph pause silence music sighs sigh coughs gasps crying whistles clears
    foreign interpreter translated translation interpreted break commercial end video audio clip begin playing
    off-mic off-camera phone gestures nods shakes points smiles shouting shouts bell gavel moment recess adjourned
    heiterkeit beifall gelächter lachen zuruf zurufe unterbrechung unverständlich applaus rires applaudissements
    rire risas aplausos risa risate applausi risos râsete aplauze смех аплодисменты śmiech оплески сміх oklaski
    gelach"""
)
# Who runs the talk without being asked.
MODERATORS = _table(
    """moderator moderatorin moderador moderadora modérateur moderatore host chair chairman chairwoman chairperson
    presenter anchor facilitator operator speaker vorsitzender vorsitzende präsident_des_bundestages ведущий
    модератор clerk announcer narrator"""
)
# Labels of remarks that go on with the question before.
FOLLOW_UPS = _table("remark remarks follow-up followup nachfrage zusatzfrage relance repregunta реплика репліка")
# The words by which a speaker speaks of himself.
FIRST_PERSON = _table(
    """i i'm i've i'll we we're we've our my us me ich wir mein unser uns je nous notre mon nos yo nosotros nuestro
    mi io noi nostro eu nós nosso noi_avem nostru ik wij ons я мы наш мой my_wiemy nasz mój ja ми"""
)
# What a talk on the record is called.
OCCASIONS = _table(
    """conference briefing remarks speech address interview debate statement statements hearing talks meeting session
    transcript testimony summit gaggle press availability lecture keynote sermon podcast episode questions sitting
    proceedings roundtable ceremony pressekonferenz rede ansprache gespräch sitzung debatte anhörung erklärung
    regierungspressekonferenz conférence discours allocution entretien séance débat déclaration conferencia rueda
    discurso entrevista sesión declaraciones comparecencia conferenza discorso intervista seduta dibattito
    conferência coletiva sessão conferință conferința discurs interviu ședință declarație пресс-конференция
    выступление речь интервью заседание встреча обращение прес-конференція konferencja wystąpienie wywiad
    posiedzenie persconferentie toespraak"""
)

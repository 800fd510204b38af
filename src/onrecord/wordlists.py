"""Tables of words that structure and names go by, folded, in the languages of the project."""

from __future__ import annotations

from onrecord.text import folded


def _table(words: str) -> frozenset[str]:
    return frozenset(folded(w.replace("_", " ")) for w in words.split())


# What stands before a colon and is nobody: the fields of a page, and headings.
NOT_PEOPLE = _table(
    """date time place location venue where when what who why how note notes nb ps photo photos picture image video
    audio source sources topic topics subject re title headline summary abstract tags tag category categories
    author authors by byline published updated modified posted duration length transcript transcription
    full_transcript aired recorded broadcast company_participants corporate_participants conference_participants
    call_participants conference_call_participants presentation prepared_remarks questions_and_answers
    question_and_answer question-and-answer_session summary_keywords keywords tel phone fax email e-mail mail
    appearances web website site url link links address contact contacts read read_more see see_also related more share
    copyright credit credits example warning update correction from to cc bcc sent attachments attachment part
    chapter section page pages figure table agenda attendees present apologies speakers speaker_list background
    context introduction conclusion key_points highlights download downloads listen watch subscribe follow tweet
    datum uhrzeit ort quelle thema titel foto bild autor stand anmerkung hinweis siehe teilnehmer date_et_lieu
    lieu heure sujet titre auteur remarque voir fecha hora lugar fuente tema título nota ver_también enlace data
    ora luogo fonte argomento titolo autore local assunto data_publicării sursa foto_sursa autor_articol дата
    время место источник тема фото автор примечание ссылка subject subjects topic topics media_enquiries
    for_immediate_release embargo washington media_contact press_contact held_at council_members
    committee_members board_members beginn_der_sitzung ende_der_sitzung schluss_der_sitzung beginn ende schluss
    isbn issn doi id witnesses roll_call action action_item action_items motion resolution vote votes decision
    decisions outcome result results quorum staff beschluss abstimmung abstimmungsergebnis ergebnis
    wortmeldungen délibération résultat résultat_du_vote acuerdo votación resultado deliberação votação
    deliberazione votazione esito решение результат рассмотрено besluit stemming uchwała wynik_głosowania"""
)
# What ends the heads of lists of those who were there or not ("Members present:").
ATTENDING = _table(
    """present absent attending attendance excused anwesend abwesend entschuldigt anwesende abwesende présents présentes
    absents absentes excusés excusées asistentes ausentes presentes presenti assenti giustificati присутствовали
    присутствуют отсутствуют отсутствовали присутні відсутні obecni nieobecni aanwezig afwezig närvarande
    teilnehmende teilnehmer teilnehmerinnen attendees participants participantes partecipanti deelnemers uczestnicy
    участники учасники deltagare participanți"""
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
    drukuj komentarze delen afdrukken reacties αρχική κοινοποίηση σχόλια εγγραφή الرئيسية تعليقات شارك اشترك"""
)
# The same in scripts without spaces, where a line is one word.
UNSPACED_CHROME = (
    *("分享", "评论", "訂閱", "订阅", "相关阅读", "版权所有", "隐私政策", "发布时间", "首页", "来源："),
    *("シェア", "コメント", "購読", "関連記事", "無断転載", "プライバシーポリシー", "公開日", "ホーム"),
)
# The words that sentences begin with and names hardly do.
OPENERS = _table(
    """and for to on in but so or of at by with from as if now look remember then here this that these those what when
    how why first second third finally my our your his her their its it there let yes no well und für zu auf aber also
    oder von bei mit wenn jetzt
    dann hier das dies was wie warum mein unser et pour sur mais donc ou avec par si maintenant voici ce ces quand
    comment pourquoi mon notre para en pero por ahora entonces esto eso cuando cómo mi nuestro su ma
    da se ora poi questo quando come перед и для на но или с от если теперь это что как мой наш"""
)
# Lines that head what a page sets under a text, whole.
TAIL_HEADS = _table(
    """comments comment leave_a_comment leave_a_reply post_a_comment join_the_conversation related related_stories
    related_articles related_posts related_content related_links share share_this share_this_article share_this_story
    share_on_facebook read_more more_stories more_from_this_section recommended you_may_also_like tags filed_under
    previous_article next_article back_to_top newsletter subscribe follow_us end_of_transcript end_transcript
    call_participants conference_call_participants présences_en_réunion photo_gallery galerie_foto
    was_this_article_helpful was_this_article_helpful_yes_no
    kommentare kommentar_schreiben teilen drucken mehr_zum_thema weitere_meldungen artikel_teilen nach_oben
    commentaires laisser_un_commentaire partager à_lire_aussi articles_liés comentarios deja_un_comentario compartir
    noticias_relacionadas commenti condividi leggi_anche comentários partilhar compartilhar leia_também comentarii
    distribuie citește_și komentarze udostępnij zobacz_też reacties delen lees_ook комментарии поделиться
    читайте_также коментарі поширити σχόλια αφήστε_ένα_σχόλιο σχετικά_άρθρα κοινοποίηση تعليقات اترك_تعليقا
    مقالات_ذات_صلة شارك_هذا_المقال 评论 发表评论 相关阅读 分享 コメント コメントを書く 関連記事 この記事をシェア"""
)
# Whom a speech calls upon: no label begins so.
VOCATIVES = _table(
    """colleagues friends ladies gentlemen delegates excellencies excellency highness majesty honour honor eminence
    brothers sisters comrades kollegen kolleginnen freunde damen herren exzellenzen mesdames messieurs collègues amis
    señoras señores colegas amigos signore signori colleghi amici senhoras senhores коллеги друзья колеги друзі
    państwo koleżanki"""
)
# Sounds and doings that stenographers put in brackets.
STAGE = _table(
    """laughter laughs laughing laugh chuckles chuckle applause applauds cheers cheering booing boos crosstalk cross
    inaudible unintelligible indiscernible ph pause silence music sighs sigh coughs gasps crying whistles clears
    foreign interpreter translated translation interpreted break commercial end video audio clip begin playing
    off-mic off-camera phone gestures nods shakes points smiles shouting shouts bell gavel moment recess adjourned
    heiterkeit beifall gelächter lachen zuruf zurufe unterbrechung unverständlich applaus rires applaudissements
    rire risas aplausos risa risate applausi risos râsete aplauze смех аплодисменты śmiech оплески сміх oklaski
    gelach sourires murmures rumores rumeurs munterhet applåder wesołość poruszenie risos protestos protestas"""
)
# What a line begins with that tells how others took what was said.
REACTIONS = _table(
    """laughter applause cheers heiterkeit beifall gelächter zuruf zurufe unruhe applaudissements rires sourires
    exclamations murmures aplausos risos protestos protestas risas rumores risate applausi rumori proteste gelach
    applaus applåder munterhet oklaski śmiech wesołość смех аплодисменты оплески сміх"""
)
# What they put there for words that they did not hear.
UNHEARD = _table("inaudible unintelligible indiscernible crosstalk off off-mic unverständlich inaudible неразборчиво")
# Who runs the talk without being asked.
MODERATORS = _table(
    """moderator moderatorin moderation moderador moderadora modérateur moderatore host chair chairman chairwoman
    chairperson presenter anchor facilitator operator speaker voorzitter talman talmannen puhemies marszałek başkan
    головуючий 委員長 議長 主持人 司会 사회자 vorsitzender vorsitzende präsident_des_bundestages ведущий
    модератор modératrice moderatrice conduttore conduttrice presentador presentadora présentateur présentatrice
    apresentador apresentadora prowadzący prowadząca vors convener convenor clerk announcer narrator presiding"""
)
# Who has the chair of a sitting.
CHAIRS = _table(
    """chair chairman chairwoman chairperson convener convenor vors president speaker presiding präsident präsidentin
    vorsitzender vorsitzende vorsitz président présidente presidente presidenta voorzitter talman talmannen puhemies
    marszałek przewodniczący
    przewodnicząca předseda předsedkyně předsedající председатель председательствующий головуючий головуюча голова
    presedinte președinte başkan elnök judge justice coroner richter richterin juge juez jueza giudice juiz juíza"""
)
# Those of them who call one after the other to ask, as no house is run.
CALLERS = _table(
    """operator moderator moderatorin moderador moderadora modérateur modératrice moderatore facilitator ведущий
    модератор"""
)
# Labels of remarks that go on with the question before.
FOLLOW_UPS = _table("remark remarks follow-up followup nachfrage zusatzfrage relance repregunta 追问 реплика репліка")
# What a question begins with that goes on with the one before.
LEANING = _table(
    """and but so then or also otherwise und aber dann oder also sondern et mais donc alors ou y pero entonces o e ma
    quindi allora oppure mas então então ou și iar dar deci и а но так или і й але чи ale i więc en maar dus och men så
    ja mutta ve ama και αλλά de"""
)
# What calls whoever asks next.
CALLING = _table(
    """ahead yes yeah please next sure bitte nächste nächster allez-y oui plaît adelante sí favor siguiente prego
    пожалуйста proszę poftiți alstublieft værsgo varsågod"""
)
# What lets another go on.
NODS = _table("yes yeah yep sure ok okay right mm-hmm uh-huh please ja bitte oui sí sì sim da да так tak")
# The words by which a speaker speaks of himself.
FIRST_PERSON = _table(
    """i i'm i've i'll we we're we've our my us me ich wir mein unser uns je nous notre mon nos yo nosotros nuestro
    mi io noi nostro eu nós nosso noi_avem nostru ik wij ons я мы наш мой my_wiemy nasz mój ja ми"""
)
# The words by which he speaks to another.
SECOND_PERSON = _table(
    """you your you're you've sie ihnen ihr dir vous votre vos usted ustedes lei voi vostro você vocês dumneavoastră
    uw вы вам вас ваш ви"""
)
# The words by which people speak to each other.
SPOKEN = (
    FIRST_PERSON
    | SECOND_PERSON
    | _table(
        """du u thank thanks yes no ja nein danke oui merci su sí gracias sì grazie obrigado obrigada
        mulțumesc da nu nee
        bedankt да нет спасибо так ні дякую pan pani państwo tak nie dziękuję jag vi ni tack jeg takk"""
    )
)
# What is said to somebody behind his name, and tells nothing of him ("Mr. Roe, order").
NOT_TOLD_OF = (
    FIRST_PERSON
    | SECOND_PERSON
    | _table(
        """please order thank thanks sorry bitte danke merci pardon favor favore gracias grazie obrigado obrigada
        alstublieft bedankt proszę dziękuję prosím děkuji пожалуйста спасибо дякую ласка tack mulțumesc"""
    )
)
# What begins a clause or a matter spoken of there ("Mr. Roe, on the second point").
NOT_TELLING = _table(
    """and but or so und aber et mais y pero e ma и но а ale i och maar en on about regarding concerning if when what
    why how quant concernant zu zur zum wenn sobre acerca se riguardo как если что о об про jak že"""
)
# Parties that stand small behind a name without a mark ("Jane Roe sd").
SMALL_PARTIES = _table("sd kok kesk ps vihr vas kd liik r")
# Who is heard and not known.
VOICES = _table("voix voces voz vozes voci voce stimme stimmen głos głosy голос голоса hlas hlasy röst röster")
# What a talk on the record is called.
OCCASIONS = _table(
    """conference call briefing remarks speech address interview debate statement statements hearing talks meeting
    session transcript testimony summit gaggle press availability lecture keynote sermon podcast episode questions
    sitting proceedings roundtable ceremony pressekonferenz rede ansprache gespräch sitzung debatte anhörung erklärung
    regierungspressekonferenz conférence discours allocution entretien séance débat déclaration conferencia rueda
    discurso entrevista sesión declaraciones comparecencia conferenza discorso intervista seduta dibattito
    conferência coletiva sessão conferință conferința discurs interviu ședință declarație пресс-конференция
    выступление речь интервью заседание встреча обращение прес-конференція konferencja wystąpienie wywiad
    posiedzenie persconferentie toespraak συνέντευξη ομιλία συνεδρίαση συζήτηση δηλώσεις مؤتمر كلمة خطاب مقابلة جلسة"""
)
# The same in scripts without spaces, where a title is one word.
UNSPACED_OCCASIONS = (
    *("发布会", "记者会", "讲话", "演讲", "采访", "会议", "听证", "声明", "辩论"),
    *("会見", "演説", "挨拶", "講演", "インタビュー", "会議", "公聴会", "声明", "討論"),
)

# --- people ---------------------------------------------------------------------------------------------------------

# Words that name an office or a part in the talk.
OFFICES = _table(
    """purtător purtătoare porta-voz rzecznik rzeczniczka talesperson talsperson talesmann talskvinna
    president presidente präsident präsidentin président présidente presidenta preşedinte preşedintele prezydent
    presidenten präses minister ministre ministro ministra ministrin ministrul ministr ministryně
    ministerpräsident premier primo premiér chancellor kanzler kanzlerin secretary secretary-general general
    mayor bürgermeister maire alcalde alcaldesa sindaco prefeito primar primarul governor gouverneur gobernador
    senator senador senadora sénateur congressman congresswoman representative delegate deputy député députée
    diputado diputada deputado deputada deputatul abgeordneter abgeordnete poseł posłanka poslanec poslankyně
    képviselő mp mep councillor councilor councilman councilwoman alderman cllr commissioner kommissar ambassador
    botschafter ambassadeur embajador spokesman spokeswoman spokesperson sprecher porte-parole portavoz
    woordvoerder director direktor directeur directrice directora manager chairman chairwoman chairperson chair
    vorsitzender vorsitzende vorsitz voorzitter marszałek wicemarszałek předseda předsedkyně místopředseda talman
    talmannen puhemies elnök presidium präsidium vicepresident vicepresidente vicepresidenta vizepräsident
    vizepräsidentin vice-president speaker taoiseach tánaiste leader whip judge justice richter juge juez
    magistrate counsel attorney advocate prosecutor staatsanwalt lawyer clerk sheriff chief officer inspector
    sergeant captain colonel major lieutenant commander admiral marshal sen rep gov lt gen col capt sgt maj adm
    amb king queen prince princess pope bishop archbishop cardinal rabbi imam reverend father sister brother
    doctor professor engineer ingenieur coach trainer head boss ceo cfo coo cto founder owner administrator
    coordinator adviser advisor official superintendent principal dean rector rektor provost treasurer auditor
    ombudsman registrar host moderator moderatorin moderateur modérateur moderatrice modératrice moderador
    moderadora presenter anchor interviewer interviewee narrator announcer operator interpreter translator
    dolmetscher facilitator panelist guest witness zeuge zeugin expert analyst correspondent reporter editor
    journalist undersecretary under-secretary governor-general master harbourmaster harbormaster warden steward
    ranger pilot skipper sts sts'in srs srs'in stsin srsin staatssekretär staatsminister statsråd rapporteur
    rapporteure berichterstatter berichterstatterin relator relatore ponente consejero consejera conseller
    consellera concejal concejala edil regidor regidora conseiller conseillère adjoint adjointe préfet préfète
    échevin échevine stadtrat stadträtin gemeinderat gemeinderätin landrat landrätin dezernent dezernentin
    beigeordneter beigeordnete senatorin consilier consilieră viceprimar viceprimarul prefect prefectul
    directoarea assessore consigliere consigliera советник глава заместитель президент министр председатель
    председательствующий мэр губернатор депутат канцлер директор секретарь посол ведущий ведущая президентка
    голова головуючий прем'єр πρόεδρος 大臣 総理 議長 委員長 国務大臣 副大臣 大臣政務官 政府参考人 参考人 委員
    議員 部长 部長 市长 市長 知事 主持人 总理 主席 发言人 報道官 장관 총리 의장 대변인 위원장 위원 의원 시장
    도지사 předsedající zastupitel zastupitelka starosta starostka primátor primátorka náměstek náměstkyně radní
    wójt burmistrz radny radna polgármester miniszter alpolgármester vereador vereadora borgmästare borgmester
    ordfører pormestari gradonačelnik gradonačelnica predsjednik predsjednica predsednik predsednica ministar
    министар председник градоначалник δήμαρχος δήμαρχε υπουργός υπουργέ महापौर मंत्री अध्यक्ष başkan başkanı
    başkani bakan bakanı bakani milletvekili councilmember councilperson boardmember assemblymember assemblyman
    édile bourgmestre secrétaire trésorier trésorière procureur avocat avocate kämmerer kämmerin staatsrat
    staatsrätin ratsherr ratsfrau stadtverordneter stadtverordnete abg amtsleiter amtsleiterin geschäftsführer
    geschäftsführerin secretario secretaria tesorero tesorera síndico alguacil secretário secretária tesoureiro
    tesoureira prefeita presidência sindaca assessora assessor segretario segretaria vicesindaco wethouder heemraad
    dijkgraaf raadslid gedeputeerde secretaris griffier burgemeester prezes wiceprezes prezeska trener trenerka
    kapitan trainerin cheftrainer cheftrainerin gästetrainer sportvorstand sportdirektor
    sportdirektorin kapitänin spielführer spielführerin treinador treinadora sędzia
    prokurator biegły biegła domare åklagare rechter
    lekarz lekarka skarbnik sekretarz zastępca wicewójt wiceburmistrz
    radca dyrektor dyrektorka tajemník tajemnice ředitel ředitelka místostarosta místostarostka secretar
    directorul начальник начальница руководитель советница докладчик заступник заступниця міністр мер начальниця
    директорка депутатка kommunalråd kommunstyrelseordförande kommundirektör ordförande direktør direktör
    kansanedustaja edustaja ministeri jegyző államtitkár načelnik načelnica ortsvorsteher ortsvorsteherin
    bezirksrat bezirksrätin kreisrat kreisrätin landesrat landesrätin nationalrat nationalrätin ständerat
    ständerätin regierungsrat regierungsrätin kantonsrat kantonsrätin grossrat grossrätin ratsmitglied
    fraktionsvorsitzender fraktionsvorsitzende ammann stadtammann gemeindeammann landammann bauvorsteher
    bauvorsteherin ratsschreiber ratsschreiberin stadtschreiber stadtschreiberin gemeindepräsident gemeindepräsidentin
    schriftführer schriftführerin sołtys wojewoda členka člen senátor senátorka přednosta hejtman hejtmanka poslankyňa
    župan županja vijećnik vijećnica zastupnik zastupnica odbornik odbornica svetnik svetnica poslanka одборник
    одборница посланик кмет съветник edila intendente intendenta alcaldessa autarca consiliera primărița deputat
    deputata senatoarea ledamot byrådsmedlem kommunestyremedlem varaordförande borgarråd oppositionsråd regionråd
    formand formanden næstformand næstformanden puheenjohtaja varapuhemies esimees aseesimees peaminister
    linnapea председател министър премиер заместник-председател predsedavajući predsjedavajući ministrica
    pirmininkas pirmininkė ministras ministrė meras merė ministrs menteri ketua pengerusi gubernur bupati
    presiden bürgerrat procureure procurador procuradora magistrado magistrada jueza juiz juíza procuratore
    procuratrice giudice oberstaatsanwalt oberstaatsanwältin staatsanwältin solicitor barrister прокурор
    следователь судья адвокат recteur rectrice rectora bâtonnier bâtonnière greffier greffière capitaine
    commandant commandante comandante comisario comisaria commissaire inspecteur inspectrice inspectora
    inspectoare entraîneur entraîneuse entrenador entrenadora allenatore allenatrice antrenor antrenoare тренер
    évêque obispo vescovo headteacher headmaster headmistress médecin chirurgien chirurgienne brigadier constable
    comptroller coroner ingénieure ingeniero ingeniera ingegnere ingenieurin инженер inginer ingineră technicien
    technicienne architecte arquitecto arquitecta architetto архитектор arhitect arhitectă portavoce
    представитель представительница gobernadora governadora governatore governatrice supt insp cmdr atty det dep
    ald mgr commr chmn asst azionista aktionär aktionärin shareholder actionnaire accionista acionista истец
    истица ответчик ответчица потерпевший потерпевшая слесарь сотрудник ведущие приглашённый przewodniczący
    przewodnicząca témoin prévenu prévenue accusé accusée partie_civile testimone teste imputato imputata testigo
    acusado acusada perito perita fiscal letrado letrada abogado abogada angeklagter angeklagte sachverständiger
    sachverständige rechtsanwalt rechtsanwältin verteidiger verteidigerin nebenkläger inmate defendant plaintiff
    appellant claimant testemunha arguido réu свидетель подсудимый обвиняемый oskarżony świadek obrońca hebamme
    pflegerin pfleger krankenschwester ärztin arzt lehrerin lehrer pfarrer pfarrerin landwirt landwirtin anwohner
    anwohnerin betriebsrat betriebsrätin midwife nurse teacher contractor resident student syndicaliste délégué
    déléguée riverain riveraine infirmier infirmière agriculteur agricultrice instituteur institutrice habitant
    habitante vecino vecina agricultor agricultora maestro maestra enfermero enfermera morador moradora
    enfermeiro enfermeira ingegnera residente infermiere infermiera commerciante подрядчик учитель учительница
    врач предприниматель фермер мать отец житель жительница директриса assemblywoman selectman selectwoman
    supervisor trustee الوزير الوزيرة الرئيس الرئيسة השר השרה היו"ר יו"ר שר programleder programledare ordstyrer
    debattleder havnesjef politisjef rektorin bgm vizebgm zbgm gr havnedirektør sergeant-at-arms juror
    vors convener convenor direttore direttrice rappresentante delegato delegata representante représentant
    représentante vertreter vertreterin interventor interventora przedstawiciel przedstawicielka gerente dyrektorka"""
)
# The ends of compounds that name an office ("Oberbürgermeisterin", "Bundesaußenminister").
OFFICE_ENDINGS = tuple(
    folded(stem + end)
    for stem in (
        "minister ministre ministeri präsident kanzler sprecher sekretär meister direktor kommissar richter leiter"
    ).split()
    for end in ("", "in", "en", "n")
)
# Offices that are surnames as often: at the end of a name they are one.
ALSO_SURNAMES = _table("zupan župan king pope bishop judge prince dean marshal major father richter kanzler meister")
# What stands before an office and makes another of it.
RANKS = _table(
    """vice deputy former acting interim assistant associate junior prime ex under shadow honorary adjunct
    stellvertretender stellvertretende ehemaliger ehemalige ancien ancienne"""
)
# Offices that are mostly called by their first letters.
INITIALS = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "vp": "vice president",
    "pm": "prime minister",
    "vors": "vorsitzende",
    "vorsitzender": "vorsitzende",
    "abg": "abgeordnete",
    "abgeordneter": "abgeordnete",
}
# What tells one holder of an office from another ("Vicepresidenta segunda").
ORDINALS = _table(
    """first second third primera segunda tercera primero segundo tercero primeiro terceiro terceira primo prima
    seconda secondo premier première deuxième erste zweite erster zweiter генеральный general generale regional
    nacional estatal municipal federal provincial geral estadual adjunto adjunta nazionale regionale comunale
    municipale national régional régionale général générale"""
)
# What a judge is called by his seat ("The Court").
SEATS = _table("court bench tribunal cour gericht tribunale rechtbank corte суд sąd")
# Somebody from among many, behind an article ("Une salariée", "A resident").
SOMEBODY = _table(
    """man woman resident voter parent student worker employee neighbour neighbor fan mother father homme femme salarié
    salariée employé employée ouvrier ouvrière habitant habitante riverain riveraine étudiant étudiante mère père mann
    frau bürger bürgerin anwohner anwohnerin mitarbeiter mitarbeiterin mutter vater hombre mujer vecino vecina
    trabajador trabajadora empleado empleada madre padre uomo donna cittadino cittadina lavoratore lavoratrice
    residente homem mulher morador moradora trabalhador trabalhadora man vrouw bewoner bewoonster mieszkaniec
    mieszkanka"""
)
# What is said into a telephone before anything else.
HELLO = _table("hello hallo hullo allo allô алло алё hola olá pronto halo halló")
# Who phones in.
PHONING = _table(
    """caller listener viewer anrufer anruferin hörer hörerin auditeur auditrice oyente ouvinte ascoltatore ascoltatrice
    słuchacz słuchaczka luisteraar слушатель слушательница"""
)
# "Question", "Q", "Reporter" and their like: a label that many unnamed people share.
ANONYMOUS = PHONING | _table(
    """q question questions follow-up followup remark remarks reporter reporters unknown journalist journalists
    audience anonymous unidentified press media participant member attendee frage fragen zusatzfrage zusatz nachfrage
    fragesteller fragestellerin journalistin zuruf zwischenfrage zwischenruf pregunta periodista reportera
    reportero domanda
    giornalista pergunta repórter jornalista vraag journaliste întrebare ziarist reporteră pytanie dziennikarz
    dziennikarka otázka novinář fråga spørsmål kysymys kérdés питання запитання репліка вопрос реплика журналист
    корреспондент журналістка 问 問 追问 记者 記者 提问 질문 기자 שאלה 문 سؤال صحفي ερώτηση δημοσιογραφοσ
    δημοσιογράφος soru
    gazeteci svar
    phóng viên पत्रकार प्रश्न
    p intervención interlocutor interlocutora
    questioner inquirer voice voices female male speaker unnamed public heckler crowd protester spectator"""
)
# What heads the page of a place ("Comune di Montesarto").
PLACES = _table(
    """comune provincia regione ville commune département région city town county borough parish state stadt gemeinde
    landkreis ayuntamiento municipio provincia comunidad câmara município concelho gmina miasto powiat город район
    gemeente kommun kommune orașul comuna județul"""
)
# What a line or a word is "of" and nobody says it.
TIMES = _table(
    """day night evening afternoon morning week month year season jour journée nuit soir soirée matin semaine mois
    année día noche tarde mañana semana mes año segundo minuto rato momento instant moment secondo attimo tages
    abends jahres woche monats giorno giornata serata notte sera settimana mese anno dia noite semana mês ano dnia
    wieczoru nocy tygodnia roku dag avond nacht week jaar дня вечера ночи недели года дню вечора ночі тижня року
    zilei serii nopții anului"""
)
# What is named after people: schools, streets, houses.
NAMED_AFTER = _table(
    """school college university hospital street road avenue square bridge stadium theatre theater foundation library
    airport schule gymnasium universität krankenhaus klinik straße allee platz brücke stadion stiftung flughafen école
    lycée collège université hôpital rue place pont stade théâtre fondation aéroport escuela colegio instituto
    universidad calle avenida plaza puente estadio teatro fundación aeropuerto escola colégio universidade rua praça
    ponte estádio fundação aeroporto scuola liceo università ospedale via piazza szkoła uniwersytet szpital ulica plac
    most fundacja школа больница улица площадь мост"""
)
# Those of them behind which a name may stand ("FRAGE MEIER").
QUESTIONERS = _table(
    """question reporter journalist frage zusatzfrage zusatz nachfrage zwischenfrage fragesteller fragestellerin
    pregunta periodista domanda giornalista pergunta jornalista vraag journaliste întrebare ziarist pytanie вопрос
    журналист dziennikarz dziennikarka reporterka reportera reportero"""
)
QUALIFIERS = _table("unidentified unknown unnamed female male another other the a an off-mic (off-mic) member of")
ANSWERS = _table(
    """a answer antwort réponse respuesta risposta resposta antwoord răspuns odpowiedź ответ відповідь 答 답 جواب
    απάντηση cevap"""
)
HONORIFICS = _table(
    """mr mrs ms miss mx dr prof sir dame lord lady baroness madam madame mme mlle mm m monsieur hon rt honourable
    honorable rev herr frau hr fr sr sra srta srs sras sr.a sr.as señor señora señoría don doña dna dl domnul
    doamna cons cons.ra ass ass.ra sig sig.ra signor signora dott dott.ssa ing mag dipl avv on dhr mevr mw heer
    mevrouw pan pani paní пан пані senhor senhora г-н г-жа д-р господин госпожа shri shrimati kumari smt thiru
    dato' datuk encik puan tuan dato datin hon'ble sayın κυρία κύριε κύριος 君 the
    adv bryg mjr kpt płk ppłk asp nadkom podkom mec d-na d-l d-nul ingegner dottor dottoressa professoressa onorevole"""
)
FEMALE = _table(
    """sig.ra dott.ssa mw пані г-жа shrimati smt kumari puan mrs ms miss dame lady baroness madam madame mme mlle
    frau sra srta sr.a señora
    doña dna doamna signora pani paní
    senhora mevrouw mevr"""
)
MALE = _table("пан г-н shri encik mr sir lord monsieur herr hr señor don dl domnul sig signor pan senhor heer dhr")
# Articles that stand before an office or a form of address ("El señor Vega", "De voorzitter").
ARTICLES = _table("the el la le les los las o a os as der die das de het il lo gli i l'")
PARTICLES = _table(
    """of the and for da de do dos das del della di du des le la van von der den ten ter bin ibn al el abu und y e zu
    zum zur et à au aux pro tempore on at in to pour für vom im an a las los dei degli delle dello of'
    în pentru și si voor"""
)
NAME_PARTICLES = _table("de da do dos das del della di du le la van von der den ten ter bin ibn al el abu zu mac st")
# Those that a hyphen or an apostrophe joins to a name ("al-Masri", "d'Arc").
JOINED_PARTICLES = NAME_PARTICLES | _table("d dell dall ul as ash ar an ad az ed ben abd bint")
# What links an office to what it is of.
LINKS = _table(
    """of for de der des del della delle dei degli du di da do dos das în pentru pour für la le aux to at and on vom
    von und voor al allo alla ai alle agli all'"""
)
SUFFIXES = _table("jr sr ii iii iv phd md qc kc mp mep esq")
# Offices cut short before a name, as councils print them ("OB Dr. Roe", "StRin Roe").
SHORT_OFFICES = frozenset(
    "PC WPC DCI OB OBM OBin BM BMin Bgm Bgmin EBM StR StRin GR GRin KR KRin MdL MdB VBgm StVO".split()
)
# What stands behind the name of a judge or counsel without a comma ("OKAFOR CJ", "LINDQVIST J").
POST_NOMINALS = frozenset("CJ ACJ J JA AJA JJ LJ LJJ KC QC SC MP MS MSP MEP MLA TD MHK".split())
# Degrees, honours and memberships that lists set behind a name.
DEGREES = POST_NOMINALS | frozenset(
    """BA BSc BEng MA MSc MEng MBA MPhil PhD DPhil MD LLB LLM JD CEng CSR RPR CRR CPA AO AM AC OBE MBE CBE DBE KBE
    FRICS MRICS MRTPI FRTPI DipTP MICE FICE""".split()
)
# Short forms of given names that share too little with the long ones for the letters to tell.
SHORT_NAMES = {
    frozenset(map(folded, pair.split("/")))
    for pair in """
    joe/joseph bill/william will/william bob/robert rob/robert jim/james mike/michael dick/richard rick/richard
    ted/edward ed/edward liz/elizabeth beth/elizabeth kate/katherine kate/catherine tony/anthony chuck/charles
    charlie/charles jack/john hank/henry harry/henry peggy/margaret maggie/margaret sasha/alexander alex/alexander
    alex/alexandra dave/david dan/daniel tom/thomas sam/samuel steve/steven steve/stephen nick/nicholas andy/andrew
    greg/gregory ron/ronald tim/timothy jeff/jeffrey ken/kenneth matt/matthew chris/christopher ben/benjamin
    larry/lawrence sue/susan debbie/deborah jen/jennifer ray/raymond don/donald fred/frederick pat/patrick
    pat/patricia phil/philip phil/phillip pete/peter doug/douglas stan/stanley walt/walter al/albert barb/barbara
    cathy/catherine kathy/katherine cindy/cynthia ellie/eleanor fran/frances frank/francis gabe/gabriel gerry/gerald
    jerry/gerald josh/joshua lou/louis mandy/amanda marge/margaret meg/margaret nate/nathan nate/nathaniel
    ned/edward pam/pamela randy/randall russ/russell sandy/sandra stu/stuart sid/sidney terry/terence tina/christina
    val/valerie vicky/victoria vince/vincent wes/wesley zack/zachary abby/abigail becky/rebecca hal/harold
    max/maxwell mitch/mitchell art/arthur geoff/geoffrey ollie/oliver gigi/luigi beppe/giuseppe sandro/alessandro
    pepe/josé paco/francisco nacho/ignacio manolo/manuel lola/dolores chico/francisco zé/josé beto/roberto
    uli/ulrich sepp/josef toni/anton fritz/friedrich heinz/heinrich steffi/stefanie basti/sebastian manu/emmanuel
    саша/александр дима/дмитрий миша/михаил коля/николай ваня/иван лёша/алексей серёжа/сергей женя/евгений
    паша/павел катя/екатерина маша/мария наташа/наталья таня/татьяна лена/елена оля/ольга вова/владимир""".split()
}
# What is counted, before a number or a letter, and is nobody ("Article II").
COUNTED = _table(
    """article section chapter part figure table step item annex appendix act scene day week phase option
    example lesson
    rule page line verse number no volume paragraph clause exhibit note box group round stage level tip reason point
    top agendapunt tagesordnungspunkt agendapunkt geschäft traktandum punto ponto ordine ärende dagordningspunkt agenda
    пункт artikel abschnitt kapitel teil tabelle schritt punkt absatz anlage artículo sección capítulo parte paso punto
    chapitre partie étape capitolo passo artigo seção capítulo статья раздел глава часть пункт"""
)
# Nouns of talk itself and of time: what any exchange has, and none is about.
GENERIC = _table(
    """question questions answer answers thing things issue issues point points fact facts matter matters sort
    sorts kind kinds honor honour lot lots bit number case cases example part parts side sides way ways reason
    reasons morning afternoon evening night today tonight tomorrow yesterday week weeks month months year years day
    days moment moments minute minutes hour hours time times gentleman gentlemen gentlewoman colleague colleagues
    friend friends lady ladies sir thanks everybody everyone someone somebody anybody anyone nobody nothing
    something anything everything guy guys follow-up second third word words sense idea course end frage fragen
    antwort antworten sache sachen ding dinge punkt teil seite grund gründe beispiel fall morgen abend tag tage
    tagen woche wochen monat monate jahr jahre jahren zeit minuten stunde stunden uhr damen herren kollege kollegen
    kollegin kolleginnen dank frau herr réponse chose choses fait cas exemple partie façon raison matin soir jour
    jours semaine mois an ans année années temps heure heures monsieur messieurs mesdames collègues merci pregunta
    preguntas respuesta cosa cosas punto hecho caso ejemplo parte lado manera razón mañana tarde noche día días
    semana mes meses año años tiempo momento hora horas señores señoras gracias вопрос вопросы вопроса ответ дело
    точка случай пример часть сторона образом причина утро вечер день дни неделя месяц год года лет время момент час
    спасибо întrebare întrebări răspuns lucru lucruri punct caz exemplu fel motiv dimineața seara zi zile săptămână
    lună luni ani timp oră ore mulțumesc few next last past maybe certain various bunch"""
)
# What somebody wants who asks.
KNOW = _table("know saber savoir sapere wissen weten wiedzieć знать знати afla")
# What anybody may be beside his office.
PRESENT = _table("guest host witness speaker panelist gast zeuge invité invitado ospite гость свидетель")

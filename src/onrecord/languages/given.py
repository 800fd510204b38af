"""First names and the gender they are mostly given to, for telling whom a "he" or "she" can mean."""

from functools import cache

from onrecord.text import folded

GIVEN = {
    **dict.fromkeys(
        """
        aaron abdul abel domingo julio achim adam adil adolfo adrian adriano ahmed alain alan alasdair albert alberto
        aldo alejandro aleksandar alex alexander alexandru alexis alf alfonso alfred alfredo ali
        alistair allan amadou amir amit amos anatol anders andre andreas andrei andrew andrés angelo
        angus anil ansgar anthony antoine anton antoni antonio ari arjun armand armando armin arnaud
        arne arno arnold arthur arturo asif augusto axel aydın baptiste barack barry bartosz bastien ben
        benedikt benito benjamin benoît bernard bernardo bernd bernie bertrand bill björn bob bogdan
        boris boubacar brad brandon branko brian bruce bruno burkhard bülent callum calvin cameron carl
        carlos carsten caspar casper cecil cemal cesare chad charles chidi chris christian christoph
        christophe christopher cillian clarence clark claude claudio clayton clemens clifford clint
        colin conor constantin cornel cory cosmin costel craig crispin cristian curtis cyril cédric
        césar călin dale damian damien dan daniel danilo dante dario dariusz dave david davide dean
        declan deepak denis dennis derek desmond detlef dewi didier diego dieter dietmar dirk dmitry
        dominic dominik don donald donnie doug dougal douglas dragan dragoș duane dumitru dávid earl
        eberhard eckhard edgar edmund edoardo eduard eduardo edward edwin egon ekkehard eli elias
        elliott emanuel emeka emil emiliano emilio emmanuel emre enrico enrique enzo eoin erhard eric
        erik ernest erwin esteban ethan eugen eugene evan ezio ezra fabian fabien fabio fabrice fausto
        federico felipe felix ferdinand fernando fidel filip filippo finn flavio florent florian florin
        folkert francis francisco franco frank franz françois fred friedrich fritz frédéric gabriel
        gareth gary gavin gaël gene gennaro geoff geoffrey georg george georges georgios gerald gerd
        gerhard gerrit gethin gheorghe giacomo gilbert giles gilles giorgio giovanni giulio giuseppe
        glenn gonzalo goran gordon gottfried graham grant greg gregor gregory guido guillaume guillermo
        gunnar gunter gustav gustavo guy gérald gérard günter günther hakan hal hamid hamish hank hans
        harald harold harry hartmut harvey hasan hassan hector heiko heinrich heinz helge helmut hendrik
        henri henrik henry henryk herbert herman hermann hervé hiroki hiroshi hollis horia howard hubert
        hugh hugo hugues humberto hussein ian ibrahim ibrahima ignacio ignazio igor ingo ioan ion isaac
        ismail ivan ivor iván iñaki jacek jack jacob jacques jaime jake jakob jakub jamal james jannis
        janusz jared jarosław jason jasper javier jay jean jean-claude jean-françois jean-luc jean-marc
        jean-michel jean-paul jean-pierre jeff jeffrey jens jeremy jerry jesse jesús jian jim jimmy
        joachim joaquín jochen joe joel johan johann johannes john johnny jonah jonas jonathan jordi
        jorge jose josef josep joseph joshua josé joão juan julian julien julius jun justin justus
        jérémy jérôme jörg jörn jürg jürgen kaan kamal karim karl karsten kaspar keith ken kenji kenneth
        kerem kevin khalid kilian klaus knut kofi konrad konstantin krzysztof kurt kwame kyle lachlan
        lamine lance larry lars laurent laurențiu lawrence leandro lee lennart leo leon leonard leonardo
        leopold lewis liviu lloyd lorcan lorenzo lothar louis loïc luca lucas lucian luciano lucien
        ludovic luigi luis lukas luke lutz luís léo maciej magnus mahmoud malcolm malik manfred manolo
        manuel marc marcel marcello marcin marco marcus marek mario marius mark markus martin marvin
        massimo matei mateo mathias mathieu matteo matthew matthias matthieu maurice mauricio maurizio
        mauro max maximilian mehmet meinhard mesut michael michał michel miguel miguel-ángel mihai
        mihnea mike milan miloš mircea mitchell mitt mohamed mohammad mohammed moritz morris muhammad
        mustafa mustapha nabil nando nathan naveen ned neil nelson nelu nestor newt niall nicholas nick
        nico nicolae nicolas nicolás nigel niklas nikolai nils noah norbert norman octavian olaf oliver
        olivier oliviero olof omar orlando osama oscar oskar osman otmar ottavio otto ovidiu owen pablo
        padraig paolo pascal patrick paul paulo pavel pawel paweł pedro peer per pete peter petru philip
        philipp philippe phillip piero pierre piers piet pietro piotr quentin rachid radek radu rafael
        rahul raimund rainer raj ralf ralph ramiro ramon ramón rand randy raoul raphaël rashid raul ray
        raymond reinhard renato renaud rené rex rhys ricardo richard rick rob robert roberto rod rodrigo
        rodrigue roger rohan roland rolf romain roman romeo ronald ronan ronny rory roy ruben rubén
        rudolf rufus rupert ruprecht russell ryan rémi rüdiger salvador salvatore sam samir samuel
        samuele sandu sanjay santiago saul saúl scott seamus sean sebastian sergei sergio sergiu seth
        sidney siegfried sigmar sigurd silas silvio simon simão sofiane sorin stan stanley stefan
        steffen stephan stephen steven stuart stéphane sunil sven svend sylvain sébastien tadeusz
        takeshi tarek tariq ted teo teodor teodoro terrence terry theodore thibault thibaut thierry
        thomas thorsten tiago tiberiu till tim timo timothy timothée tino tobias toby todd tom tomas
        tomasz tommaso tommy tomás tony torsten traian travis trevor troy tudor tunde tyler tyrone udo
        ulf uli ulrich umberto urs uwe valentin vasco vasile veit vernon victor vikas vikram viktor
        vincent vincenz vincenzo vlad vladimir volker wade walter warren wayne wei werner wes wesley
        wilf wilfried wilhelm william winfried wojciech wolf wolfgang wolfram xavier yann yannick yasin
        younes youssef yusuf yves zachary zack zbigniew zlatan zoran álvaro ángel édouard éric étienne
        íñigo ömer łukasz ștefan александр алексей анатолий андрей антон аркадий артём богдан борис
        вадим валерий василий вениамин виктор владимир вячеслав геннадий георгий глеб григорий даниил
        данил денис дмитрий евгений егор захар иван игнат игорь илья кирилл константин лев леонид лука
        макар максим марк матвей милан михаил назар никита николай олег остап павел петр платон пётр
        рамзан роман руслан савелий семён сергей станислав степан тарас тимофей тимур томас филипп фёдор
        эдуард эмиль юлий юрий яков ярослав
        rui nuno gonçalo duarte afonso antónio antônio hélder helder henrique rogério sérgio vítor márcio
        marcelo fábio flávio gilberto geraldo edson wilson wellington vinícius thiago caio murilo davi otávio
        osvaldo raimundo sebastião severino tomé zeferino valdir anselmo beto everton anderson adilson ailton
        américo amílcar aníbal arlindo armindo belmiro celso cláudio dinis diogo domingos elísio estêvão eusébio
        filipe firmino frederico guilherme gaspar isaías ivo joaquim leonel lourenço lúcio luiz martim matias
        maurício nélson óscar reinaldo renan rodolfo romeu rúben telmo valentim valter zacarias zeca jan joost
        pieter kees cees henk willem wim bas bart bram daan ewout floris frans freek frits geert gert gijs guus
        hein jaap jaco jelle jeroen joep joop joris jos koen klaas leendert lodewijk luuk maarten martijn
        mathijs matthijs menno michiel niels onno pim rens rik roel ruud rutger sander sebastiaan siebe sjoerd
        stef teun theo thijs tijmen tjeerd ton twan valentijn wiebe wietse wout wouter andrzej artur augustyn
        bartłomiej bogusław bolesław bronisław cezary czesław dawid eryk eugeniusz feliks franciszek fryderyk
        grzegorz ignacy ireneusz jerzy józef juliusz kacper kajetan kamil karol kazimierz kornel krystian lech
        leszek lesław ludwik mariusz mateusz mieczysław mikołaj mirosław olgierd patryk przemysław radosław
        rafał ryszard sławomir stanisław sylwester szczepan szymon waldemar wacław walenty wiesław wiktor
        wincenty witold władysław włodzimierz zdzisław zenon zygmunt олександр андрій анатолій валентин валерій
        василь віктор віталій володимир в'ячеслав геннадій григорій данило дмитро євген іван ігор ілля кирило
        костянтин леонід любомир микита микола михайло мирослав нестор олексій олесь орест павло петро ростислав
        сергій святослав тимофій юрій юліан
        farid abdel hamza bilal khaled nasser tarik mourad driss sietse
        adrián agustín aitor alonso armel arnulf asier aymeric bartolomé benjamín bernabé bodo braulio carlo
        cem cengiz ciro clemente cristóbal cándido damián  detlev dino eckart edzard efrén egbert
        egidio elio elías emeterio ennio enno ercan ercole erkan ermanno ernesto ernst ettore eudes eugenio
        eusebio evaristo ezequiel fabián falk fatih faustino felice ferhat fermín fiete firmin fridolin
        félicien félix gabino gaetano gaston gauthier gaëtan gerardo germinal germán gero ghislain giancarlo
        gianfranco gianluca gianluigi gianni gil gildas gisbert giuliano gotthard goulven gregorio grégoire
        gustave guénolé hannes hanno harm hasso hauke heiner helmuth henner henning hernán hilario hinrich
        hippolyte hipólito horst héctor iker ildefonso ingolf isidro ismael italo ivano jacinto jacobo
        jannik jean-baptiste jean-louis jean-marie jerónimo jonte jost josué joël jules julián jupp justo
        kai karl-heinz karlheinz kemal klaus-peter lars-ole lennard leoncio leopoldo levent lino lionel
        lisandro lope lorenz loris lázaro léon léonard malte manlio mariano marino marko marten mattia
        matías maxence maxime maximino mehdi meinolf melchor mert metin michele mickaël mirko modesto moreno
        nahuel narciso nazareno nemesio nicanor  niko  norberto norwin noël néstor octave octavio
        okan  orazio orhan ortwin ottmar pascual pasquale paulino pelayo pierfrancesco pierluigi pino
        plácido porfirio  prudencio quique rafa raik rasmus raúl reimer reiner remigio remo renzo
        rigoberto rino rocco rodolphe rogelio román rosendo rudi rufino ruggero régis rómulo salvo sancho
        sandro  sascha saverio sebastiano  selim serdar serkan settimio siegbert silvano
        silverio simón stefano sönke tammo tanguy tarkan teófilo thibaud thilo tilman tiziano tjark tobías
        tolga tonino torben tristan tullio ufuk ugo ulises ulysse umut unai urbano valentino valerio vicente
        vito vittorio volkan volkmar wendelin wido wieland winfred xavi yacine yago yohann álex éloi émile
        азат айдар айрат альберт анвар арсен артем артур ахмед виталий всеволод давид дамир ефим зураб
        ибрагим игнатий ильдар иннокентий иосиф камиль карен климент кузьма лаврентий марат мирон мурат муса
        наиль накиф наум нурлан прохор равиль радик рауф рафаэль рашид ринат родион рубен рустам рустем
        серафим тагир тихон трофим федор феликс харитон шамиль эльдар юлиан
        """.split(),
        "m",
    ),
    **dict.fromkeys(
        """
        abby abigail ada adaeze adele adriana agata agathe agnes agnieszka aicha aida aisha aleksandra
        alessandra alexandra alexia alice alicia alina aline alison alissa allison alma amanda amara
        amber amelia amparo amy amélie ana ana-maria anaïs andrada andreea anett angela anita anja
        anjali anke ann anna anne anne-marie annegret anneliese annette annie annika anouk antje
        antonella antonia aoife ariane arianna ashley astrid aude audrey aurora aurélie ayşe barbara
        barbora beata beatrice beatrix beatriz becky begoña belinda benedetta berit bernadette beth
        bettina betty beverly bianca birgit blandine bonnie brenda bridget brigitta brigitte bronwen
        brooke béatrice camelia camila camille candace candice carla carmen carol carola carole caroline
        carolyn cassandra catalina caterina catherine cecilia cerys charlene charlotte charlène chelsea
        cheryl chiamaka chiara chloe chloé christel christiane christie christina christine cindy claire
        clara clarisse claudia claudine clémence coline colleen concetta condoleezza connie consuelo
        coralie cordelia corina corinna corinne cornelia courtney cristiana cristina crystal cynthia
        cécile célia céline cătălina daisy dana daniela daphne daria darlene dawn deborah debra deepa
        delphine denisa denise diana diane dilek divya doina dolores dominique donna doreen doris
        dorothy désirée dörte ebru edda edith eileen eilidh elaine eleanor elena eliane elif elisa
        elisabeth elisabetta elise eliza elizabeth elke ella ellen elodie elsa elvira emanuela emily
        emine emma encarna erica erin esther eva evelyn ewa fabienne faith fanny fatima fatma federica
        felicia felicitas fernanda fiona florence florica frances francesca franziska françoise freya
        frida frieda friederike gabriela gabriele gail gaëlle geneviève geraldine gerda gertrud gesine
        geta gina giovanna gisela giulia gladys glenda gloria grace greta guadalupe gudrun gwen
        gwendolyn gülay hanna hannah harriet hatice heather hedwig heidi heike helen helena helga
        henriette hilary hildegard hillary holly hope hélène ida ileana ilinca ilona ilse imke imma
        imogen indira ines inge ingeborg ingrid inken inmaculada inès inés ioana iolanda irene irina
        irmgard isabel isabella isabelle isla isolde itziar iulia ivana ivanka ivona ivy jacqueline jana
        jane janet janice janina janine jasmin jasmine jeanne jeannette jenna jennifer jenny jessica
        jill jo joan joana joanna joanne jodi johanna jolanta josefa josefine josephine josiane
        josé-maria joy joyce juana juanita judit judith judy jule julia juliane julie juliette june
        justine jutta jördis karen karin karina karoline katarina katarzyna kate katharina katherine
        kathleen kathrin kathy katie katja katrin kavita kay kelly kellyanne kerstin khadija kimberly
        kirsten klara kristen kristin kristina lara larisa larissa laura laure lauren leah leela leila
        leni leonie leonor leticia lia lidia liliana lillian lily linda line ling lisa lise liselotte
        liv lois loredana loretta lori lorraine lotte louise luana lucie lucienne lucille lucrezia lucy
        lucía ludmila luisa luise lydia lydie lynn léa léna lăcrămioara mabel madeleine mafalda magali
        magda magdalena maike mairi maite malika malu mandy manon manuela mara marcia mareike maren
        margaret margarethe margarita margherita margit margot maria marian mariana marianne marica
        marie marilyn marina marine marion marisa marisol marissa marjorie marlene marlies marlis marsha
        marta martha martina mary maryse maría mathilde matilde maud mavis maxine maya maëlle małgorzata
        mechthild megan mei meike melania melissa mercedes mercè meredith mia michelle mihaela mildred
        milena mindy mira miranda mireille miriam moira molly mona monica monika monique montserrat
        morag muriel myra myriam mélanie mónica nadia nadja nadège nancy naomi natalia natasha nathalie
        nele ngozi niamh nicole nicoleta nikki nina noelia nora norma noémie nuala nuria oana odile
        oksana olga olive olivia orla ornella orsolya ottilie ottoline paige pam pamela paola pascale
        patricia patrizia patsy paula paulina pauline pearl peggy penelope penny perrine petra petronela
        philippa phyllis pia piedad pierrette pilar polly priti priya priyanka rachael rachel raffaella
        rahel raluca ramona rania raquel rebecca regina remedios renata renate renee rhiannon rhonda
        rita roberta rocío rodica roisin romina ronja rosa rosalind rosamund rosario rose rosemarie
        rosemary rosie roswitha roxana roxanne ruby ruth ruxandra régine sabina sabine sabrina sadie
        sakura sally salomé samantha sandra sandrine sanna sara sarah saskia selin selma severine
        shannon sharon sheila shelley sherry shirley sibylle sieglinde sigrid silke silvia simona
        siobhan smaranda sofia solange solveig solène sonia sophia sophie soraya stacy stefania steffi
        stella stephanie stéphanie sue sunita susan susana susanna susanne suzanne svea svenja svetlana
        sylke sylvia sylvie ségolène séverine sónia tamara tammy tamsin tanja tanya tara tatiana teodora
        teresa teri tess tessa thea thekla theodora theresa tiffany tina toni tracy trinidad trude ulla
        ulrike ursula uschi uta ute valentina valeria valerie valérie vanessa vasilica vera verena
        verity veronica veronika verónica vicki victoire victoria viktoria viola viorica virginia vivian
        viviane vreni waltraud wanda wendy whitney wiebke wilma winifred xenia yasemin yasmin yolanda
        yolande yuki yvette yvonne zahra zeynep zita zoe zofia ángela élisabeth élodie émilie şule алина
        алиса алла алёна анастасия анна валентина валерия варвара вера вероника виктория галина дарья
        екатерина елена елизавета зоя инга инесса инна ирина карина кира ксения лариса лидия лилия
        любовь людмила майя маргарита марина мария марьяна надежда наталья нина оксана олеся ольга орла
        полина раиса регина римма светлана софия софья таисия тамара татьяна ульяна эльвира эмма юлиана
        юлия яна
        inês filipa fátima lurdes conceição graça patrícia vânia tânia lúcia luísa júlia cecília rosângela
        luciana juliana letícia bruna  débora mônica verônica jussara jurema iara dilma benedita aparecida
        cleide neide ivone ivete valquíria adelaide alda amélia anabela antónia antônia armanda assunção carlota
        clarice cláudia constança cátia deolinda dália edite eduarda emília ermelinda esperança eugénia eugênia
        flávia francisca georgina graziela idalina isaura joaquina laurinda lídia madalena marcela márcia
        micaela natália noémia noêmia odete olívia otília piedade rafaela rebeca rosana rosário sílvia telma
        vitória zulmira zélia anneke annelies aafke bregje carolien danielle dorien els elske femke fleur floor
        froukje geertje greetje hanneke hennie heleen ineke jannie janneke jantine jeanine jet josje joke lieke
        lies liesbeth lisanne maaike machteld margriet mariëlle marieke marije marijke marjan marloes martine
        mieke mirjam myrthe nelleke nienke nynke renske rianne roos sietske sjoukje tineke tjitske trijntje
        truus wietske alicja aneta bożena danuta dorota edyta elżbieta ewelina grażyna halina honorata irena
        iwona iza izabela jadwiga judyta julita justyna kamila karolina kinga klaudia krystyna lucyna ludwika
        maja marianna mariola marlena martyna marzena michalina mirosława róża stanisława sylwia urszula
        weronika wiesława wiktoria władysława zuzanna żaneta анастасія віра вікторія ганна дарина дарія діана
        євгенія зінаїда ірина катерина ксенія леся лідія любов марія мар'яна надія наталія наталка ніна
        олександра олена орися поліна раїса руслана світлана соломія софія таїсія тетяна уляна христина юлія
        ярослава
        samira naima nadira souad latifa hanan farida layla mariam amina halima jeltje
        agnese agnès ainhoa aitana alba alix amaia anaëlle andrée angèle annick antoinette antonietta
        apolline araceli armelle assunta asunción aylin aynur azucena beeke belén bernarda berrin birte
        blanca brígida bérengère bérénice canan capucine carlotta carmela casilda celia cinzia clelia
        clemencia clotilde colette concepción conchita consolación constance costanza cándida danièle debora
        delfina delia derya dilara donata donatella dulce dámaris dörthe edeltraud edurne elba elda eleonora
        elfriede elide encarnación enora enrica erika ernestina ernestine ersilia esmeralda esperanza esra
        estela estelle eugenia eugénie eulalia fatou fausta felisa fermina filiz flavia flor florine
        fuensanta fulvia gabriella gemma genoveva georgette gerlinde germaine gertrudis ghislaine ginevra
        giorgia gisèle giuliana giuseppina graciela graziella gundula gwenaëlle gülsüm hannelore hedda heide
        heidrun hella henrike herminia herta hilde hiltrud hortensia huguette hülya ilaria imelda immacolata
        inga insa iole irma irmtraud irène isa isotta itxaso jacinta jacotte jeannine jette jimena jocelyne
        jolanda josefina josette joëlle karla katinka kirstin korinna kunigunde käthe leire lena letizia
        levke leyla liesel livia lore lorena lourdes lucilla lucrecia ludovica luigina luz luzie macarena
        maider malin marcelle marga margarete margret maria-luise mariangela maribel mariella mariette
        mariluz marinella marinette marit marleen marthe mathilda maura mauricette maëlys maëva melek meltem
        merle merve meryem michela milagros mirella miren morgane nadine nalan natalie nelly nerea nesrin
        nicoletta nieves ninon nives noemi noemí nolwenn noëlle  obdulia océane oda odette ofelia olatz
        oriane orietta ottavia palmira paulette pepa perla piera pierina pina purificación pınar raymonde
        reine  ricarda rosalba rosanna roselyne rosi rosina rossella ruperta sagrario salma samanta
        samia seda sema serena sevda sibel sigrun sigune silvana sinja socorro soizic soledad solenn songül
        sonja stefanie susann swantje sybille tatjana tecla telse tilda tiphaine tiziana tomasa tomke tosca
        traute tuğba undine urte vanda visitación viviana walburga waltraut wencke wilhelmine ximena xóchitl
        yadira yaëlle yeliz yolaine yésica zoé zulema éliane élise éléonore émilienne étiennette özlem
        úrsula ümran алсу альбина альфия анжела анжелика антонина арина венера виолетта виталина гузель
        гульнара диана дина динара евгения ефросинья жанна залина зинаида зульфия иветта изабелла илона
        капитолина клавдия клара лада лейла лилиана люция мадина малика марьям мила милана наиля нелли ника
        нинель нона патимат пелагея прасковья рената роза розалия руфина сабина серафима снежана стелла
        стефания сусанна тамила фаина фатима флюра эвелина эльза эмилия юнона ядвига
        """.split(),
        "f",
    ),
}


@cache
def given_names() -> frozenset[str]:
    """All first names, folded."""
    return frozenset(map(folded, GIVEN))

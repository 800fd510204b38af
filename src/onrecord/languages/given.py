"""First names and the gender they are mostly given to, for telling whom a "he" or "she" can mean."""

GIVEN = {
    **dict.fromkeys(
        """
        aaron abdul adam adolfo adrian ahmed alain alan albert alejandro alex alexander alexandru alfred ali
        alistair allan andre andrei andrew andrés angus anil anthony antoine antonio arjun arthur barack ben
        benjamin bernard bernd bernie bill bob bogdan boris brad brandon brian bruce bruno calvin cameron carl
        carlos cecil chad charles chris christian christopher clarence clark claude clayton clifford clint colin
        conor cory craig cristian curtis călin dale dan daniel dave david dean declan dennis derek desmond
        detlef didier dieter dietmar dmitry dominic don donald donnie doug douglas duane dumitru earl edgar
        edmund edward edwin eli elliott emil emmanuel enrique eric erik ernest ethan eugene felix fernando
        florin francis francisco frank françois fred friedrich gareth gary gavin gene geoffrey georg george
        gerald gheorghe gilbert giovanni giuseppe glenn gordon graham grant greg gregory guillaume guillermo
        gustavo guy gérald gérard hank hans harold harry harvey hassan hector heinrich henrik henry herbert
        herman hiroshi howard hugh hugo hussein ian ibrahim ignacio igor ioan ion isaac ismail ivan ivor jack
        jacob jacques jaime jake jamal james jared jason javier jay jean jean-claude jeff jeffrey jens jeremy
        jerry jesse jesús jim jimmy joachim joaquín joe joel johannes john johnny jonas jonathan jorge jose
        josef joseph joshua josé juan julian julien jun justin jörg jürgen kamal karl keith ken kenji kenneth
        kevin khalid klaus kurt kyle lance larry lars laurent lawrence leo leon leonard lewis liviu lloyd
        lorenzo louis ludovic luis lukas luke malcolm manuel marc marco marcus mario marius mark markus martin
        marvin mateo mathieu matthew matthias max mehmet michael michel miguel mihai mike mircea mitchell mitt
        mohamed mohammed morris muhammad mustafa nathan neil newt nicholas nick nico nicolae nicolas nicolás
        nigel nikolai norbert norman olaf oliver olivier olof omar orlando oscar otto owen pablo patrick paul
        pavel pedro pete peter philip philippe phillip pierre radu rafael rainer raj ralf ralph ramon ramón rand
        randy raul ray raymond reinhard rex ricardo richard rick rob robert roberto rod rodrigo roger rolf
        ronald roy rudolf rupert russell ryan sam samuel sanjay scott sean sebastian sergei sergio seth sidney
        sigmar simon sorin stan stanley stefan stephan stephen steven stuart sunil sven tariq ted terrence terry
        theodore thierry thomas thorsten tim timothy tobias todd tom tomas tomasz tommy tony traian travis
        trevor troy tyler tyrone ulrich uwe vasile vernon victor vikram viktor vincent vladimir volker wade
        walter warren wayne wei werner wes wesley wilhelm william wolfgang wolfram yusuf yves zachary zack
        álvaro ángel édouard éric étienne íñigo александр алексей анатолий андрей антон артём борис вадим
        валерий василий виктор владимир вячеслав геннадий григорий денис дмитрий евгений иван игорь илья кирилл
        константин леонид максим михаил николай олег павел петр пётр рамзан роман сергей станислав тимур томас
        юрий
        """.split(),
        "m",
    ),
    **dict.fromkeys(
        """
        abby abigail ada adele agnes aisha alexandra alice alina alison allison alma amanda amber amelia
        amy ana andreea angela anita anke ann anna anne anne-marie annegret annette annie ashley audrey
        aurélie barbara beatrice beatriz becky begoña belinda bernadette beth betty beverly birgit bonnie brenda
        bridget brigitte brooke camille candace carla carmen carol carole caroline carolyn cassandra catherine
        cecilia charlene charlotte chelsea cheryl chloe chloé christie christina christine cindy claire clara
        claudia colleen condoleezza connie corina courtney cristina crystal cynthia cécile daisy dana daniela
        daphne darlene dawn deborah debra denise diane dolores dominique donna doris dorothy edith eileen elaine
        eleanor elena elise elizabeth ella ellen elsa emily emma erica erin esther eva evelyn faith fatima
        felicia fiona florence frances franziska françoise friederike gabriela gail geraldine gina gisela gladys
        glenda gloria grace greta gudrun gwen gwendolyn hannah heather heidi heike helen hilary hillary holly
        hope ida ilse indira inge ingeborg ingrid inès inés ioana irene irina isabel isabella isabelle ivanka
        ivy jacqueline jane janet janice jasmine jeanne jenna jennifer jenny jessica jill jo joan
        joanna joanne jodi josefa josephine josé-maria joy joyce juanita judith judy julia julie june jutta
        karen kate katherine kathleen kathy katie katrin kay kelly kellyanne kimberly kirsten kristen
        kristin lara laura lauren leah leela leila lillian lily linda lisa lois loretta lori lorraine
        louise lucille lucy lucía lydia lynn léa mabel madeleine mandy manon manuela mara marcia margaret
        margarita maria marian marie marilyn marina marine marion marissa marjorie marlene marsha marta martha
        mary maría maud maxine maya megan mei melania melissa mercedes meredith mia michelle mihaela mildred
        mindy miranda moira molly monica monika myra nadia nancy naomi natasha nathalie nicole nikki nina nora
        norma nuria oana olga olive olivia orla paige pam pamela patricia patsy paula pauline pearl peggy
        penelope penny petra phyllis pilar polly priya rachael rachel raluca ramona rebecca regina renate renee
        rhonda rita roberta rosa rosalind rosario rose rosemary rosie roxanne ruby ruth sabine sadie sally
        samantha sandra sara sarah saskia selma shannon sharon sheila shelley sherry shirley silke simona sofia
        sonia sophia sophie soraya stacy stella stephanie sue sunita susan suzanne sylvia sylvie ségolène tamara
        tammy tanya tara teresa teri tess theresa tiffany tina toni tracy ursula ute valerie valérie vanessa
        vera veronica vicki victoria viola viorica virginia vivian wanda wendy whitney yasmin yolanda yuki
        yvette yvonne zoe ángela élisabeth алла анастасия анна валентина валерия вера галина дарья екатерина
        елена ирина ксения любовь людмила марина мария надежда наталья нина ольга орла светлана татьяна эльвира
        юлия
        """.split(),
        "f",
    ),
}

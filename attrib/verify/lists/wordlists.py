"""Word lists: why a change matters (English, German, French, Spanish), how a phrase is built.

A word in the wrong list costs a needless flag, a missing one costs a flag; no verdict depends
on them.
"""

from __future__ import annotations

from attrib.language.calendar import filled_in


def listed(listed: str, *languages: str) -> frozenset[str]:
    return frozenset(filled_in(listed.split(), *languages))


NEGATIONS = listed(
    """
    no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely
    seldom rarely deny denies denied denying fail fails failed refuse refuses refused lack lacks
    nicht kein keinerlei keine keinen keinem keiner keines nie niemals nichts niemand nirgends ohne
    weder kaum
    ne pas jamais rien personne aucun aucune sans guère ni non nul nulle
    nunca jamás nada nadie ningún ninguna ninguno sin tampoco
    senza nessun nessuno nessuna niente nulla neanche neppure nemmeno
    não nenhum nenhuma sem ninguém nem
    niet geen nooit niets niemand zonder inte aldrig ingen inget utan ikke aldri aldrig uden
    nie nigdy nikt bez není nejsou nikdy nikdo değil değildir hayır yok asla không chưa tidak bukan
    не нет ни без нету ні немає няма није
    δεν δε μη μην όχι ποτέ χωρίς κανείς
    لا لم لن ليس ليست ليسوا غير بدون ولا فلا ولم ولن نه نیست نیستند نبود هیچ بدون
    לא אין אינו אינה אינם בלי מעולם אל
    안 못 ना मत बिना
    n't nt ain't
    """
)
CONDITIONS = listed(
    """
    if unless provided providing until except only assuming lest
    wenn falls sofern solange vorausgesetzt außer nur
    si sauf seulement pourvu salvo excepto sólo solo siempre
    purché tranne eccetto solamente soltanto tenzij mits indien если jeśli jeżeli
    """
)
MODALS = listed(
    """
    can could may might must shall should will would ought need needs cannot won't wouldn't
    couldn't shouldn't mustn't can't
    kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte wird
    werden würde würden
    peut peuvent pourrait pourraient doit doivent devrait devraient faut faudrait
    puede pueden podría podrían debe deben debería deberían
    """
)
HEDGES = listed(
    """
    perhaps maybe possibly probably likely unlikely apparently allegedly reportedly seemingly
    presumably supposedly about around almost nearly roughly approximately somewhat seems seem
    seemed appears appear appeared suggests suggest think believe guess certainly definitely
    clearly undoubtedly always
    vielleicht möglicherweise wahrscheinlich vermutlich angeblich offenbar etwa rund fast
    peut-être probablement sans-doute apparemment prétendument environ presque
    quizás quizá probablemente posiblemente supuestamente aparentemente casi
    """
)
QUANTIFIERS = listed(
    """
    all every each any some many most few several both half more less fewer least entire whole
    majority minority only
    alle alles jeder jede jedes einige viele meisten wenige mehrere beide mehr weniger
    tous toutes tout toute chaque quelques plusieurs beaucoup peu plus moins
    todos todas todo toda cada algunos algunas muchos muchas pocos varias varios más menos
    """
)
NUMBER_WORDS = listed(
    """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion dozen first second third fourth fifth twice double
    triple percent per-cent half quarter
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend
    million millionen milliarde milliarden prozent
    deux trois quatre cinq sept huit neuf dix onze douze vingt cent mille millions milliard
    milliards
    dos tres cuatro cinco seis siete ocho nueve diez veinte cien mil millón millones
    """
)
SCALES = listed(
    """
    hundred thousand million millions billion billions trillion trillions dozen percent percentage
    bn mn mio mrd
    hundert tausend millionen milliarde milliarden billion billionen prozent
    mille million millions milliard milliards
    mil millón millones milhão milhões bilhões mila milione milioni miliardo miliardi
    miljoen miljard procent miljoner miljarder millioner milliarder
    тысяч тысяча тысячи миллион миллиона миллионов миллиард миллиарда миллиардов процент процента
    процентов млн млрд тыс
    """
)
"""What a number before them counts: "5" does not stand in "5 million"."""
DATE_WORDS = listed(
    """
    {days} {months} march may today tomorrow yesterday tonight
    week month year day decade century ago
    mai heute morgen gestern mars aujourd'hui demain hier hoy mañana ayer
    """,
    "en",
    "de",
    "fr",
    "es",
)
PRONOUNS = listed(
    """
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
    ich mich mir mein meine wir uns unser unsere du sie er ihr ihn ihm ihre sein seine
    je moi mon ma mes nous notre nos vous votre vos il elle ils elles leur leurs lui
    yo mi mis nosotros nuestro nuestra usted ustedes él ella ellos ellas su sus
    """
)

# --- words without content of their own: they count less for the likeness of two texts -------

FUNCTION_WORDS = listed(
    """
    a an the of to in on at by for from with and or but as is are was were be been being it its this
    that these those he she they we i you his her their our my your him them us me who which what
    have has had do does did will would can could not no so if than then there
    der die das den dem des ein eine einen einem einer und oder aber in im an am auf von vom zu zum
    zur mit für ist sind war waren es er sie wir ich dass nicht auch als wie
    le la les l un une des du de d et ou mais dans en au aux sur par pour avec est sont était il
    elle ils nous je que qui ne pas ce cette se
    el los las un una y o pero en del al por para con es son era que no se su
    """
)

# --- how an English phrase is built ----------------------------------------------------------

AUXILIARIES = listed(
    """
    has have had is are was were be been being having will would can could may might must shall
    should did does do not never also later then still now just already again often once
    recently soon
    earlier further finally first even ever only simply merely instead therefore thus too
    nevertheless however
    """
)
PREPOSITIONS = listed(
    """
    of in on at by for from with to about against between among during after before since until
    over under into like via near outside inside amid despite without within toward towards per
    alongside behind beyond across through throughout beside besides except above beneath
    atop aboard upon onto
    mit bei nach aus für über unter vor zu zum zur auf gegenüber gegen
    avec chez dans pour par sans sur con para por sin sobre desde
    devant contre envers ante hacia hasta
    """
)
SUBORDINATING = listed("after before since until als bevor")
"""Prepositions, some of them, that may open a clause as well."""
DETERMINERS = listed(
    """
    the a an this that these those his her its their our my your some many several other both
    another most all no any each every such few
    """
)
CLAUSE_WORDS = listed(
    """
    that if whether because although though while when where as since before after unless until so
    but and or yet nor than which who whom whose what how why
    que qui dass quien nachdem weil obwohl bevor wenn sobald
    """
)
RELATIVES = listed("who which that whom")
ANY_RELATIVES = RELATIVES | {"qui", "quien", "quienes"}
TIMES = listed(
    """
    {days} {months} march today yesterday tonight week weekend month year morning afternoon evening
    night spring summer autumn winter
    """,
    "en",
)
""" "Lee this week said": between subject and verb they say when."""
MONTHS = listed("{months} march may jan feb mar apr jun jul aug sep sept oct nov dec", "en")
SUBJECT_PRONOUNS = listed("i he she it they we you who one")
NOT_NOUNS = listed(
    """
    said says say told tells asked added wrote noted is was were are be been has had have will would
    {days} today yesterday tomorrow tonight
    """,
    "en",
)
POSSESSIVES = listed("his her its their our my your")

BE = listed("was were been being is are be")
AUXILIARY_VERBS = listed(
    "has have had is are was were will would can could may might must shall did"
)
COMMON_PAST = listed(
    """
    met went took gave made won lost left held kept came saw ran began sat stood spoke sent brought
    bought sold led fell rose grew drew wore paid cut hit put set shook threw stuck fought taught
    caught broke drove flew hung laid rode sang sank slept spent stole struck swept tore woke
    withdrew used became built forgot froze hid overcame slid dealt fled got swung sprang cast
    forecast overheard sued died tied beat shut hurt quit upset outbid
    drawn driven thrown grown flown shaken risen fallen beaten chosen stolen sunk worn torn
    """
)

FOREIGN_AUXILIARIES = {
    "fr": listed(
        """
        a ont avait avaient eut est sont était étaient ne pas également aussi ensuite encore
        toujours
        déjà bien même alors lui leur se y en nous vous me te dû pu su tenu tient tiennent tenait
        vient
        viennent venait fini par de à fait fit souvent plutôt enfin d'abord aurait auraient ayant
        puis
        """
    ),
    "de": listed("hat haben hatte hatten ist war wurde am auch dann zudem nicht"),
    "es": listed(
        """
        ha han había habían hubo es fue no también después le les se me nos lo ya luego además
        siempre
        nunca aún incluso a de volvió volvieron vuelve acaba acaban acabó acababa llegó llegaron
        suele
        suelen solía tuvo tuvieron haber siguió sigue haya hubiera habría habrían así entonces
        """
    ),
}
GERMAN_FINITE = listed(
    """
    ist sind wird werden wurde wurden haben habe hatte hatten hat sei seien soll sollen sollte
    sollten kann können könne könnte konnte konnten muss müssen musste gibt gab
    """
)
"""Where one of these stands, a German noun phrase has ended."""
FOREIGN_DETERMINERS = listed(
    "der die das den dem ein eine einen le la les un une el los las una sein ihr ihre son sa su"
)
PARTICLES = listed("de del della di du des von van der da dos al bin la le l")
"""Parts of names ("Ursula von der Leyen"); after a word for a stand-in they are prepositions."""

MODALS_OF_CUE = listed("will would should may might must could can shall ought")
"""Before a cue: it is not reported that it was said."""

REVERSALS = listed(
    """
    lie lies lied lying false falsely wrong wrongly untrue myth nonsense absurd mistake mistaken
    doubt doubts doubted doubtful hoax rumour rumor rumours rumors pretend pretends pretended
    impossible unlikely supposedly allegedly accused
    lüge lügen gelogen falsch unwahr zweifle zweifelt bezweifle bezweifelt zweifelhaft angeblich
    unmöglich unsinn
    faux fausse mensonge doute prétendument prétendu impossible
    falso mentira dudo duda imposible supuestamente
    falsa bugia menzogna dubito dubita impossibile
    """
)
"""In words that are left out: what follows is not what the speaker holds."""
REPORTS = listed(
    """
    wrote writes said says say saying tells told claim claims claimed claiming allege alleges
    alleged insist insists insisted argue argues argued believe believes believed think thinks
    thought according
    call calls called accuse accuses accusing assert asserts asserted suggest suggests suggested
    explained promised warned assured swore swears reported
    sagt sagte sagten heißt behauptet behauptete behaupten sagen zufolge meinen meint meinte laut
    glaubt glauben nennt nannte schrieb schrieben
    gesagt erklärt erklärte erklärten versichert versicherte versicherten versprochen versprach
    geschrieben mitgeteilt erzählt erzählte erzählten berichtet berichtete geschworen gemeint
    dit disent affirme affirment prétend prétendent selon croit croient
    expliqué explique assuré assure promis raconté raconte écrit juré affirmé prétendu répété
    dice dicen dijo dijeron afirma afirman según cree creen sostienen aseguran escribió
    dicho explicó explicado aseguró asegurado prometió prometido contó contado juró jurado afirmó
    sostuvo
    dicono disse detto sostiene sostengono affermano secondo crede credono
    zegt zeggen beweert beweren volgens
    """
)
"""In words that are left out: what follows is what somebody else says."""

DEEDS = listed(
    """
    meet visit attend travel arrive leave go come return enter reach buy sell pay own build
    open close begin start end finish win lose play score beat face join host hit kill shoot
    die injure arrest detain marry divorce live work serve sit stand walk run drive fly fall
    rise grow increase decrease drop cut found establish create bring carry send receive get
    put set keep break burn flood damage destroy crash cross climb jump swim eat drink wear
    sleep wake delete download install move stay remain become include contain cover produce
    supply transfer transport follow chase catch steal rob escape hide compete engage expand
    shrink cost earn spend borrow lend invest hire fire elect retire replace survive recover
    rescue search seize capture occupy invade bomb fight protect guard appear exist happen
    occur last continue stop park land sail train practise graduate cook clean wash dig plant
    harvest fish hunt paint repair launch lock throw kick push pull lift load ship deliver
    collect gather store count weigh measure be have do make take give try prepare study raise
    film feed milk breed tend plough drag complete postpone retrieve disband oversee head
    schedule flare reuse entitle operate manufacture assemble construct erect demolish
    dismantle renovate rebuild restore refurbish equip furnish disconnect attach detach fasten
    fix mend tighten loosen fold unfold wrap unwrap pack unpack pour spill fill empty drain
    pump squeeze stretch bend roll spin rotate swing slide shut knock tap pat rub scratch
    scrape polish wipe sweep mop scrub rinse soak dry iron sew knit weave bake boil fry chop
    slice peel stir mix blend freeze melt heat chill chew swallow bite lick sip gulp taste
    smell breathe cough sneeze yawn blink sweat bleed faint crawl creep dash flee gallop hike
    hop hurry jog leap limp march parade roam rush skate ski stride stroll tumble wade wander
    whirl zoom ascend descend approach depart accompany escort usher net stab slash strangle
    drown wound bruise cripple poison vaccinate bandage nurse collide capsize derail explode
    erupt ignite extinguish evaporate dissolve rust rot decay wither bloom sprout ripen hatch
    acquire obtain inherit donate lease rent recruit employ outsource deposit import export
    trade barter auction mail dispatch distribute allocate generate yield emit consume waste
    conserve preserve recycle enlarge extend widen narrow shorten lengthen deepen thicken
    reduce halve double triple multiply dwindle soar surge plummet slump rebound fluctuate
    enroll enlist qualify debut inhabit dwell reside lodge camp migrate emigrate immigrate
    resettle relocate locate situate dock anchor moor jail imprison handcuff extradite deport
    evict expel kidnap abduct smuggle burgle loot vandalise vandalize sabotage hijack hack wed
    bury cremate nap doze dress undress shave comb bathe shower stamp seal shred staple tow
    haul hoist use deal participate represent award crush chair amount benefit crowd encompass
    slate hand belong consist comprise range vary result stem arise emerge vanish disappear
    dominate outnumber outpace rank trail tie
    """
)
"""Verbs for what is done, not said; a cue that the lexicon does not know may be one of them."""

# --- people who speak for others, or only belong to them ------------------------------------

STAND_INS = listed(
    """
    avocat avocate abogado abogada anwältin anwälte avocats sprecherinnen vertreter
    spokesperson spokesman spokeswoman spokespeople spokesmen spokeswomen aide aides lawyer
    lawyers attorney attorneys adviser advisers advisor advisors representative
    representatives surrogate surrogates deputy ally allies supporter supporters critic
    critics opponent opponents campaign office team manager staff counsel wife husband son
    daughter brother sister father mother friend friends colleague colleagues doctor secretary
    assistant ambassador ministry minister government administration press sprecher sprecherin
    anwalt porte-parole portavoz deputies secretaries assistants ambassadors managers offices
    teams sons daughters brothers sisters wives husbands parents doctors vertreterin
    vertretern sprechern anwalts
    solicitor solicitors barrister barristers rival rivals predecessor predecessors successor
    successors partner partners publisher publishers boss bosses landlord landlords mentor mentors
    trainer trainers cousin cousins uncle aunt nephew grandson granddaughter grandfather grandmother
    ex-wife ex-husband stepfather stepmother sister-in-law brother-in-law
    tochter töchter sohn söhne ehefrau ehemann witwe witwer vater mutter bruder schwester kritiker
    kritikerin gegner gegnerin anhänger berater beraterin mitarbeiter mitarbeiterin verteidiger
    verteidigerin stellvertreter stellvertreterin nachfolger vorgänger
    """
)

ACQUAINTED = "people|sources|friends|aides|allies|colleagues|relatives|witnesses"
"""As a pattern, who is told to have it from somebody: "people close to him | said"."""

HONORIFICS = frozenset(
    "mr mrs ms miss m mme mlle don dona sr sra senor senora frau herr".split()  # noqa: SIM905
)
"""Folded, as names are compared."""

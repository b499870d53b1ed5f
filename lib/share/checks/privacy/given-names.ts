/**
 * Given names of the English-speaking world's patients (common ones of US and UK registers, of several origins), lower case.
 * Left out are those that are as often a word, a month or a place (may, will, mark, paris), or a disease's (crohn).
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [
    'john james robert michael david william richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth',
    'kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel',
    'gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter',
    'christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan bruce gabriel joe logan alan juan albert willie',
    'elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene liam oliver harry charlie oscar leo archie alfie freddie theo',
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol',
    'amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine',
    'christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn',
    'judith andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella',
    'julia denise amber beverly danielle marilyn charlotte natalie theresa diana brittany doris kayla alexis lori marie edith ethel mabel agnes gladys',
    'mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim yusuf fatima aisha khadija zainab maryam amina layla priya anjali raj sanjay amit rahul',
    'deepa lakshmi sunita wei ming li mei hiroshi yuki kenji jin soo minh linh nguyen carlos luis miguel jorge pedro diego javier rosa carmen ana lucia',
    'sofia elena ivan olga natasha dmitri vladimir piotr katarzyna agnieszka giovanni giulia marco pierre jacques claire camille hans klaus ingrid lars',
    'kwame kofi ama adwoa chinedu ngozi oluwaseun tunde aoife siobhan niamh ciaran fergus angus morag rhys megan dafydd gwen tom tim sam ben dan bob bill',
    'jim joe mike dave steve tony chris matt nick kate katie liz beth sue jane jenny becky sally molly lucy daisy lily ella mia ava chloe ruby zoe',
    'sophie grace isla freya evie poppy florence phoebe alice rosie millie imogen georgia eliza esme hazel iris ivy martha nora pearl rose stella vera',
    'winifred doreen maureen eileen sheila pauline jean audrey edna elsie hilda ida irene lilian mavis muriel myrtle norma olive phyllis sylvia thelma wendy',
    'alfred bernard cecil clarence clifford cyril derek desmond ernest geoffrey gordon graham harvey herbert horace hugh ian ivor leonard leslie malcolm',
    'maurice neville norman percy reginald reg rupert sidney stanley trevor victor wilfred winston dwayne tyrone jamal malik deandre keisha latoya tanisha',
    'mateo santiago sebastian valentina camila lupe guadalupe juanita consuelo esperanza ramon raul rafael fernando hector enrique ricardo roberto eduardo',
    'aarav arjun vivek vikram suresh ramesh rajesh neha pooja kavita meera leila nadia samira yasmin karim tariq bilal imran farah noor salma abdul abdullah',
    'emeka chioma ifeoma adebayo bola folake amara zanele thabo sipho lindiwe tendai precious blessing mercy patience comfort kofi abena akua esi yaw',
    'anders bjorn erik johan karin lena sven mikkel freja sanne pieter willem johannes greta heidi jurgen wolfgang franz luca matteo chiara francesca paolo',
    'dimitris eleni kostas yannis mehmet ayse fatma mustafa emre elif tomasz pawel magda ewa zofia jan marek jana pavel andrei mihai ioana ana marija luka',
    'delroy leroy errol desmond marlon jermaine shanice kyra tiana aaliyah xavier isaac caleb lucas owen wyatt levi asher ezra hudson jayden aiden connor',
    'declan cormac padraig sinead orla grainne roisin eoin finn callum lewis hamish ewan isobel fiona catriona mairi eilidh lachlan archie bronwyn carys',
    'hamza khalid rashid saeed faisal sami ziad hana huda rania dina reem yara hiba sana shazia rukhsana parveen nasreen tahir asif waqar usman zahra',
    'rohan kiran anil ashok manoj deepak sanjeev nikhil aditya ishaan asha usha rekha geeta shanti divya shreya ananya priyanka swati padma radha sita',
    'chen hua xin jing ying yan hong jun hui feng lin xiao yuna haruto sakura akira takashi naoko yoko min-jun ji-woo seo-yeon hyun tuan huong thao dung',
    'alejandro eduardo andres felipe joaquin rodrigo gonzalo emilio ignacio beatriz dolores pilar mercedes teresa isabel raquel marta paula catalina ximena',
    'antonio giuseppe salvatore vincenzo rosario concetta alessandro federica elisa silvia joao tiago rui ines catarina beatrice helena fatoumata aminata',
    'moussa ousmane mamadou abdoulaye chukwu obinna uche nneka yetunde temitope femi segun wanjiku njeri kamau otieno achieng mwangi tadesse almaz selam',
    'amelie amelia esther naomi miriam leah hannah rebekah deborah judith tamar shira yael avi moshe shlomo dov rivka chana ingrid astrid sigrid solveig',
    'oleg igor sergei yuri anatoly svetlana irina ludmila tatiana oksana bohdan taras jerzy andrzej malgorzata zbigniew gabor zoltan ilona katalin milan',
    'doug hank chuck larry earl vernon floyd lloyd clyde homer otis elmer bertha gertrude maud ethel agatha beryl brenda glenda glynis gwyneth nigel',
    'colin clive barry gareth lorraine tracey tracy shannon stacey kirsty kirsten gemma hayley leanne tanya natasha bethany holly megan caitlin erin',
    'ronnie jimmy johnny tommy billy bobby eddie teddy annie maggie nellie peggy dottie betsy ollie alfie bertie georgie jackie vicky debbie mandy sandy',
    'logan carter grayson easton bennett everett nolan quinn avery riley peyton harper brooklyn savannah aubrey mackenzie mckenna delaney finley rowan',
    'aroha hinemoa wiremu tane moana leilani kaimana malia sione mele losa tavita kirra jarrah',
  ]
    .join(' ')
    .split(' '),
);

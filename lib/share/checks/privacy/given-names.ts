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
  ]
    .join(' ')
    .split(' '),
);

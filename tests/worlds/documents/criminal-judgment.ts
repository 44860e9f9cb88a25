import { addDays, addMonths } from '../../../graph/model/time.ts';
import { fineWords, plainDate, termWords } from '../calendar.ts';
import { type Cast, drawClerks } from '../cast.ts';
import type { CriminalPlan, Defendant } from '../criminal-docket.ts';
import type { Draft } from '../draft.ts';
import { CITY, LEGAL_AID_CENTRE } from '../places.ts';
import { createRng, type Rng } from '../rng.ts';
import { appealsTo } from './civil-judgment.ts';
import { crimeStory } from './criminal-facts.ts';

export const shownName = (defendant: Defendant): string => defendant.mask ?? defendant.person.name;

/** Heading of one defendant: birth, earlier convictions, custody. */
export function defendantLine(plan: CriminalPlan, defendant: Defendant, role = '被告人'): string {
  const { person, prior } = defendant;
  const rng = createRng(plan.seed).fork(person.name);
  const past = prior
    ? `曾因犯${prior.crime}于${plainDate(prior.sentencedOn)}被判处${prior.detention ? '拘役' : '有期徒刑'}${termWords(prior.months)}，${prior.probationMonths ? `缓刑${termWords(prior.probationMonths)}` : `${plainDate(prior.releasedOn)}刑满释放`}。`
    : '';
  const arrested = addDays(plan.detainedOn, rng.int(12, 30));
  const custody = defendant.bail
    ? `因涉嫌犯${plan.crime}于${plainDate(plan.detainedOn)}被${plan.court.police}刑事拘留，${plainDate(addDays(plan.detainedOn, rng.int(1, 12)))}被取保候审。`
    : `因涉嫌犯${plan.crime}于${plainDate(plan.detainedOn)}被${plan.court.police}刑事拘留，${plainDate(arrested)}被${rng.pick(['依法逮捕', '执行逮捕', '逮捕'])}。现羁押于${plan.court.detention}。`;
  const home = plan.court.name.startsWith(CITY) ? CITY + plan.court.area : plan.court.area;
  return `${role}${shownName(defendant)}，${person.sex}，${plainDate(person.born)}出生，汉族，${rng.pick(['初中', '小学', '高中', '中专'])}文化，${rng.pick(['农民', '无业', '务工', '个体经营'])}，住${home}。${past}${custody}`;
}

/** The defenders of one defendant, each form as the headings of real judgments vary it. */
export function defenderLines(defendant: Defendant, rng: Rng): string[] {
  return defendant.lawyers.map((lawyer) => {
    if (defendant.appointed)
      return rng.pick([
        `指定辩护人${lawyer.name}，${lawyer.firm}律师。`,
        `辩护人${lawyer.name}，${LEGAL_AID_CENTRE}指派的${lawyer.firm}律师。`,
      ]);
    return rng.pick([
      `辩护人${lawyer.name}，${lawyer.firm}律师。`,
      `辩护人${lawyer.name}，系${lawyer.firm}律师。`,
      `辩护人：${lawyer.name}，${lawyer.firm}律师。`,
    ]);
  });
}

function circumstances(plan: CriminalPlan, defendant: Defendant): { readonly text: string; readonly articles: string[] } {
  const name = `被告人${shownName(defendant)}`;
  const text: string[] = [];
  const articles: string[] = [];
  if (defendant.recidivist) {
    text.push(`${name}曾因故意犯罪被判处有期徒刑，刑罚执行完毕后五年以内再犯应当判处有期徒刑以上刑罚之罪，系累犯，应当从重处罚`);
    articles.push('第六十五条第一款');
  }
  if (defendant.accessory) {
    text.push(`${name}在共同犯罪中起次要作用，系从犯，应当从轻处罚`);
    articles.push('第二十七条');
  }
  if (defendant.surrender) {
    text.push(
      `${name}犯罪后自动投案，如实供述自己的罪行，系自首，依法可以${defendant.mitigated && !defendant.merit ? '减轻' : '从轻'}处罚`,
    );
    articles.push('第六十七条第一款');
  } else {
    text.push(`${name}归案后如实供述自己的罪行，可以从轻处罚`);
    articles.push('第六十七条第三款');
  }
  if (defendant.merit) {
    text.push(
      `${defendant.meritStory ?? `在审理期间，${name}检举他人犯罪，经查证属实`}，${defendant.merit === 'merit' ? '有立功表现' : '有重大立功表现'}，依法${defendant.mitigated ? '予以减轻处罚' : '可以从轻处罚'}`,
    );
    articles.push('第六十八条');
  }
  if (defendant.restitution)
    text.push(
      `${name}${['故意伤害罪', '交通肇事罪', '寻衅滋事罪'].includes(plan.crime) ? '已赔偿被害人经济损失并取得谅解' : '已退缴违法所得'}，可以酌情从轻处罚`,
    );
  if (defendant.pleaded && plan.judgedOn > '2018-10-26') text.push(`${name}自愿认罪认罚，可以依法从宽处理`);
  if (defendant.probationMonths !== null) {
    text.push(`根据${name}的犯罪情节和悔罪表现，没有再犯罪的危险，宣告缓刑对所居住社区没有重大不良影响，可以宣告缓刑`);
    articles.push('第七十二条第一款、第三款', `第七十三条第${defendant.detention ? '一' : '二'}款、第三款`);
  }
  return { text: `${text.join('。')}。`, articles };
}

function sentence(plan: CriminalPlan, defendant: Defendant): string[] {
  const penalty = `${defendant.detention ? '拘役' : '有期徒刑'}${termWords(defendant.months)}`;
  const probation = defendant.probationMonths === null ? '' : `，缓刑${termWords(defendant.probationMonths)}`;
  const fine = defendant.fine > 0 ? `，并处罚金人民币${fineWords(defendant.fine)}` : '';
  const until = addDays(addMonths(plan.detainedOn, defendant.months), -1);
  const note =
    defendant.probationMonths === null && !defendant.bail
      ? `（刑期从判决执行之日起计算。判决执行以前先行羁押的，羁押一日折抵刑期一日，即自${plainDate(plan.detainedOn)}起至${plainDate(until)}止。${fine ? '罚金限判决生效后十日内缴纳。' : ''}）`
      : defendant.probationMonths === null
        ? '（刑期从判决执行之日起计算。）'
        : '（缓刑考验期限，从判决确定之日起计算。）';
  return [`被告人${shownName(defendant)}犯${plan.crime}，判处${penalty}${probation}${fine}。`, note];
}

/** How the trial was held: procedure, who appeared. */
export function trialLine(plan: CriminalPlan, rng: Rng): string {
  const names = plan.defendants.map(shownName).join('、');
  const form = plan.simple
    ? rng.pick(['适用简易程序，实行独任审判', '适用速裁程序，由审判员独任审判'])
    : rng.pick(['适用普通程序，组成合议庭', '依法组成合议庭']);
  const defenders = [...new Set(plan.defendants.flatMap((defendant) => defendant.lawyers.map((lawyer) => lawyer.name)))];
  const short = plan.court.procuratorate.replace(CITY, '').replace('云岭省', '');
  return `${short}以${plan.indictment}起诉书指控被告人${names}犯${plan.crime}，于${plainDate(plan.indictedOn)}向本院提起公诉。本院于${rng.chance(0.5) ? '同日' : plainDate(plan.indictedOn)}立案，${form}，公开开庭审理了本案。${short}指派${rng.pick(['检察员', '检察官', '检察员'])}${plan.prosecutor}出庭支持公诉，被告人${names}${defenders.length > 0 ? `及辩护人${defenders.join('、')}` : ''}到庭参加诉讼。现已审理终结。`;
}

/** A criminal judgment of first instance. */
export function writeCriminalJudgment(plan: CriminalPlan, cast: Cast, rng: Rng, appendix: readonly string[] = [], history = ''): Draft {
  const names = plan.defendants.map(shownName).join('、');
  const story = crimeStory(plan, names);
  const found = plan.defendants.map((defendant) => circumstances(plan, defendant));
  const articles = [
    ...new Set([story.articles, ...(plan.defendants.length > 1 ? ['第二十五条第一款'] : []), ...found.flatMap((item) => item.articles)]),
  ];
  const sentences = plan.defendants.map((defendant) => sentence(plan, defendant));
  const operative = sentences.length === 1 ? sentences[0]! : sentences.flatMap(([order, note], i) => [`${'一二三'[i]}、${order}`, note!]);
  return {
    kind: 'criminal-judgment',
    issuer: plan.court.name,
    number: plan.number,
    date: plan.judgedOn,
    title: `${names}${plan.crime.replace(/罪$/, '')}一审刑事判决书`,
    typeLine: '刑 事 判 决 书',
    body: [
      `公诉机关${plan.court.procuratorate}。`,
      ...plan.defendants.flatMap((defendant) => [defendantLine(plan, defendant), ...defenderLines(defendant, rng)]),
      trialLine(plan, rng).replace('现已审理终结。', `${history}现已审理终结。`),
      `${rng.pick(['经审理查明', '公诉机关指控'])}，${story.facts}。`,
      `上述事实，被告人${names}在开庭审理过程中亦无异议，且有${story.evidence}等证据证实，足以认定。`,
      `本院认为，被告人${names}${story.act}，其行为已构成${plan.crime}。公诉机关指控的罪名成立。${found.map((item) => item.text).join('')}依照《中华人民共和国刑法》${articles.join('、')}之规定，判决如下：`,
      ...operative,
      `如不服本判决，可在接到判决书的第二日起十日内，通过本院或者直接向${appealsTo(plan)}提出上诉。书面上诉的，应当提交上诉状正本一份，副本二份。`,
    ],
    signers: plan.members,
    clerks: drawClerks(rng, cast, plan.court.id, plan.judgedOn),
    cause: plan.crime,
    acceptedOn: plan.indictedOn,
    lawyers: plan.defendants.flatMap((defendant) => defendant.lawyers),
    sentences: plan.defendants.map(({ months, probationMonths }) => ({ months, probationMonths })),
    appendix,
  };
}

/** An appeal ruling of the intermediate court that upholds the judgment or sends it back. */
export function writeCriminalAppeal(
  plan: CriminalPlan,
  appeal: {
    readonly number: string;
    readonly acceptedOn: string;
    readonly judgedOn: string;
    readonly members: Draft['signers'];
    readonly remand: boolean;
  },
  cast: Cast,
  rng: Rng,
): Draft {
  const names = plan.defendants.map(shownName).join('、');
  const story = crimeStory(plan, names);
  const orders = appeal.remand
    ? [`一、撤销${plan.court.name}${plan.number}刑事判决；`, `二、发回${plan.court.name}重新审判。`, '本裁定为终审裁定。']
    : ['驳回上诉，维持原判。', '本裁定为终审裁定。'];
  return {
    kind: 'criminal-ruling',
    issuer: '云岭省清河市中级人民法院',
    number: appeal.number,
    date: appeal.judgedOn,
    title: `${names}${plan.crime.replace(/罪$/, '')}二审刑事裁定书`,
    typeLine: '刑 事 裁 定 书',
    body: [
      `原公诉机关${plan.court.procuratorate}。`,
      ...plan.defendants.flatMap((defendant) => [defendantLine(plan, defendant, '上诉人（原审被告人）'), ...defenderLines(defendant, rng)]),
      `${plan.court.name}审理${plan.court.procuratorate}指控原审被告人${names}犯${plan.crime}一案，于${plainDate(plan.judgedOn)}作出${plan.number}刑事判决。原审被告人${names}不服，提出上诉。本院于${plainDate(appeal.acceptedOn)}立案，依法组成合议庭，经过阅卷，讯问上诉人，认为案件事实清楚，决定不开庭审理。现已审理终结。`,
      `原判认定，${story.facts}。`,
      `上诉人${names}提出，原判量刑过重，请求从轻处罚。`,
      `本院认为，上诉人${names}${story.act}，其行为已构成${plan.crime}。${
        appeal.remand
          ? '原判认定部分事实不清，证据不足。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第三项之规定，裁定如下：'
          : '原判认定事实清楚，证据确实、充分，定罪准确，量刑适当，审判程序合法。上诉理由不能成立，不予采纳。依照《中华人民共和国刑事诉讼法》第二百三十六条第一款第一项之规定，裁定如下：'
      }`,
      ...orders,
    ],
    signers: appeal.members,
    clerks: drawClerks(rng, cast, 'qinghe', appeal.judgedOn),
    cause: plan.crime,
    acceptedOn: appeal.acceptedOn,
    lawyers: plan.defendants.flatMap((defendant) => defendant.lawyers),
  };
}

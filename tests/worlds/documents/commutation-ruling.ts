import { fineWords, formalDate, plainDate, termWords } from '../calendar.ts';
import { type Cast, drawClerks } from '../cast.ts';
import type { Draft, Signer } from '../draft.ts';
import { INTERMEDIATE_COURT, PRISON_PROCURATORATE } from '../places.ts';
import { type Cut, factsOf, type Prisoner } from '../prisoner.ts';
import type { Rng } from '../rng.ts';

/** What the text adds to dates and figures where a case turns on it. */
export interface RulingExtras {
  /** Sentence on health or age: 年老体弱，基本丧失劳动能力，生活不能自理. */
  readonly relaxation?: string;
  /** What the merit was, where the ground is a (major) merit. */
  readonly merit?: string;
  readonly openHearing?: boolean;
  /** Whether the day of the crime is printed; drawn for paroles, otherwise only for life sentences. */
  readonly crimeDay?: boolean;
  /** A sentence on the earlier case, e.g. about a co-defendant or a retrial. */
  readonly history?: string;
  /** Presiding judge first. */
  readonly members?: readonly Signer[];
}

/** Three judges of the division, drawn by lot. */
export function commutationPanel(rng: Rng, cast: Cast, presiding?: string): Signer[] {
  const others = rng.sample(
    cast.benches.qinghe.commutation.filter((name) => name !== presiding),
    3,
  );
  const first = presiding ?? others[2]!;
  return [
    { role: '审判长', name: first },
    { role: '审判员', name: others[0]! },
    rng.chance(0.3) ? { role: '人民陪审员', name: rng.pick(cast.benches.qinghe.lay) } : { role: '审判员', name: others[1]! },
  ];
}

/** Who the prisoner is, what he was sentenced to, and what has been cut since. */
export function prisonerHistory(prisoner: Prisoner, earlier: readonly Cut[], rng: Rng, crimeDay = false): string[] {
  const { person } = prisoner;
  const date = rng.chance(0.75) ? plainDate : formalDate;
  const penalty = prisoner.sentenceMonths === null ? '无期徒刑，剥夺政治权利终身' : `有期徒刑${termWords(prisoner.sentenceMonths)}`;
  const fine = prisoner.fine > 0 ? `，并处罚金人民币${fineWords(prisoner.fine)}（${prisoner.finePaid ? '已缴纳' : '未履行完毕'}）` : '';
  const recidivist = prisoner.recidivist ? rng.pick(['，系累犯', '（系累犯）']) : '';
  const appeal = prisoner.appeal
    ? `宣判后，被告人不服，提出上诉。${prisoner.sentenceMonths === null ? '云岭省高级人民法院' : INTERMEDIATE_COURT.name}于${date(prisoner.appeal.on)}作出${prisoner.appeal.number}刑事裁定，驳回上诉，维持原判。`
    : rng.pick(['宣判后，在法定期限内没有上诉、抗诉。', '']);
  const delivered = rng.pick([
    `判决发生法律效力后，于${date(prisoner.deliveredOn)}交付执行。`,
    `判决生效后，该犯于${date(prisoner.deliveredOn)}被交付执行。`,
    `判决发生法律效力后，于${date(prisoner.deliveredOn)}送${prisoner.prison}执行刑罚。`,
  ]);
  const term = `刑期自${date(prisoner.termFrom)}起至${date(prisoner.termTo)}止。`;
  const reduced = prisoner.reduced
    ? `云岭省高级人民法院于${date(prisoner.reduced.on)}以${prisoner.reduced.number}刑事裁定，将其刑罚减为有期徒刑${termWords(prisoner.reduced.months)}，剥夺政治权利七年。${term}`
    : '';
  const found = rng.pick(['以被告人', '认定被告人']);
  const judged = `${prisoner.trialCourt}于${date(prisoner.sentencedOn)}作出${prisoner.trialNumber}刑事判决，${found}${person.name}犯${prisoner.crime}${recidivist}，判处${penalty}${fine}。${prisoner.reduced ? '' : rng.chance(0.7) ? term : ''}`;
  const late = !prisoner.reduced && !judged.includes(term) ? `原判${term}` : '';
  const crime =
    prisoner.sentenceMonths === null || crimeDay
      ? rng.pick([
          `原判认定，${date(prisoner.crimeOn)}，被告人${person.name}实施${prisoner.crime.replace(/罪$/, '')}犯罪。`,
          `原判认定的犯罪发生于${date(prisoner.crimeOn)}。`,
        ])
      : '';
  return [
    `罪犯${person.name}，${person.sex}，${plainDate(person.born)}出生，汉族，${rng.pick(['小学', '初中', '高中'])}文化，${rng.pick(['云岭省清河市人', '云岭省石桥县人', '云岭省安渡县人', '云岭省青柳县人'])}，现在${prisoner.prison}服刑。`,
    `${judged}${crime}${appeal}${delivered}${late}${reduced}${earlierCuts(earlier, date, rng)}`,
  ];
}

function earlierCuts(earlier: readonly Cut[], date: (iso: string) => string, rng: Rng): string {
  if (earlier.length === 0) return '';
  const last = earlier.at(-1)!;
  if (earlier.length > 1 && rng.chance(0.4)) {
    const dates = earlier.map((cut) => date(cut.ruledOn)).join('、');
    const cuts = earlier.map((cut) => `${termWords(cut.months)}`).join('、');
    return `服刑期间，本院先后于${dates}裁定对其分别减去有期徒刑${cuts}，减刑后刑期至${date(last.newTermTo)}止。`;
  }
  const parts = earlier.map((cut) => `于${date(cut.ruledOn)}作出${cut.number}刑事裁定，对其减去有期徒刑${termWords(cut.months)}`);
  return `刑罚执行期间，本院${parts.join('；')}。减刑后刑期至${date(last.newTermTo)}止。`;
}

const GROUND_WORDS: Readonly<Record<Cut['grounds'], string>> = {
  repent: '确有悔改表现',
  repent_and_merit: '确有悔改表现，并有立功表现',
  major: '有重大立功表现',
  repent_and_major: '确有悔改表现，并有重大立功表现',
};

/** The conduct that the court found. */
function conduct(prisoner: Prisoner, extras: RulingExtras, rng: Rng): string {
  const praise = rng.pick([
    `获得表扬${rng.pick(['二', '三', '四', '五', '六'])}次`,
    `先后获监狱表扬${rng.int(2, 6)}次`,
    `累计获得表扬${rng.int(2, 6)}次，剩余考核积分${rng.int(20, 590)}分`,
  ]);
  const base = rng.pick([
    `罪犯${prisoner.person.name}在服刑期间能够认罪悔罪，遵守监规，接受教育改造，积极参加学习和劳动，完成劳动任务，${praise}`,
    `该犯服从管理，按时完成劳动任务，思想、文化、职业技术教育成绩合格，${praise}，认罪悔罪`,
    `罪犯${prisoner.person.name}自觉遵守法律法规和监规纪律，积极参加思想、文化、职业技术教育，努力完成劳动任务，${praise}`,
  ]);
  return `${base}。${extras.merit ? `${extras.merit}。` : ''}${extras.relaxation ? `另查明，${extras.relaxation}。` : ''}${
    prisoner.fine > 0 && !prisoner.finePaid && rng.chance(0.6) ? '该犯财产刑尚未履行完毕，监狱出具的材料证明其确无履行能力。' : ''
  }`;
}

/** A commutation ruling with everything that the law needs to be checked. */
export function writeCommutation(
  prisoner: Prisoner,
  cut: Cut,
  earlier: readonly Cut[],
  cast: Cast,
  rng: Rng,
  extras: RulingExtras = {},
): Draft {
  const { person } = prisoner;
  const words = GROUND_WORDS[cut.grounds];
  const reported = rng.pick([
    `执行机关${prisoner.prison}于${plainDate(cut.reportedOn)}提出减刑建议书，报送本院审理。`,
    `执行机关${prisoner.prison}以该犯${words}为由，于${plainDate(cut.reportedOn)}提出减刑建议，报送本院审理。`,
    `现执行机关${prisoner.prison}于${plainDate(cut.reportedOn)}报请减刑。`,
  ]);
  const heard = extras.openHearing
    ? `本院于${plainDate(cut.acceptedOn)}立案，依法组成合议庭，公开开庭审理了本案。${PRISON_PROCURATORATE}指派检察员出庭履行职务。`
    : rng.pick([
        `本院于${plainDate(cut.acceptedOn)}立案后，依法公示，并组成合议庭进行了审理。`,
        `本院依法组成合议庭，对该案进行了书面审理，公示期间未收到异议。`,
        `本院受理后依法组成合议庭进行了审理。`,
      ]);
  const end = rng.pick([
    `（刑期自${plainDate(prisoner.termFrom)}起至${plainDate(cut.newTermTo)}止）`,
    `（减刑后的刑期至${plainDate(cut.newTermTo)}止）`,
    `（减刑后刑期自${plainDate(prisoner.termFrom)}起至${plainDate(cut.newTermTo)}止）`,
  ]);
  const politic = prisoner.reduced ? '，剥夺政治权利七年不变' : '';
  return {
    kind: 'commutation-ruling',
    issuer: INTERMEDIATE_COURT.name,
    number: cut.number,
    date: cut.ruledOn,
    title: `罪犯${person.name}${prisoner.crime}减刑刑事裁定书`,
    typeLine: '刑 事 裁 定 书',
    body: [
      ...prisonerHistory(prisoner, earlier, rng),
      `${extras.history ?? ''}${reported}${heard}现已审理终结。`,
      `执行机关提出，罪犯${person.name}在服刑期间${words}，建议减去有期徒刑${termWords(cut.months)}。`,
      ...(rng.chance(0.6)
        ? [`${PRISON_PROCURATORATE}${rng.pick(['认为执行机关提请减刑的程序合法，同意对该犯减刑', '出具检察意见，对减刑建议没有异议'])}。`]
        : []),
      `经审理查明，${conduct(prisoner, extras, rng)}上述事实有${rng.pick(['罪犯奖励审批表、计分考核材料、评审鉴定表', '提请减刑建议书、罪犯减刑审核表、考核积分台账', '刑事判决书、执行通知书、计分考核登记表'])}等证据证实，本院予以确认。`,
      `本院认为，罪犯${person.name}在服刑期间${words}，符合减刑条件。依照《中华人民共和国刑法》第七十八条、第七十九条，《中华人民共和国刑事诉讼法》第二百${cut.ruledOn < '2018-10-26' ? '六十二' : '七十三'}条第二款之规定，裁定如下：`,
      `对罪犯${person.name}减去有期徒刑${termWords(cut.months)}${politic}${end}。`,
      '本裁定送达后即发生法律效力。',
    ],
    signers: extras.members ?? commutationPanel(rng, cast),
    clerks: drawClerks(rng, cast, 'qinghe', cut.ruledOn),
    acceptedOn: cut.acceptedOn,
    commutation: factsOf(prisoner, cut, earlier),
  };
}

/** A parole ruling; `granted` is always true here, refusals are not written. */
export function writeParole(prisoner: Prisoner, cut: Cut, earlier: readonly Cut[], cast: Cast, rng: Rng, extras: RulingExtras = {}): Draft {
  const { person } = prisoner;
  const endsOn = earlier.at(-1)?.newTermTo ?? prisoner.termTo;
  return {
    kind: 'parole-ruling',
    issuer: INTERMEDIATE_COURT.name,
    number: cut.number,
    date: cut.ruledOn,
    title: `罪犯${person.name}${prisoner.crime}假释刑事裁定书`,
    typeLine: '刑 事 裁 定 书',
    body: [
      ...prisonerHistory(prisoner, earlier, rng, extras.crimeDay ?? rng.chance(0.7)),
      `${extras.history ?? ''}执行机关${prisoner.prison}于${plainDate(cut.reportedOn)}提出假释建议书，报送本院审理。本院于${plainDate(cut.acceptedOn)}立案，依法组成合议庭，${extras.openHearing === false ? '书面审理' : '公开开庭审理'}了本案。现已审理终结。`,
      `执行机关认为，罪犯${person.name}确有悔改表现，没有再犯罪的危险，建议予以假释。`,
      `经审理查明，${conduct(prisoner, extras, rng)}社区矫正机构出具调查评估意见，认为对其假释后对所居住社区没有重大不良影响。`,
      `本院认为，罪犯${person.name}在服刑期间确有悔改表现，没有再犯罪的危险，符合假释条件。依照《中华人民共和国刑法》第八十一条、第八十二条、第八十三条之规定，裁定如下：`,
      `对罪犯${person.name}予以假释（假释考验期限自假释之日起计算，即自${plainDate(cut.ruledOn)}起至${plainDate(endsOn)}止）。`,
      '本裁定送达后即发生法律效力。',
    ],
    signers: extras.members ?? commutationPanel(rng, cast),
    clerks: drawClerks(rng, cast, 'qinghe', cut.ruledOn),
    acceptedOn: cut.acceptedOn,
    commutation: factsOf(prisoner, { ...cut, months: 0, newTermTo: endsOn }, earlier, 'parole'),
  };
}

/** A ruling that refuses the commutation which the prison asked for. */
export function writeRefusal(prisoner: Prisoner, cut: Cut, cast: Cast, rng: Rng): Draft {
  const name = prisoner.person.name;
  const granted = writeCommutation(prisoner, cut, [], cast, rng);
  const [identity, history] = granted.body;
  return {
    ...granted,
    body: [
      identity!,
      history!,
      `执行机关${prisoner.prison}于${plainDate(cut.reportedOn)}提出减刑建议书，报送本院审理。本院于${plainDate(cut.acceptedOn)}立案，依法组成合议庭进行了审理。现已审理终结。`,
      `经审理查明，罪犯${name}在考核期内多次违反监规被扣分，${rng.pick(['未完成劳动任务', '不服从管理'])}，认罪悔罪态度不够稳定。`,
      `本院认为，罪犯${name}的表现尚不足以认定确有悔改表现，不符合减刑条件。依照《中华人民共和国刑法》第七十八条、第七十九条之规定，裁定如下：`,
      `对罪犯${name}不予减刑。`,
      '本裁定送达后即发生法律效力。',
    ],
    commutation: { ...granted.commutation!, cutMonths: 0, newTermTo: prisoner.termTo },
  };
}

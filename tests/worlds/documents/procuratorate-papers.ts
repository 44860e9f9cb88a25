import { addDays } from '../../../graph/model/time.ts';
import { plainDate, termWords, workday } from '../calendar.ts';
import type { Cast } from '../cast.ts';
import type { CriminalPlan } from '../criminal-docket.ts';
import type { Draft, Lawyer } from '../draft.ts';
import { CITY, INTERMEDIATE_COURT, PRISON_PROCURATORATE } from '../places.ts';
import type { Cut, Prisoner } from '../prisoner.ts';
import type { Rng } from '../rng.ts';
import { prisonerHistory } from './commutation-ruling.ts';
import { crimeStory } from './criminal-facts.ts';
import { defendantLine } from './criminal-judgment.ts';
import { agentLines } from './party-lines.ts';

/** The indictment of a case whose judgment is in the world too. */
export function writeIndictment(plan: CriminalPlan): Draft {
  const names = plan.defendants.map((defendant) => defendant.mask ?? defendant.person.name).join('、');
  const story = crimeStory(plan, names);
  return {
    kind: 'indictment',
    issuer: plan.court.procuratorate,
    number: plan.indictment,
    date: plan.indictedOn,
    title: `起诉书（${names}${plan.crime.replace(/罪$/, '')}案）`,
    typeLine: '起 诉 书',
    body: [
      ...plan.defendants.map((defendant) => defendantLine(plan, defendant)),
      `本案由${plan.court.police}侦查终结，以被告人${names}涉嫌${plan.crime}，于${plainDate(addDays(plan.indictedOn, -28))}向本院移送起诉。本院受理后，已告知被告人有权委托辩护人和认罪认罚可能导致的法律后果，依法讯问了被告人，审阅了全部案件材料。`,
      `经依法审查查明：${story.facts}。`,
      `认定上述事实的证据如下：${story.evidence}，被告人${names}的供述与辩解。`,
      `本院认为，被告人${names}${story.act}，其行为触犯了《中华人民共和国刑法》${story.articles}，犯罪事实清楚，证据确实、充分，应当以${plan.crime}追究其刑事责任。根据《中华人民共和国刑事诉讼法》第一百七十六条的规定，提起公诉，请依法判处。`,
      '此致',
      plan.court.name,
    ],
    signers: [{ role: '检察员', name: plan.prosecutor }],
    clerks: [],
    arabicDate: true,
  };
}

/** A decision not to prosecute a petty offence (Criminal Procedure Law art. 177(2)). */
export function writeNonProsecution(
  plan: CriminalPlan,
  serial: number,
  signed: { readonly counsel?: readonly Lawyer[]; readonly prosecutor?: string } = {},
): Draft {
  const person = plan.defendants[0]!.person;
  const masked = `${person.name[0]}某某`;
  const story = crimeStory(plan, masked);
  const facts = story.facts.replaceAll('被告人', '被不起诉人');
  return {
    kind: 'non-prosecution-decision',
    issuer: plan.court.procuratorate,
    number: `${plan.court.procuratorateShort}刑不诉〔${plan.indictedOn.slice(0, 4)}〕${serial}号`,
    date: plan.indictedOn,
    title: `${masked}${plan.crime.replace(/罪$/, '')}案不起诉决定书`,
    typeLine: '不 起 诉 决 定 书',
    body: [
      `被不起诉人${masked}，${person.sex}，${person.born.slice(0, 4)}年出生，汉族，${CITY}人。因涉嫌犯${plan.crime}，于${plainDate(plan.detainedOn)}被${plan.court.police}取保候审。`,
      ...agentLines('辩护人', signed.counsel ?? [], ''),
      `本案由${plan.court.police}侦查终结，以被不起诉人${masked}涉嫌${plan.crime}，于${plainDate(addDays(plan.indictedOn, -25))}向本院移送审查起诉。`,
      `经本院依法审查查明：${facts}。`,
      `本院认为，被不起诉人${masked}实施了上述行为，但犯罪情节轻微，具有自首、赔偿并取得谅解等情节，根据《中华人民共和国刑法》第三十七条的规定，不需要判处刑罚。依据《中华人民共和国刑事诉讼法》第一百七十七条第二款的规定，决定对${masked}不起诉。`,
      '被不起诉人如不服本决定，可以自收到本决定书后七日内向本院申诉。',
    ],
    signers: signed.prosecutor ? [{ role: '检察官', name: signed.prosecutor }] : [],
    clerks: [],
    arabicDate: true,
  };
}

/** The prison's proposal behind a commutation ruling. */
export function writeProposal(prisoner: Prisoner, cut: Cut, earlier: readonly Cut[], serial: number, rng: Rng): Draft {
  const [identity, history] = prisonerHistory(prisoner, earlier, rng);
  return {
    kind: 'commutation-proposal',
    issuer: prisoner.prison,
    number: `（${cut.reportedOn.slice(0, 4)}）岭${prisoner.prison.slice(3, 5)}狱减建字第${serial}号`,
    date: cut.reportedOn,
    title: '提请减刑建议书',
    typeLine: '提 请 减 刑 建 议 书',
    body: [
      identity!,
      history!.replaceAll('本院', INTERMEDIATE_COURT.name),
      '该犯在考核期内确有悔改表现，具体事实如下：认罪悔罪，遵守监规，接受教育改造，积极参加劳动，完成劳动任务。',
      `为此，根据《中华人民共和国监狱法》第二十九条、《中华人民共和国刑法》第七十八条、《中华人民共和国刑事诉讼法》第二百七十三条第二款的规定，建议对罪犯${prisoner.person.name}减去有期徒刑${termWords(cut.months)}。特提请裁定。`,
      '此致',
      INTERMEDIATE_COURT.name,
    ],
    signers: [],
    clerks: [],
    arabicDate: true,
  };
}

/** A decision that another court shall try a case. */
export function writeJurisdictionDecision(plan: CriminalPlan, other: string, serial: number): Draft {
  return {
    kind: 'court-decision',
    issuer: INTERMEDIATE_COURT.name,
    number: `（${plan.indictedOn.slice(0, 4)}）岭01刑辖${serial}号`,
    date: workday(addDays(plan.indictedOn, 12)),
    title: '指定管辖决定书',
    typeLine: '指 定 管 辖 决 定 书',
    body: [
      `${plan.court.name}：`,
      `你院关于被告人${plan.defendants[0]!.person.name}犯${plan.crime}一案报请指定管辖的请示收悉。经审查，依照《中华人民共和国刑事诉讼法》第二十七条的规定，决定如下：`,
      `指定${other}对被告人${plan.defendants[0]!.person.name}犯${plan.crime}一案进行审判。`,
    ],
    signers: [],
    clerks: [],
  };
}

/** A procuratorate's advice to a prison on the keeping of score sheets: names nobody. */
export function writeProcuratorialProposal(date: string, serial: number, prison: string): Draft {
  return {
    kind: 'procuratorial-proposal',
    issuer: PRISON_PROCURATORATE,
    number: `清城检建〔${date.slice(0, 4)}〕${serial}号`,
    date,
    title: '检察建议书',
    typeLine: '检 察 建 议 书',
    body: [
      `${prison}：`,
      '本院在履行刑罚执行监督职责中发现，你单位部分罪犯计分考核台账记载不完整，个别考核材料缺少监区集体评议记录。',
      '为规范减刑、假释提请工作，根据《人民检察院检察建议工作规定》第九条的规定，建议：一、完善计分考核台账；二、落实集体评议和公示制度；三、对近两年的提请材料开展自查。',
      '请于收到本建议书后两个月内将整改情况书面回复本院。',
    ],
    signers: [],
    clerks: [],
    arabicDate: true,
  };
}

/** A procuratorate's annual report: figures, no case. */
export function writeWorkReport(year: number, cast: Cast, rng: Rng): Draft {
  const chief = cast.benches.qinghe.prosecutors[0]!;
  return {
    kind: 'other',
    issuer: '云岭省清河市人民检察院',
    number: null,
    date: `${year + 1}-01-18`,
    title: `云岭省清河市人民检察院工作报告（${year}年度）`,
    typeLine: '工 作 报 告',
    body: [
      `各位代表：现在，我代表清河市人民检察院向大会报告工作，请予审议。`,
      `一年来，全市检察机关共批准逮捕${rng.int(400, 700)}件，提起公诉${rng.int(1200, 1900)}件，认罪认罚从宽制度适用率达到${rng.int(78, 89)}%。`,
      `聚焦法律监督主责主业，对刑事裁判提出抗诉${rng.int(6, 16)}件，对减刑、假释案件开展同步监督，书面提出纠正意见${rng.int(30, 70)}件；受理民事裁判监督案件${rng.int(60, 140)}件，发出检察建议${rng.int(20, 60)}份。`,
      `坚持数据赋能，梳理裁判文书、执行裁定中的异常信息，移送问题线索${rng.int(3, 12)}条。`,
      '同时，我们清醒地看到，监督力度和质效仍有不足，信息化建设有待加强。新的一年，我们将以更高标准履行职责。',
    ],
    signers: [{ role: '检察长', name: chief }],
    clerks: [],
    arabicDate: true,
  };
}

import type { Rng } from './rng.ts';

/** Common surnames, with a weight that falls by rank, and syllables of common given names: every name is put together from these. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万覃钱戴严莫孔向常汤';
const GIVEN_MALE = '伟强磊军勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林海峰建国庆志文德忠信成学永兴东新松柏柱根生祥';
const GIVEN_FEMALE = '芳娜敏静丽艳娟霞秀兰玲桂英红梅莉燕萍丹琳雪倩颖婷洁慧琴云莲珍凤玉淑香月春菊惠雯欣怡佳蓉岚';

export type Sex = '男' | '女';

export interface Person {
  readonly name: string;
  readonly sex: Sex;
  /** ISO date of birth. */
  readonly born: string;
}

/** Hands out invented names, each once, so that two different people never meet under one name unless a look-alike asks for it. */
export class NameBook {
  readonly #taken = new Set<string>();

  /** A name that nobody in this world bears yet. */
  take(rng: Rng, sex: Sex): string {
    for (;;) {
      const surname = rng.weighted([...SURNAMES], (s) => 1 / (4 + SURNAMES.indexOf(s)));
      const syllables = [...(sex === '男' ? GIVEN_MALE : GIVEN_FEMALE)];
      const given = rng.chance(0.25) ? rng.pick(syllables) : rng.sample(syllables, 2).join('');
      const name = surname + given;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }

  person(rng: Rng, bornFrom = 1955, bornTo = 1998): Person {
    const sex: Sex = rng.chance(0.6) ? '男' : '女';
    const born = `${rng.int(bornFrom, bornTo)}-${String(rng.int(1, 12)).padStart(2, '0')}-${String(rng.int(1, 28)).padStart(2, '0')}`;
    return { name: this.take(rng, sex), sex, born };
  }
}

const COMPANY_WORDS = [
  '恒瑞',
  '盛源',
  '金穗',
  '顺达',
  '宏昌',
  '云腾',
  '泽丰',
  '广润',
  '嘉禾',
  '联创',
  '鼎新',
  '华茂',
  '瑞丰',
  '启明',
  '万和',
  '天骏',
];
const COMPANY_LINES = ['建材', '商贸', '物流', '食品', '机械', '农业科技', '装饰工程', '电子', '纺织', '劳务', '建筑工程', '家具'];

/** An invented company of the province, e.g. 清河市恒瑞建材有限公司; each is handed out once. */
export class CompanyBook {
  readonly #taken = new Set<string>();

  take(rng: Rng): string {
    for (;;) {
      const place = rng.pick(['清河市', '清河市', '云岭', '临溪区', '石桥县', '安渡县', '青柳县']);
      const name = `${place}${rng.pick(COMPANY_WORDS)}${rng.chance(0.5) ? rng.pick(['兴', '达', '源', '盛', '宇', '阳']) : ''}${rng.pick(COMPANY_LINES)}有限公司`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

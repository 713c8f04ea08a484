import { type Change } from '@duban/domain/act/change';
import { type TimelineChange } from '@duban/contracts/http/timeline-entry';
import { actWord } from './acts.ts';

/** What the record's lines need from elsewhere: names of units, titles of steps and desks, days as they are written. */
export interface Naming {
  unit: (code: string) => string;
  /** 配合反馈（区财政局） */
  desk: (no: number) => string;
  step: (step: string) => string;
  day: (moment: string) => string;
}

type Line = (change: TimelineChange, naming: Naming) => string;

/** One change in the office's words; null: it says nothing that its entry does not say. */
export const CHANGE_WORDS: Record<Change['type'], Line | null> = {
  laid: ({ step, party }, naming) => `送达${naming.unit(party ?? '')}：${naming.step(step ?? '')}`,
  decided: null,
  undecided: () => '撤回本人的办理',
  voided: ({ desk }, naming) => `环节失效：${naming.desk(desk ?? 0)}`,
  'desk-due': ({ desk, day }, naming) => `${naming.desk(desk ?? 0)}期限改为${naming.day(day ?? '')}`,
  climbed: (change, naming) => `${naming.desk(change.desk ?? 0)}${rungWord(change.rung ?? '')}${measureWord(change)}`,
  recounted: ({ desk, day }, naming) => `${naming.desk(desk ?? 0)}期限重算为${naming.day(day ?? '')}`,
  measured: ({ desk, measure, decision }, naming) =>
    `${naming.desk(desk ?? 0)}${decision === 'confirmed' ? '确认' : '豁免'}${MEASURE_WORDS[measure ?? ''] ?? ''}`,
  assigned: ({ desk, to }, naming) => `${naming.desk(desk ?? 0)}承办人：${to ?? '不指定'}`,
  copied: ({ units = [] }, { unit }) => `抄送${units.map(unit).join('、')}`,
  commented: null,
  suspended: ({ ground }) => `暂缓：${GROUND_WORDS[ground ?? ''] ?? ground ?? ''}`,
  resumed: () => '恢复计时，各期限顺延',
  urged: null,
  'matter-due': ({ day }, naming) => `事项期限改为${naming.day(day ?? '')}`,
  parties: ({ leads = [], supports = [] }, { unit }) =>
    `责任单位：牵头 ${leads.map(unit).join('、')}；配合 ${supports.map(unit).join('、') || '无'}`,
  facts: null,
  round: ({ to }, { step }) => `开始新一轮办理${to ? `，自${step(to)}起` : ''}`,
  chapter: ({ to }, { step }) => `重新办理${to ? `，自${step(to)}起` : ''}`,
  closed: ({ outcome }) => (outcome === 'done' ? '办结销号' : '结束'),
  rearmed: null,
  retimed: null,
  notice: null,
};

/** Who acts when no person does. */
export const SYSTEM_HANDS: Record<string, string> = {
  clock: '系统（到期提醒与升级）',
  story: '系统（流转）',
  treasury: '国库',
};

/** An entry's act: a person's, or the system's own. */
export function entryWord(act: string, step?: string): string {
  if (act.startsWith('lay:')) return '送达下一环节';
  return SYSTEM_ACTS[act] ?? actWord(act, step);
}

const SYSTEM_ACTS: Record<string, string> = {
  open: '建立事项',
  climb: '提醒与升级',
  close: '办结销号',
  'submit-application': '提交申请',
  'settle-payment': '国库回复',
  'publish-plan': '发布行动计划',
  'approve-plan': '批准行动计划立项',
  'reject-plan': '不批准行动计划立项',
  recount: '放假安排调整，重算时限',
  'recount-back': '撤销放假安排，恢复时限',
};

/** A rung's name is its distance in working days: `T-3` before the due day, `+5` after it. */
function rungWord(rung: string): string {
  if (rung === 'half') return '时限过半提醒';
  if (rung === 'T') return '当日到期提醒';
  if (rung.startsWith('T-')) return `到期前${rung.slice(2)}工作日提醒`;
  return rung === '+0' ? '超期提醒' : `超期${rung.slice(1)}工作日`;
}

function measureWord({ card, letter }: TimelineChange): string {
  const word = MEASURE_WORDS[card ?? letter ?? ''];
  return word ? `，${word}` : '';
}

/** 暂缓事由 as the office writes it. */
export const GROUND_WORDS: Record<string, string> = {
  'force-majeure': '不可抗力',
  'law-or-policy-changed': '法律或政策调整',
  'awaiting-higher-decision': '待上级批复',
  'judicial-or-audit-proceedings': '司法或审计程序',
  'land-or-planning-pending': '用地规划手续未完成',
};

export const MEASURE_WORDS: Record<string, string> = {
  'yellow-proposed': '建议黄牌',
  'red-proposed': '建议红牌',
  yellow: '黄牌',
  red: '红牌',
  'letter-proposed': '建议发商请函',
  'meeting-proposed': '建议召开联席会议',
  letter: '商请函',
  meeting: '联席会议',
};

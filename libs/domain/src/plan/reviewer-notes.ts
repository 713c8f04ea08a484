import { type PlanReading } from './plan-reading.ts';

/**
 * 审读意见: what a person noticed in a plan that no reader can find by rule. `anomaly` is its number in the catalogue of
 * the plan's irregularities, `lines` count from 1, `items` are keys of the reading.
 */
export interface ReviewerNote {
  anomaly: number;
  lines: number[];
  items: string[];
  note: string;
}

const SAMPLE_PLAN = /^重庆市长寿区建设高质量外资集聚地三年行动计划/;

const SAMPLE_PLAN_NOTES: readonly ReviewerNote[] = [
  {
    anomaly: 8,
    lines: [29, 31],
    items: ['T14', 'S1'],
    note: '“外商投资行政服务管家”与“外商投资市场主体行政服务管家制度”应为同一机制的两种叫法，按一项管理。',
  },
  {
    anomaly: 9,
    lines: [9, 21],
    items: ['T8'],
    note: '目标中写“高新技术制造业”，任务中写“高技术制造业”，统计口径可能不同，未经确认不得合并统计。',
  },
  {
    anomaly: 10,
    lines: [32],
    items: ['S2'],
    note: '正文提到金融监管部门，但责任单位中没有金融监管机构（列有区财政局）：属“文中提及、非责任单位”，请核实是否漏列。',
  },
  {
    anomaly: 11,
    lines: [13, 14, 21],
    items: ['T2', 'T3', 'T8'],
    note: '三项任务都涉及养老，区民政局只列入了第8项，请核实其余两项是否需要其参与。',
  },
  {
    anomaly: 13,
    lines: [9],
    items: [],
    note: '“年均保持10%以上”缺“增长”二字：按年均增长理解，待制定机关确认。',
  },
  {
    anomaly: 14,
    lines: [23],
    items: ['T9'],
    note: '计奖基数为美元，比例后注“（人民币）”：按“美元数额的2%，以人民币元计”理解，待实施细则确认。',
  },
  {
    anomaly: 15,
    lines: [17, 23],
    items: ['T5', 'T9'],
    note: '“不重复享受”只写在第9项，第5项研发中心奖励没有此限制，不应比照适用。',
  },
  {
    anomaly: 16,
    lines: [20, 23],
    items: ['T7', 'T9'],
    note: '第7项鼓励设立外资基金，第9项奖励排除金融业及类金融业：基金类项目申报奖励须人工审核。',
  },
];

/** The notes kept for this plan, whatever version of it: shown when it is imported. None for other plans. */
export function reviewerNotes({ title }: Pick<PlanReading, 'title'>): readonly ReviewerNote[] {
  return SAMPLE_PLAN.test(title) ? SAMPLE_PLAN_NOTES : [];
}

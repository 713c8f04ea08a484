import { type ComplaintStep } from '@duban/domain/complaint/steps';
import { type KeyTaskStep } from '@duban/domain/key-task/steps';
import { type RewardStep } from '@duban/domain/reward/steps';

/** How far a step has come: of how many parties how many have decided, and who is still waited for. */
export interface StepTally {
  done: number;
  all: number;
  waitingFor: readonly string[];
}

export interface StepWords {
  /** What the office reads: whose turn it is. */
  staff: (tally?: StepTally) => string;
  /** What the public reads; null: not shown. */
  public: string | null;
}

/** A step of a key task, said to staff and to the public. A step without both does not compile. */
export const STEP_WORDS: Record<KeyTaskStep, StepWords> = {
  register: { staff: () => '待立项审批', public: null },
  sign: { staff: waiting('待签收'), public: '已部署' },
  redirect: { staff: () => '待改派', public: '已部署' },
  'break-down': { staff: () => '待任务分解', public: '已部署' },
  deliver: { staff: waiting('配合反馈'), public: '推进中' },
  answer: { staff: () => '待申请办结', public: '推进中' },
  countersign: { staff: waiting('会签'), public: '成果审核中' },
  'review-unit': { staff: () => '待单位领导审核', public: '成果审核中' },
  'review-office': { staff: () => '待督查室审核', public: '成果审核中' },
  'review-leader': { staff: () => '待分管领导审定', public: '成果审核中' },
  report: { staff: waiting('待报进展'), public: '推进中' },
  termination: { staff: () => '待终止审批', public: '推进中' },
  handling: { staff: () => '批示待拟办', public: '推进中' },
  feedback: { staff: waiting('批示待反馈'), public: '推进中' },
  presentation: { staff: () => '待呈阅', public: '推进中' },
  conclusion: { staff: waiting('督查结论待确认'), public: '推进中' },
  objection: { staff: () => '待异议复核', public: '推进中' },
  extension: { staff: () => '待延期审批', public: '推进中' },
  'task-extension': { staff: () => '待分管领导延期审批', public: '推进中' },
};

/** A step of a reward application; `public` is what its applicant reads, with who and by when put in by the page. */
export const REWARD_STEP_WORDS: Record<RewardStep, StepWords> = {
  'accept-review': { staff: () => '待受理审查', public: '{unit}正在核对材料，最迟{day}答复您' },
  supplement: { staff: () => '待补正', public: '请在{day}前一次补齐材料' },
  'duplicate-check': { staff: () => '待重复申报核准', public: '{unit}正在核对材料，最迟{day}答复您' },
  'first-review': { staff: () => '待初审', public: '{unit}正在审核，最迟{day}完成' },
  'second-review': { staff: () => '待初审复核', public: '{unit}正在审核，最迟{day}完成' },
  'reject-proposed': { staff: () => '拟不予奖励，待陈述', public: '拟不予奖励：{reason}。您可在{day}前陈述意见' },
  'reject-decision': { staff: () => '待不予奖励决定', public: '{unit}正在研究您的陈述，最迟{day}答复您' },
  'joint-review': { staff: waiting('部门联审'), public: '{unit}正在审核，最迟{day}完成' },
  'expert-review': { staff: () => '待第三方评审', public: '{unit}正在审核，最迟{day}完成' },
  publicity: { staff: () => '公示中', public: '公示至{day}' },
  'objection-check': { staff: () => '异议核查', public: '正在核查公示意见，最迟{day}' },
  'government-approval': { staff: () => '待区政府审定', public: '已报区政府审定，最迟{day}' },
  disburse: { staff: () => '待拨付（经办）', public: '最迟{day}拨付' },
  'pay-check': { staff: () => '待拨付（复核）', public: '最迟{day}拨付' },
  treasury: { staff: () => '国库支付中', public: '最迟{day}拨付' },
  'verify-payment': { staff: () => '支付待核实', public: '{unit}正在核实拨付结果，最迟{day}' },
  'watch-first-year': { staff: () => '已拨付·跟踪第一年', public: '已拨付' },
  'watch-second-year': { staff: () => '已拨付·跟踪第二年', public: '已拨付' },
  'clawback-notice': { staff: () => '待追回告知', public: '{unit}正在核查奖励资金，最迟{day}告知您' },
  hearing: { staff: () => '待陈述申辩', public: '拟追回奖励：{reason}。您可在{day}前陈述申辩' },
  'clawback-decision': { staff: () => '待追回决定', public: '区政府正在研究，最迟{day}告知结果' },
  recovery: { staff: () => '待追回执行', public: '请按追回决定退回奖励资金' },
};

/** A step of a complaint; `public` is what its complainant reads, null where the step is no concern of his. */
export const COMPLAINT_STEP_WORDS: Record<ComplaintStep, StepWords> = {
  'decide-acceptance': { staff: () => '待受理决定', public: '{unit}正在审查，最迟{day}答复您' },
  supplement: { staff: () => '待补正', public: '请在{day}前一次补齐材料' },
  handle: { staff: () => '办理中', public: '{unit}正在办理，最迟{day}办结' },
  'termination-approval': { staff: () => '待终结审批', public: '{unit}正在审定处理结果，最迟{day}' },
  notify: { staff: () => '待告知结果', public: '处理已终结，最迟{day}书面告知您' },
  rating: { staff: () => '待评价', public: '结果已送达，您可在{day}前评价' },
  'long-pending': { staff: () => '长期未结，待报告', public: null },
  reply: { staff: () => '待被投诉人答复', public: null },
  consult: { staff: waiting('待部门意见'), public: null },
  extension: { staff: () => '待延期审批', public: null },
  silence: { staff: () => '联系投诉人', public: '请尽快与{unit}联系' },
  'propose-end': { staff: () => '待终结动议', public: null },
  perform: { staff: waiting('和解协议待履行'), public: '{unit}正在履行和解协议，最迟{day}' },
  'performance-check': { staff: () => '待履行核实', public: null },
  'breach-review': { staff: () => '待失约处理', public: null },
  'rating-review': { staff: () => '待差评核查', public: null },
  'appeal-file': { staff: () => '待移送上级', public: '正在向上级机构移送，最迟{day}' },
  'appeal-outcome': { staff: () => '待上级处理结果', public: '上级机构正在处理' },
  'retaliation-review': { staff: () => '待打击报复核查', public: null },
  'retaliation-review-by-leader': { staff: () => '待打击报复核查', public: null },
};

/** Of a matter that waits for nobody. */
export const OUTCOME_WORDS: Record<string, string> = {
  done: '办结销号',
  'not-registered': '不予立项',
  terminated: '终止',
  'not-accepted': '不予受理',
  lapsed: '逾期未补正',
  duplicate: '重复申报，不予受理',
  rejected: '不予奖励',
  withdrawn: '已撤回',
  fulfilled: '已兑现，跟踪期满',
  recovered: '已追回',
  enforced: '已申请强制执行',
  refused: '不予受理',
  redirected: '已告知向有权机关投诉',
};
export const BEING_PASSED_ON = '操作已记录，下一环节稍后自动送达';

export function stepWords(step: string): StepWords {
  return (
    STEP_WORDS[step as KeyTaskStep] ??
    REWARD_STEP_WORDS[step as RewardStep] ??
    COMPLAINT_STEP_WORDS[step as ComplaintStep] ?? { staff: () => step, public: null }
  );
}

/** 配合反馈1/3，等区经济信息委 */
function waiting(name: string): (tally?: StepTally) => string {
  return (tally) => {
    if (!tally) return name;
    const count = tally.all > 1 ? `${tally.done}/${tally.all}` : '';
    const { waitingFor } = tally;
    if (waitingFor.length === 0) return `${name}${count}`;
    const rest = waitingFor.length > 2 ? `等${waitingFor.length}个单位` : '';
    return `${name}${count}，等${waitingFor.slice(0, 2).join('、')}${rest}`;
  };
}

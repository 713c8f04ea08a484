import { type KeyTaskStep } from '@duban/domain/key-task/steps';

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

/** Of a matter that waits for nobody. */
export const OUTCOME_WORDS: Record<string, string> = {
  done: '办结销号',
  'not-registered': '不予立项',
  terminated: '终止',
};
export const BEING_PASSED_ON = '操作已记录，下一环节稍后自动送达';

export function stepWords(step: string): StepWords {
  return STEP_WORDS[step as KeyTaskStep] ?? { staff: () => step, public: null };
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

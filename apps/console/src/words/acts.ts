/** What an act is called on its button and in the record; `step/act` where one name means two things. */
export const ACT_WORDS: Record<string, string> = {
  approve: '同意立项',
  reject: '不予立项',
  accept: '签收',
  'send-back': '退签',
  reassign: '改派',
  insist: '维持交办',
  submit: '提交',
  'break-down/submit': '提交任务分解',
  'answer/submit': '申请办结',
  deliver: '提交反馈',
  'return-to': '退回配合单位',
  agree: '同意',
  disagree: '不同意',
  pass: '通过',
  return: '退回重办',
  grant: '同意延期',
  refuse: '不同意延期',
  urge: '催办',
  withdraw: '撤回',
  'request-extension': '申请延期',
  reopen: '重新办理',
};

export function actWord(type: string, step?: string): string {
  return ACT_WORDS[`${step ?? ''}/${type}`] ?? ACT_WORDS[type] ?? type;
}

/** The fields of an act's form, as their labels and as a bad shape's answer name them. */
export const FIELD_WORDS: Record<string, string> = {
  words: '意见',
  progress: '完成进度（%）',
  evidence: '佐证材料',
  pieces: '分解任务',
  deliverable: '应交成果',
  due: '期限',
  unit: '单位',
  units: '单位',
  to: '退回到',
  then: '办完后',
  day: '延期至',
  login: '账号',
  password: '密码',
};

/** What each notice says in one line; by its code, else by the last word of it, so that a later release's code has words too. */
const WORDS: Readonly<Record<string, string>> = {
  'desk.new': '新到事项',
  'desk.reminder': '到期提醒',
  'desk.overdue': '超期提醒',
  'desk.urged': '催办',
  'extension.granted': '延期已批准',
  'extension.refused': '延期未批准',
  'joint-meeting.forced': '须召开联席会议',
  'measure.yellow-confirmed': '亮黄牌',
  'measure.yellow-waived': '免亮黄牌',
  'measure.red-confirmed': '亮红牌',
  'measure.red-waived': '免亮红牌',
  'measure.letter-confirmed': '发出商请函',
  'measure.letter-waived': '不发商请函',
  'measure.meeting-confirmed': '召开联席会议',
  'measure.meeting-waived': '不召开联席会议',
  'supporter.added': '增补为配合单位',
  'supporter.removed': '不再配合',
  'lead.transferred': '变更牵头单位',
  'due.recounted': '放假安排调整，期限已变',
};

const LAST_WORDS: Readonly<Record<string, string>> = {
  returned: '退回重办',
  refused: '未予批准',
  granted: '已批准',
  urged: '催办',
  overdue: '超期提醒',
  reminder: '到期提醒',
  closed: '已办结',
  reopened: '重新办理',
  suspended: '已暂停',
  resumed: '已恢复办理',
  terminated: '已终止',
  commented: '新留言',
  copied: '抄送',
  moved: '期限已调整',
};

export const noticeWord = (code: string): string =>
  WORDS[code] ?? LAST_WORDS[code.split('.').at(-1) ?? ''] ?? '事项有新情况';

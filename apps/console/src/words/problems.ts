import { type DoorCode } from '@duban/contracts/http/problem';

/** What goes wrong before the rules are asked. */
export const PROBLEM_WORDS: Record<DoorCode, string> = {
  'request.invalid': '有内容填写不正确，请按提示修改。',
  'request.too-large': '内容过大，无法提交。',
  'request.media-type': '不支持这种文件或内容格式。',
  'idempotency.key-missing': '提交缺少标识，请刷新页面后重试。',
  'idempotency.other-body': '上一次提交已经生效，本次内容与它不同，没有再次办理。请刷新页面查看结果。',
  'session.needed': '登录已失效，请重新登录。',
  'session.refused': '账号或密码不正确。',
  'session.confirmation-needed': '办理资金事项前，请再次输入密码确认。',
  'role.needed': '您的角色没有这项权限。',
  'origin.foreign': '请求来源不被允许，请从本系统页面操作。',
  'not-found': '不存在，或您无权查看。',
  'plan.unreadable': '文件无法读取。',
  'fdi-list.unreadable': '清单无法读取，没有导入任何内容。',
  'clock.only-forward': '时间只能向前走；要从头再来，请执行 npm run reset。',
  busy: '系统繁忙，请稍等片刻再试。',
  internal: '系统出错，您填写的内容已保留。',
};

/** Nothing came back: the act may have been carried out, and asking again with the same key does no harm. */
export const UNKNOWN_OUTCOME = '结果未知，再次提交不会重复办理。';
export const NO_ANSWER = '没有得到服务器的回应，请检查网络后重试。';

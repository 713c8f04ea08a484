import { type RobotFormat } from './robot.ts';

/** 企业微信群机器人: the key stands in the address, nothing is signed; 45009 is «too often». */
export const WECOM: RobotFormat = {
  kind: 'wecom',
  call: (url, text) => ({ url, body: { msgtype: 'text', text: { content: text } } }),
  codeIn: ({ errcode }) => errcode,
  tooMany: [45009],
  never: [93000, 93004, 93008],
};

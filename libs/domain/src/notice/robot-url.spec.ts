import { isRobotUrl } from './robot-url.ts';

const WECOM = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const DINGTALK = 'https://oapi.dingtalk.com/robot/send?access_token=abc123';
const FEISHU = 'https://open.feishu.cn/open-apis/bot/v2/hook/0123-abc';

it('takes each publisher’s own address and no other publisher’s', () => {
  expect([
    isRobotUrl('wecom', WECOM, false),
    isRobotUrl('dingtalk', DINGTALK, false),
    isRobotUrl('feishu', FEISHU, false),
  ]).toEqual([true, true, true]);
  expect(isRobotUrl('wecom', DINGTALK, false)).toBe(false);
});

it.each([
  WECOM.replace('https', 'http'),
  WECOM.replace('qyapi.weixin.qq.com', 'qyapi.weixin.qq.com.evil.example'),
  WECOM.replace('qyapi.weixin.qq.com', 'evil.example@qyapi.weixin.qq.com'),
  WECOM.replace('https://', 'https://qyapi.weixin.qq.com@evil.example/'),
  WECOM.replace('qyapi.weixin.qq.com', 'qyapi.weixin.qq.com:8443'),
  WECOM.replace('/cgi-bin/webhook/send', '/cgi-bin/webhook/send/../../other'),
  `${WECOM}&redirect=http://10.0.0.1`,
  `${WECOM}#x`,
  ` ${WECOM}`,
  'http://127.0.0.1:8080/cgi-bin/webhook/send?key=a',
  'http://169.254.169.254/cgi-bin/webhook/send?key=a',
  'file:///etc/passwd',
  '',
])('refuses %s', (url) => {
  expect(isRobotUrl('wecom', url, false)).toBe(false);
});

it('takes this machine where that is allowed, and no other', () => {
  expect(isRobotUrl('wecom', 'http://127.0.0.1:8080/cgi-bin/webhook/send?key=a', true)).toBe(true);
  expect(isRobotUrl('wecom', 'http://127.0.0.1.evil.example:80/cgi-bin/webhook/send?key=a', true)).toBe(false);
  expect(isRobotUrl('wecom', 'http://10.0.0.1:80/cgi-bin/webhook/send?key=a', true)).toBe(false);
  expect(isRobotUrl('wecom', 'http://127.0.0.1:80/admin', true)).toBe(false);
});

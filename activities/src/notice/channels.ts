import { type Channels } from './channel.ts';
import { DINGTALK } from './dingtalk.channel.ts';
import { FEISHU } from './feishu.channel.ts';
import { mail, type MailSettings } from './mail.channel.ts';
import { robot } from './robot.ts';
import { sms, type SmsSettings } from './sms.channel.ts';
import { WECOM } from './wecom.channel.ts';

/** What an installation has set up for its notices. */
export interface ChannelSettings {
  mail?: MailSettings;
  sms?: SmsSettings;
  loopbackRobots: boolean;
}

/** Every channel by its name; one that is not set up is absent. */
export const channelsOf = ({ mail: smtp, sms: gateway, loopbackRobots }: ChannelSettings): Channels => ({
  ...(smtp === undefined ? {} : { mail: mail(smtp) }),
  ...(gateway === undefined ? {} : { sms: sms(gateway) }),
  wecom: robot(WECOM, loopbackRobots),
  dingtalk: robot(DINGTALK, loopbackRobots),
  feishu: robot(FEISHU, loopbackRobots),
});

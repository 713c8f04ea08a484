import { type WorkerSettings } from '@duban/config/settings';
import { type Post } from '@duban/activities/delivery.activities';
import { channelsOf, type ChannelSettings } from '@duban/activities/notice/channels';
import { Turnstile } from '@duban/activities/notice/turnstile';
import { DeliveryStore } from '@duban/database/delivery/delivery.store';
import { ToldStore } from '@duban/database/delivery/told.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Pool } from '@duban/database/pool';
import { RobotPaceStore } from '@duban/database/robot/robot-pace.store';
import { SecretBox } from '@duban/database/secret/secret-box';

/** The publishers take 20 messages a minute of one robot. */
const ROBOT_MOST = 15;
/** Messages on their way at once to one mail server, one gateway, one robot. */
const AT_ONCE = 8;

/** What the messages' hands work with. */
export function postOf(settings: WorkerSettings, pool: Pool): Post {
  const ledger = new Ledger(pool);
  return {
    deliveries: new DeliveryStore(pool),
    told: new ToldStore(pool),
    pace: new RobotPaceStore(pool, { most: ROBOT_MOST, windowMs: settings.robotWindowMs }),
    channels: channelsOf(channelSettings(settings)),
    box: new SecretBox(settings.fieldKey),
    turnstile: new Turnstile(AT_ONCE),
    moment: () => ledger.moment(),
  };
}

const channelSettings = ({ mail, sms, loopbackRobots }: WorkerSettings): ChannelSettings => ({
  loopbackRobots,
  ...(mail === undefined ? {} : { mail }),
  ...(sms === undefined ? {} : { sms }),
});

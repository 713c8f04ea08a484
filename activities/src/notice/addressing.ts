import { isRobot } from '@duban/domain/notice/channel';
import { type DropReason } from '@duban/domain/notice/delivery-state';
import { isWanted } from '@duban/domain/notice/left-out';
import { defaultPreferences, type NoticePreferences, type Way } from '@duban/domain/notice/preferences';
import { type Role } from '@duban/domain/unit/actor';
import { type Loaded } from '@duban/database/delivery/delivery.store';
import { phonePlace } from '@duban/database/notice-preference/notice-preference.store';
import { robotPlace } from '@duban/database/robot/robot.store';
import { type SecretBox } from '@duban/database/secret/secret-box';
import { type Address } from './channel.ts';

/** Where a message goes by what its reader chose last; or why it goes nowhere. @throws when a sealed address does not open. */
export const addressOf = (one: Loaded, box: SecretBox): Address | DropReason =>
  isRobot(one.channel) ? robotAddress(one, box) : ownAddress(one, box);

function ownAddress(one: Loaded, box: SecretBox): Address | DropReason {
  if (one.role === null || one.person === null) return 'no-address';
  const chosen = chosenBy(one, one.role as Role);
  const isDigest = one.notice === null;
  if (!isWanted(one.channel, chosen) || (isDigest && !chosen.digest)) return 'not-wanted';
  const to = one.channel === 'mail' ? one.email : phoneOf(one, box);
  return to === null ? 'no-address' : { to, secret: null };
}

const phoneOf = ({ phone, person }: Loaded, box: SecretBox): string | null =>
  phone === null ? null : box.open(phone, phonePlace(person ?? ''));

function robotAddress({ robot, url, secret }: Loaded, box: SecretBox): Address | DropReason {
  if (robot === null || url === null) return 'no-address';
  return {
    to: box.open(url, robotPlace('url', robot)),
    secret: secret === null ? null : box.open(secret, robotPlace('secret', robot)),
  };
}

function chosenBy({ ways, digest }: Loaded, role: Role): NoticePreferences {
  const byDefault = defaultPreferences(role);
  return { ways: (ways as Way[] | null) ?? byDefault.ways, digest: digest ?? byDefault.digest };
}

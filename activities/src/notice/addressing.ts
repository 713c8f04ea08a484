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
export function addressOf(one: Loaded, box: SecretBox): Address | DropReason {
  if (isRobot(one.channel)) return robotAddress(one, box);
  if (one.role === null || one.person === null) return 'no-address';
  const chosen = chosenBy(one, one.role as Role);
  const wanted = isWanted(one.channel, chosen) && (one.notice !== null || chosen.digest);
  if (!wanted) return 'not-wanted';
  const phone = one.phone === null ? null : box.open(one.phone, phonePlace(one.person));
  const to = one.channel === 'mail' ? one.email : phone;
  return to === null ? 'no-address' : { to, secret: null };
}

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

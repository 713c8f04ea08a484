import { type RobotKind } from '@duban/domain/notice/channel';

/** 群机器人 as it is set up; without a secret the one it has stays, null takes it away. */
export interface RobotSetting {
  kind: RobotKind;
  url: string;
  secret?: string | null;
}

/** All robots of a unit, set whole. */
export interface UnitRobots {
  robots: RobotSetting[];
}

/** What may be shown of one: never its address or key, which let anybody speak in the group. */
export interface RobotEntry {
  kind: RobotKind;
  /** The last four characters of its address. */
  hint: string;
  signed: boolean;
}

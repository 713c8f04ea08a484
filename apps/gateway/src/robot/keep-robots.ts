import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type RobotEntry } from '@duban/contracts/http/unit-robots';
import { RobotStore } from '@duban/database/robot/robot.store';
import { SecretBox } from '@duban/database/secret/secret-box';
import { isRobotUrl } from '@duban/domain/notice/robot-url';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { invalid, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { Settings } from '../settings.ts';
import { type RobotSettingDto, type UnitRobotsDto } from './unit-robots.dto.ts';

/** 群机器人 of a unit. */
@Injectable()
export class KeepRobots {
  constructor(
    private readonly store: RobotStore,
    private readonly box: SecretBox,
    private readonly settings: Settings,
  ) {}

  async show(unit: string): Promise<Page<RobotEntry>> {
    await this.demandUnit(unit);
    return { items: await this.store.of(unit), next: null };
  }

  async keep({ actor, ip }: Asker, unit: string, key: string, body: UnitRobotsDto): Promise<Answer> {
    await this.demandUnit(unit);
    demandPublishers(body.robots, this.settings.gateway.loopbackRobots);
    const request = { actor, act: 'set-robots', object: unit, ip, key: requestKey(`units ${unit} robots`, key, body) };
    return new Answer(acceptedOnce(await this.store.put(request, { unit, robots: body.robots }, this.box)));
  }

  private async demandUnit(unit: string): Promise<void> {
    if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(unit) || !(await this.store.hasUnit(unit))) throw unseen();
  }
}

/** @throws a 400 that names every address that is none of its publisher's. */
function demandPublishers(robots: readonly RobotSettingDto[], loopback: boolean): void {
  const wrong = robots.flatMap(({ kind, url }, index) =>
    isRobotUrl(kind, url, loopback)
      ? []
      : [{ field: `robots.${index}.url`, problem: `is no address of a ${kind} robot` }],
  );
  if (wrong.length > 0) throw invalid(wrong);
}

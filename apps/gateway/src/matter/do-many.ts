import { Injectable } from '@nestjs/common';
import { type ActResult, type ManyResults } from '@duban/contracts/http/many-acts';
import { problemOf } from '../refusal/problem-of.ts';
import { type Asker } from '../session/asker.ts';
import { DoAct } from './do-act.ts';
import { type ActOnMatterDto, type ManyActsDto } from './many-acts.dto.ts';

/** 批量办理: each act by itself, with its own rights, its own transaction and its own result; none waits for another's «no». */
@Injectable()
export class DoMany {
  constructor(private readonly doAct: DoAct) {}

  async handle(asker: Asker, key: string, { acts }: ManyActsDto): Promise<ManyResults> {
    const results: ActResult[] = [];
    for (const [index, act] of acts.entries()) results.push(await this.one(asker, `${key}#${index}`, act));
    const done = results.filter((result) => result.done).length;
    return { results, done, refused: results.length - done };
  }

  private async one(asker: Asker, key: string, { matter, ...act }: ActOnMatterDto): Promise<ActResult> {
    const place = { matter, desk: act.desk ?? null };
    try {
      const { body } = await this.doAct.handle(asker, matter, key, act);
      return { ...place, done: true, version: (JSON.parse(body) as { version: number }).version };
    } catch (error) {
      const { status, code, details } = problemOf(error);
      // What the database could not do now may go through a moment later: the whole is asked again under the same key.
      if (status >= 500) throw error;
      return { ...place, done: false, problem: { code, ...(details.facts ? { facts: details.facts } : {}) } };
    }
  }
}

import { Injectable } from '@nestjs/common';
import { EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { FdiListStore } from '@duban/database/reward/fdi-list.store';
import { refused } from '@duban/domain/refusal';
import { proposalsOf } from '@duban/domain/reward/fdi-proposals';
import { COMMERCE } from '@duban/domain/reward/parties';
import { DIRECTION_OF } from '@duban/domain/reward/quote';
import { Answer } from '../answer.ts';
import { isUuid } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { ProblemError, refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { fdiListView } from './fdi-list-view.ts';
import { listIn, listUpload } from './list-upload.ts';
import { ProgrammeVersions } from './programme-versions.ts';

/** 导入到资清单: read as a whole, every bad cell named; what is proposed waits for a person to send it. */
@Injectable()
export class FdiLists {
  constructor(
    private readonly lists: FdiListStore,
    private readonly programmes: ProgrammeVersions,
    private readonly enterprises: EnterpriseStore,
  ) {}

  async take({ request }: Exchange, { actor, ip }: Asker, id: string, key: string): Promise<Answer> {
    if (actor.unit !== COMMERCE) throw new ProblemError(403, 'role.needed');
    const found = isUuid(id) ? await this.programmes.of(id.toLowerCase()) : undefined;
    if (!found) throw unseen();
    const { programme, version } = found;
    if (programme.policy !== 'fdi-award') throw refusedBy(refused('fdi-list.other-policy'));
    const upload = await listUpload(request);
    const list = await listIn(upload);
    const known = await this.enterprises.known(list.projects.map(({ creditCode }) => creditCode));
    const enterprises = new Map(known.map((one) => [one.creditCode, one]));
    const { fileName, sha256 } = upload;
    const of = { programme: programme.id, direction: DIRECTION_OF['fdi-award'], year: programme.year };
    const asked = requestKey(`fdi-lists ${programme.id}`, key, { fileName, sha256 });
    const outcome = await this.lists.take(
      { ...of, fileName, sha256, list },
      { actor, act: 'import-fdi-list', object: null, ip, key: asked },
      (taken) => proposalsOf(list.projects, { programme, version, enterprises, taken }),
      (taken) => fdiListView({ fileName, sha256, list }, taken),
    );
    return new Answer(acceptedOnce(outcome), 201);
  }
}

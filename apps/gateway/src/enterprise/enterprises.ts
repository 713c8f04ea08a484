import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type EnterpriseView } from '@duban/contracts/http/rewards';
import { EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { Answer } from '../answer.ts';
import { asFound, pageOf, readCursor } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type EnterpriseDto } from './enterprise.dto.ts';

/** 企业. */
@Injectable()
export class Enterprises {
  constructor(private readonly enterprises: EnterpriseStore) {}

  async page({ cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<EnterpriseView>> {
    const after = cursor === undefined ? '' : String(readCursor(cursor, [(code) => typeof code === 'string'])[0]);
    const found = await this.enterprises.page(after, limit + 1);
    return pageOf(found, limit, (last) => [last.code], asFound);
  }

  async open({ actor, ip }: Asker, key: string, body: EnterpriseDto): Promise<Answer> {
    const { name, foreignInvested, inDistrict, registeredOn } = body;
    // The key's fingerprint is kept for 30 days: what is sealed must not be guessable from it.
    const asked = { name, foreignInvested, inDistrict, registeredOn };
    const request = { actor, act: 'open-enterprise', object: null, ip, key: requestKey('enterprises', key, asked) };
    return new Answer(
      acceptedOnce(await this.enterprises.open({ ...body, registeredOn: registeredOn ?? null }, request)),
      201,
    );
  }
}

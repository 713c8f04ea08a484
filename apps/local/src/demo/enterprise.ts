import { EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { type Pool } from '@duban/database/pool';
import { SecretBox } from '@duban/database/secret/secret-box';
import { type Actor } from '@duban/domain/unit/actor';

/** The first enterprise of a record has this code. */
export const SAMPLE_ENTERPRISE = 'E00000001';

const SEEDER: Actor = { id: 'installer', name: 'installer', unit: null, role: 'system-admin', rank: null };
const KEY = { route: 'demo enterprise', key: 'first', bodyHash: '' };

/** An enterprise for the demo's agent and authoriser; the second start finds it there. */
export async function loadSampleEnterprise(pool: Pool, fieldKey: string | undefined): Promise<void> {
  const store = new EnterpriseStore(pool, new SecretBox(fieldKey), fieldKey ?? '');
  const sample = {
    name: '样例外资企业',
    creditCode: '915001150000000002',
    foreignInvested: true,
    inDistrict: true,
    registeredOn: '2022-06-01',
    bankAccount: '6222020200000000000',
  };
  await store.open(sample, { actor: SEEDER, act: 'open-enterprise', object: null, key: KEY });
}

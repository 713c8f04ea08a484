import { type WorkerSettings } from '@duban/config/settings';
import { type Till } from '@duban/activities/payment.activities';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Pool } from '@duban/database/pool';
import { PaymentStore } from '@duban/database/reward/payment.store';
import { SecretBox } from '@duban/database/secret/secret-box';

/** What the payments' hands work with. */
export const tillOf = ({ fieldKey, treasury }: WorkerSettings, pool: Pool): Till => ({
  payments: new PaymentStore(pool),
  ledger: new Ledger(pool),
  box: new SecretBox(fieldKey),
  treasury,
});

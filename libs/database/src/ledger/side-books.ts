import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Kind } from '@duban/domain/matter/matter';
import { keepComplaintBook } from '../complaint/complaint-book.ts';
import { keepRewardBooks } from '../reward/reward-books.ts';
import { type Written } from './writing.ts';

/** What a kind keeps beside its matters, in their transaction: budgets, payments. It may still refuse. */
type SideBooks = (client: PoolClient, written: readonly Written[], at: Moment) => Promise<void>;

const SIDE_BOOKS: Partial<Record<Kind, SideBooks>> = { reward: keepRewardBooks, complaint: keepComplaintBook };

export async function keepSideBooks(client: PoolClient, written: readonly Written[], at: Moment): Promise<void> {
  for (const [kind, keep] of Object.entries(SIDE_BOOKS)) {
    const own = written.filter(({ applied }) => applied.matter.kind === kind);
    if (own.length > 0) await keep(client, own, at);
  }
}

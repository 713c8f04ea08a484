import { type RecountStore } from '@duban/database/recount/recount.store';
import { type Logger } from 'pino';

/** How often it is asked whether a recount is due; by the machine's clock. */
export const RECOUNT_MS = 60_000;

/** 复核: by night the board is counted once more from the entries; a difference is an alarm. */
export async function recountWhenDue(store: RecountStore, log: Logger): Promise<void> {
  const recount = await store.recountWhenDue();
  if (!recount) return;
  const { compared, differences, tookMs } = recount;
  if (differences.length === 0) log.info({ compared, tookMs }, 'the board was recounted: no difference');
  else log.error({ alarm: 'BOARD_DIFFERS', compared, differences }, 'the board shows other numbers than its entries');
}

import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** Baseline (a): the same waits with no database of ours: the lead, N supporters in parallel, the approver; acts are updates. */
export async function bareTask(supporters: number): Promise<void> {
  let step = 0;
  let delivered = 0;
  setHandler(defineUpdate<number, [string]>('act'), (who: string) => {
    if (who === 'supporter') delivered += 1;
    if (who !== 'supporter' || delivered === supporters) step += 1;
    return step;
  });
  await condition(() => step >= 3);
}

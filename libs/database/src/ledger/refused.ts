import { type Refusal } from '@duban/domain/refusal';

/** A «no» that is found only while the transaction is being written; it leaves without a change. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Leaves the transaction without a change. */
export const refuseOnce = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

/** What a piece of work came to, or the refusal that ended it. */
export async function orRefusal<T>(work: Promise<T>): Promise<T | { refusal: Refusal }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

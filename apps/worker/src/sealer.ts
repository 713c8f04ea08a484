import { type SealStore } from '@duban/database/audit/seal.store';

/** How often the heads of all chains are signed; what was cut off within it leaves no trace in the seals. */
export const SEAL_MS = 60_000;

/** 封存: signs where every chain of the record stands, so that a removed matter or a cut tail shows (`duban audit verify`). */
export class Sealer {
  constructor(
    private readonly store: SealStore,
    private readonly key: string,
  ) {}

  /** One round; returns how many chains had moved. */
  round(): Promise<number> {
    return this.store.seal(this.key);
  }
}

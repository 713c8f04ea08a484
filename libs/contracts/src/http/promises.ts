/** 政策兑现 of an enterprise under a policy in a year; decimal yuan. */
export interface PromiseView extends PromiseAmounts {
  enterprise: string;
  name: string;
  policy: string;
  year: number;
}

/** The same for the public: no code, the name masked. */
export interface PublicPromise extends PromiseAmounts {
  /** 脱敏. */
  name: string;
}

export interface PromiseAmounts {
  applications: number;
  /** As quoted when they were submitted, of those that still stand or were paid. */
  promisedYuan: string;
  /** Approved by the government. */
  decidedYuan: string;
  paidYuan: string;
  recoveredYuan: string;
}

/** What the district has promised under a policy in a year, and what became of it. */
export interface PromiseTotal extends PromiseAmounts {
  policy: string;
  year: number;
  /** Null while no budget was set. */
  budgetedYuan: string | null;
}

export interface PublicPromises {
  total: PromiseTotal;
  items: PublicPromise[];
  next: string | null;
}

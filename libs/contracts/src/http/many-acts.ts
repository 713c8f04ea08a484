import { type ActRequest } from './act-request.ts';
import { type Problem } from './problem.ts';

/** Body of `POST /api/acts`: at most 100 acts, each on a matter of its own or not. */
export interface ManyActs {
  acts: (ActRequest & { matter: string })[];
}

/** What became of one of them, in their order. */
export type ActResult =
  | { matter: string; desk: string | null; done: true; version: number }
  | { matter: string; desk: string | null; done: false; problem: Pick<Problem, 'code'> & { facts?: object } };

export interface ManyResults {
  results: ActResult[];
  done: number;
  refused: number;
}

import { verifyChains } from '@duban/database/audit/verify';
import { type Stage } from '../stage.ts';
import { wrongDues, type KnownYears } from './due-questions.ts';
import { againstEngine } from './engine-questions.ts';
import { found, type Finding } from './findings.ts';
import { type Journal } from './journal.ts';
import { againstJournal, repeatedRequests } from './journal-questions.ts';
import { RECORD_QUESTIONS } from './record-questions.ts';

/** The oracle of the trust page: asks the rows, the journal of a play and the engine; what does not hold comes back. */
export async function oracle(stage: Stage, journal: Journal, known: KnownYears): Promise<Finding[]> {
  await stage.settled();
  const findings: Finding[] = [];
  for (const [invariant, question] of Object.entries(RECORD_QUESTIONS))
    findings.push(...found(invariant, (await stage.pool.query(question)).rows));
  findings.push(...found('every due can be counted again from its explanation', await wrongDues(stage.pool, known)));
  findings.push(...(await againstJournal(stage.pool, journal)));
  findings.push(...(await repeatedRequests(journal)));
  const { broken } = await verifyChains(stage.pool);
  findings.push(...found('I9 no chain is broken', broken));
  findings.push(...(await againstEngine(stage)));
  return findings;
}

import { type Command } from 'commander';
import { EnvironmentReader } from '@duban/config/environment';
import { type Broken, type What } from '@duban/database/audit/broken';
import { verifyChains } from '@duban/database/audit/verify';
import { Failure } from '../failure.ts';
import { type Terminal } from '../terminal.ts';
import { settings, withDatabase } from '../with-database.ts';

const SENTENCES: Record<What, string> = {
  missing: 'the entry is missing',
  altered: 'the entry is not what was recorded',
  replaced: 'the entry was replaced: the next one was chained to another',
  surplus: 'there is an entry that the record does not know',
  head: 'the record says that its chain ends otherwise than in this last entry',
  state: 'the matter, or one of its desks, was changed after this entry and past the record',
  'no-matter': 'the entries up to this one have no matter',
  'sealed-otherwise': 'another entry was sealed here, or the one that was sealed is gone',
  'seal-altered': 'the seal is not what was signed',
  'seal-missing': 'the seal before this one is missing',
};

/** `duban audit verify`: reads the whole record and names every entry that cannot be trusted; exit 1 when there is one. */
export function auditCommand(program: Command, terminal: Terminal): void {
  const audit = program.command('audit').description('the chained record (审计)');
  audit
    .command('verify')
    .description('check every chain, matter and seal; DATABASE_URL names the record, DUBAN_SEAL_KEY signs the seals')
    .action(() => verify(terminal));
}

async function verify(terminal: Terminal): Promise<void> {
  const key = sealKey();
  const say = (broken: Broken) => terminal.out(`■ ${broken.chain} #${broken.seq}: ${SENTENCES[broken.what]}\n`);
  const { chains, entries, broken } = await withDatabase((pool) => verifyChains(pool, { key, say }));
  if (key === undefined)
    terminal.err('duban: DUBAN_SEAL_KEY is not set: the signatures of the seals were not checked\n');
  if (broken.length > 0) throw new Failure(`${chains} chains, ${entries} entries, ${broken.length} broken`);
  terminal.out(`✔ ${chains} chains, ${entries} entries, none broken\n`);
}

function sealKey(): string | undefined {
  return settings(() => {
    const from = new EnvironmentReader(process.env);
    const key = from.secret('DUBAN_SEAL_KEY');
    from.finish();
    return key;
  });
}

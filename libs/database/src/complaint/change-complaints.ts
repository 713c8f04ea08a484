import { type PoolClient } from 'pg';
import { type Act } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { attachFiles } from '../file/attach-files.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { type ComplaintFile, type ComplaintFileStore } from './complaint-file.store.ts';

/** One act on complaints, the first of which was asked for: their files, and the act as each is given it, its texts closed. */
export interface ComplaintChange {
  files: readonly ComplaintFile[];
  acts: ReadonlyMap<string, Act>;
  /** The verdict or act, also where an officer enters it for the complainant. */
  said: string;
  /** As it was written, for the closed file. */
  words: string | undefined;
  papers: string[];
  /** In whose name the papers were kept. */
  filesOf: string;
  maySee: (matter: Matter) => boolean;
}

/** The acts, and what the closed files keep of them, in one transaction. */
export function changeComplaints(
  ledger: Ledger,
  store: ComplaintFileStore,
  change: ComplaintChange,
  request: Request,
): Promise<Outcome> {
  const { files, acts, maySee } = change;
  return ledger.changeMany(
    files.map(({ matter }) => matter),
    request,
    (matter, at) => {
      const act = acts.get(matter.id);
      if (!act || matter.kind !== 'complaint' || !maySee(matter)) return 'unseen';
      return judge(KINDS.complaint, { matter, act, by: request.actor, at });
    },
    async (client) => {
      for (const file of files) await KEPT[change.said]?.(store, client, file, change);
      await attached(client, change);
    },
  );
}

type Keeping = (
  store: ComplaintFileStore,
  client: PoolClient,
  file: ComplaintFile,
  change: ComplaintChange,
) => Promise<void>;

/** Acts of which the file keeps more than the record does. */
const KEPT: Readonly<Record<string, Keeping>> = {
  release: (store, client, file, { words = '' }) => store.release(client, file, words),
  'task-result': (store, client, { matter }, { words = '' }) =>
    store.rewrite(client, matter, (body) => ({ ...body, taskResult: words })),
  supplement: (store, client, { matter }, { words = '', papers }) =>
    store.rewrite(client, matter, ({ supplements = [], files = [], ...body }) => ({
      ...body,
      supplements: [...supplements, words],
      files: [...files, ...papers],
    })),
};

async function attached(client: PoolClient, { files, papers, filesOf }: ComplaintChange): Promise<void> {
  const [first] = files;
  const refusal = first && (await attachFiles(client, { ids: papers, owner: filesOf, matterId: first.matter }));
  if (refusal) refuseOnce(refusal);
}

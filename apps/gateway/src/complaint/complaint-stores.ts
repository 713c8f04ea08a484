import { Injectable } from '@nestjs/common';
import { type KeyTaskState } from '@duban/contracts/http/complaints';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { ComplaintStore } from '@duban/database/complaint/complaint.store';
import { ComplaintFileStore } from '@duban/database/complaint/complaint-file.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { type Matter } from '@duban/domain/matter/matter';

/** Where a complaint is found: its matter, its closed file, its line in the book. */
@Injectable()
export class ComplaintStores {
  constructor(
    readonly ledger: Ledger,
    readonly files: ComplaintFileStore,
    readonly lines: ComplaintStore,
    readonly log: SystemLog,
  ) {}

  /** How the key task stands that it became part of. */
  async keyTaskOf(matter: Matter): Promise<KeyTaskState | null> {
    const id = complaintOf(matter).keyTask;
    const task = id === undefined ? undefined : (await this.ledger.look(id))?.matter;
    if (task?.kind !== 'key-task') return null;
    const state = task.closedAt === null ? 'running' : task.outcome === 'done' ? 'done' : 'ended';
    return { id: task.id, state, closedAt: task.closedAt };
  }

  async numbered(ids: readonly string[]): Promise<{ id: string; no: string }[]> {
    const seen = await Promise.all(ids.map((id) => this.ledger.look(id)));
    return seen.flatMap((one) => (one ? [{ id: one.matter.id, no: one.matter.no }] : []));
  }
}

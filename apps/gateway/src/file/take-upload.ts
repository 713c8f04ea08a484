import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { FILE_KINDS } from '@duban/domain/file/file-kind';
import { type StoredFile } from '@duban/domain/file/stored-file';
import { FileStore, SOMEBODY } from '@duban/database/file/file.store';
import { Inspector } from '@duban/files/inspect/inspector';
import { FileRoom } from '@duban/files/store/file-room';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { fileProblem, isFileProblem } from './file-problem.ts';
import { fileView } from './file-view.ts';
import { FirstScan } from './first-scan.ts';
import { hangUp } from './hang-up.ts';
import { Sealing } from './sealing.ts';
import { type Gathered, readUpload, type Upload } from './upload-reading.ts';

/** Uploads under way in this process at once; each may hold 20 MB while it is looked through. */
const AT_ONCE = 16;

/** 上传: received to disk, looked through, scanned, then taken into the record; whatever is refused leaves nothing. */
@Injectable()
export class TakeUpload {
  private underWay = 0;
  private readonly inspector = new Inspector();

  constructor(
    private readonly files: FileStore,
    private readonly room: FileRoom,
    private readonly scan: FirstScan,
    private readonly sealing: Sealing,
  ) {}

  async handle(exchange: Exchange, asker: Asker, key: string): Promise<Answer> {
    if (this.underWay >= AT_ONCE) {
      hangUp(exchange);
      throw new ProblemError(503, 'busy', { retryAfter: 5 });
    }
    this.underWay += 1;
    const received = await this.room.incoming(randomUUID());
    const form: Gathered = {};
    try {
      return await this.taken(exchange, asker, { key, received, form });
    } catch (error) {
      hangUp(exchange);
      if (isFileProblem(error)) await this.note(asker, error, form.isClosed === true);
      throw error;
    } finally {
      this.underWay -= 1;
      await rm(received, { force: true });
    }
  }

  private async taken(
    { request }: Exchange,
    asker: Asker,
    { key, received, form }: Taking & { form: Gathered },
  ): Promise<Answer> {
    const upload = await readUpload(request, received, form);
    const problem = await this.inspector.inspect(received, upload.kind);
    if (problem) throw fileProblem(problem);
    const verdict = await this.scan.of(received, upload.sha256);
    // Nobody could look through a closed one later.
    if (upload.isClosed && verdict.state !== 'clean') throw new ProblemError(503, 'busy', { retryAfter: 60 });
    const sent = requestKey('files', key, fingerprintOf(upload));
    const closed = upload.isClosed ? await this.sealing.close(upload.name, received) : { ownKey: null };
    return this.kept(asker, { ...upload, ...verdict, ...closed }, { key: sent, received });
  }

  private async kept(
    { actor, ip }: Asker,
    file: Judged,
    { key, received }: Taking<ReturnType<typeof requestKey>>,
  ): Promise<Answer> {
    const by = file.isClosed ? { ...actor, id: this.sealing.ownerOf(actor, true), name: '', unit: null } : actor;
    const request = { actor: by, act: 'upload-file', object: null, ip, key };
    const row = { ...file, owner: this.sealing.ownerOf(actor, file.isClosed), mediaType: FILE_KINDS[file.kind] };
    const put = () => this.room.keep(received, file.sha256);
    const answer = (kept: StoredFile) => fileView(file.isClosed ? { ...kept, name: '' } : kept);
    const outcome = await this.files.keep(row, request, put, answer);
    if (outcome !== 'other-body' && 'refusal' in outcome) throw fileProblem(outcome.refusal);
    return new Answer(acceptedOnce(outcome), 201);
  }

  /** One entry for each refusal: who sent what is told by its code, not by its name; of a closed one not who. */
  private note({ actor, ip }: Asker, { code, details }: ProblemError, isClosed: boolean): Promise<void> {
    const { id, name, unit } = isClosed ? SOMEBODY : actor;
    const body = { code, facts: details.facts ?? null };
    return this.sealing.events.append({
      actor: { id, name, unit },
      act: 'upload-file',
      object: null,
      body,
      ip: isClosed ? null : ip,
      result: 'refused',
    });
  }
}

interface Taking<Key = string> {
  key: Key;
  received: string;
}

/** What was sent, before it was closed: the same again is the same. */
const fingerprintOf = ({ name, size, sha256, draftId, slot }: Upload): object => ({
  name,
  size,
  sha256,
  draftId,
  slot,
});

type Judged = Upload & Awaited<ReturnType<FirstScan['of']>> & { ownKey: string | null };

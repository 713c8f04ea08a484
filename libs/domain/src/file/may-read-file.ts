import { maySeeComplaint } from '../complaint/may-see-complaint.ts';
import { maySee } from '../act/may-see.ts';
import { type Matter } from '../matter/matter.ts';
import { type Actor } from '../unit/actor.ts';
import { type StoredFile } from './stored-file.ts';

/** In whose name a person uploads: his unit or enterprise, or himself. */
export const fileOwnerOf = ({ unit, id }: Pick<Actor, 'unit' | 'id'>): string => unit ?? id;

/**
 * Whether a person may know of a file and have it: whoever uploaded it, and whoever sees the matter it belongs to.
 *
 * @param owner in whose name the person uploads; of a closed file the fingerprint of that.
 */
export function mayReadFile(actor: Actor, owner: string, file: StoredFile, matter: Matter | undefined): boolean {
  if (file.owner === owner) return true;
  if (matter === undefined || matter.id !== file.matterId) return false;
  return matter.kind === 'complaint' ? maySeeComplaint(actor, matter) === 'whole' : maySee(actor, matter);
}

import { type Act } from '@duban/domain/act/act';
import { type Desk } from '@duban/domain/desk/desk';
import { type Words } from '@duban/database/complaint/complaint-file.store';
import { type ComplaintActDto } from './complaint.dto.ts';

/** Fields of a desk whose texts are closed. */
type DeskFacts = NonNullable<Desk['facts']>;

/** An act with every text of it closed under the complaint's key; blank words are none. */
export function closedAct({ words, items, pieces, files, to, ...act }: ComplaintActDto, { close }: Words): Act {
  const isText = act.type === 'redirect';
  return {
    ...act,
    ...(words?.trim() ? { words: close(words) } : {}),
    ...(items ? { items: items.map(({ slot, what }) => ({ slot, what: close(what) })) } : {}),
    ...(pieces ? { pieces: pieces.map((piece) => ({ ...piece, deliverable: close(piece.deliverable) })) } : {}),
    ...(files ? { evidence: files.map((file) => file.toLowerCase()) } : {}),
    ...(to?.trim() ? { to: isText ? close(to) : to } : {}),
  };
}

/** Words of a desk for who may read them. */
export const openedWords = ({ words }: Desk, { open }: Words): string | null => words && open(words);

/** What a desk was laid or decided with, its texts opened. */
export function openedFacts({ facts, step, verdict }: Desk, { open }: Words): DeskFacts | null {
  if (facts === null) return null;
  const { items, duty, to, ...rest } = facts as DeskFacts & { items?: { slot: string; what: string }[] };
  const isRedirect = step === 'decide-acceptance' && verdict === 'redirect';
  return {
    ...rest,
    ...(items ? { items: items.map(({ slot, what }) => ({ slot, what: open(what) })) } : {}),
    ...(typeof duty === 'string' ? { duty: open(duty) } : {}),
    ...(typeof to === 'string' ? { to: isRedirect ? open(to) : to } : {}),
  };
}

import { type Act } from '@duban/domain/act/act';
import { type Desk } from '@duban/domain/desk/desk';
import { type Words } from '@duban/database/complaint/complaint-file.store';
import { type ComplaintActDto } from './complaint.dto.ts';

/** Fields of a desk whose texts are closed. */
type DeskFacts = NonNullable<Desk['facts']>;

/** An act with every text of it closed under the complaint's key; blank words are none. */
export function closedAct({ words, items, pieces, files, to, ...act }: ComplaintActDto, { close }: Words): Act {
  const shown = (text: string) => (act.type === 'redirect' ? close(text) : text);
  const fields = {
    words: words?.trim() && close(words),
    items: items?.map(({ slot, what }) => ({ slot, what: close(what) })),
    pieces: pieces?.map((piece) => ({ ...piece, deliverable: close(piece.deliverable) })),
    evidence: files?.map((file) => file.toLowerCase()),
    to: to?.trim() && shown(to),
  };
  return { ...act, ...withoutGaps(fields) };
}

const withoutGaps = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

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

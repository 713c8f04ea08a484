import { type Act } from '@duban/domain/act/act';
import { type Desk } from '@duban/domain/desk/desk';
import { type Words } from '@duban/database/complaint/complaint-file.store';
import { type ComplaintActDto } from './complaint.dto.ts';

/** An act with its words closed under the complaint's key; blank words are none. Everything else of it is a code or a day. */
export function closedAct({ words, files, ...act }: ComplaintActDto, { close }: Words): Act {
  return {
    ...act,
    ...(words?.trim() ? { words: close(words) } : {}),
    ...(files ? { evidence: files.map((file) => file.toLowerCase()) } : {}),
  };
}

/** Words of a desk for who may read them. */
export const openedWords = ({ words }: Desk, { open }: Words): string | null => words && open(words);

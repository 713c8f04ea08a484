import { part, type Passage, trimmed } from './passage.ts';

const END = /[。!?;\n]/;
const RUN_IN_AT_MOST = 30;

/** The title of an item: its first sentence, or what stands before a colon near the beginning. */
export function headline(text: Passage): string {
  const sentence = text.folded.search(END);
  const colon = text.folded.indexOf(':');
  const end = colon > 1 && colon <= RUN_IN_AT_MOST && (sentence < 0 || colon < sentence) ? colon : sentence;
  return trimmed(end < 0 ? text : part(text, 0, end)).written;
}

/** Whether the text goes on after its title. */
export const hasBody = (text: Passage): boolean => trimmed(text).written.length > headline(text).length + 1;

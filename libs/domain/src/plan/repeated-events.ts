/** 展会、论坛: what an event of an enumeration is called. */
const EVENT = /(?:博览会|洽谈会|交易会|展览会|推介会|论坛|峰会|年会|大会|展会|展销会|文化节|旅游节|美食节)/g;
const BEFORE_EVENT = /[^、,;。:“”()\s]{1,40}$/;

/** Events that the text lists more than once (anomaly A1.3), in order. @param folded see passage.ts */
export function repeatedEvents(folded: string): string[] {
  if (folded.search(EVENT) < 0) return [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { 0: kind, index } of folded.matchAll(EVENT)) {
    const before = BEFORE_EVENT.exec(folded.slice(Math.max(0, index - 40), index));
    if (!before) continue;
    const name = before[0] + kind;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return [...repeated];
}

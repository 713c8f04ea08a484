import { type Marker } from './marker.ts';
import { type PlanWarning } from './plan-reading.ts';

export interface Numbered {
  line: number;
  marker: Marker;
}

/** Numbers whose punctuation differs from that of most of their level: `7.` among `1．` … `14．` (anomaly A1.1). */
export function mixedNumbering(numbered: readonly Numbered[]): PlanWarning[] {
  return ([1, 2, 3] as const).flatMap((level) => {
    const ofLevel = numbered.filter(({ marker }) => marker.level === level);
    const usual = mostFrequent(ofLevel.map(({ marker }) => marker.style));
    return ofLevel
      .filter(({ marker }) => marker.style !== usual)
      .map(({ line, marker }): PlanWarning => ({ line, code: 'NUMBERING_MIXED', detail: marker.written }));
  });
}

/** The first of those that are equally frequent. */
function mostFrequent(styles: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

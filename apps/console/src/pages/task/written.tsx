import { type Piece } from '@duban/domain/act/act';
import { type Facts } from '@duban/domain/desk/desk';
import { useUnitName } from '../../api/units.ts';
import { dayText } from '../../parts/moment-text.ts';

type NameOf = (code: string) => string;

/** How each fact beside a verdict is written; other facts are the system's own. */
const LINES: Record<string, (fact: unknown, nameOf: NameOf) => string[]> = {
  progress: (fact) => (typeof fact === 'number' ? [`进度 ${fact}%`] : []),
  evidence: (fact) => listIn(fact).map((text) => `佐证：${String(text)}`),
  pieces: (fact, nameOf) => listIn(fact).map((piece) => pieceText(piece as Piece, nameOf)),
  day: (fact) => (typeof fact === 'string' ? [`申请延至 ${dayText(fact)}`] : []),
  reason: (fact) => (typeof fact === 'string' ? [`理由：${fact}`] : []),
  unit: (fact, nameOf) => (typeof fact === 'string' ? [`单位：${nameOf(fact)}`] : []),
};

/** What was written beside a verdict: progress, evidence, sub-duties, the day asked for. */
export function Written({ facts }: { facts: Facts | null }) {
  const unitName = useUnitName();
  const lines = Object.entries(facts ?? {}).flatMap(([name, fact]) => LINES[name]?.(fact, unitName) ?? []);
  if (lines.length === 0) return null;
  return (
    <ul className="written">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const listIn = (fact: unknown): unknown[] => (Array.isArray(fact) ? fact : []);

const pieceText = ({ unit, deliverable, due }: Piece, nameOf: NameOf): string =>
  `${nameOf(unit)}：${deliverable}，${dayText(due)}前`;

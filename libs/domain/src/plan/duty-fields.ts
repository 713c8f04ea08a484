import { type DutyLabel, labelsIn } from './duty-label.ts';
import { type NamedUnits, namedUnits, type Setting } from './named-units.ts';
import { part, type Passage, trimmed } from './passage.ts';

/** One labelled stretch of a duty: 牵头单位：A、B. Words before the first label, or without any, are 'bare'. */
export interface DutyField {
  label: DutyLabel | 'bare';
  value: Passage;
  /** Empty for persons and times. */
  named: NamedUnits;
}

/** A duty cut at its labels. `setting` is that of words without a label. */
export function dutyFields(duty: Passage, setting: Setting): DutyField[] {
  const labels = labelsIn(duty.folded);
  const first = labels[0]?.from ?? duty.folded.length;
  const bare = trimmed(part(duty, 0, first));
  const labelled = labels.map(({ label, to }, place) => {
    const value = trimmed(part(duty, to, labels[place + 1]?.from));
    return dutyField(label, withoutLooseBracket(value), 'labelled');
  });
  return bare.folded === ''
    ? labelled
    : [dutyField('bare', bare, labels.length > 0 ? 'labelled' : setting), ...labelled];
}

export function dutyField(label: DutyField['label'], value: Passage, setting: Setting): DutyField {
  const holdsUnits = label !== 'leader' && label !== 'due';
  return { label, value, named: namedUnits(holdsUnits ? value : part(value, 0, 0), setting) };
}

/** A bracket that is opened for the label only (【责任单位】, or never closed) leaves its sign at an end of the words. */
function withoutLooseBracket(value: Passage): Passage {
  if (!/[()]$/.test(value.folded)) return value;
  const opened = value.folded.split('(').length - 1;
  const closed = value.folded.split(')').length - 1;
  if (closed > opened && value.folded.endsWith(')')) return trimmed(part(value, 0, value.folded.length - 1));
  if (opened > closed && value.folded.endsWith('(')) return trimmed(part(value, 0, value.folded.length - 1));
  return value;
}

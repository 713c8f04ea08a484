import { type MatterContext } from '../act/act.ts';
import { deskNo } from '../desk/desk.ts';
import { refused, type Refusal } from '../refusal.ts';
import { isOfAccused, unitsOf } from './may-see-complaint.ts';

/** What the unit complained of is asked itself, with what it may answer there. */
const OWN: Readonly<Record<string, readonly string[]>> = { reply: ['reply'], perform: ['performed', 'broken'] };

/** 回避: nobody of the unit complained of, in any hat, does anything but answer at that unit's own desks (trust §7). */
export function barred({ by, matter, act }: MatterContext): Refusal | undefined {
  if (!isOfAccused(by, matter)) return undefined;
  const no = deskNo(matter.id, act.desk ?? '');
  const desk = matter.desks.find((one) => one.no === no);
  const isOwn = desk && unitsOf(by).includes(desk.party) && OWN[desk.step]?.includes(act.type);
  return isOwn ? undefined : refused('complaint.recused');
}

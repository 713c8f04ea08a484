import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused, type Refusal } from '../refusal.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { CHANNELS } from './complaint-form.ts';
import { complaintOf } from './complaint.ts';
import { openHandle } from './in-round.ts';

const isHandlers = ({ matter, by }: MatterContext): boolean => by.unit === complaintOf(matter).handler;
const isComplainants = ({ by }: MatterContext): boolean => by.unit === COMPLAINANT;

/** Whichever unit handles the complaint; of the others' officers nobody. */
export const handlersOwn = <Context extends MatterContext>(rule: ActRule<Context>): ActRule<Context> => ({
  whyNot: (context) => (isHandlers(context) ? rule.whyNot(context) : refused('act.not-yours')),
  changes: rule.changes,
});

/** The complainant's act; what came by letter, visit, fax or e-mail an officer of the handler enters, with its way (代录). */
export const complainantsOwn = (rule: ActRule<MatterContext>, proof?: 'in-writing'): ActRule<MatterContext> => ({
  whyNot: (context) => {
    if (!isComplainants(context) && !isHandlers(context)) return refused('act.not-yours');
    const no = whyNotChannel(context) ?? (proof && whyNotWritten(context));
    return no ?? rule.whyNot(context);
  },
  changes: rule.changes,
});

/** What an officer enters for the complainant stands on a paper that it has sent. */
export const whyNotWritten = (context: MatterContext): Refusal | undefined =>
  isComplainants(context) || context.act.evidence?.length ? undefined : refused('complaint.evidence-needed');

/** Only while it is being handled: accepted, and not yet proposed to be ended. */
export const whileHandled = (rule: ActRule<MatterContext>): ActRule<MatterContext> => ({
  whyNot: (context) => (openHandle(context.matter) ? rule.whyNot(context) : refused('complaint.not-in-handling')),
  changes: rule.changes,
});

const OFFLINE: readonly string[] = CHANNELS.filter((channel) => channel !== 'portal');

export function whyNotChannel(context: MatterContext): Refusal | undefined {
  if (isComplainants(context)) return undefined;
  const channel = context.act.complaint?.channel ?? '';
  return OFFLINE.includes(channel) ? undefined : refused('complaint.which-channel', { allowed: [...OFFLINE] });
}

/** By which way it came in: the complainant's own acts come by the portal. */
export const channelOf = (context: MatterContext): string =>
  isComplainants(context) ? 'portal' : (context.act.complaint?.channel ?? '');

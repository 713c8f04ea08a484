import { type ComplaintStep } from '@duban/domain/complaint/steps';
import { type Story } from './story.ts';

/**
 * 投诉: accepted, refused or pointed to the right agency; one supplement at most. Handled within its term, ended by a leader
 * on an officer's proposal, the result served and rated; signed promises are watched until they are kept. Whoever is not
 * content turns to the higher level, which may have it handled anew. Supplements, returns and reopenings begin another round
 * or chapter in the record.
 */
export const complaintStory: Story<ComplaintStep> = (complaint) => {
  complaint.beside('long-pending');
  const decision = complaint.step('decide-acceptance');
  if (decision === 'redirect') return 'redirected';
  if (decision === 'refuse') return 'refused';
  complaint.step('supplement');
  if (complaint.step('decide-after-lapse') === 'refuse') return 'refused';
  complaint.step('handle');
  complaint.step('termination-approval');
  const served = complaint.step('notify');
  complaint.step('rating');
  if (complaint.step('appeal-outcome') === 'uphold') return 'upheld';
  complaint.untilNothingHolds();
  return served === 'serve' ? 'terminated' : 'reviewed';
};

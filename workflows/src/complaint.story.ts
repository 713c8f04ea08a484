import { type ComplaintStep } from '@duban/domain/complaint/steps';
import { type Story, type Telling } from './story.ts';

/**
 * 外商投资企业投诉: decided on within seven working days (one supplement at most), handled within sixty, ended by the
 * handler's leader, told to the complainant in writing and rated by it. After a year without an end the government is told.
 * A supplement, a return and an order of the higher agency begin another round or chapter in the record.
 */
export const complaintStory: Story<ComplaintStep> = (complaint) => {
  const notAccepted = notTakenIn(complaint);
  if (notAccepted !== undefined) {
    complaint.untilNothingHolds();
    return notAccepted;
  }
  complaint.beside('long-pending');
  complaint.step('handle');
  complaint.step('termination-approval');
  complaint.step('notify');
  complaint.step('rating');
  complaint.untilNothingHolds();
  return 'terminated';
};

const OUTCOMES: Readonly<Record<string, string>> = {
  refuse: 'refused',
  redirect: 'redirected',
  withdrawn: 'withdrawn',
};

/** How a complaint ends that is not accepted; undefined for one that is. */
function notTakenIn(complaint: Telling<ComplaintStep>): string | undefined {
  return OUTCOMES[complaint.step('decide-acceptance')] ?? OUTCOMES[complaint.step('supplement')];
}

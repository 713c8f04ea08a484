import { type RewardStep } from '@duban/domain/reward/steps';
import { type Story, type Telling } from './story.ts';

/**
 * 奖励申报: taken in (one supplement at most), reviewed, reviewed jointly, published, approved by the government, paid by
 * two people, watched for two years; a broken promise is clawed back. Who is to be refused is heard first. A return, a
 * supplement and a founded objection begin another round in the record.
 */
export const rewardStory: Story<RewardStep> = (application) => {
  if (application.step('accept-review') === 'not-accept') return 'not-accepted';
  if (application.step('supplement') === 'lapse') return 'lapsed';
  if (application.step('duplicate-check') === 'deny') return 'duplicate';
  application.step('first-review');
  application.step('second-review');
  application.step('reject-proposed');
  if (application.step('reject-decision') === 'reject') return 'rejected';
  application.step('joint-review');
  application.step('expert-review');
  application.step('publicity');
  application.untilNothingHolds();
  application.step('government-approval');
  application.step('disburse');
  application.step('pay-check');
  application.step('treasury');
  application.step('verify-payment');
  return watchedOver(application);
};

/** Two years after the payment; a broken promise leads to its recovery. */
function watchedOver(application: Telling<RewardStep>): string {
  if (application.step('watch-first-year') !== 'breach' && application.step('watch-second-year') !== 'breach')
    return 'fulfilled';
  application.step('clawback-notice');
  application.step('hearing');
  if (application.step('clawback-decision') === 'waive') return 'fulfilled';
  return application.step('recovery') === 'enforce' ? 'enforced' : 'recovered';
}

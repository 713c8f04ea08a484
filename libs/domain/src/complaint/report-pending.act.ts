import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';

/** 长期未结报告: to the government of the own level, with proposals (Art 21). */
export const reportPending: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => {
    const { matter, desk } = context;
    const about = `long-pending:${matter.version}`;
    const notice = {
      code: 'complaint.long-pending',
      unit: DISTRICT_GOVERNMENT,
      to: 'leader',
      desk: desk.no,
      about,
    } as const;
    return [decided(context), { type: 'notice', notice }];
  },
};

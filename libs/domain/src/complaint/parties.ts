import { SUPERVISION_OFFICE } from '../unit/offices.ts';

/** 投诉人, whoever it is: desks and the record name this and nobody (domain G, trust §8). */
export const COMPLAINANT = 'COMPLAINANT';

/** 区外商投资企业投诉中心: sits in the commission of commerce. */
export const COMPLAINT_CENTER = 'COMPLAINT_CENTER';

const OF_THE_CENTRE: readonly string[] = [COMPLAINT_CENTER, 'COMMERCE'];

/** 承办: the complaint centre; a complaint against it or its commission goes to the supervision office (回避, domain C2 [D]). */
export const handlerOf = (complainee: string): string =>
  OF_THE_CENTRE.includes(complainee) ? SUPERVISION_OFFICE : COMPLAINT_CENTER;

/** 区政府督查室: whose desks redirects and reviews are, and whom the ladder tells. */
export const SUPERVISION_OFFICE = 'GOV_OFFICE_SUP';

/** 区政府: the leader in charge sits here. */
export const DISTRICT_GOVERNMENT = 'DISTRICT_GOV';

/** 区外商投资企业投诉中心: handles complaints; it sits in the commission of commerce. */
export const COMPLAINT_CENTER = 'COMPLAINT_CENTER';

/** 投诉人: whoever complains, without a name; who it is the record of a complaint does not know. */
export const COMPLAINANT = 'COMPLAINANT';

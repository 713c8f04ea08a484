/** 区政府督查室: whose desks redirects and reviews are, and whom the ladder tells. */
export const SUPERVISION_OFFICE = 'GOV_OFFICE_SUP';

/** 区政府: the leader in charge sits here. */
export const DISTRICT_GOVERNMENT = 'DISTRICT_GOV';

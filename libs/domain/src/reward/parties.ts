/** 区商务委: takes applications in, reviews them first, publishes them and watches over what was paid (domain F). */
export const COMMERCE = 'COMMERCE';

/** 区财政局: joins the review and pays from the treasury. */
export const FINANCE = 'FINANCE';

/** 部门联审: the units the plan names beside the commission for the award, and the two that are asked for their records. */
export const JOINT_REVIEWERS: readonly string[] = [FINANCE, 'INVEST_PROMO', 'ECON_INFO', 'TAX', 'MKT_REG'];

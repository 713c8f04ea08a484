/** The steps that a return or a reopening may go back to (domain D4). */
export const RETURNABLE = ['break-down', 'deliver', 'answer'];

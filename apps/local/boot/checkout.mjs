import { fileURLToPath } from 'node:url';

/** The root of the checkout; every path of the boot is below it. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

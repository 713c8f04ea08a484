/** Content-Security-Policy: nothing from elsewhere, no script but our own files; styles also with the page's nonce. */
export function contentPolicy(nonce?: string): string {
  const styles = nonce === undefined ? `'self'` : `'self' 'nonce-${nonce}'`;
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src ${styles}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}

/** What a page of ours never asks a browser for. */
export const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()';

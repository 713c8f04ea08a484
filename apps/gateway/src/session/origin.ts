/** What a request says about where it comes from. */
export interface Provenance {
  cookie?: string | undefined;
  origin?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Whether a request that carries a cookie was made by somebody else's page: its Origin is another host than ours, or the
 * browser says that it comes from another site. Without a cookie (a sign-in, a script) nothing is asked.
 */
export function isForeign(headers: Provenance, host: string, protocol: string): boolean {
  if (headers.cookie === undefined) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return headers.origin !== undefined && !isOurs(headers.origin, host, protocol);
}

function isOurs(origin: string, host: string, protocol: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  // A proxy may end https before us; it must not be the other way round.
  const downgraded = protocol === 'https' && url.protocol !== 'https:';
  return url.host.toLowerCase() === withoutDefaultPort(host, url.protocol) && !downgraded;
}

function withoutDefaultPort(host: string, protocol: string): string {
  return host.toLowerCase().replace(protocol === 'https:' ? /:443$/ : /:80$/, '');
}

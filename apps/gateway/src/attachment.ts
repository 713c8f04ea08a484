import { type Exchange } from './session/asking.ts';

/** What is downloaded is nobody's page: where a browser shows it all the same, nothing in it runs. */
const POLICY = "sandbox; default-src 'none'";

/** The headers that every download has beside its name. */
export function asDownload({ reply }: Exchange): void {
  void reply.header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff');
}

/** A download's name: in ASCII for old clients, and as it is (RFC 6266, RFC 8187). No byte of it can end the header. */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9. _()-]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

const BEIJING = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+08$/;

/**
 * A timestamptz as PostgreSQL prints it at +08:00, as `domain/time` writes the instant: milliseconds where there are any.
 * What is finer than that, or infinite, is no instant of ours and stays as it is.
 */
export function instantOfText(text: string): string {
  const found = BEIJING.exec(text);
  if (!found || (found[3] ?? '').length > 3) return text;
  const [, day, time, fraction] = found;
  return `${day}T${time}${fraction === undefined ? '' : `.${fraction.padEnd(3, '0')}`}+08:00`;
}

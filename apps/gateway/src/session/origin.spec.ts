import { isForeign } from './origin.ts';

const cookie = 'sid=x';

it('asks nothing of a request without a cookie', () => {
  expect(isForeign({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'duban.gov.cn', 'https')).toBe(
    false,
  );
});

it.each([
  ['own page', { origin: 'https://duban.gov.cn', 'sec-fetch-site': 'same-origin' }, 'duban.gov.cn', 'https', false],
  ['own page on a port', { origin: 'http://127.0.0.1:8080' }, '127.0.0.1:8080', 'http', false],
  ['address typed in', { 'sec-fetch-site': 'none' }, 'duban.gov.cn', 'https', false],
  ['script without headers', {}, 'duban.gov.cn', 'https', false],
  ['https ended by a proxy that says nothing', { origin: 'https://duban.gov.cn' }, 'duban.gov.cn', 'http', false],
  ['default port written out', { origin: 'https://duban.gov.cn' }, 'duban.gov.cn:443', 'https', false],
  ['other host', { origin: 'https://evil.example' }, 'duban.gov.cn', 'https', true],
  ['other port', { origin: 'http://127.0.0.1:9000' }, '127.0.0.1:8080', 'http', true],
  ['plain page of the same name', { origin: 'http://duban.gov.cn' }, 'duban.gov.cn', 'https', true],
  ['sandboxed frame', { origin: 'null' }, 'duban.gov.cn', 'https', true],
  ['other site', { 'sec-fetch-site': 'cross-site' }, 'duban.gov.cn', 'https', true],
  ['sister host', { 'sec-fetch-site': 'same-site' }, 'duban.gov.cn', 'https', true],
])('%s', (_name, headers, host, protocol, foreign) => {
  expect(isForeign({ cookie, ...headers }, host, protocol)).toBe(foreign);
});

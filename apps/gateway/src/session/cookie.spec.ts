import { isLoopbackHttp } from './cookie.ts';

it.each([
  ['http', '127.0.0.1:8080', '127.0.0.1', true],
  ['http', 'localhost:8080', '::1', true],
  ['http', '[::1]:8080', '::ffff:127.0.0.1', true],
  ['https', 'localhost:8080', '127.0.0.1', false],
  ['http', 'duban.gov.cn', '127.0.0.1', false],
  ['http', '127.0.0.1:8080', '10.0.0.7', false],
  ['http', 'localhost.evil.example', '127.0.0.1', false],
])('%s %s from %s is loopback: %s', (protocol, host, ip, is) => {
  expect(isLoopbackHttp({ protocol: protocol as 'http', host, ip })).toBe(is);
});

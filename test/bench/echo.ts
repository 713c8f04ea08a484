import { createServer } from 'node:http';

/** Answers every request with as many bytes as an act is answered with: what HTTP itself costs, the driver included. */
const body = 'x'.repeat(8 * 1024);
const server = createServer((request, response) => {
  request.resume().on('end', () => response.end(body));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.send?.(`http://127.0.0.1:${address.port}`);
});

import { type ComplaintBody, missingInComplaint } from './complaint-body.ts';

const WHOLE: ComplaintBody = {
  type: 1,
  complainee: 'MKT_REG',
  topic: 'licensing',
  complainant: { name: 'a firm', address: 'a street', standing: 'registered in 2019' },
  contact: { name: 'somebody', phone: '023' },
  happened: 'a licence was withdrawn',
  request: 'give it back',
  grounds: 'it was valid',
  elsewhere: { higherAgency: false, petition: false, remedies: false },
};

it('names everything that is missing, in the order of the form', () => {
  expect(missingInComplaint({})).toEqual([
    'type',
    'complainee',
    'topic',
    'complainant.name',
    'complainant.address',
    'complainant.standing',
    'contact.name',
    'contact.phone',
    'happened',
    'request',
    'grounds',
    'elsewhere',
  ]);
  expect(missingInComplaint(WHOLE)).toEqual([]);
  expect(missingInComplaint({ ...WHOLE, happened: '  ' })).toEqual(['happened']);
});

it('asks of a problem of the environment for a suggestion instead (Art 11)', () => {
  const { request: _r, grounds: _g, elsewhere: _e, ...rest } = WHOLE;
  expect(missingInComplaint({ ...rest, type: 2 })).toEqual(['suggestion']);
});

it('an agent has to show its authority (Art 12)', () => {
  const agent = { name: 'a lawyer', phone: '024' };
  expect(missingInComplaint({ ...WHOLE, agent })).toEqual(['agent.authority']);
});

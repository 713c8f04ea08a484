import { RESPONSIBLE_UNITS } from '@duban/domain/unit/register';
import { SAMPLE_ENTERPRISE } from './enterprise.ts';
import { type Rank, type Role } from '@duban/domain/unit/actor';

/** A demo account; its name says what it is, never who. */
export interface DemoPerson {
  login: string;
  name: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
}

const person = (
  login: string,
  name: string,
  place: Pick<DemoPerson, 'unit' | 'role'>,
  rank: Rank | null = null,
): DemoPerson => ({
  login,
  name,
  ...place,
  rank,
});

const OFFICE = { unit: 'GOV_OFFICE_SUP', role: 'supervision-office' } as const;
const FIRM = { unit: SAMPLE_ENTERPRISE, role: 'enterprise-agent' } as const;
const FINANCE = { unit: 'FINANCE', role: 'finance-officer' } as const;

/** One account for each role code first, in the order of the roles; then everybody else. */
export function demoPeople(): DemoPerson[] {
  const units = RESPONSIBLE_UNITS.flatMap(({ code, name }) => ofUnit(code, name));
  const first = (role: Role, login: string) => units.find((one) => one.role === role && one.login === login);
  const leading = [
    first('officer', 'commerce.officer'),
    first('unit-leader', 'commerce.leader'),
    person('gov.supervision', '区政府督查室', OFFICE),
    person('gov.leader', '分管副区长', { unit: 'DISTRICT_GOV', role: 'leader-in-charge' }, 'principal'),
    person('enterprise.agent', '企业经办人', FIRM),
    person('complaint.officer', '投诉受理人', { unit: 'COMPLAINT_CENTER', role: 'complaint-officer' }),
    person('finance.payer', '区财政局经办', FINANCE),
    person('system.admin', '系统管理员', { unit: null, role: 'system-admin' }),
    person('security.admin', '安全管理员', { unit: null, role: 'security-admin' }),
    person('audit.admin', '审计管理员', { unit: null, role: 'audit-admin' }),
    person('operator', '运维', { unit: null, role: 'operator' }),
    person('enterprise.head', '企业授权人', FIRM, 'principal'),
    person('finance.checker', '区财政局复核', FINANCE),
    person('finance.treasurer', '区财政局国库岗', FINANCE),
    person('complaint.leader', '投诉中心负责人', { unit: 'COMPLAINT_CENTER', role: 'unit-leader' }, 'principal'),
    person('gov.complaints', '区政府督查室投诉专员', { unit: 'GOV_OFFICE_SUP', role: 'complaint-officer' }),
    person(
      'gov.complaints.leader',
      '区政府督查室投诉负责人',
      { unit: 'GOV_OFFICE_SUP', role: 'unit-leader' },
      'principal',
    ),
    person('gov.supervision.head', '区政府督查室主任', OFFICE, 'principal'),
  ].filter((one) => one !== undefined);
  return [...leading, ...units.filter((one) => !leading.includes(one))];
}

/** Each responsible unit has the person who works its desks and the three leaders whom the ladder addresses. */
function ofUnit(code: string, name: string): DemoPerson[] {
  const stem = code.toLowerCase().replaceAll('_', '-');
  const leader = { unit: code, role: 'unit-leader' } as const;
  return [
    person(`${stem}.officer`, `${name}承办人`, { unit: code, role: 'officer' }),
    person(`${stem}.leader`, `${name}主要领导`, leader, 'principal'),
    person(`${stem}.deputy`, `${name}分管领导`, leader, 'deputy'),
    person(`${stem}.section`, `${name}科室负责人`, leader, 'section'),
  ];
}

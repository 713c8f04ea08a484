import { type Role } from '@duban/domain/unit/actor';

export const ROLE_WORDS: Record<Role, string> = {
  officer: '承办人',
  'unit-leader': '单位领导',
  'supervision-office': '督查室',
  'leader-in-charge': '分管领导',
  'enterprise-agent': '企业经办人',
  'complaint-officer': '投诉受理人',
  'finance-officer': '财政经办',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
  operator: '运维',
};

import { type Unit, type UnitKind } from './unit.ts';

const unit = (code: string, name: string, english: string, kind: UnitKind): Unit => ({
  code,
  name,
  english,
  kind,
  validFrom: null,
  validTo: null,
  successor: null,
});

/** The 29 responsible units of the Changshou plan (domain A4); English names are ours [D]. */
export const RESPONSIBLE_UNITS: readonly Unit[] = [
  unit('COMMERCE', '区商务委', 'Commission of Commerce', 'D'),
  unit('FINANCE', '区财政局', 'Finance Bureau', 'D'),
  unit('DRC', '区发展改革委', 'Development and Reform Commission', 'D'),
  unit('ECON_INFO', '区经济信息委', 'Economy and Informatization Commission', 'D'),
  unit('INVEST_PROMO', '区招商投资局', 'Investment Promotion Bureau', 'D'),
  unit('ETDZ', '长寿经开区', 'Changshou Economic & Technological Development Zone', 'Z'),
  unit('HTZ', '长寿高新区', 'Changshou High-tech Zone', 'Z'),
  unit('MKT_REG', '区市场监管局', 'Market Regulation Bureau', 'D'),
  unit('PLAN_NR', '区规划自然资源局', 'Planning and Natural Resources Bureau', 'D'),
  unit('CUSTOMS_FL', '涪陵海关', 'Fuling Customs', 'V'),
  unit('TAX', '长寿区税务局', 'Changshou District Tax Service', 'V'),
  unit('PBOC', '人行长寿中心支行', 'PBoC Changshou Central Sub-branch', 'V'),
  unit('CULT_TOUR', '区文化旅游委', 'Culture and Tourism Commission', 'D'),
  unit('HEALTH', '区卫生健康委', 'Health Commission', 'D'),
  unit('EDU', '区教委', 'Education Commission', 'D'),
  unit('SCI_TECH', '区科技局', 'Science and Technology Bureau', 'D'),
  unit('HRSS', '区人力社保局', 'Human Resources & Social Security Bureau', 'D'),
  unit('SASAC', '区国资委', 'State-owned Assets Commission', 'D'),
  unit('AGRI', '区农业农村委', 'Agriculture and Rural Affairs Commission', 'D'),
  unit('ECO_ENV', '区生态环境局', 'Ecology and Environment Bureau', 'D'),
  unit('LINGANG', '区临港经济发展服务中心', 'Port-side Economy Development Service Centre', 'P'),
  unit('BIG_DATA', '区大数据发展局', 'Big Data Development Bureau', 'D'),
  unit('HOUSING', '区住房城乡建委', 'Housing and Urban-Rural Development Commission', 'D'),
  unit('TRANSPORT', '区交通局', 'Transport Bureau', 'D'),
  unit('WATER', '区水利局', 'Water Resources Bureau', 'D'),
  unit('URBAN_MGMT', '区城市管理局', 'Urban Management Bureau', 'D'),
  unit('CIVIL', '区民政局', 'Civil Affairs Bureau', 'D'),
  unit('POLICE', '区公安局', 'Public Security Bureau', 'D'),
  unit('FAO', '区政府外办', 'Foreign Affairs Office of the District Government', 'D'),
];

/** Actors that the plan does not list and the system needs [D]. */
export const OTHER_ACTORS: readonly Unit[] = [
  unit('GOV_OFFICE_SUP', '区政府督查室', 'Supervision Office of the District Government', 'G'),
  unit('DISTRICT_GOV', '区政府', 'District Government', 'G'),
  unit('COMPLAINT_CENTER', '区外商投资企业投诉中心', 'Complaint Centre for Foreign-Invested Enterprises', 'G'),
  unit('JOINT_MEETING', '联席会议', 'Joint Meeting', 'G'),
];

/** Every unit a stack knows when it is new. */
export const UNITS: readonly Unit[] = [...RESPONSIBLE_UNITS, ...OTHER_ACTORS];

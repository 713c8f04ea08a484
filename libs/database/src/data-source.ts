import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { Record1795564800001 } from './migrations/1795564800001-record.ts';
import { Reference1795564800002 } from './migrations/1795564800002-reference.ts';
import { WholeTask1795564800003 } from './migrations/1795564800003-whole-task.ts';
import { Delivery1795564800004 } from './migrations/1795564800004-delivery.ts';
import { ListColumns1795564800005 } from './migrations/1795564800005-list-columns.ts';
import { CalendarChange1795564800006 } from './migrations/1795564800006-calendar-change.ts';
import { Circular1795564800007 } from './migrations/1795564800007-circular.ts';
import { PolicyVersion1795564800008 } from './migrations/1795564800008-policy-version.ts';
import { File1795564800009 } from './migrations/1795564800009-file.ts';
import { Reward1795564800010 } from './migrations/1795564800010-reward.ts';
import { Done1795564800011 } from './migrations/1795564800011-done.ts';
import { IssuedDocument1795564800012 } from './migrations/1795564800012-issued-document.ts';
import { FdiList1795564800013 } from './migrations/1795564800013-fdi-list.ts';
import { InputsHash1795564800014 } from './migrations/1795564800014-inputs-hash.ts';
import { SealedFile1795564800015 } from './migrations/1795564800015-sealed-file.ts';
import { Complaint1795564800016 } from './migrations/1795564800016-complaint.ts';
import { ComplaintReport1795564800017 } from './migrations/1795564800017-complaint-report.ts';

/** In their order; a stack runs when all have been applied. */
export const MIGRATIONS = [
  Record1795564800001,
  Reference1795564800002,
  WholeTask1795564800003,
  Delivery1795564800004,
  ListColumns1795564800005,
  CalendarChange1795564800006,
  Circular1795564800007,
  PolicyVersion1795564800008,
  File1795564800009,
  Reward1795564800010,
  Done1795564800011,
  IssuedDocument1795564800012,
  FdiList1795564800013,
  InputsHash1795564800014,
  SealedFile1795564800015,
  Complaint1795564800016,
  ComplaintReport1795564800017,
];

/** The schema's owner: migrations and the schema check. The running services use a pool of their own role. */
export const dataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    synchronize: false,
  });

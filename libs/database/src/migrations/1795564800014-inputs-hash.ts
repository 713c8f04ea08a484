import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What an award follows from has a fingerprint: whoever computes it anew knows that it was the same (domain F «inputs hash»). */
export class InputsHash1795564800014 implements MigrationInterface {
  name = 'InputsHash1795564800014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table application add column inputs_hash text not null default ''`);
    await runner.query('alter table application alter column inputs_hash drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table application drop column inputs_hash');
  }
}

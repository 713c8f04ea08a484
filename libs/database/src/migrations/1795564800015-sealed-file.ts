import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A complaint's papers are kept closed under a key of their own: the row says neither who sent them nor what they are called,
 * and the disk not what is in them (trust §8, K32).
 */
export class SealedFile1795564800015 implements MigrationInterface {
  name = 'SealedFile1795564800015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table file add column own_key text');
    await runner.query('alter table file alter column uploaded_by drop not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from file where uploaded_by is null');
    await runner.query('alter table file alter column uploaded_by set not null');
    await runner.query('alter table file drop column own_key');
  }
}

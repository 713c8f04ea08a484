import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The board counts as 办结 what was done, not what was terminated or not registered: books name an end only where there
 * was a result, and the whole district's count has an index of its own.
 */
export class Done1795564800011 implements MigrationInterface {
  name = 'Done1795564800011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index matter_done on matter (ended) where outcome = 'done'`);
    await runner.query(
      `update book b set ended = null from matter m where m.id = b.matter_id and b.ended is not null and m.outcome <> 'done'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update book b set ended = m.ended from matter m where m.id = b.matter_id and m.ended is not null and m.outcome <> 'done'`,
    );
    await runner.query('drop index matter_done');
  }
}

import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** 复核: the board counted naively from the entries, compared with what it shows; `differences` is empty when all is well. */
@Entity('board_recount')
@Index('board_recount_at', ['at'])
export class BoardRecountEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'board_recount_pk',
  })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('integer')
  compared: number;

  @Column('jsonb')
  differences: object;

  @Column('integer', { name: 'took_ms' })
  tookMs: number;
}

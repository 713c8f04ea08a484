import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What went back to a person, for the same request again. */
@Entity('answer')
@Index('answer_at', ['at'])
export class AnswerEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_pk' })
  person: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_pk' })
  route: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'answer_pk' })
  key: string;

  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  @Column('text')
  answer: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;
}

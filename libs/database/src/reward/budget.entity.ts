import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** 年度预算 of a policy: what is reserved and paid never exceeds it. */
@Entity('budget')
@Check('budget_holds', 'reserved_fen >= 0 and paid_fen >= 0 and reserved_fen + paid_fen <= total_fen')
export class BudgetEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'budget_pk' })
  policy: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'budget_pk' })
  year: number;

  @Column('bigint', { name: 'total_fen' })
  totalFen: string;

  @Column('bigint', { name: 'reserved_fen' })
  reservedFen: string;

  @Column('bigint', { name: 'paid_fen' })
  paidFen: string;

  @Column('bigint', { name: 'recovered_fen' })
  recoveredFen: string;

  @Column('jsonb', { nullable: true })
  choice: object | null;

  @Column('integer')
  version: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** What a matter is found by (`ledger/search-keys.ts`); apart from it, so that an act leaves its many keys alone. */
@Entity('search')
@Index('search_keys', ['keys'], { type: 'gin' })
export class SearchEntity {
  @ForeignKey(() => MatterEntity, { name: 'search_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'search_pk' })
  matterId: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('text', { array: true })
  keys: string[];
}

import { climb } from '@duban/domain/act/climb';
import { type Change } from '@duban/domain/act/change';
import { owedLayings } from '@duban/domain/act/owed-layings';
import { type Moment } from '@duban/domain/act/moment';
import { sightOf } from '@duban/domain/act/sight';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { THE_CLOCK, THE_STORY } from '@duban/domain/unit/actor';
import { type Derived, type MatterHands, type Seen } from '@duban/contracts/hands';
import { type Ledger } from '@duban/database/ledger/ledger';
import { type Outcome } from '@duban/database/ledger/outcome';

/** The hands of every matter's workflow; each writes only if what it was derived from still holds. */
export function matterHands(ledger: Ledger): MatterHands {
  const peek = async (id: string): Promise<Seen> => {
    const seen = await ledger.look(id);
    return seen ? sightOf(KINDS[seen.matter.kind], seen.matter, seen.at.now) : 'gone';
  };

  const derivedChange = async (
    id: string,
    act: string,
    derived: Derived,
    changes: (matter: Matter, at: Moment) => Change[],
  ): Promise<Seen> => {
    const rule = (matter: Matter, at: Moment) => ({ changes: holds(matter, derived) ? changes(matter, at) : [] });
    return seenAfter(await ledger.change(id, { actor: THE_STORY, act, object: null }, rule));
  };

  return {
    async look(id) {
      const seen = await ledger.look(id);
      if (!seen) return 'gone';
      const sight = sightOf(KINDS[seen.matter.kind], seen.matter, seen.at.now);
      if (sight === 'too-new' || sight.closed || climb(KINDS[seen.matter.kind], seen.matter, seen.at).length === 0)
        return sight;
      const rule = (matter: Matter, at: Moment) => ({
        changes: matter.closedAt === null ? climb(KINDS[matter.kind], matter, at) : [],
      });
      return seenAfter(await ledger.change(id, { actor: THE_CLOCK, act: 'climb', object: null }, rule));
    },

    lay: (id, step, derived) =>
      derivedChange(id, `lay:${step}`, derived, (matter, at) =>
        owedLayings(matter, step, KINDS[matter.kind].steps, at),
      ),

    close: (id, outcome, derived) => derivedChange(id, 'close', derived, () => [{ type: 'closed', outcome }]),

    async settled(id, { version }) {
      await ledger.settle(id, version);
      return peek(id);
    },
  };
}

const holds = (matter: Matter, derived: Derived): boolean =>
  matter.closedAt === null &&
  matter.version === derived.version &&
  matter.chapter === derived.chapter &&
  matter.round === derived.round &&
  matter.edition <= KINDS[matter.kind].edition;

function seenAfter(outcome: Outcome): Seen {
  if (typeof outcome === 'object' && 'done' in outcome) {
    const matter = outcome.done[0];
    return matter ? sightOf(KINDS[matter.kind], matter, outcome.at.now) : 'gone';
  }
  return 'gone';
}

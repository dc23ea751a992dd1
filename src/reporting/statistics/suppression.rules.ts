import { boundsOf } from './cell-bounds.rules.js';
import { determined } from './linear-system.rules.js';

/** `total` is what `parts` add up to; whoever reads a page may compute with it. All are keys of cells. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * Which cells must not be shown: those from 1 to `smallest` - 1, and as many others as it takes that none of these can be computed
 * from what is shown, nor be told to be small. Zeros are shown.
 */
export function suppressed(
  cells: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  smallest: number,
): Set<string> {
  const hidden = new Set<string>();
  for (const [key, count] of cells) if (count > 0 && count < smallest) hidden.add(key);
  const table = new Suppression(cells, sums, hidden);
  for (let exposed = table.exposed(smallest); exposed.length > 0;) {
    table.help(exposed);
    exposed = table.exposed(smallest);
  }
  return hidden;
}

class Suppression {
  private readonly around = new Map<string, Sum[]>();
  private readonly members = new Map<Sum, string[]>();

  constructor(
    private readonly cells: ReadonlyMap<string, number>,
    private readonly sums: readonly Sum[],
    private readonly hidden: Set<string>,
  ) {
    for (const sum of sums) {
      const members = [...sum.parts, sum.total];
      this.members.set(sum, members);
      for (const member of members) this.around.set(member, [...this.sumsOf(member), sum]);
    }
  }

  /** Hidden cells that the shown ones give away, and beside which another can still be hidden. */
  exposed(smallest: number): string[] {
    const concerned = this.sums.filter((sum) => this.hiddenIn(sum) > 0);
    const exposed = new Set(determined(concerned, this.hidden));
    for (const [key, { least, most }] of boundsOf(this.cells, concerned, this.hidden)) {
      if (least === most || most < smallest) exposed.add(key);
    }
    return [...exposed].filter((key) => this.sumsOf(key).some((sum) => this.canHideIn(sum)));
  }

  /** Hides beside each of them; what has been hidden beside one may help the next too. */
  help(exposed: readonly string[]): void {
    const helped = new Set<Sum>();
    const company = new Map(
      exposed.map((key) => [key, Math.min(...this.sumsOf(key).map((sum) => this.hiddenIn(sum)))]),
    );
    // Whoever stands alone gives the others away.
    const order = [...exposed].sort((a, b) => (company.get(a) ?? 0) - (company.get(b) ?? 0));
    for (const key of order) {
      if (this.sumsOf(key).some((sum) => helped.has(sum))) continue;
      const more = this.hideBeside(key);
      for (const sum of [...this.sumsOf(key), ...this.sumsOf(more)]) helped.add(sum);
    }
  }

  /**
   * Hides another cell of the sum that tells most of it: one that other sums do not give away at once, else the smallest; a total or
   * a zero only where nothing else is left.
   */
  private hideBeside(key: string): string {
    const [telling] = this.sumsOf(key)
      .filter((sum) => this.canHideIn(sum))
      .sort((a, b) => this.hiddenIn(a) - this.hiddenIn(b));
    if (!telling) return key;
    const isAlone = (candidate: string) =>
      this.sumsOf(candidate).some((sum) => sum !== telling && this.hiddenIn(sum) === 0);
    const cost = (candidate: string) => {
      const count = this.cells.get(candidate) ?? 0;
      const rank = (isAlone(candidate) ? 1 : 0) + (candidate === telling.total ? 2 : 0);
      return count === 0 ? Infinity : rank * 1e9 + count;
    };
    const costs = this.membersOf(telling)
      .filter((member) => !this.hidden.has(member))
      .map((member) => ({ member, cost: cost(member) }));
    const cheapest = costs.reduce((least, each) => (each.cost < least.cost ? each : least));
    this.hidden.add(cheapest.member);
    return cheapest.member;
  }

  private sumsOf = (key: string): Sum[] => this.around.get(key) ?? [];
  private membersOf = (sum: Sum): string[] => this.members.get(sum) ?? [];
  private hiddenIn = (sum: Sum): number =>
    this.membersOf(sum).reduce((count, member) => count + (this.hidden.has(member) ? 1 : 0), 0);
  private canHideIn = (sum: Sum): boolean => this.hiddenIn(sum) < this.membersOf(sum).length;
}

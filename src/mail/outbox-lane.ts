/** What a lane is given to do, and how. Neither may reject. */
export interface LaneWork<Item> {
  slots: number;
  /** The next items, none when there is nothing to do. */
  take(): Promise<Item[]>;
  handle(item: Item): Promise<void>;
}

/** Takes items in batches and handles a few of them at a time: a slow one holds its own slot and no other. */
export class OutboxLane<Item> {
  private ready: Item[] = [];
  private readonly busy = new Set<Promise<void>>();
  private running: Promise<void> | undefined;
  private isAsked = false;
  private isClosed = false;

  constructor(private readonly work: LaneWork<Item>) {}

  /** There may be something to do. */
  wake(): void {
    this.isAsked = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      // Somebody may have asked after the last look and before this line.
      if (this.isAsked && !this.isClosed) this.wake();
    });
  }

  /** Takes nothing more; what was taken and not begun comes back. */
  async close(): Promise<Item[]> {
    this.isClosed = true;
    const left = this.ready.splice(0);
    // A batch that was on its way when the lane closed has arrived when `run` ends.
    await this.running;
    return [...left, ...this.ready.splice(0)];
  }

  /** Resolves when what had begun has ended. */
  async idle(): Promise<void> {
    while (this.busy.size > 0) await Promise.all(this.busy);
  }

  private async run(): Promise<void> {
    while (await this.hasWork()) {
      for (let item = this.next(); item !== undefined; item = this.next()) {
        this.begin(item);
        if (this.busy.size >= this.work.slots) await Promise.race(this.busy);
      }
    }
  }

  private async hasWork(): Promise<boolean> {
    while (this.isAsked && !this.isClosed) {
      this.isAsked = false;
      this.ready = await this.work.take();
      if (this.ready.length > 0) return true;
    }
    return false;
  }

  private next(): Item | undefined {
    return this.isClosed ? undefined : this.ready.shift();
  }

  private begin(item: Item): void {
    const handling = this.work.handle(item).finally(() => {
      this.busy.delete(handling);
      if (!this.isClosed) this.wake();
    });
    this.busy.add(handling);
  }
}

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
  private readonly busy = new Set<Promise<unknown>>();
  private running: Promise<void> | undefined;
  private isAsked = false;
  private isClosed = false;

  constructor(private readonly work: LaneWork<Item>) {}

  /** There may be something to do. */
  wake(): void {
    this.isAsked = true;
    this.running ??= this.run();
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
    while (this.isAsked && !this.isClosed) {
      this.isAsked = false;
      this.ready = await this.work.take();
      // A batch may not have been all.
      if (this.ready.length > 0) this.isAsked = true;
      for (let item = this.next(); item !== undefined; item = this.next()) {
        this.begin(item);
        if (this.busy.size >= this.work.slots) await Promise.race(this.busy);
      }
    }
    this.running = undefined;
  }

  private next(): Item | undefined {
    return this.isClosed ? undefined : this.ready.shift();
  }

  private begin(item: Item): void {
    const handling = this.work.handle(item).finally(() => this.busy.delete(handling));
    this.busy.add(handling);
  }
}

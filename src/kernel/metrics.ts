import { Injectable } from '@nestjs/common';

export type Labels = Readonly<Record<string, string>>;

/** One figure as it stands now. */
export interface Sample {
  name: string;
  labels?: Labels;
  value: number;
}

interface Metric {
  kind: 'counter' | 'gauge';
  help: string;
}

type Gather = () => Promise<readonly Sample[]>;

/** Figures of this process for a supervisor. Counting is adding to a number; everything else is gathered when somebody asks. */
@Injectable()
export class Metrics {
  private readonly metrics = new Map<string, Metric>();
  private readonly counted = new Map<string, Sample>();
  private readonly gatherers: Gather[] = [];

  /** What only grows, from the start of the process; its name ends in `_total`. */
  counter(name: string, help: string): (labels?: Labels) => void {
    this.metrics.set(name, { kind: 'counter', help });
    return (labels = {}) => {
      const key = `${name}${written(labels)}`;
      const sample = this.counted.get(key) ?? { name, labels, value: 0 };
      this.counted.set(key, { ...sample, value: sample.value + 1 });
    };
  }

  /** What rises and falls, gathered for several names at once. */
  gauges(helps: Readonly<Record<string, string>>, gather: Gather): void {
    for (const [name, help] of Object.entries(helps)) this.metrics.set(name, { kind: 'gauge', help });
    this.gatherers.push(gather);
  }

  /** In the text format of Prometheus, version 0.0.4. */
  async text(): Promise<string> {
    const gathered = await Promise.all(this.gatherers.map((gather) => gather()));
    const samples = [...this.counted.values(), ...gathered.flat()];
    const lines = [...this.metrics].flatMap(([name, { kind, help }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...samples
        .filter((sample) => sample.name === name)
        .map(({ labels = {}, value }) => `${name}${written(labels)} ${String(value)}`),
    ]);
    return `${lines.join('\n')}\n`;
  }
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

const escaped = (value: string): string =>
  value.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`));

/** What a stored body exists in, the smallest first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding that the client likes best (RFC 9110, section 12.5.3), the smallest of equals. Whoever refuses even `identity`
 * gets it all the same: an answer that may be of use is better than 406.
 */
export function preferredEncoding(header: string | undefined): Encoding {
  const given = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      return [name === 'x-gzip' ? 'gzip' : name, qualityOf(parameters)] as const;
    }),
  );
  const qualities = encodings.map((encoding) => given.get(encoding) ?? given.get('*') ?? 0);
  const best = Math.max(...qualities);
  return best > 0 ? (encodings[qualities.indexOf(best)] ?? 'identity') : 'identity';
}

function qualityOf(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  if (weight === undefined) return 1;
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight.slice(2)) : 0;
}

export interface Validators {
  /** Strong, with its quotes; it holds no comma. */
  etag: string;
  /** Whole seconds; left out where nobody knows. */
  lastModified?: Date;
}

interface Conditions {
  'if-none-match'?: string | undefined;
  'if-modified-since'?: string | undefined;
}

/** Whether the client holds these very bytes (RFC 9110, section 13.2.2). What cannot be understood is as if it were not there. */
export function isNotModified(conditions: Conditions, { etag, lastModified }: Validators): boolean {
  const tags = conditions['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => isSameTag(tag, etag));
  const since = Date.parse(conditions['if-modified-since'] ?? '');
  return lastModified !== undefined && lastModified.getTime() <= since;
}

/** Weakly, as GET compares: `W/` says less of the same body. */
const isSameTag = (tag: string, etag: string): boolean => tag.trim().replace(/^W\//, '') === etag;

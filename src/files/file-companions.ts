/** Fields that a file field brings along: the file that is kept, its removal, the crop of a photo. */
export interface Companions {
  /** The sealed id of a file that was uploaded with an earlier attempt. */
  kept: string | undefined;
  remove: boolean;
  crop: string | undefined;
}

export const companionNames = (field: string) =>
  ({ kept: `${field}-kept`, remove: `${field}-remove`, crop: `${field}-crop` }) as const;

type Body = Readonly<Record<string, unknown>>;

export function companionsOf(body: Body, field: string): Companions {
  const { kept, remove, crop } = companionNames(field);
  return { kept: textOf(body[kept]), remove: body[remove] === 'yes', crop: textOf(body[crop]) };
}

/** The posted form without companions: it knows only its own fields. */
export function withoutCompanions(body: Body, fields: readonly string[]): Body {
  const names = new Set<string>(fields.flatMap((field) => Object.values(companionNames(field))));
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.has(name)));
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The targets of Sustainable Development Goal 11, by which the forum sorts what it speaks of (resolution 79/7, para. 1). */
export const sdgTargets = [
  '11.1',
  '11.2',
  '11.3',
  '11.4',
  '11.5',
  '11.6',
  '11.7',
  '11.a',
  '11.b',
  '11.c',
] as const;
export type SdgTarget = (typeof sdgTargets)[number];

export const isSdgTarget = (value: unknown): value is SdgTarget =>
  sdgTargets.some((target) => target === value);

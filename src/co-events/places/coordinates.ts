import type { ColumnOptions } from 'typeorm';

export interface Coordinates {
  latitude: number;
  longitude: number;
}

const unitsPerDegree = 100_000;

/** Degrees are stored as whole hundred-thousandths (about a metre): both engines compare and index integers alike. */
export const toUnits = (degrees: number): number => Math.round(degrees * unitsPerDegree);

export const fromUnits = (units: number): number => units / unitsPerDegree;

/** As they are stored. */
export const rounded = ({ latitude, longitude }: Coordinates): Coordinates => ({
  latitude: fromUnits(toUnits(latitude)),
  longitude: fromUnits(toUnits(longitude)),
});

export const degreesColumn = (name: string): ColumnOptions => ({
  name,
  type: 'integer',
  nullable: true,
  transformer: {
    to: (degrees: number | null | undefined) => (typeof degrees === 'number' ? toUnits(degrees) : degrees),
    from: (units: number | null) => (units === null ? null : fromUnits(units)),
  },
});

const earthRadius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres along the great circle. */
export function distance(a: Coordinates, b: Coordinates): number {
  const [dLat, dLng] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

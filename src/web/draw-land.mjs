// Draws the land of the earth (Natural Earth 1:110m, without boundaries) for maps with dots on them.
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const topology = createRequire(import.meta.url)('world-atlas/land-110m.json');

/** Tenths of a degree: nothing smaller is seen at this scale, and whole numbers are short. */
const place = ([longitude, latitude]) => [Math.round(longitude * 10), Math.round(latitude * -10)];

/** One ring, each point told by its way from the one before; points that fall together are told once. */
function ring(points) {
  const [first, ...others] = points.map(place);
  let [x, y] = first;
  const steps = others.map(([toX, toY]) => {
    const step = [toX - x, toY - y];
    [x, y] = [toX, toY];
    return step;
  });
  const moves = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0).map(([dx, dy]) => `${dx},${dy}`);
  return `M${first.join()}l${moves.join(' ').replace(/[ ,]-/g, '-')}z`;
}

/** Equirectangular: x is the longitude, y the latitude downwards, both in tenths of a degree. */
export function landSvg() {
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const path = polygons.map((rings) => rings.map(ring).join('')).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -840 3600 1440"><style>path{fill:#cbd5d1}@media (prefers-color-scheme:dark){path{fill:#3a4a4d}}</style><path d="${path}"/></svg>`;
}

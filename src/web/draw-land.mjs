// Draws the land of the earth (Natural Earth 1:110m, without boundaries) for maps with dots on them.
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const topology = createRequire(import.meta.url)('world-atlas/land-110m.json');

/** Tenths of a degree: nothing smaller is seen at this scale, and whole numbers are short. */
const place = ([longitude, latitude]) => [Math.round(longitude * 10), Math.round(latitude * -10)];

/** The way from one point to the next is the short one, also across the date line. */
const shortWay = (dx) => (dx > 1800 ? dx - 3600 : dx < -1800 ? dx + 3600 : dx);

/**
 * One ring, each point told by its way from the one before; points that fall together are told once. A ring across the date
 * line leaves the map on one side, so that it is drawn once more where it comes in on the other.
 */
function ring(points) {
  const places = points.map(place);
  const [[startX, startY]] = places;
  let [x, y, reach] = [startX, startY, startX];
  const moves = places.slice(1).flatMap(([toX, toY]) => {
    const [dx, dy] = [shortWay(toX - (((x + 5400) % 3600) - 1800)), toY - y];
    [x, y] = [x + dx, toY];
    if (Math.abs(x) > Math.abs(reach)) reach = x;
    return dx === 0 && dy === 0 ? [] : [`${dx},${dy}`];
  });
  const way = `l${moves.join(' ').replace(/[ ,]-/g, '-')}z`;
  const starts = Math.abs(reach) > 1800 ? [startX, startX - Math.sign(reach) * 3600] : [startX];
  return starts.map((from) => `M${from},${startY}${way}`).join('');
}

/** Below it there is Antarctica alone, which surrounds the pole and cannot be closed on this map. */
const southernEdge = -60;
const isShown = ([outline]) => outline.some(([, latitude]) => latitude > southernEdge);

/** Equirectangular: x is the longitude, y the latitude downwards, both in tenths of a degree. */
export function landSvg() {
  const { features } = feature(topology, topology.objects.land);
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const path = polygons
    .filter(isShown)
    .map((rings) => rings.map(ring).join(''))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1800 -840 3600 1440"><style>path{fill:#cbd5d1}@media (prefers-color-scheme:dark){path{fill:#3a4a4d}}</style><path d="${path}"/></svg>`;
}

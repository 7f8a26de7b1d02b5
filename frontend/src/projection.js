// Map projections that look well at the scale of the world, as ECharts takes them: degrees in, plane out, and back.
import { geoEqualEarthRaw, geoNaturalEarth1Raw } from "d3-geo";

const DEGREE = Math.PI / 180;

function projection(raw) {
  return {
    project: ([longitude, latitude]) => {
      const [x, y] = raw(longitude * DEGREE, latitude * DEGREE);
      return [x / DEGREE, -y / DEGREE];
    },
    unproject: ([x, y]) => raw.invert(x * DEGREE, -y * DEGREE).map((angle) => angle / DEGREE),
  };
}

export const naturalEarth = projection(geoNaturalEarth1Raw);
export const equalEarth = projection(geoEqualEarthRaw);

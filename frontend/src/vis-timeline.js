// vis-timeline with vis-data's DataSet. Give items and groups as elements (`template`), since HTML from strings would be markup.
export { Timeline } from "vis-timeline/esnext/esm/vis-timeline-graph2d.js";
export { DataSet, DataView } from "vis-data/esnext/esm/vis-data.js";

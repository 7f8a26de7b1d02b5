// A force-directed layout that comes out the same each time (d3-force begins in a spiral and draws lots from a fixed row).
export { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

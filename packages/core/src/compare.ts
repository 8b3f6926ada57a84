export { compare } from "./compare/compare.js";
export type { Comparison, ComparisonSide } from "./compare/comparison.js";
export { formatComparison } from "./compare/format-comparison.js";

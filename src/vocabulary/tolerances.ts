/** How much two measurements of the same thing may differ, by unit: a share of the greater, or this much; counts not at all. */
export const tolerances = {
  seconds: { share: 0.1, least: 1 },
  bytes: { share: 0.01, least: 64 },
  requests: { share: 0, least: 0 },
  options: { share: 0, least: 0 },
  connections: { share: 0, least: 0 },
  advisories: { share: 0, least: 0 },
};

/** How much two measurements of the same thing may differ: a share of the greater, or this much; counts not at all. */
export const tolerances: Record<string, { share: number; least: number }> = { seconds: { share: 0.1, least: 1 }, bytes: { share: 0.01, least: 64 } };

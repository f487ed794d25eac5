/** Why the lab does not start an example: what would have to be there. */
export const exampleReasons = ['nginx', 'systemd', 'supervisor', 'docker', 'windows', 'system', 'server', 'part'] as const;
export type ExampleReason = (typeof exampleReasons)[number];

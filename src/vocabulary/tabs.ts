/** Starts that a profile offers side by side, and the group of each: of one group one is open at a time. */
export const tabs = {
  flask: 'application',
  django: 'application',
  asgi: 'application',
  systemd: 'host',
  nginx: 'host',
  container: 'host',
  windows: 'host',
} as const;
export type TabId = keyof typeof tabs;
export const tabIds = Object.keys(tabs) as TabId[];

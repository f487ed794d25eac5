/** Application interfaces; each is also the id of the feature that decides it. */
export const interfaces = ['wsgi', 'asgi', 'rsgi'] as const;
export type Interface = (typeof interfaces)[number];

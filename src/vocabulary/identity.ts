/** A project's life; what makes it each is defined by the feature that shows it, and computed in domain/model/project-state.ts. */
export const states = ['active', 'maintenance', 'dormant', 'archived'] as const;
export type State = (typeof states)[number];

/** Systems a release is made for. */
export const platforms = ['linux', 'macos', 'bsd', 'solaris', 'windows', 'cygwin'] as const;
export type Platform = (typeof platforms)[number];

/** Identity fields that are drawn as matrix rows instead of being answered as facts. */
export const identityRows = ['release', 'state', 'licence', 'python', 'advisories'] as const;
export type IdentityRow = (typeof identityRows)[number];

/** Units of value features. */
export const units = ['seconds', 'bytes', 'requests', 'options', 'connections', 'advisories'] as const;
export type Unit = (typeof units)[number];

/**
 * The package that is Python itself: what its standard library serves is released with it, on python.org and not in the package index.
 * Names of packages are compared with this one.
 */
export const pythonItself = 'Python';

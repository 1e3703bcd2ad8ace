/** Everything about rectification items begins with this key, so that one change makes all of it fresh. */
export const rectificationKey = ['rectification'] as const;
export const evidenceKey = ['evidence'] as const;

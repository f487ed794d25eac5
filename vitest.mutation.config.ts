import { defineConfig } from 'vitest/config';

// The unit tests alone: what reads all of content/ is slow and pins words, not code.
export default defineConfig({ test: { isolate: false, include: ['tests/unit/**/*.test.ts'] } });

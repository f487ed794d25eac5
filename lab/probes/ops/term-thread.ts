import { busySignal } from '../../wire/signals.ts';

// SIGTERM again, with a request whose work is done by a thread that its coroutine waits for even when it is cancelled: synchronous code
// under ASGI frameworks.
export default busySignal(
  'SIGTERM',
  { target: '/thread?s=4', routes: ['marker', 'thread'] },
  { good: 'finished-stops', bad: 'cut-dies' },
  { app: 'asgi', shows: (verdict) => ({ 'graceful-shutdown': { level: verdict === 'finished-stops' || verdict === 'finished-dies' ? 'yes' : 'no' } }) },
);

import { defineProbe, switched } from '../../probe.ts';

// sd_notify(3): READY=1 goes as a datagram to the socket that NOTIFY_SOCKET names. The server answers requests already when the
// probe begins.
export default defineProbe({
  verdicts: ['ready', 'other-states', 'nothing'],
  expects: { good: 'ready', bad: 'nothing' },
  setup: { notify: true },
  own: true,
  shows: ({ verdict, needs }) => ({ 'sd-notify': verdict === 'ready' ? switched(needs) : { level: verdict === 'nothing' ? 'no' : 'partial' } }),
  async run(i) {
    const texts = i.log.fromStart().flatMap(({ event, text }) => (event === 'notify' ? [String(text).trim()] : []));
    i.note(texts.length ? `NOTIFY_SOCKET < ${texts.join(' | ').replaceAll('\n', ' ')}` : 'nothing came through NOTIFY_SOCKET');
    if (texts.some((text) => /^READY=1$/m.test(text))) return { verdict: 'ready' };
    return { verdict: texts.length ? 'other-states' : 'nothing' };
  },
});

import type { APIContext } from 'astro';
import { listTranscripts, readTranscript } from '../../../../../content.ts';

export const getStaticPaths = async () => (await listTranscripts()).map((params) => ({ params }));

export async function GET({ params: { server = '', configuration = '', probe = '' } }: APIContext) {
  const text = await readTranscript({ server, configuration, probe });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

import type { APIContext } from 'astro';
import { listTranscripts, readTranscript } from '../../../../../content.ts';
import type { LabResult } from '../../../../../domain/lab/lab.ts';

export const getStaticPaths = async () =>
  (await listTranscripts()).map((result) => ({
    params: { server: result.server, configuration: result.configuration, probe: result.probe },
    props: { result },
  }));

export async function GET({ props }: APIContext<{ result: LabResult }>) {
  return new Response(await readTranscript(props.result), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

import type { Launch, Place } from '../adapter.ts';
import { environments, labFolder } from './context.ts';

/** Folders of programs, one for each server. */
const programs = new RegExp(`${environments.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/[\\w-]+/bin/`, 'g');

/** Replaces what differs between two runs without meaning: ports, folders, dates, ids, clock times. */
export function normalise(text: string, place: Pick<Place, 'folder' | 'port'>): string {
  return text
    .replaceAll(place.folder, '<folder>')
    .replace(programs, '')
    .replaceAll(labFolder, '<lab>')
    .replace(new RegExp(`(?<![0-9])${place.port}(?![0-9])`, 'g'), '<port>')
    .replace(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, '<date>')
    .replace(/"REMOTE_PORT": "\d+"/g, '"REMOTE_PORT": "<port>"')
    .replace(/"client": \["([\d.:]+)", \d+\]/g, '"client": ["$1", <port>]')
    .replace(/"(pid|thread|at)": ?[\d.]+/g, '"$1": <$1>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\b\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?/g, '<time>')
    .replace(/\b\d\d\/\w{3}\/\d{4}[: ]\d\d:\d\d:\d\d(?: [+-]\d{4})?/g, '<time>');
}

/** The command line as a reader would type it, variables of the environment first. */
export function commandOf({ argv, env = {} }: Pick<Launch, 'argv' | 'env'>, place: Pick<Place, 'folder' | 'port'>): string[] {
  return [...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv].map((part) => normalise(part, place));
}

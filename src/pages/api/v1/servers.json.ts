import { loadCatalog } from '../../../content.ts';
import { serversOut } from '../../../domain/api/api.ts';

export const GET = async () => Response.json(serversOut(await loadCatalog()));

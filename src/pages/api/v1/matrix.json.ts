import { loadCatalog } from '../../../content.ts';
import { matrixOut } from '../../../domain/api/api.ts';

export const GET = async () => Response.json(matrixOut(await loadCatalog()));

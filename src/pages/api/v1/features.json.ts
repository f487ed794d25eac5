import { loadCatalog } from '../../../content.ts';
import { featuresOut } from '../../../domain/api/api.ts';

export const GET = async () => Response.json(featuresOut(await loadCatalog()));

import { apiFile } from '../../../api-file.ts';
import { loadCatalog } from '../../../content.ts';
import { matrixOut } from '../../../domain/api/api.ts';

export const GET = async () => apiFile(matrixOut(await loadCatalog()));

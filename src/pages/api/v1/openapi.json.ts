import { apiDescriptionFile } from '../../../api-file.ts';
import { loadCatalog } from '../../../content.ts';

export const GET = async () => apiDescriptionFile(await loadCatalog());

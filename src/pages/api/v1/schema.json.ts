import { apiSchemaFile } from '../../../api-file.ts';

export const GET = () => apiSchemaFile();

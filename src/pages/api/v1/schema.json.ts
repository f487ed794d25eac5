import { apiSchema } from '../../../domain/api/schema.ts';

export const GET = () => Response.json(apiSchema);

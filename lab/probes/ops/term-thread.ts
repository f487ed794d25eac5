import { termInside } from '../../wire/inside.ts';

// SIGTERM again, with the requests inside a synchronous view of Django, which its handler runs in a thread and awaits by asgiref.
export default termInside('django', (verdict) => ({ 'graceful-shutdown': { level: verdict === 'all-answered' ? 'yes' : 'no' } }));

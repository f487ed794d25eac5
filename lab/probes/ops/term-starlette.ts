import { termInside } from '../../wire/inside.ts';

// The same inside a synchronous endpoint of Starlette, which waits for its thread by anyio.
export default termInside('starlette');

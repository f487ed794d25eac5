import { existsSync } from 'node:fs';
import { serveSite } from './site-server.ts';

// npm start serves the finished site and prints its address. PORT is the first port that is tried, BASE_PATH the path that
// the site was built for; a folder other than dist/ can be named.
const [folder = 'dist'] = process.argv.slice(2);
if (!existsSync(folder)) {
  console.error(`there is no ${folder}/: run npm run build first`);
  process.exit(1);
}
const { url } = await serveSite({ folder, base: process.env.BASE_PATH, port: Number(process.env.PORT ?? 4321) });
console.log(`WSGI Atlas is at ${url}`);

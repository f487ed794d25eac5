import { about } from './about.ts';
import { changes } from './changes.ts';
import { compare } from './compare.ts';
import { data } from './data.ts';
import { dialogs } from './dialogs.ts';
import { feature } from './feature.ts';
import { guide } from './guide.ts';
import { home } from './home.ts';
import { lab } from './lab.ts';
import { matrix } from './matrix.ts';
import { options } from './options.ts';
import { pictures } from './pictures.ts';
import { prose } from './prose.ts';
import { search } from './search.ts';
import { server } from './server.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { terms } from './terms.ts';
import { verdicts } from './verdicts.ts';

/** The source dictionary: every other language has the same shape, so a missing string is a compile error. */
export const en = {
  terms,
  site,
  prose,
  server,
  home,
  changes,
  compare,
  feature,
  guide,
  data,
  about,
  dialogs,
  search,
  matrix,
  lab,
  verdicts,
  options,
  settings,
  pictures,
};

import type { Adapter, Configuration, Setup } from '../adapter.ts';
import { argumentsFor, bindOf } from '../arguments.ts';
import { runtimeVersion } from '../runner/runtime.ts';

const manage = `import os
import sys

from django.core.management import execute_from_command_line

os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
execute_from_command_line(sys.argv)
`;

/** What startproject writes, as far as the server reads it; the setting of the interface names the application. */
function settings(app: 'wsgi' | 'asgi', { factory, staticFiles }: Setup, folder: string): string {
  const apps = app === 'asgi' ? '["daphne", "django.contrib.staticfiles"]' : '["django.contrib.staticfiles"]';
  return `ALLOWED_HOSTS = []
DEBUG = True
INSTALLED_APPS = ${apps}
ROOT_URLCONF = "urls"
SECRET_KEY = "lab"
STATIC_URL = "${staticFiles ? 'files' : 'static'}/"
${staticFiles ? `STATICFILES_DIRS = [${JSON.stringify(`${folder}/files`)}]\n` : ''}${app.toUpperCase()}_APPLICATION = "${factory ? `factory.create_${app}_app` : `${app}_app.app`}"
`;
}

/** URLs of an application that is written in Django, none of any other. */
const urls = (app: string): string => `import ${app}_app\n\nurlpatterns = getattr(${app}_app, "urlpatterns", [])\n`;

function runserver(app: 'wsgi' | 'asgi', mode: string[], more: (keyof Setup)[] = []): Configuration {
  return {
    app,
    // The reloader loads Django twice, one process after the other.
    isSlow: true,
    offers: ['ipv6', 'defaultAddress', 'factory', 'staticFiles', 'pythonApi', ...more],
    launch(setup, place) {
      const options = argumentsFor(setup, { timeout: (seconds) => ['--http_timeout', `${seconds}`] });
      const address = setup.defaultAddress ? [] : [bindOf(place)];
      const call = ['"runserver"', ...address.map((it) => JSON.stringify(it)), ...(mode.length ? ['use_threading=False'] : [])].join(', ');
      const start = `os.environ["DJANGO_SETTINGS_MODULE"] = "settings"\ndjango.setup()\ncall_command(${call})\n`;
      const program = { 'start.py': `import os\n\nimport django\nfrom django.core.management import call_command\n\n${start}` };
      return {
        argv: [place.bin('python'), ...(setup.pythonApi ? ['start.py'] : ['manage.py', 'runserver', ...address, ...mode, ...options])],
        files: { 'manage.py': manage, 'settings.py': settings(app, setup, place.folder), 'urls.py': urls(app), ...(setup.pythonApi && program) },
        ...((setup.pythonApi || setup.staticFiles) && { needs: 'development' as const }),
        stop: 'SIGINT',
        reload: null,
        signals: ['SIGINT'],
      };
    },
  };
}

const adapter: Adapter = {
  distribution: 'django',
  version: async (started) => ({ server: (await runtimeVersion(started, 'django')).server }),
  configurations: {
    threaded: runserver('wsgi', []),
    nothreading: runserver('wsgi', ['--nothreading']),
    daphne: runserver('asgi', [], ['timeout']),
  },
};
export default adapter;

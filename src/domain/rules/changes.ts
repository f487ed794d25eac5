import { answersOf, changesBetween, defaultsOf, optionChanges, type AnswerRecord, type Change } from '../model/changes.ts';
import type { Problem, Rule } from '../model/content.ts';

const [logFile, answersFile, optionsFile] = ['content/changes.yml', 'content/answers.json', 'content/told-options.json'];

/** Every answer that entries give, and every option of a server, is one that the log has told, and the log runs backwards from today. */
export const changes: Rule = ({ servers, answers, options, toldOptions, changes: log }, { today }) => {
  if (!answers) return log.length ? [{ file: answersFile, field: 'name', message: 'is missing: restore the file' }] : [];
  return [...untold(answers, answersOf(servers)), ...untoldOptions(toldOptions ?? {}, defaultsOf(options)), ...unlike(answers, log), ...wrongDays(log, today)];
};

function untold(answers: AnswerRecord, now: AnswerRecord): Problem[] {
  return changesBetween(answers, now).map(({ server, feature, was, is }) => ({
    file: answersFile,
    field: [server, feature].filter(Boolean).join('.'),
    message:
      server && feature
        ? `is ${is ?? 'not answered'} and was told as ${was ?? 'not answered'}: run npm run changes -- --en "why" --ru "почему"`
        : `is new and not in the log yet: run npm run changes -- --en "why" --ru "почему"`,
  }));
}

function untoldOptions(told: Record<string, Record<string, string>>, now: Record<string, Record<string, string>>): Problem[] {
  const unknown = Object.keys(now).filter((server) => !told[server]);
  return [
    ...unknown.map((server): Problem => ({ file: optionsFile, field: server, message: 'is not there yet: run npm run changes' })),
    ...optionChanges(told, now).map(({ server, option, was, is }) => ({
      file: optionsFile,
      field: `${server}.${option}`,
      message: `has the default ${is ?? 'of no option'} and was told as ${was ?? 'no option'}: run npm run changes -- --en "why" --ru "почему"`,
    })),
  ];
}

/** The newest word of the log on an answer is the one that was kept. */
function unlike(answers: AnswerRecord, log: readonly { what: readonly Change[] }[]): Problem[] {
  const seen = new Set<string>();
  return log.flatMap(({ what }, entry) =>
    what.flatMap(({ server, feature, is }, index) => {
      if (!server || !feature || seen.has(`${server}.${feature}`)) return [];
      seen.add(`${server}.${feature}`);
      const kept = answers[server]?.[feature];
      if (kept === is) return [];
      return {
        file: logFile,
        field: `${entry}.what.${index}.is`,
        message: `is ${is ?? 'left out'}, but ${answersFile} has ${kept ?? 'nothing'}: restore both and run npm run changes`,
      };
    }),
  );
}

function wrongDays(log: readonly { on: string }[], today: string): Problem[] {
  return log.flatMap(({ on }, index) => {
    const newer = log[index - 1]?.on ?? today;
    return on > newer
      ? [{ file: logFile, field: `${index}.on`, message: `is ${on}, after ${newer} above it: newest entries stand first, none in the future` }]
      : [];
  });
}

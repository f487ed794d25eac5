/**
 * Where an option is written: on the command line, as a key of a configuration file, as an environment variable, as an Apache
 * directive or a parameter of one, or as an argument of a Python call.
 */
export const spellingForms = ['flag', 'key', 'variable', 'directive', 'parameter', 'argument'] as const;
export type SpellingForm = (typeof spellingForms)[number];

/** What an option takes; `switch` takes nothing. */
export const optionTypes = ['switch', 'boolean', 'integer', 'number', 'text', 'path', 'choice', 'list', 'callable', 'object'] as const;
export type OptionType = (typeof optionTypes)[number];

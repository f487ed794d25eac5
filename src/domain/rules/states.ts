import type { Rule } from '../model/content.ts';
import { lastRelease, stateOf } from '../model/project-state.ts';

/** The state of a project follows from its dates and from what it says of itself, on the day on which its facts were checked. */
export const states: Rule = ({ servers }) =>
  servers.flatMap(({ file, data: { identity, checked } }) => {
    const computed = stateOf(identity, checked.on);
    const { is, changed } = identity.state;
    if (is === computed) return [];
    const dates = `released ${lastRelease(identity)}${changed ? `, changed ${changed.on}` : ''}, checked ${checked.on}`;
    return [
      {
        file,
        field: 'identity.state.is',
        message: `is ${is}, but by its dates it is ${computed} (${dates}): correct one of them, add changed, or say under says what the project says of itself`,
      },
    ];
  });

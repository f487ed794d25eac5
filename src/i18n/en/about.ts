/** The about page: the rules that every answer follows, licences, and how to object. */
export const about = {
  title: 'About and rules',
  lead: 'WSGI Atlas maps the servers that run Python web applications. Every claim names its source, the line and the day it was read.',
  sections: [
    {
      id: 'how-answers-are-decided',
      title: 'How answers are decided',
      text: [
        'A support feature asks one thing: can a stock install of the named version, on Linux, do this? An argument the feature cannot work without does not count as enabling it: a certificate for TLS, a path for a Unix socket, a file for the configuration.',
        'The first of these that holds is the answer: not applicable, no, partial, when enabled, yes. Partial always has a note, when enabled always names what has to be chosen. What neither code nor documents decide is not known, and not known never counts as a pass.',
        'A feature asks whether the server can. “Yes” means as installed, in the default configuration, which is what the shortest start in the project’s own documentation runs; “when enabled” means once something is chosen, and the answer names it.',
        'Each definition stands on the page of its feature, so that two people give the same answer.',
      ],
    },
    {
      id: 'what-a-ground-is',
      title: 'What an answer is based on',
      text: [
        'Quoted: a permanent link and the verbatim line, at most 200 characters. Permanent means a commit, a tag or a version in the address, or a page that does not change under you, such as an RFC, an advisory or an issue.',
        'Absent: which paths of which version were searched for which words. Anyone can repeat the search.',
        'Observed: nobody documents it, and a probe of the lab saw it. The probe is named, and its transcript can be read.',
        'One command of the project reads every quote and repeats every search, so a quote that moved or vanished is found.',
        'Answers follow what the newest release really does. Where its documentation says otherwise, that claim is kept beside the answer with its own quote, the cell is drawn as disputed, and an explanation says why.',
      ],
    },
    {
      id: 'how-an-answer-is-known',
      title: 'How an answer is known',
      text: [
        'Evidence comes from documentation, code and our lab. The lab starts the real server with the command it shows, talks to it over sockets, writes down what came back and keeps the transcript. The line under each answer shows which of them confirm it.',
        'Verified: the lab saw what we say. Observed: only the lab says it. Documented: a source is quoted, and nothing has been run yet. Disputed: two of the three disagree; both stand beside each other, with the reason.',
        'Every probe runs in several rounds; only what was the same in all of them counts. A result belongs to one version: after a newer release the answer is stale until the lab has run that release.',
        'Answers don’t follow the lab automatically. A result that contradicts us stops the build until someone has found out whether the probe, our reading or the documentation is wrong, or the environment differs.',
      ],
    },
    {
      id: 'what-we-do-not-do',
      title: 'What we do not do',
      text: [
        'There is no overall ranking and there are no stars. Sort by one feature, by your requirements, or by name.',
        '“Since” names the first version that has a feature; “checked at” names the version whose code and documents were read. The two are never mixed.',
        'A server that is archived keeps its page and its links, with a note on top that says where to go.',
      ],
    },
    {
      id: 'who-may-be-wrong',
      title: 'Who may be wrong, and how to say so',
      text: [
        'We may be. Send the grid reference, for example C3 Gunicorn, with the line that shows it: “Report an error” beside every cell and below every page fills in the form with the cell, its version and its address. A wrong reading is corrected; a wrong document stays visible as a dispute.',
        'To cite an answer, use “Cite” beside it: the citation names the version and the day of the check, and its address leads to the cell. “Cite” below a page names the day of its data.',
        'Maintainers of a server have a right of reply: a form exists for it, and the reply is quoted beside the cell.',
        'A behaviour that endangers users and is not public yet is not published here before the maintainers have had the chance to fix it.',
      ],
    },
    {
      id: 'licences',
      title: 'Licences',
      text: [
        'Our text is under CC BY 4.0, our facts are CC0, the code is under the MIT licence. Quoted lines keep the licence of their source. The fonts Piazzolla and IBM Plex are under the SIL Open Font License; its texts are served with them.',
        'Names of servers are set in type; we use no logos. The site sets no cookies, loads nothing from other hosts and counts no visitors.',
      ],
    },
  ],
  tracker: 'Issue tracker',
};
